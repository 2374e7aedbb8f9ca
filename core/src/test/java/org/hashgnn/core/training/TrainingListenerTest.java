package org.hashgnn.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TrainingListenerTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void bothOfTwoListenersHearEverythingTheFirstOneFirst() {
        TrainingListener both = named("a").and(named("b"));
        both.onStep(3, 9, 0.5);
        both.onEpoch(new EpochRecord(2, 6, 0.25, Map.of(), Map.of(), true, 1));
        both.onCheckpoint(7);
        assertThat(heard)
                .containsExactly(
                        "a step 3 of 9, 0.5", "b step 3 of 9, 0.5", "a epoch 2", "b epoch 2", "a saved 7", "b saved 7");
    }

    private TrainingListener named(String name) {
        return new TrainingListener() {
            @Override
            public void onStep(long step, long total, double loss) {
                heard.add(name + " step " + step + " of " + total + ", " + loss);
            }

            @Override
            public void onEpoch(EpochRecord epoch) {
                heard.add(name + " epoch " + epoch.epoch());
            }

            @Override
            public void onCheckpoint(long step) {
                heard.add(name + " saved " + step);
            }
        };
    }
}
