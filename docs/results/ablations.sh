#!/usr/bin/env bash
# Runs the comparisons of losses and of binarizers on Gowalla, each with the same encoder and the same number of passes, and writes the page:
#   docs/results/ablations.sh
# Stopped, it goes on where it was; what has been run is not run again.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

part() {
    local runs=runs/recall/ablation-$1/gowalla
    ./hashgnn sweep "configs/recall/ablation-$1.yaml" >&2
    python3 docs/results/kept.py "$runs" "recall-ablation-$1"
    cp "$runs/report-charts/gowalla-standard-recall-50.svg" "docs/results/ablation-$1.svg"
    printf '## %s\n\n![recall@50 and its deviation over seeds](ablation-%s.svg)\n\n' "$2" "$1"
    ./hashgnn report "$runs" --metric recall@50,recall@100,ndcg@50,ndcg@100 --format markdown --significance
}

page=docs/results/ablations.md
{
    printf '# What each part gives: 64 bits, Gowalla, Hamming distances\n\n'
    part losses 'Losses, with AAGE'
    printf '\n'
    part binarizers 'Binarizers, with a softmax'
    PYTHONPATH=docs/results python3 -c "
import kept, machine, recall

runs = [run for part in ('losses', 'binarizers') for run in kept.load(f'recall-ablation-{part}')]
print(f'Profile standard, three seeds; \`configs/recall/ablation-*.yaml\` of the commit that adds this page; code of commit {recall.commits(runs)}; {machine.processor()}.')"
} > "$page.new"
mv "$page.new" "$page"
echo "$page"
