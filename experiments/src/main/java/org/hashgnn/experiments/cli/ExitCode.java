package org.hashgnn.experiments.cli;

/** What the process ends with. */
public enum ExitCode {
    /** All went well. */
    OK(0, "success"),
    /** A fault of the program; please report it. */
    INTERNAL(1, "internal error"),
    /** A fault in the command line or the configuration. */
    USAGE(2, "fault in the command line or the configuration"),
    /** A fault in the data. */
    DATA(3, "fault in the data"),
    /** The disk is full or not writable, or memory is too small. */
    RESOURCES(4, "disk, file access or memory"),
    /** A trial of a sweep failed; the others were run. */
    TRIAL(5, "a trial of a sweep failed"),
    /** Stopped by Ctrl-C. */
    INTERRUPTED(130, "interrupted");

    private final int code;
    private final String meaning;

    ExitCode(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    /** The number that the operating system sees. */
    public int code() {
        return code;
    }

    /** The meaning in a few words. */
    public String meaning() {
        return meaning;
    }
}
