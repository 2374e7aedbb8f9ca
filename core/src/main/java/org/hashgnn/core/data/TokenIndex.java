package org.hashgnn.core.data;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers distinct names in the order in which they are met. Whole numbers in plain decimal form ({@code 0}, {@code -7}, not {@code 07})
 * are kept as numbers; the first name of another form turns them all into texts.
 */
final class TokenIndex {
    private final LongIndex numbers = new LongIndex();
    private final Map<String, Integer> texts = new HashMap<>();
    private int nonNumeric;

    /** The provisional index of the bytes {@code [from, to)}. */
    int add(byte[] bytes, int from, int to) {
        boolean number = WholeNumber.isPlain(bytes, from, to);
        if (number && nonNumeric == 0) {
            return numbers.add(WholeNumber.value(bytes, from, to));
        }
        if (nonNumeric == 0) {
            for (int k = 0; k < numbers.size(); k++) {
                texts.put(Long.toString(numbers.value(k)), k);
            }
        }
        String name = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        Integer known = texts.get(name);
        if (known != null) {
            return known;
        }
        nonNumeric += number ? 0 : 1;
        texts.put(name, texts.size());
        return texts.size() - 1;
    }

    /** How many names are not whole numbers. */
    int nonNumeric() {
        return nonNumeric;
    }

    /** How many names there are. */
    int size() {
        return nonNumeric == 0 ? numbers.size() : texts.size();
    }

    /** The final numbering: ascending by value where all names are numbers, else by {@link String#compareTo}. O(n log n). */
    Ranking rank() {
        if (nonNumeric == 0) {
            return numbers.rank();
        }
        List<String> sorted = texts.keySet().stream().sorted().toList();
        int[] ranks = new int[sorted.size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[texts.getOrDefault(sorted.get(rank), 0)] = rank;
        }
        return new Ranking(Ids.of(sorted), ranks);
    }
}
