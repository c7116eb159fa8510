#pragma once

namespace sharesnet {

// Makes the drawing readable for assistive technology: every card, switch, fold, block and chip
// that it shows is a child with a name, a description and its state (switches and chips checked
// where they share). To be called before a drawing is shown; more than once is harmless.
void installDrawingAccessibility();

class DesignerView;

// Sets the view's name and description to what is selected.
void describeSelection(DesignerView* view);

// Tell assistive technology of another spot with the keyboard, and of an edited architecture.
void announceSelection(DesignerView* view);
void announceEdit(DesignerView* view);

} // namespace sharesnet
