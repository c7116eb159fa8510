#include "ui/base/image_count.h"

#include "ui/base/number_input.h"

#include <QCoreApplication>

namespace sharesnet {

namespace {

constexpr int kMostTestImages = 1'000'000;

struct ImageCountText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::ImageCount)
};

} // namespace

WholeSpinBox* makeImageCount(const QString& name, std::int64_t images) {
    auto* box = new WholeSpinBox;
    box->setObjectName(name);
    box->setRange(0, kMostTestImages);
    box->setValue(static_cast<int>(images));
    box->setSpecialValueText(ImageCountText::tr("all"));
    box->setToolTip(ImageCountText::tr("How many test images are taken, evenly spread; 0: all"));
    return box;
}

QString takenImagesText(std::int64_t asked) {
    return asked == 0 ? ImageCountText::tr("All test images of the data.")
                      : ImageCountText::tr("Test images that are evenly spread over all of the "
                                           "data. The run's own accuracy may be of others.");
}

} // namespace sharesnet
