package org.hashgnn.core.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.testing.Fuzz;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LightGcnFuzzTest {
    @TempDir
    private Path folder;

    /** What is read must be what a slow reader of lines and words reads. */
    @Test
    void plainAndPackedText() throws IOException {
        byte[] plain = "0 1 2 3\n1 2\n\n2 2147483647 7 7\r\n3\n5 0\n".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        new Fuzz(
                        "lightgcn",
                        folder.resolve("train.txt"),
                        List.of(plain, plain, packed.toByteArray()),
                        List.of("0", "12", "3 4\n", "007"))
                .run(2000, file -> {
                    RawInteractions raw = new LightGcnDataset(file, null).read();
                    assertThat(pairs(raw)).isEqualTo(slow(file));
                });
    }

    private static Set<String> pairs(RawInteractions raw) {
        Interactions train = raw.train().interactions();
        Set<String> pairs = new TreeSet<>();
        for (int user = 0; user < train.users(); user++) {
            for (int e = train.offsets()[user]; e < train.offsets()[user + 1]; e++) {
                pairs.add(raw.users().name(user) + " " + raw.items().name(train.items()[e]));
            }
        }
        return pairs;
    }

    private static Set<String> slow(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean packed = bytes.length > 1 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
        if (packed) {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                bytes = in.readAllBytes();
            }
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        Set<String> pairs = new TreeSet<>();
        for (String line : (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\r?\n|\r$", -1)) {
            String[] words = line.strip().split("[ \t]+", -1);
            for (int i = 1; i < words.length; i++) {
                pairs.add(Integer.parseInt(words[0]) + " " + Integer.parseInt(words[i]));
            }
        }
        return pairs;
    }
}
