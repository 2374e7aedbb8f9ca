#!/usr/bin/env bash
# Trains HashGNN on MovieLens-1M with the public code's side of each point where it differs from the paper, one at a time and all at once, and
# writes the page:
#   docs/results/official-code.sh
# Stopped, it goes on where it was; what has been run is not run again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

./hashgnn sweep configs/official-code/one-by-one-movielens-1m.yaml
python3 docs/results/kept.py runs/official-code/one-by-one-movielens-1m official-code-one-by-one
./hashgnn run configs/official-code/hashgnn-movielens-1m.yaml --output runs/official-code/whole
python3 docs/results/kept.py runs/official-code/whole official-code-whole
python3 docs/results/official_code.py > docs/results/official-code.md
echo "docs/results/official-code.md"
