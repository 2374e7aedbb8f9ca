package org.hashgnn.experiments.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.PrintWriter;

/** Prints answers as JSON: records and maps, keys in their order. */
final class Json {
    private Json() {}

    static void print(PrintWriter out, Object answer) {
        try {
            out.println(new ObjectMapper()
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .writeValueAsString(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + answer.getClass() + " as JSON", e);
        }
        out.flush();
    }
}
