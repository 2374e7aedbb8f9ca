package org.hashgnn.experiments.binding;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.hashgnn.core.config.Setting;
import org.hashgnn.core.config.Summary;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.model.Spec;
import org.hashgnn.core.schedule.Length;
import org.jspecify.annotations.Nullable;

/**
 * The JSON Schema (draft-07) of what a record can be bound from, for editors. Each kind of component is a definition: a name, or a map with
 * the settings of one of its components. No key is required, because a file may extend another that has it.
 */
public final class JsonSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String CONSTANT = "constant";
    private static final String LENGTH = "^ *[0-9][0-9_.eE+-]* *(steps?|epochs?|%)? *$";

    private final Catalog catalog;

    /** The schemas of settings that name components of a catalogue. */
    public JsonSchema(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The schema of a file.
     *
     * @param title what the file is
     */
    public ObjectNode file(String title, Class<? extends Record> type) {
        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", title);
        schema.setAll(record(type));
        ObjectNode definitions = schema.putObject("definitions");
        for (Class<?> kind : catalog.kinds()) {
            definitions.set(Names.kind(kind), kind(kind));
        }
        return schema;
    }

    /** A map with the settings of a record. */
    public ObjectNode record(Class<? extends Record> type) {
        Schema schema = Schema.of(type);
        for (Schema.Field field : schema.fields()) {
            if (field.inline() && field.type() instanceof ParameterizedType spec) {
                return anyOf(components((Class<?>) spec.getActualTypeArguments()[0], schema));
            }
        }
        return map(schema);
    }

    private ObjectNode map(Schema schema) {
        ObjectNode map = JSON.objectNode().put("type", "object");
        ObjectNode properties = map.putObject("properties");
        schema.fields().stream()
                .filter(field -> !field.inline())
                .forEach(field -> properties.set(field.key(), setting(field)));
        return map.put("additionalProperties", false);
    }

    private ObjectNode setting(Schema.Field field) {
        ObjectNode value = JSON.objectNode();
        Setting setting = field.setting();
        String byDefault = Schema.hasDefault(setting) ? " Default: " + setting.byDefault() + "." : "";
        value.put("description", setting.value() + byDefault);
        ObjectNode type = type(field.type(), setting);
        if (field.optional()) {
            value.set("anyOf", JSON.arrayNode().add(type).add(JSON.objectNode().put("type", "null")));
        } else {
            // a reference beside other keywords is ignored in draft-07
            value.set("allOf", JSON.arrayNode().add(type));
        }
        return value;
    }

    private ObjectNode type(Type type, Setting setting) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            if (generic.getRawType() == List.class) {
                ObjectNode entry = type(arguments[0], setting);
                ObjectNode list = JSON.objectNode().put("type", "array");
                list.set("items", entry);
                return anyOf(JSON.arrayNode().add(list).add(entry));
            }
            if (generic.getRawType() == Map.class) {
                ObjectNode map = JSON.objectNode().put("type", "object");
                map.set("additionalProperties", type(arguments[1], setting));
                return map;
            }
            if (generic.getRawType() == Spec.class) {
                return reference((Class<?>) arguments[0]);
            }
        }
        return type instanceof Class<?> plain ? plain(plain, setting) : JSON.objectNode();
    }

    private ObjectNode plain(Class<?> type, Setting setting) {
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return range(JSON.objectNode().put("type", "integer"), setting);
        }
        if (type == double.class || type == Double.class) {
            return range(JSON.objectNode().put("type", "number"), setting);
        }
        if (type == boolean.class || type == Boolean.class) {
            return JSON.objectNode().put("type", "boolean");
        }
        if (type == String.class) {
            ArrayNode scalars = JSON.arrayNode().add("string").add("number").add("boolean");
            ObjectNode text = JSON.objectNode();
            text.set("type", scalars);
            return text;
        }
        if (type == Path.class) {
            return JSON.objectNode().put("type", "string");
        }
        if (type == Length.class) {
            return anyOf(JSON.arrayNode()
                    .add(JSON.objectNode().put("type", "integer"))
                    .add(JSON.objectNode().put("type", "string").put("pattern", LENGTH)));
        }
        if (type.isEnum()) {
            ArrayNode names = JSON.arrayNode();
            Arrays.stream(type.getEnumConstants()).forEach(each -> names.add(Names.value((Enum<?>) each)));
            ObjectNode constants = JSON.objectNode();
            constants.set("enum", names);
            return constants;
        }
        if (type.isRecord()) {
            return record(type.asSubclass(Record.class));
        }
        return type.isInterface() && catalog.kinds().contains(type) ? reference(type) : JSON.objectNode();
    }

    private static ObjectNode range(ObjectNode number, Setting setting) {
        if (setting.min() != Double.NEGATIVE_INFINITY) {
            number.put("minimum", setting.min());
        }
        if (setting.max() != Double.POSITIVE_INFINITY) {
            number.put("maximum", setting.max());
        }
        return number;
    }

    private static ObjectNode reference(Class<?> kind) {
        return JSON.objectNode().put("$ref", "#/definitions/" + Names.kind(kind));
    }

    private ObjectNode kind(Class<?> kind) {
        ArrayNode forms = components(kind, null);
        Component<?> constant = catalog.find(kind, CONSTANT);
        if (constant != null) {
            forms.add(JSON.objectNode().put("type", "number"));
        }
        return anyOf(forms);
    }

    /**
     * The names of a kind's components, and a map for each.
     *
     * @param around a record whose keys the map has too; {@code null} for none
     */
    private ArrayNode components(Class<?> kind, @Nullable Schema around) {
        ArrayNode names = JSON.arrayNode();
        ArrayNode forms = JSON.arrayNode();
        ObjectNode named = JSON.objectNode();
        named.set("enum", names);
        forms.add(named);
        for (Component<?> component : catalog.of(kind)) {
            names.add(component.name());
            ObjectNode map = map(Schema.of(component.settings()));
            ObjectNode properties = (ObjectNode) map.get("properties");
            properties.set("type", JSON.objectNode().put("const", component.name()));
            if (around != null) {
                around.fields().stream()
                        .filter(field -> !field.inline())
                        .forEach(field -> properties.set(field.key(), setting(field)));
            }
            Summary summary = component.settings().getAnnotation(Summary.class);
            map.put("title", component.name());
            map.put("description", summary == null ? "" : summary.value());
            forms.add(map);
        }
        return forms;
    }

    private static ObjectNode anyOf(ArrayNode forms) {
        ObjectNode any = JSON.objectNode();
        any.set("anyOf", forms);
        return any;
    }
}
