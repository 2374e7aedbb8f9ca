package org.hashgnn.core.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExcerptTest {
    @ParameterizedTest
    @CsvSource({
        "0, \\x00",
        "7, \\x07",
        "9, \\t",
        "10, \\n",
        "13, \\r",
        "27, \\x1b",
        "127, \\x7f",
        "133, \\x85",
        "155, \\x9b",
        "173, \\xad",
        "1564, \\u061c",
        "8203, \\u200b",
        "8207, \\u200f",
        "8232, \\u2028",
        "8238, \\u202e",
        "8294, \\u2066",
        "55357, \\ud83d",
        "57344, \\ue000",
        "65279, \\ufeff",
        "65533, \\ufffd",
        "917505, \\ue0001"
    })
    void whatATerminalObeysOrHidesIsShownByItsNumber(int character, String shown) {
        String text = "a" + Character.toString(character) + "b";
        assertThat(Excerpt.visible(text)).isEqualTo("a" + shown + "b");
        assertThat(Excerpt.hides(text)).isTrue();
    }

    @Test
    void whatShowsStaysAsItIs() {
        String text = "A z~ é 漢字 \u05d0 \uD83D\uDE00 'quoted' \\x1b";
        assertThat(Excerpt.visible(text)).isSameAs(text);
        assertThat(Excerpt.hides(text)).isFalse();
    }

    @Test
    void longValuesAreCutBetweenCharacters() {
        assertThat(Excerpt.of("x".repeat(80))).isEqualTo("'" + "x".repeat(80) + "'");
        assertThat(Excerpt.of("x".repeat(81))).isEqualTo("'" + "x".repeat(80) + "...'");
        assertThat(Excerpt.cut("\uD83D\uDE00\uD83D\uDE00", 1)).isEqualTo("\uD83D\uDE00...");
    }

    @Test
    void bytesThatAreNoTextAreShown() {
        byte[] bytes = "caf\u00e9\u001b[31m".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Excerpt.of(bytes, 0, bytes.length)).isEqualTo("'caf\\ufffd\\x1b[31m'");
        assertThat(Excerpt.of(new byte[100], 0, 100)).isEqualTo("'" + "\\x00".repeat(40) + "...'");
    }

    @Test
    void longListsAreCut() {
        assertThat(Excerpt.list(List.of("a", "b\n"))).isEqualTo("a, b\\n");
        List<String> many = Collections.nCopies(20_000, "k");
        assertThat(Excerpt.list(many))
                .startsWith("k, k, ")
                .endsWith("k and 19,980 more")
                .hasSize(20 * 3 - 2 + 16);
    }

    @Test
    void aMessageIsOneLineAndBounded() {
        Problem problem =
                new Problem(Location.of("a\u001b]0;title\u0007.yaml", 3), "two\nlines " + "x".repeat(1 << 20));
        assertThat(problem.toString())
                .startsWith("a\\x1b]0;title\\x07.yaml:3: two\\nlines xxx")
                .hasSizeLessThan(2100);
    }

    @Test
    void theFirstFaultsAreShownAndTheOthersCounted() {
        List<Problem> problems = IntStream.range(0, 20_000)
                .mapToObj(i -> new Problem(null, "fault " + i))
                .toList();
        InputException fault = new InputException(problems);
        assertThat(fault.getMessage())
                .startsWith("fault 0\nfault 1\n")
                .endsWith("fault 19\nand 19,980 more")
                .hasLineCount(21);
        assertThat(fault.problems()).hasSize(20_000);
        assertThat(new InputException(problems.subList(0, 20)).getMessage())
                .hasLineCount(20)
                .endsWith("fault 19");
    }
}
