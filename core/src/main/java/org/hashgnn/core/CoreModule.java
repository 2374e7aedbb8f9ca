package org.hashgnn.core;

import com.google.inject.AbstractModule;
import org.hashgnn.core.data.DatasetSource;
import org.hashgnn.core.data.Splitter;
import org.hashgnn.core.data.read.LightGcnDataset;
import org.hashgnn.core.data.split.GivenSplit;
import org.hashgnn.core.data.split.GlobalTimeSplit;
import org.hashgnn.core.data.split.LeaveOneOutSplit;
import org.hashgnn.core.data.split.PerUserRandomSplit;
import org.hashgnn.core.data.split.TemporalSplit;
import org.hashgnn.core.data.synthetic.SyntheticDataset;
import org.hashgnn.core.data.table.TableDataset;
import org.hashgnn.core.evaluation.Auc;
import org.hashgnn.core.evaluation.Hit;
import org.hashgnn.core.evaluation.Metric;
import org.hashgnn.core.evaluation.MicroHitRatio;
import org.hashgnn.core.evaluation.Ndcg;
import org.hashgnn.core.evaluation.Precision;
import org.hashgnn.core.evaluation.Profile;
import org.hashgnn.core.evaluation.Profiles;
import org.hashgnn.core.evaluation.Recall;
import org.hashgnn.core.evaluation.ReciprocalRank;
import org.hashgnn.core.evaluation.RetrievedNdcg;
import org.hashgnn.core.model.Component;
import org.hashgnn.core.model.Components;
import org.hashgnn.core.model.Initializer;
import org.hashgnn.core.model.NormalInitializer;
import org.hashgnn.core.model.UniformInitializer;
import org.hashgnn.core.model.XavierInitializer;
import org.hashgnn.core.schedule.ConstantSchedule;
import org.hashgnn.core.schedule.ExponentialSchedule;
import org.hashgnn.core.schedule.LinearStepsSchedule;
import org.hashgnn.core.schedule.RootSchedule;
import org.hashgnn.core.schedule.Schedule;

/** Registers the plain components of core: schedules, initialisers, data sets, splits, metrics and profiles. */
public final class CoreModule extends AbstractModule {
    @Override
    protected void configure() {
        Components.of(binder())
                .add(Component.plain(Schedule.class, "constant", ConstantSchedule.class))
                .add(Component.plain(Schedule.class, "linear-steps", LinearStepsSchedule.class))
                .add(Component.plain(Schedule.class, "exponential", ExponentialSchedule.class))
                .add(Component.plain(Schedule.class, "root", RootSchedule.class))
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
                .add(Component.plain(Splitter.class, "global-time", GlobalTimeSplit.class))
                .add(Component.plain(Metric.class, "recall", Recall.class))
                .add(Component.plain(Metric.class, "ndcg", Ndcg.class))
                .add(Component.plain(Metric.class, "precision", Precision.class))
                .add(Component.plain(Metric.class, "hit", Hit.class))
                .add(Component.plain(Metric.class, "hr-micro", MicroHitRatio.class))
                .add(Component.plain(Metric.class, "mrr", ReciprocalRank.class))
                .add(Component.plain(Metric.class, "auc", Auc.class))
                .add(Component.plain(Metric.class, "retrieved-ndcg", RetrievedNdcg.class))
                .add(Component.plain(Profile.class, "standard", Profiles.Standard.class))
                .add(Component.plain(Profile.class, "hashgnn-official", Profiles.HashGnnOfficial.class))
                .add(Component.plain(Profile.class, "hsgcn", Profiles.Hsgcn.class))
                .add(Component.plain(Profile.class, "bgch", Profiles.Bgch.class))
                .add(Component.plain(Profile.class, "lightgcn", Profiles.LightGcn.class));
    }
}
