#!/usr/bin/env python3
"""Writes the tables and plots of search.sh: search.py FOLDER TARGET makes TARGET/search.md, search-recall.svg and search-cost.svg."""

import json
import os
import pathlib
import re
import statistics
import sys

import machine
import svg

USERS = {"movielens": 6040, "pinterest": 55187, "gowalla": 29858, "alibaba": 601946}
ITEMS = {"movielens": 3952, "pinterest": 9916, "gowalla": 40981, "alibaba": 4167708}
# Table 4 of Tan et al., WWW 2020, in seconds: CeS, HieS, HamR.
PAPER = {"movielens": (3.8, 2.8, 1.5), "pinterest": (73.5, 41.2, 27.8), "gowalla": (189.6, 82.1, 66.1), "alibaba": (15181.7, 4295.8, 4163.9)}
MODES = ("CONTINUOUS", "HIERARCHICAL", "HAMMING")
PEERS = {
    "FAISS": ("FAISS graph", "#dd6b20"),
    "LUCENE": ("Lucene graph", "#2f855a"),
    "JVECTOR": ("jvector graph", "#6b46c1"),
    "HNSWLIB": ("hnswlib graph", "#b7791f"),
    "HERE": ("HamR here", "#c53030"),
    "FAISS_SCAN": ("FAISS scan", "#2b6cb0"),
    "LUCENE_SCAN": ("Lucene scan", "#68d391"),
    "HNSWLIB_SCAN": ("hnswlib scan", "#f6ad55"),
}


class Measured:
    """What a folder of search.sh holds."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def jmh(self, pattern):
        """Parameters, the benchmark's name among them, and a function from a counter to its median over the iterations."""
        for path in sorted(self.folder.glob(pattern)):
            for result in json.loads(path.read_text()):
                counters = result["secondaryMetrics"]
                params = {**result["params"], "benchmark": result["benchmark"].rsplit(".", 1)[1]}
                yield params, lambda name, counters=counters: statistics.median(sum(counters[name]["rawData"], []))

    def faiss(self, pattern):
        return [json.loads(line) for path in sorted(self.folder.glob(pattern)) for line in path.read_text().splitlines()]

    def sizes(self, pattern, kind):
        """The NAME-BITS of the files of a pattern, by size and bits."""
        found = {re.fullmatch(kind, path.stem)[1] for path in self.folder.glob(pattern)}
        return sorted(found, key=lambda size: (list(USERS).index(size.split("-")[0]), int(size.split("-")[1])))

    def trained(self, size):
        return (self.folder / "codes" / size).is_symlink()

    def users(self, size):
        ids = self.folder / "codes" / size / "user_ids.txt"
        return len(ids.read_text().splitlines()) if ids.exists() else USERS[size.split("-")[0]]


def short(value):
    """Three digits that count."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"


def row(*cells):
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def head(*cells):
    return [row(*cells), "|" + "---|" * len(cells)]


def table(measured):
    counts = sorted({int(params["computeThreads"]) for params, _ in measured.jmh("table-*.json")})
    columns = ("CeS, s", "HieS, s", "HamR, s", "CeS / HieS", "CeS / HamR")
    yield from head("codes", "K", *(f"{column}, {n} core{'s' * (n > 1)}" for n in counts for column in columns))
    for name, paper in PAPER.items():
        sizes = [size for size in measured.sizes(f"table-{name}-*.json", r"table-(\w+-\d+)(?:-continuous)?")]
        for size in sizes:
            seconds, part = {}, False
            for params, counter in measured.jmh(f"table-{size}*.json"):
                everyone = measured.users(size)
                part |= int(params["users"]) < everyone
                seconds[int(params["computeThreads"]), params["mode"]] = everyone / counter("queries")
            cells = []
            for n in counts:
                times = [seconds[n, mode] for mode in MODES]
                cells += [*map(short, times), *(f"**{times[0] / time:.1f}**" for time in times[1:])]
            label = name + " (trained)" * measured.trained(size) + " \\*" * part
            yield row(label, size.split("-")[1], *cells)
        if sizes:
            cells = [*paper, *(f"{paper[0] / time:.1f}" for time in paper[1:])]
            yield row(f"{name}, the paper", "", *cells, *[""] * 5 * (len(counts) - 1))


def whole(measured):
    """All users of the largest size, where they were searched once."""
    found = {params["mode"]: (params["computeThreads"], counter) for params, counter in measured.jmh("full.json")}
    if found:
        answers = USERS["alibaba"] * 100 * 4 / 2**20
        times = ", ".join(
            f"{name} {short(USERS['alibaba'] / found[mode][1]('queries'))} s (most resident memory {found[mode][1]('peakMebibytes'):,.0f} MiB)"
            for name, mode in (("HieS", "HIERARCHICAL"), ("HamR", "HAMMING"))
        )
        yield f"All {USERS['alibaba']:,} users once, 32 bits, {found['HAMMING'][0]} cores, nothing extrapolated, the first call of a JVM: {times}."
        yield f"The memory holds the continuous codes of all items too, which HamR does not need, and {answers:,.0f} MiB of answers."
        yield ""


def turns(measured):
    yield from head("codes", "K", "`IndexBinaryFlat`, us", "HamR here, us", "FAISS / here", "`IndexFlatIP`, us", "CeS here, us", "FAISS / here")
    for size in measured.sizes("turn-faiss-*.jsonl", r"turn-faiss-(\w+-\d+)-\d+"):
        cells = []
        for index, mode in (("IndexBinaryFlat", "HAMMING"), ("IndexFlatIP", "CONTINUOUS")):
            peer = [1e6 / line["queries"] for line in measured.faiss(f"turn-faiss-{size}-*.jsonl") if line["index"] == index]
            here = [1e6 / counter("queries") for params, counter in measured.jmh(f"turn-ours-{size}-*.json") if params["mode"] == mode]
            for times in (peer, here):
                cells.append(f"{short(statistics.median(times))} ({short(min(times))} to {short(max(times))})")
            cells.append(f"**{statistics.median(peer) / statistics.median(here):.1f}**")
        name, bits = size.split("-")
        yield row(name + " (trained)" * measured.trained(size), bits, *cells)


def curves(measured, size):
    """Of each library the points (recall, queries per second, beam, seconds to build)."""
    points = {key: [] for key in PEERS}
    for line in measured.faiss(f"graph-faiss-{size}.jsonl"):
        if line["index"] == "IndexBinaryHNSW":
            points["FAISS"].append((line["recall"], line["queries"], line["beam"], line["build_seconds"]))
        else:
            points["FAISS_SCAN"].append((1, line["queries"], "", ""))
    for params, counter in measured.jmh(f"graph-peers-{size}.json"):
        points[params["peer"]].append((counter("recall"), counter("queries"), params["beam"], counter("buildSeconds")))
    for params, counter in measured.jmh(f"graph-scans-{size}.json"):
        points[params["peer"]].append((1, counter("queries"), "", ""))
    for _, counter in measured.jmh(f"graph-ours-{size}.json"):
        points["HERE"].append((1, counter("queries"), "", ""))
    return {key: found for key, found in points.items() if found}


def graphs(measured, path):
    sizes = measured.sizes("graph-faiss-*.jsonl", r"graph-faiss-(\w+-\d+)")
    plot = []
    yield from head("codes", "K", "index", "beam", "recall@100", "queries/s", "to build, s")
    for place, size in enumerate(sizes):
        name, bits = size.split("-")
        label = name + " (trained)" * measured.trained(size)
        found = curves(measured, size)
        for key, points in found.items():
            for recall, rate, beam, build in points:
                yield row(label, bits, PEERS[key][0], beam, f"{recall:.4f}", f"{rate:,.0f}", f"{build:.1f}" if build else "")
        lines = [(*PEERS[key], [point[:2] for point in points]) for key, points in found.items()]
        plot += svg.panel(place, f"{label}, {bits} bits, one core", "recall@100 of the exact answer", "queries/s", lines, x_log=False)
    svg.write(path, svg.PANEL * len(sizes), svg.HEIGHT + 40, plot)


def cost(measured, path):
    panels = (
        ("cost-items.json", "items N", lambda params: int(params["codes"].split("x")[1]), "K = 64, top 100"),
        ("cost-bits.json", "bits K", lambda params: int(params["bits"]), "N = 100,000, top 100"),
        ("cost-top.json", "items wanted n", lambda params: int(params["top"]), "N = 1,000,000, K = 64"),
    )
    plot = []
    yield from head("", "value", "search", "us a query", "G distances or products/s")
    for place, (file, name, value, title) in enumerate(panels):
        lines = {"HAMMING": [], "CONTINUOUS": []}
        for params, counter in measured.jmh(file):
            rate = counter("queries")
            lines[params["mode"]].append((value(params), 1e6 / rate, rate * int(params["codes"].split("x")[1]) / 1e9))
        for label, mode in (("HamR", "HAMMING"), ("CeS", "CONTINUOUS")):
            for at, time, speed in lines[mode]:
                yield row(name, f"{at:,}", label, short(time), short(speed))
        series = [("HamR", "#c53030", [point[:2] for point in lines["HAMMING"]])]
        if lines["CONTINUOUS"]:
            series.append(("CeS", "#718096", [point[:2] for point in lines["CONTINUOUS"]]))
        plot += svg.panel(place, title, name, "us a query, one core", series)
    svg.write(path, svg.PANEL * len(panels), svg.HEIGHT, plot)


def multi_index(measured):
    """Scan and multi-index hashing side by side."""
    times = {}
    for params, counter in measured.jmh("multi-index.json"):
        key = params["codes"], int(params["bits"]), int(params["top"])
        times.setdefault(key, {})[params["benchmark"]] = 1e6 / counter("queries")
    yield from head("codes", "N", "K", "n", "scan, us", "multi-index, us", "scan / multi-index")
    for (codes, bits, top), both in times.items():
        name = "uniform" if codes.startswith("uniform-") else "clustered"
        ratio = both["scan"] / both["multiIndex"]
        yield row(name, f"{int(codes.split('x')[1]):,}", bits, top, short(both["scan"]), short(both["multiIndex"]), f"**{ratio:.2f}**")


def versions():
    pom = pathlib.Path("pom.xml").read_text()
    return ", ".join(f"{name} {re.search(f'<{key}.version>(.*)<', pom)[1]}" for name, key in (("Lucene", "lucene"), ("jvector", "jvector"), ("hnswlib-core", "hnswlib")))


def report(measured, target):
    faiss = measured.faiss("turn-faiss-*.jsonl")[0]
    rounds = len(list(measured.folder.glob(f"turn-ours-{measured.sizes('turn-faiss-*.jsonl', r'turn-faiss-(.*)-[0-9]+')[0]}-*.json")))
    blas = (measured.folder / "blas.txt").read_text().strip() or "its own"
    core = os.environ.get("OPENBLAS_CORETYPE", "not set")
    if measured.folder.name == "search-quick":
        yield "A trial: these figures mean nothing.\n"
    yield f"{machine.processor()} ({machine.instructions()}); {machine.java(measured.folder)}; commit {machine.commit()};"
    yield f"FAISS {faiss['faiss']} (compiled with {faiss['compiled']}; BLAS: {blas}), {versions()}; OPENBLAS_CORETYPE {core}."
    yield ""
    yield "`docs/results/search.sh` makes all of this. Codes are generated around 200 centres, as training leaves them, unless they are marked as"
    yield "trained; " + ", ".join(f"{name} is {USERS[name]:,} users and {ITEMS[name]:,} items" for name in USERS) + "."
    yield "Below, `Retrieval` stands for `java -jar benchmarks/target/benchmarks.jar '\\.Retrieval'`, `PeerRetrieval` likewise."
    yield ""
    yield "## The paper's Table 4"
    yield ""
    yield "    Retrieval -p codes=NAME -p bits=K -p users=1000000 -p computeThreads=1,2"
    yield ""
    yield "The 100 best items of all users, in seconds, d = K; HieS ranks 200 candidates anew. Rows with \\* are extrapolated: 2,048 users were"
    yield "searched for, 256 by CeS, and the time multiplied. Below each size is what the paper measured on its own machine."
    yield ""
    yield from table(measured)
    yield ""
    yield from whole(measured)
    yield "## FAISS turn by turn"
    yield ""
    yield "    Retrieval -p codes=FOLDER -p users=2000 -p computeThreads=1 -p mode=HAMMING,CONTINUOUS"
    yield "    python3 benchmarks/peers/faiss_search.py FOLDER --users 2000 --threads 1"
    yield ""
    yield f"The same codes and users (256 of alibaba's), one core each, microseconds a query, medians of {rounds} rounds (least and greatest in brackets)."
    yield ""
    yield from turns(measured)
    yield ""
    yield "## Recall against queries per second"
    yield ""
    yield "    PeerRetrieval -p codes=FOLDER -p users=2000 -p peer=LUCENE,JVECTOR,HNSWLIB"
    yield "    PeerRetrieval -p codes=FOLDER -p users=2000 -p peer=LUCENE_SCAN,HNSWLIB_SCAN -p beam=100"
    yield "    python3 benchmarks/peers/faiss_search.py FOLDER --users 2000 --threads 1 --graph"
    yield ""
    yield "One core. An item found counts where it is as near as the exact one of its rank, so that ties are not errors. Graphs have M = 32 (64 on"
    yield "the ground layer) and a beam of 200 while they are built, on all cores but for Lucene's, which takes one thread. They are FAISS's"
    yield "`IndexBinaryHNSW`, Lucene's `HnswBitVectorsFormat`, jvector's `GraphIndexBuilder` over `BQVectors` and hnswlib-core's `HnswIndex`; the scans"
    yield "are `IndexBinaryFlat`, Lucene's scorer of the same format over all documents, and `BruteForceIndex`."
    yield ""
    yield "![Recall against queries per second](search-recall.svg)"
    yield ""
    yield from graphs(measured, target / "search-recall.svg")
    yield ""
    yield "## Cost"
    yield ""
    yield "    Retrieval -p codes=256x10000,256x100000,256x1000000,256x10000000 -p users=256 -p bits=64 -p computeThreads=1 -p mode=HAMMING,CONTINUOUS"
    yield "    Retrieval -p codes=256x100000 -p users=256 -p bits=32,64,128,256,512,1024 -p computeThreads=1 -p mode=HAMMING"
    yield "    Retrieval -p codes=256x1000000 -p users=256 -p bits=64 -p top=1,10,100,1000 -p computeThreads=1 -p mode=HAMMING"
    yield ""
    yield "256 users, one core."
    yield ""
    yield "![Cost against items, bits and items wanted](search-cost.svg)"
    yield ""
    yield from cost(measured, target / "search-cost.svg")
    yield ""
    yield "## Multi-index hashing"
    yield ""
    yield "    java -jar benchmarks/target/benchmarks.jar MultiIndex -p codes=500x4000000,uniform-500x4000000 -p bits=32,64,128 -p top=1,10,100 -p users=500"
    yield ""
    yield "Beside the scan, on the same codes in one JVM, one core, 500 users. Queries that would cost more than a scan are left to it."
    yield ""
    yield from multi_index(measured)


def main():
    target = pathlib.Path(sys.argv[2])
    lines = list(report(Measured(sys.argv[1]), target))
    (target / "search.md").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
