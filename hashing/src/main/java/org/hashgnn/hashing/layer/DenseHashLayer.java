package org.hashgnn.hashing.layer;

import java.util.List;
import java.util.stream.Stream;
import org.hashgnn.core.model.DenseMap;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.Heads;
import org.hashgnn.core.model.Initializer;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Projection;
import org.hashgnn.core.tensor.Activation;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;
import org.hashgnn.hashing.binarizer.GumbelSoftmax;
import org.hashgnn.hashing.binarizer.HashNet;

/**
 * An affine hash layer, {@code z = f(W'u + b)}, with one map for all nodes or one for users and one for items. With f = tanh it is that of
 * HashGNN (Tan et al., WWW 2020, Eq. 2), in {@code (-1, 1)^K}; without f it is what {@link HashNet} and {@link GumbelSoftmax} take.
 */
public final class DenseHashLayer implements HashLayer {
    private final int bits;
    private final Dense users;
    private final Dense items;
    private final MatrixBuffer codes;
    private final MatrixBuffer rowGradients;

    /** A layer under a tanh, with freshly drawn weights on rows of the context's width. */
    public DenseHashLayer(TanhHashLayerSettings settings, ModelContext context) {
        this(settings.bits(), settings.shared(), settings.initializer(), Activation.TANH, context);
    }

    /** The same without a non-linearity. */
    public DenseHashLayer(LinearHashLayerSettings settings, ModelContext context) {
        this(settings.bits(), settings.shared(), settings.initializer(), Activation.IDENTITY, context);
    }

    /** Two copies of a given map, one for users and one for items, to be trained on. */
    DenseHashLayer(Compute compute, DenseMap map) {
        bits = map.weight().columns();
        users = new Dense(compute, "hash.users", map);
        items = new Dense(compute, "hash.items", map);
        codes = new MatrixBuffer(bits);
        rowGradients = new MatrixBuffer(map.weight().rows());
    }

    private DenseHashLayer(int bits, boolean shared, Initializer initializer, Activation f, ModelContext context) {
        this.bits = bits;
        users = new Dense(context, shared ? "hash" : "hash.users", bits, initializer, f);
        items = shared ? users : new Dense(context, "hash.items", bits, initializer, f);
        codes = new MatrixBuffer(bits);
        rowGradients = new MatrixBuffer(context.width());
    }

    @Override
    public int bits() {
        return bits;
    }

    @Override
    public List<Parameter> parameters() {
        return users == items
                ? users.parameters()
                : Stream.concat(users.parameters().stream(), items.parameters().stream())
                        .toList();
    }

    @Override
    public Projection project(Matrix rows, int userCount) {
        int n = rows.rows();
        Matrix z = codes.withRows(n);
        if (users == items) {
            users.forward(rows, z);
        } else {
            users.forward(rows.slice(0, userCount), z.slice(0, userCount));
            items.forward(rows.slice(userCount, n), z.slice(userCount, n));
        }
        return new Projection(z, gradient -> {
            Matrix result = rowGradients.withRows(n);
            if (users == items) {
                users.backward(rows, z, gradient, result);
            } else {
                users.backward(
                        rows.slice(0, userCount),
                        z.slice(0, userCount),
                        gradient.slice(0, userCount),
                        result.slice(0, userCount));
                items.backward(
                        rows.slice(userCount, n),
                        z.slice(userCount, n),
                        gradient.slice(userCount, n),
                        result.slice(userCount, n));
            }
            return result;
        });
    }

    @Override
    public Heads heads() {
        return new Heads(List.of(users.map()), List.of(items.map()));
    }
}
