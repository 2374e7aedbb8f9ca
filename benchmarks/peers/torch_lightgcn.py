#!/usr/bin/env python3
"""The step of the benchmark LightGcnStep, and the sparse product of SparseProduct, in PyTorch on the CPU: the peer to compare with.

Needs PyTorch and NumPy (Debian: apt-get install python3-torch). Prints one JSON line with medians in milliseconds.

    python3 benchmarks/peers/torch_lightgcn.py data/gowalla/train.txt [--threads 2] [--steps 30]
"""

import argparse
import gzip
import json
import os
import statistics
import time

import numpy as np
import torch

WIDTH, LAYERS, BATCH, DECAY = 64, 3, 2048, 1e-4


def edges(path):
    opener = gzip.open if path.endswith(".gz") else open
    users, items = [], []
    with opener(path, "rt") as file:
        for line in file:
            user, *rest = map(int, line.split())
            users += [user] * len(rest)
            items += rest
    return np.array(users), np.array(items)


def adjacency(users, items, layout):
    first_item = users.max() + 1
    size = first_item + items.max() + 1
    rows = np.concatenate([users, items + first_item])
    columns = np.concatenate([items + first_item, users])
    degree = np.bincount(rows, minlength=size)
    values = torch.tensor((degree[rows] * degree[columns]) ** -0.5, dtype=torch.float32)
    matrix = torch.sparse_coo_tensor(np.stack([rows, columns]), values, (size, size)).coalesce()
    return matrix.to_sparse_csr() if layout == "csr" else matrix


def median_ms(work, repeats):
    times = []
    for i in range(repeats + 3):
        start = time.perf_counter()
        work(i)
        if i >= 3:
            times.append((time.perf_counter() - start) * 1e3)
    return round(statistics.median(times), 3)


def step_time(users, items, graph, repeats):
    rng = np.random.default_rng(1)
    first_item = users.max() + 1
    table = torch.nn.Parameter(0.1 * torch.randn(graph.shape[0], WIDTH))
    optimiser = torch.optim.Adam([table], lr=1e-3)
    picks = [rng.integers(0, len(users), BATCH) for _ in range(repeats + 3)]
    triplets = [
        (torch.tensor(users[p]), torch.tensor(items[p] + first_item), torch.tensor(rng.integers(first_item, graph.shape[0], BATCH)))
        for p in picks
    ]

    def step(i):
        u, p, n = triplets[i]
        layer, total = table, table
        for _ in range(LAYERS):
            layer = torch.sparse.mm(graph, layer)
            total = total + layer
        mean = total / (LAYERS + 1)
        difference = (mean[u] * (mean[n] - mean[p])).sum(1)
        squares = table[u].square().sum() + table[p].square().sum() + table[n].square().sum()
        loss = torch.nn.functional.softplus(difference).mean() + DECAY * squares / (2 * BATCH)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()

    return median_ms(step, repeats)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", help="training interactions in LightGCN's text format, plain or .gz")
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    parser.add_argument("--steps", type=int, default=30)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    users, items = edges(options.file)
    coo, csr = adjacency(users, items, "coo"), adjacency(users, items, "csr")
    dense = torch.randn(coo.shape[0], WIDTH)
    answer = {
        "torch": torch.__version__,
        "threads": options.threads,
        "product_coo_ms": median_ms(lambda i: torch.sparse.mm(coo, dense), options.steps),
        "product_csr_ms": median_ms(lambda i: torch.sparse.mm(csr, dense), options.steps),
        "step_ms": step_time(users, items, coo, options.steps),
    }
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
