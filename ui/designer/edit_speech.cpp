#include "ui/designer/edit_speech.h"

#include "ui/base/number_text.h"
#include "ui/base/spoken.h"
#include "ui/document/arch_document.h"

#include <QUndoStack>
#include <QWidget>

#include <utility>

namespace sharesnet {

EditSpeech::EditSpeech(const ArchDocument* document, QWidget* view)
    : QObject(view), document_(document), view_(view) {
    connect(document_->undoStack(), &QUndoStack::indexChanged, this, &EditSpeech::say);
}

void EditSpeech::say() {
    const QUndoStack* history = document_->undoStack();
    const bool isUndone = history->index() < std::exchange(historyIndex_, history->index());
    const QString step = isUndone ? history->redoText() : history->undoText();
    if (view_->hasFocus() && !step.isEmpty()) {
        announce(view_, tr("%1. %2 parameters")
                            .arg(isUndone ? tr("Undone: %1").arg(step) : step,
                                 grouped(document_->cost().parameters)));
    }
}

} // namespace sharesnet
