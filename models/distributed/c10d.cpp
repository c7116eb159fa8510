#include "models/distributed/rank_group.h"

#include "core/base/error.h"

#include <c10/util/Logging.h>
#include <gloo/context.h>
#include <torch/csrc/distributed/c10d/ProcessGroupGloo.hpp>
#include <torch/csrc/distributed/c10d/TCPStore.hpp>
#include <torch/torch.h>

#include <chrono>
#include <cstdlib>
#include <memory>
#include <thread>
#include <utility>
#include <vector>

// Stores and groups over LibTorch's c10d, with Gloo between the processes.

namespace sharesnet {

namespace {

using std::chrono::milliseconds;

// c10d's own messages are several lines and a stack.
std::string firstLineOf(const std::exception& error) {
    const auto* torch = dynamic_cast<const c10::Error*>(&error);
    const std::string text = torch != nullptr ? torch->what_without_backtrace() : error.what();
    return text.substr(0, text.find('\n'));
}

class TcpRankStore final : public RankStore {
  public:
    TcpRankStore(std::string host, c10::intrusive_ptr<c10d::TCPStore> store, RankTimes times)
        : host_(std::move(host)), store_(std::move(store)), times_(times) {}

    void set(const std::string& key, const std::string& text) override {
        told([&] { store_->set(key, std::vector<std::uint8_t>(text.begin(), text.end())); });
    }
    std::optional<std::string> find(const std::string& key) override {
        return told([&]() -> std::optional<std::string> {
            if (!store_->check({key})) {
                return std::nullopt;
            }
            const std::vector<std::uint8_t> bytes = store_->get(key);
            return std::string(bytes.begin(), bytes.end());
        });
    }
    std::int64_t add(const std::string& key, std::int64_t amount) override {
        return told([&] { return store_->add(key, amount); });
    }
    int port() const override { return store_->getPort(); }
    std::unique_ptr<RankStore> again() const override {
        return reachRankStore(host_, port(), times_);
    }
    const c10::intrusive_ptr<c10d::TCPStore>& store() const { return store_; }

  private:
    template <typename Work>
    auto told(const Work& work) -> decltype(work()) {
        try {
            return work();
        } catch (const std::exception&) {
            throw Error("rank 0 can no longer be reached at port %1 of %2", port(), host_);
        }
    }

    std::string host_;
    c10::intrusive_ptr<c10d::TCPStore> store_;
    RankTimes times_;
};

// What c10d would print itself is told by Error.
void keepQuiet() {
    constexpr int kFatalAlone = 3;
    FLAGS_caffe2_log_level = kFatalAlone;
}

c10d::TCPStoreOptions storeOptions(int port, bool serves, const RankTimes& times) {
    keepQuiet();
    c10d::TCPStoreOptions options;
    options.port = static_cast<std::uint16_t>(port);
    options.isServer = serves;
    options.waitWorkers = false;
    options.timeout = times.connect;
    return options;
}

// What a group and the sums that it has begun both know.
struct GroupState {
    std::function<void()> requireAlive;
    bool broken = false;
    double waited = 0; // seconds
};

class GlooSum final : public PendingSum {
  public:
    GlooSum(c10::intrusive_ptr<c10d::Work> work, std::shared_ptr<GroupState> state)
        : work_(std::move(work)), state_(std::move(state)) {}

    void wait() override {
        const auto before = std::chrono::steady_clock::now();
        untilOver();
        state_->waited +=
            std::chrono::duration<double>(std::chrono::steady_clock::now() - before).count();
    }

  private:
    void untilOver() {
        try {
            while (!over()) {
                state_->requireAlive();
            }
        } catch (const Error&) {
            state_->broken = true;
            throw;
        } catch (const std::exception& error) {
            state_->broken = true;
            explain(firstLineOf(error));
        }
    }

    // c10d tells by an exception, too, that the time given was not enough.
    bool over() {
        constexpr milliseconds kLook{1'000};
        try {
            work_->wait(kLook);
            return true;
        } catch (const std::exception&) {
            if (!work_->isCompleted()) {
                return false;
            }
        }
        work_->wait(); // complete by now: returns at once, or throws why it failed
        return true;
    }

    // A connection that breaks does not say which rank is gone; who watches the ranks soon knows.
    [[noreturn]] void explain(const std::string& reason) const {
        constexpr int kLooks = 100;
        for (int look = 0; look < kLooks; ++look) {
            state_->requireAlive();
            std::this_thread::sleep_for(milliseconds(100));
        }
        throw Error("the connection between the ranks broke: %1", reason);
    }

    c10::intrusive_ptr<c10d::Work> work_;
    std::shared_ptr<GroupState> state_;
};

// Each rank adds up one chunk of all ranks' values, and gives its sum to the others. Gloo knows no
// bf16, so bytes are sent.
class Bf16Sum final : public PendingSum {
  public:
    // What sends a byte tensor: to each rank its part, from each rank one; or one to all ranks.
    struct Exchanges {
        std::function<std::unique_ptr<PendingSum>(torch::Tensor& out, torch::Tensor& in)> each;
        std::function<std::unique_ptr<PendingSum>(torch::Tensor& out, torch::Tensor& in)> all;
    };
    Bf16Sum(torch::Tensor values, int ranks, Exchanges exchanges)
        : values_(std::move(values)),
          chunk_((values_.numel() + ranks - 1) / ranks),
          exchanges_(std::move(exchanges)) {
        const auto options = torch::TensorOptions().dtype(torch::kBFloat16);
        given_ = torch::zeros({ranks, chunk_}, options);
        given_.view({-1}).narrow(0, 0, values_.numel()).copy_(values_);
        taken_ = torch::empty({ranks, chunk_}, options);
        begin(exchanges_.each, taken_, given_);
    }

    void goOn() override {
        if (summed_.defined()) {
            return;
        }
        pending_->wait();
        torch::Tensor sum = taken_[0].to(torch::kFloat32);
        for (std::int64_t rank = 1; rank < taken_.size(0); ++rank) {
            sum.add_(taken_[rank]);
        }
        summed_ = sum.to(torch::kBFloat16);
        begin(exchanges_.all, taken_, summed_);
    }

    void wait() override {
        goOn();
        pending_->wait();
        values_.copy_(taken_.view({-1}).narrow(0, 0, values_.numel()));
    }

  private:
    void begin(const std::function<std::unique_ptr<PendingSum>(torch::Tensor&, torch::Tensor&)>& by,
               const torch::Tensor& out, const torch::Tensor& in) {
        torch::Tensor outBytes = out.view({-1}).view(torch::kUInt8);
        torch::Tensor inBytes = in.view({-1}).view(torch::kUInt8);
        pending_ = by(outBytes, inBytes);
    }

    torch::Tensor values_;
    std::int64_t chunk_;
    Exchanges exchanges_;
    torch::Tensor given_; // {ranks, chunk}
    torch::Tensor taken_;
    torch::Tensor summed_; // this rank's chunk
    std::unique_ptr<PendingSum> pending_;
};

constexpr milliseconds kNoLimit = std::chrono::hours(24 * 365);

// Connecting has the time limit of the options, what is done later none: rank 0 may pause for
// hours.
class PatientGloo final : public c10d::ProcessGroupGloo {
  public:
    using ProcessGroupGloo::ProcessGroupGloo;
    void waitWithoutLimit() {
        for (const auto& context : contexts_) {
            context->setTimeout(kNoLimit);
        }
    }
};

class GlooGroup final : public RankGroup {
  public:
    GlooGroup(c10::intrusive_ptr<PatientGloo> gloo, int rank, int ranks,
              std::function<void()> requireAlive)
        : gloo_(std::move(gloo)),
          rank_(rank),
          ranks_(ranks),
          state_(std::make_shared<GroupState>()) {
        state_->requireAlive = std::move(requireAlive);
    }
    // The end of a group waits for what was begun, which may never end where a rank hangs: then it
    // is leaked on purpose.
    ~GlooGroup() override {
        if (state_->broken) {
            gloo_.release();
        }
    }
    GlooGroup(const GlooGroup&) = delete;
    GlooGroup& operator=(const GlooGroup&) = delete;

    int rank() const override { return rank_; }
    int ranks() const override { return ranks_; }

    void broadcast(torch::Tensor tensor) override {
        std::vector<torch::Tensor> tensors{std::move(tensor)};
        c10d::BroadcastOptions options;
        options.timeout = kNoLimit;
        begun([&] { return gloo_->broadcast(tensors, options); })->wait();
    }
    std::unique_ptr<PendingSum> beginSum(torch::Tensor tensor) override {
        std::vector<torch::Tensor> tensors{std::move(tensor)};
        c10d::AllreduceOptions options;
        options.timeout = kNoLimit;
        return begun([&] { return gloo_->allreduce(tensors, options); });
    }
    std::unique_ptr<PendingSum> beginBf16Sum(torch::Tensor tensor) override {
        return std::make_unique<Bf16Sum>(
            std::move(tensor), ranks_,
            Bf16Sum::Exchanges{[this](torch::Tensor& out, torch::Tensor& in) {
                                   std::vector<std::int64_t> even;
                                   c10d::AllToAllOptions options;
                                   options.timeout = kNoLimit;
                                   return begun([&] {
                                       return gloo_->alltoall_base(out, in, even, even, options);
                                   });
                               },
                               [this](torch::Tensor& out, torch::Tensor& in) {
                                   return beginGathering(out.chunk(ranks_), in);
                               }});
    }
    torch::Tensor gathered(torch::Tensor tensor) override {
        torch::Tensor all = torch::empty({ranks_, tensor.numel()}, tensor.options());
        beginGathering(all.unbind(), tensor.view({-1}))->wait();
        std::vector<std::int64_t> sizes = tensor.sizes().vec();
        sizes.insert(sizes.begin(), ranks_);
        return all.view(sizes);
    }
    double secondsWaited() const override { return state_->waited; }
    void giveUp() override { state_->broken = true; }

  private:
    template <typename Begin>
    std::unique_ptr<PendingSum> begun(const Begin& begin) {
        return std::make_unique<GlooSum>(begin(), state_);
    }

    // `out`: for each rank.
    std::unique_ptr<PendingSum> beginGathering(std::vector<torch::Tensor> out,
                                               const torch::Tensor& in) {
        std::vector<std::vector<torch::Tensor>> all{std::move(out)};
        std::vector<torch::Tensor> mine{in};
        c10d::AllgatherOptions options;
        options.timeout = kNoLimit;
        return begun([&] { return gloo_->allgather(all, mine, options); });
    }

    c10::intrusive_ptr<PatientGloo> gloo_;
    int rank_;
    int ranks_;
    std::shared_ptr<GroupState> state_;
};

constexpr const char* kInterfaces = "GLOO_SOCKET_IFNAME";

bool isThisMachine(const std::string& host) {
    return host == "localhost" || host == "::1" || host.starts_with("127.");
}

std::vector<std::shared_ptr<gloo::transport::Device>> devicesFor(const std::string& host) {
    const char* given = std::getenv(kInterfaces);
    std::string names = given != nullptr ? given : "";
    if (names.empty()) {
        return {isThisMachine(host) ? c10d::ProcessGroupGloo::createDeviceForHostname("127.0.0.1")
                                    : c10d::ProcessGroupGloo::createDefaultDevice()};
    }
    std::vector<std::shared_ptr<gloo::transport::Device>> devices;
    while (!names.empty()) {
        const std::string name = names.substr(0, names.find(','));
        names.erase(0, name.size() + 1);
        devices.push_back(c10d::ProcessGroupGloo::createDeviceForInterface(name));
    }
    return devices;
}

Message interfaceText() {
    const char* given = std::getenv(kInterfaces);
    return given != nullptr && *given != '\0'
               ? Message("network interface %1 (%2)", given, kInterfaces)
               : Message("network interface of this machine's name (%1 chooses another)",
                         kInterfaces);
}

} // namespace

bool hasRankGroups() {
    return true;
}

std::unique_ptr<RankStore> serveRankStore(int port, const RankTimes& times) {
    const std::string host = "127.0.0.1";
    try {
        return std::make_unique<TcpRankStore>(
            host, c10::make_intrusive<c10d::TCPStore>(host, storeOptions(port, true, times)),
            times);
    } catch (const std::exception&) {
        throw Error("port %1 of this machine, at which the others meet rank 0, is not free: give "
                    "all ranks another one with --rendezvous-port",
                    port);
    }
}

std::unique_ptr<RankStore> reachRankStore(const std::string& host, int port,
                                          const RankTimes& times) {
    try {
        return std::make_unique<TcpRankStore>(
            host, c10::make_intrusive<c10d::TCPStore>(host, storeOptions(port, false, times)),
            times);
    } catch (const std::exception&) {
        throw Error("rank 0 did not answer at port %1 of %2 within %3 s: is it running, and can "
                    "this machine reach it there? (--rendezvous-host, --rendezvous-port)",
                    port, host, times.connect.count() / 1'000);
    }
}

std::unique_ptr<RankGroup> connectRanks(const RankStore& store, int rank, int ranks,
                                        const std::string& host, const RankTimes& times,
                                        std::function<void()> requireAlive) {
    const auto& tcp = dynamic_cast<const TcpRankStore&>(store);
    try {
        const auto options = c10d::ProcessGroupGloo::Options::create(times.connect);
        options->devices = devicesFor(host);
        options->threads = static_cast<int>(options->devices.size()) * 2;
        auto gloo = c10::make_intrusive<PatientGloo>(tcp.store(), rank, ranks, options);
        gloo->waitWithoutLimit();
        return std::make_unique<GlooGroup>(std::move(gloo), rank, ranks, std::move(requireAlive));
    } catch (const Error&) {
        throw;
    } catch (const std::exception& error) {
        throw Error("rank %1 cannot be connected with the others over %2: %3", rank,
                    interfaceText(), firstLineOf(error));
    }
}

} // namespace sharesnet
