package org.hashgnn.experiments.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import org.hashgnn.core.config.InputException;
import org.hashgnn.core.config.Location;
import org.jspecify.annotations.Nullable;

/**
 * The use of a run's folder by one process. It says where to train, and leaves nothing behind of what failed before there was anything to keep.
 *
 * <p>A training anew goes to a folder in the run's folder and takes the place of the former one when it is whole, so that a result is there all
 * the time but for the moment of moving files; what is killed in that moment is completed by the next session.
 */
public final class RunSession implements AutoCloseable {
    /** What to do in the folder of a run. */
    public enum Intent {
        /** Run what has not been run; what is there stands. */
        RUN,
        /** Train anew. */
        FRESH,
        /** Go on with what was stopped. */
        RESUME
    }

    private final RunFolder home;
    private final RunLock lock;
    private final @Nullable Path created;

    private RunSession(RunFolder home, RunLock lock, @Nullable Path created) {
        this.home = home;
        this.lock = lock;
        this.created = created;
    }

    /** The fault of a folder in which another process runs. */
    public static final String TAKEN = "another process runs this";

    /**
     * Takes the folder, which is made if need be.
     *
     * @throws InputException if another process has it
     */
    public static RunSession open(RunFolder home) {
        Path created = missing(home.root());
        RunLock lock = RunLock.take(home)
                .orElseThrow(() -> new InputException(
                        Location.of(home.root().toString()), TAKEN + "; wait for it, or stop it first"));
        OwnFiles.tidy(home);
        OwnFiles.tidy(home.fresh());
        if (home.fresh().finished()) {
            OwnFiles.move(home.fresh(), home);
        }
        if (!home.fresh().trained()) {
            OwnFiles.discard(home.fresh()); // nothing in it is worth a resume
        }
        return new RunSession(home, lock, created);
    }

    /** The outermost folder of a path that is not there; {@code null} where all are. */
    private static @Nullable Path missing(Path folder) {
        Path outermost = null;
        for (Path path = folder.toAbsolutePath().normalize();
                path != null && !Files.exists(path);
                path = path.getParent()) {
            outermost = path;
        }
        return outermost;
    }

    /** Whether a training anew was stopped, which can be taken up. */
    public static boolean stoppedAnew(RunFolder home) {
        return home.fresh().trained();
    }

    /** Where to train. */
    public RunFolder place(Intent intent) {
        RunFolder fresh = home.fresh();
        return switch (intent) {
            case RUN -> home.finished() || !fresh.trained() ? home : fresh;
            case FRESH -> home.begun() || home.finished() ? fresh : home;
            case RESUME -> fresh.trained() ? fresh : home;
        };
    }

    /** Makes the place ready: a folder for a training anew, empty of a former one. */
    public void prepare(RunFolder place, Intent intent) {
        if (intent == Intent.FRESH && isFresh(place)) {
            OwnFiles.discard(place);
        }
        RunFolder.make(place.root());
    }

    /** Puts what has been trained anew in the place of what was there. */
    public void complete(RunFolder place) {
        if (isFresh(place)) {
            OwnFiles.move(place, home);
        }
    }

    /** Takes back what was begun, if it has come to nothing and was not there before. */
    public void abandon(RunFolder place) {
        if (place.trained() || (created == null && !isFresh(place))) {
            return;
        }
        OwnFiles.discard(place);
        if (created == null) {
            return;
        }
        for (Path path = home.root().toAbsolutePath().normalize().getParent();
                path != null && path.startsWith(created) && OwnFiles.removeEmpty(path); ) {
            path = path.getParent();
        }
    }

    /** What the process holds on to. */
    public RunLock lock() {
        return lock;
    }

    private boolean isFresh(RunFolder place) {
        return place.equals(home.fresh());
    }

    @Override
    public void close() {
        lock.close();
    }
}
