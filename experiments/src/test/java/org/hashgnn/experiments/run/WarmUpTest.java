package org.hashgnn.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void largeDataWaitForIt() throws Exception {
        WarmUp warmUp = WarmUp.start(32, 100);
        warmUp.await(dataset(10_000, 10_000));
        assertThat(warmUp.ended()).isTrue();
    }

    private static Dataset dataset(int users, int items) {
        Interactions none = Interactions.none(users, items);
        return Dataset.of("test", none, none, none);
    }
}
