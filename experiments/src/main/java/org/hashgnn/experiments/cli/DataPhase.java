package org.hashgnn.experiments.cli;

import java.io.Serial;
import java.util.concurrent.Callable;
import org.hashgnn.core.config.InputException;

/** Marks the part of a command that reads data, so that the faults found there end in {@link ExitCode#DATA}. */
public final class DataPhase {
    /** A fault in the data. */
    static final class DataFault extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final transient InputException fault;

        private DataFault(InputException fault) {
            super(fault.getMessage(), fault);
            this.fault = fault;
        }

        /** What is wrong with the data. */
        InputException fault() {
            return fault;
        }
    }

    private DataPhase() {}

    /**
     * Does the part.
     *
     * @throws Exception what the part throws
     */
    public static <T> T call(Callable<T> part) throws Exception {
        try {
            return part.call();
        } catch (InputException e) {
            throw new DataFault(e);
        }
    }
}
