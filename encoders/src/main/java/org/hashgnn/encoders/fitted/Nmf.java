package org.hashgnn.encoders.fitted;

import java.util.Arrays;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.UniformInitializer;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Memory;
import org.hashgnn.core.tensor.Randoms;

/**
 * Regularised single-element non-negative matrix factorisation (Luo, Zhou, Xia and Zhu, IEEE Trans. Industrial Informatics, 2014), the MF of the
 * HashGNN paper, for implicit feedback: {@code r_ui = 1} for an interaction, 0 for drawn items that the user has not. With {@code r^ = p_u . q_i},
 *
 * <p>{@code p_uk <- p_uk sum_i q_ik r_ui / (sum_i q_ik r^_ui + lambda |I_u| p_uk)} over the entries of u, for all users at once, and
 * likewise for all items. Rows stay non-negative. O(entries * width) a pass.
 */
final class Nmf {
    static final long ZEROS = 0x5EED_000AL;

    private final NmfSettings settings;
    private final ModelContext context;
    private final BipartiteGraph graph;
    private final int[][] zeros;
    private final Matrix rows;
    private final Matrix next;

    Nmf(NmfSettings settings, ModelContext context) {
        this.settings = settings;
        this.context = context;
        this.graph = context.graph();
        this.zeros = zeros();
        this.rows = Matrix.zeros(graph.nodes(), settings.width());
        this.next = Matrix.zeros(graph.nodes(), settings.width());
        new UniformInitializer(1 / Math.sqrt(settings.width())).fill(rows, context.seed());
        for (int node = 0; node < graph.nodes(); node++) {
            for (int k = 0; k < settings.width(); k++) {
                rows.set(node, k, Math.abs(rows.get(node, k)));
            }
        }
    }

    Matrix fit() {
        for (int pass = 0; pass < settings.passes(); pass++) {
            update(0, graph.users());
            update(graph.users(), graph.nodes());
            context.progress().done(pass + 1, settings.passes());
        }
        return rows;
    }

    /** Updates the nodes of one side from the rows of the other. */
    private void update(int from, int to) {
        context.compute().parallel().forRanges(to - from, 16, (first, last) -> {
            for (int node = from + first; node < from + last; node++) {
                update(node);
            }
        });
        rows.slice(from, to).copyFrom(next.slice(from, to));
    }

    private void update(int node) {
        int width = settings.width();
        float[] own = rows.row(node);
        double[] above = new double[width];
        double[] below = new double[width];
        for (int k = 0; k < graph.degree(node); k++) {
            add(own, rows.row(graph.neighbour(node, k)), 1, above, below);
        }
        for (int other : zeros[node]) {
            add(own, rows.row(other), 0, above, below);
        }
        int entries = graph.degree(node) + zeros[node].length;
        for (int k = 0; k < width; k++) {
            double divisor = below[k] + settings.l2() * entries * own[k];
            next.set(node, k, divisor > 0 ? (float) (own[k] * above[k] / divisor) : 0);
        }
    }

    private static void add(float[] own, float[] other, double value, double[] above, double[] below) {
        double product = 0;
        for (int k = 0; k < own.length; k++) {
            product += own[k] * other[k];
        }
        for (int k = 0; k < own.length; k++) {
            above[k] += other[k] * value;
            below[k] += other[k] * product;
        }
    }

    /** For each node the nodes of the other side with which it has a drawn zero. */
    private int[][] zeros() {
        Memory.requireHeap(
                Memory.product(2 * Integer.BYTES, settings.zeros(), graph.edges()),
                "a drawn zero for each interaction, " + settings.zeros() + " times,",
                settings.zeros());
        int[][] drawn = new int[graph.nodes()][];
        int[] sizes = new int[graph.nodes()];
        for (int user = 0; user < graph.users(); user++) {
            drawn[user] = draw(user);
            for (int item : drawn[user]) {
                sizes[item]++;
            }
        }
        for (int item = graph.users(); item < graph.nodes(); item++) {
            drawn[item] = new int[sizes[item]];
        }
        for (int user = 0; user < graph.users(); user++) {
            for (int item : drawn[user]) {
                drawn[item][--sizes[item]] = user;
            }
        }
        return drawn;
    }

    /** Draws until there are enough, or half of the draws were spent on items that the user has. */
    private int[] draw(int user) {
        int wanted = Memory.requireArray(
                Memory.product(settings.zeros(), graph.degree(user)), "the drawn zeros of a user", settings.zeros());
        int[] drawn = new int[wanted];
        int count = 0;
        for (long attempt = 0; attempt < 2L * wanted && count < wanted; attempt++) {
            int item = graph.users()
                    + Randoms.bounded(Randoms.mix(Randoms.mix(context.seed(), ZEROS), user, attempt), graph.items());
            if (!graph.isEdge(user, item)) {
                drawn[count++] = item;
            }
        }
        return Arrays.copyOf(drawn, count);
    }
}
