package org.hashgnn.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * Writes a table of ratings with text ids, such as a shop's: {@code A6PNAYULSZW25,BIPMBFWG5B,4,1493486521}. The popularity of users and
 * items falls like a power; the same seed gives the same bytes. The default is 28,489,957 rows, 1.08 GB.
 *
 * <p>{@code java -cp benchmarks/target/benchmarks.jar org.hashgnn.benchmarks.TableFile FILE [ROWS [USERS [ITEMS]]]}
 */
public final class TableFile {
    private static final long SEED = 7;
    private static final long ROWS = 28_489_957;
    private static final long USERS = 3_000_000;
    private static final long ITEMS = 1_000_000;
    private static final int USER_DIGITS = 12;
    private static final int ITEM_DIGITS = 9;
    private static final long FIRST_TIME = 1_000_000_000;
    private static final int SECONDS = 500_000_000;

    private TableFile() {}

    /** Writes the file. */
    public static void main(String[] arguments) throws IOException {
        long rows = argument(arguments, 1, ROWS);
        long users = argument(arguments, 2, USERS);
        long items = argument(arguments, 3, ITEMS);
        SplittableRandom random = new SplittableRandom(SEED);
        StringBuilder text = new StringBuilder();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[0])))) {
            for (long row = 0; row < rows; row++) {
                long user = (long) (users * Math.pow(random.nextDouble(), 2));
                long item = (long) (items * Math.pow(random.nextDouble(), 3));
                append(text.append('A'), mix(user), USER_DIGITS);
                append(text.append(",B"), mix(~item), ITEM_DIGITS);
                text.append(',').append(1 + random.nextInt(5));
                text.append(',').append(FIRST_TIME + random.nextInt(SECONDS)).append('\n');
                if (text.length() > 1 << 16) {
                    out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
                    text.setLength(0);
                }
            }
            out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static long argument(String[] arguments, int place, long otherwise) {
        return arguments.length > place ? Long.parseLong(arguments[place]) : otherwise;
    }

    private static void append(StringBuilder text, long value, int digits) {
        long rest = value;
        for (int k = 0; k < digits; k++) {
            text.append(Character.toUpperCase(Character.forDigit((int) Long.remainderUnsigned(rest, 36), 36)));
            rest = Long.divideUnsigned(rest, 36);
        }
    }

    /** SplitMix64's mixing of 64 bits, one to one. */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
