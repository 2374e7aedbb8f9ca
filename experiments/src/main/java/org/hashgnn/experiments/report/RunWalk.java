package org.hashgnn.experiments.report;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.hashgnn.core.io.DiskFault;
import org.hashgnn.experiments.folder.RunFolder;

/** Walks through folders and sorts what lies there into runs and other things. A link is followed, but not into a folder around it. */
final class RunWalk extends SimpleFileVisitor<Path> {
    /** What a sweep and a report leave beside runs. */
    private static final Pattern OURS = Pattern.compile(".*-best\\.yaml|.*\\.html|.*-charts|\\.[^.].*");

    private final List<FinishedRun> runs = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();
    private final Set<Path> seen = new HashSet<>();

    void walk(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new InputException(
                    Location.of(folder.toString()),
                    Files.exists(folder) ? "is no folder" : "is no folder; there is nothing at this path");
        }
        try {
            Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, this);
        } catch (IOException e) {
            throw DiskFault.of("list", folder, e);
        }
        runs.sort(Comparator.comparing(run -> run.folder().root()));
        leftOut.sort(Comparator.comparing(LeftOut::path));
    }

    List<FinishedRun> runs() {
        return runs;
    }

    List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Adds a run, once for each place on the disk. */
    void add(FinishedRun run) {
        if (seen.add(place(run.folder().root()))) {
            runs.add(run);
        }
    }

    void leaveOut(LeftOut other) {
        if (seen.add(place(other.path()))) {
            leftOut.add(other);
        }
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
        if (OURS.matcher(name(folder)).matches() && !isRun(folder)) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        if (!isRun(folder)) {
            return FileVisitResult.CONTINUE;
        }
        try {
            add(FinishedRun.read(folder));
        } catch (InputException e) {
            String reason = String.valueOf(e.getMessage()).replace(folder + ": ", "");
            leaveOut(new LeftOut(folder, reason));
        }
        return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!OURS.matcher(name(file)).matches()) {
            leaveOut(new LeftOut(file, "is no run folder"));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException cause) {
        String reason = cause instanceof FileSystemLoopException
                ? "is a link to a folder around it"
                : String.valueOf(DiskFault.of("read", file, cause).getMessage()).replace(file + ": ", "");
        leaveOut(new LeftOut(file, reason));
        return FileVisitResult.CONTINUE;
    }

    private static boolean isRun(Path folder) {
        RunFolder run = new RunFolder(folder);
        return Files.exists(run.config()) || run.finished();
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static Path place(Path path) {
        try {
            return path.toRealPath();
        } catch (IOException e) {
            return path.toAbsolutePath().normalize();
        }
    }
}
