package org.hashgnn.core.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.hashgnn.core.config.SizeException;
import org.hashgnn.core.model.XavierInitializer;
import org.junit.jupiter.api.Test;

class MemoryTest {
    @Test
    void productsStopAtTheLargestNumber() {
        assertThat(Memory.product()).isEqualTo(1);
        assertThat(Memory.product(3, 5, 7)).isEqualTo(105);
        assertThat(Memory.product(3, 0, Long.MAX_VALUE)).isZero();
        assertThat(Memory.product(Long.MAX_VALUE, 1)).isEqualTo(Long.MAX_VALUE);
        assertThat(Memory.product(1L << 31, 1L << 31)).isEqualTo(1L << 62);
        assertThat(Memory.product(1L << 31, 1L << 31, 4)).isEqualTo(Long.MAX_VALUE);
        assertThat(Memory.product(Long.MAX_VALUE, 2, 3)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void bytesAreWrittenForPeople() {
        assertThat(Memory.text(1023)).isEqualTo("1023 B");
        assertThat(Memory.text(1536)).isEqualTo("1.5 KiB");
        assertThat(Memory.text(3L << 30)).isEqualTo("3.0 GiB");
        assertThat(Memory.text(Long.MAX_VALUE)).isEqualTo("8.0 EiB");
    }

    @Test
    void whatTheMachineOrJavaDoesNotHaveIsRefused() {
        assertThatCode(() -> Memory.require(Memory.total(), "a")).doesNotThrowAnyException();
        assertThatThrownBy(() -> Memory.require(Long.MAX_VALUE - 1, "a matrix", 3, 4))
                .isInstanceOf(SizeException.class)
                .hasMessage("a matrix needs 8.0 EiB, but this machine has " + Memory.text(Memory.total()));
        assertThatThrownBy(() -> Memory.requireHeap(Long.MAX_VALUE - 1, "a list"))
                .isInstanceOf(SizeException.class)
                .hasMessageContaining("(-Xmx)");
        assertThat(Memory.requireArray(2_147_483_631L, "a list")).isEqualTo(2_147_483_631);
        assertThatThrownBy(() -> Memory.requireArray(2_147_483_632L, "a list"))
                .isInstanceOf(SizeException.class)
                .hasMessage("a list has 2,147,483,632 entries, but an array has at most 2,147,483,631");
    }

    @Test
    void matricesAndParametersAreRefusedBeforeTheyAreAllocated() {
        assertThatThrownBy(() -> Matrix.zeros(Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isInstanceOfSatisfying(
                        SizeException.class,
                        refused -> assertThat(refused.dimensions()).containsExactly(2_147_483_647L, 2_147_483_647L));
        int columns = (int) Math.min(Integer.MAX_VALUE, Memory.total() / 100);
        assertThatThrownBy(() -> new XavierInitializer().parameter("table", 10, columns, 1))
                .isInstanceOf(SizeException.class)
                .hasMessageStartingWith("a trained table of 10 x " + columns + " (5 copies in training) needs ");
    }
}
