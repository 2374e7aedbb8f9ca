package org.hashgnn.experiments.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.DatasetSource;
import org.hashgnn.core.data.fetch.CatalogEntry;
import org.hashgnn.core.data.fetch.DatasetCatalog;
import org.hashgnn.experiments.binding.Catalog;
import org.hashgnn.experiments.yaml.DidYouMean;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlMerge;
import org.hashgnn.experiments.yaml.YamlNode;
import org.hashgnn.experiments.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/**
 * The short form {@code dataset: gowalla}: the name of a public data set stands for the files that {@code data prepare} puts into the folder
 * {@code data} of the current folder, and for the split that they were published with, if the configuration names none. In a map the name is
 * the type, and further settings of the source may follow: {@code dataset: {type: movielens-1m, user_core: 5}}.
 */
final class NamedDataset {
    private static final String DATASET = "dataset";
    private static final String SPLIT = "split";

    private NamedDataset() {}

    /**
     * The configuration with the long form in the place of a name.
     *
     * @throws InputException if the name is that of no data set and of no source
     */
    static YamlMap expand(YamlMap tree, Catalog catalog, Path workingFolder) {
        YamlNode given = tree.get(DATASET);
        YamlScalar name = name(given);
        if (name == null || catalog.find(DatasetSource.class, name.text()) != null) {
            return tree;
        }
        CatalogEntry entry = DatasetCatalog.entries().stream()
                .filter(each -> each.name().equals(name.text()))
                .findFirst()
                .orElse(null);
        if (entry == null) {
            if (given instanceof YamlMap) {
                return tree;
            }
            throw unknown(name, catalog.names(DatasetSource.class));
        }
        YamlNode source = source(name, entry, workingFolder);
        if (given instanceof YamlMap map) {
            source = YamlMerge.merge(source, map.without(Set.of(YamlMap.TYPE)));
        }
        YamlMap expanded = tree.with(DATASET, name.location(), source);
        boolean published = entry.separator() == null;
        return published && tree.get(SPLIT) == null
                ? expanded.with(SPLIT, name.location(), YamlScalar.text(name.origin(), "given"))
                : expanded;
    }

    /** The name that stands alone or as the type; {@code null} if there is none. */
    private static @Nullable YamlScalar name(@Nullable YamlNode dataset) {
        YamlNode name = dataset instanceof YamlMap map ? map.get(YamlMap.TYPE) : dataset;
        return name instanceof YamlScalar scalar && scalar.sort() == YamlScalar.Sort.TEXT ? scalar : null;
    }

    private static YamlMap source(YamlScalar name, CatalogEntry entry, Path workingFolder) {
        Path home = workingFolder.resolve(DatasetCatalog.FOLDER).resolve(entry.name());
        Map<String, String> settings = new LinkedHashMap<>();
        String separator = entry.separator();
        if (separator == null) {
            settings.put(YamlMap.TYPE, "lightgcn");
            settings.put("train", file(home, entry, 0));
            settings.put("test", file(home, entry, 1));
        } else {
            settings.put(YamlMap.TYPE, "table");
            settings.put("file", file(home, entry, 0));
            settings.put("separator", separator);
        }
        YamlMap map = new YamlMap(name.origin(), Map.of());
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            map = map.with(setting.getKey(), name.location(), YamlScalar.text(name.origin(), setting.getValue()));
        }
        return map;
    }

    private static String file(Path home, CatalogEntry entry, int place) {
        return home.resolve(entry.files().get(place).name()).toString();
    }

    private static InputException unknown(YamlScalar given, List<String> sources) {
        List<String> names =
                DatasetCatalog.entries().stream().map(CatalogEntry::name).toList();
        List<String> all = new ArrayList<>(names);
        all.addAll(sources);
        return new InputException(
                given.location(),
                "'dataset': there is no data set " + Excerpt.of(given.text()) + "; public ones: "
                        + String.join(", ", names) + "; for data of your own use a map with 'type:' "
                        + String.join(", ", sources) + DidYouMean.hint(given.text(), all));
    }
}
