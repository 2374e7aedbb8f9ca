#!/usr/bin/env python3
"""The searches of the benchmark Retrieval in FAISS, on codes in the folder of a run or one that the class WriteCodes made.

    python3 benchmarks/peers/faiss_search.py FOLDER [--users 2000] [--threads 1] [--repeats 5] [--graph]

Prints a JSON line for each index with the median queries per second and the recall of the exact answer at 100; --graph adds IndexBinaryHNSW.
Answers are first compared with a full sort. Needs FAISS and NumPy (Debian: apt-get install python3-faiss). FAISS takes its matrix products
from the BLAS that it is linked to, which should be a fast one, on as many threads as OPENBLAS_NUM_THREADS says.
"""

import argparse
import json
import pathlib
import statistics
import time

import faiss
import numpy as np

TOP, CHECKED = 100, 3
# As in the class PeerRetrieval.
LINKS, BUILD_BEAM, BEAMS = 32, 200, (100, 200, 400)


def timed(index, queries, repeats):
    times = []
    for _ in range(repeats + 1):
        start = time.perf_counter()
        values, _ = index.search(queries, TOP)
        times.append(time.perf_counter() - start)
    return len(queries) / statistics.median(times[1:]), values


def check(values, expected):
    assert np.allclose(values[:CHECKED], np.sort(expected, axis=1)[:, :TOP], rtol=1e-3, atol=1e-3), "the answer is not that of a full sort"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("codes", type=pathlib.Path, help="folder with embeddings.npy, codes.npy and user_ids.txt")
    parser.add_argument("--users", type=int, default=2000, help="how many users ask, the first ones")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--graph", action="store_true", help="also IndexBinaryHNSW")
    options = parser.parse_args()
    z, codes = np.load(options.codes / "embeddings.npy"), np.load(options.codes / "codes.npy")
    count = len((options.codes / "user_ids.txt").read_text().splitlines())
    users, items = slice(0, min(options.users, count)), slice(count, None)
    cores = faiss.omp_get_max_threads()
    faiss.omp_set_num_threads(options.threads)

    def report(name, rate, **more):
        build = {"faiss": faiss.__version__, "compiled": faiss.get_compile_options().strip()}
        size = {"bits": z.shape[1], "items": len(z) - count, "users": len(z[users]), "threads": options.threads}
        print(json.dumps({**build, "index": name, "codes": options.codes.name, **size, "queries": round(rate, 2), **more}), flush=True)

    flat = faiss.IndexBinaryFlat(8 * codes.shape[1])
    flat.add(codes[items])
    rate, exact = timed(flat, codes[users], options.repeats)
    check(exact, np.stack([np.unpackbits(code ^ codes[items], axis=1).sum(axis=1, dtype=np.int32) for code in codes[users][:CHECKED]]))
    report("IndexBinaryFlat", rate)
    if options.graph:
        graph = faiss.IndexBinaryHNSW(flat.d, LINKS)
        graph.hnsw.efConstruction = BUILD_BEAM
        faiss.omp_set_num_threads(cores)
        start = time.perf_counter()
        graph.add(codes[items])
        built = round(time.perf_counter() - start, 2)
        faiss.omp_set_num_threads(options.threads)
        for beam in BEAMS:
            graph.hnsw.efSearch = beam
            rate, near = timed(graph, codes[users], options.repeats)
            # An item counts where it is as near as the exact one of its rank, so that ties are not errors.
            report("IndexBinaryHNSW", rate, beam=beam, recall=float((near <= exact).mean()), build_seconds=built)
    else:
        product = faiss.IndexFlatIP(z.shape[1])
        product.add(z[items])
        rate, scores = timed(product, z[users], options.repeats)
        check(-scores, -(z[users][:CHECKED] @ z[items].T))
        report("IndexFlatIP", rate)


if __name__ == "__main__":
    main()
