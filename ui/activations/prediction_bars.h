#pragma once

#include "core/inspect/predictions.h"

#include <QWidget>

#include <memory>
#include <vector>

namespace sharesnet {

// The network's five likeliest classes, as bars with numbers, and whether its answer is right.
class PredictionBars : public QWidget {
    Q_OBJECT
  public:
    explicit PredictionBars(QWidget* parent = nullptr);
    // Null: none. `truth`: the class of the image, from 0; -1: not known.
    void setMaps(const FeatureMaps* maps, int truth = -1);
    // "Answers dog" where that is wrong, "Answers cat, which is right"; empty where it is not
    // known.
    QString verdict() const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    static constexpr int kShown = 5;
    int lineHeight() const;
    bool wrong() const;
    void paintLine(QPainter& painter, const QRect& line, const Prediction& prediction,
                   int nameWidth) const;

    std::vector<Prediction> top_;
    int truth_ = -1;
};

} // namespace sharesnet
