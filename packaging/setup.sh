#!/usr/bin/env bash
# Installs what the workbench needs, through apt on Debian 12 and later. Safe to repeat; quick when nothing is missing.
#
# usage: packaging/setup.sh [--for build|test|check|package] [--libtorch DIR] [--no-install]
#
#   --for WHAT      build (the default): to build and run; test: the tests as well; check: formatting and lint as well;
#                   package: to build and to make Debian packages
#   --libtorch DIR  an unpacked LibTorch archive takes the place of the package libtorch-dev
#   --no-install    only says what is missing
#
# Exit codes: 0 all there, 2 bad usage, 3 no network, 4 no rights, 5 another distribution, 6 apt failed.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
want=build libtorch='' install=yes
while [ $# -gt 0 ]; do
  case $1 in
    --for) want=${2:?--for needs build, test, check or package}; shift 2 ;;
    --libtorch) libtorch=${2:?--libtorch needs a folder}; shift 2 ;;
    --no-install) install=no; shift ;;
    *) sed -n '2,12p' "${BASH_SOURCE[0]}"; exit 2 ;;
  esac
done
say() { printf '%s\n' "$*" >&2; }

if [ -n "$libtorch" ] && [ ! -f "$libtorch/share/cmake/Torch/TorchConfig.cmake" ]; then
  say "setup: $libtorch is not an unpacked LibTorch archive (no share/cmake/Torch/TorchConfig.cmake in it)."
  exit 2
fi
case $want in
  build) kinds='build' ;;
  test) kinds='build|test' ;;
  check) kinds='build|test|check' ;;
  package) kinds='build|package' ;;
  *) say "setup: --for $want: give build, test, check or package"; exit 2 ;;
esac
packages=$(grep -E "^($kinds) " "$here/packages.txt" | cut -d' ' -f2-)
[ -z "$libtorch" ] || packages=${packages//libtorch-dev/}

distribution=$( (. /etc/os-release && echo "${ID:-unknown} ${VERSION_ID:-}") 2>/dev/null || echo unknown)
release=${distribution#debian }
if [ "$distribution" = "$release" ] || [ "${release%%.*}" -lt 12 ] 2>/dev/null || ! command -v apt-get >/dev/null; then
  if [ "$install" = no ]; then exit 0; fi
  say "setup: this is '$distribution', and only Debian 12 and later can be set up by itself. To go on:"
  say "  1. install with your package manager what Debian calls:"
  say "$(printf '%s' "$packages" | tr '\n' ' ' | fold -s -w 100 | sed 's/^/       /')"
  say "     (CMake 3.25+, a C++20 compiler, Qt 6.4+, QCustomPlot for Qt 6, OpenCV 4, and so on)"
  say "  2. LibTorch, if there is no package of it: unpack an archive from pytorch.org;"
  say "  3. call this script's caller again with --no-install, and with --libtorch DIR for such an archive."
  exit 5
fi

missing=()
for package in $packages; do
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -gt 0 ] || exit 0
if [ "$install" = no ]; then
  say "setup: not installed: ${missing[*]}"
  exit 0
fi

root=()
if [ "$(id -u)" != 0 ]; then
  if ! command -v sudo >/dev/null || ! { sudo -n true 2>/dev/null || { [ -t 0 ] && sudo -v; }; }; then
    say "setup: no rights to install packages. As root, run:"
    say "  apt-get install --no-install-recommends ${missing[*]}"
    exit 4
  fi
  root=(sudo)
fi
say "setup: installing ${missing[*]}"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
unreachable='Could not resolve|Temporary failure|Could not connect|Connection (refused|timed out|failed)|Network is unreachable'
apt() {
  if ! "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get "$@" >"$log" 2>&1; then
    tail -5 "$log" >&2
    if grep -qE "$unreachable" "$log"; then
      say "setup: no network: Debian's package servers cannot be reached. Check the connection (and any proxy), then try again."
      exit 3
    elif grep -q 'Could not get lock' "$log"; then
      say "setup: another program is installing packages; wait until it is done, then try again."
    else
      say "setup: apt-get $1 failed, for the reason above."
    fi
    exit 6
  fi
}
apt update -o APT::Update::Error-Mode=any
apt install -y --no-install-recommends "${missing[@]}"
