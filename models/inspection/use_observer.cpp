#include "models/inspection/use_observer.h"

#include "core/base/error.h"
#include "models/device/thread_team.h"
#include "models/device/torch_compat.h"
#include "models/inspection/hsic.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <random>
#include <string>

namespace sharesnet {

namespace {

using torch::Tensor;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr std::int64_t kFewestSamples = 4; // of the unbiased estimator

// Euclidean norm of each image.
Tensor norms(const Tensor& activation) {
    return activation.to(torch::kFloat64).flatten(1).norm(2, 1);
}

// A mean over images; those for which a value is not defined are left out.
struct Mean {
    double sum = 0;
    std::int64_t count = 0;

    void add(const Tensor& values) {
        const Tensor defined = values.isfinite();
        sum += values.masked_select(defined).sum().item<double>();
        count += defined.sum().item<std::int64_t>();
    }
    void add(double value) {
        if (std::isfinite(value)) {
            sum += value;
            ++count;
        }
    }
    void join(const Mean& other) {
        sum += other.sum;
        count += other.count;
    }
    double value() const { return count > 0 ? sum / static_cast<double>(count) : kNone; }
};

// Sums over images, for one use.
struct UseSums {
    double squares = 0; // of the convolution's output
    double values = 0;
    Mean relativeChange;
    Mean cosineToDescent;
    Tensor gradient; // of the summed loss by the weight; of several parts in double precision

    void join(const UseSums& other) {
        squares += other.squares;
        values += other.values;
        relativeChange.join(other.relativeChange);
        cosineToDescent.join(other.cosineToDescent);
        if (other.gradient.defined()) {
            const Tensor added = other.gradient.to(torch::kFloat64);
            gradient = gradient.defined() ? gradient + added : added;
        }
    }

    void addChange(const Tensor& in, const Tensor& change) {
        relativeChange.add(norms(change) / norms(in));
    }
    void addGradient(const Tensor& in, const Tensor& change) { // `in`: of the loss
        const Tensor product = (change.to(torch::kFloat64) * in.to(torch::kFloat64)).flatten(1);
        cosineToDescent.add(-product.sum(1) / (norms(change) * norms(in)));
    }
};

class SimilaritySums {
  public:
    explicit SimilaritySums(std::size_t uses)
        : uses_(uses), hsic_(uses * uses, 0.0), byChance_(uses * uses, 0.0) {}

    void add(const std::vector<Tensor>& outputs) {
        std::int64_t height = outputs.front().size(2);
        std::int64_t width = outputs.front().size(3);
        for (const Tensor& output : outputs) {
            height = std::min(height, output.size(2));
            width = std::min(width, output.size(3));
        }
        const std::int64_t samples = outputs.front().size(0) * height * width;
        if (samples < kFewestSamples) {
            return;
        }
        std::vector<Tensor> centered;
        // In an order of its own for each use. Single precision will do for a level of chance, and
        // takes half the time.
        std::vector<Tensor> dealt;
        for (const Tensor& output : outputs) {
            centered.push_back(centeredSamples(output, height, width));
            dealt.push_back(
                centered.back().to(torch::kFloat32).index_select(0, chanceOrder(samples)));
        }
        addTo(hsic_, centered);
        addTo(byChance_, dealt);
        samples_ = batches_ == 0 ? samples : std::min(samples_, samples);
        ++batches_;
    }

    UseSimilarity similarity() const {
        if (batches_ == 0) {
            throw Error("the similarity needs at least %1 samples, the positions of all images of "
                        "a batch: give more images, or leave it out",
                        kFewestSamples);
        }
        UseSimilarity result;
        result.matrix.assign(uses_ * uses_, kNone);
        result.batches = batches_;
        result.samples = samples_;
        double squares = 0;
        for (std::size_t row = 0; row < uses_; ++row) {
            for (std::size_t column = 0; column < uses_; ++column) {
                const double own =
                    std::sqrt(hsic_[row * uses_ + row]) * std::sqrt(hsic_[column * uses_ + column]);
                const std::size_t place = row * uses_ + column;
                if (own > 0) {
                    result.matrix[place] = row == column ? 1.0 : hsic_[place] / own;
                    const double chance = byChance_[place] / own;
                    squares += row == column ? 0.0 : chance * chance;
                }
            }
        }
        const auto pairs = static_cast<double>(uses_ * (uses_ - 1));
        result.chance = pairs > 0 ? std::sqrt(squares / pairs) : 0.0;
        return result;
    }

  private:
    static void addTo(std::vector<double>& sums, const std::vector<Tensor>& samples) {
        const std::vector<double> batch = hsicOfPairs(samples);
        std::ranges::transform(sums, batch, sums.begin(), std::plus{});
    }

    // The same orders at each study: figures can be had again.
    Tensor chanceOrder(std::int64_t samples) {
        std::vector<std::int64_t> order(static_cast<std::size_t>(samples));
        std::ranges::generate(order, [next = std::int64_t{0}]() mutable { return next++; });
        std::ranges::shuffle(order, random_);
        return torch::tensor(order, torch::kInt64);
    }

    std::size_t uses_;
    std::vector<double> hsic_;
    std::vector<double> byChance_;
    std::int64_t batches_ = 0;
    std::int64_t samples_ = 0;
    std::mt19937_64 random_{1};
};

// Mean over the images of the correlation of what the uses add.
class UpdateSums {
  public:
    // Per use, N, C, H, W, of one shape; undefined where a use changes the shape.
    void add(const std::vector<Tensor>& updates) {
        sums_.resize(updates.size() * updates.size());
        std::vector<std::size_t> there;
        for (std::size_t use = 0; use < updates.size(); ++use) {
            if (updates[use].defined()) {
                there.push_back(use);
            }
        }
        for (std::int64_t image = 0; !there.empty() && image < updates[there[0]].size(0); ++image) {
            std::vector<Tensor> rows;
            for (const std::size_t use : there) {
                rows.push_back(updates[use][image].flatten().to(torch::kFloat64));
            }
            addImage(there, correlations(torch::stack(rows)));
        }
    }

    void join(const UpdateSums& other) {
        sums_.resize(other.sums_.size());
        for (std::size_t pair = 0; pair < sums_.size(); ++pair) {
            sums_[pair].join(other.sums_[pair]);
        }
    }

    std::vector<double> means() const {
        std::vector<double> means;
        for (const Mean& sum : sums_) {
            means.push_back(sum.value());
        }
        return means;
    }

  private:
    static Tensor correlations(const Tensor& rows) {
        const Tensor centered = rows - rows.mean(1, true);
        const Tensor scaled = centered / centered.norm(2, 1, true); // 0 / 0: NaN
        return at::matmul(scaled, scaled.t()).to(torch::kCPU).contiguous();
    }

    void addImage(const std::vector<std::size_t>& there, const Tensor& matrix) {
        const std::size_t uses = std::lround(std::sqrt(static_cast<double>(sums_.size())));
        const double* value = matrix.data_ptr<double>();
        for (const std::size_t row : there) {
            for (const std::size_t column : there) {
                sums_[row * uses + column].add(*value++);
            }
        }
    }

    std::vector<Mean> sums_; // uses x uses
};

// Of a few images of a batch.
struct ObservedPart {
    std::vector<UseSums> uses;
    UpdateSums updates;
    std::vector<Tensor> outputs; // of the convolution at each use, for the similarity
};

class Observer {
  public:
    Observer(const SharedResNet& network, const std::vector<int>& blocks, const UseStudy& study)
        : network_(network),
          conv_(study.request.conv.conv),
          stageNumber_(study.request.conv.stage),
          blocks_(blocks),
          wantsActivation_(wants(study, UseMeasure::Activation)),
          wantsSimilarity_(wants(study, UseMeasure::Similarity)),
          wantsUpdates_(wants(study, UseMeasure::Updates)),
          wantsGradient_(wants(study, UseMeasure::Gradient)),
          sums_(blocks.size()),
          similarity_(blocks.size()) {}

    // Any thread, several at a time.
    ObservedPart observe(const Tensor& images, const Tensor& labels) const {
        torch::AutoGradMode gradients(wantsGradient_);
        const ResidualStage& stage = network_->stage(stageNumber_);
        Tensor activation;
        {
            torch::NoGradGuard noGrad;
            activation = network_->forwardUpTo(images, stageNumber_);
        }
        activation.requires_grad_(wantsGradient_);
        std::vector<Tensor> inputs;
        std::vector<BlockVisit> visits;
        for (const BlockLayout& block : network_->layout().at(stageNumber_).blocks) {
            if (std::ranges::find(blocks_, block.block) == blocks_.end()) {
                activation = stage.forwardBlock(block.block, activation);
                continue;
            }
            inputs.push_back(activation);
            visits.push_back(stage.visitBlock(block.block, conv_, activation));
            activation = visits.back().out;
        }
        ObservedPart part;
        part.uses.resize(visits.size());
        addActivations(part, inputs, visits);
        if (wantsGradient_) {
            addGradients(part, network_->forwardBehind(activation, stageNumber_), labels, inputs,
                         visits);
        }
        return part;
    }

    // The parts of one batch, in their order.
    void add(const std::vector<ObservedPart>& parts) {
        for (const ObservedPart& part : parts) {
            for (std::size_t use = 0; use < sums_.size(); ++use) {
                sums_[use].join(part.uses[use]);
            }
            if (wantsUpdates_) {
                updates_.join(part.updates);
            }
        }
        if (wantsSimilarity_) {
            similarity_.add(outputsOf(parts));
        }
    }

    void finish(UseStudy& study) const {
        for (std::size_t use = 0; use < sums_.size(); ++use) {
            UseNumbers& numbers = study.uses[use];
            const UseSums& sums = sums_[use];
            if (wantsActivation_) {
                numbers.activation = std::sqrt(sums.squares / sums.values);
                numbers.relativeChange = sums.relativeChange.value();
            }
            if (wantsGradient_) {
                numbers.cosineToDescent = sums.cosineToDescent.value();
                numbers.gradientNorm = norm(use) / static_cast<double>(study.images);
            }
        }
        if (wantsGradient_) {
            study.gradientCosines = gradientCosines();
        }
        if (wantsSimilarity_) {
            study.similarity = similarity_.similarity();
        }
        if (wantsUpdates_) {
            study.updateCorrelations = updates_.means();
        }
    }

  private:
    static bool wants(const UseStudy& study, UseMeasure measure) {
        return std::ranges::find(study.request.measures, measure) != study.request.measures.end();
    }
    bool keepsShape(std::size_t use) const {
        return !network_->layout().at(stageNumber_).at(blocks_[use]).projects;
    }

    // Of all images of a batch, by use.
    static std::vector<Tensor> outputsOf(const std::vector<ObservedPart>& parts) {
        if (parts.size() == 1) {
            return parts.front().outputs;
        }
        std::vector<Tensor> outputs;
        for (std::size_t use = 0; use < parts.front().outputs.size(); ++use) {
            std::vector<Tensor> ofUse;
            for (const ObservedPart& part : parts) {
                ofUse.push_back(part.outputs[use]);
            }
            outputs.push_back(torch::cat(ofUse));
        }
        return outputs;
    }

    void addActivations(ObservedPart& part, const std::vector<Tensor>& inputs,
                        const std::vector<BlockVisit>& visits) const {
        torch::NoGradGuard noGrad;
        std::vector<Tensor> updates(visits.size());
        for (std::size_t use = 0; use < visits.size(); ++use) {
            const Tensor output = visits[use].conv.detach();
            if (keepsShape(use) && (wantsActivation_ || wantsUpdates_)) {
                updates[use] = visits[use].sum - inputs[use];
            }
            if (wantsActivation_) {
                addActivation(part.uses[use], output, inputs[use], updates[use]);
            }
            if (wantsSimilarity_) {
                part.outputs.push_back(output);
            }
        }
        if (wantsUpdates_) {
            part.updates.add(updates);
        }
    }

    static void addActivation(UseSums& sums, const Tensor& output, const Tensor& input,
                              const Tensor& update) {
        const Tensor values = output.to(torch::kFloat64);
        sums.squares += values.square().sum().item<double>();
        sums.values += static_cast<double>(values.numel());
        if (update.defined()) {
            sums.addChange(input, update);
        }
    }

    void addGradients(ObservedPart& part, const Tensor& logits, const Tensor& labels,
                      const std::vector<Tensor>& inputs,
                      const std::vector<BlockVisit>& visits) const {
        namespace F = torch::nn::functional;
        const Tensor loss =
            F::cross_entropy(logits, labels, F::CrossEntropyFuncOptions().reduction(torch::kSum));
        std::vector<Tensor> by = inputs;
        for (const BlockVisit& visit : visits) {
            by.push_back(visit.weight);
        }
        const std::vector<Tensor> gradients = torch::autograd::grad({loss}, by);
        torch::NoGradGuard noGrad;
        for (std::size_t use = 0; use < visits.size(); ++use) {
            part.uses[use].gradient = gradients[visits.size() + use];
            if (keepsShape(use)) {
                part.uses[use].addGradient(gradients[use], visits[use].sum - inputs[use]);
            }
        }
    }

    double norm(std::size_t use) const { return sums_[use].gradient.norm().item<double>(); }

    std::vector<double> gradientCosines() const {
        std::vector<double> cosines;
        for (std::size_t row = 0; row < sums_.size(); ++row) {
            for (std::size_t column = 0; column < sums_.size(); ++column) {
                // private weights may differ in shape
                const bool areAlike = sums_[row].gradient.sizes() == sums_[column].gradient.sizes();
                const double product =
                    areAlike ? (sums_[row].gradient * sums_[column].gradient).sum().item<double>()
                             : std::numeric_limits<double>::quiet_NaN();
                cosines.push_back(product / (norm(row) * norm(column))); // 0 / 0: NaN
            }
        }
        return cosines;
    }

    const SharedResNet& network_;
    int conv_;
    int stageNumber_;
    const std::vector<int>& blocks_;
    bool wantsActivation_;
    bool wantsSimilarity_;
    bool wantsUpdates_;
    bool wantsGradient_;
    std::vector<UseSums> sums_;
    SimilaritySums similarity_;
    UpdateSums updates_;
};

// On a CPU each batch is cut into as many parts, whatever threads there are.
constexpr std::int64_t kParts = 8;

std::vector<ObservedPart> observeBatch(const Observer& observer, const StudyBatch& batch,
                                       ThreadTeam& team) {
    if (batch.images.is_cuda()) {
        return {observer.observe(batch.images, batch.labels)};
    }
    const std::int64_t count = std::min(kParts, batch.count());
    std::vector<ObservedPart> parts(static_cast<std::size_t>(count));
    team.run([&](int member) {
        for (std::int64_t part = member; part < count; part += team.members()) {
            const std::int64_t first = batch.count() * part / count;
            const std::int64_t images = batch.count() * (part + 1) / count - first;
            parts[static_cast<std::size_t>(part)] = observer.observe(
                batch.images.narrow(0, first, images), batch.labels.narrow(0, first, images));
        }
    });
    return parts;
}

} // namespace

// Each part goes through forward and backward on one thread, and the parts are added in their
// order, so that the sums are the same to the bit on any number of threads.
void observeUses(const SharedResNet& network, const StudyBatches& batches,
                 const std::vector<int>& blocks, int threads, const std::function<void()>& look,
                 UseStudy& study) {
    Observer observer(network, blocks, study);
    ThreadTeam team(std::clamp(threads, 1, static_cast<int>(kParts)), 1);
    for (const StudyBatch& batch : batches) {
        look();
        observer.add(observeBatch(observer, batch, team));
    }
    const ThreadsHere alone(1); // sums of large weights depend on it, too
    observer.finish(study);
}

} // namespace sharesnet
