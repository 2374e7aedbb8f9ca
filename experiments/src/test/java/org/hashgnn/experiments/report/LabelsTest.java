package org.hashgnn.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LabelsTest {
    @Test
    void differingSettingsByTheirShortestKey() {
        assertThat(labels(Map.of("model.hash.bits", "24", "same", "1"), Map.of("model.hash.bits", "32", "same", "1")))
                .containsExactly("my (bits 24)", "my (bits 32)");
        assertThat(labels(
                        Map.of("loss.0.weight", "1", "loss.1.weight", "2"),
                        Map.of("loss.0.weight", "2", "loss.1.weight", "3")))
                .allMatch(label -> label.contains("loss.0.weight ") && label.contains("loss.1.weight "));
        assertThat(labels(Map.of(), Map.of("training.negatives", "5")))
                .containsExactly("my (no negatives)", "my (negatives 5)");
    }

    @Test
    void ofManyDifferencesAsFewAsTellApart() {
        assertThat(labels(
                        Map.of("aa", "1", "b", "1", "cc", "1", "dd", "1"),
                        Map.of("aa", "2", "b", "2", "cc", "2", "dd", "2")))
                .containsExactly("my (b 1)", "my (b 2)");
    }

    @Test
    void anotherNameNeedsNoSettings() {
        Labels.Named own = new Labels.Named("own", Map.of("bits", "8"), "o");
        Labels.Named other = new Labels.Named("other", Map.of("bits", "9"), "p");
        assertThat(Labels.of(List.of(own, other, own)).values()).containsExactly("own", "other");
    }

    @Test
    void equalSettingsAreToldApartByIdentity() {
        Labels.Named one = new Labels.Named("d", Map.of(), "0123456789");
        Labels.Named two = new Labels.Named("d", Map.of(), "9876543210");
        assertThat(Labels.of(List.of(one, two)).values()).containsExactly("d (01234567)", "d (98765432)");
    }

    private static List<String> labels(Map<String, String> first, Map<String, String> second) {
        return List.copyOf(
                Labels.of(List.of(new Labels.Named("my", first, "first"), new Labels.Named("my", second, "second")))
                        .values());
    }
}
