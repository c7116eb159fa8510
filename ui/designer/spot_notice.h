#pragma once

#include <QLabel>

namespace sharesnet {

// A text inside the drawing beside the spot that it is about, until it is hidden.
class SpotNotice : public QLabel {
    Q_OBJECT

  public:
    explicit SpotNotice(QWidget* viewport); // hidden; moves within it

    // `spot` in the viewport's pixels; at most `widest` pixels wide.
    void say(const QString& text, const QRect& spot, int widest);
    QString shown() const; // empty while it is hidden
};

} // namespace sharesnet
