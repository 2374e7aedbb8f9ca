#!/usr/bin/env bash
# Runs the sweep of the paper's Table 2 on a data set and writes the tables, a verdict on each of the paper's claims
# and the charts:
#   docs/results/table2.sh movielens-1m|movielens-1m-printed|gowalla|pinterest-37k
# Stopped, it goes on where it was; what has been run is not run again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

data=${1:?usage: docs/results/table2.sh movielens-1m|movielens-1m-printed|gowalla|pinterest-37k}
runs=runs/paper/table2/$data
./hashgnn sweep "configs/paper/table2-$data.yaml"
python3 docs/results/kept.py "$runs" "table2-$data"
python3 docs/results/table2.py "$data" > "docs/results/table2-$data.md"
# The printed settings are those of some systems only.
if [ "$data" != movielens-1m-printed ]; then
    python3 docs/results/claims.py "$data" > "docs/results/claims-$data.md"
fi
cp "$runs"/report-charts/*-hashgnn-official-hamming-recall.svg "docs/results/figure3-$data.svg"
echo "docs/results/table2-$data.md and four charts; the whole page is $runs/report.html"
