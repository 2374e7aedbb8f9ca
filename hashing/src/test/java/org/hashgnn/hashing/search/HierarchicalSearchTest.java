package org.hashgnn.hashing.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.junit.jupiter.api.Test;

class HierarchicalSearchTest {
    @Test
    void moreQueriesThanABatchAreAnsweredAsOneByOne() {
        Random random = new Random(3);
        Matrix users = RandomCodes.rows(random, 7, 12, 7);
        Matrix items = RandomCodes.rows(random, 60, 12, 50);
        Interactions exclude = RandomCodes.interactions(random, 7, 60, 0.2);
        try (Compute compute = Compute.of(2)) {
            HierarchicalSearch search = new HierarchicalSearch(compute, users, items, 15);
            int[][] single = new int[7][];
            for (int user = 0; user < 7; user++) {
                single[user] = search.search(new int[] {user}, 10, exclude)[0];
                assertThat(single[user]).hasSize(10);
            }
            int[] queries = IntStream.range(0, 9000).map(q -> q * 5 % 7).toArray();
            int[][] answers = search.search(queries, 10, exclude);
            for (int q = 0; q < queries.length; q++) {
                assertThat(answers[q]).isEqualTo(single[queries[q]]);
            }
        }
    }
}
