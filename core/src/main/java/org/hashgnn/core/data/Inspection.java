package org.hashgnn.core.data;

import java.util.List;

/**
 * What a source tells before it is read to its end.
 *
 * @param times whether interactions have times
 * @param testPart whether the source marks a test set
 * @param nodes the number of users and items together, or {@link #UNCOUNTED}
 * @param notes sentences for the user, such as what was found out about a format
 */
public record Inspection(Known times, Known testPart, long nodes, List<String> notes) {
    /** The number of nodes of a source that has to be read to be counted. */
    public static final long UNCOUNTED = -1;

    /** What a source tells that says nothing. */
    public static final Inspection NOTHING = new Inspection(Known.UNKNOWN, Known.UNKNOWN, UNCOUNTED, List.of());

    /** An answer that may be missing. */
    public enum Known {
        /** It is so. */
        YES,
        /** It is not so. */
        NO,
        /** It cannot be told without reading everything. */
        UNKNOWN;

        /** A definite answer. */
        public static Known of(boolean so) {
            return so ? YES : NO;
        }
    }

    /** What a source with or without times and a test set tells. */
    public static Inspection of(boolean times, boolean testPart) {
        return new Inspection(Known.of(times), Known.of(testPart), UNCOUNTED, List.of());
    }

    /** The same with the number of nodes. */
    public Inspection withNodes(long count) {
        return new Inspection(times, testPart, count, notes);
    }
}
