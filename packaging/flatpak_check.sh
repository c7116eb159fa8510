#!/usr/bin/env bash
# Tries the whole way of packaging/flatpak.sh: builds, installs, trains, opens the window on X11 and on Wayland. The runtime that
# the manifest names may be out of reach, so a Debian 12 of debootstrap takes its place, under the same name; no other remote and
# no other home is touched. Needs root, a network the first time, and dbus-run-session, xdg-dbus-proxy, Xvfb and weston.
#
# usage: packaging/flatpak_check.sh [--mirror URL]      URL: where Debian's packages come from [as apt has it here]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mirror=''
case ${1:-} in
  '') ;;
  --mirror) mirror=${2:?--mirror needs an address} ;;
  *) sed -n '2,6p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
say() { printf '\nflatpak_check: %s\n' "$*" >&2; }
id=org.sharesnet.workbench work=$PWD/build/flatpak-check
branch=$(sed -n 's/.*"runtime-version": "\(.*\)".*/\1/p' packaging/flatpak/$id.json)
[ -n "$mirror" ] || mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' | grep -m1 '/debian/\?$')

mkdir -p "$work"
rm -rf "$work/home" "$work/remote"
if [ ! -e "$work/system/complete" ]; then
  say "making a runtime of Debian 12 in $work"
  rm -rf "$work/system"
  debootstrap --variant=minbase --include=ca-certificates,fontconfig,fonts-dejavu-core,shared-mime-info,xkb-data,appstream-util \
    bookworm "$work/system" "$mirror" >"$work/debootstrap.log" 2>&1 || { tail -5 "$work/debootstrap.log" >&2; exit 1; }
  cp -a "$work/system/etc" "$work/system/usr" # a runtime has its /etc there
  touch "$work/system/complete"
fi
export HOME=$work/home XDG_DATA_HOME=$work/home/.local/share XDG_CACHE_HOME=$work/home/.cache XDG_RUNTIME_DIR=$work/home/run
mkdir -p "$XDG_RUNTIME_DIR" "$work/system/files" # which build-export looks for
chmod 700 "$XDG_RUNTIME_DIR"
for name in org.freedesktop.Platform org.freedesktop.Sdk; do
  printf '[Runtime]\nname=%s\nruntime=org.freedesktop.Platform/%s/%s\nsdk=org.freedesktop.Sdk/%s/%s\n' \
    $name "$(uname -m)" "$branch" "$(uname -m)" "$branch" >"$work/system/metadata"
  flatpak build-export --runtime "$work/remote" "$work/system" "$branch" >/dev/null
done
flatpak remote-add --user --no-gpg-verify trial "$work/remote"
flatpak install --user --noninteractive trial org.freedesktop.Platform//"$branch" org.freedesktop.Sdk//"$branch"

packaging/flatpak.sh
flatpak install --user --noninteractive build/flatpak/*.flatpak
say "the command line"
sharesnet() { flatpak run --user --command=sharesnet $id "$@"; }
sharesnet --version
sharesnet presets | head -3
run=$(sharesnet train sharesnet-cifar-20 --data shapes --recipe quick --epochs 1 --limit-train 512 --limit-test 128)
sharesnet export "$run" --format onnx --out ~/net.onnx
test -s ~/net.onnx
test -s ~/.var/app/$id/data/sharesnet/runs.sqlite

# The window lives for a while, has the display that is meant, and closes as it is told. In the sandbox it is the child of bwrap.
cat >"$work/window" <<'END'
set -eu
flatpak run --user "$1" --preset sharesnet-29 >"$2" 2>&1 &
sleep 15
sandbox=$(flatpak ps --columns=child-pid,application | awk -v id="$1" '$2 == id { print $1 }')
program=$(pgrep -P "$sandbox")
grep -qz "^$3=" "/proc/$program/environ" || { echo "the window has no $3" >&2; exit 1; }
kill -TERM "$program"
wait $!
END
say "the window on X11"
xvfb-run -a -s '-ac -screen 0 1440x900x24' dbus-run-session -- bash "$work/window" $id "$work/x11.log" DISPLAY
say "the window on Wayland"
weston --backend=headless-backend.so --socket=wayland-trial --idle-time=0 >"$work/weston.log" 2>&1 &
weston=$!
trap 'kill $weston' EXIT
sleep 2
env -u DISPLAY WAYLAND_DISPLAY=wayland-trial dbus-run-session -- bash "$work/window" $id "$work/wayland.log" WAYLAND_DISPLAY
say "all passed"
