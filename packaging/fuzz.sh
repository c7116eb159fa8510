#!/usr/bin/env bash
# Builds the fuzz targets (clang 16, sanitizers) and runs each on its corpus in the tree: as long as given, one minute by
# default, from a fixed seed, so that a failure is about what changed. What fails is left in build/fuzz/findings. New finds go
# to build/fuzz/corpus; --minimise brings arch-found, one input for each piece of code that those in arch do not reach, up to
# date with them.
#
# usage: packaging/fuzz.sh [--seconds N] [--runs N] [--minimise]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
limit=(-max_total_time=60) minimise=no
while [ $# -gt 0 ]; do
  case $1 in
    --seconds) limit=(-max_total_time="${2:?--seconds needs a number}"); shift 2 ;;
    --runs) limit=(-runs="${2:?--runs needs a number}"); shift 2 ;;
    --minimise) minimise=yes; shift ;;
    *) sed -n '2,8p' "${BASH_SOURCE[0]}"; exit 2 ;;
  esac
done
packaging/setup.sh --for check
packaging/build.sh fuzz arch_reader_fuzz
fuzzer=build/fuzz/tests/fuzz/arch_reader_fuzz
corpus=tests/fuzz/corpus/arch found=tests/fuzz/corpus/arch-found
mkdir -p build/fuzz/findings build/fuzz/corpus
if [ "$minimise" = yes ]; then
  fresh=$(mktemp -d build/fuzz/minimised-XXXX)
  cp "$corpus"/* "$fresh"
  "$fuzzer" -merge=1 -use_counters=0 -max_len=1500 "$fresh" "$found" build/fuzz/corpus
  for seed in "$corpus"/*; do rm "$fresh/$(basename "$seed")"; done
  chmod 755 "$fresh" && rm -rf "$found" && mv "$fresh" "$found"
  exit 0
fi
"$fuzzer" "${limit[@]}" -seed=1 -max_len=4096 -timeout=20 -rss_limit_mb=1024 -dict=tests/fuzz/arch.dict -print_final_stats=1 \
  -artifact_prefix=build/fuzz/findings/ build/fuzz/corpus "$corpus" "$found" 2>&1 | grep -vE '^#[0-9]+.*(NEW|REDUCE|pulse)'
echo "fuzz: the architecture reader stands"
