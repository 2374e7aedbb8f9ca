# shellcheck shell=bash
# Finds the JDK that the project is built and run with; read by ./hashgnn and ./mvnw.
#
# No Java is started: every JDK says what it is in its file `release`. The least version is the one of the parent pom.

# Prints the least version that the pom asks for, such as 25.0.3.
#   $1 the project's root
jdk_minimum() {
    sed -n 's:.*<jdk\.range>\[\([0-9][0-9.]*\),.*:\1:p' "$1/pom.xml" | head -n 1
}

# Whether a version is at least another: numbers with dots, compared number by number; a missing number is 0.
#   $1 the version, $2 the least version
is_at_least() {
    local IFS=. i version least
    # shellcheck disable=SC2206
    version=($1) least=($2)
    for i in 0 1 2 3; do
        [ "${version[i]:-0}" -eq "${least[i]:-0}" ] || break
    done
    [ "${version[i]:-0}" -ge "${least[i]:-0}" ]
}

# Prints the version of a JDK, compiler included, such as 25.0.3; nothing if the folder is none.
#   $1 the folder
jdk_version() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\(\.[0-9][0-9]*\)*\).*/\1/p' "$1/release" | head -n 1
}

# Why an older JDK of the same release will not do, for messages; nothing if that is not the reason.
#   $1 the version found
why_too_old() {
    case $1 in
        25 | 25.0 | 25.0.[0-2] | 25.0.[0-2].*) printf '%s\n' "; 25.0.0 to 25.0.2 corrupt arrays under the G1 collector" ;;
    esac
}

# Prints the folder of the first JDK that will do, or says what to install and fails.
#   $1 the project's root, $2 the name of the command to speak for
find_jdk() {
    local minimum java home version reason older=
    minimum=$(jdk_minimum "$1")
    if [ -n "${HASHGNN_JAVA_HOME-}" ]; then
        version=$(jdk_version "$HASHGNN_JAVA_HOME")
        [ -n "$version" ] && is_at_least "$version" "$minimum" && printf '%s\n' "$HASHGNN_JAVA_HOME" && return
        reason=${version:+ (it is $version$(why_too_old "$version"))}
        echo "$2: HASHGNN_JAVA_HOME=$HASHGNN_JAVA_HOME is no JDK $minimum or newer$reason; set it to the folder of one, or unset it to search the usual places" >&2
        return 1
    fi
    java=$(follow_links "$(command -v java || true)")
    for home in "${JAVA_HOME-}" "${java%/bin/java}" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* "${HOME-}"/.local/share/mise/installs/java/*; do
        [ -n "$home" ] || continue
        version=$(jdk_version "$home")
        [ -n "$version" ] || continue
        if is_at_least "$version" "$minimum"; then
            printf '%s\n' "$home"
            return
        fi
        # The newest of those that are too old.
        if [ -z "$older" ] || is_at_least "$version" "${older%% *}"; then
            older="$version $home"
        fi
    done
    reason=${older:+ (${older#* } is ${older%% *}$(why_too_old "${older%% *}"))}
    echo "$2: no JDK $minimum or newer found$reason; install one (such as Temurin from https://adoptium.net) or set HASHGNN_JAVA_HOME to its folder" >&2
    return 1
}

# Prints a path with symbolic links of its last part followed; macOS has no `readlink -f`.
#   $1 the path
follow_links() {
    local path=$1 target
    while [ -h "$path" ]; do
        target=$(readlink "$path")
        case $target in
            /*) path=$target ;;
            *) path=${path%/*}/$target ;;
        esac
    done
    printf '%s\n' "$path"
}
