package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.hashgnn.experiments.config.JarBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
    private static final String SMALL = """
            dataset: {type: synthetic, users: 30, items: 40}
            model: {encoder: lightgcn, hash: tanh, binarizer: ste}
            loss: [bpr]
            """;

    @TempDir
    private Path folder;

    private String file = "";

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("small.yaml"), SMALL).toString();
    }

    @Test
    void helpGoesToStandardOutputAndNamesTheExitCodes() {
        Answer answer = Answer.of("--help");
        assertThat(answer.code()).isZero();
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out()).startsWith("Usage: hashgnn [-hV] [--debug] COMMAND\n");
        assertThat(answer.out().lines().map(String::strip))
                .containsAll(Arrays.stream(ExitCode.values())
                        .map(code -> "%-3d   %s"
                                .formatted(code.code(), code.meaning())
                                .strip())
                        .map(line -> line.replaceFirst("^(\\d+) +", "$1   "))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "resume",
                "evaluate",
                "search",
                "validate",
                "describe",
                "data",
                "data stats",
                "data prepare",
                "version",
                "completion"
            })
    void everyCommandHasHelp(String command) {
        String[] words = (command + " --help").split(" ");
        Answer answer = Answer.of(words);
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).startsWith("Usage: hashgnn " + command);
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void aConfigurationIsValidated() {
        Answer answer = Answer.of("validate", file);
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).matches("\\S*small\\.yaml: valid, config [0-9a-f]{12}\n");
        assertThat(answer.err()).isEmpty();
    }

    @Test
    void theEffectiveConfigurationSaysWhereEachValueComesFromAndBindsAgain() throws IOException {
        Answer answer = Answer.of("run", file, "--print-config", "-s", "seed=9", "--set", "model.hash.bits=8");
        assertThat(answer.code()).as(answer.err()).isZero();
        assertThat(answer.out())
                .startsWith("name: small  # " + file + "\nseed: 9  # -s seed=9\nthreads: 0  # default\n")
                .contains("    bits: 8  # -s model.hash.bits=8\n")
                .contains("    type: lightgcn  # " + file + ":2:18\n");
        Path copy = Files.writeString(folder.resolve("copy.yaml"), answer.out());
        Answer again = Answer.of("run", copy.toString(), "--print-config");
        assertThat(withoutOrigins(again)).isEqualTo(withoutOrigins(answer));
        assertThat(again.out()).doesNotContain("# default");
    }

    private static String withoutOrigins(Answer answer) {
        return answer.out().replaceAll(" {2}# .*", "");
    }

    @Test
    void oneFaultIsOneLine() {
        assertThat(Answer.of("validate", file, "-s", "seed=x"))
                .isEqualTo(new Answer(2, "", "error: -s seed=x: 'seed' must be a whole number, but is the text 'x'\n"));
    }

    @Test
    void severalFaultsAreCounted() {
        Answer answer = Answer.of("validate", file, "-s", "seed=x", "-s", "threads=-1");
        assertThat(answer).isEqualTo(new Answer(2, "", """
                        2 errors:
                          -s seed=x: 'seed' must be a whole number, but is the text 'x'
                          -s threads=-1: 'threads' must be from 0 to 4096, but is -1
                        """));
    }

    @Test
    void aMissingFileIsNamed() {
        String missing = folder.resolve("smal.yaml").toString();
        assertThat(Answer.of("validate", missing))
                .isEqualTo(
                        new Answer(2, "", "error: there is no file '" + missing + "'; did you mean 'small.yaml'?\n"));
    }

    @Test
    void aMissingPluginIsNamed() {
        assertThat(Answer.of("validate", file, "--plugin", "/no/x.jar"))
                .isEqualTo(new Answer(2, "", "error: --plugin /no/x.jar: the plug-in '/no/x.jar' is not there\n"));
    }

    @Test
    void typosAreAnsweredWithSuggestions() {
        assertThat(Answer.of("validat", file).err())
                .contains("Unmatched argument")
                .contains("validate");
        assertThat(Answer.of("run", file, "--print-confi").err()).contains("--print-config");
        assertThat(Answer.of("run", file, "--print-confi").code()).isEqualTo(2);
        assertThat(Answer.of("validate"))
                .isEqualTo(new Answer(
                        2, "", "error: Missing required parameter: 'FILE'\nTry 'hashgnn validate --help'.\n"));
        assertThat(Answer.of()).isEqualTo(new Answer(2, "", "error: a command is missing\nTry 'hashgnn --help'.\n"));
        assertThat(Answer.of("data").err()).contains("a command is missing: stats or prepare");
    }

    @Test
    void stackTracesAreShownOnlyUnderDebug() {
        assertThat(Answer.of("validate", file, "-s", "seed=x").err()).doesNotContain("\tat ");
        assertThat(Answer.of("--debug", "validate", file, "-s", "seed=x").err()).contains("\tat ");
        assertThat(Answer.of("validate", file, "-s", "seed=x", "--debug").err()).contains("\tat ");
    }

    @Test
    void kindsComponentsAndSettingsAreDescribed() {
        assertThat(Answer.of("describe").out())
                .startsWith("KIND            COMPONENTS\nbinarizer       ")
                .contains("\nschedule        constant, exponential, linear-steps, root\n")
                .endsWith("\nrun             run\n");
        assertThat(Answer.of("describe", "schedule").out())
                .startsWith("NAME          SUMMARY\nconstant      The same value at every step.\n");
        assertThat(Answer.of("describe", "schedule", "constant").out()).isEqualTo("""
                        schedule constant: The same value at every step.
                        KEY    TYPE      DEFAULT   RANGE  MEANING
                        value  a number  required         The value.
                        """);
        assertThat(Answer.of("describe", "run").out())
                .contains("\ntraining.batch_size ")
                .contains("\nloss[].weight ");
    }

    @Test
    void describesAsJson() throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode kinds = json.readTree(Answer.of("describe", "--json").out());
        assertThat(kinds.get("schedule").get(0).asText()).isEqualTo("constant");
        JsonNode constant = json.readTree(
                Answer.of("describe", "schedule", "constant", "--json").out());
        assertThat(constant.get("settings").get(0).get("key").asText()).isEqualTo("value");
        assertThat(json.readTree(Answer.of("describe", "loss", "--json").out()).isArray())
                .isTrue();
    }

    @Test
    void unknownKindsAndNamesAreAnswered() {
        assertThat(Answer.of("describe", "encodr"))
                .isEqualTo(new Answer(
                        2,
                        "",
                        "error: unknown kind 'encodr'; known: binarizer, dataset-source, encoder, hash-layer, initializer, loss,"
                                + " metric, profile, schedule, search-mode, splitter, run; did you mean 'encoder'?\n"));
        assertThat(Answer.of("describe", "schedule", "linear").err())
                .isEqualTo(
                        "error: unknown schedule 'linear'; known: constant, exponential, linear-steps, root; did you mean"
                                + " 'linear-steps'?\n");
    }

    @Test
    void componentsOfPluginsAreDescribed() throws IOException {
        Path jar = JarBuilder.compile(folder, "w.jar", "WModule", JarBuilder.scheduleModule("WModule", "wave"));
        assertThat(Answer.of("describe", "schedule", "wave", "--plugin", jar.toString())
                        .out())
                .isEqualTo("""
                        schedule wave: Goes up and down.
                        KEY     TYPE            DEFAULT  RANGE       MEANING
                        period  a whole number  10       at least 1  The period.
                        """);
    }

    @Test
    void tellsVersions() throws IOException {
        assertThat(Answer.of("--version").out())
                .startsWith("hashgnn 0.")
                .endsWith("\n")
                .hasLineCount(1);
        assertThat(Answer.of("version").out()).startsWith("hashgnn  0.").contains("\nnd4j     1.0");
        JsonNode json =
                new ObjectMapper().readTree(Answer.of("version", "--json").out());
        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly("version", "commit", "dirty", "jdk", "os", "cpu", "cores", "instruction_set", "nd4j");
    }

    @Test
    void printsACompletionScript() {
        Answer answer = Answer.of("completion");
        assertThat(answer.code()).isZero();
        assertThat(answer.out())
                .startsWith("#!/usr/bin/env bash")
                .contains("validate")
                .contains("--print-config");
    }
}
