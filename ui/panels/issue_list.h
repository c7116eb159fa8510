#pragma once

#include "ui/drawing/spot.h"

#include <QWidget>

class QLabel;
class QListWidget;

namespace sharesnet {

class ArchDocument;

// The document's issues, live. A click or Enter on one names its spot.
class IssueList : public QWidget {
    Q_OBJECT

  public:
    explicit IssueList(ArchDocument* document, QWidget* parent = nullptr);

  signals:
    void spotChosen(const Spot& spot);

  private:
    void refresh();
    void choose(int row);

    ArchDocument* document_;
    QLabel* heading_;
    QListWidget* list_;
};

} // namespace sharesnet
