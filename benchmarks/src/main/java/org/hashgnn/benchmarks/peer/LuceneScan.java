package org.hashgnn.benchmarks.peer;

import java.io.IOException;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.VectorScorer;
import org.hashgnn.hashing.codes.BinaryCodes;

/** Lucene's scorer of bit vectors over all documents with its queue of hits: how it answers exactly. */
final class LuceneScan extends LuceneIndex {
    /** It must be there but is not used. */
    private static final PeerGraph SPARSE = new PeerGraph(2, 2, 2);

    LuceneScan(BinaryCodes items) throws IOException {
        super(items, SPARSE);
    }

    @Override
    public int[] nearest(BinaryCodes queries, int row, int n) throws IOException {
        VectorScorer scorer = segment().getByteVectorValues(FIELD).scorer(bytes(queries, row));
        HitQueue queue = new HitQueue(n, true);
        ScoreDoc worst = queue.top();
        DocIdSetIterator documents = scorer.iterator();
        for (int document = documents.nextDoc();
                document != DocIdSetIterator.NO_MORE_DOCS;
                document = documents.nextDoc()) {
            float score = scorer.score();
            if (score > worst.score) {
                worst.doc = document;
                worst.score = score;
                worst = queue.updateTop();
            }
        }
        int[] found = new int[n];
        for (int i = 0; i < n; i++) {
            found[i] = queue.pop().doc;
        }
        return found;
    }
}
