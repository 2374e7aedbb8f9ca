#!/usr/bin/env bash
# Runs the studies of one setting of the paper (Figure 5: lambda, triplets, K; Figure 7: p) on a data set, copies their charts and writes the page with
# a verdict on each of the paper's claims:
#   docs/results/figures.sh movielens-1m|gowalla
# Stopped, it goes on where it was; what has been run is not run again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

data=${1:?usage: docs/results/figures.sh movielens-1m|gowalla}

# study NAME: runs a sweep and keeps what the page needs.
study() {
    ./hashgnn sweep "configs/paper/$1-$data.yaml"
    python3 docs/results/kept.py "runs/paper/$1/$data" "$1-$data"
}

study deviation
for figure in figure5-lambda figure5-triplets figure5-bits figure7; do
    study "$figure"
    runs=runs/paper/$figure/$data
    for mode in hierarchical hamming; do
        cp "$runs"/report-charts/*-setting-*-hashgnn-official-"$mode".svg "docs/results/$figure-$data-$mode.svg"
    done
    echo "docs/results/$figure-$data-*.svg; the whole page is $runs/report.html"
done
python3 docs/results/studies.py "$data" > "docs/results/studies-$data.md"
echo "docs/results/studies-$data.md"
