#!/usr/bin/env python3
"""Prints what the other side of each point gives where papers, their public code and the print disagree, as Markdown, from the runs that are kept.

    python3 docs/results/official_code.py > docs/results/official-code.md
"""

from commands import cell, of_sweep
from kept import load

TITLE = "# Both sides of where papers and public code disagree\n\nOne seed each."
SECTIONS = [
    (
        "## HashGNN, MovieLens-1M\n\nA row goes from ours to the other side by one point; 'all at once' is configs/official-code/hashgnn-movielens-1m.yaml.",
        ["official-code-one-by-one", "official-code-whole"],
        [
            ("standard", "hierarchical", "recall@50", "HieS recall@50"),
            ("standard", "hierarchical", "recall@100", "HieS recall@100"),
            ("standard", "hamming", "recall@50", "HamR recall@50"),
            ("standard", "continuous", "recall@50", "CeS recall@50"),
            ("hashgnn-official", "hierarchical", "recall@50", "HieS recall@50"),
            ("hashgnn-official", "hierarchical", "recall@100", "HieS recall@100"),
            ("hashgnn-official", "hamming", "recall@50", "HamR recall@50"),
            ("hashgnn-official", "continuous", "recall@50", "CeS recall@50"),
        ],
    ),
    (
        "## BGCH, Gowalla\n\nBy its own score; a tenth of the training part is held back for validation, but for the last pass and the one chosen on test. 'bgch' is its"
        " public code's measure.",
        ["official-code-bgch"],
        [
            ("standard", "continuous", "recall@50", "recall@50"),
            ("standard", "continuous", "recall@100", "recall@100"),
            ("standard", "continuous", "ndcg@50", "ndcg@50"),
            ("standard", "continuous", "ndcg@100", "ndcg@100"),
            ("bgch", "continuous", "ndcg-own1000@50", "ndcg-own1000@50"),
            ("bgch", "continuous", "ndcg-own1000@100", "ndcg-own1000@100"),
            ("standard", "hamming", "recall@50", "signs alone: recall@50"),
        ],
    ),
    (
        "## The smooth recall loss, Gowalla, 64 bits\n\nEach from the same codes, which a softmax has trained. As printed, the loss has no gradient, so that row is what the"
        " softmax alone gives. A tenth of the training part is held back for validation.",
        ["official-code-smooth-recall"],
        [
            ("standard", "hamming", "recall@50", "recall@50"),
            ("standard", "hamming", "recall@100", "recall@100"),
            ("standard", "hamming", "ndcg@50", "ndcg@50"),
            ("standard", "hamming", "ndcg@100", "ndcg@100"),
        ],
    ),
]


STUDIES = {
    "official-code-one-by-one": "one-by-one-movielens-1m",
    "official-code-bgch": "bgch-gowalla",
    "official-code-smooth-recall": "smooth-recall-gowalla",
}


def of_study(kept):
    """The commands of the runs that are kept under a name."""
    if kept in STUDIES:
        return of_sweep(f"configs/official-code/{STUDIES[kept]}.yaml")
    return {"hashgnn-movielens-1m": ("./hashgnn run configs/official-code/hashgnn-movielens-1m.yaml", [1])}


def row(run, columns, commands):
    label = "all at once" if run["name"] == "hashgnn-movielens-1m" else run["name"].replace("-", " ")
    cells = [f"{run['metrics'][profile][mode][metric]:.4f}" for profile, mode, metric, _ in columns]
    kept = f"{run['best_epoch']} of {run['epochs']}"
    return f"| {label} | {' | '.join(cells)} | {kept} | {run['train_seconds']:.0f} | {run['commit']} | {cell(*commands[run['name']])} |"


def main():
    print(TITLE)
    for text, names, columns in SECTIONS:
        runs = sorted((run for name in names for run in load(name)), key=lambda run: run["name"] != "as-ours")
        if not runs:
            continue
        print(f"\n{text}\n")
        print(f"| setting | {' | '.join(f'{profile}: {head}' for profile, _, _, head in columns)} | epoch kept | training, s | commit | command |")
        print("|---|" + "---|" * (len(columns) + 4))
        commands = {name: command for sweep in names for name, command in of_study(sweep).items()}
        for run in runs:
            print(row(run, columns, commands))


if __name__ == "__main__":
    main()
