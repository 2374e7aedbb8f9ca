package org.hashgnn.encoders;

/** How GraphSAGE combines a node with its neighbours. */
public enum Aggregator {
    /** The mean over the node and its neighbours (Eq. 1 of HashGNN). */
    MEAN,
    /** The node and the mean over its neighbours, each with weights of its own (GraphSAGE-mean, as in HashGNN's public code). */
    CONCAT;

    boolean selfWeight() {
        return this == CONCAT;
    }
}
