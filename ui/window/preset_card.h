#pragma once

#include "core/arch/presets.h"
#include "ui/base/share_pattern.h"

#include <QAbstractButton>

namespace sharesnet {

// A preset as a button: its title, a picture of what shares, its parameters beside those of the
// unshared twin.
class PresetCard : public QAbstractButton {
    Q_OBJECT
  public:
    explicit PresetCard(const Preset& preset, QWidget* parent = nullptr);

    QSize sizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    SharePattern pattern_;
    QString where_; // "CIFAR"
    QString counts_;
    QString saved_; // empty: nothing
};

} // namespace sharesnet
