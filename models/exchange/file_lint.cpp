#include "models/exchange/file_lint.h"

#include "core/arch/json.h"
#include "core/base/error.h"
#include "models/checkpoint/safetensors.h"
#include "models/exchange/equal_tensors.h"
#include "models/exchange/onnx_lint.h"
#include "models/exchange/other_formats.h"
#include "models/exchange/tensor_names.h"
#include "models/exchange/weights_file.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <set>
#include <system_error>
#include <utility>

namespace sharesnet {

namespace {

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
            finding.text = Message("one weight");
            lint_.findings.push_back(std::move(finding));
        }
        if (!aliases_.empty()) {
            add(LintLevel::Risk, "aliases", aliases_,
                Message("in the metadata alone: programs that do not read them miss these tensors "
                        "(keras-hub#3075, transformers#41038, some silently: transformers#38870)"));
        }
        if (!metadata().contains("format")) {
            add(LintLevel::Risk, "no-format", {},
                Message("the metadata have no 'format': transformers refuses such a file"));
        }
        const auto read = [this](std::size_t index) { return bytesOf(index); };
        for (LintFinding& finding : equalTensors(tensors_, read)) {
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

    void add(LintLevel level, std::string rule, std::vector<std::string> tensors, Message text) {
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
                    Message("the architecture in the metadata is not valid: %1", error.message()));
            }
        }
        return uses;
    }

    void lookAtAlias(const std::string& alias, const std::string& owner,
                     std::map<std::string, std::vector<std::string>>& shared) {
        const bool isStored = file_.find(alias) != nullptr, hasOwner = file_.find(owner) != nullptr;
        if (hasOwner && isStored) {
            add(LintLevel::Fault, "alias-stored", {alias, owner},
                Message(
                    "the metadata name the first as an alias of the second, but both are stored"));
        } else if (hasOwner) {
            aliases_.push_back(alias);
            std::vector<std::string>& names = shared[owner];
            if (std::ranges::find(names, alias) == names.end()) {
                names.push_back(alias);
            }
        } else if (metadata().contains(owner)) {
            add(LintLevel::Fault, "alias-chain", {alias, owner},
                Message("the metadata name the first as an alias of the second, which is an alias "
                        "itself: readers follow one step"));
        } else if (seemsAlias(alias, owner)) {
            add(LintLevel::Fault, "alias-missing", {alias, owner},
                Message(
                    "the metadata name the first as an alias of the second, which does not exist"));
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

} // namespace

FileLint lintFile(const std::filesystem::path& file) {
    std::error_code unknown; // opening says what it is
    const std::filesystem::file_status status = std::filesystem::status(file, unknown);
    if (std::filesystem::exists(status) && !std::filesystem::is_regular_file(status)) {
        throw Error("%1: is a folder, a pipe or a device, not a file", file);
    }
    refuseOtherFormats(file);
    FileLint lint = file.extension() == ".safetensors" || isSafetensors(file)
                        ? SafetensorsLint(file).lint()
                        : lintOnnx(readOnnxFile(file));
    lint.bytes = static_cast<std::int64_t>(std::filesystem::file_size(file, unknown));
    return lint;
}

} // namespace sharesnet
