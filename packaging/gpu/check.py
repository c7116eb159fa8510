"""packaging/gpu_check.sh, where the usage stands. Standard library alone."""
import argparse
import ctypes
import ctypes.util
import datetime
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys

import collect
import report as reports
from steps import Budget, Failed, NotDone, Step, run, run_steps

ROOT = pathlib.Path(__file__).resolve().parents[2]
NETWORKS = ["sharesnet-29", "sharesnet-164", "sharesnet-wrn-28-10", "sharesnet-imagenet-50"]
TARGETS = ["sharesnet", "cuda_test"]
DEBIAN_PYTHON = "/usr/bin/python3"
# A step takes at most such a part of the time; unused time is for those after it.
SHARES = {"build": 0.7, "tests": 0.25, "ours": 0.12, "eager": 0.1, "compile": 0.25, "small": 0.1}
ASK_TORCH = """
import json, torch
cuda = torch.cuda.is_available()
print(json.dumps({"version": torch.__version__, "cuda": torch.version.cuda, "cmake": torch.utils.cmake_prefix_path,
    "cudnn": torch.backends.cudnn.version(), "compile": hasattr(torch, "compile"),
    "capability": list(torch.cuda.get_device_capability(0)) if cuda else None}))
"""


def first_line(command):
    """Of what a program prints; empty where there is no such program."""
    try:
        made = subprocess.run(command, capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return made.stdout.strip().splitlines()[0] if made.returncode == 0 and made.stdout.strip() else ""


def ask_torch(python):
    """(program, facts) of the first Python that imports PyTorch; (None, {}) where none does."""
    for program in [python] if python else ["python3", DEBIAN_PYTHON]:
        line = first_line([program, "-c", ASK_TORCH])
        if line.startswith("{"):
            return program, json.loads(line)
    return None, {}


def torch_folder(chosen, facts):
    """Where CMake finds LibTorch; None: in its usual places."""
    if chosen:
        return chosen
    folder = pathlib.Path(facts.get("cmake", "/nowhere"))
    return folder if folder.exists() else None


def old_abi(folder):
    """Whether that LibTorch, as PyTorch's wheels up to 2.5, has std::string of before 2015: then all must have it."""
    configs = [] if folder is None else [*folder.glob("Torch/TorchConfig.cmake"),
                                         *folder.glob("share/cmake/Torch/TorchConfig.cmake")]
    return any("_GLIBCXX_USE_CXX11_ABI=0" in c.read_text() for c in configs)


def cuda_environment(facts):
    """So that LibTorch's CMake files find nvcc, and need not ask the card what it is."""
    environment = {}
    nvcc = shutil.which("nvcc") or "/usr/local/cuda/bin/nvcc"
    if pathlib.Path(nvcc).exists():
        home = pathlib.Path(nvcc).parents[1]
        environment = {"CUDACXX": nvcc, "CUDA_HOME": str(home), "PATH": f"{home}/bin:{os.environ['PATH']}"}
    if facts.get("capability"):
        environment["TORCH_CUDA_ARCH_LIST"] = "{}.{}".format(*facts["capability"])
    return environment


def usable_library(carried, name):
    """The carried library, or where this machine's glibc is too old for it, its own."""
    for candidate in (str(carried), ctypes.util.find_library(name)):
        try:
            ctypes.CDLL(candidate or "none")
        except OSError:
            continue
        return candidate
    raise Failed(f"neither {carried} nor another {name} can be loaded")


def package_options(packages, googletest):
    include = packages / "include"
    sqlite = usable_library(packages / "lib/libsqlite3.so.0", "sqlite3")
    zlib = usable_library(packages / "lib/libz.so.1", "z")
    return [f"-DBoost_INCLUDE_DIR={include}", "-DBoost_NO_BOOST_CMAKE=ON", f"-DGTest_DIR={googletest}/lib/cmake/GTest",
            f"-DSQLite3_INCLUDE_DIR={include}", f"-DSQLite3_LIBRARY={sqlite}",
            f"-DZLIB_INCLUDE_DIR={include}", f"-DZLIB_LIBRARY={zlib}",
            *(f"-D{name}_DIR={packages}/lib/cmake/{name}" for name, *_ in collect.HEADER_ONLY)]


def configure_options(torch, packages, googletest):
    """Nothing but what a step needs: what happens to lie on the machine must change nothing."""
    options = ["-DSHARESNET_ONNX=OFF", "-DTURBOJPEG_LIBRARY=OFF", "-DUSE_SYSTEM_NVTX=ON",
               *(f"-DCMAKE_DISABLE_FIND_PACKAGE_{name}=ON" for name in ("LibArchive", "CURL", "Gloo"))]
    options += [f"-DCMAKE_PREFIX_PATH={torch}"] if torch else []
    options += ["-DCMAKE_CXX_FLAGS=-D_GLIBCXX_USE_CXX11_ABI=0"] if old_abi(torch) else []
    return options + (package_options(packages, googletest) if packages else [])


def jobs():
    """One for each core, but 2 GiB of memory for each, as build.sh has it."""
    kib = re.search(r"^MemAvailable:\s+(\d+)", pathlib.Path("/proc/meminfo").read_text(), re.M)
    memory = int(kib.group(1)) << 10 if kib else 1 << 40
    return max(1, min(len(os.sched_getaffinity(0)), memory >> 31))


def test_outcomes(log):
    """What `ctest -V` said so far: name, outcome, seconds, and of a test that did not pass what it said."""
    said, found = {}, []
    for line in log.splitlines():
        own = re.match(r"(\d+): (.*)", line)
        if own:
            said.setdefault(own.group(1), []).append(own.group(2))
        ended = re.match(r"\s*\d+/\d+ Test\s+#(\d+): (\S+) \.*\s*(?:\*\*\*)?\s*(\D+?)\s+([\d.]+) sec", line)
        if ended:
            number, name, outcome, seconds = ended.groups()
            text = [] if outcome == "Passed" else test_text(said.get(number, []))
            found.append({"name": name, "outcome": outcome.lower(), "seconds": float(seconds), "text": " ".join(text)[:600]})
    return found


def test_text(lines):
    """Between GoogleTest's '[ RUN' and its verdict; all where it did not come so far."""
    begin = next((i + 1 for i, line in enumerate(lines) if line.startswith("[ RUN")), 0)
    end = next((i for i, line in enumerate(lines) if i >= begin and re.match(r"\[  (SKIPPED|FAILED)", line)), len(lines))
    return [line.strip() for line in lines[begin:end] if line.strip()]


class Check:
    """One check: where its things lie, and its steps, which put what they find into the report."""

    def __init__(self, options):
        self.options = options
        self.out, self.build = options.out, options.build
        self.logs = options.out / "logs"
        self.cpu = options.device == "cpu"
        self.batch, self.timed = (4, 2) if self.cpu else (128, 40)
        self.python, self.torch = ask_torch(options.python)
        self.environment = cuda_environment(self.torch)
        self.report = {"minutes": options.minutes, "machine": {}, "rates": {}, "networks": {}, "tests": [], "steps": []}

    def steps(self):
        yield Step("machine", SHARES["small"], self.ask_machine)
        yield Step("rates", SHARES["small"], self.measure_rates)
        built = ["build"]
        if self.options.packages:
            yield Step("googletest", SHARES["build"], self.build_googletest)
            yield Step("build", SHARES["build"], self.build_programs, ["googletest"])
        else:
            yield Step("build", SHARES["build"], self.build_programs)
        yield Step("tests", SHARES["tests"], self.run_tests, built)
        for name in NETWORKS:
            yield Step(f"{name}: sharesnet", SHARES["ours"], lambda limit, n=name: self.bench(n, limit), built)
        for mode in ("eager", "compile"):
            for name in NETWORKS:
                yield Step(f"{name}: {mode}", SHARES[mode], lambda limit, n=name, m=mode: self.bench_peer(n, m, limit))

    def ask_machine(self, _limit):
        found = {
            "commit": self.commit(),
            "date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC"),
            "device": self.options.device,
            "cpu": first_line(["sh", "-c", "sed -n 's/^model name[^:]*: //p' /proc/cpuinfo"]),
            "cores": len(os.sched_getaffinity(0)),
            "card": first_line(["nvidia-smi", "--query-gpu=name,memory.total,power.limit", "--format=csv,noheader"]),
            "driver": first_line(["nvidia-smi", "--query-gpu=driver_version", "--format=csv,noheader"]),
            "compiler": first_line([os.environ.get("CXX", "c++"), "--version"]),
            "PyTorch": self.torch.get("version", ""), "CUDA": self.torch.get("cuda") or "",
            "cuDNN": self.torch.get("cudnn") or "",
        }
        self.report["machine"].update({what: value for what, value in found.items() if value})
        if not self.cpu and "card" not in self.report["machine"]:
            return "no GPU answers (nvidia-smi); --device cpu goes all the way without one"
        return ""

    def commit(self):
        if self.options.commit:
            return self.options.commit
        commit = first_line(["git", "-C", str(ROOT), "rev-parse", "HEAD"])
        changed = first_line(["git", "-C", str(ROOT), "status", "--porcelain", "--untracked-files=no"])
        return commit + (" and changes" if changed else "")

    def measure_rates(self, limit):
        self.report["rates"] = self.torch_script("device_rates.py", "rates", limit, "--device", self.options.device)

    def build_googletest(self, limit):
        where, budget = self.build / "googletest", Budget(limit)
        flags = ["-DCMAKE_CXX_FLAGS=-D_GLIBCXX_USE_CXX11_ABI=0"] if old_abi(self.torch_folder()) else []
        self.run(["cmake", "-G", "Ninja", "-S", self.options.packages / "src/googletest", "-B", where,
                  "-DCMAKE_BUILD_TYPE=Release", f"-DCMAKE_INSTALL_PREFIX={self.googletest()}",
                  "-DCMAKE_INSTALL_LIBDIR=lib", *flags], "googletest.log", budget)
        self.run(["cmake", "--build", where, "-j", jobs(), "--target", "install"], "googletest.log", budget)

    def googletest(self):
        return self.build / "installed"

    def torch_folder(self):
        return torch_folder(self.options.libtorch, self.torch)

    def build_programs(self, limit):
        budget, log = Budget(limit), "build.log"
        options = configure_options(self.torch_folder(), self.options.packages, self.googletest())
        self.run(["cmake", "-S", ROOT, "--preset", "headless", "-B", self.programs(), *options], log, budget)
        found = re.findall(r"^-- LibTorch (.*)$", (self.logs / log).read_text(errors="replace"), re.M)
        self.report["machine"]["LibTorch"] = found[-1] if found else "not told"
        if not self.cpu and found and found[-1].endswith("CUDA: no"):
            raise Failed(f"LibTorch {found[-1]}: name one with CUDA by --libtorch DIR")
        self.run(["cmake", "--build", self.programs(), "-j", jobs(), "--target", *TARGETS], log, budget)

    def programs(self):
        return self.build / "headless"

    def run_tests(self, limit):
        output = self.logs / "tests.txt"
        try:
            self.run(["ctest", "--test-dir", self.programs(), "-L", "cuda", "-V", "--timeout", "120"], "tests.log",
                     Budget(limit), output)
        finally:
            self.report["tests"] = test_outcomes(output.read_text(errors="replace")) if output.exists() else []
        if not self.report["tests"]:
            raise Failed("ctest found no test with the label cuda")
        return self.count_outcomes()

    def count_outcomes(self):
        outcomes = [test["outcome"] for test in self.report["tests"]]
        return ", ".join(f"{outcomes.count(outcome)} {outcome}" for outcome in sorted(set(outcomes)))

    def bench(self, name, limit):
        program, budget = self.programs() / "app/cli/sharesnet", Budget(limit)
        described = self.json([program, "describe", name, "--json"], f"describe-{name}", budget)
        made = self.json([program, "bench", name, "--json", "--device", self.options.device, "--steps", self.timed,
                          "--batch-size", self.batch], f"bench-{name}", budget)
        side = {key: made[key] for key in ("precision", "images_per_second", "peak_mib", "seconds_per_step")}
        self.network(name).update(batch=self.batch, macs=described["macs"], parameters=described["parameters"],
                                  sharesnet=side, plain=made["plain"])

    def bench_peer(self, name, mode, limit):
        try:
            if mode == "compile" and self.python and not self.torch["compile"]:
                raise NotDone(f"PyTorch {self.torch['version']} has no torch.compile")
            made = self.torch_script("pytorch_peer.py", f"{mode}-{name}", limit, name, "--mode", mode, "--device",
                                     self.options.device, "--batch", self.batch, "--steps", self.timed)
        except NotDone as reason:
            self.network(name)[mode] = {"not_done": reason.outcome}
            raise
        self.network(name)["batch"] = self.batch
        self.network(name)[mode] = made
        ours = self.network(name).get("parameters", made["parameters"])
        if ours != made["parameters"]:
            raise Failed(f"another network: it has {made['parameters']} parameters, ours {ours}")

    def network(self, name):
        return self.report["networks"].setdefault(name, {})

    def torch_script(self, script, log, limit, *arguments):
        if not self.python:
            raise NotDone("no Python here imports PyTorch; name one by --python")
        return self.json([self.python, ROOT / "tests/bench" / script, *arguments], log, Budget(limit))

    def json(self, command, log, budget):
        output = self.logs / f"{log}.json"
        self.run(command, f"{log}.log", budget, output)
        return json.loads(output.read_text())

    def run(self, command, log, budget, output=None):
        run(command, self.logs / log, budget.left(), self.environment, output)

    def write(self):
        reports.write(self.report, self.out)


def folder(text):
    return pathlib.Path(text).expanduser().resolve()


def existing_folder(text):
    if not folder(text).is_dir():
        raise argparse.ArgumentTypeError(f"there is no folder {text}")
    return folder(text)


def collected_folder(text):
    if not (existing_folder(text) / "contents.json").exists():
        raise argparse.ArgumentTypeError(f"{text} was not made by --collect")
    return folder(text)


def arguments():
    parser = argparse.ArgumentParser(prog="packaging/gpu_check.sh", description="The script says what each is for.")
    parser.add_argument("--libtorch", type=existing_folder)
    parser.add_argument("--packages", type=collected_folder)
    parser.add_argument("--minutes", type=float, default=8)
    parser.add_argument("--out", type=folder, default=ROOT / "build/gpu-report")
    parser.add_argument("--build", type=folder, default=ROOT / "build/gpu")
    parser.add_argument("--device", default="cuda:0")
    parser.add_argument("--python")
    parser.add_argument("--commit")
    parser.add_argument("--collect", type=folder, metavar="DIR")
    return parser.parse_args()


def collected(target):
    try:
        mib = collect.collect(ROOT, target)
    except collect.CannotCollect as reason:
        print(f"gpu_check: {reason}", file=sys.stderr)
        return 1
    print(f"gpu_check: {target} has {mib:.0f} MiB; on the other machine: packaging/gpu_check.sh --packages DIR")
    return 0


def checked(options):
    budget = Budget(60 * options.minutes)
    (options.out / "logs").mkdir(parents=True, exist_ok=True)
    for log in (options.out / "logs").glob("*.log"):  # of the check before
        log.unlink()
    check = Check(options)
    if run_steps(list(check.steps()), budget, check.report["steps"], check.write):
        return 130
    print(f"gpu_check: {options.out}/gpu-check.md")
    return 0 if all(step["outcome"] == "done" for step in check.report["steps"]) else 1


def main():
    for sign in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(sign, signal.default_int_handler)  # the report is written, as for Ctrl-C
    options = arguments()
    try:
        return collected(options.collect) if options.collect else checked(options)
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
