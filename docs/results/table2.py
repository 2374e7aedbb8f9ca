#!/usr/bin/env python3
"""Prints the kept runs of Table 2 as Markdown tables: a summary beside the paper's figures, then a row for each method and way of searching, mean and
standard deviation over seeds. Also draws recall@50 of all methods into docs/results/table2-DATA.svg; an older page is drawn and not printed anew.

    python3 docs/results/table2.py gowalla > docs/results/table2-gowalla.md
    python3 docs/results/table2.py --figure movielens-1m
"""

import pathlib
import re
import statistics
import sys

import svg
from commands import cell as cell_of
from commands import of_sweep
from kept import load
from verdicts import Table

PUBLISHED = pathlib.Path("experiments/src/main/resources/org/hashgnn/experiments/report/html/published.yaml")

METHODS = {
    "lsh": "LSH",
    "itq": "ITQ",
    "hashgnn-sp": "HashGNN_sp",
    "hash-gumb": "Hash_gumb",
    "hash-ste": "Hash_ste (p = 0)",
    "hashnet": "HashNet",
    "hashgnn-nr": "HashGNN_nr",
    "hashgnn": "HashGNN",
    "mf": "MF (non-negative)",
    "weighted-als": "weighted ALS",
    "bpr-mf": "BPR-MF",
    "pte": "PTE",
    "bine": "BiNE",
    "graphsage": "GraphSAGE (p = 1)",
}
CONTINUOUS = ["mf", "weighted-als", "bpr-mf", "pte", "bine", "graphsage"]
MODES = {"hierarchical": "HieS", "hamming": "HamR", "continuous": "CeS"}
COLUMNS = {
    "standard": ["recall@50", "recall@100", "ndcg@50", "ndcg@100", "hit@50", "auc"],
    "hashgnn-official": ["recall@50", "recall@100", "ndcg-own100@50", "ndcg-own100@100"],
}


def cell(values):
    deviation = f" ± {statistics.stdev(values):.4f}" if len(values) > 1 else ""
    return f"{statistics.mean(values):.4f}{deviation}"


def published(data, source="Tan"):
    """The figures that a publication, by its first author, prints of each method on a data set: HR@50, HR@100, ndcg@50, ndcg@100."""
    table = PUBLISHED.read_text().split(f"- source: {source}")[1].split("- source:")[0]
    block = re.search(rf"- name: {data}\n(.*?)(?:- name:|\Z)", table, re.S)
    return dict(re.findall(r"^ +([\w-]+): \[(.*)\]$", block.group(1), re.M)) if block else {}


def comparable(data, source="Tan"):
    """The printed figures that may be drawn beside ours: those of the whole data set, if they can be the same metric."""
    table = PUBLISHED.read_text().split(f"- source: {source}")[1].split("- source:")[0]
    block = re.search(rf"- name: {data}\n(.*?)(?:- name:|\Z)", table, re.S)
    return published(data, source) if block and "incomparable" not in block.group(1) else {}


def figure(data):
    """Draws recall@50 by way of searching. A printed figure stands over the bar of its own way: continuous methods are no codes."""
    table = Table(f"table2-{data}")
    methods = [name for name in METHODS if name in table.names()]
    series = []
    for (mode, short), colour in zip(MODES.items(), ("#0072b2", "#d55e00", "#009e73")):
        found = {name: table.values(name, mode) for name in methods}
        series.append((short, colour, {METHODS[name]: (value.mean, value.variance**0.5) for name, value in found.items()}))
    paper = comparable(data.removesuffix("-printed"))
    marks = {"HieS": {}, "CeS": {}}
    for name in methods:
        if name in paper:
            marks["CeS" if name in CONTINUOUS else "HieS"][METHODS[name]] = float(paper[name].split(",")[0])
    lines = svg.bars("recall@50, profile hashgnn-official", [METHODS[name] for name in methods], series, list(marks.items()))
    svg.write(f"docs/results/table2-{data}.svg", 760, 350, lines)


def summary(results, data):
    """Each method by the way of searching that it is for, and what the paper prints."""
    columns = COLUMNS["hashgnn-official"]
    print(f"| hashgnn-official | search | {' | '.join(columns)} | HamR recall@50 | the paper: HR@50, HR@100, ndcg@50, ndcg@100 |")
    print("|---|---|" + "---|" * (len(columns) + 2))
    paper = published(data)
    for name, method in METHODS.items():
        runs = [result["metrics"]["hashgnn-official"] for result in results if result["name"] == name]
        if runs:
            mode = "continuous" if name in CONTINUOUS else "hierarchical"
            cells = [cell([run[mode][column] for run in runs]) for column in columns]
            bits = "" if name in CONTINUOUS else cell([run["hamming"]["recall@50"] for run in runs])
            print(f"| {method} | {MODES[mode]} | {' | '.join(cells)} | {bits} | {paper.get(name, '')} |")


def passes(run):
    """The passes of pretraining and training."""
    return " + ".join(str(len(phase)) for phase in (run["pretraining"], run["history"]) if phase) or "none"


def pass_seconds(run):
    """What a pass takes, the median over the passes of all phases, with validation in it."""
    seconds = []
    for phase in (run["pretraining"], run["history"]):
        ends = [0.0] + [epoch["seconds"] for epoch in phase]
        seconds += [after - before for before, after in zip(ends, ends[1:])]
    return statistics.median(seconds)


def main():
    data = sys.argv[-1]
    figure(data)
    if sys.argv[1] == "--figure":
        return
    results = load(f"table2-{data}")
    summary(results, data)
    for profile, columns in COLUMNS.items():
        print(f"\n**{profile}**\n")
        print("| method | search | " + " | ".join(columns) + " |")
        print("|---|---|" + "---|" * len(columns))
        for name, method in METHODS.items():
            runs = [result for result in results if result["name"] == name]
            for mode, short in MODES.items():
                if runs:
                    cells = [cell([run["metrics"][profile][mode][column] for run in runs]) for column in columns]
                    print(f"| {method} | {short} | " + " | ".join(cells) + " |")
    print("\n| method | seeds | epochs | epochs kept | training, s | an epoch, s | peak memory, MiB | commit | command |")
    print("|---|---|---|---|---|---|---|---|---|")
    commands = of_sweep(f"configs/paper/table2-{data}.yaml")
    for name, method in METHODS.items():
        runs = [result for result in results if result["name"] == name]
        if runs:
            seeds = ", ".join(str(run["seed"]) for run in runs)
            kept = ", ".join(str(run["best_epoch"]) for run in runs)
            seconds = ", ".join(f"{run['train_seconds']:.0f}" for run in runs)
            memory = max(run["peak_memory_bytes"] for run in runs) / 2**20
            commits = ", ".join(dict.fromkeys(run["commit"] for run in runs))
            trained = runs[0]["pretraining"] or runs[0]["history"]
            each = f"{statistics.median(pass_seconds(run) for run in runs):.1f}" if trained else "fitted"
            print(f"| {method} | {seeds} | {passes(runs[0])} | {kept} | {seconds} | {each} | {memory:.0f} | {commits} | {cell_of(*commands[name])} |")


if __name__ == "__main__":
    main()
