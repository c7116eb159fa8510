#!/usr/bin/env python3
"""What a device can do at best, measured with PyTorch: a bf16 matrix product, and memory.

usage: device_rates.py [--device cpu|cuda:0]      prints one JSON line
"""
import argparse
import json
import time

import torch


def best_seconds(work, wait, rounds):
    """Of several turns, since others may use the device meanwhile; the first turn warms up."""
    seconds = []
    for _ in range(rounds + 1):
        wait()
        start = time.perf_counter()
        work()
        wait()
        seconds.append(time.perf_counter() - start)
    return min(seconds[1:])


def matrix_tflops(device, wait, side, rounds):
    a, b = (torch.randn(side, side, device=device, dtype=torch.bfloat16) for _ in range(2))
    return 2 * side**3 / best_seconds(lambda: a @ b, wait, rounds) / 1e12


def gigabytes_per_second(device, wait, mib, rounds):
    source = torch.ones(mib << 20, dtype=torch.uint8, device=device)
    target = torch.empty_like(source)
    return 2 * source.numel() / best_seconds(lambda: target.copy_(source), wait, rounds) / 1e9


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("--device", default="cpu")
    device = parser.parse_args().device
    cpu = device == "cpu"
    wait = (lambda: None) if cpu else torch.cuda.synchronize
    side, mib, rounds = (512, 256, 3) if cpu else (8192, 2048, 20)
    print(json.dumps({"matrix": f"bf16 {side} x {side} x {side}", "matrix_tflops": matrix_tflops(device, wait, side, rounds),
                      "bandwidth_gb_per_second": gigabytes_per_second(device, wait, mib, rounds)}))


if __name__ == "__main__":
    main()
