#!/usr/bin/env bash
# The part of deb_check.sh that runs within the clean system, as root; /given has the packages and debian/tests.
set -euo pipefail
say() { printf '\ndeb_check: %s\n' "$*" >&2; }
failed() { say "failed: $*"; exit 1; }
apt() {
  apt-get -q -y --no-install-recommends -o APT::Keep-Downloaded-Packages=true "$@" >/tmp/apt.log 2>&1 ||
    { tail -20 /tmp/apt.log >&2; failed "apt-get $1"; }
}
as_person() { su - person -c "$1"; }
count() { dpkg-query -f '${Package}\n' -W | wc -l; }
mebibytes() { dpkg-query -f '${Installed-Size}\n' -W | awk '{ sum += $1 } END { print int(sum / 1024) }'; }
size_of() { dpkg-query -f '${Package} ${Version}: ${Installed-Size} KiB installed\n' -W "$@"; }

useradd --create-home person
apt update
packages=$(count) megabytes=$(mebibytes)
tell_growth() { say "$(( $(count) - packages )) packages and $(( $(mebibytes) - megabytes )) MiB more than a bare Debian 12"; }

say "installs the command line"
apt install /given/sharesnet_*.deb
size_of sharesnet
tell_growth
if ldd /usr/bin/sharesnet | grep Qt; then failed "the command line needs Qt"; fi

say "trains"
as_person "sh /given/tests/trains-on-shapes"
as_person "sharesnet train sharesnet-cifar-20 --data shapes --recipe quick --epochs 1 --limit-train 512 --limit-test 128 --name before" >/dev/null

say "opens the window"
apt install /given/sharesnet-workbench_*.deb
size_of sharesnet-workbench
tell_growth
apt install x11-utils xauth xvfb
mkdir -p /source/tests/fuzz/corpus/arch
cp /given/thin-29.json /source/tests/fuzz/corpus/arch
as_person "cd /source && sh /given/tests/opens-the-window"

say "upgrades over the store"
mkdir /raised
for package in /given/*.deb; do
  tree=$(mktemp -d)
  dpkg-deb -R "$package" "$tree"
  version=$(sed -n 's/^Version: //p' "$tree/DEBIAN/control")
  sed -i "s/$version/$version.1/" "$tree/DEBIAN/control"
  dpkg-deb --root-owner-group -b "$tree" /raised >/dev/null
done
apt install /raised/*.deb
size_of 'sharesnet*'
as_person "sharesnet runs list --where before" | grep before || failed "the run of before the upgrade is gone"
as_person "sharesnet train --resume 1 --epochs 2" >/dev/null || failed "the run of before the upgrade cannot be resumed"

say "purges"
dpkg -L sharesnet sharesnet-workbench | sort -u >/tmp/files
apt purge sharesnet sharesnet-workbench
while read -r file; do
  if [ -e "$file" ] && [ ! -d "$file" ]; then failed "$file is left"; fi
done </tmp/files
left=$(find /etc /usr /var/lib -name '*sharesnet*')
[ -z "$left" ] || failed "left: $left"
[ -e /home/person/.local/share/sharesnet/runs.sqlite ] || failed "the person's runs are gone"
say "all passed"
