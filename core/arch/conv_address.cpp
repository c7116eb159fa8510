#include "core/arch/conv_address.h"

#include "core/arch/checks.h"
#include "core/arch/limits.h"
#include "core/base/error.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <string_view>

namespace sharesnet {
namespace {

constexpr int kMaxLetters = 3; // 18,278 groups, more than a stage can have

// Reads one address from the left; every function returns false where the text continues otherwise.
class AddressReader {
  public:
    explicit AddressReader(std::string_view text) : rest_(text) {}

    bool word(std::string_view expected) {
        const bool found = rest_.starts_with(expected);
        rest_.remove_prefix(found ? expected.size() : 0);
        return found;
    }
    bool number(int& value) {
        const char* end = rest_.data() + rest_.size();
        const auto [stop, error] = std::from_chars(rest_.data(), end, value);
        rest_.remove_prefix(static_cast<std::size_t>(stop - rest_.data()));
        return error == std::errc() && value >= 1;
    }
    bool letters(int& group) { // 'A' -> 0, 'Z' -> 25, 'AA' -> 26
        int count = 0;
        int value = 0;
        for (;
             !rest_.empty() && rest_.front() >= 'A' && rest_.front() <= 'Z' && count < kMaxLetters;
             ++count) {
            value = value * 26 + (rest_.front() - 'A' + 1);
            rest_.remove_prefix(1);
        }
        group = value - 1;
        return count > 0;
    }
    bool done() const { return rest_.empty(); }

  private:
    std::string_view rest_;
};

bool read(AddressReader& reader, ConvAddress& address) {
    if (!reader.word("stage") || !reader.number(address.stage) || !reader.word(".conv") ||
        !reader.number(address.conv)) {
        return false;
    }
    if (reader.word(".") && !reader.letters(address.group)) {
        return false;
    }
    if (reader.word(":") && !reader.number(address.use)) {
        return false;
    }
    return reader.done();
}

std::vector<int> allBlocks(const StageSpec& stage) {
    std::vector<int> blocks(static_cast<std::size_t>(std::clamp(stage.blocks, 0, kBlockCount.max)));
    std::iota(blocks.begin(), blocks.end(), 1);
    return blocks;
}

} // namespace

ConvAddress parseConvAddress(const std::string& text) {
    ConvAddress address;
    AddressReader reader(text);
    if (!read(reader, address)) {
        throw Error(
            "'%1' does not name a convolution: write stage2.conv2 for a weight, stage2.conv2.B for "
            "the stage's second share group, stage2.conv2:3 for the third use.",
            text);
    }
    return address;
}

std::string toString(const ConvAddress& address) {
    return "stage" + std::to_string(address.stage) + ".conv" + std::to_string(address.conv) +
           (address.group > 0 ? "." + groupLetter(address.group) : "") +
           (address.use > 0 ? ":" + std::to_string(address.use) : "");
}

std::vector<int> addressedBlocks(const ArchSpec& spec, const ConvAddress& address) {
    const std::string name = toString(address);
    if (address.stage < 1 || address.stage > std::ssize(spec.stages)) {
        throw Error("%1: stage %2 does not exist, the network has %3.", name, address.stage,
                    stagesText(std::ssize(spec.stages)));
    }
    const int convs = convsPerBlock(spec.block.kind);
    if (address.conv < 1 || address.conv > convs) {
        throw Error("%1: conv %2 does not exist, the blocks have %3 convolutions.", name,
                    address.conv, convs);
    }
    const StageSpec& stage = spec.stages[static_cast<std::size_t>(address.stage - 1)];
    const auto& groups = shareGroups(stage, address.conv);
    // without groups, all private weights stand as one
    const int groupCount = std::max(1, static_cast<int>(groups.size()));
    if (address.group < 0 || address.group >= groupCount) {
        const std::string letter = groupLetter(std::max(0, address.group));
        throw groups.size() == 1
            ? Error("%1: group %2 does not exist, the stage has 1 share group at this conv.", name,
                    letter)
            : Error("%1: group %2 does not exist, the stage has %3 share groups at this conv.",
                    name, letter, groups.size());
    }
    const std::vector<int> blocks =
        groups.empty() ? allBlocks(stage) : groups[static_cast<std::size_t>(address.group)];
    if (address.use < 0 || address.use > std::ssize(blocks)) {
        throw Error("%1: use %2 does not exist, there are %3.", name, address.use, blocks.size());
    }
    return address.use == 0 ? blocks
                            : std::vector<int>{blocks[static_cast<std::size_t>(address.use - 1)]};
}

std::vector<ConvAddress> sharedConvs(const ArchSpec& spec) {
    std::vector<ConvAddress> convs;
    for (int stage = 1; stage <= static_cast<int>(spec.stages.size()); ++stage) {
        for (const ConvSharing& sharing :
             spec.stages[static_cast<std::size_t>(stage - 1)].sharing) {
            for (int group = 0; group < static_cast<int>(sharing.groups.size()); ++group) {
                convs.push_back({stage, sharing.conv, group, 0});
            }
        }
    }
    return convs;
}

} // namespace sharesnet
