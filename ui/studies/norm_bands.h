#pragma once

#include "core/inspect/use_study.h"
#include "ui/base/cell_widget.h"
#include "ui/base/theme.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QPainter;

namespace sharesnet {

// One value of the batch norm by channel, a band for each use: bars where there is room for them,
// else shades.
class NormBands : public CellWidget {
    Q_OBJECT
  public:
    using Values = std::vector<float> UseNumbers::*;

    NormBands(Values values, const QString& name, QWidget* parent = nullptr);
    void setStudy(std::shared_ptr<const UseStudy> study);
    QString textAt(const QPoint& position) const override; // empty: no channel there

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool hasCells() const override { return channels() > 0; }
    void walk(int uses, int channels) override;

  private:
    struct Place {
        std::size_t use = 0;
        std::size_t channel = 0;
    };
    std::size_t uses() const { return study_ ? study_->uses.size() : 0; }
    std::size_t channels() const;
    float value(const Place& place) const;
    QRectF cell(const Place& place) const;
    QString textOf(const Place& place) const;
    void paintCell(QPainter& painter, const Theme& theme, const Place& place) const;

    Values values_;
    QString name_;
    std::shared_ptr<const UseStudy> study_;
    float low_ = 0; // of the finite values and 0
    float high_ = 0;
    Place current_; // of the keyboard
};

} // namespace sharesnet
