package org.hashgnn.core.tensor;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.invoke.MethodHandle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells OpenBLAS to use AVX-512 where there is AVX-512. The version that ND4J ships takes a processor that is newer than itself for an old one, and
 * its products then take up to four times the time. It reads the variable {@code OPENBLAS_CORETYPE} of the process when it is loaded, which Java
 * cannot set; the C library can. A variable that the user has set stays.
 */
final class CoreType {
    private static final Logger log = LoggerFactory.getLogger(CoreType.class);
    private static final String VARIABLE = "OPENBLAS_CORETYPE";
    private static final String AVX_512 = "SkylakeX";

    private CoreType() {}

    /** Sets the variable; to be called before anything loads the library. */
    static void choose() {
        boolean amd64 = System.getProperty("os.arch").equals("amd64");
        if (!amd64 || System.getenv(VARIABLE) != null || !KernelChoice.longVectors()) {
            return;
        }
        try (Arena arena = Arena.ofConfined()) {
            Linker linker = Linker.nativeLinker();
            MethodHandle setenv = linker.downcallHandle(
                    linker.defaultLookup().find("setenv").orElseThrow(),
                    FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
            int failed = (int) setenv.invokeExact(arena.allocateFrom(VARIABLE), arena.allocateFrom(AVX_512), 1);
            if (failed != 0) {
                log.warn("{} cannot be set, dense products may be slow", VARIABLE);
            }
        } catch (Throwable e) {
            log.warn("{} cannot be set, dense products may be slow: {}", VARIABLE, e.toString());
        }
    }
}
