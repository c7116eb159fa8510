#pragma once

class QWidget;

namespace sharesnet {

// For the inputs in a panel of a document: undo and redo keys are the document's, not those of the
// text in the input. Ui thread.
void leaveUndoToDocument(QWidget* input);

} // namespace sharesnet
