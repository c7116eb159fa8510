#include "ui/window/lens_page.h"

#include "ui/activations/activations_tab.h"
#include "ui/activations/maps_side_panel.h"
#include "ui/activations/model_panel.h"
#include "ui/base/help_request.h"
#include "ui/images/image_picker.h"
#include "ui/studies/measures_panel.h"

#include <QDockWidget>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kModelPercent = 17; // of the width, and not less than shows the filters whole
constexpr int kNumbersPercent = 27;
constexpr int kMeasuresPercent = 30; // of the height
constexpr int kImagesPercent = 50;

} // namespace

LensPage::LensPage() : ModePage(Mode::Lens), activations_(new ActivationsTab) {
    setCentralWidget(activations_);
    model_ = addDock(QStringLiteral("lensModel"), tr("Model"), activations_->modelPanel());
    images_ = addDock(QStringLiteral("lensImages"), tr("Images"), activations_->imagesPanel());
    measures_ = addDock(QStringLiteral("lensMeasures"), tr("What the uses do"),
                        activations_->measuresPanel());
    numbers_ =
        addDock(QStringLiteral("lensNumbers"), tr("Image and uses"), activations_->sidePanel());
    setHelpPage(model_, QStringLiteral("lens#model"));
    setHelpPage(images_, QStringLiteral("lens#model"));
    setHelpPage(measures_, QStringLiteral("lens#measures"));
    setHelpPage(numbers_, QStringLiteral("lens#uses"));
}

QWidget* LensPage::focusTarget() const {
    return activations_;
}

void LensPage::arrangeDocks() {
    place(model_, Qt::LeftDockWidgetArea);
    place(images_, Qt::LeftDockWidgetArea);
    place(measures_, Qt::BottomDockWidgetArea);
    place(numbers_, Qt::RightDockWidgetArea);
}

void LensPage::sizeDocks() {
    resizeDocks({measures_}, {height() * kMeasuresPercent / 100}, Qt::Vertical);
    resizeDocks({model_, images_},
                {height() * (100 - kImagesPercent) / 100, height() * kImagesPercent / 100},
                Qt::Vertical);
    const int left =
        std::max(width() * kModelPercent / 100, activations_->imagesPanel()->usualWidth());
    resizeDocks({model_, numbers_}, {left, width() * kNumbersPercent / 100}, Qt::Horizontal);
}

} // namespace sharesnet
