package org.hashgnn.core.graph;

import java.util.Arrays;
import org.hashgnn.core.tensor.Memory;
import org.hashgnn.core.tensor.SparseMatrix;

/**
 * One layer of a sampled neighbourhood: the mean over each target node's drawn neighbours, with or without the node itself, as a sparse
 * matrix and its transpose. Its arrays are used again at the next step.
 */
public final class Neighbourhood {
    private final NeighbourSampler sampler;
    private final boolean withSelf;
    private int[] drawn = new int[0];
    private int[] counts = new int[0];
    private int[] offsets = new int[1];
    private int[] indices = new int[0];
    private float[] values = new float[0];

    /**
     * Layers of means over the neighbours that a sampler draws.
     *
     * @param withSelf whether the node itself is one of those averaged (Eq. 1 of HashGNN); without it, a node without neighbours has an
     *     empty row
     */
    public Neighbourhood(NeighbourSampler sampler, boolean withSelf) {
        this.sampler = sampler;
        this.withSelf = withSelf;
    }

    /**
     * Draws the neighbourhoods of some nodes.
     *
     * @param nodes the target nodes; the first {@code count} count
     * @param without edges that are left out where they are drawn: the very edges that a batch is to predict
     * @param sources numbers the nodes averaged over; new ones are added, the targets themselves first
     * @return {@code [count, sources.count()]}; its arrays are valid until the next call
     */
    public SparseMatrix sample(int[] nodes, int count, long seed, EdgeSet without, NodeIndex sources) {
        int fanOut = sampler.fanOut();
        reserve(count, fanOut);
        sampler.sample(nodes, count, seed, drawn, counts);
        int place = 0;
        for (int i = 0; i < count; i++) {
            sources.add(nodes[i]);
        }
        for (int i = 0; i < count; i++) {
            int start = place;
            if (withSelf) {
                indices[place++] = i;
            }
            for (int k = i * fanOut; k < i * fanOut + counts[i]; k++) {
                if (!without.contains(nodes[i], drawn[k])) {
                    indices[place++] = sources.add(drawn[k]);
                }
            }
            Arrays.fill(values, start, place, 1f / (place - start));
            offsets[i + 1] = place;
        }
        return new SparseMatrix(count, sources.count(), offsets, indices, values);
    }

    private void reserve(int count, int fanOut) {
        if (counts.length < count) {
            String what = "a layer of " + count + " nodes with " + fanOut + " neighbours each";
            long most = Integer.MAX_VALUE / (fanOut + 1L);
            int room = (int) Math.max(count, Math.min(count + count / 2L, most));
            int entries = Memory.requireArray(room * (fanOut + 1L), what, fanOut);
            Memory.requireHeap(3L * Integer.BYTES * entries, what, fanOut);
            drawn = new int[room * fanOut];
            counts = new int[room];
            offsets = new int[room + 1];
            indices = new int[entries];
            values = new float[indices.length];
        }
    }
}
