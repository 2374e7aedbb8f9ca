#!/usr/bin/env bash
# Trains both sides of the points where papers, their public code and the print disagree (HashGNN on MovieLens-1M, one at a time and all at once; BGCH
# and the smooth recall loss on Gowalla) and writes the page:
#   docs/results/official-code.sh
# Stopped, it goes on where it was; what has been run is not run again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

for study in one-by-one-movielens-1m:one-by-one bgch-gowalla:bgch smooth-recall-gowalla:smooth-recall; do
    ./hashgnn sweep "configs/official-code/${study%:*}.yaml"
    python3 docs/results/kept.py "runs/official-code/${study%:*}" "official-code-${study#*:}"
done
./hashgnn run configs/official-code/hashgnn-movielens-1m.yaml --output runs/official-code/whole
python3 docs/results/kept.py runs/official-code/whole official-code-whole
python3 docs/results/official_code.py > docs/results/official-code.md
echo "docs/results/official-code.md"
