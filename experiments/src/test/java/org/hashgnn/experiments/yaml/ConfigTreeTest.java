package org.hashgnn.experiments.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.hashgnn.experiments.config.Problems;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTreeTest {
    @TempDir
    private Path folder;

    @Nested
    class Extends {
        @Test
        void mapsMergeAndTheRestIsReplaced() throws IOException {
            write("base.yaml", "a: {x: 1, y: {p: 1, q: 2}}\nlist: [1, 2, 3]\nkept: 1\n");
            write("c.yaml", "extends: base.yaml\na: {y: {q: 3}, z: 4}\nlist: [4]\n");
            assertThat(effective()).isEqualTo("""
                    a:
                      x: 1
                      y:
                        p: 1
                        q: 3
                      z: 4
                    list: [4]
                    kept: 1
                    """);
        }

        @Test
        void chainsGoThroughFolders() throws IOException {
            write("lower/base.yaml", "a: 1\nb: 1\nc: 1\npath: x\n");
            write("middle.yaml", "extends: lower/base.yaml\nb: 2\nc: 2\n");
            write("c.yaml", "extends: middle.yaml\nc: 3\n");
            YamlMap tree = read();
            assertThat(YamlWriter.write(tree)).isEqualTo("a: 1\nb: 2\nc: 3\npath: x\n");
            YamlMap.Entry path = Objects.requireNonNull(tree.entries().get("path"));
            assertThat(path.value().origin().folder()).isEqualTo(folder.resolve("lower"));
            assertThat(path.key().source()).endsWith("lower/base.yaml");
        }

        @Test
        void anotherTypeReplacesTheWholeMap() throws IOException {
            write("base.yaml", "same: {type: a, x: 1}\nother: {type: a, x: 1}\nbare: a\nnamed: a\n");
            write(
                    "c.yaml",
                    "extends: base.yaml\nsame: {type: a, y: 2}\nother: {type: b, y: 2}\nbare: {y: 2}\nnamed: {type: b}\n");
            assertThat(effective()).isEqualTo("""
                    same:
                      type: a
                      x: 1
                      y: 2
                    other:
                      type: b
                      y: 2
                    bare:
                      type: a
                      y: 2
                    named:
                      type: b
                    """);
        }

        @Test
        void cyclesAreNamed() throws IOException {
            write("a.yaml", "extends: b.yaml\n");
            write("b.yaml", "extends: c.yaml\n");
            write("c.yaml", "x: 1\nextends: a.yaml\n");
            assertThat(faults())
                    .containsExactly("b.yaml:1:10: 'c.yaml' extends itself: c.yaml -> a.yaml -> b.yaml -> c.yaml");
        }

        @Test
        void aMissingBaseIsReportedWhereItIsNamed() throws IOException {
            write("base.yaml", "x: 1\n");
            write("c.yaml", "x: 1\nextends: bse.yaml\n");
            assertThat(faults()).containsExactly("c.yaml:2:10: there is no file 'bse.yaml'; did you mean 'base.yaml'?");
        }

        @Test
        void ofSeveralBasesTheLaterIsLaidOverTheEarlier() throws IOException {
            write("a.yaml", "x: 1\ny: 1\nz: 1\n");
            write("b.yaml", "y: 2\nz: 2\n");
            write("c.yaml", "extends: [a.yaml, b.yaml]\nz: 3\n");
            assertThat(effective()).isEqualTo("x: 1\ny: 2\nz: 3\n");
            write("b.yaml", "extends: a.yaml\ny: 2\n");
            assertThat(effective()).isEqualTo("x: 1\ny: 2\nz: 3\n");
        }

        @Test
        void aBaseIsAPath() throws IOException {
            write("c.yaml", "extends: [{a: b.yaml}]\n");
            assertThat(faults())
                    .containsExactly("c.yaml:1:11: 'extends' must be the path of a YAML file, or a list of such paths,"
                            + " but is a map");
        }

        @Test
        void aFaultInTheBaseIsReportedThere() throws IOException {
            write("base.yaml", "x: 1\nx: 2\n");
            write("c.yaml", "extends: base.yaml\n");
            assertThat(faults())
                    .containsExactly(
                            "base.yaml:2:1: the key 'x' stands here a second time; the first is at base.yaml:1:1");
        }
    }

    @Nested
    class Overrides {
        @Test
        void setValuesOfEverySort() throws IOException {
            write("c.yaml", "a: {b: 1}\nc: 2\n");
            assertThat(effective("a.b=3", "d.e.f=text", "c=[1, 2]", "g={h: true}", "i=a=b", "j="))
                    .isEqualTo("a:\n  b: 3\nc: [1, 2]\nd:\n  e:\n    f: text\ng:\n  h: true\ni: \"a=b\"\nj: \n");
        }

        @Test
        void reachIntoListsAndAppend() throws IOException {
            write("c.yaml", "loss:\n  - bpr\n  - {type: ranking, weight: 1}\n");
            assertThat(effective("loss.0.weight=0.5", "loss.1.weight=2", "loss.2=l2"))
                    .isEqualTo("""
                    loss:
                      - type: bpr
                        weight: 0.5
                      - type: ranking
                        weight: 2
                      - l2
                    """);
        }

        @Test
        void anotherTypeReplacesTheWholeMap() throws IOException {
            write("c.yaml", "e: {type: a, x: 1}\nf: {type: a, x: 1}\n");
            assertThat(effective("e.type=b", "e.y=2", "f.type=a"))
                    .isEqualTo("e:\n  type: b\n  y: 2\nf:\n  type: a\n  x: 1\n");
        }

        @Test
        void laterOnesWin() throws IOException {
            write("c.yaml", "a: 1\n");
            assertThat(effective("a=2", "a=3")).isEqualTo("a: 3\n");
        }

        @Test
        void valuesStandOnTheCommandLine() throws IOException {
            write("c.yaml", "a: 1\n");
            YamlNode value = read("p.q=x").get("p");
            assertThat(value).isInstanceOfSatisfying(YamlMap.class, map -> {
                assertThat(map.location()).hasToString("-s p.q=x");
                assertThat(map.origin().folder()).isEqualTo(Path.of("/work"));
            });
        }

        @Test
        void faultsAreCollected() throws IOException {
            write("c.yaml", "list: [1, 2]\nscalar: 1\n");
            assertThat(faults("seed", "=1", "a..b=1", "list.5=1", "list.x=1", "absent.0=1", "a=[1", "b={x: 1, x: 2}"))
                    .containsExactly(
                            "-s =1: expected KEY=VALUE, such as training.epochs=50",
                            "-s a..b=1: the key has an empty part; expected names with single dots, such as training.epochs",
                            "-s a=[1: this is not YAML: while parsing a flow sequence, expected ',' or ']', but got <stream end>",
                            "-s absent.0=1: 'absent' is no list in the file, so it has no entry 0; give the whole list, such as"
                                    + " key=[a, b]",
                            "-s b={x: 1, x: 2}: the key 'x' stands here a second time; the first is at -s b={x: 1, x: 2}",
                            "-s list.5=1: 'list' is a list of 2; expected an index from 0 to 1, or 2 to append, but found '5'",
                            "-s list.x=1: 'list' is a list of 2; expected an index from 0 to 1, or 2 to append, but found 'x'",
                            "-s seed: expected KEY=VALUE, such as training.epochs=50");
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private YamlMap read(String... overrides) {
        return ConfigTree.read(folder.resolve("c.yaml"), List.of(overrides), Path.of("/work"));
    }

    private String effective(String... overrides) {
        return YamlWriter.write(read(overrides));
    }

    private List<String> faults(String... overrides) {
        return Problems.of(folder, () -> read(overrides));
    }
}
