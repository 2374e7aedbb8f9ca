package org.hashgnn.encoders;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hashgnn.core.model.Encoder;
import org.hashgnn.core.model.Encoding;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.NodeBatch;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.model.XavierInitializer;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;
import org.hashgnn.core.tensor.Memory;
import org.hashgnn.core.tensor.SparseMatrix;

/**
 * The encoder of BGCH (Chen et al., "Bipartite Graph Convolutional Hashing for Effective and Efficient Top-N Search in Hamming Space", WWW 2023): embeddings E,
 * dispersed for users and for items by themselves ({@link Dispersion}), {@code X_0}; propagated as in LightGCN, {@code X_l = S X_(l-1)}; and each layer
 * through one map, {@code u = [X_0 W, ..., X_L W]}. It adds to the loss the cross-entropy of the products of E over the batch's triplets, the
 * mean over its pairs, and a penalty {@code l2 / (2 B) |E|^2}.
 *
 * <p>A step costs 2 L sparse products of {@code 2 * 2 * edges * width} flops and {@code 6 (L + 1) n width bits} for a batch of n nodes.
 */
public final class Bgch implements Encoder {
    private static final long DIRECTIONS = 0x5EED_0011L;

    private final Compute compute;
    private final BgchSettings settings;
    private final long seed;
    private final int users;
    private final NodeInput input;
    private final EdgeEntropy entropy;
    private final Dispersion dispersion;
    private final SparseMatrix propagation;
    private final Parameter map;
    private final List<Matrix> layers;
    private final List<MatrixBuffer> picked;
    private final MatrixBuffer mapped;
    private final MatrixBuffer outputs;
    private final Matrix spare;

    /** The encoder of a graph with freshly drawn embeddings and map. */
    public Bgch(BgchSettings settings, ModelContext context) {
        this.settings = settings;
        compute = context.compute();
        seed = context.seed();
        users = context.graph().users();
        input = new NodeInput(context, settings.embedding(), settings.initializer());
        entropy = new EdgeEntropy(compute, input.width());
        dispersion = new Dispersion(compute, settings);
        propagation = context.graph().symmetric();
        long blocks = settings.layers() + 1L;
        String what = blocks + " blocks of " + settings.bits() + " bits";
        Memory.requireArray(Memory.product(blocks, settings.bits()), what, settings.layers(), settings.bits());
        Memory.require(
                Memory.product(blocks, context.graph().nodes(), input.width(), Float.BYTES), what, settings.layers());
        map = new XavierInitializer().parameter("encoder.map", input.width(), settings.bits(), seed);
        int nodes = propagation.rows();
        layers = IntStream.rangeClosed(0, settings.layers())
                .mapToObj(l -> Matrix.zeros(nodes, input.width()))
                .toList();
        picked = layers.stream().map(l -> new MatrixBuffer(input.width())).toList();
        mapped = new MatrixBuffer(settings.bits());
        outputs = new MatrixBuffer(width());
        spare = Matrix.zeros(nodes, input.width());
    }

    @Override
    public int width() {
        return (settings.layers() + 1) * settings.bits();
    }

    @Override
    public List<Parameter> parameters() {
        return settings.trainedMap()
                ? Stream.concat(input.parameters().stream(), Stream.of(map)).toList()
                : input.parameters();
    }

    @Override
    public Encoding encode(NodeBatch batch, Step step) {
        Matrix[] directions = propagate(step.stream(DIRECTIONS));
        Matrix rows = outputs.withRows(batch.count());
        for (int l = 0; l < layers.size(); l++) {
            Matrix layer = picked.get(l).withRows(batch.count());
            compute.gather(layers.get(l), batch.nodes(), layer);
            write(l, layer, rows);
        }
        if (!input.trained()) {
            return new Encoding(rows, 0, gradient -> pullBackMap(batch.count(), gradient));
        }
        double penalty = settings.crossEntropy() * entropy.of(input.all(), batch)
                + settings.l2() / (2 * batch.pairs()) * compute.sumOfSquares(input.all());
        return new Encoding(rows, penalty, gradient -> {
            pullBackMap(batch.count(), gradient);
            pullBack(batch, gradient, directions);
            entropy.pullBack(batch, settings.crossEntropy(), input.gradient());
            compute.addInPlace(input.gradient(), (float) (settings.l2() / batch.pairs()), input.all());
        });
    }

    @Override
    public Matrix encodeAll() {
        propagate(seed + DIRECTIONS + 2L * settings.evaluationDraw());
        Matrix rows = Matrix.zeros(propagation.rows(), width());
        for (int l = 0; l < layers.size(); l++) {
            write(l, layers.get(l), rows);
        }
        return rows;
    }

    /** Fills the layers; returns the directions that were taken away, of users and of items. */
    private Matrix[] propagate(long key) {
        Matrix first = layers.getFirst();
        first.copyFrom(input.all());
        Matrix[] sides = {first.slice(0, users), first.slice(users, first.rows())};
        Matrix[] directions = new Matrix[2];
        for (int side = 0; side < 2; side++) {
            directions[side] = dispersion.direction(sides[side], key + side);
            dispersion.apply(sides[side], directions[side]);
        }
        for (int l = 1; l < layers.size(); l++) {
            compute.multiply(propagation, layers.get(l - 1), layers.get(l), false);
        }
        return directions;
    }

    /** Writes the block of a layer. */
    private void write(int l, Matrix layer, Matrix rows) {
        Matrix block = mapped.withRows(layer.rows());
        compute.product(layer, false, map.value(), false, block, 0);
        compute.copyColumns(block, 0, rows, l * settings.bits(), settings.bits());
    }

    /** A copy of the block of a layer. */
    private Matrix block(int l, Matrix rows) {
        Matrix block = mapped.withRows(rows.rows());
        compute.copyColumns(rows, l * settings.bits(), block, 0, settings.bits());
        return block;
    }

    private void pullBackMap(int count, Matrix gradient) {
        if (settings.trainedMap()) {
            for (int l = 0; l < layers.size(); l++) {
                Matrix block = block(l, gradient);
                compute.product(picked.get(l).withRows(count), true, block, false, map.gradient(), 1);
            }
        }
    }

    /** Adds {@code sum over l of S^l G_l W'} by Horner's rule, through the dispersion, to the gradient of the embeddings. */
    private void pullBack(NodeBatch batch, Matrix gradient, Matrix[] directions) {
        Matrix sum = spare;
        sum.clear();
        for (int l = settings.layers(); l >= 0; l--) {
            if (l < settings.layers()) {
                Matrix next = sum == spare ? layers.getLast() : spare;
                compute.multiply(propagation, sum, next, false);
                sum = next;
            }
            Matrix block = block(l, gradient);
            Matrix rows = picked.get(l).withRows(batch.count());
            compute.product(block, false, map.value(), true, rows, 0);
            compute.scatterAdd(rows, batch.nodes(), sum);
        }
        dispersion.apply(sum.slice(0, users), directions[0]);
        dispersion.apply(sum.slice(users, sum.rows()), directions[1]);
        compute.addInPlace(input.gradient(), sum);
    }
}
