package org.hashgnn.experiments.cli;

import java.io.EOFException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.zip.ZipException;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.SizeException;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a command threw into a message and an exit code. A fault of the user's is its message alone; a fault of the program is named
 * as one, and its stack trace is shown under {@code --debug}.
 *
 * @param code what the process ends with
 * @param message what the user reads
 */
record FailureReport(ExitCode code, String message) {

    /** The most characters of an exception's own text. */
    private static final int LONGEST = 4000;

    private static final String DISK_FULL = "No space left on device";

    static FailureReport of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            FailureReport report = known(cause);
            if (report != null) {
                return report;
            }
        }
        return new FailureReport(
                ExitCode.INTERNAL,
                "internal error: " + Excerpt.cut(failure.toString(), LONGEST)
                        + "\nThis is a fault of the program; run again with --debug and report what it prints.");
    }

    private static @Nullable FailureReport known(Throwable cause) {
        return switch (cause) {
            case DataPhase.DataFault fault ->
                new FailureReport(isDisk(fault.fault()) ? ExitCode.RESOURCES : ExitCode.DATA, errors(fault.fault()));
            case InputException fault ->
                new FailureReport(isDisk(fault) ? ExitCode.RESOURCES : ExitCode.USAGE, errors(fault));
            case SizeException refused ->
                new FailureReport(
                        ExitCode.RESOURCES, "error: " + Excerpt.cut(String.valueOf(refused.getMessage()), LONGEST));
            case OutOfMemoryError error ->
                new FailureReport(
                        ExitCode.RESOURCES,
                        "error: out of memory (" + Excerpt.cut(String.valueOf(error.getMessage()), LONGEST)
                                + "); give Java more with -Xmx, or make the batch, the"
                                + " embeddings or the number of bits smaller");
            case UncheckedIOException wrapped -> null;
            case IOException error ->
                new FailureReport(ExitCode.RESOURCES, "error: " + Excerpt.cut(reason(error), LONGEST));
            case ReadOnlyFileSystemException error ->
                new FailureReport(ExitCode.RESOURCES, "error: the file system is read-only");
            case InvalidPathException error ->
                new FailureReport(
                        ExitCode.USAGE,
                        "error: this is no path: " + Excerpt.of(error.getInput()) + " (" + error.getReason() + ")");
            case InterruptedException error -> new FailureReport(ExitCode.INTERRUPTED, "interrupted");
            default -> null;
        };
    }

    /** Prints the report. */
    void print(PrintWriter err, Throwable failure, boolean debug) {
        err.println(message);
        if (debug) {
            failure.printStackTrace(err);
        }
        err.flush();
    }

    private static String errors(InputException fault) {
        String lines = String.valueOf(fault.getMessage());
        int count = fault.problems().size();
        return count == 1
                ? "error: " + lines
                : String.format(Locale.ROOT, "%,d errors:%n", count)
                        + lines.indent(2).stripTrailing();
    }

    /** Whether a fault is the disk's and not the user's; a file that is not there or damaged is the user's. */
    private static boolean isDisk(@Nullable Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            boolean damaged = cause instanceof NoSuchFileException
                    || cause instanceof CharacterCodingException
                    || cause instanceof ZipException
                    || cause instanceof EOFException;
            if ((cause instanceof IOException && !damaged)
                    || String.valueOf(cause.getMessage()).contains(DISK_FULL)) {
                return true;
            }
        }
        return false;
    }

    private static String reason(IOException error) {
        String text = String.valueOf(error.getMessage());
        if (text.contains(DISK_FULL)) {
            return "the disk is full: " + text;
        }
        return switch (error) {
            case AccessDeniedException denied -> "no permission for '" + denied.getFile() + "'";
            case NoSuchFileException missing -> "there is no '" + missing.getFile() + "'";
            case FileAlreadyExistsException taken -> "'" + taken.getFile() + "' is in the way";
            case FileSystemException system -> "cannot access '" + system.getFile() + "': " + system.getReason();
            default -> text;
        };
    }
}
