#include "models/step/threaded_pass.h"

#include "models/device/memory_estimate.h"

#include <algorithm>
#include <array>

namespace sharesnet {

namespace {

constexpr std::int64_t kFewestImages = 4; // for a replica

std::int64_t parametersOf(const SharedResNet& network) {
    std::int64_t parameters = 0;
    for (const torch::Tensor& parameter : network->parameters()) {
        parameters += parameter.numel();
    }
    return parameters;
}

void makeSame(torch::Tensor& to, const torch::Tensor& from) {
    if (to.data_ptr() != from.data_ptr()) {
        to.set_data(from);
    }
}

} // namespace

// In turns two tables of sums, so that nobody writes what another one still reads.
class ThreadedPass::NormSums final : public NormExchange {
  public:
    struct Table {
        explicit Table(int members) {
            for (auto& rows : turns) {
                rows.resize(static_cast<std::size_t>(members));
            }
        }
        std::array<std::vector<std::vector<double>>, 2> turns; // [turn][member]
    };

    NormSums(std::shared_ptr<Table> table, ThreadTeam& team, int member)
        : table_(std::move(table)), team_(team), member_(static_cast<std::size_t>(member)) {}

    void begin() { turn_ = 0; }
    bool movesRunningValues() const override { return member_ == 0; }

    void sum(torch::Tensor values) override {
        auto& rows = table_->turns[turn_];
        turn_ = 1 - turn_;
        double* sums = values.data_ptr<double>();
        const auto count = static_cast<std::size_t>(values.numel());
        rows[member_].assign(sums, sums + count);
        team_.meet();
        std::fill_n(sums, count, 0.0);
        for (const std::vector<double>& row : rows) {
            for (std::size_t i = 0; i < count; ++i) {
                sums[i] += row[i];
            }
        }
    }

  private:
    std::shared_ptr<Table> table_;
    ThreadTeam& team_;
    std::size_t member_;
    std::size_t turn_ = 0;
};

std::unique_ptr<ThreadedPass> ThreadedPass::make(const SharedResNet& network, double labelSmoothing,
                                                 const ComputeDevice& device) {
    // What is dropped would be drawn from one generator, by whichever thread comes first.
    const bool drops = network->spec().block.dropout > 0;
    const int replicas = drops ? 1 : trainingReplicas(parametersOf(network), device);
    return replicas > 1 ? std::make_unique<ThreadedPass>(network, labelSmoothing, device, replicas)
                        : nullptr;
}

ThreadedPass::ThreadedPass(const SharedResNet& network, double labelSmoothing,
                           const ComputeDevice& device, int replicas)
    : network_(network),
      parameters_(network->parameters()),
      buffers_(network->buffers()),
      team_(replicas, std::max(1, device.threads / replicas)) {
    const auto table = std::make_shared<NormSums::Table>(replicas);
    for (int member = 0; member < replicas; ++member) {
        Replica replica;
        replica.network = SharedResNet(network->spec());
        replica.network->train();
        replica.norms = c10::make_intrusive<NormSums>(table, team_, member);
        replica.network->normOver(replica.norms);
        replica.pass = std::make_unique<ForwardBackward>(replica.network, labelSmoothing, device);
        replica.parameters = replica.network->parameters();
        replica.buffers = replica.network->buffers();
        replicas_.push_back(std::move(replica));
    }
}

ThreadedPass::~ThreadedPass() = default;

bool ThreadedPass::takes(const BatchTensors& part) const {
    return part.count() >= kFewestImages * team_.members() &&
           part.images.is_contiguous(torch::MemoryFormat::ChannelsLast);
}

void ThreadedPass::begin() {
    used_ = false;
    for (Replica& replica : replicas_) {
        shareTensors(replica);
        if (replica.network->is_training() != network_->is_training()) {
            replica.network->train(network_->is_training());
        }
        for (torch::Tensor& parameter : replica.parameters) { // there where a pass has failed
            parameter.mutable_grad() = torch::Tensor();
        }
        replica.pass->begin();
    }
}

// Anew, since a network's tensors may have been put in place of others.
void ThreadedPass::shareTensors(Replica& replica) const {
    torch::NoGradGuard noGrad;
    for (std::size_t i = 0; i < parameters_.size(); ++i) {
        makeSame(replica.parameters[i], parameters_[i]);
    }
    for (std::size_t i = 0; i < buffers_.size(); ++i) {
        makeSame(replica.buffers[i], buffers_[i]);
    }
}

void ThreadedPass::add(const BatchTensors& part, std::int64_t images, StepClock* clock) {
    used_ = true;
    const std::int64_t count = part.count();
    team_.run([&](int member) {
        Replica& replica = replicas_[static_cast<std::size_t>(member)];
        replica.norms->begin();
        const std::int64_t first = count * member / team_.members();
        const std::int64_t end = count * (member + 1) / team_.members();
        replica.pass->add(MicroBatch::of(part.part(first, end - first), images),
                          member == 0 ? clock : nullptr);
    });
}

void ThreadedPass::finish(const torch::Tensor& sums) {
    if (!used_) {
        return;
    }
    team_.run([&](int member) {
        torch::NoGradGuard noGrad;
        for (auto i = static_cast<std::size_t>(member); i < parameters_.size();
             i += replicas_.size()) {
            collect(i);
        }
    });
    for (const Replica& replica : replicas_) {
        sums.add_(replica.pass->sums());
    }
}

void ThreadedPass::collect(std::size_t parameter) {
    torch::Tensor& sum = parameters_[parameter].mutable_grad();
    for (Replica& replica : replicas_) {
        torch::Tensor& gradient = replica.parameters[parameter].mutable_grad();
        if (!gradient.defined()) {
            continue;
        }
        if (sum.defined()) {
            sum.add_(gradient);
        } else {
            sum = gradient;
        }
        gradient = torch::Tensor();
    }
}

} // namespace sharesnet
