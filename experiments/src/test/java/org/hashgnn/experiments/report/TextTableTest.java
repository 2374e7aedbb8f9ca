package org.hashgnn.experiments.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextTableTest {
    private static final List<List<String>> ROWS = List.of(
            List.of("KEY", "MEANING", "N"),
            List.of("a.b", "one two three four", "1"),
            List.of("long_key", "", "22"),
            List.of("c", "five", "3"));

    @Test
    void columnsAreAlignedAndLinesDoNotEndInBlanks() {
        assertThat(TextTable.lines(ROWS))
                .containsExactly(
                        "KEY       MEANING             N",
                        "a.b       one two three four  1",
                        "long_key                      22",
                        "c         five                3");
    }

    @Test
    void theWidestColumnOfWordsIsFoldedToTheWidth() {
        List<String> lines = TextTable.lines(ROWS, 24);
        assertThat(lines)
                .containsExactly(
                        "KEY       MEANING     N",
                        "a.b       one two     1",
                        "          three four",
                        "long_key              22",
                        "c         five        3");
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(24));
    }

    @Test
    void aTableThatFitsIsNotFoldedAndWordsAreNotCut() {
        assertThat(TextTable.lines(ROWS, 32)).isEqualTo(TextTable.lines(ROWS));
        assertThat(TextTable.lines(ROWS, 3))
                .containsExactly(
                        "KEY       MEANING  N",
                        "a.b       one two  1",
                        "          three",
                        "          four",
                        "long_key           22",
                        "c         five     3");
    }
}
