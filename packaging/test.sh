#!/usr/bin/env bash
# Sets up, builds everything with warnings as errors and runs all tests. CTest's summary comes last.
#
# usage: packaging/test.sh [--libtorch DIR] [--no-install]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
setup=() build=()
while [ $# -gt 0 ]; do
  case $1 in
    --libtorch) setup+=(--libtorch "${2:?--libtorch needs a folder}"); build=(--libtorch "$2"); shift 2 ;;
    --no-install) setup+=(--no-install); shift ;;
    *) sed -n '2,4p' "${BASH_SOURCE[0]}"; exit 2 ;;
  esac
done
packaging/setup.sh --for test "${setup[@]}"
packaging/build.sh dev "${build[@]}"
ctest --preset dev -j "$(nproc)"
