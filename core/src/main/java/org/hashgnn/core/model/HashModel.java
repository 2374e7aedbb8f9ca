package org.hashgnn.core.model;

import java.util.List;
import java.util.stream.Stream;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;

/**
 * A model: encoder, hash layer, binarizer and loss. A step goes {@code u -> z -> h -> loss} and the gradients come back the same way.
 */
public final class HashModel {
    private final Compute compute;
    private final Encoder encoder;
    private final HashLayer hashLayer;
    private final Binarizer binarizer;
    private final Loss loss;
    private final int users;
    private final MatrixBuffer continuous;
    private final MatrixBuffer binary;
    private final MatrixBuffer binaryGradients;
    private final MatrixBuffer codeGradients;

    /**
     * Puts the parts together.
     *
     * @param users the number of users of the graph
     */
    public HashModel(Compute compute, Encoder encoder, HashLayer hashLayer, Binarizer binarizer, Loss loss, int users) {
        this.compute = compute;
        this.encoder = encoder;
        this.hashLayer = hashLayer;
        this.binarizer = binarizer;
        this.loss = loss;
        this.users = users;
        int bits = hashLayer.bits();
        continuous = new MatrixBuffer(bits);
        binary = new MatrixBuffer(bits);
        binaryGradients = new MatrixBuffer(bits);
        codeGradients = new MatrixBuffer(bits);
    }

    /** Everything that is trained. */
    public List<Parameter> parameters() {
        return Stream.concat(encoder.parameters().stream(), hashLayer.parameters().stream())
                .toList();
    }

    /** The number K of bits of a code. */
    public int bits() {
        return hashLayer.bits();
    }

    /** The binarizer, for what it anneals. */
    public Binarizer binarizer() {
        return binarizer;
    }

    /** Computes the loss of a batch and adds its gradient to the parameters' gradients. */
    public double step(NodeBatch batch, Step step) {
        Encoding encoding = encoder.encode(batch, step);
        Projection projection = hashLayer.project(encoding.rows(), batch.userCount());
        int slots = batch.slotCount();
        Matrix z = continuous.withRows(slots);
        compute.gather(projection.codes(), batch.slots(), z);
        Matrix h = binary.withRows(slots);
        binarizer.forward(z, step, h);
        Matrix gradient = binaryGradients.zeros(slots);
        double value = loss.evaluate(Triplets.of(h, batch), Triplets.of(gradient, batch), 1);
        binarizer.backward(z, h, gradient, step, gradient);
        Matrix codeGradient = codeGradients.zeros(batch.count());
        compute.scatterAdd(gradient, batch.slots(), codeGradient);
        encoding.pullBack().accept(projection.pullBack().apply(codeGradient));
        return value + encoding.penalty();
    }

    /**
     * How the continuous code of one node comes from its own input and its neighbours.
     *
     * @throws org.hashgnn.core.config.InputException where the encoder or the hash layer cannot say
     */
    public Tower tower() {
        return encoder.tower().then(binarizer.relaxed(hashLayer.heads()));
    }

    /**
     * The continuous codes of all nodes, users first: z, or its {@linkplain Binarizer#relaxed(Matrix) relaxation}. Their signs are the bits. Valid until the model is
     * used again.
     */
    public Matrix codes() {
        return binarizer.relaxed(hashLayer.project(encoder.encodeAll(), users).codes());
    }
}
