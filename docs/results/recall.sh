#!/usr/bin/env bash
# Runs the systems of "Optimizing Recall in Deep Graph Hashing Framework for Item Retrieval" and what is stronger, at all lengths, with their upper
# bounds and what they cost, on Gowalla and Yelp2018, and writes the page:
#   docs/results/recall.sh
# Stopped, it goes on where it was; what has been run is not run again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

for data in gowalla yelp2018; do
    for part in table lengths bounds cost; do
        ./hashgnn sweep "configs/recall/$part-$data.yaml"
    done
done
python3 docs/results/recall.py gowalla yelp2018 > docs/results/recall.md
echo "docs/results/recall.md"
