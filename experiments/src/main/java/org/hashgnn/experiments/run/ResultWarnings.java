package org.hashgnn.experiments.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.hashgnn.core.evaluation.Baseline;
import org.hashgnn.experiments.folder.RunResult;
import org.hashgnn.hashing.codes.CodeStatistics;
import org.hashgnn.hashing.search.mode.ContinuousMode;
import org.hashgnn.hashing.search.mode.FilteredMode;
import org.hashgnn.hashing.search.mode.HammingMode;

/** Warnings after a training whose codes are not codes. */
public final class ResultWarnings {
    /** Fewer distinct codes than this share of what random codes of as many bits would have are few. */
    private static final double FEW = 0.5;

    private static final int SHOWN = 10;
    private static final String RECALL = "recall@";

    private ResultWarnings() {}

    /** The warnings about a result; none if it was measured by no mode that uses the bits. */
    public static List<String> of(RunResult result) {
        List<String> warnings = new ArrayList<>();
        if (result.metrics().profiles().stream()
                .flatMap(profile -> result.metrics().modes(profile).keySet().stream())
                .anyMatch(ResultWarnings::usesBits)) {
            CodeStatistics codes = result.codes();
            int bits = result.bits();
            bits(warnings, codes.deadUserBits(), bits, "the same for all users, so they tell no users apart");
            bits(warnings, codes.deadItemBits(), bits, "the same for all items, so they tell no items apart");
            bits(
                    warnings,
                    codes.duplicateBits(),
                    bits,
                    "equal or opposite to another bit in all codes, so they add nothing to it");
            distinct(warnings, codes.users(), "users", codes.distinctUserCodes(), bits);
            distinct(warnings, codes.items(), "items", codes.distinctItemCodes(), bits);
        }
        result.metrics()
                .profiles()
                .forEach(profile -> popularity(
                        warnings,
                        profile,
                        result.metrics().metrics(profile, HammingMode.ID),
                        result.baselines().metrics(profile, Baseline.POPULARITY.id())));
        return warnings;
    }

    private static boolean usesBits(String mode) {
        return !mode.equals(ContinuousMode.ID) && !mode.equals(FilteredMode.ID);
    }

    private static void bits(List<String> warnings, List<Integer> found, int bits, String what) {
        if (!found.isEmpty()) {
            String list = found.stream().limit(SHOWN).map(String::valueOf).collect(Collectors.joining(", "));
            warnings.add(String.format(
                    Locale.ROOT,
                    "%d of %d bits are %s: %s%s (from 0)",
                    found.size(),
                    bits,
                    what,
                    list,
                    found.size() > SHOWN ? ", ..." : ""));
        }
    }

    private static void distinct(List<String> warnings, int nodes, String what, int distinct, int bits) {
        double expected = CodeStatistics.expectedDistinct(nodes, bits);
        if (distinct < FEW * expected) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "the %,d %s have only %,d distinct codes; random codes of %d bits would have about %,.0f",
                    nodes,
                    what,
                    distinct,
                    bits,
                    expected));
        }
    }

    private static void popularity(
            List<String> warnings, String profile, Map<String, Double> hamming, Map<String, Double> popularity) {
        String worse = hamming.entrySet().stream()
                .filter(metric -> metric.getKey().startsWith(RECALL)
                        && popularity.containsKey(metric.getKey())
                        && metric.getValue() <= popularity.getOrDefault(metric.getKey(), 0.0))
                .map(metric -> String.format(
                        Locale.ROOT,
                        "%s %.4f against %.4f",
                        metric.getKey(),
                        metric.getValue(),
                        popularity.getOrDefault(metric.getKey(), 0.0)))
                .collect(Collectors.joining(", "));
        if (!worse.isEmpty()) {
            warnings.add("Hamming search is no better than popularity by profile '" + profile + "': " + worse);
        }
    }
}
