#!/usr/bin/env bash
# Formatting of all sources (clang-format 16), and clang-tidy over what changed since BASE. Both must be clean: a finding in a
# changed file fails. Lint ends after SHARESNET_LINT_SECONDS [300]; what it had no time for is said, and does not fail.
#
# usage: packaging/check.sh [BASE]      BASE: a commit [the last one before the day of HEAD]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
packaging/setup.sh --for check
packaging/lint/format.sh

base=${1:-$(git rev-list -1 --before="$(git log -1 --format=%cd --date=iso-strict | sed 's/T.*/T00:00:00/')" HEAD)}
base=${base:-$(git hash-object -t tree /dev/null)}
# Against the working tree, so that a change may be linted before it is committed.
changes=$(git diff --name-only --diff-filter=d "$base" -- '*.cpp' '*.h') ||
  { echo "check: '$base' is no commit of this repository; a shallow clone lacks its history (git fetch --unshallow)" >&2; exit 2; }
[ -n "$changes" ] || { echo "check: no changed sources to lint"; exit 0; }
# Without precompiled headers: clang cannot read GCC's.
log=$(mktemp)
trap 'rm -f "$log"' EXIT
cmake --preset dev -B build/tidy -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON >"$log" 2>&1 ||
  { cat "$log" >&2; echo "check: configuring failed, for the reason above" >&2; exit 2; }
mapfile -t changed <<<"$changes"
python3 packaging/lint/lint.py build/tidy "${SHARESNET_LINT_SECONDS:-300}" "${changed[@]}"
