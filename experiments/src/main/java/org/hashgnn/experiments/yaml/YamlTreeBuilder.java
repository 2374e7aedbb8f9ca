package org.hashgnn.experiments.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.jspecify.annotations.Nullable;

/** Turns the parser's events into nodes; collects what YAML allows and a configuration does not. */
final class YamlTreeBuilder {
    /** The most characters of a name that messages show. */
    private static final int LONGEST = 60;

    private final YAMLParser parser;
    private final BiFunction<Integer, Integer, Origin> origins;
    private final Faults faults = new Faults();

    YamlTreeBuilder(YAMLParser parser, BiFunction<Integer, Integer, Origin> origins) {
        this.parser = parser;
        this.origins = origins;
    }

    /** The whole document, or {@code null} where there is none. */
    @Nullable YamlNode document() throws IOException {
        if (parser.nextToken() == null) {
            return null;
        }
        YamlNode root = node();
        if (parser.nextToken() != null) {
            faults.add(here().location(), "a second document starts here; a file holds one");
            throw new InputException(faults.sorted());
        }
        faults.throwIfAny();
        return root;
    }

    private YamlNode node() throws IOException {
        Origin origin = here();
        if (parser.isCurrentAlias()) {
            faults.add(
                    origin.location(),
                    "the alias *" + Excerpt.cut(parser.getText(), LONGEST)
                            + " is not supported; write the value out, or share it through 'extends:'");
        } else if (parser.getTypeId() != null) {
            faults.add(
                    origin.location(),
                    "the tag !" + Excerpt.cut(String.valueOf(parser.getTypeId()), LONGEST)
                            + " is not supported; write the value without it");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> map(origin);
            case START_ARRAY -> list(origin);
            case VALUE_NULL -> scalar(origin, YamlScalar.Sort.NULL);
            case VALUE_TRUE, VALUE_FALSE -> scalar(origin, YamlScalar.Sort.BOOLEAN);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> scalar(origin, YamlScalar.Sort.NUMBER);
            default -> scalar(origin, YamlScalar.Sort.TEXT);
        };
    }

    private YamlNode scalar(Origin origin, YamlScalar.Sort sort) throws IOException {
        return new YamlScalar(origin, parser.getText(), sort);
    }

    private YamlNode list(Origin origin) throws IOException {
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node());
        }
        return new YamlList(origin, items);
    }

    private YamlNode map(Origin origin) throws IOException {
        Map<String, YamlMap.Entry> entries = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.getText();
            Location location = here().location();
            parser.nextToken();
            YamlMap.Entry first = entries.get(key);
            YamlNode value = node();
            if (first == null) {
                entries.put(key, new YamlMap.Entry(location, value));
            } else {
                faults.add(
                        location,
                        "the key " + Excerpt.of(key) + " stands here a second time; the first is at " + first.key());
            }
        }
        return new YamlMap(origin, entries);
    }

    private Origin here() {
        JsonLocation location = parser.currentTokenLocation();
        return origins.apply(location.getLineNr(), location.getColumnNr());
    }
}
