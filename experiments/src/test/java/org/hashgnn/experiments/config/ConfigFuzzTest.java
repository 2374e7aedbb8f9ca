package org.hashgnn.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hashgnn.experiments.binding.Binder;
import org.hashgnn.experiments.binding.Bound;
import org.hashgnn.experiments.binding.Catalog;
import org.hashgnn.experiments.yaml.ConfigTree;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlWriter;
import org.hashgnn.testing.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFuzzTest {
    private static final String SMALL = """
            # A comment
            dataset: {type: synthetic, users: 30, items: 40}
            model:
              encoder: {type: lightgcn, embedding: 8}
              hash: {type: tanh, bits: 16}
              binarizer: {type: guided-ste, p: 0.5}
            loss:
              - bpr
              - {type: ranking, margin: 0.3, weight: 0.5}
            training: {epochs: 3, batch_size: 64, optimizer: {rate: 0.01}}
            evaluation:
              cutoffs: [5, 10]
              modes: [hamming, hierarchical]
            """;
    private static final String SPLIT = """
            name: "a \\"quoted\\" name"
            seed: 3
            output: 'runs'
            dataset:
              type: lightgcn
              train: train.txt
            split: {type: per-user-random}
            model: {encoder: lightgcn, hash: tanh, binarizer: ste}
            loss: [bpr]
            """;
    private static final List<String> WORDS = List.of(
            "type:",
            "model:",
            "dataset:",
            "loss:",
            "training:",
            "{type: bpr}",
            "extends: fuzz.yaml\n",
            "extends: \"\\0\"\n",
            "plugins: [x.jar]\n",
            "&a",
            "*a",
            "<<: ",
            "? ",
            "|\n",
            "!!binary ",
            "\n  ",
            "\n    - ",
            "epochs: ",
            "guided-ste");

    @TempDir
    private Path folder;

    /** What is read must be written and read again as the same. */
    @Test
    void configurations() throws IOException {
        Catalog catalog = Experiment.wiring(List.of()).getInstance(Catalog.class);
        Path again = folder.resolve("again.yaml");
        List<byte[]> valid = List.of(SMALL.getBytes(StandardCharsets.UTF_8), SPLIT.getBytes(StandardCharsets.UTF_8));
        new Fuzz("configuration", folder.resolve("fuzz.yaml"), valid, WORDS).run(2000, file -> {
            String yaml = effective(catalog, file);
            Files.writeString(again, yaml);
            assertThat(effective(catalog, again)).isEqualTo(yaml);
        });
    }

    /** Values of the command line, which is never longer than an argument may be. */
    @Test
    void overrides() throws IOException {
        Path config = Files.writeString(folder.resolve("c.yaml"), SMALL);
        Catalog catalog = Experiment.wiring(List.of()).getInstance(Catalog.class);
        List<byte[]> valid = List.of(
                "model.hash.bits=64".getBytes(StandardCharsets.UTF_8),
                "loss.1={type: ranking, weight: 0.5}".getBytes(StandardCharsets.UTF_8));
        new Fuzz("override", folder.resolve("fuzz.txt"), valid, WORDS).run(700, file -> {
            String override = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            YamlMap tree = ConfigTree.read(config, List.of(override), folder);
            bind(catalog, tree, config);
        });
    }

    private String effective(Catalog catalog, Path file) {
        return YamlWriter.write((YamlMap)
                bind(catalog, ConfigTree.read(file, List.of(), folder), file).effective());
    }

    private Bound<RunConfig> bind(Catalog catalog, YamlMap tree, Path file) {
        return new Binder(catalog, folder).bind(Experiment.named(tree, file, folder), RunConfig.class);
    }
}
