package org.hashgnn.core.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;

/**
 * A protocol of evaluation: which items are candidates, and which definitions of the metrics count. {@link #STANDARD}
 * is the one to report; the others
 * repeat what public code does, so that its tables can be compared like with like.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of, the functions are constructors
public enum Profile {
    /**
     * At test the items of training and of validation are no candidates: the user has them already. Macro recall,
     * standard NDCG, and everything else
     * there is.
     */
    STANDARD(
            "standard",
            Mask.SEEN,
            List.of(20, 50, 100),
            List.of(Recall::new, Ndcg::new, Precision::new, Hit::new, MicroHitRatio::new),
            List.of(new ReciprocalRank(), new Auc())),
    /**
     * HashGNN's public code: training items are candidates too, NDCG by the hits in the retrieved 100. It searches hierarchically with 500
     * candidates, so score with that.
     */
    HASHGNN_OFFICIAL(
            "hashgnn-official",
            Mask.NOTHING,
            List.of(50, 100),
            List.of(Recall::new, n -> new RetrievedNdcg(n, 100)),
            List.of()),
    /**
     * HS-GCN's test script: training items are no candidates, validation items are; hits of all users over relevant
     * items of all users.
     */
    HSGCN("hsgcn", Mask.TRAINING, List.of(50), List.of(MicroHitRatio::new, Ndcg::new, Precision::new), List.of()),
    /**
     * BGCH's public code: training items are no candidates, validation items are; NDCG by the hits in the retrieved
     * 1000.
     */
    BGCH(
            "bgch",
            Mask.TRAINING,
            List.of(20, 50, 100, 200, 500, 1000),
            List.of(Recall::new, n -> new RetrievedNdcg(n, 1000)),
            List.of()),
    /**
     * LightGCN's public code: training items are no candidates, validation items are; recall, precision and standard
     * NDCG at 20.
     */
    LIGHTGCN("lightgcn", Mask.TRAINING, List.of(20), List.of(Recall::new, Precision::new, Ndcg::new), List.of());

    /** The items of a user that are no candidates at test. */
    public enum Mask {
        /** Every item is a candidate. */
        NOTHING,
        /** The items that the user was trained on. */
        TRAINING,
        /** The items of training and of validation. */
        SEEN;

        /** The masked items of a data set. O(interactions) for {@link #SEEN}. */
        public Interactions of(Dataset dataset) {
            return switch (this) {
                case NOTHING ->
                    Interactions.none(dataset.train().users(), dataset.train().itemCount());
                case TRAINING -> dataset.train();
                case SEEN -> dataset.seen();
            };
        }
    }

    private final String id;
    private final Mask mask;
    private final List<Integer> cutoffs;
    private final List<IntFunction<Metric>> atCutoff;
    private final List<Metric> whole;

    Profile(String id, Mask mask, List<Integer> cutoffs, List<IntFunction<Metric>> atCutoff, List<Metric> whole) {
        this.id = id;
        this.mask = mask;
        this.cutoffs = cutoffs;
        this.atCutoff = atCutoff;
        this.whole = whole;
    }

    /** The profile of a name in the configuration. */
    public static Profile of(String id) {
        return Arrays.stream(values())
                .filter(profile -> profile.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new InputException("There is no evaluation profile '" + id + "'. Use one of "
                        + Arrays.stream(values()).map(Profile::id).collect(Collectors.joining(", ")) + "."));
    }

    /** The name in the configuration. */
    public String id() {
        return id;
    }

    /** The items that are no candidates. */
    public Mask mask() {
        return mask;
    }

    /** The cut-offs that the original reports. */
    public List<Integer> cutoffs() {
        return cutoffs;
    }

    /** The metrics at the given cut-offs, metric by metric, and then those without a cut-off. */
    public List<Metric> metrics(List<Integer> at) {
        List<Metric> metrics = new ArrayList<>();
        for (IntFunction<Metric> metric : atCutoff) {
            for (int n : at) {
                metrics.add(metric.apply(n));
            }
        }
        metrics.addAll(whole);
        return metrics;
    }
}
