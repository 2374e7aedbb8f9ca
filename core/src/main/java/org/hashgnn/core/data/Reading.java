package org.hashgnn.core.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How a file was read: what was set, and what was found out from its content.
 *
 * @param file the file
 * @param facts by name, such as {@code separator} and {@code encoding}, in order
 */
public record Reading(String file, Map<String, String> facts) {
    /** Takes the facts as they are now. */
    public Reading {
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** One line: {@code file: name value; name value}. */
    public String toText() {
        return file + ": "
                + facts.entrySet().stream()
                        .map(fact -> fact.getKey() + " " + fact.getValue())
                        .collect(Collectors.joining("; "));
    }
}
