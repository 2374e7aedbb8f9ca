package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.core.tensor.Npy;

/** A small configuration with a data file and features of its own, to be run and changed. */
final class InputRun {
    private static final String CONFIG = """
            threads: 1
            output: runs
            dataset: {type: lightgcn, train: data.txt}
            features: features.npy
            model:
              encoder: {type: graphsage, layers: [8], fan_outs: [3], embedding: 8, initializer: xavier}
              hash: {type: tanh, bits: 8}
              binarizer: ste
            loss: [bpr]
            training: {epochs: 3, batch_size: 16, validation: {every: 0}}
            evaluation: {cutoffs: [2], candidates: 5}
            """;

    final Path folder;
    final Path config;
    final Path data;
    final Path features;

    InputRun(Path folder) throws IOException {
        this.folder = folder;
        config = Files.writeString(folder.resolve("c.yaml"), CONFIG);
        data = folder.resolve("data.txt");
        features = folder.resolve("features.npy");
        writeData(12, 1);
        writeFeatures(1);
    }

    /** Users 0, 1, .. with four of ten items each. */
    void writeData(int users, int step) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int user = 0; user < users; user++) {
            text.append(user);
            for (int k = 0; k < 4; k++) {
                text.append(' ').append((user * step + k * 3) % 10);
            }
            text.append('\n');
        }
        Files.writeString(data, text);
    }

    /** Features for twelve users and ten items. */
    void writeFeatures(float scale) {
        Matrix values = Matrix.zeros(22, 3);
        for (int row = 0; row < 22; row++) {
            for (int column = 0; column < 3; column++) {
                values.set(row, column, scale * (float) Math.sin(row * 7 + column));
            }
        }
        Npy.write(features, values);
    }

    Answer run(String... more) {
        return Answer.of(Stream.concat(Stream.of("run", config.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    /** The run folders, in the order of their names. */
    List<Path> runs() throws IOException {
        if (!Files.exists(folder.resolve("runs"))) {
            return List.of();
        }
        try (Stream<Path> runs = Files.list(folder.resolve("runs"))) {
            return runs.filter(Files::isDirectory).sorted().toList();
        }
    }

    Path only() throws IOException {
        assertThat(runs()).hasSize(1);
        return runs().getFirst();
    }

    /** Begins a run, stops it after its first epoch, and gives its folder. */
    Path stopped() throws IOException {
        assertThat(run().code()).isZero();
        Path whole = only();
        Path stopped = Files.createDirectory(whole.resolveSibling("stopped"));
        Files.copy(whole.resolve("config.yaml"), stopped.resolve("config.yaml"));
        Answer answer = Answer.of("resume", stopped.toString(), "--epochs", "1");
        assertThat(answer.code()).as(answer.err()).isZero();
        return stopped;
    }
}
