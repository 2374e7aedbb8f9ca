"""Checks that a run left a result that makes sense: python3 check_result.py FOLDER"""

import json
import math
import pathlib
import sys


def numbers(value, path=""):
    """Every number below a JSON value with the path to it."""
    if isinstance(value, dict):
        for key, child in value.items():
            yield from numbers(child, f"{path}/{key}")
    elif isinstance(value, list):
        for index, child in enumerate(value):
            yield from numbers(child, f"{path}/{index}")
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        yield path, value


def main():
    results = sorted(pathlib.Path(sys.argv[1]).rglob("result.json"))
    if len(results) != 1:
        sys.exit(f"expected one result.json below {sys.argv[1]}, found {len(results)}")
    found = list(numbers(json.loads(results[0].read_text(encoding="utf-8"))))
    for path, value in found:
        if not math.isfinite(value):
            sys.exit(f"{results[0]}: {path} is {value}")
    recalls = [(path, value) for path, value in found if "recall@" in path.lower()]
    if not recalls or not all(0 < value <= 1 for _, value in recalls):
        sys.exit(f"{results[0]}: expected recalls in (0, 1], found {recalls}")
    print(f"result.json holds {len(found)} numbers, {len(recalls)} of them recalls in (0, 1]")


if __name__ == "__main__":
    main()
