package org.hashgnn.core.config;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Faults in the user's input (configuration, data, command line, disk): shown as they are, without a stack trace. Anything
 * else that is thrown is a fault of the program.
 */
public final class InputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The most faults that the message shows. */
    private static final int MOST = 20;

    private final transient List<Problem> problems;

    /** All the faults found in one go. The message has a line for each of the first {@value #MOST} and counts the others. */
    public InputException(List<Problem> problems) {
        super(problems.stream().limit(MOST).map(Problem::toString).collect(Collectors.joining("\n"))
                + (problems.size() <= MOST ? "" : "\nand " + Excerpt.more(problems.size() - MOST)));
        this.problems = List.copyOf(problems);
    }

    /** One fault at a place. */
    public InputException(Location location, String message) {
        this(List.of(new Problem(location, message)));
    }

    /** One fault with no place to point at. */
    public InputException(String message) {
        this(List.of(new Problem(null, message)));
    }

    /** One fault with the exception that showed it. */
    public InputException(String message, Throwable cause) {
        this(message);
        initCause(cause);
    }

    /** The faults, at least one. */
    public List<Problem> problems() {
        return problems;
    }
}
