#include "core/exchange/foldable_file.h"

#include "core/base/error.h"

#include <random>
#include <system_error>

namespace sharesnet {

namespace {

bool isOwnCheckpoint(const Engine& engine, const std::filesystem::path& file) {
    try {
        engine.openCheckpoint(file, "cpu");
        return true;
    } catch (const IoError&) {
        throw;
    } catch (const Error&) {
        return false; // the import says what it is
    }
}

} // namespace

FoldableFile::FoldableFile(const Engine& engine, const ImportPlan& plan)
    : checkpoint_(plan.request.file) {
    if (isOwnCheckpoint(engine, checkpoint_)) {
        return;
    }
    const auto exchange = engine.makeExchange();
    const ReadImport read = readImport(*exchange, plan); // the words for what cannot be read
    RunSpec spec;
    spec.arch = read.model.arch;
    spec.name = checkpoint_.stem().string();
    spec.data = plan.data.value_or(DataSpec{});
    const std::filesystem::path folder =
        std::filesystem::temp_directory_path() /
        ("sharesnet-fold-" + std::to_string(std::random_device()()));
    std::filesystem::create_directory(folder);
    folder_ = folder;
    try {
        checkpoint_ = read.network->save(spec, 0, read.normalization, folder_);
    } catch (...) {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
        throw;
    }
}

FoldableFile::~FoldableFile() {
    std::error_code ignored;
    if (!folder_.empty()) {
        std::filesystem::remove_all(folder_, ignored);
    }
}

} // namespace sharesnet
