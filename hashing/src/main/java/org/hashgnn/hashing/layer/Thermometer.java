package org.hashgnn.hashing.layer;

import java.util.List;
import java.util.stream.Stream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.Heads;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Projection;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;

/**
 * A hash layer with P further columns. An item has a level {@code o = w'u + b} and in column p the value {@code o - t_p}, with thresholds at
 * equal distances around 0: as many of its bits are set as thresholds lie below its level, like the mercury of a thermometer. A user has 1 in
 * all of them. So a Hamming distance is that of the other bits and, for every user alike, the number of an item's thresholds that its level does
 * not reach: plain codes of equal weight lose what makes an item likely for everybody, such as its popularity, and this gives it back at the
 * price of P bits, or of one whole number of {@code log2(P + 1)} bits for an item.
 */
public final class Thermometer implements HashLayer {
    private final Compute compute;
    private final HashLayer others;
    private final Dense level;
    private final float[] thresholds;
    private final MatrixBuffer levels = new MatrixBuffer(1);
    private final MatrixBuffer levelGradients = new MatrixBuffer(1);
    private final MatrixBuffer codes;
    private final MatrixBuffer otherGradients;
    private final MatrixBuffer itemGradients;

    /** A layer over a new one of the settings, on rows of the context. */
    public Thermometer(ThermometerSettings settings, ModelContext context) {
        compute = context.compute();
        others = settings.hash().create(context);
        level = new Dense(context, "hash.level", 1, settings.initializer(), Activation.IDENTITY);
        thresholds = new float[settings.levels()];
        for (int p = 0; p < thresholds.length; p++) {
            thresholds[p] = (float) (settings.range() * ((p + 0.5) / thresholds.length - 0.5));
        }
        codes = new MatrixBuffer(bits());
        otherGradients = new MatrixBuffer(others.bits());
        itemGradients = new MatrixBuffer(context.width());
    }

    @Override
    public int bits() {
        return others.bits() + thresholds.length;
    }

    @Override
    public List<Parameter> parameters() {
        return Stream.concat(others.parameters().stream(), level.parameters().stream())
                .toList();
    }

    @Override
    public Projection project(Matrix rows, int users) {
        int n = rows.rows();
        int bits = others.bits();
        Projection other = others.project(rows, users);
        Matrix items = rows.slice(users, n);
        Matrix reached = levels.withRows(n - users);
        level.forward(items, reached);
        Matrix z = codes.withRows(n);
        compute.copyColumns(other.codes(), 0, z, 0, bits);
        compute.fillColumns(z.slice(0, users), bits, bits(), 1);
        for (int row = users; row < n; row++) {
            for (int p = 0; p < thresholds.length; p++) {
                z.set(row, bits + p, reached.get(row - users, 0) - thresholds[p]);
            }
        }
        return new Projection(z, gradient -> pullBack(other, items, reached, gradient, users));
    }

    private Matrix pullBack(Projection other, Matrix items, Matrix reached, Matrix gradient, int users) {
        int n = gradient.rows();
        int bits = others.bits();
        Matrix levelGradient = levelGradients.withRows(n - users);
        for (int row = users; row < n; row++) {
            float sum = 0;
            for (int p = 0; p < thresholds.length; p++) {
                sum += gradient.get(row, bits + p);
            }
            levelGradient.set(row - users, 0, sum);
        }
        Matrix otherGradient = otherGradients.withRows(n);
        compute.copyColumns(gradient, 0, otherGradient, 0, bits);
        Matrix result = other.pullBack().apply(otherGradient);
        Matrix itemGradient = itemGradients.withRows(n - users);
        level.backward(items, reached, levelGradient, itemGradient);
        compute.addInPlace(result.slice(users, n), itemGradient);
        return result;
    }

    /** One map for each side, where the layer of the other bits is one map without a non-linearity. */
    @Override
    public Heads heads() {
        Heads inner = others.heads();
        Matrix noWeight = Matrix.zeros(level.map().weight().rows(), thresholds.length);
        Matrix weight = noWeight.copy();
        Matrix always = Matrix.zeros(1, thresholds.length);
        compute.fill(always, 1);
        Matrix reached = Matrix.zeros(1, thresholds.length);
        for (int p = 0; p < thresholds.length; p++) {
            compute.copyColumns(level.map().weight(), 0, weight, p, 1);
            reached.set(0, p, level.map().bias().get(0, 0) - thresholds[p]);
        }
        return new Heads(
                List.of(beside(inner.users(), noWeight, always)), List.of(beside(inner.items(), weight, reached)));
    }

    private static DenseMap beside(List<DenseMap> maps, Matrix weight, Matrix bias) {
        if (maps.size() != 1 || maps.getFirst().activation() != Activation.IDENTITY) {
            throw new InputException(
                    "the hash layer 'thermometer' is one dense map only over a layer that is one and has no"
                            + " non-linearity, such as 'linear'");
        }
        DenseMap map = maps.getFirst();
        return new DenseMap(
                Matrix.beside(List.of(map.weight(), weight)),
                Matrix.beside(List.of(map.bias(), bias)),
                Activation.IDENTITY);
    }
}
