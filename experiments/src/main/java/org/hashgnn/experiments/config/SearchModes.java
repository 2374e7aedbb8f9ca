package org.hashgnn.experiments.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.training.TrainingSettings;
import org.hashgnn.experiments.binding.Binder;
import org.hashgnn.experiments.binding.Catalog;
import org.hashgnn.experiments.yaml.DidYouMean;
import org.hashgnn.experiments.yaml.Faults;
import org.hashgnn.experiments.yaml.Origin;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlNode;
import org.hashgnn.hashing.search.mode.SearchMode;

/** The ways of searching that a configuration can name: as its evaluation sets them, the others with their defaults. */
public final class SearchModes {
    private final RunConfig config;
    private final List<SearchMode> known;

    private SearchModes(RunConfig config, List<SearchMode> known) {
        this.config = config;
        this.known = known;
    }

    /**
     * The ways of searching of a configuration.
     *
     * @param tree the configuration as a tree, for the places of faults
     * @throws org.hashgnn.core.config.InputException if no mode of the evaluation, or not that of a validation, means something for the codes
     */
    static SearchModes of(RunConfig config, YamlMap tree, Catalog catalog, Path workingFolder) {
        List<SearchMode> known = new ArrayList<>(config.evaluation().modes());
        Origin nowhere = new Origin(Location.of("the defaults"), workingFolder);
        Binder binder = new Binder(catalog, workingFolder);
        for (Component<?> component : catalog.of(SearchMode.class)) {
            if (known.stream().noneMatch(mode -> mode.id().equals(component.name()))) {
                known.add((SearchMode) binder.bind(new YamlMap(nowhere, Map.of()), component.settings())
                        .value());
            }
        }
        SearchModes modes = new SearchModes(config, List.copyOf(known));
        Faults faults = new Faults();
        modes.check(tree, faults);
        faults.throwIfAny();
        return modes;
    }

    /**
     * A way of searching by its name.
     *
     * @throws IllegalArgumentException with the names there are, if none has the name
     */
    public SearchMode named(String id) {
        List<String> ids = known.stream().map(SearchMode::id).toList();
        return known.stream()
                .filter(mode -> mode.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no search mode '" + id + "'; known: "
                        + String.join(", ", ids) + DidYouMean.hint(id, ids)));
    }

    /** All of them. */
    public List<SearchMode> known() {
        return known;
    }

    /**
     * The metrics by which a training chooses its epoch.
     *
     * @param key where the training's settings stand
     */
    public ValidationMeasure validation(String key, TrainingSettings training) {
        return ValidationMeasure.of(key, training, config.evaluation(), known);
    }

    private void check(YamlMap tree, Faults faults) {
        MeaningfulModes meaningful = config.meaningful();
        List<SearchMode> evaluated = config.evaluation().modes();
        if (evaluated.stream().noneMatch(meaningful::has)) {
            faults.add(
                    place(tree, List.of("evaluation", "modes")),
                    "'evaluation.modes' has no mode that means something here: "
                            + meaningful.reason(evaluated.getFirst()) + "; use " + meaningful.meaningful(known));
        }
        check(tree, List.of("training"), config.training(), meaningful, faults);
        PretrainingSettings pretraining = config.pretraining();
        if (pretraining != null) {
            check(
                    tree,
                    List.of("pretraining", "training"),
                    pretraining.training(),
                    MeaningfulModes.ofPretraining(config.model(), pretraining),
                    faults);
        }
    }

    private void check(
            YamlMap tree, List<String> path, TrainingSettings training, MeaningfulModes meaningful, Faults faults) {
        String key = String.join(".", path);
        List<String> metric = new ArrayList<>(path);
        metric.addAll(List.of("validation", "metric"));
        try {
            SearchMode mode = validation(key, training).mode();
            if (!meaningful.has(mode)) {
                faults.add(
                        place(tree, metric),
                        "'" + key + ".validation.metric' cannot choose an epoch here: " + meaningful.reason(mode)
                                + "; use a metric of " + meaningful.meaningful(known));
            }
        } catch (IllegalArgumentException e) {
            faults.add(place(tree, metric), String.valueOf(e.getMessage()));
        }
    }

    /** The place of a setting, or of the nearest map around it that the tree has. */
    private static Location place(YamlMap tree, List<String> path) {
        YamlNode node = tree;
        for (String key : path) {
            YamlNode next = node instanceof YamlMap map ? map.get(key) : null;
            if (next == null) {
                break;
            }
            node = next;
        }
        return node.location();
    }
}
