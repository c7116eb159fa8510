#!/usr/bin/env bash
# Tries the archive that packaging/bundle.sh has made in a Debian 12 with nothing in it: trains, draws, opens the window. Needs
# root, and Xvfb here.
#
# usage: packaging/bundle_check.sh [--root DIR] [--mirror URL]      (see in_clean_debian.sh)
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
compgen -G 'build/bundle/*.tar.gz' >/dev/null ||
  { echo "bundle_check: no archive in build/bundle: run packaging/bundle.sh first" >&2; exit 2; }
packaging/setup.sh --for package
# Xvfb's socket has a name that needs no file, so that the window reaches it from within.
xvfb-run -a -s "-ac -screen 0 1440x900x24" packaging/in_clean_debian.sh "$@" packaging/deb/bundle_inside.sh build/bundle/*.tar.gz tests/fuzz/corpus/arch/thin-29.json
