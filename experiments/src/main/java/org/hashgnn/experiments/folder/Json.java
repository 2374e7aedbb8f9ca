package org.hashgnn.experiments.folder;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.io.DiskFault;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of run folders: keys in lower_snake_case, records in their order. What is read is whole: a key that is missing, a null
 * where a component is not {@code @Nullable}, a value of another type and anything behind the end are faults of the file.
 */
public final class Json {
    /** The most characters of the parser's reason that messages show. */
    private static final int LONGEST = 300;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new NullableComponents(), new JacksonAnnotationIntrospector()))
            .defaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .build();

    private Json() {}

    /** On one line. */
    public static String line(Object value) {
        return write(MAPPER, value);
    }

    /** Indented, with a newline at the end. */
    public static String pretty(Object value) {
        return write(MAPPER.copy().enable(SerializationFeature.INDENT_OUTPUT), value) + "\n";
    }

    /**
     * Reads a file.
     *
     * @throws InputException if it is not there, not JSON in UTF-8, or does not hold exactly what is expected, naming file and
     *     line
     */
    public static <T> T read(Path file, Class<T> type) {
        String text = text(file);
        try {
            return whole(file, 0, MAPPER.readValue(text, type));
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(e.getLocation().getLineNr(), 0);
            throw damaged(Location.of(file.toString(), line), reason(e));
        }
    }

    /**
     * Reads a file that has a value on each line.
     *
     * @throws InputException as {@link #read}
     */
    public static <T> List<T> readLines(Path file, Class<T> type) {
        List<String> lines = text(file).lines().toList();
        List<T> all = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            try {
                all.add(whole(file, i + 1, MAPPER.readValue(lines.get(i), type)));
            } catch (JsonProcessingException e) {
                throw damaged(Location.of(file.toString(), i + 1L), reason(e));
            }
        }
        return all;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw damaged(Location.of(file.toString()), "it is not UTF-8");
        } catch (IOException e) {
            throw DiskFault.of("read", file, e);
        }
    }

    private static <T> T whole(Path file, long line, @Nullable T value) {
        if (value == null) {
            throw damaged(Location.of(file.toString(), line), "it holds null");
        }
        return value;
    }

    private static String reason(JsonProcessingException e) {
        return key(e) + Excerpt.cut(String.valueOf(e.getOriginalMessage()), LONGEST);
    }

    /** Where in the tree the fault is: {@code metrics.standard: }. */
    private static String key(JsonProcessingException e) {
        if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
            return "";
        }
        return mapping.getPath().stream()
                        .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                        .collect(Collectors.joining("."))
                + ": ";
    }

    private static InputException damaged(Location location, String reason) {
        return new InputException(location, "this file is not as it was written: " + reason);
    }

    private static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
