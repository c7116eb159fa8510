#include "models/exchange/onnx_check.h"

#include "core/base/error.h"
#include "models/device/clear_errors.h"
#include "models/exchange/probe_logits.h"

#include <algorithm>
#include <set>
#include <utility>

namespace sharesnet {

namespace {

class OnnxRun {
  public:
    OnnxRun(const OnnxModel& model, const std::function<bool()>& cancelled)
        : model_(model), cancelled_(cancelled) {
        for (const OnnxTensor& tensor : model.tensors) {
            values_[tensor.name] = valuesOf(tensor);
        }
    }

    torch::Tensor run(const torch::Tensor& images) {
        if (model_.inputs.size() != 1 || model_.outputs.size() != 1) {
            throw Error("does not have exactly one input and one output");
        }
        torch::NoGradGuard noGrad;
        values_[model_.inputs.front().name] = images;
        for (const OnnxNode& node : model_.nodes) {
            if (node.outputs.size() != 1) {
                throw Error("its node '%1' does not have exactly one output", node.name);
            }
            throwIfCancelled(cancelled_);
            values_[node.outputs.front()] = computed(node);
        }
        const auto found = values_.find(model_.outputs.front().name);
        if (found == values_.end()) {
            throw Error("no node computes its output '%1'", model_.outputs.front().name);
        }
        return found->second;
    }

  private:
    static torch::Tensor valuesOf(const OnnxTensor& tensor) {
        if (tensor.type != "FLOAT" || tensor.external) {
            throw Error("its tensor '%1' is not 32-bit floating point in the file", tensor.name);
        }
        torch::Tensor values = torch::empty(tensor.shape, torch::kFloat32);
        std::copy(tensor.bytes.begin(), tensor.bytes.end(), static_cast<char*>(values.data_ptr()));
        return values;
    }

    torch::Tensor computed(const OnnxNode& node) const {
        const auto in = [&](std::size_t index) { return input(node, index); };
        if (node.type == "Conv") {
            const torch::Tensor bias = node.inputs.size() > 2 ? in(2) : torch::Tensor();
            return at::conv2d(in(0), in(1), bias, pairOf(node, "strides"), pairOf(node, "pads"),
                              pairOf(node, "dilations"));
        }
        if (node.type == "BatchNormalization") {
            return at::batch_norm(in(0), in(1), in(2), in(3), in(4), false, 0,
                                  number(node, "epsilon", 1e-5F), false);
        }
        if (node.type == "Relu") {
            return in(0).relu();
        }
        if (node.type == "Add") {
            return in(0) + in(1);
        }
        if (node.type == "MaxPool") {
            return at::max_pool2d(in(0), pairOf(node, "kernel_shape"), pairOf(node, "strides"),
                                  pairOf(node, "pads"));
        }
        if (node.type == "GlobalAveragePool") {
            return in(0).mean({2, 3}, true);
        }
        if (node.type == "Flatten") {
            return in(0).flatten(1);
        }
        if (node.type == "Gemm") {
            return at::linear(in(0), in(1), in(2));
        }
        throw Error("its node '%1' is of a type that is not known: %2", node.name, node.type);
    }

    torch::Tensor input(const OnnxNode& node, std::size_t index) const {
        const auto found =
            index < node.inputs.size() ? values_.find(node.inputs[index]) : values_.end();
        if (found == values_.end()) {
            throw Error("its node '%1' reads a value that no node computes", node.name);
        }
        return found->second;
    }

    // Of pads the first two, which are those of the other sides, too.
    static std::vector<std::int64_t> pairOf(const OnnxNode& node, const char* name) {
        const auto found = node.integers.find(name);
        if (found == node.integers.end() || found->second.size() < 2) {
            throw Error("its node '%1' has no %2", node.name, name);
        }
        return {found->second[0], found->second[1]};
    }

    static double number(const OnnxNode& node, const char* name, float otherwise) {
        const auto found = node.numbers.find(name);
        return found == node.numbers.end() ? otherwise : found->second;
    }

    const OnnxModel& model_;
    const std::function<bool()>& cancelled_;
    std::map<std::string, torch::Tensor> values_;
};

// Weights of convolutions in a network: each once, or once a use.
std::int64_t convWeights(const ArchLayout& layout, bool everyUse) {
    std::int64_t count = 1; // the stem
    for (const StageLayout& stage : layout.stages) {
        for (const BlockLayout& block : stage.blocks) {
            count += block.projects ? 1 : 0;
            for (int conv = 1; conv <= block.convCount; ++conv) {
                count += everyUse || block.at(conv).firstUse ? 1 : 0;
            }
        }
    }
    return count;
}

OnnxCheck compared(const OnnxModel& model, SharedResNet& network, bool folded,
                   const std::function<bool()>& cancelled) {
    constexpr double kAllowed = 1e-4;
    const std::int64_t weights = distinctConvWeights(model);
    const std::int64_t expected = convWeights(network->layout(), folded);
    if (weights != expected) {
        throw Error("has %1 convolution weights instead of %2", numeral::grouped(weights),
                    numeral::grouped(expected));
    }
    const torch::Tensor images = probeImages(network->layout().input);
    const torch::Tensor own = logitsOf(network, images, cancelled);
    const torch::Tensor read = runOnnx(model, images, cancelled).to(torch::kFloat64);
    if (read.sizes() != own.sizes()) {
        throw Error("gives outputs of another shape");
    }
    OnnxCheck check;
    check.largestDifference = (own - read).abs().max().item<double>();
    check.tensors = std::ssize(model.tensors);
    if (!(check.largestDifference <= kAllowed * std::max(1.0, own.abs().max().item<double>()))) {
        throw Error("is not the network that was exported: its outputs differ by %1",
                    numeral::significant(check.largestDifference, 2));
    }
    return check;
}

} // namespace

torch::Tensor runOnnx(const OnnxModel& model, const torch::Tensor& images,
                      const std::function<bool()>& cancelled) {
    return OnnxRun(model, cancelled).run(images);
}

std::int64_t distinctConvWeights(const OnnxModel& model) {
    std::set<std::string> weights;
    for (const OnnxNode& node : model.nodes) {
        if (node.type == "Conv" && node.inputs.size() > 1) {
            weights.insert(node.inputs[1]);
        }
    }
    return std::ssize(weights);
}

OnnxCheck checkOnnx(const std::filesystem::path& file, SharedResNet& network, bool folded,
                    const std::function<bool()>& cancelled) {
    throwIfCancelled(cancelled);
    const OnnxModel model = readOnnxFile(file); // names the file
    try {
        OnnxCheck check;
        withClearErrors(1, [&] { check = compared(model, network, folded, cancelled); });
        return check;
    } catch (const Cancelled&) {
        throw;
    } catch (const Error& error) {
        throw Error("%1: %2", file, error.message());
    }
}

} // namespace sharesnet
