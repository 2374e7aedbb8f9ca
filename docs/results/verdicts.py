"""What the pages of verdicts share: runs by their method, and whether two measures differ.

HieS and HamR are recall@50 in percent by the public code's definition (profile hashgnn-official), the mean over seeds.
"""

import math
import statistics

from kept import load


class Values(list):
    """A measure of each seed."""

    mean = property(statistics.mean)
    variance = property(lambda self: statistics.variance(self) if len(self) > 1 else 0)

    def __str__(self):
        deviation = f" ± {100 * math.sqrt(self.variance):.2f}" if len(self) > 1 else ""
        return f"{100 * self.mean:.2f}{deviation}"


class Table:
    """The runs that are kept under a name."""

    def __init__(self, name):
        self.runs = load(name)

    def names(self):
        return sorted({run["name"] for run in self.runs})

    def values(self, name, mode, metric="recall@50"):
        return Values(run["metrics"]["hashgnn-official"][mode][metric] for run in self.runs if run["name"] == name)

    def histories(self, name):
        return [run["history"] for run in self.runs if run["name"] == name]


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


def page(title, note, rows):
    """Prints a page: each row is what the paper says, our numbers, and the verdict."""
    print(f"# {title}\n\n{note}\n\n| the paper | here | verdict |\n|---|---|---|")
    for claim, numbers, judged in rows:
        print(f"| {claim} | {numbers} | {judged} |")
