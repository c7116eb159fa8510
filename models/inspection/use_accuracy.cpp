#include "models/inspection/use_accuracy.h"

#include "models/device/torch_compat.h"

#include <algorithm>
#include <map>
#include <optional>

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

class Accuracies {
  public:
    Accuracies(const SharedResNet& network, const std::vector<int>& blocks,
               const std::function<void()>& look, const UseStudy& study)
        : network_(network),
          stageNumber_(study.request.conv.stage),
          stage_(network->stage(stageNumber_)),
          layout_(network->layout().at(stageNumber_)),
          blocks_(blocks),
          look_(look),
          measures_(study.request.measures),
          classes_(study.classNames.size()),
          changed_((blocks.size() - 1) * classes_, 0),
          changedImages_(blocks.size() - 1) {
        for (auto* tallies : {&skip_, &repeat_, &exit_}) {
            tallies->resize(blocks.size());
        }
    }

    void add(const StudyBatch& batch) {
        labels_ = batch.labels;
        indices_ = batch.indices;
        passAsTrained(batch);
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

    void passAsTrained(const StudyBatch& batch) {
        activations_ = {network_->forwardUpTo(batch.images, stageNumber_)};
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
    const std::function<void()>& look_;
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
    std::vector<std::int64_t> indices_;
    std::vector<torch::Tensor> activations_;
    std::vector<torch::Tensor> answers_; // of Exit, by use
};

} // namespace

void measureAccuracies(const SharedResNet& network, const ComputeDevice& device,
                       const StudyBatches& batches, const std::vector<int>& blocks,
                       const std::function<void()>& look, UseStudy& study) {
    torch::NoGradGuard noGrad;
    Accuracies accuracies(network, blocks, look, study);
    for (const StudyBatch& batch : batches) {
        const Bf16Autocast autocast(device.bf16, device.cuda());
        accuracies.add(batch);
    }
    accuracies.finish(study);
}

} // namespace sharesnet
