package org.hashgnn.experiments.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources into jars, as the author of a plug-in does. */
public final class JarBuilder {
    private static final String SERVICE = "META-INF/services/com.google.inject.Module";

    private JarBuilder() {}

    /** A jar with one class that is named as a module; the class's name is the source's file name. */
    public static Path compile(Path folder, String jar, String className, String source) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(jar + ".classes"));
        Path file = Files.writeString(folder.resolve(className + ".java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of(
                    "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"), "-proc:none");
            boolean compiled = compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            assertThat(compiled).isTrue();
        }
        return pack(folder.resolve(jar), classes, className);
    }

    /** A jar of a folder's files, with a module named unless the name is empty. */
    public static Path pack(Path jar, Path classes, String module) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, entries);
            }
            if (!module.isEmpty()) {
                entries.putNextEntry(new JarEntry(SERVICE));
                entries.write(module.getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    /** The source of a module that registers a schedule. */
    public static String scheduleModule(String className, String scheduleName) {
        return """
                import com.google.inject.AbstractModule;
                import org.hashgnn.core.config.Setting;
                import org.hashgnn.core.config.Summary;
                import org.hashgnn.core.model.Component;
                import org.hashgnn.core.model.Components;
                import org.hashgnn.core.schedule.Curve;
                import org.hashgnn.core.schedule.Schedule;
                import org.hashgnn.core.schedule.Span;

                public final class %1$s extends AbstractModule {
                    @Summary("Goes up and down.")
                    public record Wave(@Setting(value = "The period.", byDefault = "10", min = 1) int period)
                            implements Schedule {
                        public double start() {
                            return 0;
                        }

                        public double limit() {
                            return 1;
                        }

                        public Curve over(Span span) {
                            return step -> Math.sin(step * 2 * Math.PI / period);
                        }
                    }

                    @Override
                    protected void configure() {
                        Components.of(binder()).add(Component.plain(Schedule.class, "%2$s", Wave.class));
                    }
                }
                """.formatted(className, scheduleName);
    }
}
