package org.hashgnn.core.tensor;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.hashgnn.core.config.SizeException;

/**
 * Refuses sizes that the machine does not have, before they are allocated: the kernel would otherwise end the process without a word. The limit
 * is the physical memory, or that of the container; what other programs take of it is not looked at.
 */
public final class Memory {
    /** The most entries of a Java array. */
    private static final long MOST_ENTRIES = Integer.MAX_VALUE - 16;

    private static final double UNIT = 1024;
    private static final long TOTAL = physical();

    private Memory() {}

    /** The memory of the machine or the container in bytes; {@link Long#MAX_VALUE} if it is not known. */
    public static long total() {
        return TOTAL;
    }

    /** A product of sizes that are not negative; {@link Long#MAX_VALUE} if it is larger. */
    public static long product(long... factors) {
        long product = 1;
        for (long factor : factors) {
            boolean fits = factor == 0 || product <= Long.MAX_VALUE / factor;
            product = fits ? product * factor : Long.MAX_VALUE;
        }
        return product;
    }

    /**
     * Checks bytes off the heap.
     *
     * @param what the noun that needs them, such as {@code a matrix of 3 x 4}
     * @param dimensions the numbers that their count is the product of
     * @throws SizeException if the machine has fewer
     */
    public static void require(long bytes, String what, long... dimensions) {
        if (bytes > TOTAL) {
            throw refusal(bytes, what, "this machine has " + text(TOTAL), dimensions);
        }
    }

    /**
     * Checks bytes of one Java array or of several.
     *
     * @throws SizeException if the heap cannot grow to as many
     */
    public static void requireHeap(long bytes, String what, long... dimensions) {
        long most = Runtime.getRuntime().maxMemory();
        if (bytes > most) {
            String heap = "Java may take " + text(most) + " (-Xmx)";
            throw refusal(bytes, what, heap, dimensions);
        }
    }

    /**
     * Checks the number of entries of one Java array.
     *
     * @return the number
     * @throws SizeException if no array has as many
     */
    public static int requireArray(long entries, String what, long... dimensions) {
        if (entries > MOST_ENTRIES) {
            throw new SizeException(
                    String.format(
                            Locale.ROOT,
                            "%s has %,d entries, but an array has at most %,d",
                            what,
                            entries,
                            MOST_ENTRIES),
                    dimensions);
        }
        return (int) entries;
    }

    /** Bytes for people: {@code 1.5 GiB}. */
    public static String text(long bytes) {
        String[] units = {"B", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
        double value = bytes;
        int unit = 0;
        while (value >= UNIT && unit < units.length - 1) {
            value /= UNIT;
            unit++;
        }
        return String.format(Locale.ROOT, unit == 0 ? "%.0f %s" : "%.1f %s", value, units[unit]);
    }

    private static SizeException refusal(long bytes, String what, String limit, long... dimensions) {
        return new SizeException(what + " needs " + text(bytes) + ", but " + limit, dimensions);
    }

    private static long physical() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        && system.getTotalMemorySize() > 0
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }
}
