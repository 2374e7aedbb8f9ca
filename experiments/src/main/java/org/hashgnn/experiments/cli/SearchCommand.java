package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.data.Dataset;
import org.hashgnn.core.data.Ids;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.experiments.config.Experiment;
import org.hashgnn.experiments.run.BatchProgress;
import org.hashgnn.experiments.run.Retrieval;
import org.hashgnn.hashing.search.mode.SearchMode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Finds items for users with the codes of a finished run. */
@Command(
        name = "search",
        description = {
            "Find the best items of users with the codes of a finished run.",
            "Ids are those of the data. A higher score is better: minus the Hamming distance, or the inner product."
        })
final class SearchCommand implements Callable<Integer> {
    /** Who asks. */
    static final class Users {
        @Option(names = "--user", paramLabel = "ID", description = "A user, by the id in the data. May be repeated.")
        private List<String> ids = new ArrayList<>();

        @Option(names = "--all", description = "All users.")
        private boolean all;
    }

    @Mixin
    private RunFolderArgument folder = new RunFolderArgument();

    @ArgGroup(multiplicity = "1")
    private Users users = new Users();

    @Option(
            names = "--top",
            paramLabel = "N",
            defaultValue = "50",
            description = "How many items for each user; by default ${DEFAULT-VALUE}.")
    private int top;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            description =
                    "How to search, such as hamming; by default hierarchical, or hamming or continuous if that has"
                            + " no meaning for the codes of the run.")
    private @Nullable String mode;

    @Option(names = "--seen", description = "Answer with items that the user has in training or validation, too.")
    private boolean seen;

    @Mixin
    private AnswerOptions answers = new AnswerOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (top < 1) {
            throw new InputException("--top must be at least 1, but is " + top);
        }
        answers.check();
        PrintWriter messages = spec.commandLine().getErr();
        Experiment experiment = folder.experiment();
        SearchMode used = mode(experiment);
        Dataset dataset = DataPhase.call(folder.inputs()::dataset);
        int[] wanted = users.all ? IntStream.range(0, dataset.users().size()).toArray() : indices(dataset.users());
        try (Compute compute = Compute.of(experiment.threads())) {
            int candidates = experiment.config().evaluation().candidates();
            Retrieval retrieval = new Retrieval(compute, folder.folder(), dataset, used, candidates);
            BatchProgress progress = new BatchProgress(
                    messages, Boolean.getBoolean(RunExecution.TERMINAL), "searched", "users", wanted.length);
            double seconds = answers.write(
                    spec.commandLine().getOut(),
                    experiment.config().name(),
                    found -> retrieval.search(wanted, top, seen, found, progress::done));
            messages.printf(
                    Locale.ROOT,
                    "%s search: top %d of %,d users among %,d items in %.3f s (%s)%n",
                    used.id(),
                    top,
                    wanted.length,
                    dataset.items().size(),
                    seconds,
                    compute.description());
            answers.note().ifPresent(messages::println);
            messages.flush();
        }
        return ExitCode.OK.code();
    }

    private SearchMode mode(Experiment experiment) {
        if (mode == null) {
            return experiment.config().meaningful().usual();
        }
        try {
            SearchMode asked = experiment.modes().named(mode.toLowerCase(Locale.ROOT));
            experiment.config().meaningful().require(asked, experiment.modes().known());
            return asked;
        } catch (IllegalArgumentException e) {
            throw new InputException("--mode: " + e.getMessage(), e);
        }
    }

    private int[] indices(Ids ids) {
        return users.ids.stream().mapToInt(id -> index(ids, id)).toArray();
    }

    private int index(Ids ids, String id) {
        return IntStream.range(0, ids.size())
                .filter(user -> ids.name(user).equals(id))
                .findFirst()
                .orElseThrow(() -> new InputException("there is no user '" + id + "' in this run; its " + ids.size()
                        + " users are listed in " + folder.folder().userIds()));
    }
}
