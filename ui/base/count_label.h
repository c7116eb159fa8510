#pragma once

#include <QLabel>

namespace sharesnet {

// A label that shows a large whole number by three figures and a unit, 40.8 M, where the number has
// no room; its tool tip then has all of it. Other texts are a QLabel's.
class CountLabel : public QLabel {
    Q_OBJECT

  public:
    using QLabel::QLabel;

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

  private:
    QString shortened() const; // empty: the text has room, or is no number
};

} // namespace sharesnet
