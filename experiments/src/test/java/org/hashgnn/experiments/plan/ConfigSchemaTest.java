package org.hashgnn.experiments.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.hashgnn.core.config.Location;
import org.hashgnn.experiments.binding.Catalog;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.yaml.Origin;
import org.hashgnn.experiments.yaml.YamlList;
import org.hashgnn.experiments.yaml.YamlMap;
import org.hashgnn.experiments.yaml.YamlNode;
import org.hashgnn.experiments.yaml.YamlReader;
import org.hashgnn.experiments.yaml.YamlScalar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigSchemaTest {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Catalog CATALOG = Experiment.wiring(List.of()).getInstance(Catalog.class);
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(ConfigSchema.of(CATALOG));

    private static final Path FOLDER =
            Path.of(System.getProperty("basedir", "."), "..", "configs").normalize();

    static List<Path> configs() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("configs")
    void everyConfigurationOfTheProjectIsValidAndNamesTheSchema(Path file) throws IOException {
        assertThat(faults(json(YamlReader.file(file, null)))).isEmpty();
        Path schema = Objects.requireNonNull(file.getParent()).relativize(FOLDER.resolve("schema.json"));
        assertThat(Files.readString(file)).startsWith("# yaml-language-server: $schema=" + schema + "\n");
    }

    @Test
    void theSchemaBesideTheConfigurationsIsCurrent() throws IOException {
        assertThat(Files.readString(FOLDER.resolve("schema.json")))
                .as("make it again: ./hashgnn describe --format schema > configs/schema.json")
                .isEqualTo(Json.pretty(ConfigSchema.of(CATALOG)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataset: {type: movielens-1m, user_core: 5}",
                "model: {encoder: {embedding: 64}, binarizer: {type: guided-ste, p: 0.5}}",
                "loss: bpr",
                "loss: [bpr, {type: ranking, margin: 0.3, weight: 0.5}]",
                "training: {optimizer: {rate: {type: exponential, factor: 0.5, every: 0.5 epochs}}}",
                "pretraining: null",
                "extends: [a.yaml, b.yaml]",
                "evaluation: {cutoffs: 20, metrics: [mrr, {type: retrieved-ndcg, depth: 50}], modes: hamming}",
                "sweep: {seeds: 3, grid: {model.hash.bits: [16, 32]}, variants: [{name: a, set: {seed: 1}}]}"
            })
    void takesWhatTheProgramTakes(String yaml) {
        assertThat(faults(parse(yaml))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dataset: gowala",
                "dataset: {type: gowala}",
                "model: {encoder: lightgnc}",
                "model: {encoder: {type: graphsage, layer: [3]}}",
                "loss: [{type: bpr, wight: 3}]",
                "training: {epoch: 3}",
                "training: {epochs: -3}",
                "training: {epochs: many}",
                "evaluation: {metrics: [recal]}",
                "sweep: {gird: {}}",
                "sweep: {variants: [{sets: {}}]}",
                "optimizer: {}"
            })
    void refusesWhatTheProgramRefuses(String yaml) {
        assertThat(faults(parse(yaml))).isNotEmpty();
    }

    private static List<String> faults(JsonNode json) {
        return SCHEMA.validate(json).stream().map(ValidationMessage::getMessage).toList();
    }

    private static JsonNode parse(String yaml) {
        return json(YamlReader.value(yaml, new Origin(Location.of("test"), Path.of("/"))));
    }

    /** The tree with the sorts of scalars that the program takes them for. */
    private static JsonNode json(YamlNode node) {
        return switch (node) {
            case YamlMap map -> {
                ObjectNode object = JSON.objectNode();
                map.entries().forEach((key, entry) -> object.set(key, json(entry.value())));
                yield object;
            }
            case YamlList list -> {
                ArrayNode array = JSON.arrayNode();
                list.items().forEach(item -> array.add(json(item)));
                yield array;
            }
            case YamlScalar value -> scalar(value);
        };
    }

    private static JsonNode scalar(YamlScalar scalar) {
        if (scalar.isNull()) {
            return JSON.nullNode();
        }
        return switch (scalar.sort()) {
            case NUMBER -> JSON.numberNode(new BigDecimal(scalar.text().replace("_", "")));
            case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
            default -> JSON.textNode(scalar.text());
        };
    }
}
