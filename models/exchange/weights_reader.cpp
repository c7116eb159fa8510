#include "core/arch/json.h"
#include "core/arch/layout.h"
#include "core/arch/sharing.h"
#include "core/arch/validate.h"
#include "core/base/error.h"
#include "core/base/joined.h"
#include "core/data/class_names.h"
#include "core/design/edit.h"
#include "models/checkpoint/safetensors.h"
#include "models/exchange/other_formats.h"
#include "models/exchange/recognition.h"
#include "models/exchange/weights_file.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cstring>
#include <fstream>
#include <set>
#include <string_view>
#include <utility>

namespace sharesnet {

namespace {

using Metadata = std::map<std::string, std::string>;

// Names of a program's wrapper, such as "module." or "model.", which all tensors have.
std::string commonPrefix(const SafetensorsLayout& layout) {
    if (layout.entries.empty()) {
        return {};
    }
    const std::string& first = layout.entries.front().name;
    for (const char* prefix : {"module.", "model.", "backbone.", "net."}) {
        const auto has = [prefix](const TensorEntry& entry) {
            return entry.name.starts_with(prefix);
        };
        if (std::ranges::all_of(layout.entries, has)) {
            return first.substr(0, std::strlen(prefix));
        }
    }
    return {};
}

// Counters of batches, and what our own checkpoints hold beside the network.
bool isNoWeight(const std::string& name) {
    constexpr std::array kBeside{"optimizer.", "average.", "curve.", "random."};
    return name.ends_with(".num_batches_tracked") ||
           std::ranges::any_of(kBeside,
                               [&name](const char* prefix) { return name.starts_with(prefix); });
}

Message firstOf(const std::vector<Message>& faults) {
    constexpr std::size_t kShown = 5;
    Message list;
    for (std::size_t i = 0; i < std::min(kShown, faults.size()); ++i) {
        list = i == 0 ? faults[i] : Message("%1, %2", list, faults[i]);
    }
    return faults.size() > kShown ? Message("%1 and %2 more", list, faults.size() - kShown) : list;
}

std::string shapeText(const std::vector<std::int64_t>& shape) {
    std::vector<std::string> words;
    for (const std::int64_t size : shape) {
        words.push_back(std::to_string(size));
    }
    return "[" + joined(words, ", ") + "]";
}

std::optional<nlohmann::json> jsonOf(const Metadata& metadata, const char* key) {
    const auto found = metadata.find(key);
    if (found == metadata.end()) {
        return std::nullopt;
    }
    nlohmann::json json = nlohmann::json::parse(found->second, nullptr, false);
    return json.is_discarded() ? std::nullopt : std::optional(std::move(json));
}

std::optional<std::array<float, 3>> threeOf(const std::optional<nlohmann::json>& json) {
    if (!json || !json->is_array() || json->size() != 3) {
        return std::nullopt;
    }
    std::array<float, 3> three{};
    for (std::size_t i = 0; i < 3; ++i) {
        if (!(*json)[i].is_number()) {
            return std::nullopt;
        }
        three[i] = (*json)[i].get<float>();
    }
    return three;
}

std::optional<Normalization> normalizationOf(const Metadata& metadata) {
    const auto mean = threeOf(jsonOf(metadata, "mean"));
    const auto std = threeOf(jsonOf(metadata, "std"));
    const bool fits = mean && std && std::ranges::all_of(*std, [](float s) { return s > 0; });
    return fits ? std::optional(Normalization{*mean, *std}) : std::nullopt;
}

class Reader {
  public:
    explicit Reader(const ImportRequest& request)
        : request_(request), file_(request.file), prefix_(commonPrefix(file_.layout())) {}

    ReadWeights read() {
        find();
        result_.model.names = toString(scheme_);
        const std::vector<TensorName> wanted = tensorNames(arch(), scheme_);
        requireAll(wanted);
        for (const TensorName& name : wanted) {
            throwIfCancelled(request_.cancelled);
            take(name);
        }
        knownArch_ ? untieWhatDiffers() : tie();
        result_.model.classNames = classNames();
        result_.model.normalization =
            request_.normalization ? request_.normalization : normalizationOf(metadata());
        noteTypes();
        return std::move(result_);
    }

  private:
    const Metadata& metadata() const { return file_.layout().metadata; }
    ArchSpec& arch() { return result_.model.arch; }

    const TensorEntry* entryOf(const std::string& name) const { return file_.find(prefix_ + name); }

    void find() {
        std::set<std::string> names;
        ShapesByName shapes;
        for (const TensorEntry& entry : file_.layout().entries) {
            const std::string name = entry.name.substr(prefix_.size());
            names.insert(name);
            shapes[name] = entry.shape;
        }
        for (const auto& [alias, owner] : metadata()) {
            if (const TensorEntry* entry = entryOf(owner)) {
                names.insert(alias);
                shapes.emplace(alias, entry->shape);
            }
        }
        for (const char* key : {"sharesnet", "arch"}) {
            const auto text = metadata().find(key);
            const auto scheme = schemeOf(names);
            if (text != metadata().end() && scheme) {
                arch() = archFromJsonText(text->second, "its metadata '" + std::string(key) + "'");
                scheme_ = *scheme;
                knownArch_ = true;
                requireValid(arch());
                return;
            }
        }
        const RecognizedNetwork found = recognized(shapes, request_);
        arch() = found.arch;
        arch().name = request_.file.stem().string();
        result_.model.strideAssumed =
            arch().block.kind == BlockKind::Bottleneck && !request_.strideIn;
        scheme_ = found.scheme;
        requireValid(arch());
    }

    // The name under which the file holds a use; empty: none.
    std::string storedName(const TensorName& name) const {
        if (entryOf(name.name) != nullptr) {
            return name.name;
        }
        if (entryOf(name.tensor) != nullptr && scheme_ == NameScheme::Own) {
            return name.tensor;
        }
        const auto alias = metadata().find(name.name);
        if (alias != metadata().end() && entryOf(alias->second) != nullptr) {
            return alias->second;
        }
        return {};
    }

    void requireAll(const std::vector<TensorName>& wanted) {
        std::set<std::string> used;
        std::set<std::string> found; // tensors of the network
        std::vector<Message> missing, shapes, surplus;
        for (const TensorName& name : wanted) {
            const std::string stored = storedName(name);
            if (stored.empty()) {
                continue;
            }
            found.insert(name.tensor);
            used.insert(stored);
            const TensorEntry& entry = *entryOf(stored);
            if (entry.shape != name.shape) {
                shapes.push_back(Message("%1 is %2 instead of %3", stored, shapeText(entry.shape),
                                         shapeText(name.shape)));
            }
        }
        for (const TensorName& name : wanted) {
            if (!found.contains(name.tensor)) {
                missing.push_back(name.name);
            }
        }
        for (const TensorEntry& entry : file_.layout().entries) {
            const std::string name = entry.name.substr(prefix_.size());
            if (!used.contains(name) && !isNoWeight(name)) {
                surplus.push_back(name);
            }
        }
        Message faults;
        const auto add = [&faults](const Message& fault) {
            faults = faults.empty() ? fault : Message("%1; %2", faults, fault);
        };
        if (!missing.empty()) {
            add(Message("missing: %1", firstOf(missing)));
        }
        if (!shapes.empty()) {
            add(Message("of another shape: %1", firstOf(shapes)));
        }
        if (!surplus.empty()) {
            add(Message("not of this network: %1", firstOf(surplus)));
        }
        if (!faults.empty()) {
            const auto stages = arch().stages.size();
            throw stages == 1
                ? Error("its tensors are not those of a residual network with %1 stage in %2 "
                        "names; %3",
                        stages, toString(scheme_), faults)
                : Error("its tensors are not those of a residual network with %1 stages in %2 "
                        "names; %3",
                        stages, toString(scheme_), faults);
        }
    }

    void take(const TensorName& name) {
        const std::string stored = storedName(name);
        if (stored.empty()) { // held under the name of another use
            return;
        }
        const auto [at, isNew] = read_.emplace(stored, torch::Tensor());
        if (isNew) {
            const TensorEntry& entry = *entryOf(stored);
            types_.insert(entry.type);
            at->second = file_.read(entry).to(torch::kFloat32);
        }
        values_[name.name] = at->second.reshape(networkShape(name));
        const auto [first, isFirst] = result_.network.emplace(name.tensor, values_[name.name]);
        if (!isFirst && !first->second.equal(values_[name.name])) {
            apart_.insert(name.tensor); // copies that were trained apart
        }
    }

    // The classifier of resnetv2 is a 1x1 convolution.
    static std::vector<std::int64_t> networkShape(const TensorName& name) {
        std::vector<std::int64_t> shape = name.shape;
        if (name.tensor == "classifier.weight") {
            shape.resize(2);
        }
        return shape;
    }

    // Blocks whose copies of a shared weight differ have their own.
    void untieWhatDiffers() {
        if (apart_.empty()) {
            return;
        }
        const ArchSpec before = arch();
        for (const StageLayout& stage : layoutOf(before).stages) {
            for (const BlockLayout& block : stage.blocks) {
                for (int conv = 1; conv <= block.convCount; ++conv) {
                    untie(stage.stage, block.block, conv, block.at(conv).group);
                }
            }
        }
        nameAnew();
        const auto weights = apart_.size();
        note(
            weights == 1
                ? Message("%1 shared weight has copies that differ, so that each block has its own",
                          weights)
                : Message("%1 shared weights have copies that differ, so that each block has its "
                          "own",
                          weights));
    }

    void untie(int stage, int block, int conv, int group) {
        const std::string tensor = "stage" + std::to_string(stage) + ".conv" +
                                   std::to_string(conv) + "." + groupLetter(std::max(0, group));
        if (group >= 0 && apart_.contains(tensor)) {
            arch() = unshareBlocks(arch(), stage, conv, std::array{block});
        }
    }

    // By the names that the tensors have with the sharing as it is now.
    void nameAnew() {
        result_.network.clear();
        for (const TensorName& name : tensorNames(arch(), scheme_)) {
            if (values_.contains(name.name)) {
                result_.network.emplace(name.tensor, values_.at(name.name));
            }
        }
    }

    // What the metadata call one weight becomes one; what is equal is told, or becomes one.
    void tie() {
        const ArchSpec before = arch();
        for (const StageLayout& stage : layoutOf(before).stages) {
            for (int conv = 1; conv <= convsPerBlock(before.block.kind); ++conv) {
                for (const std::vector<int>& blocks : equalBlocks(stage, conv)) {
                    if (request_.tieEqual || isOneWeight(stage.stage, conv, blocks)) {
                        arch() = shareBlocks(arch(), stage.stage, conv, blocks);
                    } else {
                        result_.model.equal.push_back({stage.stage, conv, blocks});
                    }
                }
            }
        }
        nameAnew();
    }

    std::vector<std::vector<int>> equalBlocks(const StageLayout& stage, int conv) const {
        std::vector<std::vector<int>> groups;
        for (const BlockLayout& block : stage.blocks) {
            const auto value = [&](int number) {
                return values_.at(convName(scheme_, stage.stage, number, conv));
            };
            const auto same = std::ranges::find_if(groups, [&](const std::vector<int>& group) {
                return value(block.block).equal(value(group.front()));
            });
            same != groups.end() ? same->push_back(block.block) : groups.push_back({block.block});
        }
        std::erase_if(groups, [](const std::vector<int>& group) { return group.size() < 2; });
        return groups;
    }

    // All uses are stored under one name.
    bool isOneWeight(int stage, int conv, const std::vector<int>& blocks) const {
        std::set<std::string> stored;
        for (const int block : blocks) {
            const std::string name = convName(scheme_, stage, block, conv);
            stored.insert(storedName({name, name, {}}));
        }
        return stored.size() == 1;
    }

    std::vector<std::string> classNames() {
        const auto classes = static_cast<std::size_t>(arch().classes);
        if (!request_.classNames.empty()) {
            if (request_.classNames.size() != classes) {
                const auto given = request_.classNames.size();
                throw given == 1
                    ? Error("the network has %1 classes, and %2 name was given", classes, given)
                    : Error("the network has %1 classes, and %2 names were given", classes, given);
            }
            return request_.classNames;
        }
        const auto json = jsonOf(metadata(), "classes");
        const auto isText = [](const nlohmann::json& name) { return name.is_string(); };
        if (json && json->is_array() && json->size() == classes &&
            std::ranges::all_of(*json, isText)) {
            return json->get<std::vector<std::string>>();
        }
        return numberedClassNames(arch().classes);
    }

    void noteTypes() {
        types_.erase("F32");
        if (!types_.empty()) {
            note(Message("tensors of type %1 were converted to 32-bit floating point",
                         joined({types_.begin(), types_.end()}, ", ")));
        }
    }

    void note(Message what) { result_.model.notes.push_back(std::move(what)); }

    const ImportRequest& request_;
    TensorFileReader file_;
    std::string prefix_;
    NameScheme scheme_ = NameScheme::Torchvision;
    bool knownArch_ = false;                      // from the metadata, with its sharing
    std::map<std::string, torch::Tensor> read_;   // by the name in the file
    std::map<std::string, torch::Tensor> values_; // by the name of the use
    std::set<std::string> types_;
    std::set<std::string> apart_;
    ReadWeights result_;
};

} // namespace

ReadWeights readWeights(const ImportRequest& request) {
    refuseWhatIsNoSafetensors(request.file);
    try {
        return Reader(request).read();
    } catch (const Cancelled&) {
        throw;
    } catch (const IoError&) {
        throw; // names the file
    } catch (const Error& error) {
        if (error.message().english().starts_with(request.file.string())) {
            throw;
        }
        throw Error("%1: %2", request.file, error.message());
    }
}

} // namespace sharesnet
