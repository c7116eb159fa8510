#!/usr/bin/env bash
# Tries the packages that packaging/deb.sh has built, in a clean Debian 12: installs, starts and trains, opens the window,
# upgrades over the store of before, purges. Needs root and a network.
#
# usage: packaging/deb_check.sh [--root DIR] [--mirror URL]      (see in_clean_debian.sh)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
compgen -G 'build/deb/sharesnet_*.deb' >/dev/null ||
  { echo "deb_check: no packages in build/deb: run packaging/deb.sh first" >&2; exit 2; }
packaging/setup.sh --for package
packaging/in_clean_debian.sh "$@" packaging/deb/check_inside.sh build/deb/*.deb packaging/debian/tests \
  tests/fuzz/corpus/arch/thin-29.json
