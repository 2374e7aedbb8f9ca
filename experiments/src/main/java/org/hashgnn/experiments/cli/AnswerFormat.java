package org.hashgnn.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hashgnn.experiments.report.TextTable;
import org.hashgnn.experiments.run.Json;
import org.hashgnn.experiments.run.Retrieval.Found;

/** How the items found for a user are written. */
enum AnswerFormat {
    /** A table for each user, for people. */
    TABLE,
    /** An object on a line for each user. */
    JSON,
    /** User, rank, item and score in columns parted by tabs, without a heading. */
    TSV,
    /** The run format of TREC, which {@code trec_eval} reads: user, Q0, item, rank, score, name of the run. */
    TREC,
    /** A row for each item found, in an Apache Parquet file: user, item, rank, score. */
    PARQUET;

    /** Writes the answer of one user as text. */
    @FunctionalInterface
    interface Text {
        /** Writes what was found for the user by a run. */
        void write(PrintWriter out, String user, List<Found> items, String run);
    }

    /** How it is written as text, if it is text. */
    Optional<Text> text() {
        return switch (this) {
            case TABLE -> Optional.of(AnswerFormat::table);
            case JSON -> Optional.of(AnswerFormat::json);
            case TSV -> Optional.of(AnswerFormat::tsv);
            case TREC -> Optional.of(AnswerFormat::trec);
            case PARQUET -> Optional.empty();
        };
    }

    /** Begins to write to a file that is open and empty. */
    AnswerWriter open(WritableByteChannel channel, String run) throws IOException {
        Optional<Text> text = text();
        return text.isPresent() ? new TextAnswers(text.get(), channel, run) : new ParquetAnswers(channel);
    }

    private static void table(PrintWriter out, String user, List<Found> items, String run) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of("USER", "RANK", "ITEM", "SCORE")));
        for (int rank = 1; rank <= items.size(); rank++) {
            Found found = items.get(rank - 1);
            rows.add(List.of(user, Integer.toString(rank), found.item(), number(found.score())));
        }
        TextTable.print(out, rows);
    }

    private static void json(PrintWriter out, String user, List<Found> items, String run) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("user", user);
        answer.put("items", items);
        line(out, Json.line(answer));
    }

    private static void tsv(PrintWriter out, String user, List<Found> items, String run) {
        for (int rank = 1; rank <= items.size(); rank++) {
            Found found = items.get(rank - 1);
            line(out, user + "\t" + rank + "\t" + found.item() + "\t" + number(found.score()));
        }
    }

    private static void trec(PrintWriter out, String user, List<Found> items, String run) {
        for (int rank = 1; rank <= items.size(); rank++) {
            Found found = items.get(rank - 1);
            line(out, user + " Q0 " + found.item() + " " + rank + " " + number(found.score()) + " " + run);
        }
    }

    private static void line(PrintWriter out, String text) {
        out.print(text);
        out.print('\n');
    }

    private static String number(double score) {
        return score == Math.rint(score) ? Long.toString((long) score) : String.format(Locale.ROOT, "%.6f", score);
    }
}
