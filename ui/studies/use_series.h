#pragma once

#include "core/arch/layout.h"
#include "core/inspect/use_study.h"

#include <QString>

#include <array>
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
    bool shared = true; // one weight: uses are counted, not blocks
    std::vector<UseValue> values;
    QString against; // whose values those are; empty: nobody's
};

enum class UseNumber { RelativeChange, Activation, GradientNorm, CosineToDescent };
inline constexpr std::array kUseNumbers{UseNumber::RelativeChange, UseNumber::Activation,
                                        UseNumber::GradientNorm, UseNumber::CosineToDescent};

// Of a study that measured activations and gradients; `stage` is that of the study.
UseSeries seriesOf(UseNumber number, const UseStudy& study, const StageLayout& stage);
// Sets the numbers of another study beside it, by block.
void setAgainst(UseSeries& series, UseNumber number, const UseStudy& other, const QString& label);

QString useText(const UseStudy& study, std::size_t index);   // "use 2 · block 3", or "block 3"
QString useText(const UseSeries& series, std::size_t index); // the same
// "use 2 · block 3: 0.4612 (unshared twin: 0.512)"
QString valueTextOf(const UseSeries& series, std::size_t index);

} // namespace sharesnet
