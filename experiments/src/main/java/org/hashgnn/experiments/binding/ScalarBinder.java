package org.hashgnn.experiments.binding;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.schedule.Length;
import org.hashgnn.experiments.yaml.DidYouMean;
import org.hashgnn.experiments.yaml.Faults;
import org.hashgnn.experiments.yaml.PathText;
import org.hashgnn.experiments.yaml.YamlNode;
import org.hashgnn.experiments.yaml.YamlScalar;
import org.jspecify.annotations.Nullable;

/** Binds single values: numbers, booleans, text, enums and paths. */
final class ScalarBinder {
    private static final Set<Class<?>> TYPES = Set.of(
            int.class,
            Integer.class,
            long.class,
            Long.class,
            double.class,
            Double.class,
            boolean.class,
            Boolean.class,
            String.class,
            Path.class,
            Length.class);
    private static final Pattern WHOLE = Pattern.compile("[-+]?(0|[1-9][0-9_]*)");
    private static final Pattern DECIMAL =
            Pattern.compile("[-+]?([0-9][0-9_]*(\\.[0-9_]*)?|\\.[0-9]+)([eE][-+]?[0-9]+)?");

    private final Faults faults;
    private final Consumer<InputPath> inputs;

    /**
     * A binder of single values.
     *
     * @param inputs takes the paths of files that are read
     */
    ScalarBinder(Faults faults, Consumer<InputPath> inputs) {
        this.faults = faults;
        this.inputs = inputs;
    }

    /** Whether values of a type are single values. */
    static boolean binds(Class<?> type) {
        return type.isEnum() || TYPES.contains(type);
    }

    @Nullable Bound<?> bind(YamlNode node, Class<?> type, Target target) {
        if (!(node instanceof YamlScalar scalar) || scalar.isNull()) {
            return fault(node, target, "must be " + SettingTypes.name(type) + ", but is " + node.describe());
        }
        if (type == String.class) {
            return new Bound<>(scalar.text(), YamlScalar.text(scalar.origin(), scalar.text()));
        }
        if (type == Path.class) {
            return path(scalar, target);
        }
        if (type == Length.class) {
            return length(scalar, target);
        }
        if (type == boolean.class || type == Boolean.class) {
            return bool(scalar, target);
        }
        if (type == double.class || type == Double.class) {
            return number(scalar, target, DECIMAL, SettingTypes.name(type), Double::parseDouble);
        }
        if (type == long.class || type == Long.class) {
            return number(scalar, target, WHOLE, SettingTypes.name(type), Long::parseLong);
        }
        return type.isEnum()
                ? constant(scalar, type, target)
                : number(scalar, target, WHOLE, SettingTypes.name(type), Integer::parseInt);
    }

    private @Nullable Bound<?> number(
            YamlScalar scalar, Target target, Pattern pattern, String expected, Function<String, Number> parse) {
        if (scalar.sort() != YamlScalar.Sort.NUMBER
                || !pattern.matcher(scalar.text()).matches()) {
            return fault(scalar, target, "must be " + expected + ", but is " + scalar.describe());
        }
        Number number;
        try {
            number = parse.apply(scalar.text().replace("_", ""));
        } catch (NumberFormatException e) {
            return fault(scalar, target, "is too large a number: " + scalar.describe());
        }
        Setting setting = target.setting();
        double value = number.doubleValue();
        if (Double.isInfinite(value)) {
            return fault(scalar, target, "is too large a number: " + scalar.describe());
        }
        if (value < setting.min() || value > setting.max()) {
            return fault(scalar, target, "must be " + SettingTypes.range(setting) + ", but is " + scalar.describe());
        }
        return new Bound<>(number, new YamlScalar(scalar.origin(), number.toString(), YamlScalar.Sort.NUMBER));
    }

    private @Nullable Bound<?> bool(YamlScalar scalar, Target target) {
        return switch (scalar.sort() == YamlScalar.Sort.BOOLEAN ? scalar.text() : "") {
            case "true" -> new Bound<>(true, scalar);
            case "false" -> new Bound<>(false, scalar);
            default -> fault(scalar, target, "must be true or false, but is " + scalar.describe());
        };
    }

    private @Nullable Bound<?> length(YamlScalar scalar, Target target) {
        try {
            Length length = Length.parse(scalar.text().replace("_", ""));
            return new Bound<>(
                    length,
                    length.unit() == Length.Unit.STEPS
                            ? new YamlScalar(scalar.origin(), length.toString(), YamlScalar.Sort.NUMBER)
                            : YamlScalar.text(scalar.origin(), length.toString()));
        } catch (IllegalArgumentException e) {
            return fault(scalar, target, String.valueOf(e.getMessage()));
        }
    }

    private @Nullable Bound<?> path(YamlScalar scalar, Target target) {
        Path path;
        try {
            path = PathText.resolve(
                            scalar.origin().folder(),
                            scalar.text(),
                            scalar.location(),
                            target.path().toString())
                    .toAbsolutePath();
        } catch (InputException e) {
            faults.addAll(e.problems());
            return null;
        }
        if (target.setting().input()) {
            inputs.accept(new InputPath(target.path().text(), scalar.text(), path, scalar.origin()));
        }
        return new Bound<>(path, new YamlScalar(scalar.origin(), path.toString(), YamlScalar.Sort.PATH));
    }

    private @Nullable Bound<?> constant(YamlScalar scalar, Class<?> type, Target target) {
        List<Enum<?>> constants = Arrays.stream(type.getEnumConstants())
                .<Enum<?>>map(Enum.class::cast)
                .toList();
        for (Enum<?> constant : constants) {
            if (Names.value(constant).equals(scalar.text())) {
                return new Bound<>(constant, YamlScalar.text(scalar.origin(), scalar.text()));
            }
        }
        List<String> names = constants.stream().map(Names::value).toList();
        return fault(
                scalar,
                target,
                "must be one of " + String.join(", ", names) + ", but is " + scalar.describe()
                        + DidYouMean.hint(scalar.text(), names));
    }

    private @Nullable Bound<?> fault(YamlNode node, Target target, String message) {
        faults.add(node.location(), target.path() + " " + message);
        return null;
    }
}
