#!/usr/bin/env bash
# Checks the messages of all commits since the rule was made: an imperative subject of at most 72 characters without a full stop, an empty
# line, and a body that says why, wrapped at 72.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

since=61d1639e94738acc5e65a06112e2ea356e7e6c98
if ! git cat-file -e "$since^{commit}" 2> /dev/null; then
    echo "the history does not reach back to $since; no messages were checked"
    exit 0
fi

failed=0
fault() {
    echo "$1: $2: $3" >&2
    failed=1
}

for commit in $(git rev-list --no-merges "$since..HEAD"); do
    short=${commit:0:8}
    subject=$(git log -1 --format=%s "$commit")
    body=$(git log -1 --format=%b "$commit")
    [ ${#subject} -le 72 ] || fault "$short" "the subject has ${#subject} characters, more than 72" "$subject"
    case $subject in *.) fault "$short" "the subject ends with a full stop" "$subject" ;; esac
    case ${subject%% *} in
        Added | Adding | Changed | Changing | Fixed | Fixing | Moved | Moving | Removed | Removing | Renamed | Updated | Updating | [!A-Z]*) fault "$short" "the subject does not begin with an imperative" "$subject" ;;
    esac
    [ -n "$body" ] || fault "$short" "there is no body that says why" "$subject"
    while IFS= read -r line; do
        [ ${#line} -le 72 ] || fault "$short" "a line of the body has ${#line} characters, more than 72" "$line"
    done <<< "$body"
done
[ "$failed" = 0 ] && echo "the messages of $(git rev-list --no-merges --count "$since..HEAD") commits are as CONTRIBUTING.md asks"
exit "$failed"
