#include "core/base/own_library.h"
#include "models/engine_library.h"

#include <cstdlib>

// trainer_factory.h for the programs: from the library, which brings LibTorch with it.

namespace sharesnet {

void prepareEnvironment() {
    // without, deterministic runs on a GPU are refused
    setenv("CUBLAS_WORKSPACE_CONFIG", ":4096:8", 0);
}

std::unique_ptr<Engine> makeEngine() {
    const auto make =
        reinterpret_cast<EngineMaker>(ownLibraryFunction(kEngineLibrary, kEngineMaker));
    return std::unique_ptr<Engine>(make());
}

int trainAsRank(const RankPlace& place, const std::function<bool()>& cancelled) {
    const auto train =
        reinterpret_cast<RankTrainer>(ownLibraryFunction(kEngineLibrary, kRankTrainer));
    return train(place, cancelled);
}

} // namespace sharesnet
