package org.hashgnn.encoders.fitted;

import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.UniformInitializer;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Randoms;

/**
 * PTE on the bipartite network of users and items (Tang, Qu and Mei, KDD 2015; LINE's second-order proximity): with {@code p(j | i)} the softmax
 * of {@code u_i . v_j} over the nodes of the other side, it maximises the sum of {@code ln p(j | i)} over the edges, i being the user and,
 * unless only items are drawn from users, also of {@code ln p(i | j)}, each by negative sampling: {@code ln sigmoid(u_i . v_j) + sum over K
 * drawn n of ln sigmoid(-u_i . v_n)}. Stochastic gradient descent at the rate {@code rho (1 - t / T)}, in blocks ({@link Strata}); negatives
 * come from the strip of the edge's own end, drawn by degree.
 *
 * <p>The best scores for the first sum alone are {@code ln p(j | i) - ln q(j) - ln K}, with q what negatives are drawn by. With {@code q ~
 * degree^0.75}, as in the paper, most of an item's popularity is no part of its score; with a uniform q all of it is.
 *
 * <p>O(edges * (2 K + 2) * width) a pass.
 */
final class Pte {
    static final long NEGATIVES = 0x5EED_0009L;

    private final PteSettings settings;
    private final ModelContext context;
    private final BipartiteGraph graph;
    private final Logistic rows;
    private final NodeDraw[] users;
    private final NodeDraw[] items;
    private final int strips;

    Pte(PteSettings settings, ModelContext context) {
        this.settings = settings;
        this.context = context;
        this.graph = context.graph();
        this.rows = new Logistic(
                graph.nodes(), settings.width(), new UniformInitializer(0.5 / settings.width()), context.seed());
        this.strips = Strata.strips(Math.min(graph.users(), graph.items()));
        this.users = NodeDraw.byStrip(0, graph.users(), strips, context.seed(), this::weight);
        this.items = NodeDraw.byStrip(graph.users(), graph.nodes(), strips, context.seed(), this::weight);
    }

    Matrix fit() {
        Strata edges = EdgeStrata.of(graph, context.seed());
        long total = (long) settings.passes() * strips;
        for (int pass = 0; pass < settings.passes(); pass++) {
            for (int diagonal = 0; diagonal < strips; diagonal++) {
                long done = (long) pass * strips + diagonal;
                float rate = (float) (settings.rate() * (1 - (double) done / total));
                edges.visit(context.compute().parallel(), pass, diagonal, () -> visitor(rate));
            }
            context.progress().done(pass + 1, settings.passes());
        }
        return rows.matrix();
    }

    private Strata.Visitor visitor(float rate) {
        float[] pull = new float[settings.width()];
        return (user, item, key) -> {
            train(user, item, items, key, rate, pull);
            if (settings.bothWays()) {
                train(item, user, users, Randoms.mix(key), rate, pull);
            }
        };
    }

    private void train(int source, int target, NodeDraw[] others, long key, float rate, float[] pull) {
        NodeDraw draw = others[Strata.strip(target, strips, context.seed())];
        rows.pair(
                source,
                rows,
                target,
                settings.negatives(),
                n -> draw.drawOther(Randoms.mix(key, NEGATIVES, n), target),
                rate,
                pull);
    }

    private double weight(int node) {
        return graph.degree(node) == 0 ? 0 : Math.pow(graph.degree(node), settings.exponent());
    }
}
