package org.hashgnn.experiments.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.hashgnn.core.config.SizeException;
import org.hashgnn.experiments.yaml.YamlList;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlNode;
import org.hashgnn.experiments.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Adds to a size that cannot be had the settings of a configuration that ask for it: place, key and value. */
public final class SizeFault {
    /** A number of the configuration. */
    private record Size(String key, YamlScalar scalar, double value) {}

    private SizeFault() {}

    /**
     * Does something for an experiment.
     *
     * @throws SizeException with the settings that ask for the size
     * @throws Exception what else it throws
     */
    public static <T> T naming(Experiment experiment, Callable<T> action) throws Exception {
        try {
            return action.call();
        } catch (SizeException e) {
            throw named(e, experiment.effective());
        }
    }

    /**
     * The same refusal with its settings: those that it names, or of those below a map that it names the greatest one that is a dimension of the
     * size. If no number is one, the keys of the maps.
     *
     * @param effective the configuration
     */
    static SizeException named(SizeException refused, YamlMap effective) {
        List<Size> numbers = new ArrayList<>();
        for (String key : refused.keys()) {
            YamlNode node = find(effective, key);
            if (node instanceof YamlScalar scalar) {
                add(key, scalar, numbers);
            } else {
                List<Size> below = new ArrayList<>();
                collect(key, node, below);
                below.stream()
                        .filter(number -> isDimension(number, refused.dimensions()))
                        .max(Comparator.comparingDouble(Size::value))
                        .ifPresent(numbers::add);
            }
        }
        String need = refused.getMessage() + "; lower it";
        String text = numbers.isEmpty()
                ? refused.keys().stream().map(key -> "'" + key + "'").collect(Collectors.joining(", "))
                : numbers.stream()
                        .map(number -> number.scalar().location() + ": '" + number.key() + "' is "
                                + number.scalar().text())
                        .collect(Collectors.joining(", "));
        SizeException named = new SizeException(text.isEmpty() ? need : text + ": " + need);
        named.initCause(refused);
        return named;
    }

    private static @Nullable YamlNode find(YamlNode root, String key) {
        YamlNode node = root;
        for (String part : key.split("\\.", -1)) {
            node = node instanceof YamlMap map ? map.get(part) : null;
        }
        return node;
    }

    private static void collect(String key, @Nullable YamlNode node, List<Size> numbers) {
        switch (node) {
            case YamlScalar scalar -> {
                if (scalar.sort() == YamlScalar.Sort.NUMBER) {
                    add(key, scalar, numbers);
                }
            }
            case YamlList list -> {
                for (int i = 0; i < list.items().size(); i++) {
                    collect(key + "." + i, list.items().get(i), numbers);
                }
            }
            case YamlMap map ->
                map.entries().forEach((name, entry) -> collect(key + "." + name, entry.value(), numbers));
            case null -> {}
        }
    }

    private static void add(String key, YamlScalar scalar, List<Size> numbers) {
        boolean number = scalar.sort() == YamlScalar.Sort.NUMBER;
        numbers.add(new Size(key, scalar, number ? Double.parseDouble(scalar.text()) : 0));
    }

    /** Whether a dimension is the number, or twice the number as for weights of a node beside those of its neighbours. */
    private static boolean isDimension(Size number, List<Long> dimensions) {
        return dimensions.stream().anyMatch(size -> size == number.value() || size == 2 * number.value());
    }
}
