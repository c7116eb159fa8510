#include "ui/studies/use_series.h"

#include "ui/base/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <string_view>

namespace sharesnet {

namespace {

struct SeriesText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::UseSeries)
};

struct Words {
    std::string_view name; // of the quantity
    const char* meaning;   // its place in the help
    const char* title;
    const char* definition;
};

constexpr std::array kWords{
    Words{"activation", "glossary#activation-size",
          QT_TRANSLATE_NOOP("sharesnet::UseSeries", "Activation"),
          QT_TRANSLATE_NOOP("sharesnet::UseSeries",
                            "Root mean square of the convolution's output at this use, over all "
                            "images, channels and positions.")},
    Words{"relative_change", "glossary#relative-change",
          QT_TRANSLATE_NOOP("sharesnet::UseSeries", "|F(x)| / |x|"),
          QT_TRANSLATE_NOOP("sharesnet::UseSeries",
                            "How much the block changes what goes through it: the mean over the "
                            "images of |F(x)| / |x|, where the block adds F(x) to its input x.")},
    Words{"cosine_to_descent", "glossary#cosine-to-descent",
          QT_TRANSLATE_NOOP("sharesnet::UseSeries", "cos(F, −∇x L)"),
          QT_TRANSLATE_NOOP("sharesnet::UseSeries",
                            "Mean over the images of the cosine between F(x) and minus the "
                            "gradient of the loss by x (Jastrzębski et al. 2018). Above 0 the "
                            "block moves the activation the way that lowers the loss.")},
    Words{"gradient_norm", "glossary#use-gradient-norm",
          QT_TRANSLATE_NOOP("sharesnet::UseSeries", "Gradient norm"),
          QT_TRANSLATE_NOOP("sharesnet::UseSeries",
                            "Euclidean norm of this use's part of the gradient of the mean loss "
                            "by the weight. The parts add up to the weight's gradient.")},
    Words{"similarity_to_first", "glossary#cka",
          QT_TRANSLATE_NOOP("sharesnet::UseSeries", "Similarity to the first"),
          QT_TRANSLATE_NOOP("sharesnet::UseSeries",
                            "Linear CKA of the outputs of the first use and of this one: 1 for "
                            "outputs that are equal up to rotation and scale, about 0 for "
                            "unrelated ones.")},
    Words{"skip_top1", "glossary#skip",
          QT_TRANSLATE_NOOP("sharesnet::UseSeries", "Accuracy without the use"),
          QT_TRANSLATE_NOOP("sharesnet::UseSeries", "Top-1 where this use alone is left out.")},
    Words{"skip_loss", "glossary#skip",
          QT_TRANSLATE_NOOP("sharesnet::UseSeries", "Loss without the use"),
          QT_TRANSLATE_NOOP("sharesnet::UseSeries", "Mean loss where this use alone is left out.")},
    Words{"repeat_top1", "glossary#skip",
          QT_TRANSLATE_NOOP("sharesnet::UseSeries", "Accuracy, use doubled"),
          QT_TRANSLATE_NOOP("sharesnet::UseSeries", "Top-1 where this use is done twice.")},
    Words{"repeat_loss", "glossary#skip",
          QT_TRANSLATE_NOOP("sharesnet::UseSeries", "Loss, use doubled"),
          QT_TRANSLATE_NOOP("sharesnet::UseSeries", "Mean loss where this use is done twice.")},
    Words{"exit_top1", "glossary#skip",
          QT_TRANSLATE_NOOP("sharesnet::UseSeries", "Accuracy, use last"),
          QT_TRANSLATE_NOOP("sharesnet::UseSeries",
                            "Top-1 where all uses behind this one are left out.")},
    Words{"exit_loss", "glossary#skip", QT_TRANSLATE_NOOP("sharesnet::UseSeries", "Loss, use last"),
          QT_TRANSLATE_NOOP("sharesnet::UseSeries",
                            "Mean loss where all uses behind this one are left out.")},
};

const Words& wordsOf(const UseQuantity& quantity) {
    const auto* found = std::ranges::find(kWords, quantity.name, &Words::name);
    assert(found != kWords.end()); // tests ask for all of useQuantities()
    return *found;
}

QString whyUndefined(const UseQuantity& quantity, bool projects) {
    const std::string_view name = quantity.name;
    const bool descent = name == "cosine_to_descent";
    if (projects && (descent || name == "relative_change")) {
        return SeriesText::tr("the block changes the shape, so that it has no sum with its input");
    }
    return descent ? SeriesText::tr("F(x) or the gradient is zero, NaN or infinite for all images")
                   : SeriesText::tr("the network's values are NaN or infinite there");
}

} // namespace

QString titleOf(const UseQuantity& quantity) {
    return SeriesText::tr(wordsOf(quantity).title);
}

QString definitionOf(const UseQuantity& quantity) {
    return SeriesText::tr(wordsOf(quantity).definition);
}

QString helpPlaceOf(const UseQuantity& quantity) {
    return QLatin1String(wordsOf(quantity).meaning);
}

bool isAccuracy(const UseQuantity& quantity) {
    return std::string_view(quantity.name).ends_with("_top1");
}

UseSeries seriesOf(const UseQuantity& quantity, const UseStudy& study, const StageLayout& stage) {
    UseSeries series{
        titleOf(quantity), definitionOf(quantity), helpPlaceOf(quantity), study.shared, {}, {}};
    for (std::size_t index = 0; index < study.uses.size(); ++index) {
        UseValue& value = series.values.emplace_back();
        value.use = study.uses[index].use;
        value.block = study.uses[index].block;
        value.value = quantity.value(study, index);
        if (!std::isfinite(value.value)) {
            value.why = whyUndefined(quantity, stage.at(value.block).projects);
        }
    }
    return series;
}

void setAgainst(UseSeries& series, const UseQuantity& quantity, const UseStudy& other,
                const QString& label) {
    series.against = label;
    for (UseValue& value : series.values) {
        const auto same = std::ranges::find(other.uses, value.block, &UseNumbers::block);
        if (same == other.uses.end()) {
            continue;
        }
        const auto index = static_cast<std::size_t>(same - other.uses.begin());
        if (const double number = quantity.value(other, index); std::isfinite(number)) {
            value.against = number;
        }
    }
}

QString useText(const UseStudy& study, std::size_t index) {
    const UseNumbers& use = study.uses.at(index);
    return study.shared ? SeriesText::tr("use %1 · block %2").arg(use.use).arg(use.block)
                        : SeriesText::tr("block %1").arg(use.block);
}

QString useText(const UseSeries& series, std::size_t index) {
    const UseValue& value = series.values.at(index);
    return series.shared ? SeriesText::tr("use %1 · block %2").arg(value.use).arg(value.block)
                         : SeriesText::tr("block %1").arg(value.block);
}

QString valueTextOf(const UseSeries& series, std::size_t index) {
    const UseValue& value = series.values.at(index);
    const QString own = value.why.isEmpty()
                            ? valueText(value.value)
                            : SeriesText::tr("not defined, since %1").arg(value.why);
    const QString text = SeriesText::tr("%1: %2").arg(useText(series, index), own);
    return value.against
               ? SeriesText::tr("%1 (%2: %3)").arg(text, series.against, valueText(*value.against))
               : text;
}

} // namespace sharesnet
