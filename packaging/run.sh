#!/usr/bin/env bash
# Sets up, builds and starts the workbench. Without a display it does the same job headless: trains on the built-in
# images, leaves the run in the store and its curves as PNG.
#
# usage: packaging/run.sh [--libtorch DIR] [--no-install] [-- ARGUMENT-OF-THE-WORKBENCH...]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
setup=() build=()
while [ $# -gt 0 ]; do
  case $1 in
    --libtorch) setup+=(--libtorch "${2:?--libtorch needs a folder}"); build=(--libtorch "$2"); shift 2 ;;
    --no-install) setup+=(--no-install); shift ;;
    --) shift; break ;;
    *) sed -n '2,6p' "${BASH_SOURCE[0]}"; exit 2 ;;
  esac
done
packaging/setup.sh --for build "${setup[@]}"
packaging/build.sh release "${build[@]}" sharesnet sharesnet-workbench
bin=build/release/app
if [ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ]; then
  exec "$bin/workbench/sharesnet-workbench" "$@"
fi
echo "There is no display (neither DISPLAY nor WAYLAND_DISPLAY is set), so the same job runs headless."
store=${XDG_DATA_HOME:-$HOME/.local/share}/sharesnet
run=$("$bin/cli/sharesnet" train sharesnet-cifar-20 --data shapes --recipe quick --name 'quick test')
"$bin/workbench/sharesnet-workbench" --curves "$run" --out "$store/curves/$run"
echo "Run $run is in $store; its curves are in $store/curves/$run. 'sharesnet runs show $run' prints it."
