#include "ui/drawing/drawing_text.h"

#include "core/design/edit.h"
#include "ui/base/number_text.h"
#include "ui/drawing/drawing_hints.h"
#include "ui/drawing/selection.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::Drawing)
};

QString blockCount(std::size_t blocks) {
    return Text::tr("%n block(s)", nullptr, static_cast<int>(blocks));
}

QString sideText(int kernel) {
    return Text::tr("%1×%1").arg(kernel);
}

QString scaleText(const ImageShape& shape) {
    return Text::tr("%1×%2").arg(shape.height).arg(shape.width);
}

QString labelOf(const ConvLayout& conv) {
    return QString::fromStdString(groupLabel(conv.conv, conv.group));
}

QString ownershipLine(const ConvLayout& conv, const StageSpec& stage) {
    const QString bytes =
        Text::tr("%1 weights, %2")
            .arg(grouped(conv.weights()), bytesText(conv.weights() * kBytesPerWeight));
    if (conv.group < 0) {
        return Text::tr("Own weight: %1.").arg(bytes);
    }
    const std::vector<int>& blocks = shareGroups(stage, conv.conv)[conv.group];
    return Text::tr("Shared weight %1: %2, used %3 times, by blocks %4. This is use %5.")
        .arg(labelOf(conv), bytes)
        .arg(blocks.size())
        .arg(rangesText(blocks))
        .arg(conv.use);
}

QString chipDescription(const Spot& spot, const ArchSpec& spec, const ArchLayout& layout) {
    const ConvLayout& conv = *convAt(layout, spot);
    QStringList lines;
    lines << Text::tr("%1 convolution, %2 → %3%4, %5")
                 .arg(sideText(conv.kernel), shapeText(conv.in), shapeText(conv.out),
                      conv.stride > 1 ? Text::tr(", stride %1").arg(conv.stride) : QString(),
                      macsText(conv.macs()));
    lines << ownershipLine(conv, spec.stages[spot.stage - 1]);
    lines << (conv.group < 0
                  ? Text::tr("Click or press Space to share with the nearest matching conv.")
                  : Text::tr("Click or press Space to unshare."));
    return lines.join(u'\n');
}

QString switchLine(const ArchSpec& spec, const ArchLayout& layout, const ArchCost& cost,
                   int stage) {
    const StageCost& own = cost.stages[stage - 1];
    switch (shareState(spec, stage)) {
    case ShareState::Impossible:
        return Text::tr("The paper's rule needs at least %1 blocks; this stage has %2.")
            .arg(paperMinimum(spec, stage))
            .arg(spec.stages[stage - 1].blocks);
    case ShareState::On:
        return Text::tr("Shared by blocks %1, saving %2 parameters. Unsharing gives %3.")
            .arg(rangesText(paperGroup(spec, stage)),
                 grouped(own.parametersUnshared - own.parameters),
                 grouped(cost.parameters + paperSaving(spec, layout, stage)));
    case ShareState::Mixed:
        return Text::tr("Custom sharing, saving %1 parameters. A click applies the paper's rule: "
                        "blocks %2, saving %3.")
            .arg(grouped(own.parametersUnshared - own.parameters),
                 rangesText(paperGroup(spec, stage)), grouped(paperSaving(spec, layout, stage)));
    case ShareState::Off:
        break;
    }
    const std::int64_t saving = paperSaving(spec, layout, stage);
    return Text::
        tr("A click gives blocks %1 one 3×3 weight together, which saves %2 parameters: %3 in all.")
            .arg(rangesText(paperGroup(spec, stage)), grouped(saving),
                 grouped(cost.parameters - saving));
}

QString stageDescription(const ArchSpec& spec, const ArchLayout& layout, const ArchCost& cost,
                         int stage) {
    const StageLayout& shapes = layout.at(stage);
    const StageCost& own = cost.stages[stage - 1];
    return Text::tr("%1 → %2, %3, %4 parameters (%5 unshared), %6")
               .arg(shapeText(shapes.in), shapeText(shapes.out), blockCount(shapes.blocks.size()),
                    grouped(own.parameters), grouped(own.parametersUnshared), macsText(own.macs)) +
           u'\n' + switchLine(spec, layout, cost, stage);
}

QString shortcutText(const BlockLayout& block, const BlockCost& cost) {
    if (!block.projects) {
        return Text::tr("Shortcut: identity.");
    }
    const ConvLayout& conv = block.projection;
    return Text::tr("Shortcut: %1 projection%2, %3 parameters, %4.")
        .arg(sideText(conv.kernel),
             conv.stride > 1 ? Text::tr(", stride %1").arg(conv.stride) : QString(),
             grouped(cost.projectionParameters), macsText(cost.projectionMacs));
}

QString blockDescription(const BlockLayout& block, const BlockCost& cost, const StageSpec& stage) {
    QStringList lines;
    lines << Text::tr("%1 → %2, %3 parameters, %4")
                 .arg(shapeText(block.in), shapeText(block.out), grouped(cost.parameters),
                      macsText(cost.macs));
    lines << shortcutText(block, cost);
    const QString sharing = blockSharing(stage, block);
    lines << (sharing.isEmpty() ? Text::tr("Shares no weight.")
                                : Text::tr("Sharing: %1").arg(sharing));
    return lines.join(u'\n');
}

QString foldDescription(const BlockLayout& block, const BlockCost& cost) {
    return Text::tr("Identical blocks shown as one. Click or press Space to expand or collapse "
                    "them.\nEach: %1 → %2, %3. %4")
        .arg(shapeText(block.in), shapeText(block.out), macsText(cost.macs),
             shortcutText(block, cost));
}

QString stemDescription(const ArchSpec& spec, const ArchLayout& layout, const ArchCost& cost) {
    QString text =
        Text::tr("Stem: %1 convolution, %2 → %3, %4 parameters, %5")
            .arg(sideText(spec.stem.kernel), shapeText(layout.input), shapeText(layout.stem.out),
                 grouped(cost.stemParameters), macsText(cost.stemMacs));
    if (spec.stem.normRelu) {
        text += Text::tr(", batch norm and ReLU");
    }
    if (spec.stem.maxPool) {
        text += Text::tr(", max pool to %1").arg(shapeText(layout.afterStem));
    }
    return text;
}

QString spotItself(const Spot& spot, const ArchSpec& spec, const ArchLayout& layout,
                   const ArchCost& cost) {
    switch (spot.kind) {
    case Spot::Kind::None:
        return Text::tr("%1 stages, %2 parameters, %3")
            .arg(spec.stages.size())
            .arg(grouped(cost.parameters), macsText(cost.macs));
    case Spot::Kind::Stem:
        return stemDescription(spec, layout, cost);
    case Spot::Kind::Head:
        return Text::tr("Average over %1, then a linear classifier of %2 classes: %3 parameters, "
                        "%4")
            .arg(scaleText(layout.features))
            .arg(spec.classes)
            .arg(grouped(cost.headParameters), macsText(cost.headMacs));
    case Spot::Kind::Stage:
        return stageDescription(spec, layout, cost, spot.stage);
    case Spot::Kind::Switch:
        return switchLine(spec, layout, cost, spot.stage);
    case Spot::Kind::Fold:
        return foldDescription(layout.at(spot.stage).at(spot.block),
                               cost.stages[spot.stage - 1].blocks[spot.block - 1]);
    case Spot::Kind::Block:
        return blockDescription(layout.at(spot.stage).at(spot.block),
                                cost.stages[spot.stage - 1].blocks[spot.block - 1],
                                spec.stages[spot.stage - 1]);
    case Spot::Kind::Chip:
        return chipDescription(spot, spec, layout);
    }
    return {};
}

} // namespace

QString inputText(const ArchSpec& spec) {
    return shapeText(spec.input);
}

QString stemText(const ArchSpec& spec) {
    QString text = Text::tr("%1, %2").arg(sideText(spec.stem.kernel)).arg(spec.stem.channels);
    if (spec.stem.stride > 1) {
        text += Text::tr(" ↓%1").arg(spec.stem.stride);
    }
    if (spec.stem.maxPool) {
        text += Text::tr(" · pool ↓2");
    }
    return text;
}

QString headText(const ArchSpec& spec) {
    return Text::tr("avg · fc %1").arg(spec.classes);
}

QString chipText(const ConvLayout& conv) {
    QString text = sideText(conv.kernel);
    if (conv.group >= 0) {
        text += u' ' + labelOf(conv);
    }
    if (conv.stride > 1) {
        text += Text::tr(" ↓%1").arg(conv.stride);
    }
    return text;
}

QString switchText() {
    return Text::tr("share 3×3");
}

QString emptyHint() {
    return Text::tr("No stages yet: add one, or choose a preset from the library.");
}

QString stageTitle(int stage) {
    return Text::tr("Stage %1").arg(stage);
}

QString stageFacts(const StageLayout& stage) {
    return Text::tr("%1 · %2 ch · ×%3")
        .arg(scaleText(stage.out))
        .arg(stage.out.channels)
        .arg(stage.blocks.size());
}

QString blockTitle(const BlockLayout& block) {
    return block.projects ? Text::tr("block %1 · 1×1 shortcut").arg(block.block)
                          : Text::tr("block %1").arg(block.block);
}

QString usesText(int conv, int group, int uses) {
    return Text::tr("%1 ×%2").arg(QString::fromStdString(groupLabel(conv, group))).arg(uses);
}

QString blockSharing(const StageSpec& stage, const BlockLayout& block) {
    QStringList groups;
    for (int k = 0; k < block.convCount; ++k) {
        const ConvLayout& conv = block.conv[k];
        if (conv.group >= 0) {
            const auto uses = static_cast<int>(shareGroups(stage, conv.conv)[conv.group].size());
            groups << (conv.firstUse ? usesText(conv.conv, conv.group, uses) : labelOf(conv));
        }
    }
    return groups.join(u' ');
}

QString foldText(int first, int last, bool open) {
    return open ? Text::tr("collapse blocks %1–%2").arg(first).arg(last)
                : Text::tr("%1 identical blocks").arg(last - first + 1);
}

QString sharedTensors(const StageSpec& stage, const StageLayout& layout) {
    int tensors = 0;
    int uses = 0;
    int kernel = 0;
    bool mixed = false;
    for (const BlockLayout& block : layout.blocks) {
        for (int k = 0; k < block.convCount; ++k) {
            const ConvLayout& conv = block.conv[k];
            if (conv.group < 0 || !conv.firstUse) {
                continue;
            }
            ++tensors;
            uses += static_cast<int>(shareGroups(stage, conv.conv)[conv.group].size());
            mixed = mixed || (kernel != 0 && kernel != conv.kernel);
            kernel = conv.kernel;
        }
    }
    if (tensors == 0) {
        return {};
    }
    if (mixed) {
        return Text::tr("%1 shared weights, used %2 times").arg(tensors).arg(uses);
    }
    return Text::tr("%n shared %1 weight(s), used %2 times", nullptr, static_cast<int>(tensors))
        .arg(sideText(kernel))
        .arg(uses);
}

QString nothingShared() {
    return Text::tr("nothing shared");
}

QString stageParameters(const StageCost& cost, const QLocale& numbers) {
    return Text::tr("%1 parameters").arg(compact(cost.parameters, numbers));
}

QString macsText(std::int64_t macs, const QLocale& numbers) {
    return Text::tr("%1 MACs").arg(compact(macs, numbers));
}

QString stageReduction(const StageCost& cost, const QLocale& numbers) {
    const std::int64_t saved = cost.parametersUnshared - cost.parameters;
    const double fraction =
        cost.parametersUnshared > 0 ? 1.0 * saved / cost.parametersUnshared : 0.0;
    return (saved > 0 ? QString(QChar(0x2212)) : QString()) + percentText(fraction, 1, numbers);
}

QString stageSaving(const StageCost& cost, std::int64_t couldSave, const QLocale& numbers) {
    const std::int64_t saved = cost.parametersUnshared - cost.parameters;
    if (saved > 0) {
        return compact(-saved, numbers);
    }
    return couldSave > 0 ? Text::tr("would save %1").arg(compact(couldSave, numbers)) : QString();
}

std::int64_t paperSaving(const ArchSpec& spec, const ArchLayout& layout, int stage) {
    const std::vector<int> blocks = paperGroup(spec, stage);
    if (blocks.size() < 2) {
        return 0;
    }
    const BlockLayout& block = layout.at(stage).at(blocks.front());
    return block.at(kPaperConv).weights() * (static_cast<std::int64_t>(blocks.size()) - 1);
}

QString spotName(const Spot& spot) {
    switch (spot.kind) {
    case Spot::Kind::None:
        return Text::tr("Network");
    case Spot::Kind::Stem:
        return Text::tr("Stem");
    case Spot::Kind::Head:
        return Text::tr("Classifier");
    case Spot::Kind::Stage:
        return stageTitle(spot.stage);
    case Spot::Kind::Switch:
        return Text::tr("Stage %1, switch 'share 3×3'").arg(spot.stage);
    case Spot::Kind::Fold:
        return Text::tr("Stage %1, identical blocks from %2").arg(spot.stage).arg(spot.block);
    case Spot::Kind::Block:
        return Text::tr("Stage %1, block %2").arg(spot.stage).arg(spot.block);
    case Spot::Kind::Chip:
        return Text::tr("Stage %1, block %2, conv %3")
            .arg(spot.stage)
            .arg(spot.block)
            .arg(spot.conv);
    }
    return {};
}

QString spotDescription(const Spot& spot, const ArchSpec& spec, const ArchLayout& layout,
                        const ArchCost& cost) {
    const QString sees = receptiveText(spot, spec, layout);
    const QString what = spotItself(spot, spec, layout, cost);
    return sees.isEmpty() ? what : what + u'\n' + sees;
}

} // namespace sharesnet
