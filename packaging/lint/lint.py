#!/usr/bin/env python3
"""Runs clang-tidy over the compilation units that hold the given files, as many at once as there are cores.

usage: lint.py BUILD_FOLDER SECONDS FILE...

Units are what BUILD_FOLDER/compile_commands.json compiles: a source, or several that CMake joined (a unity build), which is
how LibTorch's headers are read once and not once for each source. Where only a header is given, the source of the same name
stands for it.

Exit codes: 0 nothing found in FILE... (also where the time ran out: that is said), 1 findings in them, 2 clang-tidy cannot
read a unit.
"""
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import time

TIDY = "clang-tidy-16"
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
FINDING = re.compile(r"^(/[^:]+):(\d+):\d+: (warning|error): ")


def units(build):
    """Yields (file to compile, sources in it, whether it reads LibTorch)."""
    with open(os.path.join(build, "compile_commands.json")) as commands:
        for entry in json.load(commands):
            unit = os.path.realpath(os.path.join(entry["directory"], entry["file"]))
            sources = [unit]
            if unit.endswith(".cxx") and os.path.exists(unit):
                with open(unit) as text:
                    sources = re.findall(r'^#include "(.+)"$', text.read(), re.MULTILINE)
            yield unit, sources, "torch/csrc" in entry["command"]


def command(build, unit, torch):
    # Clang's own warnings are for its builds; as errors they would end the lint.
    result = [TIDY, "-p", build, "--quiet", "--extra-arg=-Wno-unknown-warning-option", "--extra-arg=-Wno-error"]
    if torch:
        result.append("--extra-arg=-include" + os.path.join(HERE, "libtorch_for_clang.h"))
    return result + [unit]


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    build, end = os.path.abspath(sys.argv[1]), time.monotonic() + float(sys.argv[2])
    asked = {os.path.join(ROOT, name) for name in sys.argv[3:]}
    wanted = asked | {os.path.splitext(name)[0] + ".cpp" for name in asked if name.endswith(".h")}
    todo = {}
    for unit, sources, torch in units(build):
        if wanted & set(sources):
            todo.setdefault(unit, torch)  # a source of two targets is linted once
    held = {name for unit, sources, _ in units(build) if unit in todo for name in sources}
    print(f"lint: {len(wanted & held)} sources in {len(todo)} compilation units", flush=True)

    def run(unit, torch):
        left = end - time.monotonic()
        if left <= 0:
            return None
        try:
            done = subprocess.run(command(build, unit, torch), capture_output=True, text=True, timeout=left, check=False)
        except subprocess.TimeoutExpired:
            return None
        return done

    late, broken, findings, elsewhere = [], [], 0, 0
    seen = set()
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        runs = {pool.submit(run, unit, torch): unit for unit, torch in todo.items()}
        for finished in concurrent.futures.as_completed(runs):
            unit, done = runs[finished], finished.result()
            if done is None:
                late.append(unit)
                continue
            counts = False
            found = 0
            for line in done.stdout.splitlines():
                match = FINDING.match(line)
                if match:
                    found += 1
                    fresh = line not in seen  # a header's finding comes with every unit that includes it
                    seen.add(line)
                    counts = fresh and os.path.normpath(match[1]) in asked
                    findings += counts
                    elsewhere += fresh and not counts
                if counts:
                    print(line.replace(ROOT + "/", ""), flush=True)
            if done.returncode and not found:
                broken.append(unit)
                print(done.stderr[-2000:], flush=True)

    short = lambda names: " ".join(os.path.relpath(name, ROOT) for name in names)
    if elsewhere:
        print(f"lint: {elsewhere} more findings are in files that did not change, and do not count")
    if late:
        print(f"lint: the time limit of {sys.argv[2]} s is reached; not linted: {short(late)}")
    if broken:
        print(f"lint: {TIDY} failed on {short(broken)}, for the reason above")
        return 2
    if findings:
        print(f"lint: {findings} findings, above")
        return 1
    print("lint: no findings" + (" in the rest" if late else ""))
    return 0


sys.exit(main())
