package org.hashgnn.experiments.config;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Problem;

/** The faults that a call throws, one line each. */
public final class Problems {
    private Problems() {}

    public static List<String> of(ThrowingCallable call) {
        InputException fault = catchThrowableOfType(InputException.class, call);
        return fault == null
                ? List.of()
                : fault.problems().stream().map(Problem::toString).toList();
    }

    /** The same with the name of a folder left out of every line. */
    public static List<String> of(Path folder, ThrowingCallable call) {
        return of(call).stream().map(line -> line.replace(folder + "/", "")).toList();
    }
}
