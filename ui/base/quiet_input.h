#pragma once

class QWidget;

namespace sharesnet {

// Makes a spin box or a combo box behave in a panel of a document: the wheel changes it only while
// it has the focus and scrolls the panel otherwise; undo and redo keys are the document's, not
// those of the text in the box. Ui thread.
void makeQuiet(QWidget* input);

} // namespace sharesnet
