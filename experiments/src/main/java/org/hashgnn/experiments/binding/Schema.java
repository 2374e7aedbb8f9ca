package org.hashgnn.experiments.binding;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.hashgnn.core.config.Setting;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a configuration record, read from its components.
 *
 * @param type the record
 * @param fields its settings in the record's order
 */
public record Schema(Class<? extends Record> type, List<Field> fields) {

    /**
     * One setting.
     *
     * @param key its key in YAML
     * @param type what it binds to
     * @param setting its description, default and range
     * @param inline whether its keys stand beside the record's own
     */
    public record Field(String key, Type type, Setting setting, boolean inline) {
        /** Whether it may be left out altogether. */
        boolean optional() {
            return setting.byDefault().equals(Setting.ABSENT);
        }
    }

    /** Whether a setting has a default. */
    static boolean hasDefault(Setting setting) {
        return !setting.byDefault().equals(Setting.REQUIRED)
                && !setting.byDefault().equals(Setting.ABSENT);
    }

    /** Reads a record; a component without {@link Setting} is a fault of the program. */
    public static Schema of(Class<? extends Record> type) {
        List<Field> fields = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Setting setting = component.getAnnotation(Setting.class);
            if (setting == null) {
                throw new IllegalStateException(
                        type.getName() + "." + component.getName() + " has no @Setting, so it cannot be configured");
            }
            boolean inline = component.isAnnotationPresent(Inline.class);
            fields.add(new Field(Names.key(component.getName()), component.getGenericType(), setting, inline));
        }
        return new Schema(type, List.copyOf(fields));
    }

    /** The keys of the settings that are not inline. */
    public List<String> keys() {
        return fields.stream().filter(field -> !field.inline()).map(Field::key).toList();
    }

    /** Whether one of the settings is inline. */
    boolean hasInline() {
        return fields.stream().anyMatch(Field::inline);
    }

    /**
     * Makes the record.
     *
     * @throws InvocationTargetException what the record's constructor throws
     */
    Record create(@Nullable Object[] values) throws InvocationTargetException {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("cannot make " + type.getName(), e);
        }
    }
}
