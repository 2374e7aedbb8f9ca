package org.hashgnn.experiments.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.hashgnn.core.data.Interactions;
import org.hashgnn.core.graph.BipartiteGraph;
import org.hashgnn.core.model.Binarizer;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.model.ModelContext;
import org.hashgnn.core.model.Step;
import org.hashgnn.core.tensor.Compute;
import org.hashgnn.core.tensor.Matrix;
import org.hashgnn.experiments.binding.Catalog;
import org.hashgnn.experiments.config.Experiment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** The plug-in of {@code docs/examples/plugin} builds, loads and does what its documentation says. */
class ExamplePluginTest {
    private static final Path PROJECT =
            Path.of(System.getProperty("basedir", ".")).resolve("../docs/examples/plugin");
    private static final Step STEP = new Step(0, 1, 1);

    @TempDir
    private static Path folder;

    @BeforeAll
    static void build() throws IOException {
        PluginJar.build(PROJECT, folder);
    }

    @Test
    void mapsToSignsAndTrianglesOfArea2() throws Exception {
        try (Compute compute = Compute.of(1)) {
            Binarizer binarizer = create(compute, 1.0);
            Matrix z = Matrix.of(new float[][] {{-1.5f, -0.25f, 0f}, {-0f, 0.5f, 2f}});
            Matrix h = Matrix.zeros(2, 3);
            binarizer.forward(z, STEP, h);
            assertThat(h.row(0)).containsExactly(-1, -1, 1);
            assertThat(h.row(1)).containsExactly(1, 1, 1);
            // (2 / w) max(0, 1 - |z| / w) with w = 1
            assertThat(slope(binarizer, z).row(0)).containsExactly(new float[] {0, 1.5f, 2}, within(1e-6f));
            assertThat(slope(binarizer, z).row(1)).containsExactly(new float[] {2, 1, 0}, within(1e-6f));
        }
    }

    @Test
    void followsTheDerivativeOfItsPolynomialForAnotherWidth() throws Exception {
        try (Compute compute = Compute.of(1)) {
            double width = 0.75;
            Binarizer binarizer = create(compute, width);
            for (float z = -1.01f; z < 1.1f; z += 0.1f) {
                double step = 1e-4;
                double difference = (polynomial((z + step) / width) - polynomial((z - step) / width)) / (2 * step);
                assertThat(slope(binarizer, Matrix.of(new float[][] {{z}})).get(0, 0))
                        .isCloseTo((float) difference, within(1e-3f));
            }
        }
    }

    @Test
    void passesTheContractTestThatItExtends() throws Exception {
        Path tests = PluginJar.buildTests(PROJECT, folder);
        URL[] path = {
            folder.resolve(PluginJar.NAME).toUri().toURL(), tests.toUri().toURL()
        };
        try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader())) {
            Class<?> test = loader.loadClass("com.example.hashgnn.PolynomialSignContractTest");
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(DiscoverySelectors.selectClass(test))
                    .build();
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherFactory.create().execute(request, listener);
            assertThat(listener.getSummary().getFailures()).isEmpty();
            assertThat(listener.getSummary().getTestsSucceededCount()).isGreaterThanOrEqualTo(16);
        }
    }

    /** The integral of the triangle of area 2: -1 below -1, 2x + x^2 up to 0, 2x - x^2 up to 1, 1 above. */
    private static double polynomial(double x) {
        double inside = Math.clamp(x, -1, 1);
        return 2 * inside - inside * Math.abs(inside);
    }

    private static Matrix slope(Binarizer binarizer, Matrix z) {
        Matrix gradient = Matrix.zeros(z.rows(), z.columns());
        for (int row = 0; row < z.rows(); row++) {
            for (int column = 0; column < z.columns(); column++) {
                gradient.set(row, column, 1);
            }
        }
        Matrix h = Matrix.zeros(z.rows(), z.columns());
        binarizer.forward(z, STEP, h);
        binarizer.backward(z, h, gradient, STEP, gradient);
        return gradient;
    }

    private static Binarizer create(Compute compute, double width) throws Exception {
        Catalog catalog =
                Experiment.wiring(List.of(folder.resolve(PluginJar.NAME))).getInstance(Catalog.class);
        Component<?> component = Objects.requireNonNull(catalog.find(Binarizer.class, "polynomial-sign"));
        Record settings =
                component.settings().getDeclaredConstructor(double.class).newInstance(width);
        BipartiteGraph graph = BipartiteGraph.of(Interactions.none(1, 1));
        ModelContext context = ModelContext.of(compute, graph, null, 1).withWidth(1);
        return (Binarizer) Objects.requireNonNull(component.factory()).apply(settings, context);
    }
}
