#!/usr/bin/env bash
# Runs a script as root within a clean Debian 12 that debootstrap makes. Needs root, and a network the first time.
#
# usage: packaging/in_clean_debian.sh [--root DIR] [--mirror URL] SCRIPT [FILE...]
#
#   --root DIR    where that system is made and kept [build/clean-debian]; the script works in a layer above it, so nothing in
#                 it is changed
#   --mirror URL  where Debian's packages come from [as apt has it here]
#   FILE          files and folders that SCRIPT finds in /given
#
# Exit codes: the script's; 2 bad usage, 3 the system cannot be made, 4 not root.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
root=build/clean-debian
mirror=''
while [ $# -gt 0 ]; do
  case $1 in
    --root) root=${2:?--root needs a folder}; shift 2 ;;
    --mirror) mirror=${2:?--mirror needs an address}; shift 2 ;;
    -*) sed -n '2,12p' "${BASH_SOURCE[0]}"; exit 2 ;;
    *) break ;;
  esac
done
say() { printf 'in_clean_debian: %s\n' "$*" >&2; }
[ $# -gt 0 ] || { say "which script"; exit 2; }
[ "$(id -u)" = 0 ] || { say "needs root, for chroot and mounts"; exit 4; }
if [ -z "${SHARESNET_OWN_MOUNTS:-}" ]; then
  SHARESNET_OWN_MOUNTS=yes exec unshare --mount "$0" --root "$root" ${mirror:+--mirror "$mirror"} "$@"
fi

if [ ! -e "$root/etc/debian_version" ]; then
  [ -n "$mirror" ] || mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep -m1 '/debian/\?$') ||
    { say "apt names no mirror of Debian here: give --mirror URL"; exit 3; }
  say "making a Debian 12 in $root"
  mkdir -p "$root"
  debootstrap --variant=minbase bookworm "$root" "$mirror" >"$root.log" 2>&1 ||
    { tail -5 "$root.log" >&2; rm -rf "$root"; say "debootstrap failed, for the reason above"; exit 3; }
fi
root=$(realpath "$root")
layer=$(mktemp -d "$root.layer-XXXXXX") system=$(mktemp -d)
trap 'umount -R "$system" 2>/dev/null || true; rm -rf "$layer"; rmdir "$system"' EXIT
mkdir "$layer/upper" "$layer/work"
mount -t overlay overlay -o "lowerdir=$root,upperdir=$layer/upper,workdir=$layer/work" "$system"
mount -t proc proc "$system/proc"
mount --rbind /dev "$system/dev"
mkdir -p "$root.archives"
mount --bind "$root.archives" "$system/var/cache/apt/archives" # what was once downloaded
cp -L /etc/resolv.conf "$system/etc/resolv.conf"
printf '#!/bin/sh\nexit 101\n' >"$system/usr/sbin/policy-rc.d" # no services in here
chmod +x "$system/usr/sbin/policy-rc.d"
cp "$1" "$system/script"
mkdir "$system/given"
[ $# -eq 1 ] || cp -r "${@:2}" "$system/given"
chroot "$system" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive DISPLAY="${DISPLAY:-}" bash /script
