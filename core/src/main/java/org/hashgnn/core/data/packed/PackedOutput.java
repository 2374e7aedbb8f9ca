package org.hashgnn.core.data.packed;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.NumericIds;

/** Writes the pieces of a {@link PackedDataset}. */
final class PackedOutput {
    /** Names that are the indices themselves. */
    static final int DENSE = 0;

    /** Names that are whole numbers. */
    static final int NUMBERS = 1;

    /** Names that are texts. */
    static final int TEXTS = 2;

    private final OutputStream out;

    PackedOutput(OutputStream out) {
        this.out = out;
    }

    void bytes(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A number that is taken as unsigned. */
    void number(long value) throws IOException {
        long left = value;
        while ((left & ~0x7fL) != 0) {
            out.write((int) ((left & 0x7f) | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        out.write(bytes);
    }

    void ids(Ids ids) throws IOException {
        int kind = kind(ids);
        number(kind);
        number(ids.size());
        long before = 0;
        for (int k = 0; k < ids.size(); k++) {
            if (kind == TEXTS) {
                text(ids.name(k));
            } else if (kind == NUMBERS && ids instanceof NumericIds numbers) {
                long distance = numbers.value(k) - before;
                number((distance << 1) ^ (distance >> 63));
                before = numbers.value(k);
            }
        }
    }

    private static int kind(Ids ids) {
        if (!(ids instanceof NumericIds numbers)) {
            return TEXTS;
        }
        int size = ids.size();
        return size == 0 || (numbers.value(0) == 0 && numbers.value(size - 1) == size - 1) ? DENSE : NUMBERS;
    }

    void part(Interactions part) throws IOException {
        for (int user = 0; user < part.users(); user++) {
            number(part.degree(user));
            int before = -1;
            for (int e = part.offsets()[user]; e < part.offsets()[user + 1]; e++) {
                number(part.items()[e] - before - 1);
                before = part.items()[e];
            }
        }
    }

    /** Writes what is buffered. */
    void finish() throws IOException {
        out.flush();
    }
}
