#!/usr/bin/env python3
"""Prints Table 1 of the HashGNN paper, the data, as Markdown: what this project reads beside what is printed.

    python3 docs/results/table1.py > docs/results/table1.md
"""

import json
import subprocess

PRINTED = {
    "movielens-1m": ("MovieLens-1M", (6040, 3952, 1000209)),
    "gowalla": ("Gowalla", (29585, 40981, 1027370)),
    "pinterest-37k": ("Pinterest, a part", (55187, 9916, 1500809)),
}


def stats(data):
    file = "base" if data == "movielens-1m" else "hashgnn"
    command = ["./hashgnn", "data", "stats", "--json", f"configs/paper/{data}/{file}.yaml"]
    return json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout)


def main():
    print("| data | users | items | interactions | density | train / validation / test | printed: users, items, interactions |")
    print("|---|---|---|---|---|---|---|")
    for data, (name, printed) in PRINTED.items():
        read = stats(data)
        parts = " / ".join(f"{read[part]:,}" for part in ("train", "validation", "test"))
        counts = " | ".join(f"{read[key]:,}" for key in ("users", "items", "interactions"))
        print(f"| {name} | {counts} | {read['density']:.4%} | {parts} | {', '.join(f'{count:,}' for count in printed)} |")


if __name__ == "__main__":
    main()
