package org.hashgnn.core.data.statistics;

import java.util.Locale;
import org.hashgnn.core.data.Reading;
import org.jspecify.annotations.Nullable;

/** Statistics of a data set as lines to read: a label, then figures with thousands grouped. */
final class StatisticsText {
    private final StringBuilder text = new StringBuilder();

    private StatisticsText() {}

    static String of(DatasetStatistics s) {
        StatisticsText t = new StatisticsText();
        t.line("data set", s.name());
        t.count("users", s.users());
        t.count("items", s.items());
        t.count("interactions", s.interactions());
        t.line("density", String.format(Locale.ROOT, "%.4f%%", 100 * s.density()));
        t.line(
                "train / validation / test",
                String.format(Locale.ROOT, "%,d / %,d / %,d", s.train(), s.validation(), s.test()));
        t.degrees("per user", s.userDegrees());
        t.degrees("per item", s.itemDegrees());
        t.count("users without training", s.usersWithoutTrain());
        t.count("users without test", s.usersWithoutTest());
        t.count("items never in training", s.itemsWithoutTrain());
        t.count("test on such items", s.testOnUntrainedItems());
        t.line("gaps in user / item ids", gaps(s.userIdGaps()) + " / " + gaps(s.itemIdGaps()));
        t.count("duplicates merged", s.cleaning().duplicates());
        t.count("below the rating threshold", s.cleaning().belowThreshold());
        t.count("test also in training", s.cleaning().overlaps());
        t.line("sha-256", s.sha256());
        s.readings().forEach(t::reading);
        return t.text.toString();
    }

    private void reading(Reading reading) {
        line("read", reading.file());
        reading.facts().forEach((name, fact) -> line("  " + name, fact));
    }

    private void degrees(String label, Degrees d) {
        line(
                label,
                String.format(
                        Locale.ROOT,
                        "min %,d, quartiles %s %s %s, mean %.2f, 90%% %s, 99%% %s, max %,d",
                        d.min(),
                        number(d.quartile1()),
                        number(d.median()),
                        number(d.quartile3()),
                        d.mean(),
                        number(d.percentile90()),
                        number(d.percentile99()),
                        d.max()));
        line("", String.format(Locale.ROOT, "Gini %.4f, top 1 %% has %.2f %%", d.gini(), 100 * d.topShare()));
    }

    private void count(String label, long value) {
        line(label, String.format(Locale.ROOT, "%,d", value));
    }

    private void line(String label, String value) {
        text.append(String.format(Locale.ROOT, "%-27s ", label)).append(value).append('\n');
    }

    private static String number(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%,.0f", value)
                : String.format(Locale.ROOT, "%,.2f", value);
    }

    private static String gaps(@Nullable Long gaps) {
        return gaps == null ? "-" : String.format(Locale.ROOT, "%,d", gaps);
    }
}
