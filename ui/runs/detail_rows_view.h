#pragma once

#include "ui/runs/detail_rows.h"

#include <QWidget>

#include <vector>

class QGridLayout;
class QLabel;

namespace sharesnet {

// A long word in it does not make the page wider than the dock.
void letBeNarrow(QLabel* label);
void letBeCopied(QLabel* label);

// Rows of details as a grid of labels. Rows that only have other values than before keep their
// labels, and with them what is selected in them. Ui thread.
class DetailRowsView : public QWidget {
    Q_OBJECT
  public:
    explicit DetailRowsView(QWidget* parent = nullptr);

    void showRows(DetailRows rows);

  signals:
    void runWanted(qint64 run); // that of a row
    void message(const QString& text);

  private:
    bool isLaidOut() const; // the labels are those of these rows
    int markWidth() const;  // of a `?` and the gap before it
    int widestWord() const; // of the names of values, in pixels
    void layOut();
    QLabel* addLabel(QGridLayout* grid, const DetailRow& row, int column);
    QLabel* addCommand(QGridLayout* grid, int at, const DetailRow& row);

    DetailRows rows_;
    DetailRows laidOut_;
    std::vector<std::vector<QLabel*>> labels_; // of the values of each
    QWidget* body_ = nullptr;
};

} // namespace sharesnet
