package org.hashgnn.core.tensor;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;
import java.util.Optional;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas_nolapack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The functions of the OpenBLAS that ND4J ships, bound once. */
final class OpenBlas {
    private static final Logger log = LoggerFactory.getLogger(OpenBlas.class);
    private static final Optional<OpenBlas> LIBRARY = bind();

    private static final int ROW_MAJOR = 101;
    private static final int PLAIN = 111;
    private static final int TRANSPOSED = 112;

    private final MethodHandle sgemm;
    private final MethodHandle setThreads;
    private final String core;

    private OpenBlas(SymbolLookup symbols) throws Throwable {
        sgemm = function(
                symbols,
                "cblas_sgemm",
                FunctionDescriptor.ofVoid(
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_INT,
                        JAVA_FLOAT,
                        ADDRESS,
                        JAVA_INT,
                        ADDRESS,
                        JAVA_INT,
                        JAVA_FLOAT,
                        ADDRESS,
                        JAVA_INT));
        setThreads = function(symbols, "openblas_set_num_threads", FunctionDescriptor.ofVoid(JAVA_INT));
        MethodHandle name = function(
                symbols,
                "openblas_get_corename",
                FunctionDescriptor.of(ADDRESS.withTargetLayout(
                        MemoryLayout.sequenceLayout(64, java.lang.foreign.ValueLayout.JAVA_BYTE))));
        core = ((MemorySegment) name.invokeExact()).getString(0);
    }

    /** The library, or nothing where it could not be bound; the log says why. */
    static Optional<OpenBlas> library() {
        return LIBRARY;
    }

    /** The processor that the library has kernels for and takes this machine for, such as {@code Haswell}. */
    String core() {
        return core;
    }

    /**
     * Sets the threads of every later product of the process to one; costs nanoseconds. Needed before each product, because ND4J sets
     * the number too.
     */
    void useOneThread() {
        try {
            setThreads.invokeExact(1);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** {@code C = op(A) op(B) + beta C} on one thread for C of {@code m x n}; the strides are those of the rows as stored. */
    void sgemm(
            boolean transposeA,
            boolean transposeB,
            int m,
            int n,
            int k,
            MemorySegment a,
            int strideA,
            MemorySegment b,
            int strideB,
            float beta,
            MemorySegment c,
            int strideC) {
        int opA = transposeA ? TRANSPOSED : PLAIN;
        int opB = transposeB ? TRANSPOSED : PLAIN;
        try {
            sgemm.invokeExact(ROW_MAJOR, opA, opB, m, n, k, 1f, a, strideA, b, strideB, beta, c, strideC);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static Optional<OpenBlas> bind() {
        try {
            CoreType.choose();
            Path library = Path.of(Loader.load(openblas_nolapack.class));
            SymbolLookup symbols =
                    SymbolLookup.libraryLookup(library, Arena.global()).or(SymbolLookup.loaderLookup());
            return Optional.of(new OpenBlas(symbols));
        } catch (Throwable e) {
            log.warn("OpenBLAS cannot be used, dense products will be slow: {}", e.toString());
            return Optional.empty();
        }
    }

    private static MethodHandle function(SymbolLookup symbols, String name, FunctionDescriptor descriptor) {
        return Linker.nativeLinker()
                .downcallHandle(
                        symbols.find(name).orElseThrow(() -> new UnsatisfiedLinkError("no function " + name)),
                        descriptor);
    }

    private static IllegalStateException unexpected(Throwable thrown) {
        return new IllegalStateException("a call of OpenBLAS failed", thrown);
    }
}
