package org.hashgnn.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.hashgnn.core.data.read.LightGcnDataset;
import org.hashgnn.core.data.split.GivenSplit;
import org.hashgnn.core.data.split.LeaveOneOutSplit;
import org.hashgnn.core.data.split.PerUserRandomSplit;
import org.hashgnn.core.data.table.TableDataset;
import org.hashgnn.core.schedule.ConstantSchedule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a configuration may leave out because other settings say it. */
class ShortFormsTest {
    private static final String REST = """
            model: {encoder: lightgcn, hash: tanh, binarizer: ste}
            loss: bpr
            """;
    private static final Path DATA = Path.of("data").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void theNameOfADataSetBringsItsFilesAndItsSplit() throws IOException {
        RunConfig config = read("dataset: gowalla\n").config();
        assertThat(config.dataset())
                .isEqualTo(new LightGcnDataset(DATA.resolve("gowalla/train.txt"), DATA.resolve("gowalla/test.txt")));
        assertThat(config.split()).isEqualTo(new GivenSplit(0.1, 0));
        assertThat(read("dataset: gowalla\nsplit: leave-one-out\n").config().split())
                .isInstanceOf(LeaveOneOutSplit.class);
    }

    @Test
    void settingsMayStandBesideTheName() throws IOException {
        RunConfig config = read("dataset: {type: movielens-1m, user_core: 5}\n").config();
        assertThat(config.dataset()).isInstanceOfSatisfying(TableDataset.class, table -> {
            assertThat(table.file()).isEqualTo(DATA.resolve("movielens-1m/ratings.dat"));
            assertThat(table.separator()).isEqualTo("::");
            assertThat(table.userCore()).isEqualTo(5);
        });
        assertThat(config.split()).isInstanceOf(PerUserRandomSplit.class);
    }

    @Test
    void theLongFormIsLeftAlone() throws IOException {
        assertThat(read("dataset: synthetic\n").effective().get("dataset")).isNotNull();
        assertThat(faults("dataset: {train: a}\n"))
                .singleElement()
                .asString()
                .contains("the key 'dataset.type' is missing");
    }

    @Test
    void anUnknownNameTellsTheDataSetsAndTheSources() throws IOException {
        assertThat(faults("dataset: gowala\n"))
                .containsExactly("run.yaml:1:10: 'dataset': there is no data set 'gowala'; public ones: movielens-1m,"
                        + " movielens-100k, gowalla, yelp2018; for data of your own use a map with 'type:' lightgcn,"
                        + " synthetic, table; did you mean 'gowalla'?");
    }

    @Test
    void aPretrainingIsTrainedAsTheTrainingUnlessItSaysOtherwise() throws IOException {
        String training = "training: {epochs: 7, batch_size: 99, optimizer: {rate: 0.5}}\n";
        RunConfig inherited = read("dataset: synthetic\n" + training
                        + "pretraining: {binarizer: ste, loss: bpr, training: {epochs: 3}}\n")
                .config();
        PretrainingSettings pretraining = Objects.requireNonNull(inherited.pretraining());
        assertThat(pretraining.training().epochs()).isEqualTo(3);
        assertThat(pretraining.training().batchSize()).isEqualTo(99);
        assertThat(pretraining.training().optimizer().rate()).isEqualTo(new ConstantSchedule(0.5));
        RunConfig same = read("dataset: synthetic\n" + training + "pretraining: {binarizer: ste, loss: bpr}\n")
                .config();
        assertThat(Objects.requireNonNull(same.pretraining()).training()).isEqualTo(same.training());
    }

    private Experiment read(String head) throws IOException {
        Path file = folder.resolve("run.yaml");
        Files.writeString(file, head + REST);
        return Experiment.read(file, List.of(), List.of());
    }

    private List<String> faults(String head) {
        return Problems.of(folder, () -> {
            try {
                read(head);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }
}
