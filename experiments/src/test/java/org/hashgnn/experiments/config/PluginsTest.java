package org.hashgnn.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Injector;
import com.google.inject.Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.schedule.Schedule;
import org.hashgnn.experiments.binding.Catalog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PluginsTest {
    @TempDir
    private Path folder;

    @Test
    void aJarBringsItsComponents() throws IOException {
        Path jar =
                JarBuilder.compile(folder, "wave.jar", "WaveModule", JarBuilder.scheduleModule("WaveModule", "wave"));
        Catalog catalog = Experiment.wiring(List.of(jar)).getInstance(Catalog.class);
        assertThat(catalog.names(Schedule.class)).contains("wave", "constant");
        Component<?> wave = Objects.requireNonNull(catalog.find(Schedule.class, "wave"));
        assertThat(ComponentDescription.of(wave).summary()).isEqualTo("Goes up and down.");
    }

    @Test
    void aJarSeesTheJarsBeforeIt() throws IOException {
        Path first = JarBuilder.compile(folder, "a.jar", "AModule", JarBuilder.scheduleModule("AModule", "a"));
        Path second = JarBuilder.compile(folder, "b.jar", "BModule", """
                public final class BModule extends com.google.inject.AbstractModule {
                    @Override
                    protected void configure() {
                        try {
                            Class.forName("AModule");
                        } catch (ClassNotFoundException e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }
                """);
        Injector injector = Experiment.wiring(List.of(first, second));
        assertThat(injector.getInstance(Catalog.class).names(Schedule.class)).contains("a");
    }

    @Test
    void everyJarThatDoesNotLoadIsNamed() throws IOException {
        Path text = Files.writeString(folder.resolve("text.jar"), "no jar");
        Path empty = JarBuilder.pack(folder.resolve("empty.jar"), Files.createDirectory(folder.resolve("none")), "");
        Path absent = JarBuilder.pack(folder.resolve("absent.jar"), folder.resolve("none"), "no.such.Module");
        Path comment = JarBuilder.pack(folder.resolve("comment.jar"), folder.resolve("none"), "# nothing");
        assertThat(faults(folder.resolve("missing.jar"), folder.resolve("none"), text, empty, absent, comment))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("c.yaml:1: the plug-in 'missing.jar' is not there"),
                        line -> assertThat(line).isEqualTo("c.yaml:2: the plug-in 'none' is no file"),
                        line -> assertThat(line)
                                .startsWith("c.yaml:3: the plug-in 'text.jar' cannot be read as a jar: "),
                        line -> assertThat(line)
                                .isEqualTo("c.yaml:4: the plug-in 'empty.jar' holds no module: the jar has no"
                                        + " META-INF/services/com.google.inject.Module that names one"),
                        line -> assertThat(line)
                                .startsWith("c.yaml:5: the plug-in 'absent.jar' cannot be loaded: ")
                                .contains("no.such.Module not found"),
                        line -> assertThat(line)
                                .isEqualTo("c.yaml:6: the plug-in 'comment.jar' holds no module: its"
                                        + " META-INF/services/com.google.inject.Module names none"));
    }

    @Test
    void aClassOfANewerJavaSaysSo() throws IOException {
        Path jar = JarBuilder.compile(folder, "new.jar", "NewModule", JarBuilder.scheduleModule("NewModule", "new"));
        Path classes = folder.resolve("new.jar.classes");
        Path classFile = classes.resolve("NewModule.class");
        byte[] bytes = Files.readAllBytes(classFile);
        bytes[7] = (byte) (Runtime.version().feature() + 45); // the major version: 44 + n is Java n
        Files.write(classFile, bytes);
        JarBuilder.pack(jar, classes, "NewModule");
        assertThat(faults(jar))
                .singleElement()
                .asString()
                .startsWith("c.yaml:1: the plug-in 'new.jar' was compiled for a newer Java than the "
                        + Runtime.version().feature() + " that is running; compile it with --release ")
                .contains("NewModule");
    }

    @Test
    void aModuleThatFailsToStartSaysWhy() throws IOException {
        Path jar = JarBuilder.compile(folder, "bad.jar", "BadModule", """
                public final class BadModule extends com.google.inject.AbstractModule {
                    public BadModule() {
                        throw new IllegalStateException("licence expired");
                    }
                }
                """);
        assertThat(faults(jar))
                .singleElement()
                .asString()
                .contains("cannot be loaded")
                .contains("licence expired");
    }

    @Test
    void aNameThatIsTakenIsAFault() throws IOException {
        Path jar = JarBuilder.compile(folder, "c.jar", "CModule", JarBuilder.scheduleModule("CModule", "constant"));
        assertThat(Problems.of(wiring(jar)))
                .containsExactly("two components are registered as schedule 'constant': CModule$Wave and"
                        + " org.hashgnn.core.schedule.ConstantSchedule; rename or remove one");
    }

    @Test
    void whatGuiceRefusesIsTheUsersToKnow() throws IOException {
        Path jar = JarBuilder.compile(folder, "u.jar", "UnboundModule", """
                public final class UnboundModule extends com.google.inject.AbstractModule {
                    @Override
                    protected void configure() {
                        requireBinding(java.util.concurrent.Executor.class);
                    }
                }
                """);
        assertThat(Problems.of(wiring(jar)))
                .singleElement()
                .asString()
                .startsWith("the plug-ins UnboundModule cannot be wired: ")
                .contains("Executor");
    }

    private ThrowingCallable wiring(Path jar) {
        return () -> Experiment.wiring(List.of(jar));
    }

    private List<String> faults(Path... paths) {
        List<Plugins.Jar> jars = IntStream.range(0, paths.length)
                .mapToObj(i -> new Plugins.Jar(paths[i], Location.of("c.yaml", i + 1L)))
                .toList();
        return Problems.of(folder, () -> {
            List<Module> modules = Plugins.load(jars);
            assertThat(modules).isEmpty();
        });
    }
}
