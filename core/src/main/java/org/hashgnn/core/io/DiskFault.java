package org.hashgnn.core.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;

/** Turns what the file system says into one clear line. */
public final class DiskFault {
    private DiskFault() {}

    /**
     * The fault to show the user.
     *
     * @param action what was tried, such as {@code write}
     */
    public static InputException of(String action, Path file, IOException cause) {
        String reason =
                switch (cause) {
                    case NoSuchFileException missing -> "no such file or folder: " + missing.getFile();
                    case AccessDeniedException denied -> "permission denied: " + denied.getFile();
                    case FileAlreadyExistsException taken -> "a file is in the way: " + taken.getFile();
                    case FileSystemException system when system.getReason() != null -> system.getReason();
                    default -> cause.getMessage() == null ? cause.toString() : cause.getMessage();
                };
        InputException fault = new InputException(Location.of(file.toString()), "cannot " + action + " this file: " + reason);
        fault.initCause(cause);
        return fault;
    }
}
