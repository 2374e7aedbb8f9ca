package org.hashgnn.core.config;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * A size that settings ask for and that the machine, or an array of Java, cannot hold. Like an {@link InputException} it is shown without a
 * stack trace; it is a matter of resources, and not of what may be written.
 */
public final class SizeException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> keys;
    private final transient List<Long> dimensions;

    /**
     * A size that cannot be had, asked for by settings that are not known here.
     *
     * @param need a sentence without its full stop: what is needed, and what there is
     * @param dimensions the numbers that the size is the product of
     */
    public SizeException(String need, long... dimensions) {
        this(need, List.of(), LongStream.of(dimensions).boxed().toList());
    }

    private SizeException(String need, List<String> keys, List<Long> dimensions) {
        super(need);
        this.keys = List.copyOf(keys);
        this.dimensions = dimensions;
    }

    /** The same for settings that are known: dotted keys of values, or of maps that hold them. */
    public SizeException askedBy(String... settings) {
        SizeException named = new SizeException(String.valueOf(getMessage()), List.of(settings), dimensions);
        named.initCause(this);
        return named;
    }

    /**
     * Does something; a size that it cannot have, and whose settings are not known, is said to be asked for by these. So is a full heap, and a
     * length of an array that overflows.
     */
    public static <T> T naming(Supplier<T> action, String... settings) {
        try {
            return action.get();
        } catch (SizeException e) {
            throw e.keys.isEmpty() ? e.askedBy(settings) : e;
        } catch (OutOfMemoryError | NegativeArraySizeException e) {
            SizeException full = new SizeException(
                    e instanceof OutOfMemoryError
                            ? "the heap of Java is full (" + e.getMessage() + "); -Xmx gives it more"
                            : "the length of an array overflows (" + e.getMessage() + ")");
            full.initCause(e);
            throw full.askedBy(settings);
        }
    }

    /** The settings that ask for it; empty if they are not known. */
    public List<String> keys() {
        return keys;
    }

    /** The numbers that the size is the product of; they tell the setting among several. */
    public List<Long> dimensions() {
        return dimensions;
    }
}
