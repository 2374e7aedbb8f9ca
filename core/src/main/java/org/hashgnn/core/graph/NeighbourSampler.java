package org.hashgnn.core.graph;

import java.util.Arrays;
import org.hashgnn.core.tensor.Parallel;
import org.hashgnn.core.tensor.Randoms;

/**
 * Draws neighbours of nodes for one layer of GraphSAGE (Hamilton, Ying and Leskovec, NeurIPS 2017): without replacement where a node has
 * more neighbours than the fan-out, all of them where it has no more. What is drawn is a function of the seed, the node and the fan-out
 * alone, and so the same on any number of threads.
 */
public final class NeighbourSampler {
    private final BipartiteGraph graph;
    private final Parallel parallel;
    private final int fanOut;

    /** A sampler of at most {@code fanOut} neighbours of each node. */
    public NeighbourSampler(BipartiteGraph graph, int fanOut, Parallel parallel) {
        if (fanOut < 1) {
            throw new IllegalArgumentException("the fan-out must be at least 1, not " + fanOut);
        }
        this.graph = graph;
        this.parallel = parallel;
        this.fanOut = fanOut;
    }

    /** The most neighbours drawn for a node. */
    public int fanOut() {
        return fanOut;
    }

    /**
     * Draws for the first {@code count} nodes. Row {@code i} of the answer is {@code neighbours[i * fanOut] ..}, as many as {@code
     * counts[i]} says. Cost O(count * fanOut^2), with a fan-out that is small.
     */
    public void sample(int[] nodes, int count, long seed, int[] neighbours, int[] counts) {
        parallel.forRanges(count, 256, (from, to) -> {
            for (int i = from; i < to; i++) {
                counts[i] = draw(nodes[i], seed, neighbours, i * fanOut);
            }
            // In a loop of their own these reads from all over the graph wait for memory together, not one after the
            // other.
            for (int i = from; i < to; i++) {
                graph.read(neighbours, i * fanOut, i * fanOut + counts[i]);
            }
        });
    }

    /** Writes places in the graph's list of neighbours. */
    private int draw(int node, long seed, int[] out, int start) {
        int degree = graph.degree(node);
        int first = graph.first(node);
        if (degree <= fanOut) {
            for (int k = 0; k < degree; k++) {
                out[start + k] = first + k;
            }
            return degree;
        }
        // Floyd's sampling of a subset: every subset of size fanOut is equally likely.
        long key = Randoms.mix(seed, node);
        for (int k = 0; k < fanOut; k++) {
            int last = degree - fanOut + k;
            int pick = first + Randoms.bounded(Randoms.mix(key + k), last + 1);
            out[start + k] = contains(out, start, start + k, pick) ? first + last : pick;
        }
        Arrays.sort(out, start, start + fanOut);
        return fanOut;
    }

    private static boolean contains(int[] values, int from, int to, int wanted) {
        for (int i = from; i < to; i++) {
            if (values[i] == wanted) {
                return true;
            }
        }
        return false;
    }
}
