#!/usr/bin/env python3
"""Writes the tables of speed.sh as Markdown: speed.py FOLDER"""

import glob
import json
import statistics
import sys

import machine


def medians(folder, name):
    """Each quantity in ms as (median of the rounds' medians, least, greatest)."""
    rounds = {"step": [], "product": [], "torch step": [], "torch product coo": [], "torch product csr": []}
    for file in glob.glob(f"{folder}/torch-{name}-*.json"):
        torch = json.load(open(file))
        rounds["torch step"].append(torch["step_ms"])
        rounds["torch product coo"].append(torch["product_coo_ms"])
        rounds["torch product csr"].append(torch["product_csr_ms"])
    for file in glob.glob(f"{folder}/ours-{name}-*.json"):
        for result in json.load(open(file)):
            metric = result["primaryMetric"]
            if result["benchmark"].endswith("LightGcnStep.train"):
                rounds["step"].append(metric["scorePercentiles"]["50.0"])
            else:
                rounds["product"].append(1e3 / statistics.median(sum(metric["rawData"], [])))
    return {what: (statistics.median(times), min(times), max(times)) for what, times in rounds.items()}


def against_torch(folder):
    print("| graph | what | PyTorch, ms | here, ms | PyTorch / here |")
    print("|---|---|---|---|---|")
    for name in ("gowalla", "movielens-1m"):
        times = medians(folder, name)
        for what, peer, mine in (
            ("training step", "torch step", "step"),
            ("sparse product, COO", "torch product coo", "product"),
            ("sparse product, CSR", "torch product csr", "product"),
        ):
            cells = ["{:.1f} ({:.1f} to {:.1f})".format(*times[key]) for key in (peer, mine)]
            print(f"| {name} | {what} | {cells[0]} | {cells[1]} | **{times[peer][0] / times[mine][0]:.1f}** |")


def kernels(folder):
    print("| kernel | parameters | us per call | GB/s | Gflop/s |")
    print("|---|---|---|---|---|")
    for result in json.load(open(f"{folder}/kernels.json")):
        label = result["benchmark"].split(".")[-2:]
        shape = {k: v for k, v in result["params"].items() if k not in ("computeThreads", "columns", "graph")}
        calls = statistics.median(sum(result["primaryMetric"]["rawData"], []))

        def rate(counter):
            values = result["secondaryMetrics"].get(counter)
            return statistics.median(sum(values["rawData"], [])) / 1e9 if values else 0

        gigabytes, gigaflops = rate("bytes"), rate("flops")
        print(
            f"| {'.'.join(label)} | {', '.join(shape.values())} | {1e6 / calls:.1f} | {gigabytes:.1f} | "
            + (f"{gigaflops:.1f} |" if gigaflops else "|")
        )


def main():
    folder = sys.argv[1]
    torch = json.load(open(glob.glob(f"{folder}/torch-*.json")[0]))["torch"]
    rounds = len(glob.glob(f"{folder}/torch-gowalla-*.json"))
    print(f"{machine.processor()}; {machine.java(folder)}; PyTorch {torch}; commit {machine.commit()}; two threads each.\n")
    print(f"Medians of {rounds} rounds, turn by turn (least and greatest round in brackets).\n")
    against_torch(folder)
    print("\nKernels, two threads, 64 columns where a kernel has them:\n")
    kernels(folder)


if __name__ == "__main__":
    main()
