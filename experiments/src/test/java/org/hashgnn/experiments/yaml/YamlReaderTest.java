package org.hashgnn.experiments.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.hashgnn.core.config.Location;
import org.hashgnn.experiments.config.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlReaderTest {
    @TempDir
    private Path folder;

    @Test
    void everyNodeKnowsItsPlace() throws IOException {
        YamlMap map = read("a: 1\nb:\n  - x\n  - {c: 'y'}\n");
        assertThat(place(map)).isEqualTo("1:1");
        YamlMap.Entry b = Objects.requireNonNull(map.entries().get("b"));
        assertThat(b.key()).hasToString(file() + ":2:1");
        YamlList list = (YamlList) b.value();
        assertThat(list.items()).extracting(YamlReaderTest::place).containsExactly("3:5", "4:5");
        YamlMap inner = (YamlMap) list.items().get(1);
        assertThat(place(Objects.requireNonNull(inner.get("c")))).isEqualTo("4:9");
        assertThat(inner.origin().folder()).isEqualTo(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "text, TEXT",
        "'\"5\"', TEXT",
        "5, NUMBER",
        "-1.5e-3, NUMBER",
        ".5, NUMBER",
        "true, BOOLEAN",
        "yes, BOOLEAN",
        "~, NULL",
        "null, NULL",
        "2001-01-01, TEXT",
        "'\"\"', TEXT"
    })
    void tellsSortsOfValuesApart(String yaml, YamlScalar.Sort sort) throws IOException {
        assertThat(read("a: " + yaml + "\n").get("a"))
                .isInstanceOfSatisfying(
                        YamlScalar.class, scalar -> assertThat(scalar.sort()).isEqualTo(sort));
    }

    @Test
    void aKeyWithoutValueIsEmpty() throws IOException {
        assertThat(read("a:\nb: 1\n").get("a"))
                .isInstanceOfSatisfying(
                        YamlScalar.class, scalar -> assertThat(scalar.isNull()).isTrue());
    }

    @Test
    void bothPlacesOfARepeatedKeyAreNamed() {
        assertThat(faults("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n"))
                .containsExactly(
                        "c.yaml:4:3: the key 'c' stands here a second time; the first is at c.yaml:3:3",
                        "c.yaml:5:1: the key 'a' stands here a second time; the first is at c.yaml:1:1");
    }

    @Test
    void tabsAreNamed() {
        assertThat(faults("a:\n\tb: 1\n"))
                .containsExactly(
                        "c.yaml:2:1: this is not YAML: a tab stands where spaces are needed; indent with spaces");
    }

    @Test
    void aliasesAreNotSupported() {
        assertThat(faults("a: &x 1\nb: *x\nc: [*x]\n"))
                .containsExactly(
                        "c.yaml:2:4: the alias *x is not supported; write the value out, or share it through 'extends:'",
                        "c.yaml:3:5: the alias *x is not supported; write the value out, or share it through 'extends:'");
    }

    @Test
    void tagsAreNotSupported() {
        assertThat(faults("a: !path x\n"))
                .containsExactly("c.yaml:1:4: the tag !path is not supported; write the value without it");
    }

    @Test
    void oneDocumentOnly() {
        assertThat(faults("a: 1\n---\nb: 2\n"))
                .containsExactly("c.yaml:3:1: a second document starts here; a file holds one");
    }

    @Test
    void syntaxFaultsArePlaced() {
        assertThat(faults("a: [1, 2\nb: 3\n"))
                .containsExactly(
                        "c.yaml:2:2: this is not YAML: while parsing a flow sequence, expected ',' or ']', but got :");
        assertThat(faults("a: b: c\n"))
                .containsExactly("c.yaml:1:5: this is not YAML: mapping values are not allowed here");
        assertThat(faults("a: @x\n"))
                .containsExactly("c.yaml:1:4: this is not YAML: found character '@' that" + " cannot start any token.");
        assertThat(faults("a: \u0007\n")).singleElement().asString().contains("special characters are not allowed");
    }

    @Test
    void theRootIsAMap() {
        assertThat(faults("- a\n")).containsExactly("c.yaml:1:1: expected 'key: value' lines, but found a list");
        assertThat(faults("hello\n"))
                .containsExactly("c.yaml:1:1: expected 'key: value' lines, but found the text 'hello'");
    }

    @Test
    void anEmptyFileIsNamed() {
        String expected = "c.yaml: the file is empty; a configuration has at least 'dataset:' and 'model:'";
        assertThat(faults("")).containsExactly(expected);
        assertThat(faults("# only a comment\n")).containsExactly(expected);
    }

    @Test
    void otherEncodingsAreNamedWithTheByte() throws IOException {
        Files.write(file(), "a: 1\nb: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Problems.of(folder, () -> YamlReader.file(file(), null)))
                .containsExactly("c.yaml:2:7: the byte 0xE9 is not UTF-8; save the file as UTF-8");
    }

    @Test
    void aByteOrderMarkIsSkipped() throws IOException {
        assertThat(read("\uFEFFa: 1\n").entries()).containsOnlyKeys("a");
    }

    @Test
    void missingFilesAndFoldersAreNamed() throws IOException {
        Files.writeString(folder.resolve("movielens.yaml"), "a: 1\n");
        Path missing = folder.resolve("movielen.yaml");
        assertThat(Problems.of(folder, () -> YamlReader.file(missing, Location.of("b.yaml", 3))))
                .containsExactly("b.yaml:3: there is no file 'movielen.yaml'; did you mean 'movielens.yaml'?");
        assertThat(Problems.of(() -> YamlReader.file(folder, null)))
                .containsExactly("'" + folder + "' is a folder; a YAML file is expected");
        assertThat(Problems.of(folder, () -> YamlReader.file(folder.resolve("no/c.yaml"), null)))
                .singleElement()
                .asString()
                .startsWith("there is no file 'no/c.yaml'; the folder '")
                .endsWith("no' does not exist either");
    }

    private List<String> faults(String text) {
        return Problems.of(folder, () -> read(text));
    }

    private YamlMap read(String text) throws IOException {
        Files.writeString(file(), text);
        return YamlReader.file(file(), null);
    }

    private Path file() {
        return folder.resolve("c.yaml");
    }

    private static String place(YamlNode node) {
        return node.location().line() + ":" + node.location().column();
    }
}
