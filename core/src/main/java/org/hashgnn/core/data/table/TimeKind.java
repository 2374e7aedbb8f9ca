package org.hashgnn.core.data.table;

/** How times are written; all are kept as whole numbers of 64 bits. */
enum TimeKind {
    /** Whole numbers, kept as they are. */
    WHOLE("whole numbers"),
    /** Numbers with a fraction, kept in millionths unless all fractions are 0. */
    DECIMAL("numbers with a fraction"),
    /** ISO 8601, kept in microseconds since 1970 (UTC if no offset is given). */
    ISO("ISO 8601");

    private final String words;

    TimeKind(String words) {
        this.words = words;
    }

    /** The kind in words. */
    String words() {
        return words;
    }
}
