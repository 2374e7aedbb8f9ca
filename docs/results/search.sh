#!/usr/bin/env bash
# Times the searches of the paper's Table 4, ours and FAISS turn by turn, the graphs of other libraries, the cost against N, K and n, and
# multi-index hashing:
#   docs/results/search.sh [--quick] [NAME-BITS=FOLDER ...]     (about an hour and a half; let nothing else run meanwhile)
# NAME-BITS=FOLDER takes the codes of a finished run, such as gowalla-32=runs/hashgnn-0123456789; all others are generated. --quick tries the
# whole in a few minutes with figures that mean nothing, below runs/search-quick. Started again after a stop, it goes on with what is missing;
# where the code or the arguments have changed, it begins anew. FULL=1 also searches for all users of the largest size
# once, by HamR and HieS (about 6 minutes more). Needs JDK 25, 12 GB of memory, and FAISS for python3 (Debian: python3-faiss; PYTHON names another
# interpreter).
set -euo pipefail
# shellcheck source=docs/results/benchmarks.sh
. "$(dirname "${BASH_SOURCE[0]}")/benchmarks.sh"

quick=
if [ "${1-}" = --quick ]; then
    quick=1
    shift
fi
cores=$(getconf _NPROCESSORS_ONLN)
if [ -z "$quick" ]; then
    output=runs/search report=docs/results
    turns=$(echo {movielens,pinterest,gowalla,alibaba}-{32,64,128,256})
    table_bits="32 64 128 256" threads=1,$cores graphs="gowalla-32 gowalla-64" beams=100,200,400
    items=256x10000,256x100000,256x1000000,256x10000000 bits=32,64,128,256,512,1024 tops=1,10,100,1000
    grid=500x1000000,500x4000000,uniform-500x4000000 grid_bits=32,64,128 grid_tops=1,10,100
    users=2000 few=256 many=2048 repeats=5 iterations="-wi 3 -w 1 -i 3 -r 500ms"
else
    output=runs/search-quick report=runs/search-quick rounds=1
    turns="movielens-32 gowalla-64"
    table_bits=32 threads=1 graphs=movielens-64 beams=100,200
    items=256x10000,256x100000 bits=32,1024 tops=1,100
    grid=500x100000 grid_bits=32 grid_tops=1,100
    users=200 few=16 many=64 repeats=1 iterations="-wi 1 -i 1 -w 100ms -r 100ms"
fi
mkdir -p "$output/codes"
state=$(git rev-parse HEAD:core/src/main HEAD:hashing/src/main/java/org/hashgnn/hashing/search HEAD:benchmarks; printf '%s\n' "$@")
if [ "$state" != "$(cat "$output/state.txt" 2> /dev/null)" ]; then
    rm -f "$output"/*.json "$output"/*.jsonl
    echo "$state" > "$output/state.txt"
fi
find "$output/codes" -type l -delete
for given in "$@"; do
    rm -rf "$output/codes/${given%%=*}"
    ln -s "$(realpath "${given#*=}")" "$output/codes/${given%%=*}"
done
"$java" -version 2> "$output/java.txt"

# The folder with the codes of NAME-BITS, which all libraries read.
codes() {
    if [ ! -e "$output/codes/$1" ]; then
        "$java" -Xmx6g -cp "$jar" org.hashgnn.benchmarks.WriteCodes "${1%-*}" "${1#*-}" "$output/codes/$1" > "$output/codes.log" 2>&1
    fi
    echo "$output/codes/$1"
}

# retrieval FILE SIZE ARGUMENTS...
retrieval() {
    # shellcheck disable=SC2086
    jmh "$output/$1.json" '\.Retrieval' -p codes="$2" $iterations "${@:3}"
}

# faiss FILE ARGUMENTS...: on one core, with the BLAS that ND4J unpacks: the default of many systems is the slow reference.
faiss() {
    local file=$1 blas
    shift
    [ ! -e "$file" ] || return 0
    blas=$(find ~/.javacpp/cache/benchmarks.jar -name libopenblas.so.0 -path '*openblas*' 2> /dev/null | head -n 1)
    echo "${blas:+the OpenBLAS of ND4J, as here}" > "$output/blas.txt"
    LD_LIBRARY_PATH=${blas:+$(dirname "$blas")} LD_PRELOAD=$blas OPENBLAS_NUM_THREADS=1 \
        "$python" benchmarks/peers/faiss_search.py --users "$users" --repeats "$repeats" "$@" > "$file.part"
    mv "$file.part" "$file"
}

for round in $(seq "$rounds"); do
    for size in $turns; do
        echo "round $round of $rounds: $size" >&2
        folder=$(codes "$size")
        asking=$([[ $size == alibaba-* ]] && echo "$few" || echo "$users")
        faiss "$output/turn-faiss-$size-$round.jsonl" "$folder" --users "$asking"
        retrieval "turn-ours-$size-$round" "$folder" -p bits="${size#*-}" -p users="$asking" -p computeThreads=1 -p mode=HAMMING,CONTINUOUS
    done
done

for name in movielens pinterest gowalla alibaba; do
    for k in $table_bits; do
        echo "table: $name, $k bits" >&2
        source=$name
        [ ! -e "$output/codes/$name-$k" ] || source=$output/codes/$name-$k
        everyone=1000000 continuous=1000000
        [ "$name" != alibaba ] || everyone=$many continuous=$few
        [ -z "$quick" ] || everyone=$many continuous=$few
        retrieval "table-$name-$k" "$source" -p bits="$k" -p users=$everyone -p computeThreads="$threads" -p mode=HAMMING,HIERARCHICAL
        retrieval "table-$name-$k-continuous" "$source" -p bits="$k" -p users=$continuous -p computeThreads="$threads" -p mode=CONTINUOUS
    done
done
if [ -n "${FULL-}" ]; then
    echo "table: all users of alibaba" >&2
    jmh "$output/full.json" '\.Retrieval' -p codes=alibaba -p bits=32 -p users=1000000 -p computeThreads="$cores" \
        -p mode=HAMMING,HIERARCHICAL -wi 0 -i 1
fi

for size in $graphs; do
    echo "graphs: $size" >&2
    folder=$(codes "$size")
    faiss "$output/graph-faiss-$size.jsonl" "$folder" --graph
    asked="-p bits=${size#*-} -p users=$users"
    # shellcheck disable=SC2086
    {
        retrieval "graph-ours-$size" "$folder" $asked -p computeThreads=1 -p mode=HAMMING
        jmh "$output/graph-peers-$size.json" PeerRetrieval -p codes="$folder" $asked -p beam="$beams" $iterations
        jmh "$output/graph-scans-$size.json" PeerRetrieval -p codes="$folder" $asked -p peer=LUCENE_SCAN,HNSWLIB_SCAN -p beam=100 $iterations
    }
done

echo "cost" >&2
one="-p computeThreads=1 -p users=256"
# shellcheck disable=SC2086
{
    retrieval cost-items "$items" -p bits=64 $one -p mode=HAMMING,CONTINUOUS
    retrieval cost-bits 256x100000 -p bits="$bits" $one -p mode=HAMMING
    retrieval cost-top 256x1000000 -p bits=64 -p top="$tops" $one -p mode=HAMMING
}

echo "multi-index hashing" >&2
# shellcheck disable=SC2086
jmh "$output/multi-index.json" MultiIndex -p codes="$grid" -p bits="$grid_bits" -p top="$grid_tops" -p users=500 $iterations

"$python" docs/results/search.py "$output" "$report"
echo "$report/search.md"
