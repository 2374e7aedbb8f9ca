#!/usr/bin/env python3
"""Holds the kept studies of one setting on a data set (Figures 5 and 7) against what the HashGNN paper says of them, as Markdown.

    python3 docs/results/studies.py gowalla > docs/results/studies-gowalla.md

HieS and HamR are recall@50 in percent by the public code's definition (profile hashgnn-official). The studies have one seed. Their tests take the
variance of the studies' own default over three seeds, which is the first row: a t-test with two degrees of freedom, p < 0.05 after Holm's correction
within the claim. A claim holds if each of its differences has the claimed sign and is significant, does not hold if one is significant with the other
sign; otherwise there is no significant difference. "Flat" cannot be proved: the page says whether a difference is significant. "Flattens" holds if the
last step is no significant fall and significantly smaller than the first.
"""

import sys

from verdicts import LEVEL, Table, compare, holm, listed, p_text, page, two_sided, verdict

NAMES = {"movielens-1m": "MovieLens-1M", "gowalla": "Gowalla"}


def study(kept, mode="hierarchical"):
    """The values of a study of one setting: by the setting, or by its whole text where it is no number."""
    table = Table(kept)
    points = {}
    for name in table.names():
        setting = name.split("=", 1)[1]
        try:
            points[float(setting)] = table.values(name, mode)
        except ValueError:
            points["scheduled"] = table.values(name, mode)
    return dict(sorted(points.items(), key=lambda point: (isinstance(point[0], str), point[0])))


def points_text(points):
    return listed((key if isinstance(key, str) else f"{key:g}:", value) for key, value in points.items())


def tests(pairs, spread):
    return [(name, *compare(higher, lower, spread)) for name, higher, lower in pairs]


def fixed_p(points, spread):
    fixed = {key: value for key, value in points.items() if not isinstance(key, str)}
    near = max((key for key in fixed if 0.5 <= key <= 0.7), key=lambda key: fixed[key].mean)
    others = [(f"{near:g} over {key:g}", fixed[near], value) for key, value in fixed.items() if not 0.5 <= key <= 0.7]
    above = [(f"over {key:g}", points["scheduled"], value) for key, value in fixed.items()]
    checks = {
        "the best is 0.5 to 0.7": others,
        "0.4 below 1": [("1 over 0.4", fixed[1.0], fixed[0.4])],
        "scheduled above all": above,
    }
    return points_text(points), "; ".join(f"{claim}: {verdict(tests(pairs, spread))}" for claim, pairs in checks.items())


def flat(points, spread):
    """Whether no two of some points differ."""
    pairs = [(f"{a:g} over {b:g}", points[a], points[b]) for a in points for b in points if a < b]
    found = tests(pairs, spread)
    corrected = holm([p for _, _, p in found])
    least = min(range(len(found)), key=lambda i: corrected[i])
    name, distance, _ = found[least]
    word = "no significant difference, as claimed" if corrected[least] >= LEVEL else "does not hold"
    return f"{word}: {name} {100 * distance:+.2f} ({p_text(corrected[least])})"


def ranking_weight(points, spread):
    zero = [(f"{key:g} over 0", value, points[0.0]) for key, value in points.items() if key != 0]
    near = {key: points[key] for key in (0.3, 0.5, 0.7)}
    return points_text(points), f"flat around 0.5: {flat(near, spread)}; worst at 0: {verdict(tests(zero, spread))}"


def triplets(points, spread):
    pairs = [(f"{a:g} over {b:g}", points[a], points[b]) for a in points if a >= 4 for b in points if b < 4]
    return points_text(points), verdict(tests(pairs, spread))


def bits(points, spread):
    keys = list(points)
    steps = list(zip(keys, keys[1:]))
    pairs = [(f"{after:g} over {before:g}", points[after], points[before]) for before, after in steps]
    first, last = (points[after].mean - points[before].mean for before, after in (steps[0], steps[-1]))
    _, p_last = compare(points[keys[-1]], points[keys[-2]], spread)
    if last < 0 and p_last < LEVEL:
        change = last / points[keys[-2]].mean
        flattens = f"does not hold, it falls: {keys[-1]:g} over {keys[-2]:g} {100 * last:+.2f}, {change:+.0%} ({p_text(p_last)})"
    else:
        # The distance of two steps has the variance of four trainings.
        p_steps = two_sided(first - last, 4 * spread.variance, spread.count - 1)
        smaller = first > last and p_steps < LEVEL
        word = "holds" if smaller else "no significant difference" if p_steps >= LEVEL else "does not hold"
        flattens = f"{word}: first step {100 * first:+.2f}, last step {100 * last:+.2f} ({p_text(p_steps)})"
    return points_text(points), f"grows: {verdict(tests(pairs, spread))}; flattens: {flattens}"


def rows(data):
    studies = {
        "Ranking weight lambda: flat around 0.5, worst at 0 (Figure 5)": ("figure5-lambda", ranking_weight),
        "4 to 10 triplets of a node are better than fewer (Figure 5)": ("figure5-triplets", triplets),
        "HR grows with K and flattens (Figure 5)": ("figure5-bits", bits),
        "Fixed p: best near 0.6, worse at 0.4 than at 1; scheduled p is above every fixed one (Figure 7)": ("figure7", fixed_p),
    }
    for mode, short in {"hierarchical": "HieS", "hamming": "HamR"}.items():
        default = Table(f"deviation-{data}").values("hashgnn", mode)
        yield f"The default, {short}", str(default), ""
        for claim, (figure, judge) in studies.items():
            yield f"{claim}, {short}", *judge(study(f"{figure}-{data}", mode), default)


def main():
    (data,) = sys.argv[1:]
    page(f"One setting at a time on {NAMES[data]}", [__doc__.split("\n\n")[2].strip()], rows(data))


if __name__ == "__main__":
    main()
