#include "ui/drawing/change_marks.h"

#include <QCoreApplication>

#include <algorithm>

namespace sharesnet {

namespace {

struct ChangeText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::ChangeMarks)
};

const StageChanges* stageOf(const ArchChanges& changes, int stage) {
    return stage >= 1 && stage <= static_cast<int>(changes.stages.size())
               ? &changes.stages[stage - 1]
               : nullptr;
}

// The blocks that a drawing has are in rising order.
std::vector<BlockDiff>::const_iterator firstFrom(const StageChanges& stage, int block) {
    return std::lower_bound(stage.blocks.begin(), stage.blocks.end(), block,
                            [](const BlockDiff& diff, int wanted) { return diff.block < wanted; });
}

} // namespace

QColor changeColor(const Theme& theme, Change change) {
    switch (change) {
    case Change::Added:
        return theme.added;
    case Change::Removed:
        return theme.removed;
    case Change::Sharing:
    case Change::Shape:
        return theme.altered;
    case Change::None:
        break;
    }
    return theme.line;
}

QString changeSign(Change change) {
    switch (change) {
    case Change::Added:
        return QStringLiteral("+");
    case Change::Removed:
        return QString(QChar(0x2212));
    case Change::Sharing:
        return QStringLiteral("~");
    case Change::Shape:
        return QString(QChar(0x2260));
    case Change::None:
        break;
    }
    return {};
}

QString changeWord(Change change) {
    switch (change) {
    case Change::Added:
        return ChangeText::tr("added");
    case Change::Removed:
        return ChangeText::tr("removed");
    case Change::Sharing:
        return ChangeText::tr("shares differently");
    case Change::Shape:
        return ChangeText::tr("other shape");
    case Change::None:
        break;
    }
    return {};
}

Change changeOfStage(const ArchChanges& changes, int stage) {
    const StageChanges* found = stageOf(changes, stage);
    return found == nullptr ? Change::None : found->stage;
}

Change changeOfBlocks(const ArchChanges& changes, const BlockRange& blocks) {
    const StageChanges* stage = stageOf(changes, blocks.stage);
    Change largest = Change::None;
    if (stage != nullptr) {
        for (auto diff = firstFrom(*stage, blocks.first);
             diff != stage->blocks.end() && diff->block <= blocks.last; ++diff) {
            largest = std::max(largest, diff->change);
        }
    }
    return largest;
}

Change changeOfConv(const ArchChanges& changes, int stage, int block, int conv) {
    const StageChanges* found = stageOf(changes, stage);
    if (found == nullptr || conv < 1 || conv > 3) {
        return Change::None;
    }
    const auto diff = firstFrom(*found, block);
    return diff != found->blocks.end() && diff->block == block
               ? diff->convs[static_cast<std::size_t>(conv - 1)]
               : Change::None;
}

} // namespace sharesnet
