package org.hashgnn.experiments.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.tensor.Randoms;
import org.hashgnn.experiments.yaml.Faults;
import org.hashgnn.experiments.yaml.SettingOverride;
import org.hashgnn.experiments.yaml.YamlMap;
import org.jspecify.annotations.Nullable;

/**
 * Random search (Bergstra and Bengio, JMLR 2012): settings drawn independently of each other, a trial for each draw.
 *
 * <p>The value of a setting in the i-th draw is a function of the seed, the setting's key and i. So more trials begin with those of fewer,
 * and a further setting leaves the values of the others as they are. A draw that equals a former one is passed over.
 *
 * @param trials how many different draws
 * @param seed what they follow from
 * @param settings what each setting is drawn from, by dotted key
 */
record RandomSearch(
        @Setting(value = "How many different draws are tried.", min = 1)
        int trials,

        @Setting(value = "What the draws follow from.", byDefault = "1")
        long seed,

        @Setting("What each setting is drawn from, by dotted key.")
        Map<String, Distribution> settings) {
    private static final String KEY = "random";
    private static final String SETTINGS = "settings";

    private static final int DRAWS_PER_TRIAL = 100;

    /** Checks that there is something to draw. */
    RandomSearch {
        if (settings.isEmpty()) {
            throw new IllegalArgumentException(
                    "'settings' is empty; give at least one, such as training.optimizer.rate: {log_uniform: [0.001, 0.1]}");
        }
    }

    /** The draws of a sweep; a single empty one where there is no random search. */
    static List<List<SettingOverride>> combinations(@Nullable RandomSearch search, YamlMap sweep) {
        return search != null
                        && sweep.get(KEY) instanceof YamlMap block
                        && block.get(SETTINGS) instanceof YamlMap places
                ? search.draws(places)
                : List.of(List.of());
    }

    /**
     * The draws.
     *
     * @param places the map that the settings were read from
     * @throws InputException where a key is none, or there are not as many different draws
     */
    List<List<SettingOverride>> draws(YamlMap places) {
        Faults faults = new Faults();
        places.entries()
                .forEach((key, entry) -> faults.collect(() -> SettingOverride.of(key, entry.key(), entry.value())));
        faults.throwIfAny();
        Set<List<SettingOverride>> draws = new LinkedHashSet<>();
        for (long draw = 0; draws.size() < trials; draw++) {
            if (draw == (long) DRAWS_PER_TRIAL * trials) {
                throw new InputException(
                        places.location(),
                        "only " + draws.size() + " different combinations came up in " + draw
                                + " draws, but 'random.trials' is " + trials + "; lower it, or give wider ranges");
            }
            draws.add(draw(places, draw));
        }
        return List.copyOf(draws);
    }

    private List<SettingOverride> draw(YamlMap places, long draw) {
        List<SettingOverride> assignments = new ArrayList<>();
        settings.forEach((key, distribution) -> {
            YamlMap.Entry place = Objects.requireNonNull(places.entries().get(key));
            double u = Randoms.unitDouble(Randoms.mix(seed, key.hashCode(), draw));
            assignments.add(SettingOverride.of(
                    key, place.key(), distribution.at(u, place.value().origin())));
        });
        return assignments;
    }
}
