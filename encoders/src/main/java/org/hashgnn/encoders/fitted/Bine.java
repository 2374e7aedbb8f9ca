package org.hashgnn.encoders.fitted;

import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.UniformInitializer;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Parallel;
import org.hashgnn.core.tensor.Randoms;

/**
 * BiNE (Gao, Chen, He and Zhou, SIGIR 2018). Explicit relations: {@code gamma * sum over edges of ln sigmoid(u . v)}; this alone is best where every
 * user agrees with every item, so {@code + gamma * sum of ln sigmoid(-u . v_n)} over items n drawn for the edge if asked. Implicit ones: for pairs that
 * walks among users (weight alpha) and among items (beta) saw together, skip-gram with context vectors theta and negative sampling, {@code ln
 * sigmoid(u . theta_c) + sum of ln sigmoid(-u . theta_n)}. A negative is a node with another min-hash of its neighbours than the centre's:
 * two nodes share one with the Jaccard similarity of their neighbourhoods (Broder 1997), so what is alike is seldom pushed apart.
 * Stochastic gradient ascent in blocks ({@link Strata}), one pass over edges and both corpora after the other.
 *
 * <p>O((edges + pairs * (negatives + 1)) * width) a pass.
 */
final class Bine {
    private static final int TRIES = 8;
    static final long NEGATIVES = 0x5EED_000CL;
    static final long HASH = 0x5EED_000DL;
    static final long EDGE_NEGATIVES = 0x5EED_000FL;

    private final BineSettings settings;
    private final ModelContext context;
    private final BipartiteGraph graph;
    private final Parallel parallel;
    private final Logistic rows;
    private final Logistic contexts;
    private final long[] hashes;

    /** The pairs of one side, and where their negatives come from. */
    private record Side(Strata pairs, NodeDraw[] negatives, double weight) {}

    Bine(BineSettings settings, ModelContext context) {
        this.settings = settings;
        this.context = context;
        this.graph = context.graph();
        this.parallel = context.compute().parallel();
        UniformInitializer drawn = new UniformInitializer(0.5 / settings.width());
        this.rows = new Logistic(graph.nodes(), settings.width(), drawn, context.seed());
        this.contexts = new Logistic(graph.nodes(), settings.width(), drawn, context.seed() + 1);
        this.hashes = hashes();
    }

    Matrix fit() {
        double[] centrality = settings.centrality().of(graph);
        Strata edges = EdgeStrata.of(graph, context.seed());
        NodeDraw[] others =
                NodeDraw.byStrip(graph.users(), graph.nodes(), edges.strips(), context.seed(), this::weight);
        Side users = side(centrality, 0, graph.users(), settings.alpha());
        Side items = side(centrality, graph.users(), graph.nodes(), settings.beta());
        for (int pass = 0; pass < settings.passes(); pass++) {
            double rate = settings.rate() * (1 - (double) pass / settings.passes());
            float edgeRate = (float) (rate * settings.gamma());
            for (int diagonal = 0; diagonal < edges.strips(); diagonal++) {
                edges.visit(parallel, pass, diagonal, () -> explicit(edgeRate, others));
            }
            implicit(users, pass, (float) (rate * users.weight()));
            implicit(items, pass, (float) (rate * items.weight()));
            context.progress().done(pass + 1, settings.passes());
        }
        return rows.matrix();
    }

    private Side side(double[] centrality, int from, int to, double weight) {
        Strata pairs =
                new WalkCorpus(settings, graph, centrality, from, to, context.seed()).strata(to - from, context.seed());
        NodeDraw[] negatives = NodeDraw.byStrip(from, to, pairs.strips(), context.seed(), this::weight);
        return new Side(pairs, negatives, weight);
    }

    private void implicit(Side side, int pass, float rate) {
        for (int diagonal = 0; diagonal < side.pairs().strips(); diagonal++) {
            side.pairs().visit(parallel, pass, diagonal, () -> implicit(side, rate));
        }
    }

    private double weight(int node) {
        return graph.degree(node) > 0 ? 1 : 0;
    }

    private Strata.Visitor explicit(float rate, NodeDraw[] others) {
        float[] pull = new float[settings.width()];
        return (user, item, key) -> {
            NodeDraw draw = others[Strata.strip(item, others.length, context.seed())];
            rows.pair(
                    user,
                    rows,
                    item,
                    settings.edgeNegatives(),
                    n -> draw.drawOther(Randoms.mix(key, EDGE_NEGATIVES, n), item),
                    rate,
                    pull);
        };
    }

    private Strata.Visitor implicit(Side side, float rate) {
        float[] pull = new float[settings.width()];
        int strips = side.pairs().strips();
        return (centre, seen, key) -> {
            NodeDraw draw = side.negatives()[Strata.strip(seen, strips, context.seed())];
            rows.pair(
                    centre,
                    contexts,
                    seen,
                    settings.negatives(),
                    n -> unlike(centre, draw, Randoms.mix(key, NEGATIVES, n)),
                    rate,
                    pull);
        };
    }

    /** A node whose neighbours have another min-hash than the centre's, or -1 where some draws found none. */
    private int unlike(int centre, NodeDraw draw, long key) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int node = draw.draw(Randoms.mix(key, attempt));
            if (node >= 0 && hashes[node] != hashes[centre]) {
                return node;
            }
        }
        return -1;
    }

    private long[] hashes() {
        long[] smallest = new long[graph.nodes()];
        long key = Randoms.mix(context.seed(), HASH);
        for (int node = 0; node < smallest.length; node++) {
            smallest[node] = Long.MAX_VALUE;
            for (int k = 0; k < graph.degree(node); k++) {
                smallest[node] = Math.min(smallest[node], Randoms.mix(key, graph.neighbour(node, k)));
            }
        }
        return smallest;
    }
}
