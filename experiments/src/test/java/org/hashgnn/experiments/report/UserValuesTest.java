package org.hashgnn.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hashgnn.core.config.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UserValuesTest {
    private static final String MICRO = "hr-micro@5";

    @TempDir
    private Path folder;

    private Method method(String name, double figure, String... lines) {
        FinishedRun run = new RunFolders(folder).run(name, name, 1, "", Map.of(MICRO, figure));
        RunFolders.users(run, List.of(lines));
        return new Method(name, List.of(run));
    }

    @Test
    void aMicroMetricWeighsItsUsers() {
        // 3 of 4 items of one user and 0 of 1 of the other are 3/5, not 3/8.
        Method a = method("a", 0.6, "user,hr-micro@5,hr-micro@5.weight", "u1,0.75,4", "\"u,\"\"2\",0,1");
        Method b = method("b", 0.4, "user,hr-micro@5,hr-micro@5.weight", "u1,0.25,4", "\"u,\"\"2\",1,1");
        Comparison comparison = Objects.requireNonNull(
                Comparison.of(a, b, "standard", "hamming").get(MICRO));
        assertThat(comparison.first()).isCloseTo(0.6, within(1e-12));
        assertThat(comparison.second()).isCloseTo(0.4, within(1e-12));
        assertThat(comparison.wins()).isEqualTo(1);
        assertThat(comparison.losses()).isEqualTo(1);
        assertThat(comparison.overTrainings()).isNaN();
    }

    @Test
    void valuesOfAnotherEvaluationAreRefused() {
        assertFault(
                "has hr-micro@5 0.600000 in result.json, but its users give 0.375000",
                method("a", 0.6, "user,hr-micro@5", "u1,0.75", "u2,0"));
        assertFault(
                "per_user/standard.hamming.csv.gz: has no 'hr-micro@5'; did you mean 'hr-micro@50'?; it has hr-micro@50",
                method("b", 0.6, "user,hr-micro@50", "u1,0.75"));
        assertFault(
                "standard.hamming.csv.gz:2: this file is not as it was written: expected a number, but found 'x'",
                method("c", 0.6, "user,hr-micro@5", "u1,x"));
        assertFault(
                "csv.gz:3: this file is not as it was written: a user occurs twice",
                method("d", 0.6, "user,hr-micro@5", "u1,0.6", "u1,0.6"));
        assertFault(
                "csv.gz:2: this file is not as it was written: expected 2 columns, but found 3",
                method("e", 0.6, "user,hr-micro@5", "u1,0.6,1"));
        assertFault(
                "csv.gz:2: this file is not as it was written: a value is NaN",
                method("f", 0.6, "user,hr-micro@5", "u1,NaN"));
    }

    @Test
    void otherUsersAreRefused() {
        Method a = method("a", 0.6, "user,hr-micro@5", "u1,0.6");
        Method b = method("b", 0.6, "user,hr-micro@5", "u2,0.6");
        assertThatThrownBy(() -> Comparison.of(a, b, "standard", "hamming"))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("was measured on other users than the runs beside it");
    }

    private static void assertFault(String message, Method method) {
        assertThatThrownBy(() -> UserValues.of(List.of(method), "standard", "hamming", List.of(MICRO)))
                .isInstanceOf(InputException.class)
                .hasMessageContaining(message);
    }
}
