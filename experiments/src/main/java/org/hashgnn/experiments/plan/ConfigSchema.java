package org.hashgnn.experiments.plan;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.hashgnn.core.data.fetch.DatasetCatalog;
import org.hashgnn.experiments.binding.Catalog;
import org.hashgnn.experiments.binding.JsonSchema;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.config.RunConfig;

/** The JSON Schema of a configuration file: the settings of a run, what it extends, and the block that makes it a sweep. */
public final class ConfigSchema {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ConfigSchema() {}

    /** The schema with the components of a catalogue. */
    public static ObjectNode of(Catalog catalog) {
        JsonSchema schemas = new JsonSchema(catalog);
        ObjectNode file = schemas.file("HashGNN experiment", RunConfig.class);
        ObjectNode properties = (ObjectNode) file.get("properties");
        ObjectNode path = JSON.objectNode().put("type", "string");
        ObjectNode paths = JSON.objectNode().put("type", "array");
        paths.set("items", path);
        properties.set(
                "extends",
                anyOf(path, paths)
                        .put(
                                "description",
                                "One or several files that this one is laid over, the later over the earlier."));
        properties.set(Experiment.SWEEP, sweep(schemas));
        named((ObjectNode) properties.get("dataset"));
        return file;
    }

    private static ObjectNode sweep(JsonSchema schemas) {
        ObjectNode sweep = schemas.record(SweepSettings.class);
        sweep.put("description", "The trials of a sweep.");
        ObjectNode properties = (ObjectNode) sweep.get("properties");
        ObjectNode grid = JSON.objectNode().put("type", "object");
        grid.put("description", "Lists of values by dotted key: each combination is a trial.");
        grid.set("additionalProperties", JSON.objectNode().put("type", "array"));
        properties.set(SweepGrid.KEY, grid);
        ObjectNode variant = JSON.objectNode().put("type", "object");
        ObjectNode ofVariant = variant.putObject("properties");
        ofVariant.putObject(SweepVariant.NAME).put("type", "string").put("description", "What its trials are called.");
        ofVariant
                .putObject(SweepVariant.CONFIG)
                .put("type", "string")
                .put("description", "The configuration that the settings of the sweep are laid over.");
        ofVariant
                .putObject(SweepVariant.SET)
                .put("type", "object")
                .put("description", "Settings by dotted key that are laid over all others.");
        variant.put("additionalProperties", false);
        ObjectNode variants = JSON.objectNode().put("type", "array").put("minItems", 1);
        variants.put("description", "Configurations and settings that belong together.");
        variants.set("items", variant);
        properties.set(SweepVariant.KEY, variants);
        return sweep;
    }

    /** Adds the names of public data sets, alone or as the type beside further settings of their source. */
    private static void named(ObjectNode dataset) {
        ArrayNode names = JSON.arrayNode();
        DatasetCatalog.entries().forEach(entry -> names.add(entry.name()));
        ObjectNode name = JSON.objectNode();
        name.set("enum", names);
        ObjectNode map = JSON.objectNode().put("type", "object");
        map.putObject("properties").set("type", name);
        map.putArray("required").add("type");
        ObjectNode source = (ObjectNode) dataset.get("allOf").get(0);
        ArrayNode all = JSON.arrayNode().add(anyOf(source, name, map));
        dataset.set("allOf", all);
    }

    private static ObjectNode anyOf(ObjectNode... forms) {
        ArrayNode any = JSON.arrayNode();
        for (ObjectNode form : forms) {
            any.add(form);
        }
        ObjectNode node = JSON.objectNode();
        node.set("anyOf", any);
        return node;
    }
}
