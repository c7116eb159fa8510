#!/usr/bin/env python3
"""Training steps and evaluation of the workbench and of PyTorch, alternately: a table of images/s and memory.

usage: peers.py TRAINING_BENCH [--peer NAME=COMMAND]... [--networks sharesnet-29:128,...] [--rounds 3] [--seconds 8]
                [--evaluation]

TRAINING_BENCH: build/dev/tests/bench/training_bench. COMMAND: what runs pytorch_peer.py with a mode, such as
"python3 tests/bench/pytorch_peer.py --mode eager"; with `chroot` or a virtual environment also that of another PyTorch.
NETWORK:IMAGES in one step. Each value of a cell is one round; with them stands the process's peak memory in MiB.
"""
import argparse
import json
import shlex
import subprocess
import sys

NETWORKS = ("sharesnet-29:128,sharesnet-164:128,sharesnet-cifar-20:128,sharesnet-wrn-16-4:128,sharesnet-wrn-28-10:32,"
            "sharesnet-imagenet-18:16,sharesnet-imagenet-18:32,sharesnet-imagenet-50:16,sharesnet-imagenet-50:32")
LIMIT = 900  # seconds; torch.compile takes minutes the first time


def output(command):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT)
    except subprocess.TimeoutExpired:
        print(f"longer than {LIMIT} s: {shlex.join(command)}", file=sys.stderr)
        return None
    if done.returncode != 0:
        print(f"failed: {shlex.join(command)}\n{done.stderr[-500:]}", file=sys.stderr)
        return None
    return done.stdout


def ours(options, network, images):
    kind = "evaluation" if options.evaluation else "step"
    made = output([options.bench, f"--benchmark_filter=^{kind}/{network}/{images}/shared/bf16",
                   f"--benchmark_min_time={options.seconds}", "--benchmark_format=json"])
    if made is None:
        return None
    found = json.loads(made)["benchmarks"][0]
    return found["images/s"], found["MiB"]


def peer(options, command, network, images, speed):
    steps = max(2, round(options.seconds * speed / images))
    more = [network, "--batch", str(images), "--steps", str(steps)] + ["--evaluate"] * options.evaluation
    made = output(shlex.split(command) + more)
    if made is None:
        return None
    found = json.loads(made.splitlines()[-1])
    return found["images_per_second"], found["peak_mib"]


def cell(values):
    values = [value for value in values if value]
    if not values:
        return "-"
    return ", ".join(f"{speed:.3g}" for speed, _ in values) + f"; {max(mib for _, mib in values):.0f} MiB"


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("bench")
    parser.add_argument("--peer", action="append", default=[])
    parser.add_argument("--networks", default=NETWORKS)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=8)
    parser.add_argument("--evaluation", action="store_true")
    options = parser.parse_args()
    peers = [text.split("=", 1) for text in options.peer]
    print("| network | images |", " | ".join(name for name, _ in peers), "| `sharesnet` |")
    print("| --- " * (3 + len(peers)) + "|")
    for network, images in (text.split(":") for text in options.networks.split(",")):
        cells = [[] for _ in range(len(peers) + 1)]
        for _ in range(options.rounds):
            mine = ours(options, network, images)
            for values, (_, command) in zip(cells, peers):
                values.append(peer(options, command, network, int(images), mine[0] if mine else 1))
            cells[-1].append(mine)
        print(f"| {network} | {images} |", " | ".join(map(cell, cells)), "|", flush=True)


if __name__ == "__main__":
    main()
