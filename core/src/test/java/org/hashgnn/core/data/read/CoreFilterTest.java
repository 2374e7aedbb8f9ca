package org.hashgnn.core.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Cleaning;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.data.Rows;
import org.hashgnn.core.data.TimedInteractions;
import org.hashgnn.core.data.synthetic.SyntheticDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoreFilterTest {
    /** A pair by the original names. */
    private record Pair(String user, String item) {}

    private static Set<Pair> pairs(RawInteractions raw) {
        Set<Pair> pairs = new HashSet<>();
        Interactions all = raw.all().interactions();
        for (int user = 0; user < all.users(); user++) {
            for (int e = all.offsets()[user]; e < all.offsets()[user + 1]; e++) {
                pairs.add(new Pair(raw.users().name(user), raw.items().name(all.items()[e])));
            }
        }
        return pairs;
    }

    /** The slow reference: removes one bad user or item at a time. */
    private static Set<Pair> core(Set<Pair> start, int users, int items) {
        Set<Pair> left = new HashSet<>(start);
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Pair pair : List.copyOf(left)) {
                long userDegree = left.stream()
                        .filter(other -> other.user().equals(pair.user()))
                        .count();
                long itemDegree = left.stream()
                        .filter(other -> other.item().equals(pair.item()))
                        .count();
                if (userDegree < users || itemDegree < items) {
                    left.remove(pair);
                    changed = true;
                }
            }
        }
        return left;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void theCoreIsThatOfTheSlowReference(long seed) {
        RawInteractions raw = new SyntheticDataset(60, 50, 9, 4, 0.8, 0.1, seed).read();

        RawInteractions kept = new CoreFilter(1, 1, 4, 5).apply(raw);

        assertThat(pairs(kept)).isEqualTo(core(pairs(raw), 4, 5)).isNotEmpty();
        assertThat(kept.users().size())
                .isEqualTo(pairs(kept).stream().map(Pair::user).distinct().count());
        assertThat(kept.items().size())
                .isEqualTo(pairs(kept).stream().map(Pair::item).distinct().count());
    }

    @Test
    void bothPartsCountAndStayApart() {
        Interactions train = Rows.of(3, new int[] {0, 1}, new int[] {0}, new int[] {2});
        Interactions test = Rows.of(3, new int[] {}, new int[] {1}, new int[] {});
        RawInteractions raw = new RawInteractions(
                Ids.of(new long[] {10, 20, 30}),
                Ids.of(new long[] {-7, 0, 8}),
                new TimedInteractions(train, new long[] {1, 2, 3, 4}),
                new TimedInteractions(test, new long[] {5}),
                new Cleaning(1, 2, 3));

        RawInteractions kept = new CoreFilter(1, 1, 2, 2).apply(raw);

        assertThat(Rows.names(kept.users())).containsExactly("10", "20");
        assertThat(Rows.names(kept.items())).containsExactly("-7", "0");
        assertThat(Rows.of(kept.train().interactions())).containsExactly(List.of(0, 1), List.of(0));
        assertThat(kept.train().times()).containsExactly(1, 2, 3);
        assertThat(Rows.of(Rows.testOf(kept))).containsExactly(List.of(), List.of(1));
        assertThat(kept.cleaning()).isEqualTo(new Cleaning(1, 2, 3));
    }

    @Test
    void whoHasNothingIsLeftOutWithoutAFilter() {
        RawInteractions raw = RawInteractions.of(Rows.of(4, new int[] {}, new int[] {1, 3}));

        RawInteractions kept = new CoreFilter(1, 1, 1, 1).apply(raw);

        assertThat(Rows.names(kept.users())).containsExactly("1");
        assertThat(Rows.names(kept.items())).containsExactly("1", "3");
        assertThat(Rows.of(kept.train().interactions())).containsExactly(List.of(0, 1));
        assertThat(new CoreFilter(1, 1, 1, 1).apply(kept)).isSameAs(kept);
    }

    @Test
    void namesThatAreTextsAreNotFiltered() {
        RawInteractions raw = new RawInteractions(
                Ids.of(List.of("10", "9", "x")),
                Ids.dense(2),
                TimedInteractions.untimed(Rows.of(2, new int[] {0, 1}, new int[] {0, 1}, new int[] {0})),
                null,
                Cleaning.NONE);

        assertThatThrownBy(() -> new CoreFilter(2, 1, 1, 1).apply(raw))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("come before the numbering of ids that are texts");
    }

    @Test
    void nothingLeftIsAFault() {
        RawInteractions raw = RawInteractions.of(Rows.of(2, new int[] {0}, new int[] {1}));

        assertThatThrownBy(() -> new CoreFilter(1, 1, 2, 2).apply(raw))
                .isInstanceOf(InputException.class)
                .hasMessageContaining("no interaction is left after the filters by count");
    }
}
