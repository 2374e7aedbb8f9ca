package org.hashgnn.experiments.config;

import java.util.List;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.Component;
import org.hashgnn.experiments.binding.Catalog;
import org.hashgnn.experiments.binding.Names;
import org.hashgnn.experiments.binding.SettingDescription;

/**
 * A component in words.
 *
 * @param kind its contract
 * @param name its name in YAML
 * @param summary what it is
 * @param settings its settings
 */
public record ComponentDescription(String kind, String name, String summary, List<SettingDescription> settings) {
    /** Describes a registered component. */
    public static ComponentDescription of(Component<?> component) {
        Summary summary = component.settings().getAnnotation(Summary.class);
        return new ComponentDescription(
                Names.kind(component.kind()),
                component.name(),
                summary == null ? "" : summary.value(),
                SettingDescription.of(component.settings()));
    }

    /** Describes all components of a catalogue, by kind and name. */
    public static List<ComponentDescription> all(Catalog catalog) {
        return catalog.kinds().stream()
                .flatMap(kind -> catalog.of(kind).stream())
                .map(ComponentDescription::of)
                .toList();
    }

    /** The configuration file as a whole. */
    public static ComponentDescription run() {
        return new ComponentDescription("run", "run", "A configuration file.", SettingDescription.of(RunConfig.class));
    }
}
