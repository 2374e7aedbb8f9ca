package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations that try what they can: each answer is one short fault that a terminal shows as it is. */
class HostileInputTest {
    private static final String SMALL = """
        dataset: {type: synthetic, users: 30, items: 40}
        model: {encoder: lightgcn, hash: tanh, binarizer: ste}
        loss: [bpr]
        """;

    @TempDir
    private Path folder;

    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("\"\\e[31mred\"", "hold a control, format or other invisible character"),
                Arguments.of("\"a\\u202Eb\"", "hold a control, format or other invisible character"),
                Arguments.of("\"a\\nb\"", "hold a control, format or other invisible character"),
                Arguments.of("\"a\\0b\"", "hold a control, format or other invisible character"),
                Arguments.of("x".repeat(300), "be longer than 200 bytes (it has 300)"),
                Arguments.of("\u00e9".repeat(101), "be longer than 200 bytes (it has 202)"),
                Arguments.of("..", "be the name of this or the parent folder"),
                Arguments.of(".", "be the name of this or the parent folder"),
                Arguments.of("'  '", "be blank"),
                Arguments.of("a/b", "hold a slash"),
                Arguments.of("'a\\b'", "hold a slash"),
                Arguments.of("' a'", "begin or end with a blank or end with a dot"),
                Arguments.of("'a '", "begin or end with a blank or end with a dot"),
                Arguments.of("a.", "begin or end with a blank or end with a dot"),
                Arguments.of("CON", "be one that Windows keeps for a device"),
                Arguments.of("com1.x", "be one that Windows keeps for a device"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void aNameThatIsNoFileNameIsRefusedWithTheReason(String name, String reason) throws IOException {
        Answer answer = validate("name: " + name + "\n" + SMALL);
        assertThat(answer.err())
                .contains("'name' becomes part of a folder's name, so it must not " + reason + ", but is '")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a|b > c", "50 % & more", "'quoted'", "\u6f22\u5b57", "-x", ".hidden", "cone", "a:b"})
    void otherNamesArePrinted(String name) throws IOException {
        String quoted = name.replace("'", "''");
        assertThat(Answer.of("validate", write("name: '" + quoted + "'\n" + SMALL))
                        .code())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"extends: \"\\x00\"", "extends: \"a\\0.yaml\"", "extends: \"\\uD800\""})
    void aBaseThatIsNoPathIsAFaultAtItsPlace(String line) throws IOException {
        Answer answer = validate(line + "\n" + SMALL);
        assertThat(answer.err())
                .contains("c.yaml:1:10: 'extends' is no path: '")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"output", "features", "plugins", "dataset"})
    void everyPathIsChecked(String key) throws IOException {
        String value = switch (key) {
            case "plugins" -> "[\"\\0.jar\"]";
            case "dataset" -> "{type: lightgcn, train: \"\\0\"}";
            default -> "\"\\0\"";
        };
        Answer answer =
                validate(SMALL.lines().filter(line -> !line.startsWith(key)).collect(Collectors.joining("\n")) + "\n"
                        + key + ": " + value + "\n");
        assertThat(answer.err()).contains("is no path: '\\x00");
        assertThat(Answer.of("validate", write(SMALL), "-s", key + "=" + value))
                .satisfies(given -> assertThat(given.code()).isEqualTo(2))
                .satisfies(given -> assertThat(given.err()).contains("is no path: '\\x00"));
    }

    @Test
    void thePathsOfAVariantAreChecked() throws IOException {
        String file = write(SMALL + "sweep:\n  variants: [{config: \"\\0\"}]\n");
        assertThat(Answer.of("sweep", file, "--plan").err())
                .contains("'config' is no path: '\\x00'")
                .hasLineCount(1);
    }

    @Test
    void anArgumentThatIsNoPathIsAFaultOfTheCommandLine() {
        for (String[] command : new String[][] {
            {"validate", "a\0b"}, {"report", "a\0b"}, {"data", "stats", "a\0b"}, {"search", "a\0b", "--all"}
        }) {
            Answer answer = Answer.of(command);
            assertThat(answer.code()).as(answer.err()).isEqualTo(2);
            assertThat(answer.err()).startsWith("error: ").contains("a\\x00b");
        }
    }

    @Test
    void aFileThatIsNoYamlIsNotPrintedWhole() throws IOException {
        assertThat(validate("word ".repeat(200_000)).err())
                .contains("expected 'key: value' lines, but found the text 'word word")
                .hasSizeLessThan(400);
        assertThat(validate("x".repeat(1 << 20) + ": 1\n" + SMALL).err()).hasSizeLessThan(1000);
        assertThat(validate(SMALL + "seed: " + "1".repeat(1 << 20)).err()).hasSizeLessThan(400);
        assertThat(validate(SMALL + "seed: " + "y".repeat(1 << 20)).err()).hasSizeLessThan(400);
        assertThat(validate("%PDF-1.7\n" + "\u0001\u001b[2J".repeat(1000)).err())
                .hasSizeLessThan(400);
        assertThat(validate("{\"a\": [" + "{\"b\": 1}, ".repeat(100_000)).err()).hasSizeLessThan(400);
    }

    @Test
    void aFileThatIsTooLargeIsNotRead() throws IOException {
        assertThat(validate("# comment\n".repeat(500_000)).err())
                .contains("the file is larger than 4 MiB; a configuration is expected")
                .hasLineCount(1);
    }

    @Test
    void manyFaultsAreCounted() throws IOException {
        String keys =
                IntStream.range(0, 20_000).mapToObj(i -> "key" + i + ": 1\n").collect(Collectors.joining());
        Answer answer = validate(SMALL + keys);
        assertThat(answer.err())
                .startsWith("20,000 errors:\n")
                .contains("c.yaml:4:1: unknown key 'key0'; allowed here: ")
                .contains("\n  and 19,980 more\n")
                .hasLineCount(22);
    }

    @Test
    void nothingReachesTheTerminalThatItObeys() throws IOException {
        for (String text : new String[] {
            "\"\\e[2J\": 1\n" + SMALL,
            SMALL + "seed: \"\\e]0;title\\a\"\n",
            SMALL + "split: \"\\u202Eevil\"\n",
            SMALL + "\"a\\nb\": 1\n",
            SMALL + "training: {\"\\x9b2J\": 1}\n",
            SMALL + "evaluation: {profiles: [\"\\x07\"]}\n",
            "extends: \"\\e[2J\"\n"
        }) {
            validate(text);
        }
        Answer missing = Answer.of("validate", "\u001b[2J.yaml");
        assertThat(missing.err()).contains("there is no file '\\x1b[2J.yaml'");
        assertThat(Answer.of("validate", write(SMALL), "-s", "\u001b[2J=1").err())
                .contains("unknown key '\\x1b[2J'");
        assertThat(Answer.of("\u001b[2J").err()).contains("\\x1b[2J").doesNotContain("\u001b");
        assertThat(Answer.of("validate", write(SMALL), "--\u202e").err()).doesNotContain("\u202e");
    }

    @Test
    void nestingHasALimit() throws IOException {
        String deep = "maps and lists lie more than 50 deep in one another";
        assertThat(validate("a: " + "[".repeat(100_000)).err()).contains(deep);
        assertThat(validate("a: " + "{a: ".repeat(100_000)).err()).contains(deep);
        assertThat(validate("- ".repeat(60) + "a").err()).contains(deep);
        String block =
                IntStream.range(0, 60).mapToObj(i -> " ".repeat(i) + "a:\n").collect(Collectors.joining());
        assertThat(validate(block).err()).contains(deep);
        assertThat(Answer.of("validate", write(SMALL), "-s", "a.".repeat(60) + "a=1")
                        .err())
                .contains("the key has 61 parts; at most 50 make sense");
    }

    @Test
    void aliasesAreNotExpanded() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append(("*a" + (i - 1) + ", ").repeat(10)).append("]\n");
        }
        assertThat(validate(bomb.toString()).err())
                .contains("the alias *a0 is not supported")
                .contains("110 errors");
        assertThat(validate("a: &a [*a]\n").err())
                .contains("the alias *a is not supported")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void utf16IsNamed(String charset) throws IOException {
        Path file = Files.write(folder.resolve("c.yaml"), SMALL.getBytes(Charset.forName(charset)));
        assertThat(Answer.of("validate", file.toString()).err())
                .isEqualTo("error: " + file + ": the file is UTF-16; save it as UTF-8\n");
    }

    @Test
    void aByteOrderMarkIsSkippedAndATabIsNamed() throws IOException {
        assertThat(Answer.of("validate", write("\uFEFF" + SMALL)).code()).isZero();
        assertThat(validate(SMALL + "training:\n\tepochs: 3\n").err())
                .contains("a tab stands where spaces are needed; indent with spaces");
        assertThat(validate(SMALL + "seed: 1\nseed: 2\n").err()).contains("the key 'seed' stands here a second time");
    }

    private Answer validate(String text) throws IOException {
        Answer answer = Answer.of("validate", write(text));
        assertThat(answer.code()).as(answer.err()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().chars().filter(c -> c != '\n'))
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
        return answer;
    }

    private String write(String text) throws IOException {
        return Files.writeString(folder.resolve("c.yaml"), text, StandardCharsets.UTF_8)
                .toString();
    }
}
