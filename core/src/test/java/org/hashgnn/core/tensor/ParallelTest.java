package org.hashgnn.core.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
final class ParallelTest {
    @ParameterizedTest
    @CsvSource({"0,1", "1,1", "2,1", "7,1", "1000,64", "1000,0", "1000,5000", "123457,10"})
    void rangesCoverEachRowOnce(int n, int grain) {
        for (int threads = 1; threads <= 4; threads++) {
            AtomicIntegerArray seen = new AtomicIntegerArray(n);
            try (Parallel parallel = new Parallel(threads)) {
                parallel.forRanges(n, grain, (from, to) -> {
                    assertThat(to).isGreaterThan(from);
                    for (int i = from; i < to; i++) {
                        seen.incrementAndGet(i);
                    }
                });
            }
            for (int i = 0; i < n; i++) {
                assertThat(seen.get(i)).isEqualTo(1);
            }
        }
    }

    @Test
    void rangesAreNotSmallerThanTheGrain() {
        try (Parallel parallel = new Parallel(3)) {
            parallel.forRanges(100, 30, (from, to) -> assertThat(to - from).isBetween(30, 40));
        }
    }

    @Test
    void chunksRunAtTheSameTime() {
        // Each chunk waits for the other: this only ends where two threads take part.
        CountDownLatch both = new CountDownLatch(2);
        Set<Thread> runners = ConcurrentHashMap.newKeySet();
        try (Parallel parallel = new Parallel(2)) {
            parallel.forChunks(2, chunk -> {
                runners.add(Thread.currentThread());
                both.countDown();
                try {
                    both.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
        }
        assertThat(runners).hasSize(2).contains(Thread.currentThread());
    }

    @Test
    void sleepingThreadsWakeUp() {
        AtomicInteger sum = new AtomicInteger();
        try (Parallel parallel = new Parallel(2)) {
            for (int section = 0; section < 50; section++) {
                LockSupport.parkNanos(section % 10 == 0 ? 1_000_000 : 1);
                parallel.forChunks(4, sum::addAndGet);
            }
        }
        assertThat(sum).hasValue(50 * 6);
    }

    @Test
    void manyShortSections() {
        AtomicInteger sum = new AtomicInteger();
        try (Parallel parallel = new Parallel(3)) {
            for (int section = 0; section < 20_000; section++) {
                parallel.forChunks(3, sum::addAndGet);
            }
        }
        assertThat(sum).hasValue(20_000 * 3);
    }

    @Test
    void aSectionWithinASectionRunsInPlace() {
        AtomicInteger sum = new AtomicInteger();
        try (Parallel parallel = new Parallel(2)) {
            parallel.forChunks(4, outer -> {
                Thread runner = Thread.currentThread();
                parallel.forChunks(5, inner -> {
                    assertThat(Thread.currentThread()).isSameAs(runner);
                    sum.incrementAndGet();
                });
            });
        }
        assertThat(sum).hasValue(20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void theFirstExceptionComesOut(int threads) {
        try (Parallel parallel = new Parallel(threads)) {
            for (int bad = 0; bad < 8; bad++) {
                int chunk = bad;
                assertThatThrownBy(() -> parallel.forChunks(8, c -> {
                            if (c == chunk) {
                                throw new IllegalArgumentException("chunk " + c);
                            }
                        }))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage("chunk " + chunk);
            }
            assertThatThrownBy(() -> parallel.forChunks(8, c -> {
                        throw new AssertionError("error");
                    }))
                    .isInstanceOf(AssertionError.class);
            AtomicInteger after = new AtomicInteger();
            parallel.forChunks(8, c -> after.incrementAndGet());
            assertThat(after).hasValue(8);
        }
    }

    @Test
    void nothingBeginsAfterAnException() {
        AtomicInteger begun = new AtomicInteger();
        try (Parallel parallel = new Parallel(2)) {
            assertThatThrownBy(() -> parallel.forChunks(1_000_000, c -> {
                        begun.incrementAndGet();
                        throw new IllegalStateException("at once");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(begun.get()).isLessThan(1_000_000);
    }

    @Test
    void anExceptionThatIsNotDeclaredIsWrapped() {
        Section section = new Section(1, chunk -> ParallelTest.<RuntimeException>sneak(new Exception("checked")));
        section.run();
        section.await(0);
        assertThatThrownBy(section::rethrow)
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("checked");
    }

    @SuppressWarnings("unchecked") // The point: a checked exception that no signature shows.
    private static <E extends Exception> void sneak(Exception exception) throws E {
        throw (E) exception;
    }

    @Test
    void twoCallersAtOnceDoNotDisturbEachOther() throws InterruptedException {
        AtomicInteger sum = new AtomicInteger();
        try (Parallel parallel = new Parallel(2)) {
            Runnable caller = () -> {
                for (int i = 0; i < 2_000; i++) {
                    parallel.forChunks(4, chunk -> sum.incrementAndGet());
                }
            };
            Thread other = new Thread(caller);
            other.start();
            caller.run();
            other.join();
        }
        assertThat(sum).hasValue(2 * 2_000 * 4);
    }

    @Test
    void afterTheEndTheCallerWorksAlone() {
        Parallel parallel = new Parallel(3);
        parallel.close();
        Set<Thread> runners = ConcurrentHashMap.newKeySet();
        parallel.forChunks(9, chunk -> runners.add(Thread.currentThread()));
        assertThat(runners).containsExactly(Thread.currentThread());
    }

    @Test
    void needsAThread() {
        assertThatThrownBy(() -> new Parallel(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not 0");
    }
}
