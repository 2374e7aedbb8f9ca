"""What the pages of verdicts share: trainings by their method, tests of differences, and the words of a verdict.

A verdict is computed: "holds" if every difference that a claim is about has the claim's sign and is significant (p < 0.05 over trainings), "does not
hold" if one is significant with the other sign, "no significant difference" otherwise. The p-values of one claim are corrected by Holm.
"""

import json
import math
import statistics

from kept import KEPT, load

LEVEL = 0.05


class Summary:
    """Mean and variance over trainings."""

    def __init__(self, mean, variance, count):
        self.mean, self.variance, self.count = mean, variance, count

    def __str__(self):
        deviation = f" ± {100 * math.sqrt(self.variance):.2f}" if self.count > 1 else ""
        return f"{100 * self.mean:.2f}{deviation}"


def summary(values):
    """The summary of a value for each training."""
    values = list(values)
    return Summary(statistics.mean(values), statistics.variance(values) if len(values) > 1 else 0, len(values))


class Table:
    """The trainings that are kept under a name; of those that are older than the kept rows, the means and deviations that a page has."""

    def __init__(self, name):
        self.runs = load(name)
        printed = KEPT / f"{name}.summary.json"
        self.printed = json.loads(printed.read_text())["methods"] if not self.runs and printed.exists() else {}

    def names(self):
        return sorted({run["name"] for run in self.runs} or set(self.printed))

    def values(self, name, mode, metric="recall@50"):
        if self.printed:
            mean, deviation, count = self.printed[name]["hashgnn-official"][mode][metric]
            return Summary(mean, deviation**2, count)
        return summary(run["metrics"]["hashgnn-official"][mode][metric] for run in self.runs if run["name"] == name)

    def histories(self, name):
        """The epochs of each training, those of a pretraining first."""
        return [run["pretraining"] + run["history"] for run in self.runs if run["name"] == name]


def beta_fraction(x, a, b):
    """The continued fraction of the incomplete beta function (Abramowitz and Stegun 26.5.8), by Lentz's method."""
    tiny = 1e-300
    c, d = 1.0, 1 / max(1 - (a + b) * x / (a + 1), tiny)
    result = d
    for m in range(1, 500):
        for numerator in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / (1 + numerator * d or tiny)
            c = 1 + numerator / c or tiny
            result *= c * d
        if abs(c * d - 1) < 1e-14:
            break
    return result


def incomplete_beta(x, a, b):
    """The regularised incomplete beta function I_x(a, b)."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * beta_fraction(x, a, b) / a
    return 1 - front * beta_fraction(1 - x, b, a) / b


def two_sided(distance, variance, freedom):
    """The p-value of distance / sqrt(variance) under Student's distribution."""
    if distance == 0:
        return 1.0
    if variance == 0:
        return 0.0
    return incomplete_beta(freedom / (freedom + distance * distance / variance), freedom / 2, 0.5)


def compare(higher, lower, spread=None):
    """The distance of two summaries and its p-value: Welch's t-test over trainings, or, for single trainings, a t-test with the variance of ``spread``."""
    distance = higher.mean - lower.mean
    if spread is not None:
        return distance, two_sided(distance, 2 * spread.variance, spread.count - 1)
    first, second = higher.variance / higher.count, lower.variance / lower.count
    error = first + second
    if error == 0:
        return distance, two_sided(distance, 0, 1)
    freedom = error**2 / (first**2 / (higher.count - 1) + second**2 / (lower.count - 1))
    return distance, two_sided(distance, error, freedom)


def holm(ps):
    """The p-values corrected by the step-down method of Holm."""
    corrected, largest = [0.0] * len(ps), 0.0
    for rank, place in enumerate(sorted(range(len(ps)), key=lambda i: ps[i])):
        largest = max(largest, min(1.0, ps[place] * (len(ps) - rank)))
        corrected[place] = largest
    return corrected


def p_text(p):
    return "p < 0.001" if p < 0.001 else f"p {p:.3f}"


def verdict(tests, unit=100, digits=2, shown=3):
    """The verdict on a claim from ``(name, distance, p)``, a positive distance being as claimed, with the tests that decide it."""
    tests = [(name, distance, p) for (name, distance, _), p in zip(tests, holm([p for _, _, p in tests]))]
    against = [test for test in tests if test[1] < 0 and test[2] < LEVEL]
    open_tests = [test for test in tests if test[2] >= LEVEL]
    if against:
        word, deciding = "does not hold", against
    elif open_tests:
        word, deciding = "no significant difference", open_tests
    else:
        word, deciding = "holds", [max(tests, key=lambda test: test[2])]
    deciding = sorted(deciding, key=lambda test: test[1])
    listing = ", ".join(f"{name} {unit * distance:+.{digits}f} ({p_text(p)})".strip() for name, distance, p in deciding[:shown])
    more = f" and {len(deciding) - shown} more" if len(deciding) > shown else ""
    return f"{word}: {listing}{more}"


def listed(pairs):
    return ", ".join(f"{name} {value}" for name, value in pairs)


def page(title, notes, rows):
    """Prints a page: each row is what the paper says, our numbers, and the verdict."""
    text = "\n\n".join(notes)
    print(f"# {title}\n\n{text}\n\n| the paper | here | verdict |\n|---|---|---|")
    for claim, numbers, judged in rows:
        print(f"| {claim} | {numbers} | {judged} |")
