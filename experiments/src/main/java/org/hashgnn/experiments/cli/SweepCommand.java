package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.hashgnn.core.io.Folders;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.config.SizeFault;
import org.hashgnn.experiments.folder.Json;
import org.hashgnn.experiments.plan.Sweep;
import org.hashgnn.experiments.report.ValidationRanking;
import org.hashgnn.experiments.run.InputCheck;
import org.hashgnn.experiments.run.Interruption;
import org.hashgnn.experiments.sweep.HalvingRunner;
import org.hashgnn.experiments.sweep.PlannedTrials;
import org.hashgnn.experiments.sweep.SweepProgress;
import org.hashgnn.experiments.sweep.SweepRunner;
import org.hashgnn.experiments.sweep.Trial;
import org.hashgnn.experiments.sweep.TrialLauncher;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the trials of a sweep. */
@Command(
        name = "sweep",
        description =
                "Run every trial that the 'sweep:' block of a configuration asks for, and rank them by validation. A second start"
                        + " runs only what is missing or failed; several starts share the work.")
final class SweepCommand implements Callable<Integer> {
    private static final long MIB = 1 << 20;

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
            return answer(sweep);
        }
        Path folder = Files.createTempDirectory("hashgnn-smoke");
        try {
            List<Experiment> small = sweep.trials().stream()
                    .map(trial -> trial.miniature(folder))
                    .toList();
            return answer(new Sweep(small, List.of(), sweep.memory(), null));
        } finally {
            Folders.delete(folder);
        }
    }

    /** Checks the data of the trials: in a plan all of it, else what is cheap, as each trial reads it. */
    private void check(Sweep sweep) throws Exception {
        PrintWriter messages = spec.commandLine().getErr();
        for (Experiment source : sweep.sources()) {
            SizeFault.naming(source, () -> check(source)).forEach(messages::println);
        }
        messages.flush();
    }

    private List<String> check(Experiment source) throws Exception {
        List<String> found = DataPhase.call(() -> InputCheck.cheap(source));
        return plan ? DataPhase.call(() -> InputCheck.whole(source)) : found;
    }

    private int answer(Sweep sweep) throws Exception {
        check(sweep);
        List<Trial> trials = plan && sweep.halving() == null
                ? new PlannedTrials(sweep.trials())
                : DataPhase.call(() -> sweep.trials().stream().map(Trial::of).toList());
        HalvingRunner halving = sweep.halving() == null ? null : new HalvingRunner(trials, sweep.halving());
        ExitCode code = plan ? ExitCode.OK : run(trials, halving, jobs > 0 ? jobs : sideBySide(sweep));
        boolean ended = !plan && !smoke && code != ExitCode.INTERRUPTED;
        ValidationRanking ranking = null;
        Path best = null;
        if (ended) {
            SweepPages end = new SweepPages(spec.commandLine().getErr(), trials);
            ranking = end.ranking();
            best = ranking == null ? null : SweepPages.writeBest(ranking, config.file());
            end.writePages();
        }
        SweepAnswer answer = SweepAnswer.of(trials, halving == null ? List.of() : halving.dropped(), ranking, best);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.print(Json.pretty(answer));
        } else {
            answer.print(out);
        }
        out.flush();
        return code.code();
    }

    private ExitCode run(List<Trial> trials, @Nullable HalvingRunner halving, int sideBySide)
            throws InterruptedException {
        PrintWriter messages = spec.commandLine().getErr();
        SweepProgress progress = new SweepProgress(messages, Boolean.getBoolean(RunExecution.TERMINAL));
        TrialLauncher launcher = new TrialLauncher(Main.class.getName(), sideBySide);
        try (Interruption interruption = new Interruption()) {
            boolean interrupted;
            int failed;
            if (halving == null) {
                SweepRunner runner = new SweepRunner(trials, sideBySide, launcher, progress);
                failed = runner.run(interruption::requested);
                interrupted = runner.interrupted();
            } else {
                failed = halving.run(sideBySide, launcher, progress, interruption::requested);
                interrupted = halving.interrupted();
            }
            if (interrupted || interruption.requested()) {
                messages.println("stopped; the same command goes on");
                messages.flush();
                return ExitCode.INTERRUPTED;
            }
            return failed > 0 ? ExitCode.TRIAL : ExitCode.OK;
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
}
