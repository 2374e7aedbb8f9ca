package org.hashgnn.experiments.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hashgnn.core.data.DataFacts;

/**
 * Names of data sets by what they are. A public data set is known by its numbers of users, items and interactions ({@code known-data.yaml}); any
 * other has the names of its files without folder and extension, or the type of its source. Data sets that share a name are told apart by how
 * they were read and split, or by the beginning of their hash.
 */
final class DataNames {
    private static final String DATASET = "dataset.";
    private static final String SPLIT = "split.";
    /** The settings of sources that are files. */
    private static final Set<String> FILES = Set.of("file", "train", "validation", "test", "path");

    private static final Pattern FOLDER = Pattern.compile(".*[/\\\\]");
    private static final Pattern EXTENSION =
            Pattern.compile("(?<=.)(\\.(csv|tsv|txt|dat|data|inter|json|jsonl|ndjson|parquet|gz|zst|bz2))+$");

    /** The numbers that a data set is known by. */
    private record Known(String name, int users, int items, long interactions) {
        boolean is(DataFacts facts) {
            return users == facts.users() && items == facts.items() && interactions == facts.interactions();
        }
    }

    private static final List<Known> KNOWN = read();

    private DataNames() {}

    /** Whether a dotted key says how data are read or split. */
    static boolean isOfData(String key) {
        return key.startsWith(DATASET) || key.startsWith(SPLIT) || key.equals("dataset") || key.equals("split");
    }

    /** The name of the data of each run, by the hash of the data. */
    static Map<String, String> of(List<FinishedRun> runs) {
        Map<String, Labels.Named> bySha = new LinkedHashMap<>();
        for (FinishedRun run : runs) {
            String sha = run.provenance().dataSha256();
            Map<String, String> settings = run.dataSettings();
            String name = name(run.provenance().data(), settings);
            settings.keySet()
                    .removeIf(key -> key.startsWith(DATASET) && FILES.contains(key.substring(DATASET.length())));
            bySha.putIfAbsent(sha, new Labels.Named(name, settings, sha));
        }
        Map<Labels.Named, String> labels = Labels.of(bySha.values());
        Map<String, String> names = new LinkedHashMap<>();
        bySha.forEach((sha, named) -> names.put(sha, Objects.requireNonNull(labels.get(named))));
        return names;
    }

    /** The name of a public data set that these numbers are of. */
    static Optional<String> known(DataFacts facts) {
        return KNOWN.stream().filter(known -> known.is(facts)).map(Known::name).findFirst();
    }

    private static String name(DataFacts facts, Map<String, String> settings) {
        Optional<String> known = known(facts);
        if (known.isPresent()) {
            return known.get();
        }
        String files = settings.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(DATASET)
                        && FILES.contains(entry.getKey().substring(DATASET.length())))
                .map(entry -> stem(entry.getValue()))
                .filter(stem -> !stem.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .collect(Collectors.joining("+"));
        return files.isEmpty()
                ? settings.getOrDefault(DATASET + "type", settings.getOrDefault("dataset", "data"))
                : files;
    }

    private static String stem(String path) {
        return EXTENSION.matcher(FOLDER.matcher(path).replaceFirst("")).replaceFirst("");
    }

    private static List<Known> read() {
        try (InputStream in = Objects.requireNonNull(DataNames.class.getResourceAsStream("known-data.yaml"))) {
            return new YAMLMapper().readValue(in, new TypeReference<List<Known>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
