package org.hashgnn.experiments.binding;

import java.lang.reflect.Type;
import java.util.List;
import org.hashgnn.core.config.Setting;

/**
 * What a value is bound to.
 *
 * @param type the Java type
 * @param setting the setting that the value, or the list or map around it, belongs to
 * @param entry whether it is an entry of that list or map
 * @param path its key, for messages
 * @param besides keys that the value's map may hold for someone else: those of the record around an inline setting
 */
record Target(Type type, Setting setting, boolean entry, KeyPath path, List<String> besides) {
    /** A setting of the record at a path. */
    static Target of(Schema.Field field, KeyPath record, List<String> keys) {
        return field.inline()
                ? new Target(field.type(), field.setting(), false, record, keys)
                : new Target(field.type(), field.setting(), false, record.child(field.key()), List.of());
    }

    /** An entry of the list or map that this is. */
    Target entry(Type entryType, String key) {
        return new Target(entryType, setting, true, path.child(key), List.of());
    }

    /** Whether the setting has a default, and this is all of it. */
    boolean hasDefault() {
        return !entry && Schema.hasDefault(setting);
    }
}
