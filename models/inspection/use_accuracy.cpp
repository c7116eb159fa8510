#include "models/inspection/use_accuracy.h"

#include "models/device/thread_team.h"
#include "models/device/torch_compat.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <utility>

namespace sharesnet {

namespace {

struct AnswerTally {
    std::int64_t right = 0;
    std::int64_t images = 0;
    double lossSum = 0;

    // Returns what the network answers for each image, on the CPU.
    torch::Tensor add(const torch::Tensor& logits, const torch::Tensor& labels) {
        namespace F = torch::nn::functional;
        lossSum +=
            F::cross_entropy(logits, labels, F::CrossEntropyFuncOptions().reduction(torch::kSum))
                .item<double>();
        const torch::Tensor answers = logits.argmax(1);
        const torch::Tensor finite = logits.isfinite().all(1);
        right += (answers == labels).logical_and(finite).sum().item<std::int64_t>();
        images += labels.size(0);
        return answers.to(torch::kCPU).contiguous();
    }
    void join(const AnswerTally& other) {
        right += other.right;
        images += other.images;
        lossSum += other.lossSum;
    }
    TestResult accuracy() const {
        const auto all = static_cast<double>(images);
        return {static_cast<double>(right) / all, lossSum / all};
    }
};

// 1, 1.5, 2, 2.5 and 3 times the uses.
std::vector<int> extendedCounts(int uses) {
    std::vector<int> counts;
    for (int halves = 2; halves <= 6; ++halves) {
        counts.push_back((uses * halves + 1) / 2);
    }
    counts.erase(std::unique(counts.begin(), counts.end()), counts.end());
    return counts;
}

// Of the images that it has been given.
class Accuracies {
  public:
    Accuracies(const SharedResNet& network, const std::vector<int>& blocks,
               std::function<void()> look, const UseStudy& study)
        : network_(network),
          stageNumber_(study.request.conv.stage),
          stage_(network->stage(stageNumber_)),
          layout_(network->layout().at(stageNumber_)),
          blocks_(blocks),
          look_(std::move(look)),
          measures_(study.request.measures),
          classes_(study.classNames.size()),
          changed_((blocks.size() - 1) * classes_, 0),
          changedImages_(blocks.size() - 1) {
        for (auto* tallies : {&skip_, &repeat_, &exit_}) {
            tallies->resize(blocks.size());
        }
    }

    // `count` images of the batch, from `first` on.
    void add(const StudyBatch& batch, std::int64_t first, std::int64_t count) {
        labels_ = batch.labels.narrow(0, first, count);
        indices_ = std::span(batch.indices)
                       .subspan(static_cast<std::size_t>(first), static_cast<std::size_t>(count));
        passAsTrained(batch.images.narrow(0, first, count));
        for (std::size_t use = 0; use < blocks_.size(); ++use) {
            look_();
            leaveOut(use);
        }
        if (wants(UseMeasure::Exit)) {
            countChangedAnswers();
        }
        if (wants(UseMeasure::Extra) && !projects(blocks_.back())) {
            extend();
        }
    }

    // Those of other images of the same study.
    void join(const Accuracies& other) {
        asTrained_.join(other.asTrained_);
        for (const auto tallies : {&Accuracies::skip_, &Accuracies::repeat_, &Accuracies::exit_}) {
            for (std::size_t use = 0; use < blocks_.size(); ++use) {
                (this->*tallies)[use].join((other.*tallies)[use]);
            }
        }
        for (const auto& [uses, tally] : other.extra_) {
            extra_[uses].join(tally);
        }
        for (std::size_t i = 0; i < changed_.size(); ++i) {
            changed_[i] = changed_[i] < 0 || other.changed_[i] < 0
                              ? -1 // no image can tell
                              : changed_[i] + other.changed_[i];
        }
        for (std::size_t use = 0; use < changedImages_.size(); ++use) {
            changedImages_[use].insert(changedImages_[use].end(), other.changedImages_[use].begin(),
                                       other.changedImages_[use].end());
            std::ranges::sort(changedImages_[use], {}, &ChangedAnswer::image);
        }
    }

    void finish(UseStudy& study) const {
        study.asTrained = asTrained_.accuracy();
        const auto accuracies = [](const std::vector<AnswerTally>& tallies) {
            std::vector<std::optional<TestResult>> all;
            for (const AnswerTally& tally : tallies) {
                all.push_back(tally.images > 0 ? std::optional(tally.accuracy()) : std::nullopt);
            }
            return all;
        };
        if (wants(UseMeasure::Skip)) {
            study.skip = accuracies(skip_);
        }
        if (wants(UseMeasure::Repeat)) {
            study.repeat = accuracies(repeat_);
        }
        if (wants(UseMeasure::Exit)) {
            study.exit = accuracies(exit_);
            study.changedAnswers = changed_;
            study.changedImages = changedImages_;
        }
        for (const auto& [uses, tally] : extra_) {
            study.extra.push_back({uses, tally.accuracy()});
        }
    }

  private:
    bool wants(UseMeasure measure) const {
        return std::ranges::find(measures_, measure) != measures_.end();
    }
    bool projects(int block) const { return layout_.at(block).projects; }
    bool isUse(int block) const { return std::ranges::find(blocks_, block) != blocks_.end(); }
    // What the block gives, from 1; 0: what the stage reads.
    const torch::Tensor& behind(int block) const {
        return activations_[static_cast<std::size_t>(block)];
    }

    void passAsTrained(const torch::Tensor& images) {
        activations_ = {network_->forwardUpTo(images, stageNumber_)};
        for (const BlockLayout& block : layout_.blocks) {
            activations_.push_back(stage_.forwardBlock(block.block, activations_.back()));
        }
        asTrained_.add(logitsOf(activations_.back()), labels_);
    }

    torch::Tensor logitsOf(const torch::Tensor& activation) const {
        return network_->forwardBehind(activation, stageNumber_).to(torch::kFloat32);
    }

    // From what would be behind `block` to the logits.
    torch::Tensor goOn(torch::Tensor activation, int block, bool withUses) const {
        for (int next = block + 1; next <= std::ssize(layout_.blocks); ++next) {
            if (withUses || !isUse(next)) {
                activation = stage_.forwardBlock(next, activation);
            }
        }
        return logitsOf(activation);
    }

    void leaveOut(std::size_t use) {
        const int block = blocks_[use];
        if (!projects(block)) {
            if (wants(UseMeasure::Skip)) {
                skip_[use].add(goOn(behind(block - 1), block, true), labels_);
            }
            if (wants(UseMeasure::Repeat)) {
                repeat_[use].add(goOn(stage_.forwardBlock(block, behind(block)), block, true),
                                 labels_);
            }
        }
        const bool fits =
            std::none_of(blocks_.begin() + static_cast<std::ptrdiff_t>(use) + 1, blocks_.end(),
                         [this](int later) { return projects(later); });
        answers_.resize(blocks_.size());
        answers_[use] = torch::Tensor();
        if (wants(UseMeasure::Exit) && fits) {
            answers_[use] = exit_[use].add(goOn(behind(block), block, false), labels_);
        }
    }

    void countChangedAnswers() {
        const torch::Tensor labels = labels_.to(torch::kCPU).contiguous();
        for (std::size_t use = 0; use + 1 < answers_.size(); ++use) {
            if (!answers_[use].defined() || !answers_[use + 1].defined()) {
                std::fill_n(changed_.begin() + static_cast<std::ptrdiff_t>(use * classes_),
                            classes_, -1);
                continue;
            }
            const auto* truth = labels.data_ptr<std::int64_t>();
            const auto* before = answers_[use].data_ptr<std::int64_t>();
            const auto* after = answers_[use + 1].data_ptr<std::int64_t>();
            for (std::size_t i = 0; i < indices_.size(); ++i) {
                if (before[i] != after[i]) {
                    ++changed_[use * classes_ + static_cast<std::size_t>(truth[i])];
                    changedImages_[use].push_back({indices_[i], static_cast<std::int32_t>(truth[i]),
                                                   static_cast<std::int32_t>(before[i]),
                                                   static_cast<std::int32_t>(after[i])});
                }
            }
        }
    }

    void extend() {
        const int last = blocks_.back();
        torch::Tensor activation = behind(last);
        int uses = static_cast<int>(blocks_.size());
        for (const int wanted : extendedCounts(uses)) {
            for (; uses < wanted; ++uses) {
                look_();
                activation = stage_.forwardBlock(last, activation);
            }
            extra_[wanted].add(goOn(activation, last, true), labels_);
        }
    }

    const SharedResNet& network_;
    int stageNumber_;
    const ResidualStage& stage_;
    const StageLayout& layout_;
    const std::vector<int>& blocks_;
    std::function<void()> look_;
    std::vector<UseMeasure> measures_;
    std::size_t classes_;
    std::vector<std::int64_t> changed_;
    std::vector<std::vector<ChangedAnswer>> changedImages_;
    AnswerTally asTrained_;
    std::vector<AnswerTally> skip_;
    std::vector<AnswerTally> repeat_;
    std::vector<AnswerTally> exit_;
    std::map<int, AnswerTally> extra_; // by the number of uses
    // of the batch under way:
    torch::Tensor labels_;
    std::span<const std::int64_t> indices_;
    std::vector<torch::Tensor> activations_;
    std::vector<torch::Tensor> answers_; // of Exit, by use
};

} // namespace

// No image waits for another in evaluation mode, so on a CPU each thread takes its own of a batch
// through all layers: fewer threads meet, and what they work on stays in their caches.
void measureAccuracies(const SharedResNet& network, const ComputeDevice& device,
                       const StudyBatches& batches, const std::vector<int>& blocks,
                       const std::function<void()>& look, UseStudy& study) {
    const int members = device.cuda() ? 1 : device.threads;
    std::atomic<bool> ended{false};
    const auto watched = [&] {
        try {
            look();
        } catch (...) {
            ended = true;
            throw;
        }
    };
    std::vector<Accuracies> accuracies;
    for (int member = 0; member < members; ++member) { // the caller's thread is the first
        accuracies.emplace_back(
            network, blocks, member == 0 ? std::function<void()>(watched) : [] {}, study);
    }
    const auto firstOf = [members](const StudyBatch& batch, int member) {
        return (batch.count() * member + members - 1) / members;
    };
    const auto take = [&](int member) {
        torch::NoGradGuard noGrad;
        for (std::size_t i = 0; i < batches.size() && !ended; ++i) {
            const StudyBatch& batch = batches[i];
            const Bf16Autocast autocast(device.bf16, device.cuda());
            const std::int64_t first = firstOf(batch, member);
            const std::int64_t behind = firstOf(batch, member + 1);
            if (first < behind) {
                accuracies[static_cast<std::size_t>(member)].add(batch, first, behind - first);
            }
        }
    };
    if (members == 1) {
        take(0);
    } else {
        ThreadTeam(members, 1).run(take);
    }
    for (std::size_t member = 1; member < accuracies.size(); ++member) {
        accuracies.front().join(accuracies[member]);
    }
    accuracies.front().finish(study);
}

} // namespace sharesnet
