package org.hashgnn.experiments.plugin;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Builds a plug-in's Maven project without Maven. */
final class PluginJar {
    /** The jar's name. */
    static final String NAME = "plugin.jar";

    private PluginJar() {}

    /** Compiles the project's sources against this test's class path and packs them with its resources. */
    static void build(Path project, Path work) throws IOException {
        Path classes = Files.createDirectories(work.resolve("classes"));
        compile(files(project.resolve("src/main/java")), System.getProperty("java.class.path"), classes);
        Path jar = work.resolve(NAME);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            for (Path root : List.of(classes, project.resolve("src/main/resources"))) {
                for (Path entry : files(root)) {
                    out.putNextEntry(
                            new JarEntry(root.relativize(entry).toString().replace('\\', '/')));
                    Files.copy(entry, out);
                }
            }
        }
    }

    /** Compiles the project's tests against this test's class path and the jar, and returns the folder of their classes. */
    static Path buildTests(Path project, Path work) throws IOException {
        Path classes = Files.createDirectories(work.resolve("test-classes"));
        String classPath = System.getProperty("java.class.path") + File.pathSeparator + work.resolve(NAME);
        compile(files(project.resolve("src/test/java")), classPath, classes);
        return classes;
    }

    private static void compile(List<Path> sources, String classPath, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options = new ArrayList<>(List.of("-d", classes.toString(), "-proc:none"));
        options.addAll(List.of("-classpath", classPath));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("the plug-in does not compile; see standard error");
            }
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
