"""What the pages of verdicts share: the runs below a folder, and whether two measures differ.

HieS and HamR are recall@50 in percent by the public code's definition (profile hashgnn-official), the mean over seeds.
"""

import json
import math
import statistics


class Values(list):
    """A measure of each seed."""

    mean = property(statistics.mean)
    variance = property(lambda self: statistics.variance(self) if len(self) > 1 else 0)

    def __str__(self):
        deviation = f" ± {100 * math.sqrt(self.variance):.2f}" if len(self) > 1 else ""
        return f"{100 * self.mean:.2f}{deviation}"


class Table:
    """The runs below a folder."""

    def __init__(self, folder):
        paths = sorted(folder.glob("*/result.json"))
        self.results = [(path.parent, json.loads(path.read_text())) for path in paths]

    def names(self):
        return sorted({result["name"] for _, result in self.results})

    def values(self, name, mode, metric="recall@50"):
        runs = [result for _, result in self.results if result["name"] == name]
        return Values(run["metrics"]["hashgnn-official"][mode][metric] for run in sorted(runs, key=lambda run: run["seed"]))

    def histories(self, name):
        folders = [folder for folder, result in self.results if result["name"] == name]
        return [[json.loads(line) for line in (folder / "history.jsonl").read_text().splitlines()] for folder in folders]


def compare(higher, lower, variance=None):
    """1 where the first is above the second, -1 where it is below, 0 where they cannot be told apart."""
    spread = math.sqrt(higher.variance + lower.variance if variance is None else 2 * variance)
    distance = higher.mean - lower.mean
    return 0 if abs(distance) <= spread else int(math.copysign(1, distance))


def verdict(signs):
    if all(sign > 0 for sign in signs):
        return "holds"
    if all(sign >= 0 for sign in signs):
        return "not contradicted, but within a deviation" if any(sign == 0 for sign in signs) else "holds"
    return "does not hold"


def listed(pairs):
    return ", ".join(f"{name} {value}" for name, value in pairs)
