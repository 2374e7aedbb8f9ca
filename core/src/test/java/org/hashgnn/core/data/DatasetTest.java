package org.hashgnn.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DatasetTest {
    private static final Interactions NONE = Interactions.none(2, 3);
    private static final Interactions A = Rows.of(3, new int[] {0, 2}, new int[] {1});
    private static final Interactions B = Rows.of(3, new int[] {0}, new int[] {1, 2});

    @Test
    void namesAreIndicesWhereNoneAreGiven() {
        Dataset data = Dataset.of("tiny", A, NONE, NONE);

        assertThat(data.name()).isEqualTo("tiny");
        assertThat(data.users()).isEqualTo(Ids.dense(2));
        assertThat(data.items()).isEqualTo(Ids.dense(3));
        assertThat(data.interactions()).isEqualTo(3);
        assertThat(data.cleaning()).isEqualTo(Cleaning.NONE);
    }

    @Test
    void theDigestIsTheOneDescribed() throws Exception {
        ByteBuffer bytes = ByteBuffer.allocate(1000).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(17).put("hashgnn-dataset-1".getBytes(StandardCharsets.UTF_8));
        bytes.putInt(1).putInt(1).put((byte) '0');
        bytes.putInt(2).putInt(1).put((byte) '0').putInt(1).put((byte) '1');
        bytes.putInt(0).putInt(1).putInt(1);
        bytes.putInt(0).putInt(0);
        bytes.putInt(0).putInt(1).putInt(0);
        bytes.flip();
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update(bytes);

        Dataset data = Dataset.of("any", Rows.of(2, new int[] {1}), Interactions.none(1, 2), Rows.of(2, new int[] {0}));

        assertThat(data.sha256()).isEqualTo(HexFormat.of().formatHex(digest.digest()));
    }

    @Test
    void anyChangeOfContentChangesTheDigest() {
        Set<String> digests = new HashSet<>();
        digests.add(Dataset.of("x", A, NONE, NONE).sha256());
        digests.add(Dataset.of("x", B, NONE, NONE).sha256());
        digests.add(Dataset.of("x", NONE, A, NONE).sha256());
        digests.add(Dataset.of("x", NONE, NONE, A).sha256());
        digests.add(DatasetDigest.sha256(Ids.of(new long[] {0, 5}), Ids.dense(3), new Split(A, NONE, NONE)));
        digests.add(DatasetDigest.sha256(Ids.dense(2), Ids.of(new long[] {0, 1, 5}), new Split(A, NONE, NONE)));

        assertThat(digests).hasSize(6);
        assertThat(Dataset.of("other name", A, NONE, NONE).sha256()).isIn(digests);
    }

    @Test
    void longContentIsDigestedWhole() {
        int[] row = java.util.stream.IntStream.range(0, 50_000).toArray();
        int[] changed = row.clone();
        changed[49_999] = 50_000;

        assertThat(Dataset.of("x", Rows.of(50_001, row), Interactions.none(1, 50_001), Interactions.none(1, 50_001))
                        .sha256())
                .isNotEqualTo(Dataset.of(
                                "x",
                                Rows.of(50_001, changed),
                                Interactions.none(1, 50_001),
                                Interactions.none(1, 50_001))
                        .sha256());
    }

    @Test
    void partsMustBeOverTheSameUsersAndItems() {
        assertThatThrownBy(() -> Dataset.of("x", A, Interactions.none(2, 4), NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 users and 4 items, but there are 2 and 3");
        assertThatThrownBy(() -> Dataset.of("x", A, NONE, Interactions.none(1, 3)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
