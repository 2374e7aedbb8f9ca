package org.hashgnn.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.experiments.answer.AnswerFormat;
import org.hashgnn.experiments.answer.AnswerWriter;
import org.hashgnn.experiments.report.Escape;
import org.hashgnn.experiments.run.Retrieval;
import org.hashgnn.experiments.run.Retrieval.Found;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How answers are written, and where to. */
final class AnswerOptions {
    /** Finds the answers and hands them on. */
    @FunctionalInterface
    interface Answering {
        /** Answers, and says how many seconds the searching took. */
        double answer(Retrieval.Answers answers) throws IOException;
    }

    /** The most changed ids that are counted. */
    private static final int MOST = 1000;

    @Option(
            names = "--format",
            defaultValue = "TABLE",
            description = "What to write: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}."
                    + " PARQUET needs --output.")
    private AnswerFormat format = AnswerFormat.TABLE;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to a file, whole or not at all.")
    private @Nullable Path output;

    private final Set<String> changed = new LinkedHashSet<>();

    /**
     * Checks that the two fit.
     *
     * @throws InputException where the format needs a file and there is none
     */
    void check() {
        if (output == null) {
            text();
        }
    }

    private AnswerFormat.Text text() {
        return format.text()
                .orElseThrow(() -> new InputException(
                        "--format " + format + " is not text; give the file to write with --output FILE"));
    }

    /**
     * Writes the answers.
     *
     * @param screen takes them where no file was given
     * @param run the name of the run
     * @return what the answering returns
     */
    double write(PrintWriter screen, String run, Answering answering) throws IOException {
        changed.clear();
        count(run);
        if (output == null) {
            AnswerFormat.Text text = text();
            double seconds = answering.answer((user, items) -> {
                count(user, items);
                text.write(screen, user, items, run);
            });
            screen.flush();
            return seconds;
        }
        double[] seconds = new double[1];
        AtomicFile.makeFolder(output);
        AtomicFile.write(output, channel -> {
            try (AnswerWriter answers = format.open(channel, run)) {
                seconds[0] = answering.answer((user, items) -> {
                    count(user, items);
                    answers.accept(user, items);
                });
            }
        });
        return seconds[0];
    }

    /** A line about ids and the name of the run that the format does not write as they are; nothing where it writes all so. */
    Optional<String> note() {
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(format + ": ids and names with characters that would break a line, such as '"
                        + Escape.terminal(changed.iterator().next()) + "', are " + format.change() + ": "
                        + changed.size()
                        + (changed.size() < MOST ? "" : " or more"));
    }

    private void count(String user, List<Found> items) {
        count(user);
        items.forEach(found -> count(found.item()));
    }

    private void count(String id) {
        if (changed.size() < MOST && format.changes(id)) {
            changed.add(id);
        }
    }
}
