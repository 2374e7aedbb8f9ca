package org.hashgnn.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Problem;
import org.hashgnn.core.tensor.Randoms;
import org.jspecify.annotations.Nullable;

/**
 * A fuzz test of a reader of files. For each damaged file the reader must give a right answer, which it checks itself, or an {@link
 * InputException} whose message can be shown, within {@value #MOST_SECONDS} seconds. A failing case is kept in {@code target/fuzz},
 * and the failure names it. {@code -Dhashgnn.fuzz.seed=N} tries other cases.
 */
public final class Fuzz {
    private static final int MOST_SECONDS = 20;
    private static final int LONGEST_MESSAGE = 50_000;
    private static final long SEED = Long.getLong("hashgnn.fuzz.seed", 1);

    /** Reads a file, and fails with anything but an {@link InputException} if the content is not right. */
    @FunctionalInterface
    public interface Reader {
        /** Reads the file. */
        void read(Path file) throws Exception;
    }

    private final String name;
    private final Path file;
    private final List<byte[]> valid;
    private final List<String> words;

    /**
     * Makes a fuzz test.
     *
     * @param name the name of the cases
     * @param file the file that each case is written to
     * @param valid valid files
     * @param words words with a meaning in their format
     */
    public Fuzz(String name, Path file, List<byte[]> valid, List<String> words) {
        this.name = name;
        this.file = file;
        this.valid = valid;
        this.words = words;
    }

    /**
     * Reads the valid files, which must be right, and then damaged ones.
     *
     * @param inputs the number of damaged files
     * @param reader the reader under test
     * @return the number of damaged files that were read without a fault
     * @throws AssertionError if the reader refuses a valid file or breaks the rule for a damaged one
     */
    public int run(int inputs, Reader reader) throws IOException {
        int right = 0;
        try (ExecutorService thread = Executors.newSingleThreadExecutor(Fuzz::daemon)) {
            for (int i = 0; i < valid.size(); i++) {
                Files.write(file, valid.get(i));
                try {
                    reader.read(file);
                } catch (Exception e) {
                    throw new AssertionError(name + ": the valid file " + i + " is refused", e);
                }
            }
            for (int i = 0; i < inputs; i++) {
                byte[] input = new Mutations(Randoms.mix(SEED, i), valid, words).next();
                if (reads(thread, reader, input, "seed " + SEED + ", input " + i)) {
                    right++;
                }
            }
        }
        System.out.printf(Locale.ROOT, "fuzz %s: %,d inputs, %,d read, the others refused%n", name, inputs, right);
        return right;
    }

    private static Thread daemon(Runnable task) {
        // As much stack as the main thread of the program has.
        Thread thread = new Thread(null, task, "fuzz", 1 << 20);
        thread.setDaemon(true);
        return thread;
    }

    private boolean reads(ExecutorService thread, Reader reader, byte[] input, String which) throws IOException {
        Files.write(file, input);
        Future<?> outcome = thread.submit(() -> {
            reader.read(file);
            return null;
        });
        try {
            outcome.get(MOST_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InputException fault && canBeShown(fault)) {
                return false;
            }
            throw broken(input, which, e.getCause());
        } catch (TimeoutException e) {
            outcome.cancel(true);
            thread.shutdownNow();
            throw broken(input, which, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw broken(input, which, e);
        }
    }

    private static boolean canBeShown(InputException fault) {
        String message = String.valueOf(fault.getMessage());
        return !fault.problems().isEmpty()
                && message.length() < LONGEST_MESSAGE
                && fault.problems().stream().map(Problem::message).noneMatch(String::isBlank)
                && message.chars()
                        .allMatch(c ->
                                c == '\n' || (!Character.isISOControl(c) && Character.getType(c) != Character.FORMAT));
    }

    private AssertionError broken(byte[] input, String which, @Nullable Throwable cause) throws IOException {
        Path kept = Path.of("target", "fuzz", (name + "-" + which).replaceAll("[^A-Za-z0-9]+", "-") + ".bin");
        Files.createDirectories(kept.getParent());
        Files.write(kept, input);
        return new AssertionError(
                name + ", " + which + ", " + input.length + " bytes kept in " + kept.toAbsolutePath() + ", starting "
                        + Arrays.toString(Arrays.copyOf(input, Math.min(input.length, 60))),
                cause);
    }
}
