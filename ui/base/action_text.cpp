#include "ui/base/action_text.h"

namespace sharesnet {

QString withoutLetterMarks(QString text) {
    text.replace(QStringLiteral("&&"), QStringLiteral("\n")); // which no such text has
    text.remove(u'&');
    return text.replace(u'\n', u'&');
}

} // namespace sharesnet
