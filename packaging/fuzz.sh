#!/usr/bin/env bash
# Builds the fuzz targets (clang 16, sanitizers) and runs each on its corpus in the tree: as long as given, one minute by
# default, from a fixed seed, so that a failure is about what changed. What fails is left in build/fuzz/findings. New finds go
# to build/fuzz/corpus; --minimise brings NAME-found, one input for each piece of code that those in NAME do not reach, up to
# date with them.
#
# usage: packaging/fuzz.sh [--seconds N] [--runs N] [--minimise] [TARGET...]
#        TARGET: arch, checkpoint, events, image, onnx [all]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
limit=(-max_total_time=60) minimise=no targets=()
while [ $# -gt 0 ]; do
  case $1 in
    --seconds) limit=(-max_total_time="${2:?--seconds needs a number}"); shift 2 ;;
    --runs) limit=(-runs="${2:?--runs needs a number}"); shift 2 ;;
    --minimise) minimise=yes; shift ;;
    arch | checkpoint | events | image | onnx) targets+=("$1"); shift ;;
    *) sed -n '2,9p' "${BASH_SOURCE[0]}"; exit 2 ;;
  esac
done
[ ${#targets[@]} -gt 0 ] || targets=(arch checkpoint events image onnx)
declare -A program=([arch]=arch_reader_fuzz [checkpoint]=checkpoint_fuzz [events]=event_file_fuzz [image]=image_header_fuzz [onnx]=onnx_fuzz)
declare -A what=([arch]="the architecture reader" [checkpoint]="the checkpoint reader" [events]="the reader of event files" [image]="the reader of image headers" [onnx]="the reader and the lint of ONNX")
declare -A options=([arch]="-dict=tests/fuzz/arch.dict" [checkpoint]="-dict=tests/fuzz/checkpoint.dict" [events]="-dict=tests/fuzz/events.dict" [image]="" [onnx]="")
packaging/setup.sh --for check
packaging/build.sh fuzz "${program[@]}"
mkdir -p build/fuzz/findings
for target in "${targets[@]}"; do
  fuzzer=build/fuzz/tests/fuzz/${program[$target]}
  corpus=tests/fuzz/corpus/$target found=tests/fuzz/corpus/$target-found new=build/fuzz/corpus/$target
  mkdir -p "$new"
  if [ "$minimise" = yes ]; then
    fresh=$(mktemp -d build/fuzz/minimised-XXXX)
    cp "$corpus"/* "$fresh"
    "$fuzzer" -merge=1 -use_counters=0 -max_len=1500 "$fresh" "$found" "$new"
    for seed in "$corpus"/*; do rm "$fresh/$(basename "$seed")"; done
    chmod 755 "$fresh" && rm -rf "$found" && mv "$fresh" "$found"
    continue
  fi
  # shellcheck disable=SC2086 # no option where a target has none
  "$fuzzer" "${limit[@]}" -seed=1 -max_len=4096 -timeout=20 -rss_limit_mb=1024 ${options[$target]} -print_final_stats=1 \
    -artifact_prefix=build/fuzz/findings/ "$new" "$corpus" "$found" 2>&1 | grep -vE '^#[0-9]+.*(NEW|REDUCE|pulse)'
  echo "fuzz: ${what[$target]} stands"
done
