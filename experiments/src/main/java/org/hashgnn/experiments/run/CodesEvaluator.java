package org.hashgnn.experiments.run;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.evaluation.Baseline;
import org.hashgnn.core.evaluation.Evaluator;
import org.hashgnn.core.evaluation.Measurements;
import org.hashgnn.core.evaluation.Profile;
import org.hashgnn.core.evaluation.Ranker;
import org.hashgnn.core.model.Search;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.experiments.config.EvaluationSettings;
import org.hashgnn.experiments.config.ValidationMeasure;
import org.hashgnn.experiments.folder.Measures;
import org.hashgnn.experiments.folder.RunResult;
import org.hashgnn.hashing.search.mode.SearchMode;
import org.hashgnn.hashing.search.mode.SearchedCodes;

/** Measures continuous codes z of all nodes, users first: in every mode, by every profile. */
public final class CodesEvaluator {
    /** The metrics of each user by one profile in one mode. */
    public record PerUser(String profile, String mode, Measurements values) {}

    private final Dataset dataset;
    private final SearchedCodes codes;
    private final Map<Profile.Mask, Interactions> masks = new EnumMap<>(Profile.Mask.class);

    /**
     * An evaluator of the given codes.
     *
     * @param candidates the items that the hierarchical search re-ranks
     */
    public CodesEvaluator(Compute compute, Dataset dataset, int candidates, Matrix codes) {
        int users = dataset.train().users();
        this.dataset = dataset;
        this.codes = SearchedCodes.of(
                compute, codes.slice(0, users), codes.slice(users, codes.rows()), dataset.train(), candidates);
    }

    /** The metrics of all profiles and modes of an evaluation on the test set. */
    public Measures test(EvaluationSettings settings, List<SearchMode> modes, Consumer<PerUser> perUser) {
        Measures.Builder measures = new Measures.Builder();
        for (Profile profile : settings.profiles()) {
            Evaluator evaluator = evaluator(profile, settings);
            for (SearchMode mode : modes) {
                Measurements measured = evaluator.evaluate(mode.ranker(codes));
                perUser.accept(new PerUser(profile.id(), mode.id(), measured));
                measures.add(profile.id(), mode.id(), measured.means());
            }
        }
        return measures.build();
    }

    /** The metrics of the baselines on the test set, with the candidates and cut-offs of each profile. */
    public Measures baselines(EvaluationSettings settings) {
        Measures.Builder measures = new Measures.Builder();
        for (Profile profile : settings.profiles()) {
            Evaluator evaluator = evaluator(profile, settings);
            for (Baseline baseline : Baseline.values()) {
                Ranker ranker = baseline.ranker(dataset.train());
                measures.add(
                        profile.id(), baseline.id(), evaluator.evaluate(ranker).means());
            }
        }
        return measures.build();
    }

    /**
     * The metrics that choose an epoch, with training items masked: under the names {@code mode.metric} on the validation set, under
     * {@code test.mode.metric} on the test set.
     */
    public Map<String, Double> validation(ValidationMeasure measure) {
        Map<String, Double> measures = new LinkedHashMap<>();
        Evaluator.of(measure.relevant(dataset), dataset.train(), measure.metrics())
                .evaluate(measure.mode().ranker(codes))
                .means()
                .forEach((metric, value) -> measures.put(measure.name(metric), value));
        return measures;
    }

    /** Finds the best items of every user, and says how long that took. */
    public RunResult.SearchTime time(SearchMode mode, int top) {
        int[] users = IntStream.range(0, codes.users().rows()).toArray();
        Search search = mode.search(codes);
        Interactions seen = dataset.seen();
        long started = System.nanoTime();
        search.search(users, top, seen);
        return new RunResult.SearchTime(users.length, top, (System.nanoTime() - started) * 1e-9);
    }

    private Evaluator evaluator(Profile profile, EvaluationSettings settings) {
        Interactions mask = masks.computeIfAbsent(profile.mask(), kind -> kind.of(dataset));
        return Evaluator.of(dataset.test(), mask, profile.metrics(settings.metrics(), settings.cutoffs()));
    }
}
