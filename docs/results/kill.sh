#!/usr/bin/env bash
# Kills runs and sweeps (SIGKILL) at random moments, resumes them, and checks that they end bit for bit like uninterrupted ones:
#
#     docs/results/kill.sh [KILLS [SEED]]          100 kills and seed 1 by default; about a quarter of an hour
#
# Moments: any, while a checkpoint is written, while results are written, in a training anew (--fresh), and a sweep with or without its
# trials. Compared: codes, embeddings, ids, the packed data set, the metrics of each user, history.jsonl and result.json without their times.
# Ends with status 1 at the first difference, and keeps the folder then.
set -eEuo pipefail

kills=${1:-100}
RANDOM=${2:-1}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
hashgnn=${HASHGNN:-$root/hashgnn}
work=$(mktemp -d "${TMPDIR:-/tmp}/hashgnn-kill.XXXXXX")
export HASHGNN_JAVA_OPTS="-XX:TieredStopAtLevel=1 ${HASHGNN_JAVA_OPTS-}" # these runs are over before the second compiler is worth its time

cat > "$work/run.yaml" << 'END'
threads: 1
output: runs
dataset: {type: synthetic, users: 60, items: 50, interactions: 10, groups: 4}
model:
  encoder: {type: graphsage, layers: [16, 12], fan_outs: [5, 3], embedding: 32, initializer: xavier}
  hash: {type: tanh, bits: 16, initializer: xavier}
  binarizer: {type: guided-ste, p: 0.5}
loss: [{type: reconstruction, logit_scale: 0.25}, {type: ranking, weight: 0.5, logit_scale: 0.25}]
pretraining:
  hash: identity
  binarizer: {type: guided-ste, p: 1}
  loss: [{type: reconstruction, logit_scale: 0.25}]
  training: {epochs: 4, batch_size: 32, checkpoint_every: 7, validation: {metric: continuous.recall@10}}
training: {epochs: 10, batch_size: 32, checkpoint_every: 7, optimizer: {rate: 0.005}, validation: {metric: hamming.recall@10}}
evaluation: {cutoffs: [10], candidates: 20}
END
cat > "$work/sweep.yaml" << 'END'
output: sweep
dataset: {type: synthetic, users: 60, items: 50, interactions: 10, groups: 4}
model: {encoder: {type: lightgcn, embedding: 32, layers: 1}, hash: {type: tanh, bits: 16}, binarizer: ste}
loss: [bpr]
training: {epochs: 10, batch_size: 32, checkpoint_every: 7, validation: {metric: hamming.recall@10}}
evaluation: {cutoffs: [10], candidates: 20}
sweep: {seeds: [1, 2], variants: [{name: ste}, {name: hashnet, set: {model.hash.type: linear, model.binarizer.type: hashnet}}]}
END

# Runs a command to its end; its output goes to a log.
whole() {
    "$hashgnn" "$@" >> "$work/log.txt" 2>&1
}

# A random number of seconds below $1.
delay() { awk -v most="$1" -v r="$((RANDOM * 32768 + RANDOM))" 'BEGIN {printf "%.3f", most * r / 1073741824}'; }

# Without what tells times.
timeless() {
    sed -E 's/"(seconds|train_seconds|peak_memory_bytes)" ?: ?[0-9.Ee+-]+//g' "$1"
}

# Compares two run folders: $1 as it should be, $2 as it is.
compare() {
    local file name
    for file in "$1"/codes.npy "$1"/embeddings.npy "$1"/*_ids.txt "$1"/inputs/* "$1"/per_user/*; do
        name=${file#"$1"/}
        cmp -s "$file" "$2/$name" || { echo "DIFFERENT: $2/$name"; exit 1; }
    done
    for name in result.json history.jsonl; do
        diff -q <(timeless "$1/$name") <(timeless "$2/$name") > /dev/null || { echo "DIFFERENT: $2/$name"; exit 1; }
    done
    [ -z "$(find "$2" -name '*.tmp' -o -name fresh)" ] || { echo "LEFT BEHIND in $2:"; find "$2" -name '*.tmp' -o -name fresh; exit 1; }
}

# Compares all run folders of one folder with those of another.
compare_all() {
    local result run
    for result in "$1"/*/result.json; do
        run=${result%/result.json}
        compare "$run" "$2/${run##*/}"
    done
}

# Waits until a file of one of the patterns is there, the process $1 has ended, or the time $2 has passed.
await() {
    local process=$1 most=$2 started=$SECONDS pattern
    shift 2
    while kill -0 "$process" 2> /dev/null && [ $((SECONDS - started)) -le "$most" ]; do
        for pattern in "$@"; do
            ! compgen -G "$pattern" > /dev/null || return 0
        done
    done
    return 0
}

declare -A count
killed=0

# Kills a process and, with `all`, its children; counts under $1.
#   $1 the kind of moment, $2 the process, $3 `all` or nothing
shoot() {
    local children='' status=0 child
    [ "${3-}" != all ] || children=$(pgrep -P "$2" || true)
    kill -KILL "$2" 2> /dev/null || true
    for child in $children; do kill -KILL "$child" 2> /dev/null || true; done
    wait "$2" 2> /dev/null || status=$?
    if [ "$status" = 137 ]; then
        killed=$((killed + 1))
        count[$1]=$((${count[$1]:-0} + 1))
    fi
}

echo "work folder $work"
trap 'echo "failed; the folder $work is kept, the output of the commands is in its log.txt"' ERR
"$hashgnn" version > /dev/null # which builds it if need be
TIMEFORMAT=%R
seconds=$({ time whole run "$work/run.yaml" --output "$work/whole"; } 2>&1)
sweep_seconds=$({ time whole sweep "$work/sweep.yaml" -s output="$work/whole-sweep"; } 2>&1)
echo "uninterrupted: run $seconds s, sweep of 4 trials $sweep_seconds s"

round=0
while [ "$killed" -lt "$kills" ]; do
    round=$((round + 1))
    out=$work/killed-$round
    if [ $((RANDOM % 3)) -lt 2 ]; then
        for ((k = 1 + RANDOM % 5; k > 0 && killed < kills; k--)); do
            "$hashgnn" run "$work/run.yaml" --output "$out" >> "$work/log.txt" 2>&1 &
            case $((RANDOM % 3)) in
                0) sleep "$(delay "$seconds")"; shoot "any moment of a run" $! ;;
                1) sleep "$(delay "$seconds")"; await $! "${seconds%.*}" "$out/*/*checkpoint.bin.*.tmp"
                   shoot "write of a checkpoint" $! ;;
                2) await $! 60 "$out/*/codes.npy*" "$out/*/embeddings.npy*"; sleep "$(delay 0.3)"
                   shoot "write of results" $! ;;
            esac
        done
        whole run "$work/run.yaml" --output "$out"
        if [ $((RANDOM % 2)) = 0 ] && [ "$killed" -lt "$kills" ]; then
            "$hashgnn" run "$work/run.yaml" --output "$out" --fresh >> "$work/log.txt" 2>&1 &
            sleep "$(delay "$seconds")"; shoot "training anew" $!
            whole resume "$out"/*
        fi
        compare_all "$work/whole" "$out"
    else
        for ((k = 1 + RANDOM % 4; k > 0 && killed < kills; k--)); do
            "$hashgnn" sweep "$work/sweep.yaml" -s output="$out" >> "$work/log.txt" 2>&1 &
            sleep "$(delay "$sweep_seconds")"
            if [ $((RANDOM % 2)) = 0 ]; then
                shoot "sweep alone, its trials live on" $!
            else
                shoot "sweep and its trials" $! all
            fi
        done
        whole sweep "$work/sweep.yaml" -s output="$out"
        # Trials that outlived their sweep may be ending just now.
        compare_all "$work/whole-sweep" "$out"
    fi
    rm -rf "$out"
    echo "$killed kills, $round rounds, all equal so far"
done
for moment in "${!count[@]}"; do printf '%5d  %s\n' "${count[$moment]}" "$moment"; done | sort -rn
echo "$killed kills in $round rounds: every run that was resumed ended bit for bit like the uninterrupted one"
rm -rf "$work"
