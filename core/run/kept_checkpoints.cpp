#include "core/run/kept_checkpoints.h"

#include "core/arch/cost.h"
#include "core/arch/layout.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kBefore = "epoch-";
constexpr std::string_view kBehind = ".safetensors";
// Measured on files of the presets.
constexpr std::int64_t kBytesPerStep = 75;    // eight doubles, and what every tenth step measures
constexpr std::int64_t kBytesOfHead = 12'000; // settings, architecture, random state
constexpr std::int64_t kBytesPerTensor = 110; // its name and place in the file's head

std::optional<int> epochOf(const std::string& name) {
    std::string_view number = name;
    if (!number.starts_with(kBefore) || !number.ends_with(kBehind)) {
        return std::nullopt;
    }
    number.remove_prefix(kBefore.size());
    number.remove_suffix(kBehind.size());
    int epoch = 0;
    const auto parsed = std::from_chars(number.data(), number.data() + number.size(), epoch);
    const bool whole = parsed.ec == std::errc{} && parsed.ptr == number.data() + number.size();
    // only the name that would be given: epoch-010 is another file
    return whole && epoch > 0 && name == keptCheckpointName(epoch) ? std::optional(epoch)
                                                                   : std::nullopt;
}

// Tensors of a network and the channels of its norms.
struct Norms {
    std::int64_t weights = 0; // tensors of convolutions, norms and the classifier
    std::int64_t norms = 0;
    std::int64_t channels = 0;

    void add(int count) {
        ++norms;
        channels += count;
        weights += 2;
    }
};

Norms normsOf(const ArchSpec& spec) {
    const ArchLayout layout = layoutOf(spec);
    const bool pre = spec.block.activation == ActivationOrder::Pre;
    Norms found;
    found.weights = 3; // stem and classifier
    if (spec.stem.normRelu) {
        found.add(layout.stem.out.channels);
    }
    for (const StageLayout& stage : layout.stages) {
        for (const BlockLayout& block : stage.blocks) {
            for (int conv = 1; conv <= block.convCount; ++conv) {
                found.weights += block.at(conv).firstUse ? 1 : 0;
                found.add((pre ? block.at(conv).in : block.at(conv).out).channels);
            }
            found.weights += block.projects ? 1 : 0;
            if (block.projects && !pre) {
                found.add(block.out.channels);
            }
        }
    }
    if (pre) {
        found.add(layout.features.channels);
    }
    return found;
}

int keptCount(const TrainConfig& config, int epochsDone) {
    return config.keepEvery > 0
               ? std::max(0, config.epochs / config.keepEvery - epochsDone / config.keepEvery)
               : 0;
}

} // namespace

std::string keptCheckpointName(int epoch) {
    return std::string(kBefore) + std::to_string(epoch) + std::string(kBehind);
}

std::string checkpointName(const CheckpointSaved& checkpoint) {
    return checkpoint.kind == CheckpointKind::Kept
               ? std::string(kBefore) + std::to_string(checkpoint.epoch)
               : toString(checkpoint.kind);
}

std::vector<KeptCheckpoint> keptCheckpoints(const fs::path& folder) {
    std::vector<KeptCheckpoint> found;
    std::error_code unknown;
    for (fs::directory_iterator entry(folder, unknown), end; !unknown && entry != end;
         entry.increment(unknown)) {
        if (const auto epoch = epochOf(entry->path().filename().string())) {
            found.push_back({*epoch, entry->path()});
        }
    }
    std::ranges::sort(found, {}, &KeptCheckpoint::epoch);
    return found;
}

std::int64_t checkpointBytes(const ArchSpec& arch, const TrainConfig& config, std::int64_t steps) {
    const std::int64_t copies = config.emaDecay > 0 ? 3 : 2; // weights, momentum, averages
    const Norms norms = normsOf(arch);
    return kBytesPerWeight * (copies * costOf(arch).parameters + 2 * norms.channels) +
           kBytesPerTensor * (copies * norms.weights + 2 * norms.norms) + kBytesOfHead +
           kBytesPerStep * steps;
}

std::int64_t keptCheckpointsBytes(const ArchSpec& arch, const TrainConfig& config, int epochsDone,
                                  std::int64_t stepsPerEpoch) {
    const std::int64_t count = keptCount(config, epochsDone);
    const std::int64_t first = epochsDone / std::max(1, config.keepEvery) + 1;
    // of the epochs (first + i) * keepEvery
    const std::int64_t epochs = config.keepEvery * (count * first + count * (count - 1) / 2);
    return count * checkpointBytes(arch, config, 0) + kBytesPerStep * stepsPerEpoch * epochs;
}

Message keptCheckpointsText(const ArchSpec& arch, const TrainConfig& config, int epochsDone,
                            std::int64_t stepsPerEpoch) {
    const int count = keptCount(config, epochsDone);
    if (count == 0) {
        return {};
    }
    const std::int64_t all = keptCheckpointsBytes(arch, config, epochsDone, stepsPerEpoch);
    const FormattedNumber number = numeral::grouped(count);
    const FormattedNumber each = numeral::bytes(all / count);
    const Message every = config.keepEvery == 1 ? Message("one every epoch")
                                                : Message("one every %1 epochs", config.keepEvery);
    return count == 1 ? Message("1 checkpoint is kept, %1: %2 x %3 = %4 on the disk", every, number,
                                each, numeral::bytes(all))
                      : Message("%2 checkpoints are kept, %1: %2 x %3 = %4 on the disk", every,
                                number, each, numeral::bytes(all));
}

} // namespace sharesnet
