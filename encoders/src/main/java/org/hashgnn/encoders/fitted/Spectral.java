package org.hashgnn.encoders.fitted;

import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.tensor.Matrix;

/**
 * The spectral encoder: with {@code D_u^-a R D_i^-b = U S V'} cut off after some singular values, users have the rows {@code U S^c} and items {@code
 * V S^c D_i^d}, whose products are the low-pass filter of PureSVD (Cremonesi et al., RecSys 2010) and GF-CF (Shen et al., CIKM 2021). See
 * {@link TruncatedSvd} for the cost.
 *
 * <p>With unit rows, {@code [u / |u|, 1, 0]} for users and {@code [v / |v|, 1, m]} for items, m being {@code ln |v|} less its mean and divided by
 * its deviation over the items: the direction, a constant and the popularity, for a hash layer on top.
 */
final class Spectral {
    private static final long DIRECTIONS = 0x5EED_0010L;

    private final SpectralSettings settings;
    private final ModelContext context;
    private final BipartiteGraph graph;

    Spectral(SpectralSettings settings, ModelContext context) {
        this.settings = settings;
        this.context = context;
        this.graph = context.graph();
    }

    Matrix fit() {
        TruncatedSvd svd = TruncatedSvd.of(
                context.compute(),
                graph.interactions(settings.userExponent(), settings.itemExponent()),
                settings.rank(),
                settings.more(),
                settings.passes(),
                context.seed() + DIRECTIONS,
                pass -> context.progress().done(pass, settings.passes()));
        Matrix rows = Matrix.stacked(svd.left(), svd.right());
        for (int node = 0; node < graph.nodes(); node++) {
            double popularity = node < graph.users() ? 1 : popularity(graph.degree(node));
            for (int k = 0; k < settings.rank(); k++) {
                double factor = popularity * Math.pow(svd.values()[k], settings.valueExponent());
                rows.set(node, k, (float) (factor * rows.get(node, k)));
            }
        }
        return settings.unitRows() ? unit(rows) : rows;
    }

    private double popularity(int degree) {
        return degree == 0 ? 0 : Math.pow(degree, settings.popularity());
    }

    private Matrix unit(Matrix rows) {
        int rank = rows.columns();
        Matrix unit = Matrix.zeros(rows.rows(), rank + 2);
        for (int node = 0; node < rows.rows(); node++) {
            double length = Math.sqrt(context.compute().sumOfSquares(rows.slice(node, node + 1)));
            for (int k = 0; k < rank && length > 0; k++) {
                unit.set(node, k, (float) (rows.get(node, k) / length));
            }
            unit.set(node, rank, 1);
            unit.set(node, rank + 1, (float) length);
        }
        standardise(unit, rank + 1);
        return unit;
    }

    /** The lengths in a column to standardised logarithms for items that have one, and 0 for all other nodes. */
    private void standardise(Matrix unit, int column) {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int node = graph.users(); node < graph.nodes(); node++) {
            if (unit.get(node, column) > 0) {
                double logarithm = Math.log(unit.get(node, column));
                sum += logarithm;
                squares += logarithm * logarithm;
                count++;
            }
        }
        double mean = sum / Math.max(1, count);
        double deviation = Math.sqrt(Math.max(1e-12, squares / Math.max(1, count) - mean * mean));
        for (int node = 0; node < graph.nodes(); node++) {
            double length = node < graph.users() ? 0 : unit.get(node, column);
            unit.set(node, column, length > 0 ? (float) ((Math.log(length) - mean) / deviation) : 0);
        }
    }
}
