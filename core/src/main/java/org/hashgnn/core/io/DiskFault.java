package org.hashgnn.core.io;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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
        String reason = reason(cause);
        InputException fault =
                new InputException(Location.of(file.toString()), "cannot " + action + " this file: " + reason);
        fault.initCause(cause);
        return fault;
    }

    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException missing) {
            return "no such file or folder: " + missing.getFile();
        }
        if (cause instanceof AccessDeniedException denied) {
            return "permission denied: " + denied.getFile();
        }
        if (cause instanceof FileAlreadyExistsException taken) {
            return "a file is in the way: " + taken.getFile();
        }
        if (cause instanceof CharacterCodingException) {
            return "it is not text in UTF-8";
        }
        if (cause instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return cause.getMessage() == null ? cause.toString() : cause.getMessage();
    }
}
