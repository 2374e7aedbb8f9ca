package org.hashgnn.core.data.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.hashgnn.core.data.Cleaning;
import org.hashgnn.core.data.IdOrder;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.data.RawInteractions;
import org.hashgnn.core.data.Renumbering;
import org.hashgnn.core.data.Rows;
import org.hashgnn.core.data.TimedInteractions;
import org.hashgnn.core.data.synthetic.SyntheticDataset;
import org.junit.jupiter.api.Test;

class RenumberingTest {
    @Test
    void rowsAndTheirItemsAreInTheOrderOfTheNames() {
        RawInteractions raw = new RawInteractions(
                Ids.of(new long[] {2, 5}),
                Ids.dense(3),
                new TimedInteractions(Rows.of(3, new int[] {0, 2}, new int[] {1}), new long[] {7, 8, 9}),
                null,
                Cleaning.NONE);

        RawInteractions named = raw.named(
                IdOrder.of(List.of("10", "9"), new int[] {0, 1}, 2),
                IdOrder.of(List.of("a", "b", "c"), new int[] {2, 0, 1}, 3));

        assertThat(Rows.names(named.users())).containsExactly("9", "10");
        assertThat(Rows.names(named.items())).containsExactly("a", "b", "c");
        assertThat(Rows.of(named.train().interactions())).containsExactly(List.of(2), List.of(0, 1));
        assertThat(named.train().times()).containsExactly(9, 8, 7);
    }

    @Test
    void manyRowsAreThoseOfTheSortedPairs() {
        RawInteractions raw = new SyntheticDataset(90, 70, 20, 4, 0.8, 0.1, 3).read();
        Interactions all = raw.train().interactions();
        long[] times = new long[all.size()];
        Arrays.setAll(times, k -> 7L * k + 1);
        IdOrder users = shuffled(all.users(), 1);
        IdOrder items = shuffled(all.itemCount(), 2);
        PairBuffer pairs = new PairBuffer(true);
        for (int user = 0; user < all.users(); user++) {
            for (int e = all.offsets()[user]; e < all.offsets()[user + 1]; e++) {
                pairs.add(user, all.items()[e], times[e]);
            }
        }

        TimedInteractions numbered = Renumbering.of(new TimedInteractions(all, times), users, items);

        TimedInteractions sorted = PairSorter.sort(pairs, users, items).interactions();
        assertThat(numbered.interactions().itemCount()).isEqualTo(70);
        assertThat(Rows.of(numbered.interactions())).isEqualTo(Rows.of(sorted.interactions()));
        assertThat(numbered.times()).isEqualTo(sorted.times());
        assertThat(Rows.of(Renumbering.of(TimedInteractions.untimed(all), users, items)
                        .interactions()))
                .isEqualTo(Rows.of(sorted.interactions()));
    }

    private static IdOrder shuffled(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] ranks = new int[size];
        for (int k = 0; k < size; k++) {
            int other = random.nextInt(k + 1);
            ranks[k] = ranks[other];
            ranks[other] = k;
        }
        return new IdOrder(Ids.dense(size), ranks);
    }
}
