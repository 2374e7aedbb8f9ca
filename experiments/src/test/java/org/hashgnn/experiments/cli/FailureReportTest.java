package org.hashgnn.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.io.DiskFault;
import org.junit.jupiter.api.Test;

class FailureReportTest {
    @Test
    void faultsOfTheUserAreTheirMessage() {
        assertThat(FailureReport.of(new InputException(new Location("a.yaml", 1, 2), "wrong")))
                .isEqualTo(new FailureReport(ExitCode.USAGE, "error: a.yaml:1:2: wrong"));
    }

    @Test
    void faultsInTheDataAreToldApart() {
        Throwable fault = catchThrowable(() -> DataPhase.call(() -> {
            throw new InputException(Location.of("train.txt", 3), "wrong");
        }));
        assertThat(FailureReport.of(fault)).isEqualTo(new FailureReport(ExitCode.DATA, "error: train.txt:3: wrong"));
    }

    @Test
    void theDiskHasItsOwnCode() {
        IOException full = new FileSystemException("/runs/x", null, "No space left on device");
        assertThat(FailureReport.of(DiskFault.of("write", Path.of("/runs/x"), full)))
                .isEqualTo(new FailureReport(
                        ExitCode.RESOURCES, "error: /runs/x: cannot write this file: No space left on device"));
        assertThat(FailureReport.of(new UncheckedIOException(new IOException("No space left on device"))))
                .isEqualTo(new FailureReport(ExitCode.RESOURCES, "error: the disk is full: No space left on device"));
        assertThat(FailureReport.of(new AccessDeniedException("/runs")).message())
                .isEqualTo("error: no permission for '/runs'");
        assertThat(FailureReport.of(new NoSuchFileException("/runs")).message())
                .isEqualTo("error: there is no '/runs'");
        assertThat(FailureReport.of(new FileAlreadyExistsException("/runs")).message())
                .isEqualTo("error: '/runs' is in the way");
        assertThat(FailureReport.of(new FileSystemException("/runs", null, "Read-only file system"))
                        .message())
                .isEqualTo("error: cannot access '/runs': Read-only file system");
    }

    @Test
    void aFileThatIsNotThereIsTheUsersFault() {
        InputException fault = DiskFault.of("read", Path.of("x"), new NoSuchFileException("x"));
        assertThat(FailureReport.of(fault).code()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void outOfMemorySaysWhatToDo() {
        FailureReport report = FailureReport.of(new IllegalStateException(new OutOfMemoryError("Java heap space")));
        assertThat(report.code()).isEqualTo(ExitCode.RESOURCES);
        assertThat(report.message()).startsWith("error: out of memory (Java heap space); give Java more with -Xmx");
    }

    @Test
    void interruptionIsNoError() {
        assertThat(FailureReport.of(new InterruptedException()))
                .isEqualTo(new FailureReport(ExitCode.INTERRUPTED, "interrupted"));
    }

    @Test
    void anythingElseIsAFaultOfTheProgram() {
        FailureReport report = FailureReport.of(new IllegalStateException("odd"));
        assertThat(report.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(report.message())
                .startsWith("internal error: java.lang.IllegalStateException: odd\n")
                .contains("--debug");
    }
}
