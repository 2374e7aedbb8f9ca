package org.hashgnn.core.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.hashgnn.core.data.fetch.CatalogEntry;
import org.hashgnn.core.data.fetch.DatasetCatalog;
import org.hashgnn.core.data.fetch.DatasetPreparer;
import org.hashgnn.core.data.fetch.PreparedFile;
import org.hashgnn.core.data.read.LightGcnDataset;
import org.hashgnn.core.data.split.GivenSplit;
import org.hashgnn.core.data.split.TemporalSplit;
import org.hashgnn.core.data.statistics.DatasetStatistics;
import org.hashgnn.core.data.table.PreparedData;
import org.hashgnn.core.data.table.TableDataset;
import org.hashgnn.core.data.table.TableSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealDataTest {
    @ParameterizedTest
    @CsvSource({
        "movielens-1m, 6040, 3706, 797758, 202451, 246, 31",
        "gowalla, 29858, 40981, 810128, 217242, 0, 0",
        "yelp2018, 31668, 38048, 1237259, 324147, 0, 0",
        "pinterest-37k, 37501, 9836, 785408, 214746, 0, 45",
        "movielens-100k, 943, 1682, 80000, 20000, 0, 32"
    })
    void thePublishedPairsHaveThePublishedCounts(
            String name, int users, int items, int train, int test, int gaps, int coldItems) {
        LightGcnDataset source =
                new LightGcnDataset(RealData.file(name + "/train.txt.gz"), RealData.file(name + "/test.txt.gz"));

        Dataset data = Dataset.load(name, source, new GivenSplit(0, 0));

        assertThat(data.users().size()).isEqualTo(users);
        assertThat(data.items().size()).isEqualTo(items);
        assertThat(data.train().size()).isEqualTo(train);
        assertThat(data.validation().size()).isZero();
        assertThat(data.test().size()).isEqualTo(test);
        assertThat(data.cleaning()).isEqualTo(Cleaning.NONE);
        assertThat(((NumericIds) data.items()).gaps()).isEqualTo(gaps);
        DatasetStatistics statistics = DatasetStatistics.of(data);
        assertThat(statistics.itemsWithoutTrain()).isEqualTo(coldItems);
        assertThat(statistics.usersWithoutTrain()).isZero();
    }

    @Test
    void theCatalogueKnowsTheContentOfTheRealFiles(@TempDir Path folder) {
        for (String name : new String[] {"gowalla", "yelp2018"}) {
            Path store = RealData.file(name + "/train.txt.gz").toAbsolutePath().getParent();
            CatalogEntry entry = DatasetCatalog.entry(name);

            List<PreparedFile> files = new DatasetPreparer(folder, String.valueOf(store)).prepare(entry);

            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(file.verified()).isTrue());
            assertThat(PreparedData.source(entry, folder).read().cleaning()).isEqualTo(Cleaning.NONE);
        }
        Path ratings = RealData.file("movielens-100k/raw/u.data.gz");
        CatalogEntry entry = DatasetCatalog.entry("movielens-100k");
        new DatasetPreparer(folder, ratings.toString()).prepare(entry);
        RawInteractions raw = PreparedData.source(entry, folder).read();
        assertThat(raw.train().interactions().size()).isEqualTo(100_000);
        assertThat(raw.users().name(0)).isEqualTo("1");
        assertThat(new TemporalSplit(0.7, 0.1, 0).split(raw).test().size()).isBetween(29_500, 30_500);
    }

    @Test
    void ratingsAboveAThresholdAreCounted() {
        TableDataset source = TableSettings.of(RealData.file("movielens-1m/raw/ratings_no_timestamp.dat.gz"))
                .rating("2")
                .minRating(4.0)
                .table();

        RawInteractions raw = source.read();

        assertThat(raw.train().interactions().size()).isEqualTo(348_971 + 226_310);
        assertThat(raw.cleaning().belowThreshold()).isEqualTo(56_174 + 107_557 + 261_197);
    }
}
