package org.hashgnn.experiments.binding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.model.Spec;
import org.hashgnn.experiments.config.Doubles;
import org.hashgnn.experiments.config.Problems;
import org.hashgnn.experiments.yaml.YamlReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BinderTest {
    private static final Path WORK = Path.of("/work");

    @TempDir
    private Path folder;

    @Test
    void fillsInDefaults() throws IOException {
        Doubles.All all = bind("whole: 1\n");
        assertThat(all.longWhole()).isEqualTo(2);
        assertThat(all.number()).isEqualTo(1e-3);
        assertThat(all.flag()).isTrue();
        assertThat(all.text()).isEqualTo("abc");
        assertThat(all.colour()).isEqualTo(Doubles.Colour.DARK_BLUE);
        assertThat(all.path()).isEqualTo(Path.of("/work/some/where"));
        assertThat(all.wholes()).containsExactly(1, 2);
        assertThat(all.paths()).isEmpty();
        assertThat(all.numbers()).isEqualTo(Map.of("a", 1.5));
        assertThat(all.inner()).isEqualTo(new Doubles.Inner(1, "a b"));
        assertThat(all.inners()).containsExactly(new Doubles.Inner(7, "a b"));
        assertThat(all.engine().name()).isEqualTo("diesel");
        assertThat(all.engine().settings()).isEqualTo(new Doubles.DieselSettings(6, new Doubles.Fixed(0.5)));
        assertThat(all.shape()).isEqualTo(new Doubles.Circle(1));
        assertThat(all.schedule()).isEqualTo(new Doubles.Fixed(0.25));
        assertThat(all.weighted()).extracting(w -> w.engine().name()).containsExactly("electric");
        assertThat(all.maybeWhole()).isNull();
        assertThat(all.maybeText()).isNull();
    }

    @Test
    void bindsEveryType() throws IOException {
        Doubles.All all = bind("""
                whole: -5
                long_whole: 9_000_000_000
                number: 5
                flag: false
                text: 2024
                colour: red
                path: ../data/x.txt
                wholes: []
                paths: [a, /b]
                numbers: {x: 1, y: 2.5}
                inner: {text: 'true'}
                inners: []
                engine: {type: diesel, fuel_rate: {type: ramp, from: 1, to: 2}}
                shape: {type: square, side: 2}
                schedule: 7
                weighted: [diesel, {type: diesel, cylinders: 2, weight: 0.5}, {weight: 3, type: electric}]
                maybe_whole: 3
                maybe_long: 4
                maybe_number: .5
                maybe_flag: true
                maybe_text: ''
                """);
        assertThat(all.whole()).isEqualTo(-5);
        assertThat(all.longWhole()).isEqualTo(9_000_000_000L);
        assertThat(all.number()).isEqualTo(5.0);
        assertThat(all.flag()).isFalse();
        assertThat(all.text()).isEqualTo("2024");
        assertThat(all.colour()).isEqualTo(Doubles.Colour.RED);
        assertThat(all.path()).isEqualTo(folder.resolveSibling("data/x.txt"));
        assertThat(all.wholes()).isEmpty();
        assertThat(all.paths()).containsExactly(folder.resolve("a"), Path.of("/b"));
        assertThat(all.numbers()).isEqualTo(Map.of("x", 1.0, "y", 2.5));
        assertThat(all.inner().text()).isEqualTo("true");
        assertThat(all.inners()).isEmpty();
        assertThat(all.engine().settings()).isEqualTo(new Doubles.DieselSettings(4, new Doubles.Ramp(1, 2)));
        assertThat(all.shape()).isEqualTo(new Doubles.Square(2, false));
        assertThat(all.schedule()).isEqualTo(new Doubles.Fixed(7));
        assertThat(all.weighted()).extracting(Doubles.Weighted::weight).containsExactly(1.0, 0.5, 3.0);
        assertThat(all.weighted()).extracting(w -> w.engine().name()).containsExactly("diesel", "diesel", "electric");
        assertThat(all.maybeWhole()).isEqualTo(3);
        assertThat(all.maybeLong()).isEqualTo(4);
        assertThat(all.maybeNumber()).isEqualTo(0.5);
        assertThat(all.maybeFlag()).isTrue();
        assertThat(all.maybeText()).isEmpty();
    }

    @Test
    void aLoneValueIsAListOfOne() throws IOException {
        Doubles.All all = bind("whole: 1\nwholes: 7\npaths: a\n");
        assertThat(all.wholes()).containsExactly(7);
        assertThat(all.paths()).containsExactly(folder.resolve("a"));
    }

    @Test
    void collectionsCannotBeChanged() throws IOException {
        Doubles.All all = bind("whole: 1\n");
        assertThatThrownBy(() -> all.wholes().add(1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> all.numbers().put("b", 1.0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anEmptyValueIsAnAbsentOne() throws IOException {
        assertThat(bind("maybe_whole:\n").maybeWhole()).isNull();
    }

    @Test
    void aMapWithoutTypeChangesTheDefaultComponent() throws IOException {
        assertThat(bind("engine: {fuel_rate: 1}\n").engine().settings())
                .isEqualTo(new Doubles.DieselSettings(6, new Doubles.Fixed(1)));
        assertThat(bind("shape: {radius: 2}\n").shape()).isEqualTo(new Doubles.Circle(2));
    }

    @Test
    void anotherTypeHasItsOwnDefaults() throws IOException {
        assertThat(bind("engine: {type: diesel}\n").engine().settings())
                .isEqualTo(new Doubles.DieselSettings(4, new Doubles.Fixed(0.5)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "whole: ten|1:8: 'whole' must be a whole number, but is the text 'ten'",
                "whole: 1.5|1:8: 'whole' must be a whole number, but is 1.5",
                "whole: '5'|1:8: 'whole' must be a whole number, but is the text '5'",
                "whole: 010|1:8: 'whole' must be a whole number, but is 010",
                "whole: [1]|1:8: 'whole' must be a whole number, but is a list",
                "whole: {a: 1}|1:8: 'whole' must be a whole number, but is a map",
                "whole: |1:7: 'whole' must be a whole number, but is empty",
                "whole: 6|1:8: 'whole' must be from -5 to 5, but is 6",
                "whole: 99999999999|1:8: 'whole' is too large a number: 99999999999",
                "number: .inf|1:9: 'number' must be a number, but is .inf",
                "number: 1e999|1:9: 'number' is too large a number: 1e999",
                "number: true|1:9: 'number' must be a number, but is true",
                "flag: yes|1:7: 'flag' must be true or false, but is yes",
                "flag: 1|1:7: 'flag' must be true or false, but is 1",
                "text: [a]|1:7: 'text' must be text, but is a list",
                "text: |1:6: 'text' must be text, but is empty",
                "colour: Red|1:9: 'colour' must be one of red, dark-blue, but is the text 'Red'; did you mean 'red'?",
                "wholes: null|1:9: 'wholes' must be a list, such as [a, b], but is empty",
                "wholes: x|1:9: 'wholes.0' must be a whole number, but is the text 'x'",
                "wholes: [1, -1]|1:13: 'wholes.1' must be at least 0, but is -1",
                "numbers: [1]|1:10: 'numbers' must be a map, such as {key: value}, but is a list",
                "numbers: {a: 10}|1:14: 'numbers.a' must be at most 9, but is 10",
                "inner: 5|1:8: 'inner' must be a map with number, text, but is 5",
                "inners: [{number: x}]|1:19: 'inners.0.number' must be a whole number, but is the text 'x'",
                "maybe_number: -1|1:15: 'maybe_number' must be at least 0, but is -1",
                "shape: {type: square}|1:8: the key 'shape.side' is missing; it must be a number: Side.",
                "shape: circl|1:8: 'shape': unknown shape 'circl'; known: circle, square; did you mean 'circle'?",
                "shape: 5|1:8: 'shape': unknown shape '5'; known: circle, square",
                "shape: {type: [a]}|1:15: 'shape.type' must be the name of a shape, but is a list; known: circle, square",
                "shape: [circle]|1:8: 'shape' must be a shape: a map with 'type:', or just its name; but is a list",
                "schedule: rmp|1:11: 'schedule': unknown schedule 'rmp'; known: constant, ramp, or just a number; did you mean"
                        + " 'ramp'?",
                "schedule: {type: ramp, from: 1, to: 2, at: 3}|1:40: unknown key 'schedule.at'; allowed here: type, from, to",
                "engine: {type: diesel, cylinders: 13}|1:9: 'engine': 13 cylinders bring bad luck",
                "inner: {text: placeless}|1:8: 'inner': the text has no place",
                "weighted: [{type: diesel, wieght: 1}]|1:27: unknown key 'weighted.0.wieght'; allowed here: type, cylinders,"
                        + " fuel_rate, weight; did you mean 'weight'?",
                "weighted: [{weight: 1}]|1:12: the key 'weighted.0.type' is missing; it names an engine; known: diesel, electric",
                "weighted: [[diesel]]|1:12: 'weighted.0' must be a map with weight, but is a list",
                "longWhole: 1|1:1: unknown key 'longWhole'; allowed here: whole, long_whole, number, flag, text, colour, path,"
                        + " wholes, paths, numbers, inner, inners, engine, shape, schedule, weighted, maybe_whole, maybe_long,"
                        + " maybe_number, maybe_flag, maybe_text; did you mean 'long_whole'?",
            })
    void namesTheFault(String yaml, String expected) {
        assertThat(faults(yaml + "\n")).containsExactly("c.yaml:" + expected);
    }

    @Test
    void reportsEverythingAtOnceInTheOrderOfTheFile() {
        assertThat(faults("""
                txt: x
                whole: 9
                inner:
                  number: a
                  nmber: 1
                engine: {type: stem}
                wholes: [1, x, -1]
                weighted:
                  - {type: diesel, cylinders: 0, weight: -1}
                """))
                .containsExactly(
                        "c.yaml:1:1: unknown key 'txt'; allowed here: whole, long_whole, number, flag, text, colour, path, wholes,"
                                + " paths, numbers, inner, inners, engine, shape, schedule, weighted, maybe_whole, maybe_long,"
                                + " maybe_number, maybe_flag, maybe_text; did you mean 'text'?",
                        "c.yaml:2:8: 'whole' must be from -5 to 5, but is 9",
                        "c.yaml:4:11: 'inner.number' must be a whole number, but is the text 'a'",
                        "c.yaml:5:3: unknown key 'inner.nmber'; allowed here: number, text; did you mean 'number'?",
                        "c.yaml:6:16: 'engine': unknown engine 'stem'; known: diesel, electric",
                        "c.yaml:7:13: 'wholes.1' must be a whole number, but is the text 'x'",
                        "c.yaml:7:16: 'wholes.2' must be at least 0, but is -1",
                        "c.yaml:9:31: 'weighted.0.cylinders' must be from 1 to 16, but is 0",
                        "c.yaml:9:42: 'weighted.0.weight' must be at least 0, but is -1");
    }

    @Test
    void contractsWithoutComponentsSaySo() {
        record Needy(
                @Setting("Nothing.") Doubles.Nothing nothing,
                @Setting("Engine.") Spec<Doubles.Nothing> built) {}
        assertThat(Problems.of(folder, () -> bind("nothing: x\nbuilt: y\n", Needy.class)))
                .containsExactly(
                        "c.yaml:1:10: 'nothing': unknown nothing 'x'; none is registered",
                        "c.yaml:2:8: 'built': unknown nothing 'y'; none is registered");
    }

    @Test
    void mistakesInTheProgramAreNoFaultsOfTheUser() {
        record Bare(int x) {}
        record Odd(@Setting("Odd.") StringBuilder x) {}
        record Floats(@Setting("Odd.") float x) {}
        record Maps(@Setting("Odd.") Map<Integer, String> x) {}
        record PlainAsBuilt(@Setting("Odd.") Spec<Doubles.Shape> x) {}
        assertThatThrownBy(() -> bind("x: 1\n", Bare.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("has no @Setting");
        for (Class<? extends Record> type : List.of(Odd.class, Floats.class, Maps.class)) {
            assertThatThrownBy(() -> bind("x: 1\n", type))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("are not supported: 'x'");
        }
        assertThatThrownBy(() -> bind("x: circle\n", PlainAsBuilt.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("registered as plain");
        assertThatThrownBy(() -> bind("x: 0\n", Doubles.Buggy.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("cannot make");
    }

    private List<String> faults(String yaml) {
        return Problems.of(folder, () -> bind(yaml));
    }

    private Doubles.All bind(String yaml) throws IOException {
        return bind(yaml, Doubles.All.class);
    }

    private <T extends Record> T bind(String yaml, Class<T> type) throws IOException {
        Path file = folder.resolve("c.yaml");
        Files.writeString(file, yaml);
        return new Binder(Doubles.CATALOG, WORK)
                .bind(YamlReader.file(file, null), type)
                .value();
    }
}
