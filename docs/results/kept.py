#!/usr/bin/env python3
"""Keeps of each finished run below a folder what the pages need, one line of JSON for each; the folders themselves are too large to keep.

    python3 docs/results/kept.py runs/paper/table2/gowalla table2-gowalla      (into docs/results/kept/table2-gowalla.jsonl)
"""

import json
import pathlib
import re
import sys

KEPT = pathlib.Path("docs/results/kept")
MEASURES = re.compile(r"(?:\w+\.)*(?:(?:recall|ndcg|ndcg-own1000?|hit)@(?:20|50|100)|auc)")
RESULT = ["name", "seed", "bits", "steps", "epochs", "best_epoch", "train_seconds", "peak_memory_bytes"]


def measures(values):
    return {name: round(value, 6) for name, value in values.items() if MEASURES.fullmatch(name)}


def history(file):
    """Loss, seconds since the start of the phase, and measures on validation, for each pass."""
    lines = map(json.loads, file.read_text().splitlines()) if file.exists() else []
    return [
        {"loss": round(line["loss"], 6), "seconds": round(line["seconds"], 1), "validation": measures(line.get("validation") or {})}
        for line in lines
    ]


def kept(folder):
    result = json.loads((folder / "result.json").read_text())
    environment = json.loads((folder / "environment.json").read_text())
    run = {key: result[key] for key in RESULT}
    run["train_seconds"] = round(run["train_seconds"], 1)
    run["commit"] = environment["machine"]["commit"][:7]
    run["config_sha256"] = environment["config_sha256"]
    run["data_sha256"] = environment["data_sha256"]
    run["kernels"] = environment["kernels"]
    run["metrics"] = {
        profile: {mode: measures(values) for mode, values in modes.items()} for profile, modes in result["metrics"].items()
    }
    run["pretraining"] = history(folder / "pretraining-history.jsonl")
    run["history"] = history(folder / "history.jsonl")
    return run


def load(name):
    """The runs that are kept under a name, by method and seed; none where there is no such file."""
    file = KEPT / f"{name}.jsonl"
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def main():
    folder, name = sys.argv[1:]
    runs = [kept(path.parent) for path in pathlib.Path(folder).glob("*/result.json")]
    if not runs:
        sys.exit(f"there is no result.json in the folders below {folder}")
    runs.sort(key=lambda run: (run["name"], run["seed"]))
    KEPT.mkdir(exist_ok=True)
    (KEPT / f"{name}.jsonl").write_text("".join(json.dumps(run) + "\n" for run in runs))


if __name__ == "__main__":
    main()
