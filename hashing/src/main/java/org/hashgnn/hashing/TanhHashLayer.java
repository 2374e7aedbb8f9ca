package org.hashgnn.hashing;

import java.util.List;
import java.util.stream.Stream;
import org.hashgnn.core.model.HashLayer;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Parameter;
import org.hashgnn.core.model.Projection;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;

/**
 * The hash layer of HashGNN (Tan et al., WWW 2020, Eq. 2): {@code z = tanh(W'u + b)} in {@code (-1, 1)^K}, with one map for all nodes or one
 * for users and one for items.
 */
public final class TanhHashLayer implements HashLayer {
    private final int bits;
    private final DenseTanh users;
    private final DenseTanh items;
    private final MatrixBuffer codes;
    private final MatrixBuffer rowGradients;

    /** A layer with freshly drawn weights on rows of the context's width. */
    public TanhHashLayer(TanhHashLayerSettings settings, ModelContext context) {
        bits = settings.bits();
        String name = settings.shared() ? "hash" : "hash.users";
        users = new DenseTanh(context, name, bits, settings.initializer());
        items = settings.shared() ? users : new DenseTanh(context, "hash.items", bits, settings.initializer());
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
        Matrix z = codes.rows(n);
        if (users == items) {
            users.forward(rows, z);
        } else {
            users.forward(rows.rows(0, userCount), z.rows(0, userCount));
            items.forward(rows.rows(userCount, n), z.rows(userCount, n));
        }
        return new Projection(z, gradient -> {
            Matrix result = rowGradients.rows(n);
            if (users == items) {
                users.backward(rows, z, gradient, result);
            } else {
                users.backward(
                        rows.rows(0, userCount),
                        z.rows(0, userCount),
                        gradient.rows(0, userCount),
                        result.rows(0, userCount));
                items.backward(
                        rows.rows(userCount, n),
                        z.rows(userCount, n),
                        gradient.rows(userCount, n),
                        result.rows(userCount, n));
            }
            return result;
        });
    }
}
