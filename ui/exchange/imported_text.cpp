#include "ui/exchange/imported_text.h"

#include "core/arch/cost.h"
#include "core/arch/presets.h"
#include "core/data/class_names.h"
#include "core/design/arch_text.h"
#include "ui/base/core_text.h"
#include "ui/base/number_text.h"
#include "ui/base/text_of.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr std::size_t kClassesNamed = 6;

struct ImportedText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::ImportedText)
};

} // namespace

QString architectureText(const ArchSpec& arch) {
    const QString text = coreText(networkText(arch));
    const std::vector<Preset> known = presets();
    const Preset* preset = presetLike(known, arch);
    if (preset == nullptr) {
        return text;
    }
    const QString title = textOf(preset->title);
    const ArchCost cost = costOf(arch);
    const bool shares = cost.parameters != cost.parametersUnshared;
    return (shares ? ImportedText::tr("%1: %2") : ImportedText::tr("%1 without sharing: %2"))
        .arg(title, text);
}

QString classesText(const std::vector<std::string>& names) {
    const auto count = static_cast<int>(names.size());
    if (names == numberedClassNames(count)) {
        return ImportedText::tr("%1, without names").arg(grouped(count));
    }
    QStringList first;
    for (std::size_t i = 0; i < std::min(names.size(), kClassesNamed); ++i) {
        first << textOf(names[i]);
    }
    return ImportedText::tr("%1: %2%3")
        .arg(grouped(count), first.join(QStringLiteral(", ")),
             names.size() > kClassesNamed ? QStringLiteral(", …") : QString());
}

QString parametersText(const ArchSpec& arch) {
    const ArchCost cost = costOf(arch);
    return cost.parameters == cost.parametersUnshared
               ? ImportedText::tr("%1, nothing is shared").arg(grouped(cost.parameters))
               : ImportedText::tr("%1 (%2 without sharing)")
                     .arg(grouped(cost.parameters), grouped(cost.parametersUnshared));
}

QString equalText(const std::vector<EqualConvs>& equal) {
    QStringList lines;
    for (const EqualConvs& each : equal) {
        lines << ImportedText::tr("Stage %1, convolution %2: blocks %3 are bit-identical")
                     .arg(each.stage)
                     .arg(each.conv)
                     .arg(rangesText(each.blocks));
    }
    return lines.join(u'\n');
}

} // namespace sharesnet
