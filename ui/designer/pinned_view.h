#pragma once

#include "ui/base/theme.h"
#include "ui/drawing/drawing_layout.h"

#include <QWidget>

namespace sharesnet {

class Comparison;

// The drawing of the pinned architecture, whole, to be looked at: what the other one adds, drops or
// shares differently is marked. Hidden while nothing is pinned.
class PinnedView : public QWidget {
    Q_OBJECT

  public:
    explicit PinnedView(const Comparison* comparison, QWidget* parent = nullptr);

    const Drawing& drawing() const { return drawing_; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    void refresh();
    double captionHeight() const;
    double zoom() const; // so that all of it is seen, at most 1

    const Comparison* comparison_;
    DrawingStyle style_;
    Theme theme_;
    ArchLayout layout_;
    Drawing drawing_;
};

} // namespace sharesnet
