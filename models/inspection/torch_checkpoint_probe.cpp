#include "models/inspection/torch_checkpoint_probe.h"
#include "models/network/move_to_device.h"

#include "core/base/error.h"
#include "core/data/five_crops.h"
#include "models/device/clear_errors.h"
#include "models/inspection/evaluator.h"
#include "models/inspection/top_image_finder.h"
#include "models/inspection/use_attribution.h"
#include "models/inspection/use_studier.h"

namespace sharesnet {

TorchCheckpointProbe::TorchCheckpointProbe(const std::filesystem::path& file,
                                           const std::string& device)
    : file_(file), checkpoint_(loadCheckpoint(file)) {
    const TrainConfig& config = checkpoint_.info.spec.config;
    device_ = chooseDevice(device, config.precision, config.threads);
    withClearErrors(1, [&] {
        network_ = SharedResNet(checkpoint_.info.spec.arch);
        moveToDevice(network_, device_.device);
        restoreForUse(checkpoint_, file, network_);
        network_->eval();
    });
    checkpoint_.network.clear();
    checkpoint_.momentum.clear();
    checkpoint_.averages.clear();
    checkpoint_.curve = {};
}

FeatureMaps TorchCheckpointProbe::activations(const ActivationQuery& query) {
    useThreads(device_);
    FeatureMaps maps;
    withClearErrors(1, [&] { maps = probeActivations(network_, query, context()); });
    return maps;
}

Attributions TorchCheckpointProbe::attribute(const AttributionQuery& query) {
    useThreads(device_);
    Attributions found;
    withClearErrors(1, [&] { found = attributeUses(network_, query, context()); });
    return found;
}

ProbeContext TorchCheckpointProbe::context() const {
    return {checkpoint_.mean, checkpoint_.std, checkpoint_.info.classNames,
            file_.filename().string()};
}

Dataset TorchCheckpointProbe::testImages(const DataSpec& data, std::int64_t limit,
                                         const std::function<bool()>& cancelled) const {
    return testImagesFor(info(), data, limit, device_.threads, cancelled);
}

Evaluation TorchCheckpointProbe::evaluate(const EvaluationQuery& query) {
    useThreads(device_);
    CheckpointInfo info = checkpoint_.info;
    if (!query.cacheFolder.empty()) {
        info.spec.config.cacheFolder = query.cacheFolder;
    }
    const Dataset set =
        testImagesFor(info, query.data, query.limit, device_.threads, query.cancelled);
    std::vector<ImageSet> views;
    if (query.tenCrop) {
        views = fiveCrops(set.test, info.spec.config.testCrop);
    }
    EvaluationRequest request;
    request.images = &set.test;
    request.views = views;
    request.mean = checkpoint_.mean;
    request.std = checkpoint_.std;
    request.classNames = set.classNames;
    request.batchSize = info.spec.config.batchSize;
    request.dataThreads = info.spec.config.dataThreads;
    request.progress = query.progress;
    std::optional<Evaluation> result;
    withClearErrors(info.spec.config.batchSize, [&] {
        result = evaluateNetwork(network_, device_, request,
                                 [&] { return !query.cancelled || !query.cancelled(); });
    });
    if (!result) {
        throw Cancelled("The evaluation was stopped on request.");
    }
    if (query.data.kind == DataKind::Folder) {
        for (const ImagePrediction& each : result->predictions) {
            result->files.push_back(set.test.file(each.index).lexically_relative(query.data.path));
        }
    }
    result->skipped.insert(result->skipped.begin(), set.skipped.begin(), set.skipped.end());
    return *result;
}

UseStudy TorchCheckpointProbe::studyUses(const UseStudyRequest& request, const StudyWatch& watch) {
    useThreads(device_);
    const auto& info = checkpoint_.info;
    const Dataset set = testImages(request.data, request.images, watch.cancelled);
    UseStudy study;
    withClearErrors(1, [&] {
        const StudyImages images{set.test, checkpoint_.mean, checkpoint_.std, set.classNames,
                                 info.spec.config.dataThreads};
        study = sharesnet::studyUses(network_, device_, request, images, watch);
    });
    study.source = file_.filename().string();
    return study;
}

TopImages TorchCheckpointProbe::topImages(const TopImagesRequest& request,
                                          const StudyWatch& watch) {
    useThreads(device_);
    const Dataset set = testImages(request.data, request.images, watch.cancelled);
    TopImages found;
    withClearErrors(1, [&] {
        const StudyImages images{set.test, checkpoint_.mean, checkpoint_.std, set.classNames,
                                 checkpoint_.info.spec.config.dataThreads};
        found = findTopImages(network_, request, images, watch);
    });
    for (TopImages::Use& use : found.uses) {
        for (TopImage& image : use.best) {
            if (request.data.kind == DataKind::Folder) {
                image.file = std::filesystem::path(image.file)
                                 .lexically_relative(request.data.path)
                                 .string();
            }
        }
    }
    found.source = file_.filename().string();
    found.skipped.insert(found.skipped.begin(), set.skipped.begin(), set.skipped.end());
    return found;
}

} // namespace sharesnet
