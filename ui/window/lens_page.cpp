#include "ui/window/lens_page.h"

#include "ui/activations/activations_tab.h"

namespace sharesnet {

LensPage::LensPage() : ModePage(Mode::Lens), activations_(new ActivationsTab) {
    setCentralWidget(activations_);
}

QWidget* LensPage::focusTarget() const {
    return activations_;
}

} // namespace sharesnet
