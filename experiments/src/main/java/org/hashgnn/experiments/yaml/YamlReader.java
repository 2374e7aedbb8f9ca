package org.hashgnn.experiments.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hashgnn.core.config.Excerpt;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * Reads YAML into a located tree. One document; no anchors, aliases and tags; no key twice. A file that is not so is an {@link
 * InputException} that names the place.
 */
public final class YamlReader {
    /** The most maps and lists within one another. */
    private static final int DEEPEST = 50;

    private static final YAMLFactory FACTORY = factory();
    private static final Pattern MARK = Pattern.compile("in 'reader', line (\\d+), column (\\d+)");

    /** The most characters of the parser's reason that messages show. */
    private static final int LONGEST = 300;

    private static final Pattern HINT = Pattern.compile(" \\(Do not use .*\\)");

    private YamlReader() {}

    /**
     * Reads a file whose root is a map.
     *
     * @param file the file; its folder is where relative paths in it start, and its path as given is what error messages show
     * @param asked where the file is asked for: the place at which a missing file is reported, or {@code null} for the command line
     */
    public static YamlMap file(Path file, @Nullable Location asked) {
        String source = file.toString();
        String text = TextFile.read(file, asked);
        Path parent = file.toAbsolutePath().getParent();
        Path folder = parent == null ? file.toAbsolutePath() : parent;
        YamlNode root = read(text, (line, column) -> new Origin(new Location(source, line, column), folder));
        if (root == null) {
            throw new InputException(
                    Location.of(source), "the file is empty; a configuration has at least 'dataset:' and 'model:'");
        }
        if (root instanceof YamlMap map) {
            return map;
        }
        throw new InputException(root.location(), "expected 'key: value' lines, but found " + root.describe());
    }

    /** Reads a value that has no place in a file, such as an override or a default; nothing at all is an empty value. */
    public static YamlNode value(String text, Origin origin) {
        YamlNode root = read(text, (line, column) -> origin);
        return root == null ? new YamlScalar(origin, "", YamlScalar.Sort.NULL) : root;
    }

    private static @Nullable YamlNode read(String text, BiFunction<Integer, Integer, Origin> origins) {
        try (YAMLParser parser = FACTORY.createParser(text)) {
            return new YamlTreeBuilder(parser, origins).document();
        } catch (JsonProcessingException e) {
            throw new InputException(place(e, origins), "this is not YAML: " + reason(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last place that the parser's message names: where it gave up, not where the surrounding construct began. */
    private static Location place(JsonProcessingException e, BiFunction<Integer, Integer, Origin> origins) {
        Matcher marks = MARK.matcher(String.valueOf(e.getOriginalMessage()));
        int line = 0;
        int column = 0;
        while (marks.find()) {
            line = Integer.parseInt(marks.group(1));
            column = Integer.parseInt(marks.group(2));
        }
        JsonLocation location = e.getLocation();
        if (line == 0 && location != null) {
            line = Math.max(location.getLineNr(), 1);
            column = Math.max(location.getColumnNr(), 1);
        }
        return origins.apply(line, column).location();
    }

    private static YAMLFactory factory() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(TextFile.LARGEST);
        return YAMLFactory.builder()
                .enable(YAMLParser.Feature.EMPTY_STRING_AS_NULL)
                .loaderOptions(options)
                .streamReadConstraints(
                        StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
                .build();
    }

    private static String reason(JsonProcessingException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (e instanceof StreamConstraintsException && message.contains("nesting")) {
            return "maps and lists lie more than " + DEEPEST + " deep in one another";
        }
        if (message.contains("(TAB)") || message.contains("'\\t'")) {
            return "a tab stands where spaces are needed; indent with spaces";
        }
        List<String> lines = message.lines().map(String::strip).toList();
        List<String> reasons = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i + 1).startsWith("in 'reader'")) {
                reasons.add(HINT.matcher(lines.get(i)).replaceFirst(""));
            }
        }
        return Excerpt.cut(reasons.isEmpty() ? lines.getFirst() : String.join(", ", reasons), LONGEST);
    }
}
