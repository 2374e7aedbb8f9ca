package org.hashgnn.encoders.fitted;

import java.util.Arrays;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.tensor.Randoms;

/**
 * Random steps between nodes of one side, as on the projection of the graph to that side, in which two nodes are joined with the number of their
 * common neighbours as the weight. The projection, which is quadratic in degrees, is never made: a neighbour k is drawn in proportion to its
 * degree and one of its neighbours evenly, so that {@code P(i -> j)} is proportional to {@code sum over k in N(i) and N(j) of deg(k) / deg(k)},
 * the weight; a step back to i itself is drawn again. O(log degree) a step on average, where not nearly all ways lead back.
 */
final class ProjectionWalk {
    private final BipartiteGraph graph;
    private final int[] starts;
    private final long[] sums;

    ProjectionWalk(BipartiteGraph graph) {
        this.graph = graph;
        this.starts = new int[graph.nodes() + 1];
        for (int node = 0; node < graph.nodes(); node++) {
            starts[node + 1] = starts[node] + graph.degree(node);
        }
        this.sums = new long[starts[graph.nodes()]];
        for (int node = 0; node < graph.nodes(); node++) {
            long sum = 0;
            for (int k = 0; k < graph.degree(node); k++) {
                sum += graph.degree(graph.neighbour(node, k));
                sums[starts[node] + k] = sum;
            }
        }
    }

    /** A node that random bits lead to, or -1 where there is no way to any other. */
    int step(int node, long bits) {
        int degree = graph.degree(node);
        if (degree == 0 || sums[starts[node + 1] - 1] == degree) {
            return -1;
        }
        for (long attempt = 0; ; attempt++) {
            long draw = Randoms.mix(bits, attempt);
            double place = Randoms.unitDouble(draw) * sums[starts[node + 1] - 1];
            int found = Arrays.binarySearch(sums, starts[node], starts[node + 1], (long) place + 1);
            int between = graph.neighbour(node, (found < 0 ? -found - 1 : found) - starts[node]);
            int other = graph.neighbour(between, Randoms.bounded(Randoms.mix(draw), graph.degree(between)));
            if (other != node) {
                return other;
            }
        }
    }
}
