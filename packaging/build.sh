#!/usr/bin/env bash
# Configures and builds one preset. Called by run.sh and test.sh.
#
# usage: packaging/build.sh PRESET [--libtorch DIR] [TARGET...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
preset=${1:?which preset}; shift
prefix=()
if [ "${1:-}" = --libtorch ]; then
  prefix=(-DCMAKE_PREFIX_PATH="$(cd "$2" && pwd)"); shift 2
fi
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! cmake --preset "$preset" "${prefix[@]}" >"$log" 2>&1; then
  cat "$log" >&2
  echo "build: configuring failed; the lines above name what is missing. Install it, or see 'Troubleshooting' in README.md." >&2
  exit 1
fi
grep -E '^-- (LibTorch|Workbench)' "$log" || true
targets=()
[ $# -eq 0 ] || targets=(--target "$@")
cmake --build --preset "$preset" -j "$(packaging/jobs.sh)" "${targets[@]}"
