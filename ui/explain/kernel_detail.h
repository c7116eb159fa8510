#pragma once

#include "core/inspect/feature_image.h"
#include "ui/explain/shown_kernels.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace sharesnet {

// One kernel in each of the weights on show, large and with its numbers. Ui thread.
class KernelDetail : public QWidget {
    Q_OBJECT
  public:
    explicit KernelDetail(QWidget* parent = nullptr);
    // Of output and input channel (from 0); weights without it are left out.
    void show(const std::vector<ShownKernels>& kernels, int output, int input, ValueScale scale);
    using QWidget::show;
    QStringList texts() const; // "Block 2: norm 0.31", of each weight

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

  protected:
    void paintEvent(QPaintEvent* event) override;

  private:
    struct Item {
        QString title;
        QString norm;
        int kernel = 1;
        std::vector<float> values;
    };
    QSize cellSize() const;
    QSize itemSize(const Item& item) const;
    std::vector<QPoint> places(int width, int* height) const; // of the items, in lines
    void paintItem(QPainter& painter, const Item& item, const QPoint& at) const;

    std::vector<Item> items_;
    ValueScale scale_;
};

} // namespace sharesnet
