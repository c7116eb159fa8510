#include "models/exchange/onnx_lint.h"

#include "models/exchange/equal_tensors.h"

#include <set>
#include <utility>

namespace sharesnet {

namespace {

class OnnxLint {
  public:
    explicit OnnxLint(OnnxModel model) : model_(std::move(model)) {
        for (const OnnxNode& node : model_.nodes) {
            for (const std::string& input : node.inputs) {
                readers_[input].push_back(&node);
            }
            hasInnerGraphs_ =
                hasInnerGraphs_ || node.type == "If" || node.type == "Loop" || node.type == "Scan";
        }
        for (const OnnxValue& output : model_.outputs) {
            outputs_.insert(output.name);
        }
    }

    FileLint lint() {
        lint_.format = "onnx";
        lint_.tensors = std::ssize(model_.tensors);
        lookAtTensors();
        lookAtOrder();
        lookAtNorms();
        lookAtInputs();
        std::vector<StoredTensor> stored;
        for (const OnnxTensor& tensor : model_.tensors) {
            stored.push_back({tensor.name, tensor.type, tensor.shape,
                              static_cast<std::int64_t>(tensor.bytes.size())});
        }
        const auto read = [this](std::size_t i) { return model_.tensors[i].bytes; };
        for (LintFinding& finding : equalTensors(stored, read)) {
            lint_.findings.push_back(std::move(finding));
        }
        return std::move(lint_);
    }

  private:
    void add(LintLevel level, std::string rule, std::vector<std::string> tensors, Message text,
             std::int64_t bytes = 0) {
        lint_.findings.push_back(
            {level, std::move(rule), std::move(tensors), bytes, std::move(text)});
    }

    const std::vector<const OnnxNode*>& readersOf(const std::string& name) const {
        const auto found = readers_.find(name);
        return found != readers_.end() ? found->second : noReaders_;
    }

    void lookAtTensors() {
        std::vector<std::string> external, shared;
        std::int64_t copied = 0;
        for (const OnnxTensor& tensor : model_.tensors) {
            const std::vector<const OnnxNode*>& readers = readersOf(tensor.name);
            if (tensor.external) {
                external.push_back(tensor.name);
            }
            if (readers.empty() && !outputs_.contains(tensor.name) && !hasInnerGraphs_) {
                add(LintLevel::Cost, "unused", {tensor.name}, Message("read by no node"),
                    tensor.size());
            }
            if (readers.size() > 1 && tensor.shape.size() > 1) {
                shared.push_back(tensor.name);
                copied += static_cast<std::int64_t>(readers.size() - 1) * tensor.size();
                lookAtShared(tensor, readers);
            }
        }
        if (!shared.empty()) {
            add(LintLevel::Risk, "runtime-copies", shared,
                Message("copied for each use by ONNX Runtime, in memory (onnxruntime#7421, "
                        "#32507), and by ncnn and MNN, in their files too (ncnn#235, MNN#4442)"),
                copied);
        }
        if (!external.empty()) {
            add(LintLevel::Risk, "external", external,
                Message("its values are in another file, which has to stay beside it"));
        }
    }

    void lookAtShared(const OnnxTensor& tensor, const std::vector<const OnnxNode*>& readers) {
        std::vector<std::string> names{tensor.name};
        int norms = 0; // that are all that reads a convolution's output
        std::set<std::string> biases;
        for (const OnnxNode* node : readers) {
            names.push_back(node->name);
            if (node->type == "Conv" && !node->outputs.empty()) {
                norms += isBeforeNormAlone(*node) ? 1 : 0;
                biases.insert(node->inputs.size() > 2 ? node->inputs[2] : "");
            }
        }
        add(LintLevel::Fact, "shared", std::move(names),
            Message("one weight for %1 nodes", readers.size()));
        if (norms > 1) {
            add(LintLevel::Risk, "norm-folding", {tensor.name},
                Message("shared by convolutions with norms behind them: programs that fold norms "
                        "into convolutions fold all of them into this one, silently "
                        "(pytorch#197539, ao#2795, TNN#808)"));
        }
        if (biases.size() > 1) {
            add(LintLevel::Risk, "folded-together", {tensor.name},
                Message("one weight with %1 biases: a norm of each use may have been folded into "
                        "it; compare the outputs with those of the original",
                        biases.size()));
        }
    }

    bool isBeforeNormAlone(const OnnxNode& conv) const {
        const std::vector<const OnnxNode*>& behind = readersOf(conv.outputs.front());
        return behind.size() == 1 && behind.front()->type == "BatchNormalization";
    }

    void lookAtOrder() {
        std::set<std::string> given;
        for (const OnnxTensor& tensor : model_.tensors) {
            given.insert(tensor.name);
        }
        for (const OnnxValue& input : model_.inputs) {
            given.insert(input.name);
        }
        for (const OnnxNode& node : model_.nodes) {
            for (const std::string& input : node.inputs) {
                if (!input.empty() && !given.contains(input)) {
                    add(LintLevel::Fault, "reads-nothing", {node.name, input},
                        Message("the node reads a value that no node before it computes"));
                }
            }
            for (const std::string& output : node.outputs) {
                // A constant is among the tensors already.
                if (!output.empty() && !given.insert(output).second && node.type != "Constant") {
                    add(LintLevel::Fault, "given-twice", {node.name, output},
                        Message("the node computes a value that a node before it has computed"));
                }
            }
        }
        for (const std::string& output : outputs_) {
            if (!given.contains(output)) {
                add(LintLevel::Fault, "no-output", {output},
                    Message("an output that no node produces"));
            }
        }
    }

    void lookAtNorms() {
        std::vector<std::string> training;
        for (const OnnxNode& node : model_.nodes) {
            const auto mode = node.integers.find("training_mode");
            const bool trains = mode != node.integers.end() && mode->second.front() != 0;
            if (node.type == "BatchNormalization" && (trains || node.outputs.size() > 1)) {
                training.push_back(node.name);
            }
        }
        if (!training.empty()) {
            add(LintLevel::Risk, "training-norms", training,
                Message("in training mode, normalizing by the batch: the outputs for an image "
                        "depend on the other images of the batch"));
        }
    }

    void lookAtInputs() {
        for (const OnnxValue& input : model_.inputs) {
            if (input.shape.size() == 4 && input.shape.front() > 0) {
                add(LintLevel::Risk, "fixed-batch", {input.name},
                    Message("takes only batches of %1", input.shape.front()));
            }
        }
    }

    OnnxModel model_;
    std::map<std::string, std::vector<const OnnxNode*>> readers_;
    const std::vector<const OnnxNode*> noReaders_;
    std::set<std::string> outputs_;
    bool hasInnerGraphs_ = false; // whose nodes are not seen here
    FileLint lint_;
};

} // namespace

FileLint lintOnnx(OnnxModel model) {
    return OnnxLint(std::move(model)).lint();
}

} // namespace sharesnet
