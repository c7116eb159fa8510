#pragma once

#include <QLabel>

namespace sharesnet {

// One line of plain text that ends in an ellipsis where it does not fit; its width asks for
// nothing.
class ElidedLabel : public QLabel {
    Q_OBJECT

  public:
    explicit ElidedLabel(QWidget* parent = nullptr);

  protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace sharesnet
