package org.hashgnn.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdsTest {
    @Test
    void denseNumbersTakeNoMemory() {
        NumericIds ids = Ids.of(new long[] {0, 1, 2});

        assertThat(ids).isEqualTo(Ids.dense(3));
        assertThat(Rows.names(ids)).containsExactly("0", "1", "2");
        assertThat(ids.gaps()).isZero();
        assertThatThrownBy(() -> ids.value(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Ids.dense(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbersWithGapsKeepTheirValues() {
        NumericIds ids = Ids.of(new long[] {-3, 5, 6, Integer.MAX_VALUE});

        assertThat(ids).isInstanceOf(IntIds.class);
        assertThat(ids.size()).isEqualTo(4);
        assertThat(Rows.names(ids)).containsExactly("-3", "5", "6", "2147483647");
        assertThat(ids.gaps()).isEqualTo(2147483651L - 4);
    }

    @Test
    void longNumbersKeepTheirValues() {
        NumericIds ids = Ids.of(new long[] {1, 1L << 40});

        assertThat(ids).isInstanceOf(LongIds.class);
        assertThat(ids.size()).isEqualTo(2);
        assertThat(ids.name(1)).isEqualTo("1099511627776");
    }

    @Test
    void noIdsAtAllHaveNoGaps() {
        assertThat(Ids.of(new long[0]).gaps()).isZero();
        assertThat(Ids.of(List.<String>of()).size()).isZero();
    }

    @Test
    void textsOfAnyAlphabetComeBack() {
        Ids ids = Ids.of(List.of("", "A1", "b", "\u00e9t\u00e9", "\u4e2d"));

        assertThat(Rows.names(ids)).containsExactly("", "A1", "b", "\u00e9t\u00e9", "\u4e2d");
    }

    @Test
    void idsMustAscend() {
        assertThatThrownBy(() -> Ids.of(new long[] {2, 2})).hasMessageContaining("2 after 2");
        assertThatThrownBy(() -> Ids.of(List.of("b", "a"))).hasMessageContaining("a after b");
    }

    @Test
    void wholeNumbersArePlainOnlyInTheirOwnForm() {
        assertThat(List.of("0", "7", "-7", "9223372036854775807", "-9223372036854775807", "100"))
                .allMatch(WholeNumber::isPlain);
        assertThat(List.of("", "-", "-0", "07", "+7", "1.0", "x", "9223372036854775808", "10000000000000000000"))
                .noneMatch(WholeNumber::isPlain);
    }

    @Test
    void namesAreRankedByValueIfAllAreWholeNumbers() {
        IdOrder numbers = IdOrder.of(List.of("10", "9", "-3"), new int[] {2, 0, 4}, 5);
        assertThat(Rows.names(numbers.ids())).containsExactly("-3", "9", "10");
        assertThat(numbers.ranks()).containsExactly(1, 0, 2, 0, 0);

        IdOrder texts = IdOrder.of(List.of("10", "9", "x"), new int[] {2, 0, 1}, 3);
        assertThat(Rows.names(texts.ids())).containsExactly("10", "9", "x");
        assertThat(texts.ranks()).containsExactly(1, 2, 0);
    }

    @Test
    void manyNumbersAreToldApart() {
        LongIndex index = new LongIndex();
        int n = 100_000;
        for (int k = 0; k < n; k++) {
            assertThat(index.add(-7L * k)).isEqualTo(k);
        }
        for (int k = 0; k < n; k++) {
            assertThat(index.add(-7L * k)).isEqualTo(k);
        }

        IdOrder ranking = index.rank();

        assertThat(index.size()).isEqualTo(n);
        assertThat(ranking.ids().name(0)).isEqualTo(Long.toString(-7L * (n - 1)));
        assertThat(ranking.ranks()[0]).isEqualTo(n - 1);
        assertThat(ranking.ranks()[n - 1]).isZero();
    }
}
