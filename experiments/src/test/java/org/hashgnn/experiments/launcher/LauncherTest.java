package org.hashgnn.experiments.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the launcher is a bash script")
class LauncherTest {
    private record Answer(long pid, int status, String out, String err) {}

    @TempDir
    private static Path shared;

    @TempDir
    private Path folder;

    private LauncherProject project;

    @BeforeAll
    static void makeProgram() throws IOException {
        LauncherProject.program(shared);
    }

    @BeforeEach
    void makeProject() throws IOException {
        folder = folder.toRealPath();
        project = new LauncherProject(folder.resolve("a project's root"), shared.resolve("program.jar"));
    }

    @Test
    void startsTheProgramWithItsArgumentsInTheCallersFolder() throws Exception {
        Answer answer = run(folder, Map.of(), launcher(), "run", "a b", "", "*");
        assertThat(answer.err()).isEmpty();
        assertThat(answer.out())
                .contains("arguments=run|a b||*\n")
                .contains("folder=" + folder + "\n")
                .contains("flag=set option=null");
    }

    @Test
    void becomesTheProgramSoThatSignalsReachIt() throws Exception {
        Answer answer = run(folder, Map.of(), launcher());
        assertThat(answer.out()).contains("pid=" + answer.pid() + "\n");
    }

    @Test
    void forwardsTheExitStatus() throws Exception {
        assertThat(run(folder, Map.of(), launcher(), "exit", "42").status()).isEqualTo(42);
    }

    @Test
    void findsItsRootThroughSymbolicLinks() throws Exception {
        Path links = Files.createDirectories(folder.resolve("some/where else"));
        Files.createSymbolicLink(links.resolve("absolute"), Path.of(launcher()));
        Files.createSymbolicLink(links.resolve("relative"), Path.of("../where else/absolute"));
        assertThat(run(links, Map.of(), "./relative", "x").out()).contains("arguments=x\n");
        assertThat(run(links, Map.of("PATH", links + ":" + System.getenv("PATH")), "bash", "relative", "y")
                        .out())
                .contains("arguments=y\n");
    }

    @Test
    void passesMessagesOnWithoutTheWarningAboutTheVectorApi() throws Exception {
        String module = "--add-modules jdk.incubator.vector";
        assertThat(run(folder, Map.of("HASHGNN_JAVA_OPTS", module), launcher()).err())
                .isEmpty();
        assertThat(run(folder, Map.of("HASHGNN_JAVA_OPTS", module + " -Dmessage=a\\b"), launcher())
                        .err())
                .isEqualTo("a\\b");
        assertThat(run(folder, Map.of("HASHGNN_JAVA_OPTS", "-Dmessage=first"), launcher())
                        .err())
                .isEqualTo("first");
        Map<String, String> both = Map.of("JAVA_TOOL_OPTIONS", "-Dtool=1", "HASHGNN_JAVA_OPTS", module);
        assertThat(run(folder, both, launcher()).err()).isEqualTo("Picked up JAVA_TOOL_OPTIONS: -Dtool=1\n");
    }

    @Test
    void addsTheUsersOptions() throws Exception {
        Answer answer = run(folder, Map.of("HASHGNN_JAVA_OPTS", "-Doption=* -Dflag=other"), launcher());
        assertThat(answer.out()).contains("flag=other option=*\n");
    }

    @Test
    void saysInOneLineWhatToInstallWhereThereIsNoJdk() throws Exception {
        project.write("pom.xml", "<jdk.range>[999,)</jdk.range>");
        Answer answer = run(folder, Map.of("HASHGNN_JAVA_HOME", ""), launcher());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .startsWith("hashgnn: no JDK 999 or newer found (")
                .contains("; install one")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"25", "25.0.1", "25.0.2", "25.0.2.1"})
    void saysWhyAnEarlyJdk25WillNotDo(String version) throws Exception {
        Path jdk = project.jdk("jdk", version);
        Answer answer = run(folder, Map.of("HASHGNN_JAVA_HOME", jdk.toString()), launcher());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err())
                .isEqualTo("hashgnn: HASHGNN_JAVA_HOME=" + jdk + " is no JDK 25.0.3 or newer (it is " + version
                        + "; 25.0.0 to 25.0.2 corrupt arrays under the G1 collector); set it to the folder of one, or"
                        + " unset it to search the usual places\n");
    }

    @Test
    void passesOverAnEarlyJdk25() throws Exception {
        Path early = project.jdk("early", "25.0.1");
        Path java = Path.of(System.getProperty("java.home"), "bin");
        Map<String, String> environment = Map.of(
                "HASHGNN_JAVA_HOME", "", "JAVA_HOME", early.toString(), "PATH", java + ":" + System.getenv("PATH"));
        assertThat(run(folder, environment, launcher(), "exit", "3").status()).isEqualTo(3);
    }

    @Test
    void namesTheNewestJdkThatIsTooOld() throws Exception {
        project.write("pom.xml", "<jdk.range>[999.0.3,)</jdk.range>");
        Path old = project.jdk("old", "998.0.1");
        Map<String, String> environment = Map.of("HASHGNN_JAVA_HOME", "", "JAVA_HOME", old.toString());
        assertThat(run(folder, environment, launcher()).err())
                .startsWith("hashgnn: no JDK 999.0.3 or newer found (" + old + " is 998.0.1); install one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25.0.3", "25.0.3.1", "25.0.10", "25.1", "26", "26.0.1"})
    void takesALaterJdk(String version) throws Exception {
        Path jdk = project.jdk("jdk", version);
        Answer answer = run(folder, Map.of("HASHGNN_JAVA_HOME", jdk.toString()), launcher());
        assertThat(answer.status()).as(answer.err()).isEqualTo(9);
    }

    @Test
    void refusesAGivenJavaHomeThatWillNotDo() throws Exception {
        Answer answer = run(folder, Map.of("HASHGNN_JAVA_HOME", folder.toString()), launcher());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err())
                .startsWith("hashgnn: HASHGNN_JAVA_HOME=" + folder + " is no JDK 25.0.3 or newer")
                .hasLineCount(1);
    }

    @Test
    void findsTheJdkThatJavaHomeOrThePathPointsTo() throws Exception {
        Path java = Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("bin")).resolve("java"),
                Path.of(System.getProperty("java.home"), "bin/java"));
        String path = java.getParent() + ":" + System.getenv("PATH");
        Map<String, String> byPath = Map.of("HASHGNN_JAVA_HOME", "", "JAVA_HOME", "", "PATH", path);
        assertThat(run(folder, byPath, launcher()).status()).isZero();
        Files.delete(java);
        Map<String, String> byHome = Map.of("HASHGNN_JAVA_HOME", "", "JAVA_HOME", System.getProperty("java.home"));
        assertThat(run(folder, byHome, launcher()).status()).isZero();
    }

    @Test
    void buildsOnceWhenASourceIsNewer() throws Exception {
        project.age("experiments/target/launcher/classpath", 1800);
        project.age("core/src/main/java/Source.java", 900);
        project.maven("");
        Answer first = run(folder, Map.of(), launcher());
        assertThat(first.err()).startsWith("hashgnn: building (log: ").hasLineCount(1);
        assertThat(first.out()).contains("arguments=\n");
        assertThat(run(folder, Map.of(), launcher()).err()).isEmpty();
        assertThat(builds()).containsExactly("-B -q -pl experiments -am -Dmaven.test.skip package");
    }

    @Test
    void buildsAgainAfterTheFolderWasMoved() throws Exception {
        project.write("experiments/target/launcher/classpath", folder.resolve("core/target/hashgnn-core.jar") + "\n");
        Files.createDirectories(folder.resolve("core/target"));
        Files.createFile(folder.resolve("core/target/hashgnn-core.jar"));
        project.maven("exit 0");
        assertThat(run(folder, Map.of(), launcher()).err()).startsWith("hashgnn: building");
    }

    @Test
    void buildsOnceForManyAtATime() throws Exception {
        project.age("experiments/target/launcher/classpath", 1800);
        project.age("pom.xml", 900);
        project.maven("");
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            processes.add(project.start(folder, Map.of(), launcher(), "exit", "7"));
        }
        for (Process process : processes) {
            assertThat(answer(process).status()).isEqualTo(7);
        }
        assertThat(builds()).hasSize(1);
    }

    @Test
    void showsTheErrorsOfAFailedBuildAndDoesNotStart() throws Exception {
        project.age("experiments/target/launcher/classpath", 1800);
        project.age("pom.xml", 900);
        project.maven("echo '[ERROR] Source.java:[3,1] something is missing'; exit 1");
        Answer answer = run(folder, Map.of(), launcher());
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err())
                .contains("the build failed")
                .contains(project.root()
                        .resolve("experiments/target/launcher/build.log")
                        .toString())
                .contains("[ERROR] Source.java:[3,1] something is missing");
    }

    private String launcher() {
        return project.root().resolve("hashgnn").toString();
    }

    private List<String> builds() throws IOException {
        return Files.readAllLines(project.root().resolve("builds"));
    }

    private Answer run(Path in, Map<String, String> environment, String... command) throws Exception {
        return answer(project.start(in, environment, command));
    }

    private static Answer answer(Process process) throws Exception {
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.pid(), process.waitFor(), out, err);
    }
}
