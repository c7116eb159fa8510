#include "models/exchange/file_lint.h"

#include "core/arch/json.h"
#include "core/base/error.h"
#include "models/checkpoint/safetensors.h"
#include "models/exchange/onnx_model.h"
#include "models/exchange/tensor_names.h"
#include "models/exchange/weights_file.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

namespace sharesnet {

namespace {

struct StoredTensor {
    std::string name;
    std::string type;
    std::vector<std::int64_t> shape;
    std::int64_t bytes = 0;
};

// Finds tensors with equal bytes, of which two at a time are in memory.
class EqualTensors {
  public:
    using Read = std::function<std::string(std::size_t index)>;

    EqualTensors(const std::vector<StoredTensor>& tensors, Read read)
        : tensors_(tensors), read_(std::move(read)) {}

    std::vector<LintFinding> copies() {
        std::map<std::pair<std::string, std::vector<std::int64_t>>, std::vector<std::size_t>> alike;
        for (std::size_t i = 0; i < tensors_.size(); ++i) {
            if (tensors_[i].shape.size() > 1 && tensors_[i].bytes > 0) {
                alike[{tensors_[i].type, tensors_[i].shape}].push_back(i);
            }
        }
        std::vector<LintFinding> findings;
        for (const auto& [form, indexes] : alike) {
            if (indexes.size() > 1) {
                addCopies(indexes, findings);
            }
        }
        return findings;
    }

  private:
    void addCopies(const std::vector<std::size_t>& indexes, std::vector<LintFinding>& findings) {
        std::map<std::size_t, std::vector<std::vector<std::size_t>>> byHash;
        for (const std::size_t index : indexes) {
            const std::string bytes = read_(index);
            if (isOneValue(bytes, tensors_[index])) {
                continue;
            }
            auto& candidates = byHash[std::hash<std::string>()(bytes)];
            const auto same = std::ranges::find_if(
                candidates, [&](const auto& group) { return read_(group.front()) == bytes; });
            if (same != candidates.end()) {
                same->push_back(index);
            } else {
                candidates.push_back({index});
            }
        }
        for (const auto& [hash, groups] : byHash) {
            for (const std::vector<std::size_t>& group : groups) {
                if (group.size() > 1) {
                    findings.push_back(copiesOf(group));
                }
            }
        }
    }

    LintFinding copiesOf(const std::vector<std::size_t>& group) const {
        LintFinding finding{LintLevel::Cost, "copies", {}, 0, {}};
        for (const std::size_t index : group) {
            finding.tensors.push_back(tensors_[index].name);
        }
        const auto times = static_cast<std::int64_t>(group.size());
        finding.bytes = (times - 1) * tensors_[group.front()].bytes;
        finding.text = "equal to the bit and stored " + std::to_string(times) +
                       " times: one would do if they were tied";
        return finding;
    }

    static bool isOneValue(const std::string& bytes, const StoredTensor& tensor) {
        std::int64_t count = 1;
        for (const std::int64_t size : tensor.shape) {
            count *= size;
        }
        const auto each = static_cast<std::size_t>(tensor.bytes / count);
        const std::string_view all(bytes);
        return all.substr(each) == all.substr(0, all.size() - each);
    }

    const std::vector<StoredTensor>& tensors_;
    Read read_;
};

class SafetensorsLint {
  public:
    explicit SafetensorsLint(const std::filesystem::path& file) : file_(file) {
        for (const TensorEntry& entry : file_.layout().entries) {
            tensors_.push_back({entry.name, entry.type, entry.shape,
                                static_cast<std::int64_t>(entry.end - entry.begin)});
        }
    }

    FileLint lint() {
        lint_.format = "safetensors";
        lint_.tensors = std::ssize(tensors_);
        std::map<std::string, std::vector<std::string>> shared = ownSharing();
        for (const auto& [alias, owner] : metadata()) {
            lookAtAlias(alias, owner, shared);
        }
        for (const auto& [owner, names] : shared) {
            LintFinding finding{LintLevel::Fact, "shared", {owner}, 0, {}};
            finding.tensors.insert(finding.tensors.end(), names.begin(), names.end());
            finding.text = "one weight";
            lint_.findings.push_back(std::move(finding));
        }
        if (!aliases_.empty()) {
            add(LintLevel::Risk, "aliases", aliases_,
                "in the metadata alone: programs that do not read them miss these tensors "
                "(keras-hub#3075, transformers#41038, some silently: transformers#38870)");
        }
        if (!metadata().contains("format")) {
            add(LintLevel::Risk, "no-format", {},
                "the metadata have no 'format': transformers refuses such a file");
        }
        EqualTensors equal(tensors_, [this](std::size_t index) { return bytesOf(index); });
        for (LintFinding& finding : equal.copies()) {
            lint_.findings.push_back(std::move(finding));
        }
        return std::move(lint_);
    }

  private:
    const std::map<std::string, std::string>& metadata() const { return file_.layout().metadata; }

    std::string bytesOf(std::size_t index) {
        const torch::Tensor values = file_.read(file_.layout().entries[index]);
        return {static_cast<const char*>(values.data_ptr()), values.nbytes()};
    }

    void add(LintLevel level, std::string rule, std::vector<std::string> tensors,
             std::string text) {
        lint_.findings.push_back({level, std::move(rule), std::move(tensors), 0, std::move(text)});
    }

    // What the architecture in our own files says.
    std::map<std::string, std::vector<std::string>> ownSharing() {
        std::map<std::string, std::vector<std::string>> uses;
        for (const char* key : {"sharesnet", "arch"}) {
            const auto text = metadata().find(key);
            if (text == metadata().end()) {
                continue;
            }
            try {
                const ArchSpec spec = archFromJsonText(text->second, key);
                for (const TensorName& name : tensorNames(spec, NameScheme::Own)) {
                    if (name.name != name.tensor && file_.find(name.tensor) != nullptr) {
                        uses[name.tensor].push_back(name.name);
                    }
                }
            } catch (const Error& error) {
                add(LintLevel::Fault, "architecture", {},
                    "the metadata have an architecture that is none: " + std::string(error.what()));
            }
        }
        return uses;
    }

    void lookAtAlias(const std::string& alias, const std::string& owner,
                     std::map<std::string, std::vector<std::string>>& shared) {
        const bool isStored = file_.find(alias) != nullptr, hasOwner = file_.find(owner) != nullptr;
        if (hasOwner && isStored) {
            add(LintLevel::Fault, "alias-stored", {alias, owner},
                "the metadata call the first another name of the second, and both are stored");
        } else if (hasOwner) {
            aliases_.push_back(alias);
            std::vector<std::string>& names = shared[owner];
            if (std::ranges::find(names, alias) == names.end()) {
                names.push_back(alias);
            }
        } else if (metadata().contains(owner)) {
            add(LintLevel::Fault, "alias-chain", {alias, owner},
                "the metadata call the first another name of the second, which is itself one: "
                "readers follow one step");
        } else if (seemsAlias(alias, owner)) {
            add(LintLevel::Fault, "alias-missing", {alias, owner},
                "the metadata call the first another name of the second, which is not there");
        }
    }

    // "layer1.1.conv2.weight" of "layer1.0.conv2.weight": both end alike, as names of tensors do.
    static bool seemsAlias(const std::string& alias, const std::string& owner) {
        const auto end = [](const std::string& name) {
            const std::size_t dot = name.rfind('.');
            return dot == std::string::npos ? std::string() : name.substr(dot);
        };
        return !end(alias).empty() && end(alias) == end(owner);
    }

    TensorFileReader file_;
    std::vector<StoredTensor> tensors_;
    std::vector<std::string> aliases_;
    FileLint lint_;
};

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
        EqualTensors equal(stored, [this](std::size_t i) { return model_.tensors[i].bytes; });
        for (LintFinding& finding : equal.copies()) {
            lint_.findings.push_back(std::move(finding));
        }
        return std::move(lint_);
    }

  private:
    void add(LintLevel level, std::string rule, std::vector<std::string> tensors, std::string text,
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
                add(LintLevel::Cost, "unused", {tensor.name}, "read by no node", tensor.size());
            }
            if (readers.size() > 1 && tensor.shape.size() > 1) {
                shared.push_back(tensor.name);
                copied += static_cast<std::int64_t>(readers.size() - 1) * tensor.size();
                lookAtShared(tensor, readers);
            }
        }
        if (!shared.empty()) {
            add(LintLevel::Risk, "runtime-copies", shared,
                "copied for each use by ONNX Runtime, in memory (onnxruntime#7421, #32507), "
                "and by ncnn and MNN, in their files too (ncnn#235, MNN#4442)",
                copied);
        }
        if (!external.empty()) {
            add(LintLevel::Risk, "external", external,
                "values are in another file, which has to come along");
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
            "one weight for " + std::to_string(readers.size()) + " nodes");
        if (norms > 1) {
            add(LintLevel::Risk, "norm-folding", {tensor.name},
                "shared by convolutions with norms behind them: programs that fold norms into "
                "convolutions fold all of them into this one, silently (pytorch#197539, ao#2795, "
                "TNN#808)");
        }
        if (biases.size() > 1) {
            add(LintLevel::Risk, "folded-together", {tensor.name},
                "one weight with " + std::to_string(biases.size()) +
                    " biases: a norm of each use may have been folded into it; compare the outputs "
                    "with those of the original");
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
                        "the node reads what no node before it gives");
                }
            }
            for (const std::string& output : node.outputs) {
                // A constant is among the tensors already.
                if (!output.empty() && !given.insert(output).second && node.type != "Constant") {
                    add(LintLevel::Fault, "given-twice", {node.name, output},
                        "the node gives what something before it gives, too");
                }
            }
        }
        for (const std::string& output : outputs_) {
            if (!given.contains(output)) {
                add(LintLevel::Fault, "no-output", {output}, "an output that no node gives");
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
                "in training mode, normalizing by the batch: what an image gives depends on the "
                "others");
        }
    }

    void lookAtInputs() {
        for (const OnnxValue& input : model_.inputs) {
            if (input.shape.size() == 4 && input.shape.front() > 0) {
                add(LintLevel::Risk, "fixed-batch", {input.name},
                    "takes batches of " + std::to_string(input.shape.front()) + " alone");
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

// Their header is JSON, behind 8 bytes of its length.
bool isSafetensors(const std::filesystem::path& file) {
    std::array<char, 9> start{};
    std::ifstream in(file, std::ios::binary);
    in.read(start.data(), start.size());
    return file.extension() == ".safetensors" || (in.gcount() == 9 && start.back() == '{');
}

} // namespace

FileLint lintFile(const std::filesystem::path& file) {
    std::error_code unknown; // opening says what it is
    const std::filesystem::file_status status = std::filesystem::status(file, unknown);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        throw Error(file.string() + ": is a folder, a pipe or a device, and no file");
    }
    refusePickle(file);
    FileLint lint =
        isSafetensors(file) ? SafetensorsLint(file).lint() : OnnxLint(readOnnxFile(file)).lint();
    lint.bytes = static_cast<std::int64_t>(std::filesystem::file_size(file, unknown));
    return lint;
}

} // namespace sharesnet
