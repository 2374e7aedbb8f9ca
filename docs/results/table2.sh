#!/usr/bin/env bash
# Trains the four methods of the paper's Table 2 with several seeds and writes the table:
#   docs/results/table2.sh movielens-1m            (seeds 1 2 3)
#   SEEDS="1" THREADS=2 docs/results/table2.sh gowalla
# As many runs as the machine has cores go side by side, each on THREADS threads (1). What has been run is not run again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

data=${1:?usage: docs/results/table2.sh movielens-1m|movielens-1m-printed|gowalla}
seeds=${SEEDS:-1 2 3}
threads=${THREADS:-1}
output=runs/table2/$data
cores=$(getconf _NPROCESSORS_ONLN)
mkdir -p "$output"
./hashgnn version > "$output/version.txt"

for seed in $seeds; do
    for method in hashgnn graphsage hash-ste hashgnn-nr; do
        echo "configs/paper/$data/$method.yaml $seed"
    done
done | xargs -P $((cores / threads > 0 ? cores / threads : 1)) -L 1 bash -c \
    './hashgnn run "$3" -s seed="$4" -s threads="$2" --output "$1" --json > /dev/null 2>> "$1/log.txt"' run "$output" "$threads"

python3 docs/results/table2.py "$output" > "docs/results/table2-$data.md"
python3 docs/results/plot.py "$output" "docs/results/table2-$data.svg"
echo "docs/results/table2-$data.md and .svg"
