#!/usr/bin/env bash
# Fails where a source is not as .clang-format says. It has its own script since a commit hook runs it, too.
#
# usage: packaging/lint/format.sh [--fix] [FILE...]      FILE: [all sources in git]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
how=(--dry-run --Werror)
if [ "${1:-}" = --fix ]; then how=(-i); shift; fi
command -v clang-format-16 >/dev/null || { echo "format: no clang-format-16; packaging/setup.sh --for check installs it" >&2; exit 2; }
if [ $# -gt 0 ]; then
  clang-format-16 "${how[@]}" "$@"
else
  git ls-files -z '*.h' '*.cpp' | xargs -0 -r clang-format-16 "${how[@]}"
fi
echo "format: all as .clang-format says"
