#pragma once

#include "ui/window/mode_page.h"

namespace sharesnet {

class ActivationsTab;

// Lens: a look into one convolution of a model. The use strip in the middle; which model,
// convolution and image at the left, what the uses do below, the image and the numbers at the
// right.
class LensPage : public ModePage {
    Q_OBJECT

  public:
    LensPage();

    QWidget* focusTarget() const override;
    ActivationsTab* activations() const { return activations_; }

  protected:
    void arrangeDocks() override;
    void sizeDocks() override;

  private:
    ActivationsTab* activations_;
    QDockWidget* model_;
    QDockWidget* images_;
    QDockWidget* measures_;
    QDockWidget* numbers_;
};

} // namespace sharesnet
