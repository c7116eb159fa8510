#pragma once

#include "core/design/suggest.h"
#include "ui/base/worker.h"

#include <QWidget>

class QDoubleSpinBox;
class QLabel;
class QListWidget;
class QPushButton;

namespace sharesnet {

class ArchDocument;

// 'At most 1.00 M parameters': lists the sharing patterns that reach it, fewest blocks first,
// counted exactly on another thread. A click or Enter on one makes it the document's architecture,
// as one undo step. The list follows edits, except those that it makes itself.
class SuggestPanel : public QWidget {
    Q_OBJECT

  public:
    explicit SuggestPanel(ArchDocument* document, QWidget* parent = nullptr);

  protected:
    void showEvent(QShowEvent* event) override;

  private:
    void beginAnew(); // with a target that suits the document
    void ask();       // a new question; the answer to an older one is dropped
    void take(const Suggestions& suggestions);
    void tryOut(int row);

    ArchDocument* document_;
    QDoubleSpinBox* millions_;
    QLabel* outcome_;
    QListWidget* list_;
    QPushButton* apply_;
    std::vector<Suggestion> offers_;
    quint64 question_ = 0;
    bool trying_ = false;
    bool stale_ = true; // what is listed is not about the document as it is
    Worker worker_;
};

} // namespace sharesnet
