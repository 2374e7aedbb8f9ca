#!/usr/bin/env bash
# Times LightGCN's training step and the sparse product beside PyTorch, turn by turn, then every kernel beside the limits of the machine:
#   docs/results/speed.sh                (about 15 minutes; let nothing else run meanwhile)
# Needs JDK 25, PyTorch for python3 (Debian: python3-torch; PYTHON names another interpreter), and the data
# (./hashgnn data prepare gowalla, ./hashgnn data prepare movielens-1m).
set -euo pipefail
# shellcheck source=docs/results/benchmarks.sh
. "$(dirname "${BASH_SOURCE[0]}")/benchmarks.sh"

output=runs/speed
gowalla=data/gowalla/train.txt
movielens=$output/movielens-1m/train.txt
mkdir -p "$output/movielens-1m"
awk -F:: '{ items[$1] = items[$1] " " $2 } END { for (user in items) print user items[user] }' \
    data/movielens-1m/ratings.dat | sort -n > "$movielens"
rm -f "$output"/*.json

for round in $(seq "$rounds"); do
    for graph in "$gowalla" "$movielens"; do
        name=$(basename "$(dirname "$graph")")
        echo "round $round of $rounds: $name" >&2
        "$python" benchmarks/peers/torch_lightgcn.py "$graph" --threads 2 > "$output/torch-$name-$round.json"
        jmh "$output/ours-$name-$round.json" 'LightGcnStep|SparseProduct' -p graph="$graph" -p columns=64 -p computeThreads=2 \
            -wi 3 -i 5 -w 1 -r 1
    done
done
echo "kernels" >&2
jmh "$output/kernels.json" -e LightGcnStep -e ReadDataset -e Retrieval -e MultiIndex -p columns=64 -p computeThreads=2
"$java" -version 2> "$output/java.txt"

python3 docs/results/speed.py "$output" > docs/results/speed.md
echo "docs/results/speed.md"
