package org.hashgnn.core.tensor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which kernels to compute with. */
final class KernelChoice {
    /** The system property that asks for {@code scalar} or {@code vector} kernels. */
    static final String PROPERTY = "hashgnn.kernels";

    private static final Logger log = LoggerFactory.getLogger(KernelChoice.class);
    private static final boolean VECTORS = vectors();

    private KernelChoice() {}

    /**
     * The kernels of the given name, or the fastest for the empty name.
     *
     * @throws IllegalArgumentException for another name, or where vector kernels are asked for and the module is absent
     */
    static Kernels kernels(String name) {
        return switch (name) {
            case "" -> VECTORS ? new VectorKernels() : new ScalarKernels();
            case "scalar" -> new ScalarKernels();
            case "vector" -> {
                if (!VECTORS) {
                    throw new IllegalArgumentException(
                            "vector kernels need the module jdk.incubator.vector: start Java with --add-modules jdk.incubator.vector");
                }
                yield new VectorKernels();
            }
            default ->
                throw new IllegalArgumentException(
                        "the system property " + PROPERTY + " is '" + name + "', expected scalar or vector");
        };
    }

    /** Whether this machine's widest vectors have 512 bits; false where vector kernels cannot run. */
    static boolean longVectors() {
        return VECTORS && Lanes.LENGTH == 16;
    }

    private static boolean vectors() {
        boolean there = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        if (!there) {
            log.warn("Kernels are scalar and slow: start Java with --add-modules jdk.incubator.vector");
        }
        return there;
    }
}
