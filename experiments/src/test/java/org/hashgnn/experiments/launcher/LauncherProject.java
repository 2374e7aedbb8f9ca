package org.hashgnn.experiments.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A folder in which the real launcher finds what a build leaves behind, with a stand-in for the program that says what it was started
 * with, and a stand-in for Maven.
 */
final class LauncherProject {
    private static final String PROGRAM = """
            package org.hashgnn.experiments.cli;
            public class Main {
                public static void main(String[] arguments) {
                    System.out.println("arguments=" + String.join("|", arguments));
                    System.out.println("folder=" + System.getProperty("user.dir"));
                    System.out.println("pid=" + ProcessHandle.current().pid());
                    System.out.println("flag=" + System.getProperty("flag") + " option=" + System.getProperty("option"));
                    System.err.print(System.getProperty("message", ""));
                    System.exit(arguments.length > 1 && arguments[0].equals("exit") ? Integer.parseInt(arguments[1]) : 0);
                }
            }
            """;

    private final Path root;

    /**
     * Makes the folder.
     *
     * @param program the jar of the stand-in, from {@link #program}
     */
    LauncherProject(Path root, Path program) throws IOException {
        this.root = root;
        Path repository = Path.of(System.getProperty("basedir", ".")).resolve("..");
        for (String script : List.of("hashgnn", "mvnw", "build/find-jdk.sh")) {
            Files.createDirectories(root.resolve(script).getParent());
            Files.copy(repository.resolve(script), root.resolve(script));
        }
        write("pom.xml", "<jdk.range>[25.0.3,)</jdk.range>");
        write("core/target/hashgnn-core.jar", "");
        write("core/src/main/java/Source.java", "");
        write("experiments/target/launcher/flags", "# a comment\n-Dflag=set\n");
        write("experiments/target/launcher/classpath", root.resolve("core/target/hashgnn-core.jar") + "\n");
        Files.copy(program, root.resolve("experiments/target/hashgnn-experiments.jar"));
        write("experiments/target/launcher/classes.aot", "");
        // A file system's clock may be coarse: all sources are an hour older than the build.
        for (String source :
                List.of("pom.xml", "core/src/main/java/Source.java", "core/src/main/java", "core/src/main")) {
            age(source, 3600);
        }
        age("experiments/target/hashgnn-experiments.jar", 60);
    }

    Path root() {
        return root;
    }

    void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    void age(String file, long seconds) throws IOException {
        Files.setLastModifiedTime(
                root.resolve(file), FileTime.from(Instant.now().minusSeconds(seconds)));
    }

    /** Puts a stand-in for Maven in place; it adds its arguments to the file {@code builds}, then runs the given commands. */
    void maven(String commands) throws IOException {
        write("tools/mvn", "#!/bin/sh\necho \"$@\" >> \"${0%/*}/../builds\"\n" + commands + "\n");
        if (!root.resolve("tools/mvn").toFile().setExecutable(true)) {
            throw new IOException("cannot make " + root.resolve("tools/mvn") + " executable");
        }
    }

    /** Makes a folder that looks like a JDK of a version. */
    Path jdk(String folder, String version) throws IOException {
        for (String program : List.of("bin/java", "bin/javac")) {
            write(folder + "/" + program, "#!/bin/sh\nexit 9\n");
            if (!root.resolve(folder).resolve(program).toFile().setExecutable(true)) {
                throw new IOException("cannot make " + program + " executable");
            }
        }
        write(folder + "/release", "IMPLEMENTOR=\"none\"\nJAVA_VERSION=\"" + version + "\"\n");
        return root.resolve(folder);
    }

    /** Starts a command in a folder. */
    Process start(Path folder, Map<String, String> environment, String... command) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> variables = builder.environment();
        variables
                .keySet()
                .removeIf(name -> name.startsWith("HASHGNN_") || name.startsWith("JAVA_TOOL") || name.equals("CDPATH"));
        variables.put("HASHGNN_JAVA_HOME", System.getProperty("java.home"));
        variables.put("PATH", root.resolve("tools") + ":" + System.getenv("PATH"));
        variables.putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Compiles the stand-in for the program and packs it, all in one folder. */
    static Path program(Path folder) throws IOException {
        Path source = folder.resolve("Main.java");
        Files.writeString(source, PROGRAM);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            null,
                            files,
                            null,
                            List.of("-d", folder.toString(), "-proc:none"),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
            if (!compiled) {
                throw new IllegalStateException("the stand-in program does not compile");
            }
        }
        Path jar = folder.resolve("program.jar");
        String entry = "org/hashgnn/experiments/cli/Main.class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry(entry));
            Files.copy(folder.resolve(entry), out);
        }
        return jar;
    }
}
