"""Gathers what a build needs of Debian's packages, for a machine that has none of them.

Called by gpu_check.sh --collect DIR on a machine where the workbench builds. Headers alone, GoogleTest's sources, and
two libraries; DIR can be copied anywhere.
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile

LARGEST_MIB = 60
INCLUDE = re.compile(r'^\s*#\s*include\s*<((?:boost|spdlog|CLI|nlohmann)/[^>]+|sqlite3\.h|zlib\.h)>')
SYSTEM = pathlib.Path("/usr/include")
GOOGLETEST = pathlib.Path("/usr/src/googletest")

# What find_package asks for: name, its target, Debian's package, the folder of its headers, definitions.
# spdlog and fmt by their headers alone, so that no library of theirs is needed.
HEADER_ONLY = [
    ("nlohmann_json", "nlohmann_json::nlohmann_json", "nlohmann-json3-dev", ["nlohmann"], ""),
    ("CLI11", "CLI11::CLI11", "libcli11-dev", ["CLI"], ""),
    ("spdlog", "spdlog::spdlog", "libspdlog-dev", ["spdlog", "fmt"], "SPDLOG_FMT_EXTERNAL;FMT_HEADER_ONLY"),
]
# Neither has a form of headers alone. The library itself goes along, not the one that the other machine may have: that one's
# version is unknown, and a newer header than its library links to nothing. Both need glibc alone.
LIBRARIES = [("libsqlite3-dev", "libsqlite3.so.0"), ("zlib1g-dev", "libz.so.1")]


class CannotCollect(Exception):
    pass


def external_includes(root):
    """Every header of other packages that a source of the project includes."""
    found = set()
    for layer in ("core", "models", "app", "tests"):
        for source in (root / layer).rglob("*"):
            if source.suffix in (".h", ".cpp"):
                lines = source.read_text(encoding="utf-8").splitlines()
                found.update(m.group(1) for m in map(INCLUDE.match, lines) if m)
    return sorted(found)


def headers_reached(includes):
    """The files below /usr/include that the compiler reads for them."""
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder, "all.cpp")
        source.write_text("".join(f"#include <{name}>\n" for name in includes))
        compiler = os.environ.get("CXX", "c++")
        made = subprocess.run([compiler, "-std=c++20", "-M", str(source)], capture_output=True, text=True)
    if made.returncode:
        raise CannotCollect("a header is missing (packaging/setup.sh --for test installs all):\n" + made.stderr[:2000])
    names = made.stdout.replace("\\\n", " ").split()[1:]
    paths = {pathlib.Path(os.path.normpath(name)) for name in names}
    return sorted(path.relative_to(SYSTEM) for path in paths if SYSTEM in path.parents)


def boost_parts(headers):
    """Of Boost the whole folder of each header: another compiler reads other files of it."""
    boost = [h for h in headers if h.parts[0] == "boost"]
    return sorted({pathlib.Path(*h.parts[:2]) for h in boost})


def debian_version(package):
    made = subprocess.run(["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True)
    if made.returncode:
        raise CannotCollect(f"{package} is not installed (packaging/setup.sh --for test installs all)")
    return made.stdout


def upstream_version(version):
    return re.match(r"(?:\d+:)?(\d+(?:\.\d+)*)", version).group(1)


def library_path(name):
    made = subprocess.run(["/sbin/ldconfig", "-p"], capture_output=True, text=True, check=True)
    lines = [line for line in made.stdout.splitlines() if line.split()[:1] == [name] and "x86-64" in line]
    if not lines:
        raise CannotCollect(f"{name} is not installed")
    return pathlib.Path(lines[0].split("=>")[1].strip())


def write_config(folder, name, target, version, definitions):
    folder = folder / "lib/cmake" / name
    folder.mkdir(parents=True)
    (folder / f"{name}Config.cmake").write_text(f"""if(NOT TARGET {target})
  add_library({target} INTERFACE IMPORTED)
  set_target_properties({target} PROPERTIES
    INTERFACE_INCLUDE_DIRECTORIES "${{CMAKE_CURRENT_LIST_DIR}}/../../../include"
    INTERFACE_COMPILE_DEFINITIONS "{definitions}")
endif()
""")
    (folder / f"{name}ConfigVersion.cmake").write_text(f"""set(PACKAGE_VERSION {version})
if(NOT PACKAGE_FIND_VERSION VERSION_GREATER PACKAGE_VERSION)
  set(PACKAGE_VERSION_COMPATIBLE TRUE)
endif()
""")


def copy(source, target):
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_dir():
        shutil.copytree(source, target)
    else:
        shutil.copy(source, target)


def copy_headers(headers, folder):
    whole = {part for *_, parts, _ in HEADER_ONLY for part in parts}
    single = [h for h in headers if len(h.parts) == 1 and h.name in ("sqlite3.h", "zlib.h", "zconf.h")]
    for part in [*map(pathlib.Path, sorted(whole)), *boost_parts(headers), pathlib.Path("boost/version.hpp"), *single]:
        if not (folder / "include" / part).exists():
            copy(SYSTEM / part, folder / "include" / part)


def copy_licence(package, folder):
    text = pathlib.Path("/usr/share/doc", package, "copyright")
    if text.exists():
        copy(text, folder / "licences" / package)


def make_room(folder):
    if folder.exists() and any(folder.iterdir()):
        if not (folder / "contents.json").exists():
            raise CannotCollect(f"{folder} holds other files; name a new folder")
        shutil.rmtree(folder)
    folder.mkdir(parents=True, exist_ok=True)


def collect(root, folder):
    """Returns the size in MiB."""
    headers = headers_reached(external_includes(root))
    if not GOOGLETEST.exists():
        raise CannotCollect("GoogleTest's sources are missing: apt-get install googletest")
    make_room(folder)
    (folder / "contents.json").write_text("{}")  # from here on it may be replaced
    copy_headers(headers, folder)
    copy(GOOGLETEST, folder / "src/googletest")
    packages = ["libboost-math-dev", "googletest", "libfmt-dev"]
    for name, target, package, _, definitions in HEADER_ONLY:
        write_config(folder, name, target, upstream_version(debian_version(package)), definitions)
        packages.append(package)
    for package, name in LIBRARIES:
        copy(library_path(name), folder / "lib" / name)
        packages.append(package)
    for package in packages:
        copy_licence(package, folder)
    versions = {package: debian_version(package) for package in sorted(packages)}
    (folder / "contents.json").write_text(json.dumps(versions, indent=2) + "\n")
    mib = sum(f.stat().st_size for f in folder.rglob("*") if f.is_file()) / 2**20
    if mib > LARGEST_MIB:
        raise CannotCollect(f"{folder} has {mib:.0f} MiB, more than {LARGEST_MIB}: see what of Boost is reached")
    return mib
