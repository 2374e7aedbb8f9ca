#!/usr/bin/env python3
"""Prints the table of "Optimizing Recall in Deep Graph Hashing Framework for Item Retrieval" as Markdown, from the runs that are kept.

    python3 docs/results/recall.py gowalla yelp2018 > docs/results/recall.md      (needs PyYAML)

Profile standard; mean and standard deviation over seeds. A row stands for a method, its whole size for a node, and a way of scoring. Bold is what is
not below the best row that is printed.
"""

import re
import statistics
import sys

from commands import cell as cell_of
from commands import of_sweep
from kept import load
from table2 import cell, pass_seconds, passes, published

NAMES = {"gowalla": "Gowalla", "yelp2018": "Yelp2018"}
COLUMNS = ["recall@50", "recall@100", "ndcg@50", "ndcg@100"]
HAMMING = {"hamming": "Hamming"}
CODES = {
    "proposed": ("LightGCN, AAGE, smooth recall ('Proposed')", HAMMING),
    "bgch": ("BGCH", {"hamming": "Hamming", "continuous": "its own, with 4 reals"}),
    "hashrec": ("HashRec", HAMMING),
    "hashgnn": ("HashGNN", HAMMING),
    "thermometer": ("'Proposed' with a thermometer", HAMMING),
    "thermometer-byte": ("'Proposed' and the level of a thermometer as a byte", {"hamming": "Hamming + level"}),
    "trained-rows": ("spectral rows trained on, softmax, thermometer", HAMMING),
    "projection": ("a trained projection of spectral rows, softmax, thermometer", HAMMING),
}
BOUNDS = {
    "spectral-itq": ("ITQ on spectral rows, not trained", {"hamming": "Hamming", "scaled": "Hamming, times an item's size of 4 bits"}),
    "lightgcn": ("LightGCN, continuous", {"continuous": "products"}),
    "spectral": ("spectral rows, continuous", {"continuous": "products"}),
    "gf-cf": ("GF-CF", {"filtered": "filters"}),
}


def results(kind, data):
    """The kept runs of a sweep, by name; a name may end with the number of bits."""
    runs = {}
    for run in load(f"recall-{kind}-{data}"):
        runs.setdefault(run["name"], []).append(run)
    return runs


def commits(runs):
    return ", ".join(sorted({run["commit"] for run in runs}))


def marked(values, least):
    return f"**{cell(values)}**" if statistics.mean(values) >= least else cell(values)


def rows(methods, runs, commands, size, least):
    """The rows of some methods, each by its bits, with the command that gives it."""
    for method, (label, modes) in methods.items():
        named = {name: found for name, found in runs.items() if re.fullmatch(rf"{method}(-\d+)?", name)}
        for found in sorted(named.values(), key=lambda found: found[0]["bits"]):
            for mode, scoring in modes.items():
                cells = [
                    marked([run["metrics"]["standard"][mode][column] for run in found], bound) for column, bound in zip(COLUMNS, least)
                ]
                seconds = f"{statistics.median(run['train_seconds'] for run in found):.0f}"
                print(f"| {label} | {size(method, found[0])} | {scoring} | {' | '.join(cells)} | {len(found)} | {seconds} | {commits(found)}"
                      f" | {cell_of(*commands[found[0]['name']])} |")


def code_size(method, run):
    length = re.search(r"-(\d+)$", run["name"])
    return f"{length[1] if length else 64} and a byte" if method == "thermometer-byte" else f"{run['bits']}"


def row_size(method, run):
    return f"{run['bits']}" if method == "spectral-itq" else f"{run['bits']} reals" if method != "gf-cf" else "none"


def time_to(share, run):
    """Seconds from the start until recall@50 on validation reaches a share of its best: fits and pretraining are in it."""
    (measure,) = (name for name in run["history"][-1]["validation"] if name.endswith(".recall@50"))
    measured = []
    before = 0.0
    for epochs in (run["pretraining"], run["history"]):
        for epoch in epochs:
            if measure in epoch["validation"]:
                measured.append((before + epoch["seconds"], epoch["validation"][measure]))
        before += epochs[-1]["seconds"] if epochs else 0
    fit = run["train_seconds"] - before
    best = max(value for _, value in measured)
    return fit + next(seconds for seconds, value in measured if value >= share * best), fit


def cost(data):
    print("| method | bits | fitted first, s | an epoch, s | epochs | to 95 % of its best recall@50 on validation, s | in all, s | commit | command |")
    print("|---|---|---|---|---|---|---|---|---|")
    runs = results("cost", data)
    commands = of_sweep(f"configs/recall/cost-{data}.yaml")
    for method, (label, _) in CODES.items():
        for run in runs.get(method, []):
            reached, fit = time_to(0.95, run)
            print(f"| {label} | {run['bits']} | {fit:.0f} | {pass_seconds(run):.1f} | {passes(run)} | {reached:.0f}"
                  f" | {run['train_seconds']:.0f} | {commits([run])} | {cell_of(*commands[method])} |")


def main():
    print("# Recall-optimised hashing\n\nMean and standard deviation over seeds, profile standard. Bold is what is not below the best row that is printed. Seconds are those of one thread, another\ntraining beside it. Each row names the command that gives it; the sweeps of configs/recall give all rows at once.")
    for data in sys.argv[1:]:
        print(f"\n## {NAMES[data]}\n")
        print(f"| method | bits of a node | scoring | {' | '.join(COLUMNS)} | seeds | training, s | commit | command |")
        print("|---|---|---|" + "---|" * (len(COLUMNS) + 4))
        printed = published(data, "Luo")
        least = [float(value) for value in printed["proposed"].split(", ")]
        for method, values in printed.items():
            print(f"| {CODES[method][0]}, as printed | not printed | Hamming | {values.replace(', ', ' | ')} | | | | |")
        codes = results("lengths", data)
        codes.update(results("table", data))
        commands = of_sweep(f"configs/recall/lengths-{data}.yaml") | of_sweep(f"configs/recall/table-{data}.yaml")
        rows(CODES, codes, commands, code_size, least)
        rows(BOUNDS, results("bounds", data), of_sweep(f"configs/recall/bounds-{data}.yaml"), row_size, least)
        if not results("cost", data):
            continue
        print("\nWhat it costs, validated after every epoch on a tenth of the training part; 64 bits, one seed, two threads, nothing else running:\n")
        cost(data)


if __name__ == "__main__":
    main()
