#pragma once

namespace sharesnet {

// Has screen readers find pages of the help as documents whose links are children that can be
// followed. Ui thread; as often as one likes.
void installHelpAccessibility();

} // namespace sharesnet
