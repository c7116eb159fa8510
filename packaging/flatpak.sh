#!/usr/bin/env bash
# Makes a Flatpak of the archive that packaging/bundle.sh has made. Needs flatpak, flatpak-builder, and the runtime and Sdk that
# the manifest names (packaging/flatpak).
#
# usage: packaging/flatpak.sh [--check]
#
#   --check   only looks at the manifest and at what it takes from packaging/desktop and from the archive, as far as there is one
#
# The result is build/flatpak/sharesnet-VERSION-MACHINE.flatpak. Exit codes: 0 made, or all is right; 1 not; 2 something is missing.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
case ${1:-} in
  '' | --check) ;;
  *) sed -n '2,9p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
say() { printf 'flatpak: %s\n' "$*" >&2; }
id=org.sharesnet.workbench manifest=packaging/flatpak/org.sharesnet.workbench.json
archive=$(compgen -G 'build/bundle/*.tar.gz' | head -1 || true)
for program in flatpak flatpak-builder; do
  command -v "$program" >/dev/null || { say "$program is not installed: apt-get install flatpak flatpak-builder"; exit 2; }
done

# The manifest itself, what it is called elsewhere, what it takes.
cmake -DROOT="$PWD" -P tests/house/check_flatpak.cmake
for what in desktop_entry metainfo mime_type; do
  XDG_DATA_HOME=$PWD/build/flatpak-types cmake -DWHAT=$what -DDESKTOP=packaging/desktop -DWORK=build/flatpak-types -P tests/house/check_desktop.cmake
done
shown=$(cd build/flatpak-types && flatpak-builder --show-manifest "../../$manifest" 2>&1 >/dev/null) && [ -z "$shown" ] ||
  { say "$manifest: flatpak-builder says: $shown"; exit 1; }
if [ -n "$archive" ]; then
  tar -tzf "$archive" | sed 's,^[^/]*/,,' >build/bundle/names
  { sed -n 's,.*"cp -a \(.*\) /app.*,\1,p' "$manifest" | tr ' ' '\n' | sed 's,/\.$,,'
    echo plugins/platforms/libqwayland-generic.so
    echo plugins/platformthemes/libqxdgdesktopportal.so; } | while read -r file; do
    grep -q "^$file\(/.\|$\)" build/bundle/names || { say "$archive lacks $file: make it anew with packaging/bundle.sh"; exit 1; }
  done
fi
[ "${1:-}" = --check ] && { say "$manifest is right${archive:+, and $archive has what it takes}"; exit 0; }

[ -n "$archive" ] || { say "no archive in build/bundle: run packaging/bundle.sh first"; exit 2; }
branch=$(sed -n 's/.*"runtime-version": "\(.*\)".*/\1/p' "$manifest")
for runtime in "org.freedesktop.Platform//$branch" "org.freedesktop.Sdk//$branch"; do
  flatpak info "$runtime" >/dev/null 2>&1 || { say "$runtime is not installed: flatpak install $runtime"; exit 2; }
done
out=build/flatpak
rm -rf "$out"
mkdir -p "$out"
cp "$manifest" "$out"
ln -s "$PWD/$archive" "$out/sharesnet.tar.gz"
say "building; what is printed goes to $out/build.log"
flatpak-builder --state-dir="$out/state" --disable-rofiles-fuse --disable-cache --delete-build-dirs --default-branch=stable \
  --repo="$out/repo" "$out/app" "$out/$id.json" >"$out/build.log" 2>&1 ||
  { grep -v '^Not exporting' "$out/build.log" | tail -20 >&2; say "the build failed, for the reason above"; exit 1; }
made=$out/$(basename "$archive" .tar.gz).flatpak
flatpak build-bundle "$out/repo" "$made" "$id" stable
rm -rf "$out/state" "$out/app" "$out/repo"
say "$made: $(du -m "$made" | cut -f1) MiB; flatpak install --user $made"
