#pragma once

#include "core/inspect/feature_map.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace sharesnet {

// The kernels of a channel for the input channels that weigh most; at a place of the output, the
// patches under them and what each adds: kernel times patch, summed over all input channels, is the
// value there. Ui thread.
class KernelTerms : public QWidget {
    Q_OBJECT
  public:
    explicit KernelTerms(QWidget* parent = nullptr);
    struct Place {
        int x = 0;
        int y = 0;
    };
    // Null: none. Without a place the kernels alone, the largest first.
    void setKernel(const ConvKernel* kernel, const FeatureMap* input,
                   const std::optional<Place>& place);
    // The sum over all input channels at the place; none without.
    std::optional<double> sum() const { return sum_; }
    QStringList texts() const; // a line for each that is shown, then the others and the sum
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

  protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

  private:
    struct Row {
        int input = 0;
        std::vector<float> weights;
        std::vector<float> patch; // empty without a place
        double value = 0;         // what it adds, or its norm
    };
    void makeRows(const ConvKernel& kernel, const FeatureMap& input,
                  const std::optional<Place>& place);
    int gridSide() const;
    int rowHeight() const;
    void paintRow(QPainter& painter, const Row& row, int top) const;
    void paintGrid(QPainter& painter, const QRect& area, const std::vector<float>& values,
                   float limit) const;

    std::vector<Row> rows_;
    int kernel_ = 1;
    int others_ = 0; // input channels that are not shown
    double othersValue_ = 0;
    float weightLimit_ = 0;
    float patchLimit_ = 0;
    std::optional<double> sum_;
};

} // namespace sharesnet
