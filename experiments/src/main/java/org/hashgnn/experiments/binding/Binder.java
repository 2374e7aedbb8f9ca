package org.hashgnn.experiments.binding;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.hashgnn.core.config.InputException;
import org.hashgnn.experiments.yaml.Faults;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlNode;

/**
 * Binds a tree to a record, strictly: an unknown key, a wrong type, a value out of range, a missing key and an unknown {@code type:} are
 * all collected and thrown together, sorted by place. Safe for concurrent use.
 *
 * <p>A record's components are its settings, each with a {@link org.hashgnn.core.config.Setting}; the key is the component's name in
 * lower_snake_case. A component may be an {@code int}, {@code long}, {@code double}, {@code boolean} (boxed where it may be absent), a
 * {@code String}, an enum (lower case with hyphens), a {@code Path}, a {@code List} or a {@code Map} by text of any of these, a nested
 * record, a {@link org.hashgnn.core.model.Spec}, a contract that has plain components, or a {@link YamlNode}, which is taken as it is.
 */
public final class Binder {
    private final Catalog catalog;
    private final Path workingFolder;

    /**
     * A binder.
     *
     * @param catalog the components that {@code type:} may name
     * @param workingFolder what relative paths in defaults are resolved against
     */
    public Binder(Catalog catalog, Path workingFolder) {
        this.catalog = catalog;
        this.workingFolder = workingFolder;
    }

    /**
     * Binds a tree.
     *
     * @throws InputException with every fault of the tree
     */
    public <T extends Record> Bound<T> bind(YamlMap tree, Class<T> type) {
        return bind(tree, type, input -> {});
    }

    /**
     * Binds a tree.
     *
     * @param inputs takes each path of a file that is read
     * @throws InputException with every fault of the tree
     */
    public <T extends Record> Bound<T> bind(YamlMap tree, Class<T> type, Consumer<InputPath> inputs) {
        Faults faults = new Faults();
        Bound<?> bound = new ValueBinder(catalog, workingFolder, faults, inputs).root(tree, type);
        faults.throwIfAny();
        if (bound == null) {
            throw new IllegalStateException("no value and no fault for " + type.getName());
        }
        return new Bound<>(type.cast(bound.value()), bound.effective());
    }
}
