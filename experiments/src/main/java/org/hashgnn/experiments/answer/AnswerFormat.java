package org.hashgnn.experiments.answer;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.report.Escape;
import org.hashgnn.experiments.report.TextTable;
import org.hashgnn.experiments.run.Retrieval.Found;

/** How the items found for a user are written. */
public enum AnswerFormat {
    /** A table for each user, for people. */
    TABLE,
    /** An object on a line for each user. */
    JSON,
    /** User, rank, item and score with tabs between, without a heading; a control character or a backslash in an id is escaped, see {@link Escape#tsv}. */
    TSV,
    /** The run format of TREC, which {@code trec_eval} reads; see {@link TrecText}. */
    TREC,
    /** A row for each item found, in an Apache Parquet file: user, item, rank, score. */
    PARQUET;

    private static final double WHOLE = 1e15;
    private static final double SMALL = 0.001;
    private static final MathContext SIX = new MathContext(6);

    /** Writes the answer of one user as text. */
    @FunctionalInterface
    public interface Text {
        /** Writes what was found for the user by a run. */
        void write(PrintWriter out, String user, List<Found> items, String run);
    }

    /** How it is written as text, if it is text. */
    public Optional<Text> text() {
        return switch (this) {
            case TABLE -> Optional.of(AnswerFormat::table);
            case JSON -> Optional.of(AnswerFormat::json);
            case TSV -> Optional.of(AnswerFormat::tsv);
            case TREC -> Optional.of(TrecText::write);
            case PARQUET -> Optional.empty();
        };
    }

    /** Begins to write to a file that is open and empty. */
    public AnswerWriter open(WritableByteChannel channel, String run) throws IOException {
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
        String name = Escape.tsv(user);
        for (int rank = 1; rank <= items.size(); rank++) {
            Found found = items.get(rank - 1);
            line(out, name + "\t" + rank + "\t" + Escape.tsv(found.item()) + "\t" + number(found.score()));
        }
    }

    private static void line(PrintWriter out, String text) {
        out.print(text);
        out.print('\n');
    }

    /** Six decimals, or six significant digits where six decimals would hide a small score. */
    private static String number(double score) {
        if (score == Math.rint(score) && Math.abs(score) < WHOLE) {
            return Long.toString((long) score);
        }
        return Math.abs(score) < SMALL
                ? new BigDecimal(score).round(SIX).stripTrailingZeros().toString()
                : String.format(Locale.ROOT, "%.6f", score);
    }

    /** Whether the format changes an id so that it breaks no line. */
    public boolean changes(String id) {
        return switch (this) {
            case TREC -> TrecText.isEncoded(id);
            case TSV -> !Escape.tsv(id).equals(id);
            case TABLE, JSON, PARQUET -> false;
        };
    }

    /** What the format does to an id that it changes. */
    public String change() {
        return this == TREC
                ? "percent-encoded (RFC 3986, UTF-8)"
                : "written with \\t, \\n, \\r, \\u001b and \\\\ (backslash escapes)";
    }
}
