#!/usr/bin/env bash
# Prints how many jobs a build may have: one a core, where the memory holds them. A job that includes LibTorch takes up to
# 2 GiB.
set -euo pipefail
memory=$(awk '/MemAvailable/ { print int($2 / 2097152) }' /proc/meminfo 2>/dev/null || echo 2)
jobs=$(nproc)
[ "$memory" -ge "$jobs" ] || jobs=$(( memory > 0 ? memory : 1 ))
echo "$jobs"
