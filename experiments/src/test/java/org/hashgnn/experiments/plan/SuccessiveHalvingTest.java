package org.hashgnn.experiments.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hashgnn.experiments.config.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuccessiveHalvingTest {
    @TempDir
    private Path folder;

    @Test
    void rungsGrowByTheFactorBelowTheWholeTraining() {
        assertThat(new SuccessiveHalving(1, 3).rungs(27)).containsExactly(1, 3, 9);
        assertThat(new SuccessiveHalving(1, 3).rungs(28)).containsExactly(1, 3, 9, 27);
        assertThat(new SuccessiveHalving(4, 2).rungs(20)).containsExactly(4, 8, 16);
        assertThat(new SuccessiveHalving(2_000_000_000, 2).rungs(Integer.MAX_VALUE))
                .containsExactly(2_000_000_000);
    }

    @Test
    void oneInSoManySurvivesAtLeastOne() {
        SuccessiveHalving halving = new SuccessiveHalving(1, 3);
        assertThat(List.of(halving.survivors(27), halving.survivors(8), halving.survivors(2)))
                .containsExactly(9, 2, 1);
    }

    @Test
    void isReadWithItsDefault() throws IOException {
        Sweep sweep = Sweep.read(write("halving: {epochs: 2}, seeds: [1]", 10), List.of(), List.of());
        assertThat(sweep.halving()).isEqualTo(new SuccessiveHalving(2, 3));
    }

    @Test
    void trialsThatCannotBeComparedAreRefused() throws IOException {
        assertThat(faults("halving: {epochs: 0, facter: 2}", 10))
                .anyMatch(line -> line.contains("'halving.epochs' must be at least 1, but is 0"))
                .anyMatch(line -> line.contains("did you mean 'factor'?"))
                .hasSize(2);
        assertThat(faults("halving: {epochs: 10}", 10))
                .containsExactly("s.yaml:6:18: 'halving.epochs' must be below 'training.epochs', 10, but is 10");
        assertThat(faults("halving: {epochs: 2}, grid: {training.validation: [{every: 3}, {from: 4}, {every: 0}]}", 10))
                .containsExactly(
                        "s.yaml:6:18: no validation counts within 'halving.epochs', 2; 'training.validation' has every: 3"
                                + " and from: 1",
                        "s.yaml:6:18: no validation counts within 'halving.epochs', 2; 'training.validation' has every: 1"
                                + " and from: 4",
                        "s.yaml:6:18: no validation counts within 'halving.epochs', 2; 'training.validation' has every: 0"
                                + " and from: 1");
        assertThat(faults("halving: {epochs: 4}, grid: {training.validation: [{every: 2, from: 3}]}", 10))
                .isEmpty();
        assertThat(faults(
                        "halving: {epochs: 1}, grid: {training.epochs: [5, 6],"
                                + " training.validation.metric: [hamming.recall@50, hamming.mrr]}",
                        10))
                .containsExactly(
                        "s.yaml:6:18: trials can be compared on their way only where they have the same"
                                + " 'training.epochs', but there are [5, 6]",
                        "s.yaml:6:18: trials can be compared on their way only where they have the same"
                                + " 'training.validation.metric', but there are [hamming.recall@50, hamming.mrr]");
    }

    private List<String> faults(String sweep, int epochs) throws IOException {
        Path file = write(sweep, epochs);
        return Problems.of(folder, () -> Sweep.read(file, List.of(), List.of()));
    }

    private Path write(String sweep, int epochs) throws IOException {
        return Files.writeString(folder.resolve("s.yaml"), """
                dataset: {type: synthetic, users: 20, items: 20, interactions: 5}
                model: {encoder: lightgcn, hash: {type: tanh, bits: 8}, binarizer: ste}
                loss: [bpr]
                training: {epochs: %d}

                sweep: {%s}
                """.formatted(epochs, sweep));
    }
}
