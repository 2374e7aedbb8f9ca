package org.hashgnn.core.evaluation;

import java.util.List;
import org.hashgnn.core.config.Summary;

/** The profiles of the project: the one to report, and those that repeat public code, so that its tables can be compared like with like. */
public final class Profiles {
    private static final List<Metric> EVERYTHING = List.of(
            new Recall(), new Ndcg(), new Precision(), new Hit(), new MicroHitRatio(), new ReciprocalRank(), new Auc());

    private Profiles() {}

    /** The profile to report: at test the items of training and of validation are no candidates, because the user has them already. */
    @Summary("Macro recall, standard NDCG and further metrics; items of training and validation are no candidates.")
    public record Standard() implements Profile {
        @Override
        public String id() {
            return "standard";
        }

        @Override
        public Mask mask() {
            return Mask.SEEN;
        }

        @Override
        public List<Integer> cutoffs() {
            return List.of(20, 50, 100);
        }

        @Override
        public List<Metric> metrics() {
            return EVERYTHING;
        }
    }

    /**
     * HashGNN's public code: training items are candidates too, NDCG by the hits in the retrieved 100. It searches hierarchically with 500
     * candidates, so score with that.
     */
    @Summary("HashGNN's public code: training items are candidates too, NDCG by the hits in the retrieved 100.")
    public record HashGnnOfficial() implements Profile {
        @Override
        public String id() {
            return "hashgnn-official";
        }

        @Override
        public Mask mask() {
            return Mask.NOTHING;
        }

        @Override
        public List<Integer> cutoffs() {
            return List.of(50, 100);
        }

        @Override
        public List<Metric> metrics() {
            return List.of(new Recall(), new RetrievedNdcg(100));
        }
    }

    /**
     * HS-GCN's test script: training items are no candidates, validation items are; hits of all users over relevant items of all users.
     */
    @Summary(
            "HS-GCN's test script: hits of all users over relevant items of all users; only training items are no candidates.")
    public record Hsgcn() implements Profile {
        @Override
        public String id() {
            return "hsgcn";
        }

        @Override
        public Mask mask() {
            return Mask.TRAINING;
        }

        @Override
        public List<Integer> cutoffs() {
            return List.of(50);
        }

        @Override
        public List<Metric> metrics() {
            return List.of(new MicroHitRatio(), new Ndcg(), new Precision());
        }
    }

    /** BGCH's public code: training items are no candidates, validation items are; NDCG by the hits in the retrieved 1000. */
    @Summary("BGCH's public code: NDCG by the hits in the retrieved 1000; only training items are no candidates.")
    public record Bgch() implements Profile {
        @Override
        public String id() {
            return "bgch";
        }

        @Override
        public Mask mask() {
            return Mask.TRAINING;
        }

        @Override
        public List<Integer> cutoffs() {
            return List.of(20, 50, 100, 200, 500, 1000);
        }

        @Override
        public List<Metric> metrics() {
            return List.of(new Recall(), new RetrievedNdcg(1000));
        }
    }

    /** LightGCN's public code: training items are no candidates, validation items are; recall, precision and standard NDCG at 20. */
    @Summary("LightGCN's public code: recall, precision and standard NDCG; only training items are no candidates.")
    public record LightGcn() implements Profile {
        @Override
        public String id() {
            return "lightgcn";
        }

        @Override
        public Mask mask() {
            return Mask.TRAINING;
        }

        @Override
        public List<Integer> cutoffs() {
            return List.of(20);
        }

        @Override
        public List<Metric> metrics() {
            return List.of(new Recall(), new Precision(), new Ndcg());
        }
    }
}
