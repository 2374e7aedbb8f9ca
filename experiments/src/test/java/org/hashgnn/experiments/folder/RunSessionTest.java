package org.hashgnn.experiments.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.hashgnn.core.config.InputException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunSessionTest {
    @TempDir
    private Path folder;

    private RunFolder home = new RunFolder(Path.of(""));

    @BeforeEach
    void home() {
        home = new RunFolder(folder.resolve("runs/x-1"));
    }

    @Test
    void whatWasBegunAndCameToNothingIsTakenBackWithItsFolders() throws IOException {
        try (RunSession session = RunSession.open(home)) {
            RunFolder place = session.place(RunSession.Intent.RUN);
            assertThat(place).isEqualTo(home);
            session.prepare(place, RunSession.Intent.RUN);
            write(home, "config.yaml", "identity.json", "inputs/data.gz");
            session.abandon(place);
        }
        assertThat(folder.resolve("runs")).doesNotExist();
    }

    @Test
    void whatHasACheckpointOrWasThereBeforeStays() throws IOException {
        try (RunSession session = RunSession.open(home)) {
            write(home, "config.yaml", "environment.json", "checkpoint.bin");
            session.abandon(home);
        }
        assertThat(home.checkpoint()).exists();
        Files.delete(home.checkpoint());
        try (RunSession session = RunSession.open(home)) {
            session.abandon(home);
        }
        assertThat(home.config()).exists();
    }

    @Test
    void aTrainingAnewIsAsideUntilItIsWholeAndTakenUpBeforeTheFormerOne() throws IOException {
        write(home, "environment.json", "checkpoint.bin", "result.json", "codes.npy", "notes.txt");
        try (RunSession session = RunSession.open(home)) {
            RunFolder fresh = session.place(RunSession.Intent.FRESH);
            assertThat(fresh.root()).isEqualTo(home.root().resolve("fresh"));
            session.prepare(fresh, RunSession.Intent.FRESH);
            write(fresh, "environment.json", "checkpoint.bin");
            assertThat(session.place(RunSession.Intent.RUN)).isEqualTo(home);
            assertThat(session.place(RunSession.Intent.RESUME)).isEqualTo(fresh);
            assertThat(fresh.home()).isEqualTo(home);
        }
        assertThat(RunSession.stoppedAnew(home)).isTrue();
        try (RunSession session = RunSession.open(home)) {
            RunFolder fresh = session.place(RunSession.Intent.RESUME);
            write(fresh, "result.json", "codes.npy", "per_user/standard.hamming.csv.gz");
            session.complete(fresh);
        }
        assertThat(home.result()).hasContent("fresh");
        assertThat(home.codes()).hasContent("fresh");
        assertThat(home.perUser("standard", "hamming")).hasContent("fresh");
        assertThat(home.root().resolve("notes.txt")).hasContent("x-1");
        assertThat(home.fresh().root()).doesNotExist();
    }

    /** However far the moving has come when it is killed, the next session ends it. */
    @Test
    void aReplacementThatWasKilledIsCompleted() throws IOException {
        List<String> files = List.of("codes.npy", "inputs/data.gz", "environment.json", "result.json");
        for (int moved = 0; moved < files.size(); moved++) {
            RunFolder run = new RunFolder(folder.resolve("killed-" + moved));
            write(run, files.toArray(String[]::new));
            write(run.fresh(), files.toArray(String[]::new));
            Files.delete(run.result());
            for (String done : files.subList(0, moved)) {
                Files.move(
                        run.fresh().root().resolve(done),
                        run.root().resolve(done),
                        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
            RunSession.open(run).close();
            for (String file : files) {
                assertThat(run.root().resolve(file)).hasContent("fresh");
            }
            assertThat(run.fresh().root()).doesNotExist();
        }
    }

    @Test
    void oneProcessAtATime() {
        try (RunSession session = RunSession.open(home)) {
            assertThatThrownBy(() -> RunSession.open(home))
                    .isInstanceOf(InputException.class)
                    .hasMessage(home.root() + ": another process runs this; wait for it, or stop it first");
            session.lock().require();
        }
        RunSession.open(home).close();
    }

    @Test
    void aFolderThatIsDeletedOrMadeAnewUnderItsRunIsNotice() throws IOException {
        try (RunSession session = RunSession.open(home)) {
            Files.delete(home.lock());
            Files.delete(home.root());
            assertThatThrownBy(() -> session.lock().require())
                    .isInstanceOf(InputException.class)
                    .hasMessageContaining("the run folder was deleted while the run was in it");
            Files.createDirectory(home.root());
            Files.createFile(folder.resolve("another")); // takes the inode that has become free
            Files.createFile(home.lock());
            assertThatThrownBy(() -> session.lock().require()).isInstanceOf(InputException.class);
        }
    }

    /** Files that hold the name of their run folder. */
    private static void write(RunFolder run, String... names) throws IOException {
        for (String name : names) {
            Path file = run.root().resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, String.valueOf(run.root().getFileName()));
        }
    }
}
