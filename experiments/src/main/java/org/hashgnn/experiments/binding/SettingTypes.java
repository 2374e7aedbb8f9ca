package org.hashgnn.experiments.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.model.Spec;
import org.hashgnn.core.schedule.Length;
import org.hashgnn.experiments.yaml.YamlNode;

/** Types and ranges in the user's words. */
final class SettingTypes {
    private SettingTypes() {}

    /** A type: {@code a whole number}, {@code a list, each a number}, {@code an encoder}. */
    static String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                return "a list, each " + name(arguments[0]);
            }
            if (generic.getRawType() == Map.class) {
                return "a map, each " + name(arguments[1]);
            }
            if (generic.getRawType() == Spec.class) {
                return name(arguments[0]);
            }
        }
        return type instanceof Class<?> plain ? simple(plain) : type.getTypeName();
    }

    private static String simple(Class<?> type) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class) {
            return "a number";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == String.class) {
            return "text";
        }
        if (type == Length.class) {
            return Length.FORMS;
        }
        if (type == Path.class) {
            return "a path";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant -> Names.value((Enum<?>) constant))
                    .collect(Collectors.joining(", ", "one of ", ""));
        }
        if (type.isRecord()) {
            return "a map with "
                    + String.join(", ", Schema.of(type.asSubclass(Record.class)).keys());
        }
        if (type == YamlNode.class) {
            return "a value";
        }
        String kind = Names.kind(type);
        return ("aeiou".indexOf(kind.charAt(0)) < 0 ? "a " : "an ") + kind;
    }

    /** A range: {@code at least 1}, {@code from 0 to 1}; empty where everything is allowed. */
    static String range(Setting setting) {
        boolean below = setting.min() != Double.NEGATIVE_INFINITY;
        boolean above = setting.max() != Double.POSITIVE_INFINITY;
        if (below && above) {
            return "from " + number(setting.min()) + " to " + number(setting.max());
        }
        return below ? "at least " + number(setting.min()) : above ? "at most " + number(setting.max()) : "";
    }

    private static String number(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
