package org.hashgnn.core.data;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Names that are texts, kept as UTF-8 in one piece: the bytes and 4 more for each name. */
record StringIds(int[] ends, byte[] text) implements Ids {
    static StringIds of(List<String> ascending) {
        int[] ends = new int[ascending.size()];
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int k = 0; k < ends.length; k++) {
            String name = ascending.get(k);
            if (k > 0 && name.compareTo(ascending.get(k - 1)) <= 0) {
                throw new IllegalArgumentException("ids must ascend: " + name + " after " + ascending.get(k - 1));
            }
            text.writeBytes(name.getBytes(StandardCharsets.UTF_8));
            ends[k] = text.size();
        }
        return new StringIds(ends, text.toByteArray());
    }

    @Override
    public int size() {
        return ends.length;
    }

    @Override
    public String name(int index) {
        int from = index == 0 ? 0 : ends[index - 1];
        return new String(text, from, ends[index] - from, StandardCharsets.UTF_8);
    }
}
