package org.hashgnn.experiments.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.hashgnn.core.config.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlWriterTest {
    private static final Origin ORIGIN = new Origin(Location.of("test"), Path.of("/"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "plain",
                "true",
                "No",
                "null",
                "~",
                "5",
                "-1.5",
                "1e3",
                ".5",
                "0x10",
                "a: b",
                "a #b",
                "- x",
                "*a",
                "&a",
                "!t",
                "%",
                "@",
                "`",
                "'",
                "\"",
                "\\",
                "a\nb",
                "\t",
                "::",
                "[",
                "{",
                "caf\u00e9",
                "\ud83d\ude00",
                "\u0001",
                "\u0085",
                "\u2028",
                "/data/set.txt",
                "a,b",
                "on",
                "y",
                "?",
                "=",
                "<<",
                ".inf"
            })
    void textReadsBackAsItself(String text) {
        YamlScalar scalar = YamlScalar.text(ORIGIN, text);
        YamlMap map = map("key", scalar).with("list", ORIGIN.location(), new YamlList(ORIGIN, List.of(scalar, scalar)));
        assertThat(again(map)).isEqualTo(map);
        assertThat(again(map(text, scalar))).isEqualTo(map(text, scalar));
    }

    @Test
    void emptyCollectionsAndNestedListsReadBack() {
        YamlMap empty = new YamlMap(ORIGIN, Map.of());
        YamlList none = new YamlList(ORIGIN, List.of());
        YamlScalar x = YamlScalar.text(ORIGIN, "x");
        YamlList nested = new YamlList(ORIGIN, List.of(new YamlList(ORIGIN, List.of(x)), none, empty, map("k", x)));
        YamlMap all = map("a", empty).with("b", ORIGIN.location(), none).with("c", ORIGIN.location(), nested);
        assertThat(again(all)).isEqualTo(all);
        assertThat(YamlWriter.write(empty)).isEqualTo("{}\n");
    }

    @Test
    void randomTreesReadBack() {
        long seed = 20_260_101;
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            YamlMap map = map("root", tree(random, 4));
            assertThat(again(map)).as("seed %d, tree %d", seed, i).isEqualTo(map);
        }
    }

    private static YamlNode tree(Random random, int depth) {
        int size = random.nextInt(4);
        return switch (depth == 0 ? 0 : random.nextInt(3)) {
            case 1 ->
                new YamlList(
                        ORIGIN,
                        random.ints(size).mapToObj(i -> tree(random, depth - 1)).toList());
            case 2 -> {
                YamlMap map = new YamlMap(ORIGIN, Map.of());
                for (int i = 0; i < size; i++) {
                    map = map.with("k" + i, ORIGIN.location(), tree(random, depth - 1));
                }
                yield map;
            }
            default ->
                random.nextBoolean()
                        ? new YamlScalar(ORIGIN, Integer.toString(random.nextInt()), YamlScalar.Sort.NUMBER)
                        : YamlScalar.text(ORIGIN, Long.toString(random.nextLong(), 36) + " #: ");
        };
    }

    private static YamlMap map(String key, YamlNode value) {
        return new YamlMap(ORIGIN, Map.of(key, new YamlMap.Entry(ORIGIN.location(), value)));
    }

    private static YamlNode again(YamlMap map) {
        return YamlReader.value(YamlWriter.write(map), ORIGIN);
    }
}
