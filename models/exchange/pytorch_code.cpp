#include "models/exchange/pytorch_code.h"

#include "core/arch/cost.h"
#include "core/arch/layout.h"
#include "core/base/joined.h"
#include "core/base/number_text.h"
#include "core/config/option_table.h"
#include "models/exchange/tensor_names.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace sharesnet {

namespace {

// What stands in a template as @name@.
using Words = std::vector<std::pair<std::string, std::string>>;

std::string filled(std::string text, const Words& words) {
    for (const auto& [name, value] : words) {
        const std::string place = "@" + name + "@";
        for (std::size_t at = text.find(place); at != std::string::npos;
             at = text.find(place, at + value.size())) {
            text.replace(at, place.size(), value);
        }
    }
    return text;
}

// A literal of Python: JSON's escapes are Python's.
std::string pythonText(const std::string& text) {
    return nlohmann::json(text).dump(-1, ' ', true, nlohmann::json::error_handler_t::replace);
}

std::string pythonList(const std::vector<std::string>& texts) {
    std::vector<std::string> words;
    std::ranges::transform(texts, std::back_inserter(words), pythonText);
    std::string list = "[";
    std::size_t width = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        constexpr std::size_t kWidth = 88;
        const std::string word = words[i] + (i + 1 < words.size() ? "," : "");
        width = i == 0 || width + word.size() > kWidth ? 0 : width;
        list += width == 0 ? "\n    " : " ";
        list += word;
        width += word.size() + 1;
    }
    return list + (words.empty() ? "]" : "\n]");
}

std::string numbers(const std::array<float, 3>& values) {
    return "[" + plain::exact(values[0]) + ", " + plain::exact(values[1]) + ", " +
           plain::exact(values[2]) + "]";
}

bool isPreActivation(const ArchSpec& spec) {
    return spec.block.activation == ActivationOrder::Pre;
}

constexpr const char* kHead = R"py("""@title@

Written by ShaResNet Workbench. @parameters@ parameters; without sharing there
would be @unshared@. Needs PyTorch alone.

    model = load("model.safetensors")

Uses of a shared weight are one torch.nn.Parameter. What keeps it so: load() copies into
it, and assert_tied() tells. What breaks it: load_state_dict(..., assign=True), and files
that hold one copy a use and were changed.
"""

import json
import struct
import sys

import torch
from torch import nn
from torch.nn import functional as F

# Images are numbers from 0 to 1, RGB, @size@; then (image - MEAN) / STD.
MEAN = @mean@
STD = @std@

# blocks, output channels and stride of the first block of each stage
STAGES = @stages@
# (stage, convolution, blocks): these blocks, counted from 1, use one weight
SHARED = @shared@


def conv(inputs, outputs, kernel, stride=1):
    return nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, bias=False)


class Block(nn.Module):
)py";

constexpr const char* kPostBlock = R"py(    def __init__(self, inputs, outputs, stride):
        super().__init__()
@convs@        self.downsample = None
        if stride != 1 or inputs != outputs:
            self.downsample = nn.Sequential(conv(inputs, outputs, 1, stride), nn.BatchNorm2d(outputs))

    def forward(self, x):
        shortcut = x if self.downsample is None else self.downsample(x)
@steps@        return F.relu(y + shortcut)
)py";

constexpr const char* kPreBlock = R"py(    def __init__(self, inputs, outputs, stride):
        super().__init__()
@convs@        self.downsample = None
        if stride != 1 or inputs != outputs:
            self.downsample = nn.ModuleDict({"conv": conv(inputs, outputs, 1, stride)})

    def forward(self, x):
        y = F.relu(self.norm1(x))
        shortcut = x if self.downsample is None else self.downsample["conv"](y)
@steps@        return y + shortcut
)py";

constexpr const char* kPostNetwork = R"py(

class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv1 = conv(@inputs@, @stem@, @kernel@, @stride@)
        self.bn1 = nn.BatchNorm2d(@stem@)
        inputs = @stem@
        for number, (blocks, outputs, stride) in enumerate(STAGES, 1):
            stage = [Block(inputs, outputs, stride)]
            stage += [Block(outputs, outputs, 1) for _ in range(blocks - 1)]
            self.add_module(f"layer{number}", nn.Sequential(*stage))
            inputs = outputs
        self.fc = nn.Linear(inputs, len(CLASSES))
        tie(self)

    def stage(self, number):
        return getattr(self, f"layer{number}")

    def forward(self, x):
        x = F.relu(self.bn1(self.conv1(x)))
@pool@        for number in range(1, len(STAGES) + 1):
            x = self.stage(number)(x)
        return self.fc(x.mean((2, 3)))
)py";

constexpr const char* kPreNetwork = R"py(

class Stage(nn.Module):
    def __init__(self, *blocks):
        super().__init__()
        self.blocks = nn.Sequential(*blocks)

    def __getitem__(self, index):
        return self.blocks[index]

    def forward(self, x):
        return self.blocks(x)


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.stem = nn.ModuleDict({"conv": conv(@inputs@, @stem@, @kernel@, @stride@)})
        self.stages = nn.Sequential()
        inputs = @stem@
        for number, (blocks, outputs, stride) in enumerate(STAGES):
            stage = [Block(inputs, outputs, stride)]
            stage += [Block(outputs, outputs, 1) for _ in range(blocks - 1)]
            self.stages.add_module(str(number), Stage(*stage))
            inputs = outputs
        self.norm = nn.BatchNorm2d(inputs)
        self.head = nn.ModuleDict({"fc": nn.Conv2d(inputs, len(CLASSES), 1)})
        tie(self)

    def stage(self, number):
        return self.stages[number - 1]

    def forward(self, x):
        x = self.stem["conv"](x)
@pool@        x = F.relu(self.norm(self.stages(x)))
        return self.head["fc"](x.mean((2, 3), keepdim=True)).flatten(1)
)py";

constexpr const char* kTail = R"py(

def uses(model, stage, number, blocks):
    """The convolutions that are one weight."""
    return [getattr(model.stage(stage)[block - 1], f"conv{number}") for block in blocks]


def tie(model):
    for stage, number, blocks in SHARED:
        first, *others = uses(model, stage, number, blocks)
        for other in others:
            other.weight = first.weight


def assert_tied(model):
    """Raises AssertionError where a shared weight is more than one parameter."""
    for stage, number, blocks in SHARED:
        first, *others = uses(model, stage, number, blocks)
        for block, other in zip(blocks[1:], others):
            assert other.weight is first.weight, (
                f"stage {stage}, conv {number}: block {block} has a weight of its own"
            )
    parameters = sum(parameter.numel() for parameter in model.parameters())
    assert parameters == @count@, f"{parameters} parameters and not @count@"


def read_safetensors(path):
    """Metadata and tensors of a safetensors file."""
    types = {"F64": torch.float64, "F32": torch.float32, "F16": torch.float16,
             "BF16": torch.bfloat16, "I64": torch.int64, "I32": torch.int32,
             "U8": torch.uint8, "BOOL": torch.bool}
    with open(path, "rb") as file:
        (length,) = struct.unpack("<Q", file.read(8))
        header = json.loads(file.read(length))
        data = bytearray(file.read())
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        values = torch.zeros(0, dtype=types[entry["dtype"]])
        if end > begin:
            values = torch.frombuffer(data[begin:end], dtype=types[entry["dtype"]])
        tensors[name] = values.reshape(entry["shape"])
    return metadata, tensors


def load(path):
    """The network with the weights of a file, in evaluation mode."""
    model = Network()
    metadata, tensors = read_safetensors(path)
    state = {}
    for name, parameter in model.state_dict().items():
        if name in tensors:
            state[name] = tensors[name]
        elif metadata.get(name) in tensors:
            state[name] = tensors[metadata[name]]
        elif name.endswith("num_batches_tracked"):
            state[name] = parameter
    # a weight that is stored once stands under the name of its first use
    for stage, number, blocks in SHARED:
        names = [conv_name(stage, block, number) for block in blocks]
        stored = [state[name] for name in names if name in state]
        for name in names:
            if name not in state and stored:
                state[name] = stored[0]
        assert all(torch.equal(tensor, stored[0]) for tensor in stored), (
            f"{path}: the copies of {names[0]} differ"
        )
    model.load_state_dict(state)
    assert_tied(model)
    return model.eval()


def conv_name(stage, block, number):
    return f"@convname@"


# what the outputs stand for
CLASSES = @classes@

@recipe@

if __name__ == "__main__":
    network = load(sys.argv[1] if len(sys.argv) > 1 else "model.safetensors")
    example = torch.zeros(2, @inputs@, @height@, @width@)
    print(network(example).shape)
    if hasattr(torch, "export"):  # PyTorch 2.1 and later
        torch.export.save(torch.export.export(network, (example,)), "model.pt2")
)py";

// The convolutions and norms of a block as statements, and what it does with them.
struct BlockCode {
    std::string convs;
    std::string steps;
};

BlockCode blockCode(const ArchSpec& spec) {
    const bool pre = isPreActivation(spec);
    const bool bottleneck = spec.block.kind == BlockKind::Bottleneck;
    const int count = convsPerBlock(spec.block.kind);
    BlockCode code;
    if (bottleneck) {
        code.convs += "        width = outputs // 4\n";
    }
    const std::string norm = pre ? "norm" : "bn";
    for (int conv = 1; conv <= count; ++conv) {
        const std::string n = std::to_string(conv);
        const std::string in = conv == 1 ? "inputs" : bottleneck ? "width" : "outputs";
        const std::string out = bottleneck && conv < count ? "width" : "outputs";
        const int kernel = bottleneck && conv != 2 ? 1 : 3;
        code.convs += "        self.conv" + n + " = conv(" + in + ", " + out + ", " +
                      std::to_string(kernel) + (conv == spec.block.strideIn ? ", stride" : "") +
                      ")\n        self." + norm + n + " = nn.BatchNorm2d(" + (pre ? in : out) +
                      ")\n";
        const std::string indent = "        ";
        const std::string from = conv == 1 && !pre ? "x" : "y";
        if (conv == count && spec.block.dropout > 0) {
            const std::string dropout =
                ", " + plain::exact(spec.block.dropout) + ", self.training)";
            code.steps += pre ? indent + "y = F.relu(self.norm" + n + "(y))\n" : "";
            code.steps += indent + "y = F.dropout(" + from + dropout + "\n";
            code.steps +=
                indent + "y = " +
                (pre ? "self.conv" + n + "(y)" : "self.bn" + n + "(self.conv" + n + "(y))") + "\n";
        } else if (pre) {
            code.steps += indent + "y = self.conv" + n + "(" +
                          (conv == 1 ? "y" : "F.relu(self.norm" + n + "(y))") + ")\n";
        } else {
            const std::string normed = "self.bn" + n + "(self.conv" + n + "(" + from + "))";
            code.steps +=
                indent + "y = " + (conv == count ? normed : "F.relu(" + normed + ")") + "\n";
        }
    }
    return code;
}

std::string stageList(const ArchSpec& spec) {
    std::vector<std::string> stages;
    for (const StageSpec& stage : spec.stages) {
        stages.push_back("(" + std::to_string(stage.blocks) + ", " +
                         std::to_string(stage.channels) + ", " + std::to_string(stage.stride) +
                         ")");
    }
    return "[" + joined(stages, ", ") + "]";
}

std::string sharedList(const ArchSpec& spec) {
    std::string list;
    for (std::size_t stage = 0; stage < spec.stages.size(); ++stage) {
        for (const ConvSharing& sharing : spec.stages[stage].sharing) {
            for (const std::vector<int>& blocks : sharing.groups) {
                std::vector<std::string> words;
                for (const int block : blocks) {
                    words.push_back(std::to_string(block));
                }
                list += "\n    (" + std::to_string(stage + 1) + ", " +
                        std::to_string(sharing.conv) + ", [" + joined(words, ", ") + "]),";
            }
        }
    }
    return list.empty() ? "[]" : "[" + list + "\n]";
}

// The settings that differ from the defaults are not enough for somebody without the program.
std::string recipe(const CheckpointInfo& info) {
    if (info.step == 0) {
        return "# How it was trained is not known: it was imported into ShaResNet Workbench.\n";
    }
    std::string text = "# How it was trained (settings of ShaResNet Workbench):\n";
    for (const Option& option : trainOptions()) {
        if (option.group != kMachineGroup) {
            text += "#   " + option.name + " " + optionText(info.spec.config, option) + "\n";
        }
    }
    return text;
}

} // namespace

std::string pytorchNames(const ArchSpec& spec) {
    return toString(isPreActivation(spec) ? NameScheme::Timm : NameScheme::Torchvision);
}

std::string pytorchCode(const CheckpointInfo& info, const Normalization& normalization) {
    const ArchSpec& spec = info.spec.arch;
    tensorNames(spec, isPreActivation(spec) ? NameScheme::Timm : NameScheme::Torchvision); // throws
    const ArchCost cost = costOf(spec);
    const BlockCode block = blockCode(spec);
    const std::string text = std::string(kHead) + (isPreActivation(spec) ? kPreBlock : kPostBlock) +
                             (isPreActivation(spec) ? kPreNetwork : kPostNetwork) + kTail;
    std::string title = pythonText(spec.name); // without quotes it is safe in a docstring
    title = title.substr(1, title.size() - 2);
    return filled(text,
                  {{"convs", block.convs},
                   {"steps", block.steps},
                   {"pool", spec.stem.maxPool ? "        x = F.max_pool2d(x, 3, 2, 1)\n" : ""},
                   {"convname", isPreActivation(spec)
                                    ? "stages.{stage - 1}.blocks.{block - 1}.conv{number}.weight"
                                    : "layer{stage}.{block - 1}.conv{number}.weight"},
                   {"parameters", plain::grouped(cost.parameters)},
                   {"unshared", plain::grouped(cost.parametersUnshared)},
                   {"count", std::to_string(cost.parameters)},
                   {"size", std::to_string(spec.input.height) + " x " +
                                std::to_string(spec.input.width) + " pixels"},
                   {"mean", numbers(normalization.mean)},
                   {"std", numbers(normalization.std)},
                   {"stages", stageList(spec)},
                   {"shared", sharedList(spec)},
                   {"inputs", std::to_string(spec.input.channels)},
                   {"height", std::to_string(spec.input.height)},
                   {"width", std::to_string(spec.input.width)},
                   {"stem", std::to_string(spec.stem.channels)},
                   {"kernel", std::to_string(spec.stem.kernel)},
                   {"stride", std::to_string(spec.stem.stride)},
                   // last, since they hold what people have typed
                   {"recipe", recipe(info)},
                   {"classes", pythonList(info.classNames)},
                   {"title", title}});
}

} // namespace sharesnet
