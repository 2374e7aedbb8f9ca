package org.hashgnn.experiments.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.config.InputException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {
    private record Part(String text, int count) {}

    private record Whole(String name, Map<String, Map<String, Double>> values, List<Part> parts) {}

    private record Loose(@Nullable Boolean flag, @Nullable Part part, String text) {}

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Whole whole = new Whole("n", Map.of("a", Map.of("b", 0.5)), List.of(new Part("t", 3)));
        assertThat(Json.read(write(Json.pretty(whole)), Whole.class)).isEqualTo(whole);
        assertThat(Json.readLines(write(Json.line(whole) + "\n" + Json.line(whole) + "\n"), Whole.class))
                .containsExactly(whole, whole);
        assertThat(Json.readLines(write(""), Whole.class)).isEmpty();
    }

    @Test
    void nullIsAValueWhereTheComponentSaysSo() throws IOException {
        Loose loose = new Loose(null, null, "t");
        assertThat(Json.read(write(Json.pretty(loose)), Loose.class)).isEqualTo(loose);
        Path file = write("{\"flag\": null, \"part\": {\"text\": null, \"count\": 1}, \"text\": \"t\"}");
        assertThatThrownBy(() -> Json.read(file, Loose.class)).hasMessageContaining("part.text: ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "null | it holds null",
                "'' | No content",
                "[] | Whole",
                "{} | name",
                "{'name': null, 'values': {}, 'parts': []} | name: ",
                "{'name': 'n', 'values': null, 'parts': []} | values: ",
                "{'name': 'n', 'values': {'a': null}, 'parts': []} | values",
                "{'name': 'n', 'values': {'a': {'b': null}}, 'parts': []} | values.a",
                "{'name': 'n', 'values': {'a': 3}, 'parts': []} | values.a: ",
                "{'name': 'n', 'values': {}, 'parts': [null]} | parts",
                "{'name': 'n', 'values': {}, 'parts': [{'text': 't'}]} | parts.[0]",
                "{'name': 'n', 'values': {}, 'parts': [{'text': 't', 'count': null}]} | parts.[0].count: ",
                "{'name': 'n', 'values': {}, 'parts': [{'text': 't', 'count': 'x'}]} | parts.[0].count: ",
                "{'name': 'n', 'values': {}, 'parts': [{'text': 't', 'count': 99999999999}]} | parts.[0].count: ",
                "{'name': 'n', 'values': {}, 'parts': []} x | ",
                "{'name': 'n', 'values': {}, 'parts': []} {} | ",
                "{'name': 'n' | ",
                "{'name': 'n', 'values': {}, 'parts': [], 'more': 1} | more"
            })
    void whatIsNotWholeIsAFaultOfTheFile(String text, String reason) throws IOException {
        Path file = write(text == null ? "" : text.replace('\'', '"'));
        assertThatThrownBy(() -> Json.read(file, Whole.class))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file + "")
                .hasMessageContaining("this file is not as it was written: ")
                .hasMessageContaining(reason == null ? "" : reason);
    }

    @Test
    void aFaultOfALineNamesTheLine() throws IOException {
        String good = "{\"text\": \"t\", \"count\": 1}\n";
        for (String bad : List.of("null", "{", "{\"text\": null, \"count\": 1}", "x", "3")) {
            Path file = write(good + bad + "\n" + good);
            assertThatThrownBy(() -> Json.readLines(file, Part.class))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith(file + ":2: ");
        }
    }

    @Test
    void bytesThatAreNotUtf8AreAFaultOfTheFile() throws IOException {
        Path file = Files.write(folder.resolve("a.json"), new byte[] {'"', (byte) 0xFF, '"'});
        assertThatThrownBy(() -> Json.read(file, String.class))
                .isInstanceOf(InputException.class)
                .hasMessage(file + ": this file is not as it was written: it is not UTF-8");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("a.json"), text);
    }
}
