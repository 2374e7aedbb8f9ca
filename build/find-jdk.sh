# shellcheck shell=bash
# Finds the JDK that the project is built and run with; read by ./hashgnn and ./mvnw.
#
# No Java is started: every JDK says what it is in its file `release`. The least version is the one of the parent pom.

# Prints the least version that the pom asks for, such as 25.
#   $1 the project's root
jdk_minimum() {
    sed -n 's:.*<jdk\.range>\[\([0-9][0-9]*\),.*:\1:p' "$1/pom.xml" | head -n 1
}

# Whether a folder is a JDK of at least a version, compiler included.
#   $1 the folder, $2 the least version
is_jdk() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    local version
    version=$(sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release" | head -n 1)
    [ -n "$version" ] && [ "$version" -ge "$2" ]
}

# Prints the folder of the first JDK that will do, or says what to install and fails.
#   $1 the project's root, $2 the name of the command to speak for
find_jdk() {
    local minimum java home
    minimum=$(jdk_minimum "$1")
    if [ -n "${HASHGNN_JAVA_HOME-}" ]; then
        is_jdk "$HASHGNN_JAVA_HOME" "$minimum" && printf '%s\n' "$HASHGNN_JAVA_HOME" && return
        echo "$2: HASHGNN_JAVA_HOME=$HASHGNN_JAVA_HOME is no JDK $minimum or newer; set it to the folder of one, or unset it to search the usual places" >&2
        return 1
    fi
    java=$(follow_links "$(command -v java || true)")
    for home in "${JAVA_HOME-}" "${java%/bin/java}" \
        /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* "${HOME-}"/.asdf/installs/java/* "${HOME-}"/.local/share/mise/installs/java/*; do
        if [ -n "$home" ] && is_jdk "$home" "$minimum"; then
            printf '%s\n' "$home"
            return
        fi
    done
    echo "$2: no JDK $minimum or newer found; install one (such as Temurin from https://adoptium.net) or set HASHGNN_JAVA_HOME to its folder" >&2
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
