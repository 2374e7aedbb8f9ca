# shellcheck shell=bash
# What speed.sh and search.sh share; they source it, and it leaves them in the project's folder with the benchmarks built.
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
# shellcheck source=build/find-jdk.sh
. build/find-jdk.sh
java=$(find_jdk "$PWD" "$(basename "$0")")/bin/java
python=${PYTHON:-python3}
rounds=${ROUNDS:-3}
jar=benchmarks/target/benchmarks.jar
./mvnw -q package -pl benchmarks -am -DskipTests

# jmh FILE ARGUMENTS...: runs benchmarks into a JSON file, and fails where one fails. A file that is there is whole and stays.
jmh() {
    local file=$1
    shift
    [ ! -e "$file" ] || return 0
    "$java" -jar "$jar" -foe true "$@" -rf json -rff "$file.part" > "$(dirname "$file")/jmh.log" 2>&1
    mv "$file.part" "$file"
}
