#!/usr/bin/env bash
# Runs the comparisons of losses and of binarizers on Gowalla, each with the same encoder and the same number of epochs, and writes the page:
#   docs/results/ablations.sh
# Stopped, it goes on where it was; what has been run is not run again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

for part in losses binarizers; do
    runs=runs/recall/ablation-$part/gowalla
    ./hashgnn sweep "configs/recall/ablation-$part.yaml"
    python3 docs/results/kept.py "$runs" "recall-ablation-$part"
    cp "$runs"/report-charts/*-standard-recall-50.svg "docs/results/ablation-$part.svg"
done
python3 docs/results/ablations.py > docs/results/ablations.md
echo "docs/results/ablations.md"
