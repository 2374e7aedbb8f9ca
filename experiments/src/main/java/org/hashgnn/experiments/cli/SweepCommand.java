package org.hashgnn.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.config.Sweep;
import org.hashgnn.experiments.report.FinishedRun;
import org.hashgnn.experiments.report.TextTable;
import org.hashgnn.experiments.report.html.HtmlReport;
import org.hashgnn.experiments.run.Interruption;
import org.hashgnn.experiments.run.Json;
import org.hashgnn.experiments.sweep.SweepProgress;
import org.hashgnn.experiments.sweep.SweepRunner;
import org.hashgnn.experiments.sweep.Trial;
import org.hashgnn.experiments.sweep.TrialLauncher;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the trials of a sweep. */
@Command(
        name = "sweep",
        description =
                "Run every trial that the 'sweep:' block of a configuration asks for. A second start runs only what is missing or"
                        + " failed; several starts share the work.")
final class SweepCommand implements Callable<Integer> {
    private static final long MIB = 1 << 20;

    /** A trial as JSON. */
    private record Planned(String name, long seed, String state, String folder) {}

    @Mixin
    private ConfigOptions config = new ConfigOptions();

    @Option(names = "--plan", description = "Answer with the trials and what is done of them; run nothing.")
    private boolean plan;

    @Option(
            names = "--jobs",
            paramLabel = "N",
            description = "The most trials side by side; by default as many as cores and memory allow.")
    private int jobs;

    @Option(names = "--json", description = "Answer as JSON.")
    private boolean json;

    @Option(
            names = "--smoke",
            description =
                    "Run a few steps of every trial on a small generated data set instead, to find faults first; nothing is kept.")
    private boolean smoke;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Sweep sweep = config.readSweep();
        if (!smoke) {
            return answer(sweep, sweep.trials());
        }
        Path folder = Files.createTempDirectory("hashgnn-smoke");
        try {
            return answer(
                    sweep,
                    sweep.trials().stream()
                            .map(trial -> trial.miniature(folder))
                            .toList());
        } finally {
            delete(folder);
        }
    }

    private int answer(Sweep sweep, List<Experiment> experiments) throws InterruptedException {
        List<Trial> trials = experiments.stream().map(Trial::of).toList();
        ExitCode code = plan ? ExitCode.OK : run(trials, jobs > 0 ? jobs : sideBySide(sweep));
        print(trials);
        if (!plan && !smoke && code != ExitCode.INTERRUPTED) {
            writePages(trials);
        }
        return code.code();
    }

    private ExitCode run(List<Trial> trials, int sideBySide) throws InterruptedException {
        PrintWriter messages = spec.commandLine().getErr();
        SweepProgress progress = new SweepProgress(messages, Boolean.getBoolean(RunExecution.TERMINAL));
        TrialLauncher launcher = new TrialLauncher(Main.class.getName(), sideBySide);
        try (Interruption interruption = new Interruption()) {
            int failed = new SweepRunner(trials, sideBySide, launcher, progress).run(interruption::requested);
            if (interruption.requested()) {
                messages.println("stopped; the same command goes on");
                messages.flush();
                return ExitCode.INTERRUPTED;
            }
            return failed > 0 ? ExitCode.TRIAL : ExitCode.OK;
        }
    }

    /** A page for each folder that trials lie in, of all its trials that are done. */
    private void writePages(List<Trial> trials) {
        Map<Path, List<Path>> done = trials.stream()
                .filter(trial -> trial.state() == Trial.State.DONE)
                .map(trial -> trial.folder().root())
                .collect(Collectors.groupingBy(
                        root -> root.resolveSibling("report.html"), LinkedHashMap::new, Collectors.toList()));
        done.forEach((page, roots) -> PageAtEnd.write(
                spec.commandLine().getErr(),
                page,
                roots,
                () -> HtmlReport.data(FinishedRun.below(roots).getFirst())));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static int sideBySide(Sweep sweep) {
        long cores = Runtime.getRuntime().availableProcessors()
                / sweep.trials().getFirst().threads();
        long memory =
                ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                        ? system.getTotalMemorySize() / MIB / sweep.memory()
                        : cores;
        return (int) Math.max(1, Math.min(cores, memory));
    }

    private void print(List<Trial> trials) {
        PrintWriter out = spec.commandLine().getOut();
        List<Planned> planned = trials.stream()
                .map(trial -> new Planned(
                        trial.experiment().config().name(),
                        trial.experiment().config().seed(),
                        trial.state().name().toLowerCase(Locale.ROOT),
                        trial.folder().root().toString()))
                .toList();
        if (json) {
            out.print(Json.pretty(planned));
        } else {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("trial", "seed", "state", "folder"));
            planned.forEach(p -> rows.add(List.of(p.name(), Long.toString(p.seed()), p.state(), p.folder())));
            TextTable.print(out, rows);
        }
        out.flush();
    }
}
