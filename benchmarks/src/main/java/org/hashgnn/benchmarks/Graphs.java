package org.hashgnn.benchmarks;

import java.nio.file.Path;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.read.LightGcnDataset;
import org.hashgnn.core.data.synthetic.SyntheticDataset;
import org.hashgnn.core.graph.BipartiteGraph;

/** The graphs of the benchmarks. */
final class Graphs {
    /** The name of the random graph of Gowalla's size. */
    static final String SYNTHETIC = "synthetic";

    private Graphs() {}

    /**
     * The graph of a name: {@code synthetic} is a power law of Gowalla's size (29,858 users, 40,981 items, about 810,000 edges); any
     * other is the path of a training file in LightGCN's format, plain or gzip.
     */
    static BipartiteGraph of(String name) {
        return BipartiteGraph.of(interactions(name));
    }

    /** The interactions of a graph's name. */
    static Interactions interactions(String name) {
        return (name.equals(SYNTHETIC)
                        ? new SyntheticDataset(29_858, 40_981, 27.13, 1, 0.8, 0, 1)
                        : new LightGcnDataset(Path.of(name), null))
                .read()
                .train()
                .interactions();
    }
}
