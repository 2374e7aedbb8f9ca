package org.hashgnn.experiments.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hashgnn.core.io.AtomicFile;
import org.hashgnn.core.io.DiskFault;

/** The files that a run writes in its folder. Only these are ever moved or deleted; what else lies there is the user's. */
final class OwnFiles {
    /** What a finished run is read from, besides {@code result.json}. */
    static final Pattern RESULTS =
            Pattern.compile("codes\\.npy|embeddings\\.npy|(user|item)_ids\\.txt|inputs/.+|per_user/.+");

    private static final Pattern NAME =
            Pattern.compile("lock|config\\.yaml|(identity|environment|result|reading)\\.json"
                    + "|(pretraining-)?(history\\.jsonl|checkpoint\\.bin)|sha256sums\\.txt|(codes|embeddings)\\.npy"
                    + "|(user|item)_ids\\.txt|(log|failure)\\.txt|report\\.html|inputs/(data\\.gz|features\\.npy|plugin-\\d+\\.jar)"
                    + "|per_user/[^/]+\\.csv\\.gz|report-charts/[^/]+\\.(svg|csv)");

    private static final List<String> FOLDERS = List.of("inputs", "per_user", "report-charts");

    private OwnFiles() {}

    /** The names of a run's own files that are there, such as {@code per_user/standard.hamming.csv.gz}. */
    static List<String> of(RunFolder folder) {
        return names(folder).stream()
                .filter(name -> NAME.matcher(name).matches())
                .toList();
    }

    /** The name of a file in a run's folder. */
    static String name(RunFolder folder, Path file) {
        return folder.root().relativize(file).toString().replace('\\', '/');
    }

    /** Deletes the run's own files and then its folders that are empty, the run folder among them. */
    static void discard(RunFolder folder) {
        of(folder).forEach(name -> delete(folder.root().resolve(name)));
        removeEmpty(folder);
    }

    /** Deletes what killed processes were writing. */
    static void tidy(RunFolder folder) {
        AtomicFile.removeLeftOvers(folder.root(), name -> NAME.matcher(name).matches());
        for (String inner : FOLDERS) {
            AtomicFile.removeLeftOvers(
                    folder.root().resolve(inner),
                    name -> NAME.matcher(inner + "/" + name).matches());
        }
    }

    /** Moves the files of a whole run over those of another, the result last; what was begun so can be begun again. */
    static void move(RunFolder from, RunFolder to) {
        String result = name(from, from.result());
        try {
            Files.deleteIfExists(to.result());
            if (Files.isRegularFile(to.report())) {
                Files.delete(to.report()); // it is of the former result; the run writes its own last
            }
            for (String name : of(from)) {
                if (!name.equals(result)) {
                    move(from, to, name);
                }
            }
            move(from, to, result);
        } catch (IOException e) {
            throw DiskFault.of("replace", to.root(), e);
        }
        removeEmpty(from);
    }

    private static void move(RunFolder from, RunFolder to, String name) throws IOException {
        Path target = to.root().resolve(name);
        if (name.indexOf('/') >= 0) {
            RunFolder.make(to.root().resolve(name.substring(0, name.indexOf('/'))));
        }
        Files.move(
                from.root().resolve(name), target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> names(RunFolder folder) {
        return Stream.concat(Stream.of(""), FOLDERS.stream())
                .map(name -> folder.root().resolve(name))
                .filter(Files::isDirectory)
                .flatMap(place -> list(place).stream())
                .filter(Files::isRegularFile)
                .map(file -> name(folder, file))
                .toList();
    }

    private static List<Path> list(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        } catch (IOException e) {
            throw DiskFault.of("list", place, e);
        }
    }

    private static void removeEmpty(RunFolder folder) {
        FOLDERS.forEach(name -> removeEmpty(folder.root().resolve(name)));
        removeEmpty(folder.root());
    }

    /** Removes a folder if there is one and nothing is in it. */
    static boolean removeEmpty(Path folder) {
        if (!Files.isDirectory(folder) || !list(folder).isEmpty()) {
            return false;
        }
        delete(folder);
        return true;
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw DiskFault.of("delete", file, e);
        }
    }
}
