package org.hashgnn.hashing.search;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.Scorer;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.MatrixBuffer;
import org.hashgnn.core.tensor.SparseMatrix;

/**
 * The inner product of continuous codes and, added to it, the linear graph filter of the training interactions: GF-CF (Shen et al., "How Powerful is
 * Graph Convolution for Recommendation?", CIKM 2021). With {@code N = D_u^-1/2 R D_i^-1/2},
 *
 * <pre>scores = N D_i^1/2 N' N + 0.3 U V'</pre>
 *
 * <p>whose second part is the paper's ideal low-pass filter where the codes are rows of the encoder 'spectral' with the exponents c = d = 1/2. These
 * are the paper's scores divided by the square root of the user's degree, so rankings are the same. O(interactions) a user, besides the products. Safe for
 * concurrent use.
 */
public final class GraphFilterScorer implements Scorer {
    private static final float LOW_PASS = 0.3f;

    /** So many users go through the sparse products at a time. */
    private static final int CHUNK = 64;

    /** Memory for a column for each user of a chunk, with a row for each item or each user there is. */
    private record Columns(MatrixBuffer ofItems, MatrixBuffer ofUsers) {}

    private final Compute compute;
    private final Interactions train;
    private final SparseMatrix normalised;
    private final SparseMatrix turned;
    private final Matrix users;
    private final Matrix items;
    private final Queue<Columns> idle = new ConcurrentLinkedQueue<>();

    /**
     * A scorer on codes.
     *
     * @param users {@code [users, d]}, copied
     * @param items {@code [items, d]}, shared
     * @param train the interactions that are filtered
     * @throws IllegalArgumentException where the codes differ in columns, or the interactions are of other users or items
     */
    public GraphFilterScorer(Compute compute, Matrix users, Matrix items, Interactions train) {
        SearchChecks.sameWidth(users, items);
        SearchChecks.sameNodes("training", train, users.rows(), items.rows());
        this.compute = compute;
        this.train = train;
        this.normalised = BipartiteGraph.of(train).interactions(0.5, 0.5);
        this.turned = normalised.transpose();
        this.users = Matrix.zeros(users.rows(), users.columns());
        compute.scale(users, LOW_PASS, this.users);
        this.items = items;
    }

    @Override
    public int users() {
        return users.rows();
    }

    @Override
    public int items() {
        return items.rows();
    }

    @Override
    public void score(int from, int to, Matrix scores) {
        Columns last = idle.poll();
        Columns columns = last != null ? last : new Columns(new MatrixBuffer(CHUNK), new MatrixBuffer(CHUNK));
        for (int first = from; first < to; first += CHUNK) {
            int next = Math.min(to, first + CHUNK);
            filter(first, next, columns, scores.slice(first - from, next - from));
        }
        idle.add(columns);
        compute.product(users.slice(from, to), false, items, true, scores, 1);
    }

    /** Writes the linear filter's scores of at most {@value #CHUNK} users. */
    private void filter(int from, int to, Columns columns, Matrix scores) {
        Matrix ofItems = columns.ofItems.zeros(items.rows());
        for (int user = from; user < to; user++) {
            float weight = (float) (1 / Math.sqrt(train.degree(user)));
            for (int e = train.offsets()[user]; e < train.offsets()[user + 1]; e++) {
                ofItems.set(train.items()[e], user - from, weight);
            }
        }
        Matrix ofUsers = columns.ofUsers.withRows(users.rows());
        compute.multiply(normalised, ofItems, ofUsers, false);
        compute.multiply(turned, ofUsers, ofItems, false);
        compute.transpose(ofItems, scores);
    }
}
