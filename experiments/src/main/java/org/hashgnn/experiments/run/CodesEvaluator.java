package org.hashgnn.experiments.run;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.evaluation.Baseline;
import org.hashgnn.core.evaluation.Evaluator;
import org.hashgnn.core.evaluation.Measurements;
import org.hashgnn.core.evaluation.Profile;
import org.hashgnn.core.evaluation.Ranker;
import org.hashgnn.core.evaluation.ScoreRanker;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.experiments.config.EvaluationSettings;
import org.hashgnn.experiments.config.SearchMode;
import org.hashgnn.experiments.config.ValidationMeasure;
import org.hashgnn.experiments.folder.RunResult;
import org.hashgnn.hashing.codes.BinaryCodes;
import org.hashgnn.hashing.search.ContinuousScorer;
import org.hashgnn.hashing.search.GraphFilterScorer;
import org.hashgnn.hashing.search.HammingRanker;
import org.hashgnn.hashing.search.HierarchicalRanker;
import org.hashgnn.hashing.search.ScaledCodes;

/** Measures continuous codes z of all nodes, users first: in every mode, by every profile. */
public final class CodesEvaluator {
    private final Compute compute;
    private final Dataset dataset;
    private final int candidates;
    private final Matrix userCodes;
    private final Matrix itemCodes;
    private final Map<Profile.Mask, Interactions> masks = new EnumMap<>(Profile.Mask.class);

    /**
     * A measurement of the given codes.
     *
     * @param candidates the items that the hierarchical search re-ranks
     */
    public CodesEvaluator(Compute compute, Dataset dataset, int candidates, Matrix codes) {
        this.compute = compute;
        this.dataset = dataset;
        this.candidates = candidates;
        int users = dataset.train().users();
        this.userCodes = codes.slice(0, users);
        this.itemCodes = codes.slice(users, codes.rows());
    }

    /** The metrics on the test split. */
    public Measurements test(Profile profile, SearchMode mode, List<Integer> cutoffs) {
        return evaluator(profile, cutoffs).evaluate(ranker(mode));
    }

    /**
     * The metrics of the baselines on the test split, with the candidates and cut-offs of each profile: profile, then
     * baseline, then metric.
     */
    public Map<String, Map<String, Map<String, Double>>> baselines(EvaluationSettings settings) {
        Map<String, Map<String, Map<String, Double>>> byProfile = new LinkedHashMap<>();
        for (Profile profile : settings.profiles()) {
            Evaluator evaluator = evaluator(profile, settings.cutoffs());
            Map<String, Map<String, Double>> byBaseline = new LinkedHashMap<>();
            for (Baseline baseline : Baseline.values()) {
                byBaseline.put(
                        baseline.id(),
                        evaluator.evaluate(baseline.ranker(dataset.train())).means());
            }
            byProfile.put(profile.id(), byBaseline);
        }
        return byProfile;
    }

    /**
     * The measures on the part that chooses, training items masked, under the names {@code mode.metric}, and {@code
     * test.mode.metric} where that is the test.
     */
    public Map<String, Double> validation(ValidationMeasure measure) {
        Map<String, Double> measures = new LinkedHashMap<>();
        Evaluator.of(measure.relevant(dataset), dataset.train(), Profile.STANDARD, measure.cutoffs())
                .evaluate(ranker(measure.mode()))
                .means()
                .forEach((metric, value) -> measures.put(measure.name(metric), value));
        return measures;
    }

    /** Finds the best items of every user, and says how long that took. */
    public RunResult.SearchTime time(SearchMode mode, int top) {
        int[] users = IntStream.range(0, userCodes.rows()).toArray();
        Search search = Searches.of(mode, compute, userCodes, itemCodes, dataset.train(), candidates);
        Interactions seen = dataset.seen();
        long started = System.nanoTime();
        search.search(users, top, seen);
        return new RunResult.SearchTime(users.length, top, (System.nanoTime() - started) * 1e-9);
    }

    private Evaluator evaluator(Profile profile, List<Integer> cutoffs) {
        Interactions mask = masks.computeIfAbsent(profile.mask(), kind -> kind.of(dataset));
        return Evaluator.of(dataset.test(), mask, profile, cutoffs);
    }

    private Ranker ranker(SearchMode mode) {
        return switch (mode) {
            case CONTINUOUS -> byProducts(userCodes, itemCodes);
            case SCALED -> {
                ScaledCodes codes = ScaledCodes.of(userCodes, itemCodes);
                yield byProducts(codes.users(), codes.items());
            }
            case HAMMING -> new HammingRanker(compute, BinaryCodes.ofSigns(userCodes), BinaryCodes.ofSigns(itemCodes));
            case HIERARCHICAL -> new HierarchicalRanker(compute, userCodes, itemCodes, candidates);
            case FILTERED ->
                new ScoreRanker(compute, new GraphFilterScorer(compute, userCodes, itemCodes, dataset.train()));
        };
    }

    private Ranker byProducts(Matrix users, Matrix items) {
        return new ScoreRanker(compute, new ContinuousScorer(compute, users, items));
    }
}
