package org.hashgnn.experiments.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.io.DiskFault;

/** The JSON of run folders: keys in lower_snake_case, records in their order. */
public final class Json {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
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
     * @throws InputException if it is not there or not what is expected
     */
    public static <T> T read(Path file, Class<T> type) {
        try {
            return MAPPER.readValue(Files.readString(file), type);
        } catch (JsonProcessingException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw DiskFault.of("read", file, e);
        }
    }

    /**
     * Reads a file that has a value on each line.
     *
     * @throws InputException as {@link #read}
     */
    public static <T> List<T> readLines(Path file, Class<T> type) {
        try (MappingIterator<T> values = MAPPER.readerFor(type).readValues(Files.readString(file))) {
            return values.readAll();
        } catch (JsonProcessingException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw DiskFault.of("read", file, e);
        }
    }

    private static InputException damaged(Path file, JsonProcessingException e) {
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
        return new InputException(
                Location.of(file.toString(), line), "this file is not as it was written: " + e.getOriginalMessage());
    }

    private static String write(ObjectMapper mapper, Object value) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
