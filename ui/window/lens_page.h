#pragma once

#include "ui/window/mode_page.h"

namespace sharesnet {

class ActivationsTab;

// Lens: a look into one convolution of a model.
class LensPage : public ModePage {
    Q_OBJECT

  public:
    LensPage();

    QWidget* focusTarget() const override;
    ActivationsTab* activations() const { return activations_; }

  protected:
    void arrangeDocks() override {} // it has none
    void sizeDocks() override {}

  private:
    ActivationsTab* activations_;
};

} // namespace sharesnet
