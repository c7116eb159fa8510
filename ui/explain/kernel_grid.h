#pragma once

#include "ui/base/theme.h"
#include "ui/explain/kernel_colors.h"

#include <QAbstractScrollArea>

#include <optional>
#include <vector>

namespace sharesnet {

// The weights of a convolution as small multiples: a row for each output channel, a column for each
// input channel, several weights side by side. Instead of the weights each kernel's Euclidean norm.
// One kernel is selected, by click or arrow keys; Ctrl+wheel and + - zoom, 0 fits the width. Paints
// only what is seen. Ui thread.
class KernelGrid : public QAbstractScrollArea {
    Q_OBJECT
  public:
    explicit KernelGrid(QWidget* parent = nullptr);

    struct Place {
        int weight = 0; // index among those on show
        int output = 0; // channels, from 0
        int input = 0;
        bool operator==(const Place&) const = default;
    };

    void setKernels(std::vector<ShownKernels> kernels); // the selection stays, where it can
    const std::vector<ShownKernels>& kernels() const { return colors_.kernels(); }
    void setNorms(bool norms);
    // One for all weights.
    ValueScale scale() const { return norms_ ? colors_.normScale() : colors_.weightScale(); }
    ValueScale weightScale() const { return colors_.weightScale(); }
    void select(Place place); // kept within what there is; scrolls there
    const Place& selected() const { return selected_; }
    void setPixel(int size); // of a weight, device-independent pixels, kept within limits
    void fitWidth();         // until setPixel()
    int pixel() const;

    QRect cellRect(const Place& place) const; // in the viewport
    // "Block 2 · output ch 5, input ch 3 · row 0, column 2: −0.013 · norm 0.31"; empty: no kernel
    QString textAt(const QPoint& position) const;

    void paint(QPainter& painter, const Theme& theme) const; // all of it, from (0, 0)
    QSize wholeSize() const;

  signals:
    void selectionChanged();
    void hovered(const QString& text);

  protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

  private:
    struct Hit {
        Place place;
        int row = 0; // in the kernel
        int column = 0;
    };
    int count() const { return static_cast<int>(kernels().size()); }
    const ConvWeights& weights(int index) const {
        return *kernels().at(static_cast<std::size_t>(index)).weights;
    }
    int line() const; // between two kernels
    int cell() const; // with the line behind it
    int labelWidth() const;
    int headerHeight() const;
    int leftOf(int weight) const; // without scrolling
    int widthOf(int weight) const;
    std::optional<Hit> hitAt(const QPoint& position) const;
    void paintAt(QPainter& painter, const Theme& theme,
                 const std::vector<KernelColors::Pictures>& pictures, const QPoint& scrolled,
                 const QSize& seen) const;
    void layOut();

    KernelColors colors_;
    std::vector<KernelColors::Pictures> pictures_; // in the window's theme
    bool norms_ = false;
    std::optional<int> pixel_; // none: fits
    Place selected_;
};

} // namespace sharesnet
