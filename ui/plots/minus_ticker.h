#pragma once

#include "ui/base/number_text.h"

#include <qcustomplot.h>

namespace sharesnet {

// Ticks of an axis whose labels have the minus sign of all numbers in the window.
template <class Ticker>
class MinusTicker : public Ticker {
  protected:
    QString getTickLabel(double tick, const QLocale& locale, QChar form, int precision) override {
        return withMinus(Ticker::getTickLabel(tick, locale, form, precision));
    }
};

} // namespace sharesnet
