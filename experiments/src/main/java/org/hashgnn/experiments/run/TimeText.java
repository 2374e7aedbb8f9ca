package org.hashgnn.experiments.run;

import java.util.Locale;

/** How long something takes, for people. */
public final class TimeText {
    private TimeText() {}

    /** {@code 4.2 s}, {@code 3:05 min}, {@code 2:10 h}. */
    public static String of(double seconds) {
        long whole = Math.round(seconds);
        return whole < 60
                ? String.format(Locale.ROOT, "%.1f s", seconds)
                : whole < 3600
                        ? String.format(Locale.ROOT, "%d:%02d min", whole / 60, whole % 60)
                        : String.format(Locale.ROOT, "%d:%02d h", whole / 3600, whole % 3600 / 60);
    }
}
