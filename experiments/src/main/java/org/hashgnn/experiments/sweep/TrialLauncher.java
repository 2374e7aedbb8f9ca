package org.hashgnn.experiments.sweep;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.hashgnn.core.io.DiskFault;
import org.hashgnn.experiments.folder.RunFolder;
import org.hashgnn.experiments.run.Runner;

/** Starts trials, each in a Java process of its own with the flags of this one, so that neither its memory nor its end touches the others. */
public final class TrialLauncher {
    /** The share of the memory that the heaps of all trials together may take, in percent; as much again is for memory off the heap. */
    private static final int HEAPS = 40;

    /** Flags that are this process's own affair. */
    private static final Pattern OWN = Pattern.compile(
            "-javaagent:.*|-agentlib:.*|-Xmx.*|-XX:MaxRAMPercentage=.*|-XX:AOTCacheOutput=.*|-XX:StartFlightRecording.*");

    private final List<String> command;

    /**
     * A launcher.
     *
     * @param mainClass what understands {@code resume FOLDER --epochs N}
     * @param jobs how many trials run side by side
     */
    public TrialLauncher(String mainClass, int jobs) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> !OWN.matcher(flag).matches())
                .forEach(words::add);
        words.add("-XX:MaxRAMPercentage=" + (double) HEAPS / jobs);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        command = List.copyOf(words);
    }

    /** Starts a trial that is prepared, or goes on with it. What it prints goes to its log. */
    RunningTrial start(Trial trial) {
        RunFolder folder = trial.folder();
        try {
            Files.deleteIfExists(folder.failure());
            List<String> words = new ArrayList<>(command);
            words.addAll(List.of("resume", folder.root().toString()));
            if (trial.epochs() < Runner.WHOLE) {
                words.addAll(List.of("--epochs", Integer.toString(trial.epochs())));
            }
            long logged = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(folder.log().toFile()))
                    .start();
            return new RunningTrial(trial, process, logged, System.nanoTime());
        } catch (IOException e) {
            throw DiskFault.of("start", folder.root(), e);
        }
    }
}
