"""The report of gpu_check.sh: a dictionary, written as JSON and as Markdown."""
import json
import os

# How the columns of a network's measurements are called, in their order.
SIDES = [("sharesnet", "`sharesnet`"), ("plain", "plain LibTorch, fp32"), ("eager", "PyTorch, bf16, channels last"),
         ("compile", "torch.compile")]
FLOPS_PER_MAC = 6  # a training step: forward, and twice as much backward; a multiplication and an addition each


def teraflops(network, side):
    return network["macs"] * FLOPS_PER_MAC * side["images_per_second"] / 1e12


def figure(side):
    if not side:
        return "-"
    if "images_per_second" not in side:
        return side["not_done"]
    return f"{side['images_per_second']:,.0f}, {side['peak_mib']:,.0f} MiB"


def lead(network):
    """How many times the best of the others; None where one of the two is not known."""
    rate = {name: side["images_per_second"] for name, side in network.items()
            if isinstance(side, dict) and "images_per_second" in side}
    ours = rate.pop("sharesnet", None)
    return ours / max(rate.values()) if ours and rate else None


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    clean = [[str(cell).replace("|", "/").replace("\n", " ") for cell in row] for row in rows]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in clean]) + "\n"


def network_rows(report):
    peak = report.get("rates", {}).get("matrix_tflops")
    for name, network in report["networks"].items():
        ours = network.get("sharesnet", {})
        tflops = teraflops(network, ours) if "macs" in network and "images_per_second" in ours else None
        used = f"{tflops:.1f}" if tflops is not None else "-"
        used += f" ({100 * tflops / peak:.1f} %)" if tflops is not None and peak else ""
        times = lead(network)
        yield [name, network.get("batch", "-"), *(figure(network.get(key)) for key, _ in SIDES),
               f"{times:.2f}x" if times else "-", used]


def markdown(report):
    machine = report["machine"]
    parts = ["# What a GPU does with it\n",
             table(["what", "value"], sorted(machine.items())) if machine else "The machine was not asked.\n"]
    if report.get("rates"):
        rates = report["rates"]
        parts.append(f"Measured: {rates['matrix_tflops']:.1f} TFLOP/s of {rates['matrix']}, "
                     f"{rates['bandwidth_gb_per_second']:,.0f} GB/s of memory.\n")
    parts.append("## Training steps\n\nImages/s and peak memory; then `sharesnet` against the best of the others, and "
                 "its TFLOP/s, with the share of the measured rate.\n")
    parts.append(table(["network", "batch", *(text for _, text in SIDES), "lead", "TFLOP/s"], network_rows(report)))
    parts.append("## Tests\n")
    tests = report["tests"]
    parts.append(table(["test", "outcome", "seconds", "text"],
                       [[t["name"], t["outcome"], f"{t['seconds']:.1f}", t["text"]] for t in tests])
                 if tests else "None was run.\n")
    parts.append(f"## Steps of this check, of {report['minutes']:g} minutes\n")
    parts.append(table(["step", "outcome", "seconds", "text"],
                       [[s["name"], s["outcome"], f"{s['seconds']:.1f}", s["text"]] for s in report["steps"]]))
    return "\n".join(parts)


def write_file(path, text):
    draft = path.with_name(path.name + ".part")
    draft.write_text(text, encoding="utf-8")
    os.replace(draft, path)


def write(report, folder):
    write_file(folder / "gpu-check.json", json.dumps(report, indent=2) + "\n")
    write_file(folder / "gpu-check.md", markdown(report))
