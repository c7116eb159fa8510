#include "models/exchange/onnx_writer.h"

#include "core/arch/json.h"
#include "core/base/json_text.h"
#include "core/base/number_text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <set>
#include <utility>

namespace sharesnet {

namespace {

constexpr std::int64_t kOpset =
    13; // read by OpenCV 4.5 and later and by ONNX Runtime 1.6 and later

using Tensors = std::map<std::string, torch::Tensor>;

// Builds the graph in the order of the computation. What it returns is the name of an output.
class OnnxBuilder {
  public:
    // Without values where `tensors` is null.
    OnnxBuilder(const ArchSpec& spec, const Tensors* tensors)
        : spec_(spec), layout_(layoutOf(spec)), tensors_(tensors) {}

    OnnxModel build() {
        const ImageShape& in = layout_.input;
        model_.inputs = {{"images", {-1, in.channels, in.height, in.width}}};
        model_.outputs = {{"logits", {-1, spec_.classes}}};
        std::string activation = stem("images");
        for (const StageLayout& stage : layout_.stages) {
            for (const BlockLayout& block : stage.blocks) {
                activation = isPre() ? preBlock(stage.stage, block, activation)
                                     : postBlock(stage.stage, block, activation);
            }
        }
        head(activation);
        return std::move(model_);
    }

  private:
    bool isPre() const { return spec_.block.activation == ActivationOrder::Pre; }

    std::string stem(const std::string& images) {
        std::string activation = conv("/stem/conv", "stem.conv", layout_.stem, images);
        if (spec_.stem.normRelu) {
            activation = norm("/stem/norm", "stem.norm", layout_.stem.out, activation);
            activation = relu("/stem/relu", activation);
        }
        if (spec_.stem.maxPool) {
            OnnxNode& pool = node("/stem/pool", "MaxPool", {activation});
            pool.integers = {{"kernel_shape", {3, 3}}, {"strides", {2, 2}}, {"pads", {1, 1, 1, 1}}};
            activation = pool.outputs.front();
        }
        return activation;
    }

    std::string preBlock(int stage, const BlockLayout& block, const std::string& in) {
        const std::string scope = scopeOf(stage, block);
        std::string activation = in, shortcut = in;
        for (int number = 1; number <= block.convCount; ++number) {
            activation = normOf(stage, block, number, block.at(number).in, activation);
            activation = relu(scope + "/relu" + std::to_string(number), activation);
            if (number == 1 && block.projects) {
                shortcut = projection(stage, block, activation);
            }
            activation = convOf(stage, block, number, activation);
        }
        return node(scope, "Add", {activation, shortcut}).outputs.front();
    }

    std::string postBlock(int stage, const BlockLayout& block, const std::string& in) {
        const std::string scope = scopeOf(stage, block);
        std::string activation = in, shortcut = in;
        for (int number = 1; number <= block.convCount; ++number) {
            activation = convOf(stage, block, number, activation);
            activation = normOf(stage, block, number, block.at(number).out, activation);
            if (number < block.convCount) {
                activation = relu(scope + "/relu" + std::to_string(number), activation);
            }
        }
        if (block.projects) {
            shortcut = norm(scope + "/projection_norm", ownName(stage, block, "projection_norm"),
                            block.out, projection(stage, block, in));
        }
        const std::string sum = node(scope, "Add", {activation, shortcut}).outputs.front();
        return relu(scope + "/relu", sum);
    }

    void head(std::string activation) {
        if (isPre()) {
            activation = norm("/head/norm", "head.norm", layout_.features, activation);
            activation = relu("/head/relu", activation);
        }
        activation = node("/head", "GlobalAveragePool", {activation}).outputs.front();
        OnnxNode& flat = node("/head", "Flatten", {activation});
        flat.integers["axis"] = {1};
        const std::string features = flat.outputs.front();
        const std::string weight =
            tensor("classifier.weight", {spec_.classes, layout_.features.channels});
        const std::string bias = tensor("classifier.bias", {spec_.classes});
        OnnxNode& classifier = node("/classifier", "Gemm", {features, weight, bias});
        classifier.integers["transB"] = {1};
        classifier.outputs = {"logits"};
    }

    static std::string scopeOf(int stage, const BlockLayout& block) {
        return "/stage" + std::to_string(stage) + "/block" + std::to_string(block.block);
    }

    static std::string ownName(int stage, const BlockLayout& block, const std::string& name) {
        return "stage" + std::to_string(stage) + ".block" + std::to_string(block.block) + "." +
               name;
    }

    std::string convOf(int stage, const BlockLayout& block, int number, const std::string& in) {
        const std::string name = "conv" + std::to_string(number);
        const ConvLayout& layout = block.at(number);
        const std::string weight = layout.group < 0 ? ownName(stage, block, name)
                                                    : "stage" + std::to_string(stage) + "." + name +
                                                          "." + groupLetter(layout.group);
        return conv(scopeOf(stage, block) + "/" + name, weight, layout, in);
    }

    std::string normOf(int stage, const BlockLayout& block, int number, const ImageShape& shape,
                       const std::string& in) {
        const std::string name = "norm" + std::to_string(number);
        return norm(scopeOf(stage, block) + "/" + name, ownName(stage, block, name), shape, in);
    }

    std::string projection(int stage, const BlockLayout& block, const std::string& in) {
        return conv(scopeOf(stage, block) + "/projection", ownName(stage, block, "projection"),
                    block.projection, in);
    }

    std::string conv(const std::string& scope, const std::string& weight, const ConvLayout& layout,
                     const std::string& in) {
        const std::int64_t kernel = layout.kernel, stride = layout.stride, pad = layout.kernel / 2;
        tensor(weight, {layout.out.channels, layout.in.channels, kernel, kernel});
        OnnxNode& made = node(scope, "Conv", {in, weight});
        made.integers = {{"kernel_shape", {kernel, kernel}},
                         {"strides", {stride, stride}},
                         {"pads", {pad, pad, pad, pad}},
                         {"dilations", {1, 1}},
                         {"group", {1}}};
        return made.outputs.front();
    }

    std::string norm(const std::string& scope, const std::string& name, const ImageShape& shape,
                     const std::string& in) {
        std::vector<std::string> inputs{in};
        for (const char* part : {".weight", ".bias", ".running_mean", ".running_var"}) {
            inputs.push_back(tensor(name + part, {shape.channels}));
        }
        OnnxNode& made = node(scope, "BatchNormalization", std::move(inputs));
        made.numbers["epsilon"] = static_cast<float>(kBatchNormEpsilon);
        return made.outputs.front();
    }

    std::string relu(const std::string& scope, const std::string& in) {
        return node(scope, "Relu", {in}).outputs.front();
    }

    OnnxNode& node(const std::string& scope, const std::string& type,
                   std::vector<std::string> inputs) {
        const std::string name = scope + "/" + type;
        model_.nodes.push_back({name, type, std::move(inputs), {name + "_output_0"}});
        return model_.nodes.back();
    }

    // Once for all nodes that name it.
    std::string tensor(const std::string& name, std::vector<std::int64_t> shape) {
        if (known_.insert(name).second) {
            OnnxTensor made{name, "FLOAT", std::move(shape), {}};
            if (tensors_ != nullptr) {
                const torch::Tensor values =
                    tensors_->at(name).detach().to(torch::kCPU, torch::kFloat32).contiguous();
                made.bytes.assign(static_cast<const char*>(values.data_ptr()), values.nbytes());
            }
            model_.tensors.push_back(std::move(made));
        }
        return name;
    }

    const ArchSpec& spec_;
    ArchLayout layout_;
    const Tensors* tensors_;
    std::set<std::string> known_; // tensors
    OnnxModel model_;
};

std::vector<float> floatsOf(const OnnxTensor& tensor) {
    std::vector<float> values(tensor.bytes.size() / sizeof(float));
    std::memcpy(values.data(), tensor.bytes.data(), values.size() * sizeof(float));
    return values;
}

void setFloats(OnnxTensor& tensor, const std::vector<float>& values) {
    tensor.bytes.assign(reinterpret_cast<const char*>(values.data()),
                        values.size() * sizeof(float));
}

// Gives every convolution a weight of its own and takes norms into them.
class NormFolding {
  public:
    explicit NormFolding(OnnxModel whole) : whole_(std::move(whole)) {
        for (const OnnxTensor& tensor : whole_.tensors) {
            tensors_[tensor.name] = &tensor;
        }
        for (const OnnxNode& node : whole_.nodes) {
            for (const std::string& input : node.inputs) {
                readers_[input].push_back(&node);
            }
        }
    }

    OnnxModel folded() {
        OnnxModel result = whole_;
        result.nodes.clear();
        result.tensors.clear();
        for (const OnnxNode& node : whole_.nodes) {
            if (gone_.contains(&node)) {
                continue;
            }
            result.nodes.push_back(node.type == "Conv" ? convOf(node, result) : node);
            if (node.type != "Conv") {
                keepTensors(node, result);
            }
        }
        return result;
    }

  private:
    OnnxNode convOf(const OnnxNode& conv, OnnxModel& result) {
        OnnxNode own = conv;
        OnnxTensor weight = *tensors_.at(conv.inputs[1]);
        weight.name = ownName(conv, "weight");
        own.inputs[1] = weight.name;
        if (const OnnxNode* norm = onlyNormBehind(conv)) {
            gone_.insert(norm);
            own.outputs = norm->outputs;
            OnnxTensor bias{ownName(conv, "bias"), "FLOAT", {weight.shape.front()}, {}};
            own.inputs.push_back(bias.name);
            fold(*norm, weight, bias);
            result.tensors.push_back(std::move(weight));
            result.tensors.push_back(std::move(bias));
        } else {
            result.tensors.push_back(std::move(weight));
        }
        return own;
    }

    const OnnxNode* onlyNormBehind(const OnnxNode& conv) const {
        const std::vector<const OnnxNode*>& behind = readers_.at(conv.outputs.front());
        const bool isOne = behind.size() == 1 && behind.front()->type == "BatchNormalization";
        return isOne ? behind.front() : nullptr;
    }

    // norm(conv(x)) = (scale / sqrt(variance + epsilon)) (conv(x) - mean) + shift, a channel each
    // (Jacob et al. 2018, arXiv:1712.05877, section 3.2).
    void fold(const OnnxNode& norm, OnnxTensor& weight, OnnxTensor& bias) const {
        if (weight.bytes.empty()) {
            return; // the shape alone is asked for
        }
        std::array<std::vector<float>, 4> of;
        for (std::size_t i = 0; i < of.size(); ++i) {
            of[i] = floatsOf(*tensors_.at(norm.inputs[i + 1]));
        }
        const auto& [scale, shift, mean, variance] = of;
        std::vector<float> values = floatsOf(weight), added(scale.size());
        const std::size_t each = values.size() / scale.size();
        for (std::size_t channel = 0; channel < scale.size(); ++channel) {
            const double factor =
                scale[channel] /
                std::sqrt(static_cast<double>(variance[channel]) + kBatchNormEpsilon);
            added[channel] = static_cast<float>(shift[channel] - mean[channel] * factor);
            for (std::size_t i = channel * each; i < (channel + 1) * each; ++i) {
                values[i] = static_cast<float>(values[i] * factor);
            }
        }
        setFloats(weight, values);
        setFloats(bias, added);
    }

    void keepTensors(const OnnxNode& node, OnnxModel& result) const {
        for (const std::string& input : node.inputs) {
            if (const auto found = tensors_.find(input); found != tensors_.end()) {
                result.tensors.push_back(*found->second);
            }
        }
    }

    // "/stage2/block1/conv2/Conv" -> "stage2.block1.conv2.weight"
    static std::string ownName(const OnnxNode& conv, const std::string& part) {
        std::string name = conv.name.substr(1, conv.name.rfind('/'));
        std::ranges::replace(name, '/', '.');
        return name + part;
    }

    OnnxModel whole_;
    std::map<std::string, const OnnxTensor*> tensors_;
    std::map<std::string, std::vector<const OnnxNode*>> readers_; // of outputs and tensors
    std::set<const OnnxNode*> gone_;
};

std::string listed(const std::array<float, 3>& values) {
    return plain::exact(values[0]) + " " + plain::exact(values[1]) + " " + plain::exact(values[2]);
}

OnnxModel built(const Checkpoint& checkpoint, const Tensors* tensors, bool fold) {
    const ArchSpec& spec = checkpoint.info.spec.arch;
    OnnxModel model = OnnxBuilder(spec, tensors).build();
    if (fold) {
        model = NormFolding(std::move(model)).folded();
    }
    model.opset = kOpset;
    model.producer = "ShaResNet Workbench";
    model.name = spec.name.empty() ? "network" : spec.name;
    model.description =
        std::string(fold ? "Norms folded into the convolutions, a weight for each use."
                         : "A shared weight is one initializer that several nodes name.") +
        " Images are values from 0 to 1, less their mean (" + listed(checkpoint.mean) +
        "), divided by their standard deviation (" + listed(checkpoint.std) + "), a channel each.";
    model.metadata["sharesnet"] = jsonText(toJson(spec));
    model.metadata["classes"] = jsonText(nlohmann::ordered_json(checkpoint.info.classNames));
    model.metadata["mean"] = jsonText(nlohmann::ordered_json(checkpoint.mean));
    model.metadata["std"] = jsonText(nlohmann::ordered_json(checkpoint.std));
    return model;
}

} // namespace

OnnxModel onnxModel(const Checkpoint& checkpoint, bool fold) {
    return built(checkpoint, &checkpoint.network, fold);
}

OnnxModel onnxModelShape(const Checkpoint& checkpoint, bool fold) {
    return built(checkpoint, nullptr, fold);
}

} // namespace sharesnet
