package org.hashgnn.core.data.read;

import java.nio.file.Path;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.data.LongIndex;

/** Reads one file of lines {@code user item item ...} byte by byte: no line is ever held, however long. */
final class LightGcnReader {
    private final ByteReader in;
    private final LongIndex users;
    private final LongIndex items;
    private final PairBuffer pairs;
    private final byte[] token = new byte[41];

    private LightGcnReader(ByteReader in, LongIndex users, LongIndex items, PairBuffer pairs) {
        this.in = in;
        this.users = users;
        this.items = items;
        this.pairs = pairs;
    }

    /** Adds the pairs of a file to {@code pairs}, and its ids to the indices. */
    static void read(Path path, LongIndex users, LongIndex items, PairBuffer pairs) {
        read(path, users, items, pairs, Long.MAX_VALUE);
    }

    /** Does so for the lines from the first on that hold interactions, at most so many. */
    static void read(Path path, LongIndex users, LongIndex items, PairBuffer pairs, long lines) {
        int before = pairs.size();
        try (ByteReader in = ByteReader.open(path)) {
            LightGcnReader reader = new LightGcnReader(in, users, items, pairs);
            for (long left = lines; left > 0 && in.peek() != ByteReader.END; ) {
                left -= reader.readLine() ? 1 : 0;
            }
        }
        if (pairs.size() == before) {
            throw new InputException(
                    Location.of(path.toString()),
                    "holds no interactions; expected lines 'user item item ...' of whole numbers");
        }
    }

    /** Reads a line; whether it holds an interaction. */
    private boolean readLine() {
        if (atLineEnd()) {
            return false;
        }
        int before = pairs.size();
        int user = users.add(readId("user"));
        while (!atLineEnd()) {
            pairs.add(user, items.add(readId("item")), 0);
        }
        return pairs.size() > before;
    }

    private boolean atLineEnd() {
        while (in.peek() == ' ' || in.peek() == '\t') {
            in.take();
        }
        return in.takeLineEnd();
    }

    private long readId(String what) {
        Location start = in.here();
        long value = 0;
        int length = 0;
        boolean digits = true;
        int next = in.peek();
        while (next != ' ' && next != '\t' && next != '\n' && next != '\r' && next != ByteReader.END) {
            if (length < token.length) {
                token[length++] = (byte) next;
            }
            digits &= next >= '0' && next <= '9';
            value = Math.min(value * 10 + (next - '0'), Integer.MAX_VALUE + 1L);
            in.take();
            next = in.peek();
        }
        if (!digits || value > Integer.MAX_VALUE) {
            throw new InputException(
                    start,
                    Excerpt.of(token, 0, length) + " is not " + ("user".equals(what) ? "a user" : "an item")
                            + "; expected a whole number from 0 to " + Integer.MAX_VALUE
                            + ", as each line is 'user item item ...'");
        }
        return value;
    }
}
