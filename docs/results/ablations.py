#!/usr/bin/env python3
"""Prints the comparisons of losses and of binarizers as Markdown, from the runs that are kept.

    python3 docs/results/ablations.py > docs/results/ablations.md

Bold is significantly above every other row of its column: p < 0.05 over trainings, Welch's t-test over three seeds with Holm's correction. In italics are
the highest mean and the rows that do not differ significantly from it. The second table has the difference from the highest mean with that p. Tests over
users need the per-user files of the runs: `hashgnn report --significance` makes them.
"""

from commands import cell as command_cell
from commands import of_sweep
from kept import load
from recall import commits
from table2 import cell
from verdicts import LEVEL, compare, holm, p_text, summary

COLUMNS = ["recall@50", "recall@100", "ndcg@50", "ndcg@100"]
PARTS = {"losses": "Losses, with AAGE", "binarizers": "Binarizers, with a softmax"}


def column(runs, metric):
    """By method its values, its distance from the highest mean, the corrected p-value, and whether it is the highest."""
    values = {}
    for run in runs:
        values.setdefault(run["name"], []).append(run["metrics"]["standard"]["hamming"][metric])
    summaries = {name: summary(of) for name, of in values.items()}
    top = max(summaries, key=lambda name: summaries[name].mean)
    others = [name for name in summaries if name != top]
    tests = [compare(summaries[name], summaries[top]) for name in others]
    corrected = holm([p for _, p in tests])
    found = {name: (values[name], distance, p, False) for name, (distance, _), p in zip(others, tests, corrected)}
    return {name: found.get(name, (values[name], 0.0, 1.0, True)) for name in summaries}


def marked(column, name):
    values, _, p, highest = column[name]
    alone = all(other[2] < LEVEL for other in column.values() if not other[3])
    mark = "**" if highest and alone else "*" if highest or p >= LEVEL else ""
    return f"{mark}{cell(values)}{mark}"


def main():
    print("# Ablations: 64 bits, Gowalla, Hamming distances\n\n" + __doc__.split("\n\n")[2].strip() + "\n")
    everything = []
    for part, title in PARTS.items():
        runs = load(f"recall-ablation-{part}")
        everything += runs
        columns = {metric: column(runs, metric) for metric in COLUMNS}
        commands = of_sweep(f"configs/recall/ablation-{part}.yaml")
        print(f"## {title}\n\n![recall@50 and its standard deviation over seeds](ablation-{part}.svg)\n")
        print(f"| method | {' | '.join(COLUMNS)} | command |\n|---|{'---|' * (len(COLUMNS) + 1)}")
        for name in sorted({run["name"] for run in runs}):
            print(f"| {name} | {' | '.join(marked(columns[metric], name) for metric in COLUMNS)} | {command_cell(*commands[name])} |")
        print(f"\n| difference from the highest mean | {' | '.join(COLUMNS)} |\n|---|{'---|' * len(COLUMNS)}")
        for name in sorted({run["name"] for run in runs}):
            cells = []
            for metric in COLUMNS:
                _, distance, p, highest = columns[metric][name]
                cells.append("highest" if highest else f"{distance:+.4f} ({p_text(p)})")
            print(f"| {name} | {' | '.join(cells)} |")
        print()
    print(f"Profile standard, three seeds; code of commit {commits(everything)}; AMD EPYC, 2 cores.")


if __name__ == "__main__":
    main()
