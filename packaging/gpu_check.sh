#!/usr/bin/env bash
# Builds headless against the LibTorch at hand, tests and measures on the GPU, and writes one report. It ends in time.
#
# usage: packaging/gpu_check.sh [--libtorch DIR] [--packages DIR] [--minutes 8] [--out DIR] [--device cuda:0|cpu]
#                               [--python PROGRAM] [--build DIR] [--commit ID]
#        packaging/gpu_check.sh --collect DIR
#   --libtorch DIR   an unpacked LibTorch [that of the PyTorch that python imports]
#   --packages DIR   what --collect made, on a machine without Debian's packages
#   --minutes N      all of it takes at most so long; the report names what did not fit
#   --out DIR        gpu-check.json, gpu-check.md and logs [build/gpu-report]
#   --device cpu     the whole way with a handful of steps on the CPU
#   --python PROGRAM that imports PyTorch, to compare with [python3, /usr/bin/python3]
#   --build DIR      where it is built; kept for the next time [build/gpu]
#   --commit ID      of the sources, where there is no .git
#   --collect DIR    gathers headers, GoogleTest's sources, SQLite and zlib from this machine's packages, to be carried
set -euo pipefail
exec python3 -B "$(dirname "${BASH_SOURCE[0]}")/gpu/check.py" "$@"
