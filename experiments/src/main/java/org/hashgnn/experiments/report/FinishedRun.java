package org.hashgnn.experiments.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.io.DiskFault;
import org.hashgnn.experiments.run.Json;
import org.hashgnn.experiments.run.RunFolder;
import org.hashgnn.experiments.run.RunResult;

/**
 * A run that has ended.
 *
 * @param group the name of the folder that its run folder lies in: a data set, as a rule
 * @param folder where it lies
 * @param result what it ended with
 */
public record FinishedRun(String group, RunFolder folder, RunResult result) {
    /**
     * The runs of some folders: each a run folder, or a folder of run folders.
     *
     * @throws InputException where one holds no finished run
     */
    public static List<FinishedRun> below(List<Path> folders) {
        List<FinishedRun> runs = new ArrayList<>();
        for (Path folder : folders) {
            int before = runs.size();
            children(folder).map(RunFolder::new).filter(RunFolder::finished).forEach(run -> runs.add(of(run)));
            if (runs.size() == before) {
                throw new InputException(
                        Location.of(folder.toString()),
                        "holds no run that has ended; give run folders, or a folder of run folders such as runs");
            }
        }
        return runs;
    }

    /** How many runs of some folders have no result. */
    public static long open(List<Path> folders) {
        return folders.stream()
                .flatMap(FinishedRun::children)
                .map(RunFolder::new)
                .filter(run -> Files.exists(run.config()) && !run.finished())
                .count();
    }

    /** The measures by one profile in one mode; empty where there are none. */
    public Map<String, Double> measures(String profile, String mode) {
        return result.metrics().getOrDefault(profile, Map.of()).getOrDefault(mode, Map.of());
    }

    private static Stream<Path> children(Path folder) {
        if (new RunFolder(folder).finished()) {
            return Stream.of(folder);
        }
        if (!Files.isDirectory(folder)) {
            throw new InputException(Location.of(folder.toString()), "is no folder");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw DiskFault.of("list", folder, e);
        }
    }

    private static FinishedRun of(RunFolder run) {
        Path parent = run.root().toAbsolutePath().normalize().getParent();
        String group = parent == null || parent.getFileName() == null
                ? ""
                : parent.getFileName().toString();
        return new FinishedRun(group, run, Json.read(run.result(), RunResult.class));
    }
}
