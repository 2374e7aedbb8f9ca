package org.hashgnn.core.data.table;

/** How several rows of one user and one item become one interaction. */
public enum Repeats {
    /** Each row counts; the interaction has the earliest time of those whose rating is high enough. */
    MERGE,
    /** Only the first row counts, by time if there are times, else and among equal times in the order of the file. */
    FIRST,
    /** Only the last row counts, in the same order. */
    LAST
}
