#pragma once

#include <QObject>

class QWidget;

namespace sharesnet {

class ArchDocument;

// Has a screen reader say what was done to the document, or undone, and what it comes to: nothing
// else of an edit is heard. Silent while the view has no keyboard.
class EditSpeech : public QObject {
    Q_OBJECT

  public:
    // The document must outlive it; `view` owns it.
    EditSpeech(const ArchDocument* document, QWidget* view);

  private:
    void say();

    const ArchDocument* document_;
    QWidget* view_;
    int historyIndex_ = 0;
};

} // namespace sharesnet
