package org.hashgnn.experiments.environment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessorTest {
    @Test
    void readsX86() {
        List<String> lines = List.of(
                "processor\t: 0",
                "model name\t: AMD EPYC 9B14",
                "flags\t\t: fpu sse4_2 avx avx2 avx512f",
                "",
                "model name\t: another",
                "flags\t\t: fpu");
        assertThat(Processor.of(lines, "amd64")).isEqualTo(new Processor("AMD EPYC 9B14", "avx512f"));
    }

    @Test
    void readsArm() {
        assertThat(Processor.of(List.of("Features\t: fp asimd crc32"), "aarch64"))
                .isEqualTo(new Processor("aarch64", "asimd"));
    }

    @Test
    void knowsTheArchitectureWhereTheSystemTellsNothing() {
        assertThat(Processor.of(List.of(), "aarch64")).isEqualTo(new Processor("aarch64", "aarch64"));
    }

    @Test
    void theEnvironmentOfThisBuildIsFilledIn() {
        Environment here = Environment.current();
        assertThat(here.version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(here.nd4j()).matches("\\d+\\.\\d+\\S* \\S+-\\S+");
        assertThat(here.jdk()).startsWith(Runtime.version().toString());
        assertThat(here.commit()).matches("[0-9a-f]{40}|unknown");
        assertThat(here.cores()).isPositive();
    }
}
