package org.hashgnn.experiments.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.evaluation.Profiles;
import org.hashgnn.experiments.config.EvaluationSettings;
import org.hashgnn.hashing.search.mode.HammingMode;
import org.hashgnn.hashing.search.mode.ScaledMode;
import org.junit.jupiter.api.Test;

class WarmUpTest {
    @Test
    void largeDataWaitForIt() throws Exception {
        WarmUp warmUp = WarmUp.start(
                32,
                new EvaluationSettings(
                        List.of(10),
                        List.of(),
                        List.of(new Profiles.Standard()),
                        List.of(new HammingMode(), new ScaledMode()),
                        100));
        warmUp.await(dataset(10_000, 10_000));
        assertThat(warmUp.ended()).isTrue();
    }

    private static Dataset dataset(int users, int items) {
        Interactions none = Interactions.none(users, items);
        return Dataset.of("test", none, none, none);
    }
}
