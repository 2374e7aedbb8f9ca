package org.hashgnn.experiments.answer;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.hashgnn.experiments.run.Retrieval.Found;

/**
 * Answers as a run of TREC: user, Q0, item, rank, score, name of the run, with blanks between.
 *
 * <p>Ids and the name are percent-encoded where they hold a blank, a control character or a percent sign (RFC 3986, UTF-8), so that a line has
 * six columns. {@code trec_eval} ignores ranks, reads scores as 32-bit numbers, and orders equal ones by id. So scores fall strictly within a
 * user: a score that is not below the one before it becomes the next lower 32-bit number. The exact scores are in the other formats.
 */
final class TrecText {
    private TrecText() {}

    static void write(PrintWriter out, String user, List<Found> items, String run) {
        String query = encoded(user);
        String name = encoded(run);
        float before = Float.POSITIVE_INFINITY;
        for (int rank = 1; rank <= items.size(); rank++) {
            Found found = items.get(rank - 1);
            float score = (float) found.score();
            before = score < before ? score : below(before);
            out.print(query + " Q0 " + encoded(found.item()) + " " + rank + " " + number(before) + " " + name + "\n");
        }
    }

    /** Whether an id cannot stand in a line as it is. */
    static boolean isEncoded(String id) {
        return !encoded(id).equals(id);
    }

    /** The next lower number that is not subnormal. */
    private static float below(float score) {
        float lower = Math.nextDown(score);
        return Math.abs(lower) < Float.MIN_NORMAL && lower != 0 ? (lower > 0 ? 0 : -Float.MIN_NORMAL) : lower;
    }

    private static String number(float score) {
        return score == Math.rint(score) && Math.abs(score) < 1 << 24
                ? Long.toString((long) score)
                : Float.toString(score);
    }

    private static String encoded(String id) {
        StringBuilder encoded = new StringBuilder();
        id.codePoints().forEach(c -> {
            if (c == '%' || Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c)) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
                }
            } else {
                encoded.appendCodePoint(c);
            }
        });
        return encoded.toString();
    }
}
