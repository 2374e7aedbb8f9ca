package org.hashgnn.encoders.fitted;

import java.util.Arrays;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.tensor.Memory;
import org.hashgnn.core.tensor.Randoms;

/**
 * What the walks of BiNE on one side say: pairs of nodes that came within a window of each other. From a node of centrality H start {@code
 * max(H * most, least)} walks, rounded down, each of which ends after every node with the stop probability: important nodes have more walks, and
 * no walk has a fixed length.
 */
final class WalkCorpus {
    static final long WALKS = 0x5EED_000BL;
    private static final int LONGEST = 200;

    private final BineSettings settings;
    private final ProjectionWalk walk;
    private final long key;
    private int[] centres = new int[1024];
    private int[] contexts = new int[1024];
    private int size;

    /** The corpus of the nodes {@code from} to {@code to}. */
    WalkCorpus(BineSettings settings, BipartiteGraph graph, double[] centrality, int from, int to, long seed) {
        this.settings = settings;
        this.walk = new ProjectionWalk(graph);
        this.key = Randoms.mix(seed, WALKS);
        for (int node = from; node < to; node++) {
            int walks = Math.max((int) (centrality[node] * settings.mostWalks()), settings.leastWalks());
            for (int w = 0; w < walks && graph.degree(node) > 0; w++) {
                add(path(node, Randoms.mix(key, node, w)));
            }
        }
    }

    private int[] path(int start, long bits) {
        int[] path = new int[LONGEST];
        int length = 0;
        for (int node = start; node >= 0 && length < LONGEST; node = walk.step(node, Randoms.mix(bits, length))) {
            path[length++] = node;
            if (Randoms.unitDouble(Randoms.mix(bits, -length)) < settings.stop()) {
                break;
            }
        }
        return Arrays.copyOf(path, length);
    }

    private void add(int[] path) {
        int window = Math.min(settings.window(), path.length);
        for (int a = 0; a < path.length; a++) {
            for (int b = Math.max(0, a - window); b < Math.min(path.length, a + window + 1); b++) {
                if (a != b && path[a] != path[b]) {
                    if (size == centres.length) {
                        int room = Memory.requireArray(2L * size, "the corpus of walks", settings.mostWalks());
                        centres = Arrays.copyOf(centres, room);
                        contexts = Arrays.copyOf(contexts, room);
                    }
                    centres[size] = path[a];
                    contexts[size++] = path[b];
                }
            }
        }
    }

    /** The pairs in blocks. */
    Strata strata(int nodes, long seed) {
        return new Strata(Arrays.copyOf(centres, size), Arrays.copyOf(contexts, size), nodes, seed);
    }
}
