#include "core/exchange/sharing_edit.h"

#include "core/arch/conv_address.h"
#include "core/base/error.h"
#include "core/base/number_text.h"
#include "core/design/edit.h"

#include <algorithm>
#include <cmath>
#include <random>
#include <system_error>

namespace sharesnet {

namespace {

struct Place {
    ConvAddress conv;
    std::vector<int> blocks;
};

Error noBlocks(const std::string& text) {
    return Error("'%1' does not name blocks of a convolution: write stage2.conv2=2,4-6 for blocks "
                 "2, 4, 5 and 6, or stage2.conv2:3 for the third use of a shared weight",
                 text);
}

int blockNumber(const std::string& text, const std::string& whole) {
    const auto number = plain::numberFrom(text);
    constexpr double kMost = 1'000'000;
    if (!number || *number < 1 || *number > kMost || *number != std::floor(*number)) {
        throw noBlocks(whole);
    }
    return static_cast<int>(*number);
}

std::vector<int> blocksFrom(const std::string& text, const std::string& whole, int most) {
    std::vector<int> blocks;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t comma = std::min(text.find(',', at), text.size());
        const std::string part = text.substr(at, comma - at);
        const std::size_t dash = part.find('-');
        const int first = blockNumber(part.substr(0, dash), whole);
        const int last =
            dash == std::string::npos ? first : blockNumber(part.substr(dash + 1), whole);
        if (last > most || first > last) {
            throw Error("'%1': the blocks are 1 to %2", whole, most);
        }
        for (int block = first; block <= last; ++block) {
            blocks.push_back(block);
        }
        at = comma + 1;
    }
    std::ranges::sort(blocks);
    blocks.erase(std::ranges::unique(blocks).begin(), blocks.end());
    return blocks;
}

ConvAddress addressIn(const std::string& text, const std::string& whole) {
    try {
        return parseConvAddress(text);
    } catch (const Error&) {
        throw noBlocks(whole);
    }
}

Place placeFrom(const ArchSpec& spec, const std::string& text) {
    const std::size_t equals = text.find('=');
    const ConvAddress address = addressIn(text.substr(0, equals), text);
    if (equals == std::string::npos) {
        return {address, addressedBlocks(spec, address)};
    }
    addressedBlocks(spec, {address.stage, address.conv}); // throws for no such place
    const int blocks = spec.stages[static_cast<std::size_t>(address.stage - 1)].blocks;
    return {address, blocksFrom(text.substr(equals + 1), text, blocks)};
}

// The name of a checkpoint that is there for as long as this is.
class TemporaryCheckpoint {
  public:
    TemporaryCheckpoint()
        : file_(std::filesystem::temp_directory_path() /
                ("sharesnet-" + std::to_string(std::random_device()()) + ".safetensors")) {}
    ~TemporaryCheckpoint() {
        std::error_code ignored;
        std::filesystem::remove(file_, ignored);
    }
    TemporaryCheckpoint(const TemporaryCheckpoint&) = delete;
    TemporaryCheckpoint& operator=(const TemporaryCheckpoint&) = delete;
    const std::filesystem::path& file() const { return file_; }

  private:
    std::filesystem::path file_;
};

} // namespace

ArchSpec tied(const ArchSpec& spec, const std::string& text) {
    const Place place = placeFrom(spec, text);
    if (place.blocks.size() < 2) {
        throw Error("'%1': at least two blocks share a weight", text);
    }
    return shareBlocks(spec, place.conv.stage, place.conv.conv, place.blocks);
}

ArchSpec untied(const ArchSpec& spec, const std::string& text) {
    const Place place = placeFrom(spec, text);
    ArchSpec result = unshareBlocks(spec, place.conv.stage, place.conv.conv, place.blocks);
    if (result == spec) {
        throw Error("'%1': there is nothing to untie, each has a weight of its own", text);
    }
    return result;
}

SharingCost sharingCost(const Engine& engine, const std::filesystem::path& checkpoint,
                        const ArchSpec& as, const TieRule& rule, const DataSpec& data,
                        std::int64_t images, const StudyWatch& watch) {
    const TemporaryCheckpoint other;
    engine.makeExchange()->reshare(checkpoint, as, rule, other.file());
    SharingCost cost;
    double done = 0; // of the work
    const auto top1 = [&](const std::filesystem::path& file) {
        EvaluationQuery query;
        query.data = data;
        query.limit = images;
        query.cancelled = watch.cancelled;
        query.progress = [&](std::int64_t seen, std::int64_t all) {
            if (watch.progress) {
                watch.progress(done + static_cast<double>(seen) / static_cast<double>(2 * all));
            }
        };
        const Evaluation evaluation = engine.openCheckpoint(file, "auto")->evaluate(query);
        if (evaluation.notFinite > 0) {
            throw Error("%1: %2", file, notFiniteText(evaluation));
        }
        cost.images = evaluation.images;
        done = 0.5;
        return evaluation.top1;
    };
    cost.before = top1(checkpoint);
    cost.after = top1(other.file());
    return cost;
}

} // namespace sharesnet
