#pragma once

#include "ui/base/theme.h"
#include "ui/studies/use_series.h"

#include <QWidget>

#include <optional>

class QPainter;

namespace sharesnet {

class HelpMark;

// A small plot: a bar for each use, a dash for the network that it is set against. The exact value
// is told under the pointer, for the use that the arrow keys walk to, and to screen readers.
class UsePlot : public QWidget {
    Q_OBJECT
  public:
    explicit UsePlot(QWidget* parent = nullptr);

    void setSeries(UseSeries series);
    const UseSeries& series() const { return series_; }
    std::optional<std::size_t> current() const { return current_; } // of the keyboard or pointer
    void setCurrent(std::optional<std::size_t> index);
    std::optional<std::size_t> useAt(const QPoint& position) const;
    QRectF barRect(std::size_t index) const; // empty where the value is not defined

    void paint(QPainter& painter, const Theme& theme) const; // as it is on show, without focus

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    void currentChanged(std::optional<std::size_t> index); // by the person

  protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

  private:
    struct Range {
        double low = 0;
        double high = 0;
    };
    Range range() const;
    QRectF plotRect() const;
    double slot() const; // width of a use
    double yOf(double value) const;
    void walk(std::optional<std::size_t> index);
    void paintUse(QPainter& painter, const Theme& theme, std::size_t index) const;
    QString numberText(const UseValue& value) const;
    bool hasValueLabels() const;
    void paintValueLine(QPainter& painter, const Theme& theme) const;
    double labelTop(std::size_t index, double height) const; // of the number at a bar
    void paintLabels(QPainter& painter, const Theme& theme) const;

    int titleWidth() const;
    QFont titleFont() const;
    void placeMark();

    UseSeries series_;
    HelpMark* mark_; // behind the title
    std::optional<std::size_t> current_;
};

} // namespace sharesnet
