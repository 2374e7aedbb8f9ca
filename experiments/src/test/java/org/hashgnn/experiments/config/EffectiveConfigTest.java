package org.hashgnn.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.hashgnn.core.config.Location;
import org.hashgnn.experiments.binding.Binder;
import org.hashgnn.experiments.binding.Bound;
import org.hashgnn.experiments.yaml.ConfigDifference;
import org.hashgnn.experiments.yaml.Origin;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlReader;
import org.hashgnn.experiments.yaml.YamlWriter;
import org.junit.jupiter.api.Test;

class EffectiveConfigTest {
    private static final Origin ORIGIN = new Origin(Location.of("test"), Path.of("/config"));

    @Test
    void everyDefaultIsFilledInInTheOrderOfTheRecord() {
        assertThat(YamlWriter.write((YamlMap)
                        bind("maybe_whole: 3\nshape: {type: square, side: 2}\n").effective()))
                .isEqualTo("""
                        whole: 1
                        long_whole: 2
                        number: 0.001
                        flag: true
                        text: abc
                        colour: dark-blue
                        path: /work/some/where
                        wholes: [1, 2]
                        paths: []
                        numbers:
                          a: 1.5
                        inner:
                          number: 1
                          text: "a b"
                        inners:
                          - number: 7
                            text: "a b"
                        engine:
                          type: diesel
                          cylinders: 6
                          fuel_rate:
                            type: constant
                            value: 0.5
                        shape:
                          type: square
                          side: 2.0
                          turned: false
                        schedule:
                          type: constant
                          value: 0.25
                        weighted:
                          - type: electric
                            weight: 1.0
                        maybe_whole: 3
                        """);
    }

    @Test
    void bindsToTheSameAgainFromAnotherFolder() {
        String yaml = "path: x/../y\npaths: [a, ../b]\nmaybe_text: ''\nweighted: [diesel, {type: diesel, weight: 2}]\n";
        Bound<Doubles.All> first = bind(yaml);
        String written = YamlWriter.write((YamlMap) first.effective());
        Origin elsewhere = new Origin(Location.of("elsewhere"), Path.of("/runs/1"));
        YamlMap read = (YamlMap) YamlReader.value(written, elsewhere);
        Bound<Doubles.All> second = new Binder(Doubles.CATALOG, Path.of("/other")).bind(read, Doubles.All.class);
        assertThat(second.value()).isEqualTo(first.value());
        assertThat(YamlWriter.write((YamlMap) second.effective())).isEqualTo(written);
    }

    @Test
    void theHashSeesMeaningAndNotSpelling() {
        String plain = hash("number: 0.001\nschedule: 0.5\nshape: circle\nwhole: 1\n");
        assertThat(hash("shape: {radius: 1, type: circle}\nschedule: {type: constant, value: 5e-1}\nnumber: 1e-3\n"))
                .isEqualTo(plain)
                .hasSize(64)
                .matches("[0-9a-f]+");
        assertThat(hash("schedule: 0.50001\n")).isNotEqualTo(plain);
    }

    @Test
    void theHashIsThatOfTheSettingsInTheOrderOfTheirKeys() {
        // printf '1:a\n1:1\n3:b.c\n2:xy\n' | sha256sum
        assertThat(ConfigHash.of(Map.of("b.c", "xy", "a", "1")))
                .isEqualTo("a4e2e5fdd1df5748d26ce6003ae213360f52459e4af6c4e89a062831a44cf982");
    }

    private static String hash(String yaml) {
        return ConfigHash.of(ConfigDifference.flat((YamlMap) bind(yaml).effective()));
    }

    private static Bound<Doubles.All> bind(String yaml) {
        YamlMap tree = (YamlMap) YamlReader.value(yaml, ORIGIN);
        return new Binder(Doubles.CATALOG, Path.of("/work")).bind(tree, Doubles.All.class);
    }
}
