#pragma once

#include <QTableView>

namespace sharesnet {

class ConfusionModel;

// A confusion matrix on screen: cells as large as there is room for, down to a few pixels, with
// their numbers where those fit; names of the classes where there is room for them, that of the
// current cell always. Arrow keys move from cell to cell, a click or Enter chooses one. Ui thread.
class ConfusionView : public QTableView {
    Q_OBJECT
  public:
    explicit ConfusionView(ConfusionModel* model, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

  signals:
    void cellChosen(int row, int column);
    void cellRead(const QString& sentence); // of the current cell, or the one below the mouse

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

  private:
    void fit();
    void read(const QModelIndex& index);

    ConfusionModel* matrix_;
};

} // namespace sharesnet
