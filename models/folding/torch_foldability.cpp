#include "models/folding/torch_foldability.h"

#include "core/base/error.h"
#include "core/design/edit.h"
#include "models/device/clear_errors.h"
#include "models/device/torch_compat.h"
#include "models/network/move_to_device.h"

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

constexpr std::int64_t kMostBytesAtOnce = std::int64_t{256} << 20; // of exchanged weights

// A weight of a stage with the blocks that use it.
struct FoldItem {
    std::string name;
    std::vector<int> blocks;
};

std::vector<FoldItem> itemsAt(const StageLayout& stage, int conv) {
    std::vector<FoldItem> items;
    for (const BlockLayout& block : stage.blocks) {
        const std::string name = weightName(stage.stage, block.block, block.at(conv));
        auto item = std::ranges::find(items, name, &FoldItem::name);
        if (item == items.end()) {
            items.push_back({name, {}});
            item = items.end() - 1;
        }
        item->blocks.push_back(block.block);
    }
    return items;
}

WeightSimilarity similarityOf(const torch::Tensor& a, const torch::Tensor& b) {
    const double aa = a.square().sum().item<double>();
    const double bb = b.square().sum().item<double>();
    return {(a * b).sum().item<double>() / std::sqrt(aa * bb),
            std::sqrt((a - b).square().sum().item<double>() / ((aa + bb) / 2))};
}

int batchSizeFor(const ArchSpec& spec) {
    constexpr std::int64_t kMost = 64; // of images of 64 x 64 pixels
    constexpr std::int64_t kPixels = kMost * 64 * 64;
    const std::int64_t pixels = std::int64_t{spec.input.height} * spec.input.width;
    return static_cast<int>(std::clamp<std::int64_t>(kPixels / pixels, 1, kMost));
}

// One sharing under measurement: what it exchanges, and what came of it.
class TiedNetwork {
  public:
    TiedNetwork(const SharedResNet& network, const ComputeDevice& device,
                const NamedWeights& exchanged)
        : network_(network), device_(device) {
        std::map<std::string, torch::Tensor> own;
        for (const auto& item : network->named_parameters()) {
            own[item.key()] = item.value();
        }
        for (const auto& [name, tensor] : exchanged) {
            const torch::Tensor& weight = own.at(name);
            exchanges_.push_back({weight, torch::empty_like(weight).copy_(tensor)});
        }
        start_ = firstChanged();
    }

    std::int64_t bytes() const {
        std::int64_t sum = 0;
        for (const Exchange& each : exchanges_) {
            sum += static_cast<std::int64_t>(each.weight.nbytes());
        }
        return sum;
    }

    // Whether the block is the first that is another one than in the network at hand.
    bool startsAt(int stage, int block) const {
        return start_.stage == stage && start_.block == block;
    }
    bool isAsItIs() const { return exchanges_.empty(); }

    // From what the block reads to the logits.
    void goOn(const torch::Tensor& in, int stage, int block, const torch::Tensor& labels) {
        exchange();
        const Bf16Autocast autocast(device_.bf16, device_.cuda()); // its cache of weights ends here
        torch::Tensor activation = in;
        for (int next = block; next <= std::ssize(network_->layout().at(stage).blocks); ++next) {
            activation = network_->stage(stage).forwardBlock(next, activation);
        }
        add(network_->forwardBehind(activation, stage), labels);
        exchange();
    }

    void add(const torch::Tensor& logits, const torch::Tensor& labels) {
        namespace F = torch::nn::functional;
        const torch::Tensor answers = logits.to(torch::kFloat32);
        loss_ +=
            F::cross_entropy(answers, labels, F::CrossEntropyFuncOptions().reduction(torch::kNone))
                .sum(torch::kFloat64)
                .item<double>();
        right_ += (answers.argmax(1) == labels)
                      .logical_and(answers.isfinite().all(1))
                      .sum()
                      .item<std::int64_t>();
        images_ += labels.size(0);
    }

    TestResult result() const {
        const auto all = static_cast<double>(images_);
        return {static_cast<double>(right_) / all, loss_ / all};
    }

  private:
    struct Exchange {
        torch::Tensor weight; // the network's own
        torch::Tensor other;
    };

    void exchange() {
        for (Exchange& each : exchanges_) {
            const torch::Tensor before = each.weight.detach();
            each.weight.set_data(each.other);
            each.other = before;
        }
    }

    ConvPlace firstChanged() const {
        for (const StageLayout& stage : network_->layout().stages) {
            for (const BlockLayout& block : stage.blocks) {
                for (int conv = 1; conv <= block.convCount; ++conv) {
                    const torch::Tensor& weight = network_->weight(stage.stage, block.block, conv);
                    if (std::ranges::any_of(exchanges_, [&](const Exchange& each) {
                            return each.weight.is_same(weight);
                        })) {
                        return {stage.stage, block.block, conv};
                    }
                }
            }
        }
        return {};
    }

    const SharedResNet& network_;
    const ComputeDevice& device_;
    std::vector<Exchange> exchanges_;
    ConvPlace start_;
    double loss_ = 0;
    std::int64_t right_ = 0;
    std::int64_t images_ = 0;
};

// One pass of the network as it is, from which each tied one branches off where it is another.
// Autocast keeps converted weights for as long as it lasts, so each goes through one of its own.
void passAll(const SharedResNet& network, const ComputeDevice& device, const StudyBatch& batch,
             const std::function<void()>& look, std::vector<TiedNetwork>& tied) {
    const auto cast = [&](const auto& forward) {
        const Bf16Autocast autocast(device.bf16, device.cuda());
        return forward();
    };
    torch::Tensor activation = cast([&] { return network->forwardUpTo(batch.images, 1); });
    std::size_t left = tied.size();
    for (const StageLayout& stage : network->layout().stages) {
        for (const BlockLayout& block : stage.blocks) {
            for (TiedNetwork& each : tied) {
                if (each.startsAt(stage.stage, block.block)) {
                    look();
                    each.goOn(activation, stage.stage, block.block, batch.labels);
                    --left;
                }
            }
            if (left == 0) {
                return;
            }
            activation = cast(
                [&] { return network->stage(stage.stage).forwardBlock(block.block, activation); });
        }
    }
    const int last = static_cast<int>(network->layout().stages.size());
    const torch::Tensor logits = cast([&] { return network->forwardBehind(activation, last); });
    for (TiedNetwork& each : tied) {
        if (each.isAsItIs()) {
            look();
            each.add(logits, batch.labels);
        }
    }
}

} // namespace

TorchFoldability::TorchFoldability(const std::filesystem::path& file, const std::string& device,
                                   const FoldImages& images,
                                   const std::function<bool()>& cancelled) {
    Checkpoint checkpoint = loadCheckpoint(file);
    info_ = checkpoint.info;
    const TrainConfig& config = info_.spec.config;
    device_ = chooseDevice(device, config.precision, config.threads);
    useThreads(device_);
    withClearErrors(1, [&] {
        network_ = SharedResNet(info_.spec.arch);
        moveToDevice(network_, device_.device);
        restoreForUse(checkpoint, file, network_);
        network_->eval();
    });
    weights_ = weightsInUse(checkpoint);
    const Dataset set =
        testImagesFor(info_, images.data, images.images, device_.threads, cancelled);
    std::vector<SkippedFile> skipped;
    withClearErrors(1, [&] {
        const StudyImages from{set.test, checkpoint.mean, checkpoint.std, set.classNames,
                               config.dataThreads};
        batches_ = readStudyBatches(from, batchSizeFor(info_.spec.arch), device_.device,
                                    {cancelled, {}}, skipped);
    });
    if (batches_.empty()) {
        throw Error("%1: none of its test images can be read", toString(images.data));
    }
}

std::int64_t TorchFoldability::images() const {
    std::int64_t count = 0;
    for (const StudyBatch& batch : batches_) {
        count += batch.count();
    }
    return count;
}

std::vector<FoldPair> TorchFoldability::pairs(int stage, int conv, const StudyWatch& watch) const {
    torch::NoGradGuard noGrad;
    useThreads(device_);
    const ArchSpec& arch = info_.spec.arch;
    const ArchLayout layout = layoutOf(arch);
    const int convs = convsPerBlock(arch.block.kind);
    if (stage < 0 || stage > std::ssize(layout.stages) || conv < 0 || conv > convs) {
        throw Error("the network has stages 1 to %1 and convolutions 1 to %2 in a block",
                    layout.stages.size(), convs);
    }
    std::vector<FoldPair> all;
    for (const StageLayout& inStage : layout.stages) {
        for (int number = 1; number <= convs; ++number) {
            if ((stage > 0 && inStage.stage != stage) || (conv > 0 && number != conv)) {
                continue;
            }
            const std::vector<FoldItem> items = itemsAt(inStage, number);
            for (std::size_t a = 0; a < items.size(); ++a) {
                for (std::size_t b = a + 1; b < items.size(); ++b) {
                    throwIfCancelled(watch.cancelled);
                    const ConvLayout& first = inStage.at(items[a].blocks.front()).at(number);
                    const ConvLayout& second = inStage.at(items[b].blocks.front()).at(number);
                    if (!first.hasWeightOf(second)) {
                        continue;
                    }
                    FoldPair pair{inStage.stage,
                                  number,
                                  items[a].blocks,
                                  items[b].blocks,
                                  first.weights(),
                                  {},
                                  {}};
                    std::vector<int> blocks = pair.first;
                    blocks.insert(blocks.end(), pair.second.begin(), pair.second.end());
                    const ChannelOrders orders = matchedOrders(
                        weights_, arch, shareBlocks(arch, inStage.stage, number, blocks), {},
                        &known_);
                    const auto orderAt = [&](const FoldItem& item) {
                        return orderOf(orders, inStage.stage, item.blocks.front(), number, convs);
                    };
                    const torch::Tensor one = weights_.at(items[a].name).to(torch::kFloat64);
                    const torch::Tensor other = weights_.at(items[b].name).to(torch::kFloat64);
                    pair.before = similarityOf(one, other);
                    pair.matched = similarityOf(ordered(one, orderAt(items[a])),
                                                ordered(other, orderAt(items[b])));
                    all.push_back(std::move(pair));
                }
            }
        }
    }
    return all;
}

std::vector<TestResult> TorchFoldability::measure(std::span<const ArchSpec> sharings,
                                                  const StudyWatch& watch) {
    torch::NoGradGuard noGrad;
    useThreads(device_);
    std::size_t done = 0;
    const auto look = [&] {
        throwIfCancelled(watch.cancelled);
        if (watch.progress) {
            watch.progress(static_cast<double>(done) /
                           static_cast<double>(batches_.size() * sharings.size()));
        }
        ++done;
    };
    std::vector<TestResult> results;
    for (std::size_t next = 0; next < sharings.size();) {
        std::vector<TiedNetwork> tied;
        std::int64_t bytes = 0;
        for (; next < sharings.size() && bytes < kMostBytesAtOnce; ++next) {
            throwIfCancelled(watch.cancelled);
            tied.emplace_back(network_, device_,
                              weightsOnceTied(weights_, info_.spec.arch, sharings[next], &known_));
            bytes += tied.back().bytes();
        }
        withClearErrors(1, [&] {
            for (const StudyBatch& batch : batches_) {
                passAll(network_, device_, batch, look, tied);
            }
        });
        for (const TiedNetwork& each : tied) {
            results.push_back(each.result());
        }
    }
    return results;
}

} // namespace sharesnet
