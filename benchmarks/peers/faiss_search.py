#!/usr/bin/env python3
"""The searches of the benchmark Retrieval in FAISS: top 100 of every user, exact, and IndexBinaryHNSW with its recall of the exact answer.

Needs FAISS and NumPy (Debian: apt-get install python3-faiss). Prints a JSON line for each index with the median wall time in milliseconds.

    python3 benchmarks/peers/faiss_search.py gowalla --bits 32 [--threads 2] [--repeats 5] [--hnsw]
    python3 benchmarks/peers/faiss_search.py RUNFOLDER
"""

import argparse
import json
import pathlib
import statistics
import time

import faiss
import numpy as np

SIZES = {"movielens": (6040, 3952), "pinterest": (55187, 9916), "gowalla": (29858, 40981), "alibaba": (2000, 4167708)}
TOP, CLUSTERS, SPREAD = 100, 200, 0.8


def clustered(users, items, bits):
    rng = np.random.default_rng(bits)
    centres = rng.standard_normal((CLUSTERS, bits), dtype=np.float32)

    def around(rows):
        return centres[rng.integers(0, CLUSTERS, rows)] + SPREAD * rng.standard_normal((rows, bits), dtype=np.float32)

    return around(users), around(items)


def trained(run):
    codes = np.load(run / "embeddings.npy")
    users = len((run / "user_ids.txt").read_text().splitlines())
    return codes[:users], codes[users:]


def packed(z):
    return np.packbits(z >= 0, axis=1, bitorder="little")


def timed(index, queries, repeats):
    times = []
    for _ in range(repeats + 1):
        start = time.perf_counter()
        answer = index.search(queries, TOP)
        times.append((time.perf_counter() - start) * 1e3)
    return statistics.median(times[1:]), answer


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("codes", help=", ".join(SIZES) + ", or the folder of a finished run")
    parser.add_argument("--bits", type=int, default=32)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--hnsw", action="store_true", help="also IndexBinaryHNSW")
    options = parser.parse_args()
    faiss.omp_set_num_threads(options.threads)
    users, items = clustered(*SIZES[options.codes], options.bits) if options.codes in SIZES else trained(pathlib.Path(options.codes))
    users, items = np.ascontiguousarray(users), np.ascontiguousarray(items)
    bits = users.shape[1]

    def report(name, milliseconds, **more):
        line = {"faiss": faiss.__version__, "index": name, "codes": options.codes, "bits": bits, "threads": options.threads}
        print(json.dumps({**line, "users": len(users), "items": len(items), "ms": round(milliseconds, 2), **more}), flush=True)

    binary = faiss.IndexBinaryFlat(8 * packed(items[:1]).shape[1])
    binary.add(packed(items))
    milliseconds, (exact, _) = timed(binary, packed(users), options.repeats)
    report("IndexBinaryFlat", milliseconds)
    if options.hnsw:
        graph = faiss.IndexBinaryHNSW(binary.d, 32)
        graph.hnsw.efConstruction = 200
        graph.add(packed(items))
        for ef in (100, 200, 400):
            graph.hnsw.efSearch = ef
            milliseconds, (near, _) = timed(graph, packed(users), options.repeats)
            # An answer counts where it is as near as the exact one of its rank, so that ties are not errors.
            report("IndexBinaryHNSW", milliseconds, ef_search=ef, recall_at_100=float((near <= exact[:, -1:]).mean()))
    flat = faiss.IndexFlatIP(bits)
    flat.add(items)
    milliseconds, _ = timed(flat, users, options.repeats)
    report("IndexFlatIP", milliseconds)


if __name__ == "__main__":
    main()
