#include "models/inspection/use_meter.h"

#include "models/inspection/use_studier.h"

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

std::vector<ConvAddress> convsToMeasure(const ArchSpec& spec) {
    std::vector<ConvAddress> convs = sharedConvs(spec);
    if (convs.empty()) {
        for (int stage = 1; stage <= std::ssize(spec.stages); ++stage) {
            convs.push_back({stage, 2, 0, 0});
        }
    }
    return convs;
}

} // namespace

UseMeter::UseMeter(SharedResNet network, const ComputeDevice& device, const StudyImages& images)
    : network_(std::move(network)),
      threads_(device.threads),
      convs_(convsToMeasure(network_->spec())) {
    const ImageSet few = images.images.limitedTo(kImages);
    const StudyImages some{few, images.mean, images.std, images.classNames, images.threads};
    std::vector<SkippedFile> skipped; // told by who evaluates them
    int batch = kImages;
    for (const ConvAddress& conv : convs_) {
        batch = std::min(batch, studyBatchFor(network_->spec(), conv.stage));
    }
    batches_ = readStudyBatches(some, batch, device.device, {}, skipped);
}

std::vector<MeasuredUses> UseMeter::measure() {
    std::vector<MeasuredUses> measured;
    UseStudyRequest request;
    request.measures = {UseMeasure::Activation, UseMeasure::Gradient};
    for (const ConvAddress& conv : convs_) {
        request.conv = conv;
        UseStudy study = observedUses(network_, request, batches_, threads_, [] {});
        measured.push_back({conv, study.images, std::move(study.uses)});
    }
    return measured;
}

} // namespace sharesnet
