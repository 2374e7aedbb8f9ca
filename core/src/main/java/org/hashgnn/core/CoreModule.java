package org.hashgnn.experiments.config;

import com.google.inject.AbstractModule;
import org.hashgnn.core.data.DatasetSource;
import org.hashgnn.core.data.GivenSplit;
import org.hashgnn.core.data.GlobalTimeSplit;
import org.hashgnn.core.data.LeaveOneOutSplit;
import org.hashgnn.core.data.LightGcnDataset;
import org.hashgnn.core.data.PerUserRandomSplit;
import org.hashgnn.core.data.Splitter;
import org.hashgnn.core.data.SyntheticDataset;
import org.hashgnn.core.data.TemporalSplit;
import org.hashgnn.core.data.table.TableDataset;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.model.Components;
import org.hashgnn.core.model.Initializer;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.model.UniformInitializer;
import org.hashgnn.core.model.XavierInitializer;
import org.hashgnn.core.schedule.Constant;
import org.hashgnn.core.schedule.Exponential;
import org.hashgnn.core.schedule.LinearSteps;
import org.hashgnn.core.schedule.Root;
import org.hashgnn.core.schedule.Schedule;

/** Registers the plain components of core: schedules, initialisers, data sets and splits. */
final class CoreModule extends AbstractModule {
    @Override
    protected void configure() {
        Components.of(binder())
                .add(Component.plain(Schedule.class, "constant", Constant.class))
                .add(Component.plain(Schedule.class, "linear-steps", LinearSteps.class))
                .add(Component.plain(Schedule.class, "exponential", Exponential.class))
                .add(Component.plain(Schedule.class, "root", Root.class))
                .add(Component.plain(Initializer.class, "normal", NormalInitializer.class))
                .add(Component.plain(Initializer.class, "xavier", XavierInitializer.class))
                .add(Component.plain(Initializer.class, "uniform", UniformInitializer.class))
                .add(Component.plain(DatasetSource.class, "lightgcn", LightGcnDataset.class))
                .add(Component.plain(DatasetSource.class, "table", TableDataset.class))
                .add(Component.plain(DatasetSource.class, "synthetic", SyntheticDataset.class))
                .add(Component.plain(Splitter.class, "per-user-random", PerUserRandomSplit.class))
                .add(Component.plain(Splitter.class, "given", GivenSplit.class))
                .add(Component.plain(Splitter.class, "leave-one-out", LeaveOneOutSplit.class))
                .add(Component.plain(Splitter.class, "temporal", TemporalSplit.class))
                .add(Component.plain(Splitter.class, "global-time", GlobalTimeSplit.class));
    }
}
