#!/usr/bin/env bash
# Builds the Debian packages sharesnet (command line) and sharesnet-workbench (window) of the files that git tracks, as they
# are now, and lints them. packaging/deb_check.sh tries them in a clean system.
#
# usage: packaging/deb.sh [--no-install]
#
# The packages go to build/deb, with what the build printed in build/deb/build.log. Where HEAD is no release (tag vVERSION),
# the version has the commit's time: 0.1.0+git20261130.0453.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
case ${1:-} in
  '' | --no-install) ;;
  *) sed -n '2,8p' "${BASH_SOURCE[0]}"; exit 2 ;;
esac
packaging/setup.sh --for package ${1:+"$1"}

version=$(sed -n 's/^project(.* VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)
git describe --exact-match --tags --match "v$version" HEAD >/dev/null 2>&1 ||
  version+=+git$(TZ=UTC git log -1 --format=%cd --date=format-local:%Y%m%d.%H%M)

# One folder whatever the version, so that ccache knows the sources again.
out=build/deb source=build/deb/source
rm -rf "$source" "$out"/*.deb "$out"/*.dsc "$out"/*.changes "$out"/*.buildinfo "$out"/*.tar.xz
mkdir -p "$source"
git ls-files -z | tar -c --null -T - --ignore-failed-read 2>/dev/null | tar -x -C "$source"
cp -r packaging/debian "$source/debian"
cat >"$source/debian/changelog" <<END
sharesnet ($version) unstable; urgency=medium

  * What has changed for users: CHANGELOG.md.

 -- $(sed -n "s,^Maintainer: ,,p" packaging/debian/control)  $(git log -1 --format=%cD)
END

command -v ccache >/dev/null && export CCACHE_DIR=${CCACHE_DIR:-$(ccache --get-config cache_dir)}
export DEB_BUILD_OPTIONS="${DEB_BUILD_OPTIONS:-noautodbgsym} parallel=$(packaging/jobs.sh)"
log=$PWD/$out/build.log
echo "deb: building $version; what it prints goes to $out/build.log" >&2
if ! (cd "$source" && dpkg-buildpackage --no-sign) >"$log" 2>&1; then
  tail -40 "$log" >&2
  echo "deb: the build failed, for the reason above" >&2
  exit 1
fi
lintian --allow-root --fail-on error "$out"/*.changes
ls -l "$out"/*.deb
