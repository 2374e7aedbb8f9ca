package org.hashgnn.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.experiments.run.Retrieval;
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

    @Option(
            names = "--format",
            defaultValue = "TABLE",
            description = "What to write: ${COMPLETION-CANDIDATES}; by default ${DEFAULT-VALUE}."
                    + " PARQUET needs --output.")
    private AnswerFormat format = AnswerFormat.TABLE;

    @Option(names = "--output", paramLabel = "FILE", description = "Write to a file, whole or not at all.")
    private @Nullable Path output;

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
        if (output == null) {
            AnswerFormat.Text text = text();
            double seconds = answering.answer((user, items) -> text.write(screen, user, items, run));
            screen.flush();
            return seconds;
        }
        double[] seconds = new double[1];
        AtomicFile.write(output, channel -> {
            try (AnswerWriter answers = format.open(channel, run)) {
                seconds[0] = answering.answer(answers);
            }
        });
        return seconds[0];
    }
}
