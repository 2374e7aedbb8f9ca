package org.hashgnn.core.data;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import org.hashgnn.core.io.Sha256;

/**
 * SHA-256 of the content of a data set: of a tag and its version, then for users and for items their number and each name (length in
 * bytes, UTF-8), then for training, validation and test all offsets and all items; numbers as 32-bit little-endian. Different content
 * gives different bytes, since every length comes before what it counts.
 */
public final class DatasetDigest {
    private static final String TAG = "hashgnn-dataset-1";

    private final MessageDigest digest = Sha256.start();
    private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);

    private DatasetDigest() {}

    /** The digest as 64 lower-case hexadecimal digits. O(users + items + interactions). */
    public static String sha256(Ids users, Ids items, Split split) {
        DatasetDigest digest = new DatasetDigest();
        digest.add(TAG.getBytes(StandardCharsets.UTF_8));
        digest.add(users);
        digest.add(items);
        digest.add(split.train());
        digest.add(split.validation());
        digest.add(split.test());
        digest.flush();
        return HexFormat.of().formatHex(digest.digest.digest());
    }

    private void add(Ids ids) {
        add(ids.size());
        for (int k = 0; k < ids.size(); k++) {
            add(ids.name(k).getBytes(StandardCharsets.UTF_8));
        }
    }

    private void add(Interactions part) {
        for (int offset : part.offsets()) {
            add(offset);
        }
        for (int e = 0; e < part.size(); e++) {
            add(part.items()[e]);
        }
    }

    private void add(byte[] text) {
        add(text.length);
        flush();
        digest.update(text);
    }

    private void add(int value) {
        if (buffer.remaining() < Integer.BYTES) {
            flush();
        }
        buffer.putInt(value);
    }

    private void flush() {
        buffer.flip();
        digest.update(buffer);
        buffer.clear();
    }
}
