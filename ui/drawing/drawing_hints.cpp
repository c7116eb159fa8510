#include "ui/drawing/drawing_hints.h"

#include "core/arch/receptive_field.h"
#include "core/base/error.h"
#include "core/design/edit.h"
#include "ui/base/core_text.h"
#include "ui/base/number_text.h"
#include "ui/drawing/drawing_text.h"
#include "ui/drawing/selection.h"

#include <QCoreApplication>

namespace sharesnet {

namespace {

struct HintText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::DrawingHints)
};

} // namespace

QStringList edgeLines(const ImageShape& shape) {
    return {HintText::tr("%1 ×").arg(shape.channels),
            HintText::tr("%1×%2").arg(shape.height).arg(shape.width)};
}

QString shapeText(const ImageShape& shape) {
    return HintText::tr("%1×%2×%3").arg(shape.channels).arg(shape.height).arg(shape.width);
}

QString rolledTitle(int first, int last) {
    return HintText::tr("blocks %1–%2").arg(first).arg(last);
}

QString passesText(int passes) {
    return HintText::tr("%n pass(es)", nullptr, static_cast<int>(passes));
}

bool isBroken(const ImageShape& shape) {
    return shape.channels < 1 || shape.height < 1 || shape.width < 1;
}

QString weightText(const Spot& chip, const ArchSpec& spec, const ArchLayout& layout) {
    const ConvLayout* conv = convAt(layout, chip);
    if (conv == nullptr || conv->group < 0) {
        return {};
    }
    const auto uses = static_cast<std::int64_t>(
        shareGroups(spec.stages[chip.stage - 1], conv->conv)[conv->group].size());
    const std::int64_t bytes = conv->weights() * kBytesPerWeight;
    return HintText::tr("weight %1: %2 parameters, %3, used %4 times, saves %5")
        .arg(QString::fromStdString(groupLabel(conv->conv, conv->group)), grouped(conv->weights()),
             bytesText(bytes))
        .arg(uses)
        .arg(bytesText(bytes * (uses - 1)));
}

QString receptiveText(const Spot& spot, const ArchSpec& spec, const ArchLayout& layout) {
    ReceptiveField field;
    switch (spot.kind) {
    case Spot::Kind::Stem:
        field = receptiveFieldOfStem(spec);
        break;
    case Spot::Kind::Stage:
    case Spot::Kind::Block:
    case Spot::Kind::Chip:
        field = receptiveFieldAt(spec, layout, spot.stage, spot.block, spot.conv);
        break;
    default:
        return {};
    }
    const QString size = HintText::tr("Receptive field %1×%1 px").arg(grouped(field.size));
    return field.step == 1 ? size : HintText::tr("%1, stride %2").arg(size, grouped(field.step));
}

Spot spotOf(const ArchIssue& issue) {
    const auto [stage, block, conv] = issue.place;
    if (stage > 0) {
        return block < 1  ? Spot::ofStage(stage)
               : conv < 1 ? Spot::ofBlock(stage, block)
                          : Spot::ofChip(stage, block, conv);
    }
    const bool ofStem = issue.path.starts_with("stem") || issue.path.starts_with("input");
    const bool ofHead = issue.path.starts_with("classes");
    return {ofStem ? Spot::Kind::Stem : ofHead ? Spot::Kind::Head : Spot::Kind::None, 0, 0, 0};
}

QString placedText(const ArchIssue& issue) {
    const QString path = QString::fromStdString(issue.path);
    const QString message = coreText(issue.message);
    if (issue.place.stage < 1) {
        return path + QStringLiteral(": ") + message;
    }
    QString field = path.mid(path.lastIndexOf(u'.') + 1);
    field.truncate(field.indexOf(u'[') < 0 ? field.size() : field.indexOf(u'['));
    // 'must be ...' is said of the field
    const QString subject =
        issue.message.english().starts_with("must ") ? field + QStringLiteral(" ") : QString();
    return spotName(spotOf(issue)) + QStringLiteral(": ") + subject + message;
}

QString issueText(const Spot& spot, std::span<const ArchIssue> issues) {
    QStringList lines;
    for (const ArchIssue& issue : issues) {
        if (issue.severity == Severity::Error && spotOf(issue) == spot) {
            lines << HintText::tr("Issue: %1").arg(coreText(issue.message));
        }
    }
    return lines.join(u'\n');
}

std::optional<WhatIf> whatIf(const Spot& spot, const ArchSpec& spec, const ArchCost& cost) {
    try {
        ArchSpec next;
        if (spot.kind == Spot::Kind::Switch) {
            next = setStageShared(spec, spot.stage, shareState(spec, spot.stage) != ShareState::On);
        } else if (spot.kind == Spot::Kind::Chip) {
            next = toggleUse(spec, spot.stage, spot.conv, spot.block);
        } else {
            return std::nullopt;
        }
        return next == spec ? std::nullopt
                            : std::optional(WhatIf{cost.parameters, costOf(next).parameters});
    } catch (const Error&) {
        return std::nullopt; // the click says why
    }
}

QString whatIfText(const WhatIf& change) {
    return HintText::tr("%1 parameters (%2)")
        .arg(grouped(change.after), signedText(change.after - change.before));
}

} // namespace sharesnet
