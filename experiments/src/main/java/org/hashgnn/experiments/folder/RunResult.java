package org.hashgnn.experiments.folder;

import java.util.Map;
import org.hashgnn.hashing.codes.CodeStatistics;

/**
 * What a run ends with: the content of {@code result.json}.
 *
 * @param name what the run is called
 * @param folder where it lies; in the file {@value #HERE}, the folder of the file
 * @param seed its seed
 * @param bits the number K of bits of a code
 * @param steps the training steps
 * @param epochs the epochs trained
 * @param bestEpoch the epoch whose parameters were kept
 * @param trainSeconds the wall time of fitting, pretraining and training, validation included
 * @param peakMemoryBytes the most resident memory the process had, where the system tells
 * @param validation the measures that chose the parameters, or those of what is fitted only; empty without validation
 * @param metrics profile, then mode, then metric: the measures on the test split
 * @param baselines profile, then baseline, then metric: what needs no model, with the same candidates and cut-offs
 * @param codes what tells whether the binary codes are codes
 * @param search mode, then what finding the top items of all test users took
 */
public record RunResult(
        String name,
        String folder,
        long seed,
        int bits,
        long steps,
        int epochs,
        int bestEpoch,
        double trainSeconds,
        long peakMemoryBytes,
        Map<String, Double> validation,
        Measures metrics,
        Measures baselines,
        CodeStatistics codes,
        Map<String, SearchTime> search) {
    public static final String HERE = ".";

    /**
     * How long a search took.
     *
     * @param queries the users searched for
     * @param top the items found for each
     * @param seconds the wall time, first call and so compilation included
     */
    public record SearchTime(int queries, int top, double seconds) {}

    /**
     * The result of a run.
     *
     * @throws org.hashgnn.core.config.InputException if the file is not there or damaged
     */
    public static RunResult read(RunFolder of) {
        RunResult r = Json.read(of.result(), RunResult.class);
        return new RunResult(
                r.name,
                of.root().toString(),
                r.seed,
                r.bits,
                r.steps,
                r.epochs,
                r.bestEpoch,
                r.trainSeconds,
                r.peakMemoryBytes,
                r.validation,
                r.metrics,
                r.baselines,
                r.codes,
                r.search);
    }
}
