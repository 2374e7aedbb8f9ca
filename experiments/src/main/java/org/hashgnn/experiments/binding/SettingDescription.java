package org.hashgnn.experiments.binding;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import org.hashgnn.core.config.Setting;
import org.hashgnn.experiments.yaml.YamlMap;

/**
 * A setting in words.
 *
 * @param key its key in YAML from the component down; {@code []} stands for the entries of a list
 * @param type what it may be
 * @param byDefault its default as YAML, {@code required} or {@code none}
 * @param range the numbers allowed, or empty
 * @param meaning what it means
 */
public record SettingDescription(String key, String type, String byDefault, String range, String meaning) {
    /** The settings of a record in its order, those of nested records in their place. */
    public static List<SettingDescription> of(Class<? extends Record> settings) {
        List<SettingDescription> rows = new ArrayList<>();
        add(settings, KeyPath.ROOT, rows);
        return List.copyOf(rows);
    }

    private static void add(Class<? extends Record> settings, KeyPath path, List<SettingDescription> rows) {
        for (Schema.Field field : Schema.of(settings).fields()) {
            KeyPath key = path.child(field.inline() ? YamlMap.TYPE : field.key());
            Type entry = entry(field.type());
            if (field.type() instanceof Class<?> type && nested(type)) {
                add(type.asSubclass(Record.class), key, rows);
            } else if (entry instanceof Class<?> type && nested(type)) {
                add(type.asSubclass(Record.class), new KeyPath(key.text() + "[]"), rows);
            } else {
                Setting setting = field.setting();
                rows.add(new SettingDescription(
                        key.text(),
                        SettingTypes.name(field.type()),
                        byDefault(setting),
                        SettingTypes.range(setting),
                        setting.value()));
            }
        }
    }

    private static boolean nested(Class<?> type) {
        return type.isRecord() && !ScalarBinder.binds(type);
    }

    private static Type entry(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == List.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }

    private static String byDefault(Setting setting) {
        return switch (setting.byDefault()) {
            case Setting.REQUIRED -> "required";
            case Setting.ABSENT -> "none";
            default -> setting.byDefault();
        };
    }
}
