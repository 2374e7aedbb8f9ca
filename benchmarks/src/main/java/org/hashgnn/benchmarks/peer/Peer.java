package org.hashgnn.benchmarks.peer;

import org.hashgnn.hashing.codes.BinaryCodes;

/** The other libraries of the JVM, and whether they search a graph or scan all items. */
public enum Peer {
    /** {@link LuceneGraph}. */
    LUCENE,
    /** {@link LuceneScan}. */
    LUCENE_SCAN,
    /** {@link JvectorIndex}. */
    JVECTOR,
    /** {@link HnswlibIndex#graph}. */
    HNSWLIB,
    /** {@link HnswlibIndex#scan}. */
    HNSWLIB_SCAN;

    /** Whether the answer is exact. */
    public boolean exact() {
        return this == LUCENE_SCAN || this == HNSWLIB_SCAN;
    }

    public PeerIndex index(BinaryCodes items, PeerGraph graph) throws Exception {
        return switch (this) {
            case LUCENE -> new LuceneGraph(items, graph);
            case LUCENE_SCAN -> new LuceneScan(items);
            case JVECTOR -> new JvectorIndex(items, graph);
            case HNSWLIB -> HnswlibIndex.graph(items, graph);
            case HNSWLIB_SCAN -> HnswlibIndex.scan(items);
        };
    }
}
