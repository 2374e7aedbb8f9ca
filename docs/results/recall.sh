#!/usr/bin/env bash
# Runs the systems of "Optimizing Recall in Deep Graph Hashing Framework for Item Retrieval" and what is stronger, at all lengths, with their upper
# bounds and what they cost, on Gowalla and Yelp2018, and writes the page:
#   docs/results/recall.sh [gowalla|yelp2018 [table|lengths|bounds|cost ...]]
# A part that is named is run alone; the page has what has been kept of the others. Stopped, it goes on where it was; what has been run is not
# run again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

read -ra sets <<< "${1:-gowalla yelp2018}"
parts=("${@:2}")
[ ${#parts[@]} -gt 0 ] || parts=(table lengths bounds cost)
for data in "${sets[@]}"; do
    for part in "${parts[@]}"; do
        ./hashgnn sweep "configs/recall/$part-$data.yaml"
        python3 docs/results/kept.py "runs/recall/$part/$data" "recall-$part-$data"
    done
done
python3 docs/results/recall.py gowalla yelp2018 > docs/results/recall.md
echo "docs/results/recall.md"
