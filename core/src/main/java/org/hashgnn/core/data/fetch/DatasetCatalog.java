package org.hashgnn.core.data.fetch;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.hashgnn.core.config.InputException;

/** Public data sets, with the addresses of their publishers, checksums of their content and a note on their terms. */
public final class DatasetCatalog {
    /** The folder that data sets are prepared in by default, below the current one. */
    public static final String FOLDER = "data";

    private static final String GROUPLENS = "https://files.grouplens.org/datasets/movielens/";
    private static final String LIGHTGCN = "https://raw.githubusercontent.com/gusye1234/LightGCN-PyTorch/master/data/";
    private static final String GROUPLENS_LICENCE =
            "GroupLens: research use with acknowledgement; no redistribution and no commercial use without permission.";

    private static final List<CatalogEntry> ENTRIES = List.of(
            movielens(
                    "movielens-1m",
                    "MovieLens 1M (Harper and Konstan, TiiS 2015), all ratings with times",
                    "ml-1m",
                    "ratings.dat",
                    "506d64ca44484487c11dc2d9a28de5c54948213e6b96285e298afe28d6ea4e0f",
                    "::"),
            movielens(
                    "movielens-100k",
                    "MovieLens 100K (Harper and Konstan, TiiS 2015), all ratings with times",
                    "ml-100k",
                    "u.data",
                    "06416e597f82b7342361e41163890c81036900f418ad91315590814211dca490",
                    "\t"),
            lightGcn(
                    "gowalla",
                    "Gowalla check-ins (Cho, Myers and Leskovec, KDD 2011), split of NGCF and LightGCN",
                    "No explicit licence known; published for research by SNAP as loc-gowalla.",
                    "7244696fdeb23911319cf7b689f2e15a3c4c92549c873a5677b44e3f13cc3e62",
                    "099a2a73924e4b754dc6efd730d764f492321b53c38eb93298850c83acf57be3"),
            lightGcn(
                    "yelp2018",
                    "Yelp 2018 challenge, split of NGCF and LightGCN",
                    "Yelp Dataset terms: academic, non-commercial use, no redistribution; check them with Yelp.",
                    "1e9568725a9e833d0ac3bae01c94cd95367f73b3bb6104fd26b5f65ea5054093",
                    "9cd9b37926cd1447a06625ffa7914527573fb097c10cb0bbdb1d1b8ded3742fe"));

    private DatasetCatalog() {}

    /** All data sets. */
    public static List<CatalogEntry> entries() {
        return ENTRIES;
    }

    /**
     * The data set of a name.
     *
     * @throws InputException where there is none; it lists those that there are
     */
    public static CatalogEntry entry(String name) {
        return ENTRIES.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InputException("no data set '" + name + "' in the catalogue; it has "
                        + ENTRIES.stream().map(CatalogEntry::name).collect(Collectors.joining(", "))));
    }

    private static CatalogEntry movielens(
            String name, String title, String archive, String file, String sha256, String separator) {
        URI uri = URI.create(GROUPLENS + archive + ".zip");
        RemoteFile ratings = new RemoteFile(uri, file, archive + "/" + file, sha256);
        return new CatalogEntry(name, title, GROUPLENS_LICENCE, List.of(ratings), separator);
    }

    private static CatalogEntry lightGcn(String name, String title, String licence, String train, String test) {
        URI folder = URI.create(LIGHTGCN + name + "/");
        return new CatalogEntry(
                name,
                title,
                licence,
                List.of(
                        new RemoteFile(folder.resolve("train.txt"), "train.txt", null, train),
                        new RemoteFile(folder.resolve("test.txt"), "test.txt", null, test)),
                null);
    }
}
