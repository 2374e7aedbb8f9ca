package org.hashgnn.core.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Which kernels OpenBLAS takes in a process of its own, since it chooses once. */
final class CoreTypeTest {
    /** What the processes run: a matrix first, since ND4J loads the library too. */
    static final class Report {
        private Report() {}

        public static void main(String[] arguments) {
            Matrix.zeros(1, 1);
            System.out.println("core " + OpenBlas.library().orElseThrow().core());
        }
    }

    @Test
    void longVectorsAreUsedWhereTheMachineHasThem() throws Exception {
        assumeTrue(KernelChoice.longVectors(), "needs a machine with AVX-512");
        assertThat(core(null)).isEqualTo("SkylakeX");
    }

    @Test
    void whatTheUserHasSetStays() throws Exception {
        assumeTrue(System.getProperty("os.arch").equals("amd64"), "needs a processor with names of these");
        assertThat(core("Nehalem")).isEqualTo("Nehalem");
    }

    private static String core(@Nullable String variable) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules",
                "jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Report.class.getName());
        builder.environment().remove("OPENBLAS_CORETYPE");
        if (variable != null) {
            builder.environment().put("OPENBLAS_CORETYPE", variable);
        }
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines()
                .filter(line -> line.startsWith("core "))
                .findFirst()
                .orElseThrow()
                .substring("core ".length());
    }
}
