package org.hashgnn.experiments.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hashgnn.core.config.Excerpt;

/**
 * Names that the user may have meant: at most three, by the Jaro-Winkler similarity of at least 0.85 (Winkler, "String comparator metrics
 * and enhanced decision rules in the Fellegi-Sunter model of record linkage", 1990).
 */
public final class DidYouMean {
    private static final double LEAST = 0.85;
    private static final int MOST = 3;
    /** A longer text is no misspelt name. */
    private static final int LONGEST = 100;

    private record Guess(String name, double similarity) {}

    private DidYouMean() {}

    /** {@code ; did you mean 'a', 'b' or 'c'?} with the closest names, or nothing if no name comes close. */
    public static String hint(String given, Collection<String> names) {
        return hint(best(given, names));
    }

    /** {@code ; did you mean 'a', 'b' or 'c'?}, or nothing for no names. */
    public static String hint(List<String> names) {
        if (names.isEmpty()) {
            return "";
        }
        String quoted = names.stream().map(Excerpt::of).collect(Collectors.joining(", "));
        int last = quoted.lastIndexOf(", ");
        return "; did you mean " + (last < 0 ? quoted : quoted.substring(0, last) + " or " + quoted.substring(last + 2))
                + "?";
    }

    /** The closest names, best first; equals in alphabetical order. */
    public static List<String> best(String given, Collection<String> names) {
        if (given.length() > LONGEST) {
            return List.of();
        }
        String lower = given.toLowerCase(Locale.ROOT);
        return names.stream()
                .distinct()
                .map(name -> new Guess(name, similarity(lower, name.toLowerCase(Locale.ROOT))))
                .filter(guess -> guess.similarity >= LEAST)
                .sorted(Comparator.comparingDouble((Guess guess) -> -guess.similarity)
                        .thenComparing(Guess::name))
                .limit(MOST)
                .map(Guess::name)
                .toList();
    }

    /** Jaro's similarity, raised by up to 0.1 for each of the first four characters that agree. In [0, 1]; O(|a| |b|). */
    static double similarity(String a, String b) {
        double jaro = jaro(a, b);
        int prefix = 0;
        int most = Math.min(4, Math.min(a.length(), b.length()));
        while (prefix < most && a.charAt(prefix) == b.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * 0.1 * (1 - jaro);
    }

    private static double jaro(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        int window = Math.max(0, Math.max(a.length(), b.length()) / 2 - 1);
        boolean[] used = new boolean[b.length()];
        StringBuilder matchedA = new StringBuilder();
        for (int i = 0; i < a.length(); i++) {
            for (int j = Math.max(0, i - window); j < Math.min(b.length(), i + window + 1); j++) {
                if (!used[j] && a.charAt(i) == b.charAt(j)) {
                    used[j] = true;
                    matchedA.append(a.charAt(i));
                    break;
                }
            }
        }
        int matches = matchedA.length();
        if (matches == 0) {
            return 0;
        }
        int out = 0;
        int k = 0;
        for (int j = 0; j < b.length(); j++) {
            if (used[j] && matchedA.charAt(k++) != b.charAt(j)) {
                out++;
            }
        }
        double m = matches;
        return (m / a.length() + m / b.length() + (m - out / 2.0) / m) / 3;
    }
}
