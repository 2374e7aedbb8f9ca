package org.hashgnn.experiments.config;

import com.google.inject.Module;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import org.hashgnn.core.config.Location;
import org.hashgnn.experiments.yaml.Faults;
import org.jspecify.annotations.Nullable;

/**
 * Loads plug-ins: jars that name one or more Guice modules in {@code META-INF/services/com.google.inject.Module}. A jar sees the project's
 * classes and those of the jars before it.
 */
public final class Plugins {
    private static final String SERVICE = "META-INF/services/" + Module.class.getName();

    /**
     * A jar that is asked for.
     *
     * @param asked where it is asked for, or {@code null} for the command line
     */
    public record Jar(Path path, @Nullable Location asked) {}

    private Plugins() {}

    /**
     * The modules of all jars; the jars stay open as long as their classes are in use.
     *
     * @throws org.hashgnn.core.config.InputException with all jars that are missing, are no jars, hold no module or do not load
     */
    public static List<Module> load(List<Jar> jars) {
        Faults faults = new Faults();
        List<Module> modules = new ArrayList<>();
        ClassLoader loader = Plugins.class.getClassLoader();
        for (Jar jar : jars) {
            String fault = fault(jar.path());
            if (fault == null) {
                ClassLoader own = URLClassLoader.newInstance(new URL[] {url(jar.path())}, loader);
                fault = modules(own, modules);
                loader = fault == null ? own : loader;
            }
            if (fault != null) {
                faults.add(jar.asked(), "the plug-in '" + jar.path() + "' " + fault);
            }
        }
        faults.throwIfAny();
        return modules;
    }

    private static @Nullable String fault(Path path) {
        if (!Files.isRegularFile(path)) {
            return Files.exists(path) ? "is no file" : "is not there";
        }
        try (JarFile jar = new JarFile(path.toFile())) {
            return jar.getEntry(SERVICE) == null
                    ? "holds no module: the jar has no " + SERVICE + " that names one"
                    : null;
        } catch (IOException e) {
            return "cannot be read as a jar: " + e.getMessage();
        }
    }

    private static @Nullable String modules(ClassLoader loader, List<Module> modules) {
        try {
            List<Module> own = ServiceLoader.load(Module.class, loader).stream()
                    .filter(provider -> loader.equals(provider.type().getClassLoader()))
                    .map(ServiceLoader.Provider::get)
                    .toList();
            modules.addAll(own);
            return own.isEmpty() ? "holds no module: its " + SERVICE + " names none" : null;
        } catch (UnsupportedClassVersionError e) {
            return "was compiled for a newer Java than the " + Runtime.version().feature()
                    + " that is running; compile it with" + " --release "
                    + Runtime.version().feature() + " or lower (" + e.getMessage() + ")";
        } catch (ServiceConfigurationError e) {
            String reason = e.getCause() == null ? "" : ": " + e.getCause();
            return "cannot be loaded: " + e.getMessage() + reason;
        } catch (LinkageError e) {
            return "does not fit this version of the project: " + e;
        }
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
