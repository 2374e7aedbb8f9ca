package org.hashgnn.experiments.config;

import com.google.inject.AbstractModule;
import com.google.inject.Scopes;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import org.hashgnn.core.CoreModule;
import org.hashgnn.core.model.Component;
import org.hashgnn.encoders.EncodersModule;
import org.hashgnn.experiments.binding.Catalog;
import org.hashgnn.hashing.HashingModule;
import org.hashgnn.losses.LossesModule;

/** The project's own wiring, locked down: whatever is injected is bound here or in a module that is installed here or by a plug-in. */
final class ExperimentModule extends AbstractModule {
    @Override
    protected void configure() {
        binder().requireExplicitBindings();
        binder().requireAtInjectOnConstructors();
        binder().requireExactBindingAnnotations();
        binder().disableCircularProxies();
        Multibinder.newSetBinder(binder(), new TypeLiteral<Component<?>>() {});
        install(new CoreModule());
        install(new EncodersModule());
        install(new HashingModule());
        install(new LossesModule());
        bind(Catalog.class).in(Scopes.SINGLETON);
    }
}
