package org.hashgnn.experiments.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * What a command answered.
 *
 * @param code the exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error
 */
record Answer(int code, String out, String err) {
    static Answer of(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(new PrintWriter(out), new PrintWriter(err), arguments);
        return new Answer(code, out.toString(), err.toString());
    }
}
