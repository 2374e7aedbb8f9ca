package org.hashgnn.core.tensor;

import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The choice between vector kernels and scalar ones: vectors where the JVM was started with the Vector API, unless a property asks otherwise. */
public final class KernelChoice {
    /** The system property that asks for {@code scalar} or {@code vector} kernels. */
    static final String PROPERTY = "hashgnn.kernels";

    private static final Logger log = LoggerFactory.getLogger(KernelChoice.class);
    private static final boolean VECTORS = vectors();

    private KernelChoice() {}

    /**
     * Returns one of two implementations of the same operations, as the property {@code hashgnn.kernels} asks, by default the vector one.
     *
     * @throws IllegalArgumentException if the property has another value than scalar or vector, or asks for vector kernels where the
     *     module is absent
     */
    public static <T> T choose(Supplier<? extends T> vector, Supplier<? extends T> scalar) {
        return choose(System.getProperty(PROPERTY, ""), vector, scalar);
    }

    /** As {@link #choose(Supplier, Supplier)} for a value of the property. */
    static <T> T choose(String name, Supplier<? extends T> vector, Supplier<? extends T> scalar) {
        return switch (name) {
            case "" -> VECTORS ? vector.get() : scalar.get();
            case "scalar" -> scalar.get();
            case "vector" -> {
                if (!VECTORS) {
                    throw new IllegalArgumentException(
                            "vector kernels need the module jdk.incubator.vector: start Java with --add-modules jdk.incubator.vector");
                }
                yield vector.get();
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
