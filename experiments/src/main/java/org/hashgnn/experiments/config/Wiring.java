package org.hashgnn.experiments.config;

import com.google.inject.CreationException;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Module;
import com.google.inject.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hashgnn.core.config.InputException;
import org.hashgnn.experiments.binding.Catalog;

/** Makes the injector of the project's modules and those of plug-ins. */
public final class Wiring {
    private Wiring() {}

    /**
     * Makes the injector. It provides the {@link Catalog}.
     *
     * @param plugins modules of plug-ins
     * @throws InputException if plug-ins do not fit together or to the project, such as two components with one name
     */
    public static Injector create(List<? extends Module> plugins) {
        List<Module> modules = new ArrayList<>();
        modules.add(new ExperimentModule());
        modules.addAll(plugins);
        try {
            return Guice.createInjector(Stage.PRODUCTION, modules);
        } catch (CreationException e) {
            throw fault(e, plugins);
        }
    }

    private static RuntimeException fault(CreationException e, List<? extends Module> plugins) {
        if (e.getCause() instanceof InputException refused) {
            return refused;
        }
        if (plugins.isEmpty()) {
            return e;
        }
        String names =
                plugins.stream().map(plugin -> plugin.getClass().getName()).collect(Collectors.joining(", "));
        String reasons = e.getErrorMessages().stream()
                .map(message -> message.getMessage().lines().findFirst().orElse(""))
                .collect(Collectors.joining("; "));
        return new InputException("the plug-ins " + names + " cannot be wired: " + reasons, e);
    }
}
