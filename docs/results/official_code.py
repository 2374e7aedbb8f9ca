#!/usr/bin/env python3
"""Prints what the public code's side of each point gives on MovieLens-1M as Markdown, from the runs that are kept.

    python3 docs/results/official_code.py > docs/results/official-code.md

One seed each. A row goes from ours to the other side by one point; one 'all at once', where there is one, is
configs/official-code/hashgnn-movielens-1m.yaml.
"""

from kept import load

COLUMNS = {
    "HieS recall@50": ("hierarchical", "recall@50"),
    "recall@100": ("hierarchical", "recall@100"),
    "HamR recall@50": ("hamming", "recall@50"),
    "CeS recall@50": ("continuous", "recall@50"),
}


def row(label, run):
    cells = [f"{run['metrics'][profile][mode][metric]:.4f}" for profile in ("standard", "hashgnn-official") for mode, metric in COLUMNS.values()]
    return f"| {label} | {' | '.join(cells)} | {run['best_epoch']} of {run['epochs']} | {run['train_seconds']:.0f} | {run['commit']} |"


def main():
    print("# The public code's side, on MovieLens-1M\n\n" + __doc__.split("\n\n")[2].strip() + "\n")
    heads = [f"{profile}: {column}" for profile in ("standard", "hashgnn-official") for column in COLUMNS]
    print(f"| setting | {' | '.join(heads)} | pass kept | training, s | commit |")
    print("|---|" + "---|" * (len(heads) + 3))
    one_by_one = {run["name"]: run for run in load("official-code-one-by-one")}
    print(row("as ours", one_by_one.pop("as-ours")))
    for name, run in one_by_one.items():
        print(row(name.replace("-", " "), run))
    for run in load("official-code-whole"):
        print(row("all at once", run))


if __name__ == "__main__":
    main()
