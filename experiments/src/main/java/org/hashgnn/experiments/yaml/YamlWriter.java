package org.hashgnn.experiments.yaml;

import java.util.Iterator;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a tree as YAML that reads back as the same tree: block style, lists of single values in one line, text quoted wherever it could
 * be read as something else. The same tree always gives the same characters.
 */
public final class YamlWriter {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z/_][A-Za-z0-9_./-]*");
    private static final Pattern RESERVED = Pattern.compile("(?i)true|false|yes|no|on|off|null");
    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();
    private final boolean origins;

    private YamlWriter(boolean origins) {
        this.origins = origins;
    }

    /** The YAML of a map, ending in a line feed. */
    public static String write(YamlMap map) {
        return write(map, new YamlWriter(false));
    }

    /** The same with a comment behind each value that says where it comes from. */
    public static String writeWithOrigins(YamlMap map) {
        return write(map, new YamlWriter(true));
    }

    private static String write(YamlMap map, YamlWriter writer) {
        if (map.entries().isEmpty()) {
            return "{}\n";
        }
        writer.entries(map, "");
        return writer.out.toString();
    }

    private void entries(YamlMap map, String indent) {
        Iterator<Map.Entry<String, YamlMap.Entry>> entries =
                map.entries().entrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<String, YamlMap.Entry> entry = entries.next();
            out.append(text(entry.getKey())).append(':');
            value(entry.getValue().value(), indent);
            if (entries.hasNext()) {
                out.append(indent);
            }
        }
    }

    private void value(YamlNode node, String indent) {
        if (node instanceof YamlMap map && !map.entries().isEmpty()) {
            out.append('\n').append(indent).append(STEP);
            entries(map, indent + STEP);
        } else if (node instanceof YamlList list && !isFlow(list)) {
            out.append('\n');
            for (YamlNode item : list.items()) {
                out.append(indent).append(STEP).append('-');
                item(item, indent + STEP);
            }
        } else {
            out.append(' ').append(flow(node));
            if (origins) {
                out.append("  # ").append(node.origin());
            }
            out.append('\n');
        }
    }

    private void item(YamlNode node, String indent) {
        if (node instanceof YamlMap map && !map.entries().isEmpty()) {
            out.append(' ');
            entries(map, indent + STEP);
        } else {
            value(node, indent);
        }
    }

    private static boolean isFlow(YamlList list) {
        return list.items().stream().allMatch(YamlScalar.class::isInstance);
    }

    private static String flow(YamlNode node) {
        return switch (node) {
            case YamlScalar scalar -> scalar(scalar);
            case YamlList list ->
                list.items().stream().map(YamlWriter::flow).collect(Collectors.joining(", ", "[", "]"));
            case YamlMap map -> "{}";
        };
    }

    private static String scalar(YamlScalar scalar) {
        return switch (scalar.sort()) {
            case TEXT, PATH -> text(scalar.text());
            case NUMBER, BOOLEAN, NULL -> scalar.text();
        };
    }

    private static String text(String text) {
        if (PLAIN.matcher(text).matches() && !RESERVED.matcher(text).matches()) {
            return text;
        }
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if ((c >= 0x20 && c < 0x7f) || (c >= 0xa0 && c < 0x2000)) {
                        quoted.appendCodePoint(c);
                    } else {
                        quoted.append(String.format("\\U%08X", c));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
