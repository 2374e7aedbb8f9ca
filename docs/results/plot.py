#!/usr/bin/env python3
"""Draws HR@50 of the runs below a folder as an SVG: a bar per way of searching, the paper's HieS figure as a line.

    python3 docs/results/plot.py runs/table2/movielens-1m docs/results/table2-movielens-1m.svg
"""

import json
import pathlib
import statistics
import sys

import svg
from svg import HEIGHT, PANEL

# The paper's HR@50 in HieS. Its Gowalla column is not recall (see results.md), so there is nothing to draw beside ours.
PAPER = {"movielens-1m": {"hashgnn": 0.248, "graphsage": 0.228, "hashgnn-nr": 0.223, "hash-ste": 0.145}}
NAMES = {"hashgnn": "HashGNN", "graphsage": "GraphSAGE", "hashgnn-nr": "HashGNN_nr", "hash-ste": "Hash_ste"}
MODES = [("hierarchical", "HieS", "#2b6cb0"), ("hamming", "HamR", "#dd6b20"), ("continuous", "CeS", "#718096")]
PROFILES = [("standard", "training items masked (standard)"), ("hashgnn-official", "nothing masked (hashgnn-official)")]
TOP, BASE, FULL = 60, 270, 0.4


def y(value):
    return BASE - (BASE - TOP) * value / FULL


def panel(left, title, profile, results, paper):
    yield f'<text x="{left + PANEL / 2}" y="40" text-anchor="middle" font-weight="bold">HR@50, {title}</text>'
    for tick in (0, 0.1, 0.2, 0.3, 0.4):
        yield f'<line x1="{left + 40}" x2="{left + PANEL - 10}" y1="{y(tick)}" y2="{y(tick)}" stroke="#ddd"/>'
        yield f'<text x="{left + 34}" y="{y(tick) + 4}" text-anchor="end">{tick:.1f}</text>'
    for place, (method, name) in enumerate(NAMES.items()):
        x = left + 55 + place * 92
        for bar, (mode, _, colour) in enumerate(MODES):
            values = [run["metrics"][profile][mode]["recall@50"] for run in results if run["name"] == method]
            if not values:
                continue
            mean, at = statistics.mean(values), x + bar * 24
            yield f'<rect x="{at}" y="{y(mean):.1f}" width="21" height="{BASE - y(mean):.1f}" fill="{colour}"><title>{mean:.4f}</title></rect>'
            yield f'<text x="{at + 10.5}" y="{y(mean) - 4:.1f}" text-anchor="middle" font-size="9">.{round(mean * 1000):03d}</text>'
        if method in paper:
            at = y(paper[method])
            yield f'<line x1="{x - 4}" x2="{x + 73}" y1="{at}" y2="{at}" stroke="#c53030" stroke-width="2" stroke-dasharray="5 3"/>'
        yield f'<text x="{x + 34}" y="{BASE + 18}" text-anchor="middle">{name}</text>'


def main():
    folder = pathlib.Path(sys.argv[1])
    results = [json.loads(path.read_text()) for path in sorted(folder.glob("*/result.json"))]
    paper = PAPER.get(folder.name, {})
    lines = []
    for number, (profile, title) in enumerate(PROFILES):
        lines += panel(number * PANEL, title, profile, results, paper)
    for place, (_, short, colour) in enumerate(MODES):
        lines.append(f'<rect x="{250 + place * 80}" y="{HEIGHT - 26}" width="12" height="12" fill="{colour}"/>')
        lines.append(f'<text x="{267 + place * 80}" y="{HEIGHT - 16}">{short}</text>')
    if paper:
        lines.append(f'<line x1="500" x2="530" y1="{HEIGHT - 20}" y2="{HEIGHT - 20}" stroke="#c53030" stroke-width="2" stroke-dasharray="5 3"/>')
        lines.append(f'<text x="536" y="{HEIGHT - 16}">the paper, HieS</text>')
    svg.write(sys.argv[2], 2 * PANEL, HEIGHT, lines)


if __name__ == "__main__":
    main()
