package org.hashgnn.core.data.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Cleaning;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.DatasetDigest;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.Split;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackedDatasetTest {
    @TempDir
    private Path folder;

    @Test
    void theBytesAreThoseOfTheFormat() throws IOException {
        Interactions train = new Interactions(2, 300, new int[] {0, 2, 3}, new int[] {4, 299, 0});
        Interactions none = Interactions.none(2, 300);
        Dataset data = dataset(Ids.of(new long[] {-1, 7}), Ids.dense(300), train, none, none);
        PackedDataset.write(file(), data);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        expected.writeBytes(PackedDataset.MAGIC.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        expected.writeBytes(new byte[] {1, 'x'}); // the name
        expected.writeBytes(new byte[] {1, 2, 1, 16}); // two numbers: -1, and 8 more
        expected.writeBytes(new byte[] {0, (byte) 0xac, 2}); // 300 dense ones, 300 = 2 * 128 + 44
        expected.writeBytes(new byte[] {2, 4, (byte) 0xa6, 2, 1, 0}); // 4, and 294 + 1 further; 0
        expected.writeBytes(new byte[] {0, 0, 0, 0});
        expected.writeBytes(new byte[] {64});
        expected.writeBytes(data.sha256().getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        assertThat(content()).isEqualTo(expected.toByteArray());
    }

    @Test
    void anyDataSetComesBackAsItWas() throws IOException {
        Random random = new Random(4);
        for (int round = 0; round < 60; round++) {
            int users = round == 0 ? 0 : random.nextInt(3000);
            int items = 1 + random.nextInt(50);
            Dataset data = dataset(
                    ids(random, users),
                    ids(random, items),
                    part(random, users, items),
                    part(random, users, items),
                    part(random, users, items));
            PackedDataset.write(file(), data);
            Dataset read = PackedDataset.read(file());
            assertThat(read.name()).isEqualTo("x");
            assertThat(read.sha256()).isEqualTo(data.sha256());
            assertThat(names(read.users())).isEqualTo(names(data.users()));
            assertThat(names(read.items())).isEqualTo(names(data.items()));
            requireSame(read.train(), data.train());
            requireSame(read.validation(), data.validation());
            requireSame(read.test(), data.test());
        }
    }

    @Test
    void damageIsAFaultThatNamesTheFile() throws IOException {
        Random random = new Random(9);
        PackedDataset.write(
                file(),
                dataset(
                        ids(random, 40),
                        ids(random, 20),
                        part(random, 40, 20),
                        part(random, 40, 20),
                        part(random, 40, 20)));
        byte[] whole = content();
        for (int round = 0; round < 2000; round++) {
            byte[] changed = random.nextBoolean() ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int k = random.nextInt(4); k >= 0 && changed.length > 0; k--) {
                changed[random.nextInt(changed.length)] ^= (byte) (1 + random.nextInt(255));
            }
            if (Arrays.equals(changed, whole)) {
                continue;
            }
            pack(changed); // with a right checksum of gzip, so that the content itself is looked at
            assertThatThrownBy(() -> PackedDataset.read(file()))
                    .isInstanceOf(InputException.class)
                    .hasMessageStartingWith(file() + ": this packed data set is damaged: ");
        }
    }

    @Test
    void aFileThatIsMissingOrNoGzipIsNamed() throws IOException {
        assertThatThrownBy(() -> PackedDataset.read(file()))
                .isInstanceOf(InputException.class)
                .hasMessageStartingWith(file() + ": cannot read this file: no such file");
        for (String text : List.of("", "x", "no gzip at all")) {
            Files.writeString(file(), text);
            assertThatThrownBy(() -> PackedDataset.read(file()))
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("is damaged");
        }
    }

    private Path file() {
        return folder.resolve("data.gz");
    }

    private byte[] content() throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(Files.readAllBytes(file()))).readAllBytes();
    }

    private void pack(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        Files.write(file(), packed.toByteArray());
    }

    private static Dataset dataset(
            Ids users, Ids items, Interactions train, Interactions validation, Interactions test) {
        String sha256 = DatasetDigest.sha256(users, items, new Split(train, validation, test));
        return new Dataset("x", users, items, train, validation, test, Cleaning.NONE, sha256);
    }

    /** Dense, numeric or text names. */
    private static Ids ids(Random random, int size) {
        return switch (random.nextInt(3)) {
            case 0 -> Ids.dense(size);
            case 1 -> {
                TreeSet<Long> values = new TreeSet<>();
                while (values.size() < size) {
                    values.add(random.nextBoolean() ? random.nextLong() : random.nextInt(10_000));
                }
                yield Ids.of(values.stream().mapToLong(Long::longValue).toArray());
            }
            default -> {
                TreeSet<String> values = new TreeSet<>();
                while (values.size() < size) {
                    values.add("id \n\"ü" + Integer.toString(random.nextInt(1 << 20), 36));
                }
                yield Ids.of(List.copyOf(values));
            }
        };
    }

    private static Interactions part(Random random, int users, int items) {
        int[] offsets = new int[users + 1];
        int[] all = new int[users * items];
        int size = 0;
        for (int user = 0; user < users; user++) {
            for (int item = 0; item < items; item++) {
                if (random.nextInt(8) == 0) {
                    all[size++] = item;
                }
            }
            offsets[user + 1] = size;
        }
        return new Interactions(users, items, offsets, Arrays.copyOf(all, size));
    }

    private static List<String> names(Ids ids) {
        return IntStream.range(0, ids.size()).mapToObj(ids::name).toList();
    }

    private static void requireSame(Interactions actual, Interactions expected) {
        assertThat(actual.users()).isEqualTo(expected.users());
        assertThat(actual.itemCount()).isEqualTo(expected.itemCount());
        assertThat(actual.offsets()).isEqualTo(expected.offsets());
        assertThat(actual.items()).isEqualTo(expected.items());
    }
}
