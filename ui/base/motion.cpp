#include "ui/base/motion.h"

#include <QStyle>
#include <QWidget>

namespace sharesnet {

// The style's, which Qt's own animations follow, too.
int motionTime(const QWidget* widget) {
    return widget->style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, widget);
}

} // namespace sharesnet
