#!/usr/bin/env bash
# Makes one archive with both programs and all that they need but the C and C++ runtime and the drivers of the screen, out of
# the packages that packaging/deb.sh has built. It runs from any folder, on distributions with the glibc of Debian 12 (2.36)
# or a later one.
#
# usage: packaging/bundle.sh [--no-install]
#
# The result is build/bundle/sharesnet-VERSION-MACHINE.tar.gz.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
case ${1:-} in
  '' | --no-install) ;;
  *) sed -n '2,9p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
compgen -G 'build/deb/sharesnet_*.deb' >/dev/null ||
  { echo "bundle: no packages in build/deb: run packaging/deb.sh first" >&2; exit 2; }
packaging/setup.sh --for package ${1:+"$1"}

version=$(dpkg-deb -f build/deb/sharesnet_*.deb Version)
name=sharesnet-$version-$(uname -m)
tree=build/bundle/$name
rm -rf build/bundle
mkdir -p "$tree"
for package in build/deb/*.deb; do dpkg-deb -x "$package" "$tree"; done
mv "$tree"/usr/* "$tree" && rmdir "$tree/usr"
multiarch=$(dpkg-architecture -qDEB_HOST_MULTIARCH)
lib=$tree/lib/$multiarch

# Qt's plugins, which nothing links.
plugins=/usr/lib/$multiarch/qt6/plugins
for kind in platforms platforminputcontexts platformthemes xcbglintegrations wayland-shell-integration wayland-decoration-client \
  wayland-graphics-integration-client iconengines imageformats printsupport; do
  [ ! -d "$plugins/$kind" ] || { mkdir -p "$tree/plugins"; cp -rL "$plugins/$kind" "$tree/plugins"; }
done
printf '[Paths]\nPrefix = ..\nPlugins = plugins\n' >"$tree/bin/qt.conf"

# Libraries, to the last. Those of the C and C++ runtime must be the system's: its drivers are linked with them.
system='^(ld-linux.*|lib(c|m|dl|pthread|rt|util|resolv|gcc_s|stdc\+\+|anl|nsl|mvec))\.so'
find "$tree/bin" "$lib" "$tree/plugins" -type f -exec sh -c 'head -c 4 "$1" | grep -q ELF && echo "$1"' _ {} \; >build/bundle/own
xargs ldd <build/bundle/own 2>/dev/null | awk '$3 ~ /^\// { print $3 }' | sort -u | while read -r file; do
  base=$(basename "$file")
  if [[ ! $base =~ $system && $file != */sharesnet/* ]]; then cp -L "$file" "$lib/$base"; fi
done
missing=$(xargs ldd <build/bundle/own 2>/dev/null | grep 'not found' | sort -u || true)
[ -z "$missing" ] || { echo "bundle: not found: $missing" >&2; exit 1; }
# Each looks beside itself first, wherever the folder lies.
find "$lib" -maxdepth 1 -type f -exec patchelf --set-rpath '$ORIGIN' {} +
patchelf --set-rpath '$ORIGIN:$ORIGIN/..' "$lib"/sharesnet/*.so
patchelf --set-rpath "\$ORIGIN/../lib/$multiarch/sharesnet:\$ORIGIN/../lib/$multiarch" "$tree"/bin/sharesnet*
find "$tree/plugins" -name '*.so' -exec patchelf --set-rpath "\$ORIGIN/../../lib/$multiarch" {} +

# Icons, and fonts for a system that has none.
mkdir -p "$tree/share/fonts"
cp -rL /usr/share/icons/breeze /usr/share/icons/breeze-dark "$tree/share/icons"
cp /usr/share/fonts/truetype/dejavu/DejaVuSans*.ttf "$tree/share/fonts"
cat >"$tree/share/fonts/fonts.conf" <<'END'
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">.</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
END
mkdir -p "$tree/licenses"
find "$lib" -maxdepth 1 -type f -printf '%f\n' | while read -r file; do
  owner=$(dpkg -S "*/$file" 2>/dev/null | head -1 | cut -d: -f1)
  [ ! -e "/usr/share/doc/$owner/copyright" ] || cp -n "/usr/share/doc/$owner/copyright" "$tree/licenses/$owner"
done
for owner in breeze-icon-theme fonts-dejavu-core; do cp "/usr/share/doc/$owner/copyright" "$tree/licenses/$owner"; done

tar -C build/bundle -czf "build/bundle/$name.tar.gz" "$name"
echo "build/bundle/$name.tar.gz: $(du -m "build/bundle/$name.tar.gz" | cut -f1) MiB, unpacked $(du -sm "$tree" | cut -f1) MiB, $(find "$lib" -maxdepth 1 -name '*.so*' | wc -l) libraries"
