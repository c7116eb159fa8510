#include "ui/base/share_pattern.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kChipWidth = 6;   // of a block
constexpr int kChipHeight = 11; //
constexpr int kChipGap = 1;
constexpr int kStageGap = 5;
constexpr int kStageWidth = 48; // at most; longer stages are drawn denser

int stageWidth(std::size_t blocks) {
    return std::min(kStageWidth, static_cast<int>(blocks) * (kChipWidth + kChipGap) - kChipGap);
}

// Groups side by side differ in shape, too: whole, without the top, without the foot.
QRectF cut(const QRectF& chip, int group) {
    const qreal part = chip.height() / 3;
    return group < 0 || group % 3 == 0 ? chip
           : group % 3 == 1            ? chip.adjusted(0, part, 0, 0)
                                       : chip.adjusted(0, 0, 0, -part);
}

void drawStage(QPainter& painter, const QRectF& rect, const std::vector<int>& groups,
               const Theme& theme) {
    const auto blocks = static_cast<qreal>(groups.size());
    const qreal gap = (rect.width() + kChipGap) / blocks > 3 ? kChipGap : 0;
    const qreal step = (rect.width() + gap) / blocks;
    QColor ownWeight = theme.muted; // to be seen on a selected row, too
    ownWeight.setAlphaF(0.22F);
    for (std::size_t block = 0; block < groups.size(); ++block) {
        const QRectF chip = cut(QRectF(rect.left() + static_cast<qreal>(block) * step, rect.top(),
                                       step - gap, rect.height()),
                                groups[block]);
        painter.setBrush(groups[block] < 0 ? ownWeight : theme.shared(groups[block]));
        if (gap > 0) {
            painter.drawRoundedRect(chip, 1.5, 1.5);
        } else {
            painter.drawRect(chip);
        }
    }
}

} // namespace

SharePattern sharePattern(const ArchSpec& arch) {
    SharePattern pattern;
    for (const StageSpec& stage : arch.stages) {
        std::vector<int> groups(static_cast<std::size_t>(std::max(stage.blocks, 0)), -1);
        for (const ConvSharing& conv : stage.sharing) {
            for (std::size_t group = 0; group < conv.groups.size(); ++group) {
                for (const int block : conv.groups[group]) {
                    if (block >= 1 && block <= stage.blocks) {
                        int& own = groups[static_cast<std::size_t>(block - 1)];
                        own = own < 0 ? static_cast<int>(group) : own;
                    }
                }
            }
        }
        pattern.push_back(std::move(groups));
    }
    return pattern;
}

void drawSharePattern(QPainter& painter, const QRect& cell, const SharePattern& pattern,
                      const Theme& theme) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    int left = cell.left();
    for (const std::vector<int>& stage : pattern) {
        const int width = stageWidth(stage.size());
        if (left + width > cell.right() + 1 || stage.empty()) {
            break; // the column is too narrow
        }
        const int top = cell.center().y() - kChipHeight / 2;
        drawStage(painter, QRectF(left, top, width, kChipHeight), stage, theme);
        left += width + kStageGap;
    }
}

int sharePatternWidth(const SharePattern& pattern) {
    int width = -kStageGap;
    for (const std::vector<int>& stage : pattern) {
        width += stageWidth(stage.size()) + kStageGap;
    }
    return width;
}

} // namespace sharesnet
