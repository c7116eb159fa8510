#include "models/exchange/equal_tensors.h"

#include <algorithm>
#include <map>
#include <string_view>
#include <utility>

namespace sharesnet {

namespace {

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
        finding.text =
            Message("equal to the bit and stored %1 times: one would do if they were tied", times);
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

} // namespace

std::vector<LintFinding> equalTensors(const std::vector<StoredTensor>& tensors,
                                      const std::function<std::string(std::size_t)>& read) {
    return EqualTensors(tensors, read).copies();
}

} // namespace sharesnet
