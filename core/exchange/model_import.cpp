#include "core/exchange/model_import.h"

#include "core/arch/cost.h"
#include "core/base/error.h"
#include "core/base/number_ranges.h"

#include <array>

namespace sharesnet {

namespace {

ImportRequest requestOf(const ImportPlan& plan) {
    ImportRequest request = plan.request;
    if (plan.data && request.classNames.empty()) {
        request.classNames = classNamesOf(*plan.data);
    }
    return request;
}

RunSpec specOf(const ImportPlan& plan, const ImportedModel& model) {
    RunSpec spec;
    spec.arch = model.arch;
    spec.name = plan.name.empty() ? plan.request.file.stem().string() : plan.name;
    spec.arch.name = spec.name;
    spec.data = plan.data.value_or(DataSpec{});
    return spec;
}

RunStarted startOf(const RunSpec& spec, const std::string& source) {
    const ArchCost cost = costOf(spec.arch);
    RunStarted started;
    started.parameters = cost.parameters;
    started.parametersUnshared = cost.parametersUnshared;
    started.stepsPerEpoch = 1;
    started.epochs = spec.config.epochs;
    started.spec = spec;
    started.environment = {{kImportedKey, source}};
    return started;
}

} // namespace

const std::vector<NormalizationPreset>& normalizationPresets() {
    // CIFAR-10: of its 50,000 training images, as setMeanAndStd has it.
    static const std::vector<NormalizationPreset> kPresets{
        {"imagenet", "ImageNet", kImageNetNormalization},
        {"cifar10", "CIFAR-10", {{0.4914F, 0.4822F, 0.4465F}, {0.2470F, 0.2435F, 0.2616F}}}};
    return kPresets;
}

Normalization normalizationOf(const DataSpec& data, ImageShape shape,
                              const std::function<bool()>& cancelled) {
    DataRequest request;
    request.data = data;
    request.shape = shape;
    request.limitTest = 1;
    request.cancelled = cancelled;
    const Dataset loaded = loadDataset(request);
    return {loaded.mean, loaded.std};
}

ImportedModel lookAt(const ModelExchange& exchange, const ImportPlan& plan) {
    return exchange.read(requestOf(plan))->model();
}

ReadImport readImport(const ModelExchange& exchange, const ImportPlan& plan) {
    ReadImport read;
    read.network = exchange.read(requestOf(plan));
    read.model = read.network->model();
    std::optional<Normalization>& known = read.model.normalization;
    if (!known && plan.normalizeAsData && plan.data) {
        known = normalizationOf(*plan.data, read.model.arch.input, plan.request.cancelled);
    }
    if (!known) {
        throw Error("%1: does not say how images are normalized: choose ImageNet's "
                    "(--normalization imagenet), or give --mean and --std",
                    plan.request.file);
    }
    read.normalization = *known;
    return read;
}

namespace {

ImportedRun writtenRun(RunStore& store, const ReadImport& read, const ImportPlan& plan) {
    throwIfCancelled(plan.request.cancelled);
    ImportedRun imported;
    imported.model = read.model;
    const RunSpec spec = specOf(plan, imported.model);
    RunOrigin origin;
    origin.freeName = true;
    const RunClaim claim = store.create(spec, origin);
    imported.run = claim.run;
    try {
        imported.checkpoint = read.network->save(spec, claim.run, read.normalization,
                                                 store.checkpointFolder(claim.run));
        throwIfCancelled(plan.request.cancelled);
        const std::string source =
            plan.request.file.string() + " (" + imported.model.names + " names)";
        const double now = unixTime();
        const std::array<TrainingEvent, 3> events{
            {{claim.run, now, startOf(spec, source)},
             {claim.run, now, CheckpointSaved{CheckpointKind::Last, imported.checkpoint, 0, 0}},
             {claim.run, now, RunFinished{}}}};
        store.record(claim, events);
        store.setNote(claim.run, Message("imported from %1", source));
    } catch (...) {
        store.release(claim);
        store.deleteRun(claim.run);
        store.purgeRun(claim.run);
        throw;
    }
    store.release(claim);
    return imported;
}

} // namespace

ImportedRun importRun(RunStore& store, const ModelExchange& exchange, const ImportPlan& plan) {
    return writtenRun(store, readImport(exchange, plan), plan);
}

ImportedRun importRun(const std::filesystem::path& storeFolder, const ModelExchange& exchange,
                      const ImportPlan& plan) {
    const ReadImport read = readImport(exchange, plan);
    RunStore store(storeFolder);
    return writtenRun(store, read, plan);
}

std::vector<Message> importNotes(const ImportedModel& model) {
    std::vector<Message> notes(model.notes.begin(), model.notes.end());
    for (const EqualConvs& equal : model.equal) {
        notes.push_back(Message("stage %1, conv %2: the weights of blocks %3 are equal to the bit, "
                                "and could be one weight",
                                equal.stage, equal.conv, numberRanges(equal.blocks)));
    }
    return notes;
}

} // namespace sharesnet
