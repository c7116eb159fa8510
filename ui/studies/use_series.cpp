#include "ui/studies/use_series.h"

#include "ui/base/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("UseSeries", text);
}

double valueOf(UseNumber number, const UseNumbers& use) {
    switch (number) {
    case UseNumber::RelativeChange:
        return use.relativeChange;
    case UseNumber::Activation:
        return use.activation;
    case UseNumber::GradientNorm:
        return use.gradientNorm;
    case UseNumber::CosineToDescent:
        return use.cosineToDescent;
    }
    return 0;
}

QString titleOf(UseNumber number) {
    switch (number) {
    case UseNumber::RelativeChange:
        return translated("|F(x)| / |x|");
    case UseNumber::Activation:
        return translated("Activation norm");
    case UseNumber::GradientNorm:
        return translated("Gradient norm");
    case UseNumber::CosineToDescent:
        return translated("cos(F, −∇x L)");
    }
    return {};
}

QString definitionOf(UseNumber number) {
    switch (number) {
    case UseNumber::RelativeChange:
        return translated("How much the block changes what goes through it: the mean over the "
                          "images of |F(x)| / |x|, where the block adds F(x) to its input x.");
    case UseNumber::Activation:
        return translated("Root mean square of the convolution's output at this use, over all "
                          "images, channels and positions.");
    case UseNumber::GradientNorm:
        return translated("Euclidean norm of this use's part of the gradient of the mean loss by "
                          "the weight. The parts add up to the weight's gradient.");
    case UseNumber::CosineToDescent:
        return translated("Mean over the images of the cosine between F(x) and minus the gradient "
                          "of the loss by x (Jastrzębski et al. 2018). Above 0 the block moves the "
                          "activation the way that lowers the loss.");
    }
    return {};
}

bool needsSum(UseNumber number) {
    return number == UseNumber::RelativeChange || number == UseNumber::CosineToDescent;
}

QString whyUndefined(UseNumber number, bool projects) {
    if (needsSum(number) && projects) {
        return translated("the block changes the shape, so that it has no sum with its input");
    }
    return number == UseNumber::CosineToDescent
               ? translated("F(x) or the gradient is zero, NaN or infinite for all images")
               : translated("the network's values are NaN or infinite there");
}

} // namespace

UseSeries seriesOf(UseNumber number, const UseStudy& study, const StageLayout& stage) {
    UseSeries series{titleOf(number), definitionOf(number), study.shared, {}, {}};
    for (const UseNumbers& use : study.uses) {
        UseValue& value = series.values.emplace_back();
        value.use = use.use;
        value.block = use.block;
        value.value = valueOf(number, use);
        if (!std::isfinite(value.value)) {
            value.why = whyUndefined(number, stage.at(use.block).projects);
        }
    }
    return series;
}

void setAgainst(UseSeries& series, UseNumber number, const UseStudy& other, const QString& label) {
    series.against = label;
    for (UseValue& value : series.values) {
        const auto same = std::ranges::find(other.uses, value.block, &UseNumbers::block);
        if (same != other.uses.end() && std::isfinite(valueOf(number, *same))) {
            value.against = valueOf(number, *same);
        }
    }
}

QString useText(const UseStudy& study, std::size_t index) {
    const UseNumbers& use = study.uses.at(index);
    return study.shared ? translated("use %1 · block %2").arg(use.use).arg(use.block)
                        : translated("block %1").arg(use.block);
}

QString useText(const UseSeries& series, std::size_t index) {
    const UseValue& value = series.values.at(index);
    return series.shared ? translated("use %1 · block %2").arg(value.use).arg(value.block)
                         : translated("block %1").arg(value.block);
}

QString valueTextOf(const UseSeries& series, std::size_t index) {
    const UseValue& value = series.values.at(index);
    const QString own = value.why.isEmpty() ? valueText(value.value)
                                            : translated("not defined, since %1").arg(value.why);
    const QString text = translated("%1: %2").arg(useText(series, index), own);
    return value.against
               ? translated("%1 (%2: %3)").arg(text, series.against, valueText(*value.against))
               : text;
}

} // namespace sharesnet
