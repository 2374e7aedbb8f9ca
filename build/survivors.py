#!/usr/bin/env python3
"""Prints the mutation score of each module, and the surviving mutants that docs/mutation.md does not explain.

Usage: python3 build/survivors.py [mutations.xml ...]    (default: the reports of the last ./mvnw -Pmutation)
"""
import collections
import pathlib
import re
import sys
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parent.parent
EXPLAINED = re.compile(r"^\| `(?P<method>[^`]+)` \| (?P<mutation>[^|]+?) \|", re.MULTILINE)
KILLED = {"KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR"}


def short(mutation):
    """The class without its package and the method, as the page names them."""
    name = mutation.findtext("mutatedClass").rsplit(".", 1)[1].replace("$", ".")
    method = re.sub(r"^lambda\$(\w+)\$\d+$", r"\1", mutation.findtext("mutatedMethod"))
    return f"{name}.{method}"


def main():
    page = ROOT / "docs/mutation.md"
    explained = {(m["method"], m["mutation"]) for m in EXPLAINED.finditer(page.read_text(encoding="utf-8"))}
    reports = [pathlib.Path(file) for file in sys.argv[1:]] or sorted(ROOT.glob("*/target/pit-reports/mutations.xml"))
    if not reports:
        sys.exit("survivors.py: there is no report; run ./mvnw -Pmutation first")
    for report in reports:
        mutations = xml.etree.ElementTree.parse(report).getroot().findall("mutation")
        status = collections.Counter(mutation.get("status") for mutation in mutations)
        killed = sum(status[each] for each in KILLED)
        counts = ", ".join(f"{count} {name}" for name, count in sorted(status.items()))
        print(f"{report}: {killed} of {len(mutations)} mutants killed, {100 * killed / max(1, len(mutations)):.1f} % ({counts})")
        for mutation in mutations:
            key = short(mutation), mutation.findtext("description")
            if mutation.get("status") not in KILLED and key not in explained:
                print(f"  {mutation.get('status')} {key[0]}, line {mutation.findtext('lineNumber')}: {key[1]}")


if __name__ == "__main__":
    main()
