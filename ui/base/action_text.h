#pragma once

#include <QString>

namespace sharesnet {

// The text of an action or a menu without the marks of its letter: "Save && &close" is "Save &
// close".
QString withoutLetterMarks(QString text);

} // namespace sharesnet
