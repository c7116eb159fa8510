#include "models/torch_engine.h"

#include "core/base/error.h"
#include "models/device/clear_errors.h"
#include "models/device/device.h"
#include "models/device/torch_compat.h"
#include "models/exchange/torch_exchange.h"
#include "models/inspection/torch_checkpoint_probe.h"
#include "models/trainer_factory.h"
#include "models/training/bench.h"
#include "models/training/following_rank.h"
#include "models/training/torch_trainer.h"

#include <torch/torch.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>

namespace sharesnet {

// One seed is to give one run: cuDNN may only pick algorithms that compute the same bits each time.
TorchEngine::TorchEngine() : memory_(std::make_shared<PooledMemory>()) {
    at::globalContext().setDeterministicCuDNN(true);
}

std::unique_ptr<Trainer> TorchEngine::makeTrainer() const {
    return std::make_unique<TorchTrainer>(memory_);
}

std::unique_ptr<CheckpointProbe> TorchEngine::openCheckpoint(const std::filesystem::path& file,
                                                             const std::string& device) const {
    return std::make_unique<TorchCheckpointProbe>(file, device);
}

std::unique_ptr<ModelExchange> TorchEngine::makeExchange() const {
    return std::make_unique<TorchExchange>();
}

std::vector<DeviceInfo> TorchEngine::devices() const {
    return listDevices();
}

BenchResult TorchEngine::bench(const BenchRequest& request,
                               const std::function<bool()>& cancelled) const {
    return runBench(request, *memory_, cancelled);
}

std::string TorchEngine::version() const {
    return torchVersionText();
}

int trainAsRank(const RankPlace& place, const std::function<bool()>& cancelled) {
    const auto tell = [rank = place.rank](const Message& why) {
        std::fprintf(stderr, "sharesnet: rank %d: %s\n", rank, why.english().c_str());
    };
    const auto lost = [tell](const Message& why) {
        tell(why);
        _exit(EXIT_FAILURE); // what the work waits for may never come
    };
    try {
        const TorchEngine engine; // for its memory
        const auto asked = [&cancelled] { return cancelled && cancelled(); };
        withClearErrors(1, [&] { followRank(place, asked, lost); });
        return EXIT_SUCCESS;
    } catch (const std::exception& error) {
        tell(messageOf(error));
        return EXIT_FAILURE;
    }
}

std::unique_ptr<Engine> makeEngine() {
    return std::make_unique<TorchEngine>();
}

} // namespace sharesnet
