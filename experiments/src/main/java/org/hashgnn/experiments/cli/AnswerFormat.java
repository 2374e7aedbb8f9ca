package org.hashgnn.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hashgnn.experiments.run.Json;
import org.hashgnn.experiments.run.Retrieval.Found;

/** How the items found for a user are written. */
enum AnswerFormat {
    /** A table for each user, for people. */
    TABLE {
        @Override
        void write(PrintWriter out, String user, List<Found> items, String run) {
            List<List<String>> rows = new ArrayList<>(List.of(List.of("USER", "RANK", "ITEM", "SCORE")));
            for (int rank = 1; rank <= items.size(); rank++) {
                Found found = items.get(rank - 1);
                rows.add(List.of(user, Integer.toString(rank), found.item(), number(found.score())));
            }
            TextTable.print(out, rows);
        }
    },
    /** An object on a line for each user. */
    JSON {
        @Override
        void write(PrintWriter out, String user, List<Found> items, String run) {
            Map<String, Object> answer = new LinkedHashMap<>();
            answer.put("user", user);
            answer.put("items", items);
            line(out, Json.line(answer));
        }
    },
    /** User, rank, item and score in columns parted by tabs, without a heading. */
    TSV {
        @Override
        void write(PrintWriter out, String user, List<Found> items, String run) {
            for (int rank = 1; rank <= items.size(); rank++) {
                Found found = items.get(rank - 1);
                line(out, user + "\t" + rank + "\t" + found.item() + "\t" + number(found.score()));
            }
        }
    },
    /** The run format of TREC, which {@code trec_eval} reads: user, Q0, item, rank, score, name of the run. */
    TREC {
        @Override
        void write(PrintWriter out, String user, List<Found> items, String run) {
            for (int rank = 1; rank <= items.size(); rank++) {
                Found found = items.get(rank - 1);
                line(out, user + " Q0 " + found.item() + " " + rank + " " + number(found.score()) + " " + run);
            }
        }
    },
    /** A row for each item found, in an Apache Parquet file: user, item, rank, score. */
    PARQUET {
        @Override
        boolean isText() {
            return false;
        }

        @Override
        void write(PrintWriter out, String user, List<Found> items, String run) {
            throw new UnsupportedOperationException("Parquet is not text");
        }

        @Override
        AnswerWriter open(WritableByteChannel channel, String run) throws IOException {
            return new ParquetAnswers(channel);
        }
    };

    /** Whether it can be written to the screen. */
    boolean isText() {
        return true;
    }

    /** Writes the answer of one user as text. */
    abstract void write(PrintWriter out, String user, List<Found> items, String run);

    /** Begins to write to a file that is open and empty. */
    AnswerWriter open(WritableByteChannel channel, String run) throws IOException {
        return new TextAnswers(this, channel, run);
    }

    private static void line(PrintWriter out, String text) {
        out.print(text);
        out.print('\n');
    }

    private static String number(double score) {
        return score == Math.rint(score) ? Long.toString((long) score) : String.format(Locale.ROOT, "%.6f", score);
    }
}
