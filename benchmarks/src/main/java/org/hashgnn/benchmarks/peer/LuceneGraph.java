package org.hashgnn.benchmarks.peer;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.hashgnn.hashing.codes.BinaryCodes;

/** Lucene's {@link KnnByteVectorQuery} for as many documents as the beam has, the best of them collected. */
final class LuceneGraph extends LuceneIndex {
    private final IndexSearcher searcher;
    private final int beam;

    LuceneGraph(BinaryCodes items, PeerGraph graph) throws IOException {
        super(items, graph);
        searcher = new IndexSearcher(segment());
        beam = graph.beam();
    }

    @Override
    public int[] nearest(BinaryCodes queries, int row, int n) throws IOException {
        KnnByteVectorQuery query = new KnnByteVectorQuery(FIELD, bytes(queries, row), Math.max(n, beam));
        return Arrays.stream(searcher.search(query, n).scoreDocs)
                .mapToInt(hit -> hit.doc)
                .toArray();
    }
}
