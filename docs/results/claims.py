#!/usr/bin/env python3
"""Holds the kept runs of Table 2 on a data set against what the HashGNN paper says of them, as Markdown: a verdict for each claim.

    python3 docs/results/claims.py gowalla > docs/results/claims-gowalla.md

It also draws the curves of Figures 4 and 6 into docs/results/figure4-DATA.svg and figure6-DATA.svg, if the histories are kept.

HieS, HamR and CeS are recall@50 in percent by the public code's definition (profile hashgnn-official), the mean over seeds, ± the standard deviation.
A claim holds if each of its differences has the claimed sign and is significant over trainings (Welch's t-test over seeds, p < 0.05 after Holm's
correction within the claim); it does not hold if one is significant with the other sign; otherwise there is no significant difference. A verdict names
the differences that decide it. Curves include the epochs of a pretraining. The studies of one setting (Figures 5 and 7) have a page of their own.
"""

import sys

import svg
from verdicts import Table, compare, listed, page, summary, verdict

NAMES = {"movielens-1m": "MovieLens-1M", "gowalla": "Gowalla", "pinterest-37k": "a part of Pinterest (37,501 users)"}
SYSTEMS = {
    "lsh": "LSH",
    "hashgnn-sp": "HashGNN_sp",
    "hash-gumb": "Hash_gumb",
    "hash-ste": "Hash_ste",
    "hashnet": "HashNet",
    "hashgnn-nr": "HashGNN_nr",
    "hashgnn": "HashGNN",
    "mf": "MF",
    "pte": "PTE",
    "bine": "BiNE",
    "graphsage": "GraphSAGE",
}


CURVES = {name: SYSTEMS[name] for name in ("hashgnn", "hash-ste", "hashgnn-nr", "hashnet", "hash-gumb", "graphsage")}
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#666666")

OLDER = (
    "The trainings of this table are older than the kept rows: only their means and deviations over three seeds are kept, as the page of the table has"
    " them. The tests use those, with four digits. The histories of these trainings were not kept, so the claims on curves cannot be tested."
)
NOT_KEPT = ("the histories of these trainings were not kept", "not tested")


def above(table, mode, others, other_mode=None):
    """HashGNN against each of the others, which may be searched another way."""
    own = table.values("hashgnn", mode)
    values = {SYSTEMS[name]: table.values(name, other_mode or mode) for name in others}
    pairs = sorted(values.items(), key=lambda pair: -pair[1].mean)
    return listed([("HashGNN", own), *pairs]), verdict([(name, *compare(own, value)) for name, value in pairs])


def order(table, mode, names):
    """Each system against the next one of the paper's order."""
    values = [(SYSTEMS[name], table.values(name, mode)) for name in names]
    tests = [(f"{a} over {b}", *compare(first, second)) for (a, first), (b, second) in zip(values, values[1:])]
    return listed(values), verdict(tests)


def curves(table, name, read):
    """A quantity of the history by epoch, over seeds."""
    return [summary(read(epoch) for epoch in epochs) for epochs in zip(*table.histories(name))]


def rises(losses):
    return sum(max(0, after - before) for before, after in zip(losses, losses[1:]))


def by_epoch(first, second):
    """Each epoch of a curve against the same epoch of another."""
    return [(f"epoch {epoch}", *compare(a, b)) for epoch, (a, b) in enumerate(zip(first, second), 1)]


def loss(table):
    if not table.runs:
        return NOT_KEPT
    plain, guided = (curves(table, name, lambda epoch: epoch["loss"]) for name in ("hash-ste", "hashgnn"))
    rise = {name: summary(rises([epoch["loss"] for epoch in run]) for run in table.histories(name)) for name in ("hashgnn", "hash-ste")}
    epochs = min(len(guided), len(plain))
    below = sum(a.mean < b.mean for a, b in zip(guided, plain))
    text = (
        f"guided {guided[0].mean:.2f} after epoch 1, {guided[epochs - 1].mean:.2f} after epoch {epochs}, rises {rise['hashgnn'].mean:.2f} in all;"
        f" STE {plain[0].mean:.2f}, {plain[epochs - 1].mean:.2f}, rises {rise['hash-ste'].mean:.2f}; guided is lower after {below} of {epochs} epochs"
    )
    lower = verdict(by_epoch(plain, guided), unit=1)
    steadier = verdict([("rises", *compare(rise["hash-ste"], rise["hashgnn"]))], unit=1)
    return text, f"lower throughout {lower}; steadier {steadier}"


def area(table):
    if not table.runs:
        return NOT_KEPT
    guided, plain = (curves(table, name, lambda epoch: epoch["validation"]["hierarchical.auc"]) for name in ("hashgnn", "hash-ste"))
    epochs = min(len(guided), len(plain))
    higher = sum(a.mean > b.mean for a, b in zip(guided, plain))
    text = (
        f"HieS AUC on validation, last epoch: guided {guided[-1].mean:.3f}, STE {plain[-1].mean:.3f};"
        f" guided is higher after {higher} of {epochs} epochs"
    )
    return text, verdict(by_epoch(guided, plain), unit=1, digits=3)


def draw(table, data):
    """Figures 4 and 6: by epoch, the epochs of a pretraining first."""
    figures = {
        4: ("loss, mean over the steps of an epoch", True, lambda epoch: epoch["loss"]),
        6: ("HieS AUC on validation", False, lambda epoch: epoch["validation"]["hierarchical.auc"]),
    }
    for number, (title, log, read) in figures.items():
        lines = []
        for (name, system), colour in zip(CURVES.items(), COLOURS):
            if table.histories(name) and all(table.histories(name)):
                means = [each.mean for each in curves(table, name, read)]
                lines.append((system, colour, list(enumerate(means, 1))))
        panel = svg.panel(0, title, "epoch, those of a pretraining included", "", lines, False, log)
        svg.write(f"docs/results/figure{number}-{data}.svg", svg.PANEL, svg.HEIGHT + 32, panel)


def rows(data):
    table = Table(f"table2-{data}")
    hashing = ["hashgnn-nr", "hashnet", "hash-ste", "hash-gumb", "hashgnn-sp", "lsh"]
    continuous = ["graphsage", "bine", "mf", "pte"]
    yield "HashGNN is first of the hashing methods in HieS (Table 2)", *above(table, "hierarchical", hashing)
    yield "HashGNN is first of the hashing methods in HamR (Figure 3)", *above(table, "hamming", hashing)
    yield "The order of the hashing methods in HieS", *order(table, "hierarchical", ["hashgnn", *hashing])
    yield "The order of the hashing methods in HamR", *order(table, "hamming", ["hashgnn", *hashing])
    yield "HashGNN in HieS is above every continuous method in CeS", *above(table, "hierarchical", continuous, "continuous")
    yield "The order of the continuous methods", *order(table, "continuous", continuous)
    yield "Training end to end is better than in two phases (HashGNN_sp)", *above(table, "hierarchical", ["hashgnn-sp"])
    yield "The ranking loss helps in HieS", *above(table, "hierarchical", ["hashgnn-nr"])
    yield "The ranking loss helps in HamR", *above(table, "hamming", ["hashgnn-nr"])
    yield "The loss with guidance falls faster, lower and more steadily than with STE (Figure 4)", *loss(table)
    yield "The AUC with guidance is higher than with STE throughout (Figure 6)", *area(table)


def main():
    (data,) = sys.argv[1:]
    notes = [__doc__.split("\n\n")[3].strip()]
    table = Table(f"table2-{data}")
    if table.runs:
        draw(table, data)
    else:
        notes.append(OLDER)
    page(f"The claims of the HashGNN paper on {NAMES[data]}", notes, rows(data))


if __name__ == "__main__":
    main()
