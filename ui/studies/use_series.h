#pragma once

#include "core/arch/layout.h"
#include "core/inspect/use_quantities.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace sharesnet {

// One number of each use of a convolution, as the lens draws it. Pure; any thread.

struct UseValue {
    int use = 0; // from 1
    int block = 0;
    double value = 0;
    QString why;                   // it is not defined: the end of a sentence; else empty
    std::optional<double> against; // of the other network at this block
};

struct UseSeries {
    QString title;      // "|F(x)| / |x|"
    QString definition; // for a tool tip
    QString meaning;    // its place in the help; empty: it has none
    bool shared = true; // one weight: uses are counted, not blocks
    std::vector<UseValue> values;
    QString against; // whose values those are; empty: nobody's
};

QString titleOf(const UseQuantity& quantity);      // "|F(x)| / |x|"
QString definitionOf(const UseQuantity& quantity); // for a tool tip
QString helpPlaceOf(const UseQuantity& quantity);  // "glossary#relative-change"
bool isAccuracy(const UseQuantity& quantity);      // a fraction, which is shown as a percentage

// Of a study that measured it; `stage` is that of the study.
UseSeries seriesOf(const UseQuantity& quantity, const UseStudy& study, const StageLayout& stage);
// Sets the numbers of another study beside it, by block.
void setAgainst(UseSeries& series, const UseQuantity& quantity, const UseStudy& other,
                const QString& label);

QString useText(const UseStudy& study, std::size_t index);   // "use 2 · block 3", or "block 3"
QString useText(const UseSeries& series, std::size_t index); // the same
// "use 2 · block 3: 0.4612 (unshared twin: 0.512)"
QString valueTextOf(const UseSeries& series, std::size_t index);

} // namespace sharesnet
