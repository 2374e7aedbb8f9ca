package org.hashgnn.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealDataTest {
    @ParameterizedTest
    @CsvSource({
        "movielens-1m, 6040, 3706, 797758, 202451, 246, 31",
        "gowalla, 29858, 40981, 810128, 217242, 0, 0",
        "yelp2018, 31668, 38048, 1237259, 324147, 0, 0",
        "pinterest-37k, 37501, 9836, 785408, 214746, 0, 45",
        "movielens-100k, 943, 1682, 80000, 20000, 0, 32"
    })
    void thePublishedPairsHaveThePublishedCounts(
            String name, int users, int items, int train, int test, int gaps, int coldItems) {
        LightGcnDataset source =
                new LightGcnDataset(RealData.file(name + "/train.txt.gz"), RealData.file(name + "/test.txt.gz"));

        Dataset data = Dataset.load(name, source, new GivenSplit(0, 0));

        assertThat(data.users().size()).isEqualTo(users);
        assertThat(data.items().size()).isEqualTo(items);
        assertThat(data.train().size()).isEqualTo(train);
        assertThat(data.validation().size()).isZero();
        assertThat(data.test().size()).isEqualTo(test);
        assertThat(data.cleaning()).isEqualTo(Cleaning.NONE);
        assertThat(((NumericIds) data.items()).gaps()).isEqualTo(gaps);
        assertThat(coldItems(data)).isEqualTo(coldItems);
    }

    private static int coldItems(Dataset data) {
        boolean[] seen = new boolean[data.items().size()];
        for (int item : data.train().items()) {
            seen[item] = true;
        }
        int cold = 0;
        for (boolean each : seen) {
            cold += each ? 0 : 1;
        }
        return cold;
    }
}
