#!/usr/bin/env bash
# Formatting of all sources (clang-format 14), and clang-tidy over the sources that changed since BASE. Formatting must be
# right; what clang-tidy finds, in at most five minutes, is printed to be read.
#
# usage: packaging/check.sh [BASE]      BASE: a commit [the last one before the day of HEAD]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
packaging/setup.sh --for check
git ls-files '*.h' '*.cpp' | xargs -r clang-format-16 --dry-run --Werror
echo "check: formatting is as .clang-format says"

base=${1:-$(git rev-list -1 --before="$(git log -1 --format=%cd --date=iso-strict | sed 's/T.*/T00:00:00/')" HEAD)}
base=${base:-$(git hash-object -t tree /dev/null)}
mapfile -t changed < <(git diff --name-only --diff-filter=d "$base" HEAD -- '*.cpp')
[ ${#changed[@]} -gt 0 ] || { echo "check: no changed sources to lint"; exit 0; }
# Without precompiled headers: clang cannot read GCC's. And each source by itself. Those that include LibTorch are left out:
# clang 14 cannot take LibTorch's headers and GCC 12's together as C++20.
cmake --preset dev -B build/tidy -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON -DSHARESNET_UNITY=OFF -DSHARESNET_BENCHMARKS=OFF >/dev/null
mapfile -t known < <(python3 -c '
import json, os, sys
root = os.getcwd() + "/"
known = {e["file"].replace(root, "") for e in json.load(open("build/tidy/compile_commands.json")) if "torch/csrc" not in e["command"]}
print("\n".join(f for f in sys.argv[1:] if f in known))' "${changed[@]}")
echo "check: clang-tidy over ${#known[@]} changed sources"
printf '%s\n' "${known[@]}" | timeout 300 xargs -r -P "$(nproc)" -n 1 clang-tidy-14 -p build/tidy --quiet 2>/dev/null ||
  echo "check: clang-tidy stopped at its time limit or has findings, above"
