#!/usr/bin/env python3
"""The same networks in plain PyTorch, trained on resident random batches: what `sharesnet bench` is compared with.

usage: pytorch_peer.py NAME [--mode plain|eager|compile] [--device cpu|cuda:0] [--batch 128] [--steps 10] [--threads N]
                       [--unshared] [--evaluate]        prints one JSON line
       pytorch_peer.py --check PROGRAM                  compares parameters with those of that `sharesnet`

NAME: sharesnet-29, -164, -cifar-20, -wrn-16-4, -wrn-28-10, -imagenet-18, -imagenet-50 and the like.
plain: fp32 in PyTorch's own layout. eager: its best settings, channels last and bf16 by autocast. compile: those through
torch.compile, on a GPU with CUDA graphs ("reduce-overhead"). --evaluate: forward passes in evaluation mode, not training
steps.
"""
import argparse
import json
import os
import resource
import subprocess
import sys
import time

try:
    import torch
    from torch import nn
    import torch.nn.functional as F
except ImportError:
    print("pytorch_peer: there is no PyTorch (Debian: python3-torch)", file=sys.stderr)
    sys.exit(77)  # CTest: skipped

IMAGENET_BLOCKS = {18: [2, 2, 2, 2], 34: [3, 4, 6, 3], 50: [3, 4, 6, 3], 101: [3, 4, 23, 3], 152: [3, 8, 36, 3]}
CHECKED = ["sharesnet-29", "sharesnet-164", "sharesnet-cifar-20", "sharesnet-wrn-28-10", "sharesnet-imagenet-18",
           "sharesnet-imagenet-50"]


def conv(inputs, outputs, size, stride=1):
    return nn.Conv2d(inputs, outputs, size, stride, size // 2, bias=False)


class PreBlock(nn.Module):
    """Norm and ReLU stand before each convolution; the first of them serves the projection, too."""

    def __init__(self, inputs, outputs, stride, bottleneck, shared):
        super().__init__()
        middle = outputs // 4 if bottleneck else outputs
        self.conv2 = shared or conv(middle, middle, 3)
        convs = [conv(inputs, middle, 1 if bottleneck else 3, stride), self.conv2]
        convs += [conv(middle, outputs, 1)] if bottleneck else []
        self.convs = nn.ModuleList(convs)
        self.norms = nn.ModuleList(nn.BatchNorm2d(c.in_channels) for c in convs)
        self.project = conv(inputs, outputs, 1, stride) if inputs != outputs else None

    def forward(self, x):
        h = F.relu(self.norms[0](x), inplace=True)
        skip = x if self.project is None else self.project(h)
        h = self.convs[0](h)
        for norm, convolution in zip(self.norms[1:], self.convs[1:]):
            h = convolution(F.relu(norm(h), inplace=True))
        return h + skip


class PostBlock(nn.Module):
    """A norm stands behind each convolution, ReLU between them and behind the sum."""

    def __init__(self, inputs, outputs, stride, bottleneck, shared):
        super().__init__()
        middle = outputs // 4 if bottleneck else outputs
        self.conv2 = shared or conv(middle, middle, 3, stride if bottleneck else 1)
        convs = [conv(inputs, middle, 1), self.conv2, conv(middle, outputs, 1)]
        self.convs = nn.ModuleList(convs if bottleneck else [conv(inputs, middle, 3, stride), self.conv2])
        self.norms = nn.ModuleList(nn.BatchNorm2d(c.out_channels) for c in self.convs)
        same = inputs == outputs and stride == 1
        self.project = None if same else nn.Sequential(conv(inputs, outputs, 1, stride), nn.BatchNorm2d(outputs))

    def forward(self, x):
        h = x
        for i, (convolution, norm) in enumerate(zip(self.convs, self.norms)):
            h = norm(convolution(F.relu(h, inplace=True) if i else h))
        return F.relu(h + (x if self.project is None else self.project(x)), inplace=True)


class Plan:
    """What a name means."""

    def __init__(self, name):
        words = name.split("-")[1:]
        family = words.pop(0) if words[0].isalpha() else ""
        depth, *width = map(int, words)
        self.imagenet = family == "imagenet"
        self.pre = family in ("", "wrn")
        self.bottleneck = family == "" or (self.imagenet and depth >= 50)
        self.side, self.classes, self.stem = (224, 1000, 64) if self.imagenet else (32, 10, 16)
        if self.imagenet:
            self.blocks = IMAGENET_BLOCKS[depth]
            self.widths = [(256 if self.bottleneck else 64) << s for s in range(4)]
        else:
            layers, extra = (9, 2) if family == "" else (6, 4 if family == "wrn" else 2)
            self.blocks = [(depth - extra) // layers] * 3
            scale = width[0] if width else 4 if self.bottleneck else 1
            self.widths = [16 * scale << s for s in range(3)]

    def shares(self, block, stride):
        """Whether its second convolution may be that of other blocks of its stage."""
        if self.imagenet:
            return not self.bottleneck or stride == 1
        return not self.pre or block > 0


class Network(nn.Module):
    def __init__(self, name, shared):
        super().__init__()
        plan = Plan(name)
        make = PreBlock if plan.pre else PostBlock
        self.pre, self.imagenet = plan.pre, plan.imagenet
        self.stem = conv(3, plan.stem, 7, 2) if plan.imagenet else conv(3, plan.stem, 3)
        blocks, width = [], plan.stem
        for stage, outputs in enumerate(plan.widths):
            weight = None
            for block in range(plan.blocks[stage]):
                stride = 2 if block == 0 and stage else 1
                joins = shared and plan.shares(block, stride)
                blocks.append(make(width, outputs, stride, plan.bottleneck, weight if joins else None))
                weight = blocks[-1].conv2 if joins else weight
                width = outputs
        self.body = nn.Sequential(*blocks)
        self.norm = nn.BatchNorm2d(width if plan.pre else plan.stem)
        self.classify = nn.Linear(width, plan.classes)

    def forward(self, x):
        x = self.stem(x)
        x = x if self.pre else F.relu(self.norm(x), inplace=True)
        x = F.max_pool2d(x, 3, 2, 1) if self.imagenet else x
        x = self.body(x)
        x = F.relu(self.norm(x), inplace=True) if self.pre else x
        return self.classify(x.mean((2, 3)))


def parameters(network):
    return sum(parameter.numel() for parameter in network.parameters())


def prepared(network, options):
    if options.mode == "compile":
        return torch.compile(network, mode="default" if options.device == "cpu" else "reduce-overhead")
    return network


def autocast(options):
    return torch.autocast(options.device.split(":")[0], torch.bfloat16, enabled=options.mode != "plain")


def evaluator(network, options, images):
    run = prepared(network.eval(), options)

    def step():
        with torch.inference_mode(), autocast(options):
            run(images)
    return step


def stepper(network, options, images, labels):
    run = prepared(network, options)
    optimizer = torch.optim.SGD(network.parameters(), 0.01, 0.9, weight_decay=5e-4, nesterov=True, foreach=True)

    def step():
        optimizer.zero_grad(set_to_none=True)
        with autocast(options):
            loss = F.cross_entropy(run(images), labels)
        loss.backward()
        optimizer.step()
    return step


def seconds_a_step(step, options):
    """All steps at once: PyTorch need not wait for the GPU between them."""
    wait = (lambda: None) if options.device == "cpu" else torch.cuda.synchronize
    for _ in range(2 if options.device == "cpu" else 20):
        step()
    wait()
    start = time.perf_counter()
    for _ in range(options.steps):
        step()
    wait()
    return (time.perf_counter() - start) / options.steps


def peak_mib(device):
    if device == "cpu":
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return torch.cuda.max_memory_reserved(device) / 2**20


def measured(options):
    if options.mode == "compile" and not hasattr(torch, "compile"):
        sys.exit(f"pytorch_peer: PyTorch {torch.__version__} has no torch.compile")
    if options.threads:
        torch.set_num_threads(options.threads)
    torch.backends.cudnn.benchmark = True
    torch.manual_seed(0)
    plan = Plan(options.name)
    layout = torch.contiguous_format if options.mode == "plain" else torch.channels_last
    network = Network(options.name, not options.unshared).to(options.device).to(memory_format=layout)
    images = torch.randn(options.batch, 3, plan.side, plan.side).to(options.device).to(memory_format=layout)
    labels = torch.randint(0, plan.classes, (options.batch,)).to(options.device)
    step = evaluator(network, options, images) if options.evaluate else stepper(network, options, images, labels)
    seconds = seconds_a_step(step, options)
    return {"network": options.name, "mode": options.mode, "evaluation": options.evaluate, "batch_size": options.batch,
            "pytorch": torch.__version__, "parameters": parameters(network), "images_per_second": options.batch / seconds,
            "peak_mib": peak_mib(options.device)}


def differences(program):
    """Lines on networks whose number of parameters is not that of the program's."""
    for name in CHECKED:
        told = json.loads(subprocess.run([program, "describe", name, "--json"], check=True, capture_output=True).stdout)
        for shared, key in ((True, "parameters"), (False, "parameters_unshared")):
            ours = parameters(Network(name, shared))
            if ours != told[key]:
                yield f"{name}, {key}: {ours} here, {told[key]} there"


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("name", nargs="?", default="sharesnet-29")
    parser.add_argument("--mode", choices=["plain", "eager", "compile"], default="eager")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--batch", type=int, default=128)
    parser.add_argument("--steps", type=int, default=10)
    parser.add_argument("--threads", type=int, default=int(os.environ.get("OMP_NUM_THREADS", 0)))
    parser.add_argument("--unshared", action="store_true")
    parser.add_argument("--evaluate", action="store_true")
    parser.add_argument("--check", metavar="PROGRAM")
    options = parser.parse_args()
    if options.check:
        lines = list(differences(options.check))
        print("\n".join(lines) or f"{len(CHECKED)} networks have the same parameters")
        return 1 if lines else 0
    print(json.dumps(measured(options)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
