#pragma once

#include "core/arch/cost.h"
#include "ui/base/theme.h"

#include <QWidget>

namespace sharesnet {

// Two bars a stage: its parameters as shared, over what they would be unshared. A tooltip gives the
// exact numbers.
class StageBars : public QWidget {
    Q_OBJECT

  public:
    explicit StageBars(QWidget* parent = nullptr);

    void setCost(const ArchCost& cost);

    // of stage 1.., in the widget; for tests and tooltips
    QRectF barRect(int stage, bool shared) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

  private:
    struct Bar {
        std::int64_t shared = 0;
        std::int64_t unshared = 0;
    };

    QString stageText(int stage) const;
    double rowHeight() const;
    double labelWidth() const;
    double valueWidth() const;

    std::vector<Bar> bars_;
    std::int64_t largest_ = 0;
    Theme theme_;
};

} // namespace sharesnet
