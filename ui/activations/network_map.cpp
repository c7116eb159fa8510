#include "ui/activations/network_map.h"

#include "ui/base/spoken.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace sharesnet {

namespace {

constexpr int kMostApart = 3; // blocks that are alike and still have a row each
constexpr int kGap = 4;       // between chips and rows
constexpr int kStageGap = 12; // between stages
constexpr int kWidestChip = 48;
constexpr int kFrame = 2;      // around what is chosen
constexpr double kFaint = 0.4; // of the color of what is shared and not chosen
constexpr double kRadius = 3;

bool alike(const BlockLayout& a, const BlockLayout& b) {
    return a.projects == b.projects &&
           std::equal(a.conv.begin(), a.conv.begin() + a.convCount, b.conv.begin(),
                      b.conv.begin() + b.convCount,
                      [](const ConvLayout& x, const ConvLayout& y) { return x.group == y.group; });
}

} // namespace

std::vector<NetworkMap::Row> mapRows(const ArchLayout& layout, int mostApart) {
    std::vector<NetworkMap::Row> rows;
    for (const StageLayout& stage : layout.stages) {
        for (std::size_t from = 0; from < stage.blocks.size();) {
            std::size_t to = from + 1;
            while (to < stage.blocks.size() && alike(stage.blocks[from], stage.blocks[to])) {
                ++to;
            }
            const auto first = static_cast<int>(from) + 1;
            const auto last = static_cast<int>(to);
            if (last - first + 1 > mostApart) {
                rows.push_back({stage.stage, first, last});
            } else {
                for (int block = first; block <= last; ++block) {
                    rows.push_back({stage.stage, block, block});
                }
            }
            from = to;
        }
    }
    return rows;
}

NetworkMap::NetworkMap(QWidget* parent) : CellWidget(parent) {
    setAccessibleName(tr("Network map"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
}

void NetworkMap::setArch(const std::optional<ArchSpec>& arch) {
    if (arch == arch_) {
        return;
    }
    arch_ = arch;
    layout_ = arch_ ? layoutOf(*arch_) : ArchLayout();
    rows_ = mapRows(layout_, kMostApart);
    current_ = {};
    updateGeometry();
    update();
}

void NetworkMap::setChosen(const std::optional<ConvAddress>& conv) {
    chosen_ = conv;
    if (!isLit(current_)) {
        for (std::size_t row = 0; row < rows_.size() && chosen_; ++row) {
            if (isLit({row, chosen_->conv})) {
                current_ = {row, chosen_->conv};
                break;
            }
        }
    }
    describe();
    update();
}

void NetworkMap::describe() {
    describeCurrent(this, rows_.empty() ? QString() : textOf(current_));
}

int NetworkMap::convs() const {
    return arch_ ? convsPerBlock(arch_->block.kind) : 0;
}

int NetworkMap::lineHeight() const {
    return fontMetrics().height() * 7 / 8;
}

int NetworkMap::labelWidth() const {
    return QFontMetrics(smallFont(font())).horizontalAdvance(tr("Stage %1").arg(10)) + 8;
}

int NetworkMap::rowTop(std::size_t row) const {
    const int stages = rows_[row].stage - rows_.front().stage; // above
    return kFrame + static_cast<int>(row) * (lineHeight() + kGap) + stages * kStageGap;
}

QRectF NetworkMap::chip(std::size_t row, int conv) const {
    const int count =
        QFontMetrics(smallFont(font())).horizontalAdvance(QStringLiteral("× 999")) + 8;
    const double room = width() - labelWidth() - count;
    const double side =
        std::clamp((room + kGap) / std::max(convs(), 1) - kGap, 12.0, double{kWidestChip});
    return {labelWidth() + (conv - 1) * (side + kGap), static_cast<double>(rowTop(row)), side,
            static_cast<double>(lineHeight())};
}

QRect NetworkMap::currentRect() const {
    return rows_.empty() ? QRect() : chip(current_.row, current_.conv).toAlignedRect();
}

QSize NetworkMap::sizeHint() const {
    const int height = rows_.empty() ? 0 : rowTop(rows_.size() - 1) + lineHeight() + kFrame;
    return {fontMetrics().averageCharWidth() * 30, height};
}

QSize NetworkMap::minimumSizeHint() const {
    return {fontMetrics().averageCharWidth() * 20, sizeHint().height()};
}

ConvAddress NetworkMap::addressAt(const Place& place) const {
    const Row& row = rows_.at(place.row);
    const int group = layout_.at(row.stage).at(row.firstBlock).at(place.conv).group;
    return {row.stage, place.conv, std::max(group, 0), 0};
}

// A private convolution goes with the private ones of its stage only where the stage shares
// nothing at this place: else it cannot be chosen.
bool NetworkMap::isLit(const Place& place) const {
    if (!chosen_ || place.row >= rows_.size()) {
        return false;
    }
    const Row& row = rows_[place.row];
    const int group = layout_.at(row.stage).at(row.firstBlock).at(place.conv).group;
    const bool shares =
        !shareGroups(arch_->stages.at(static_cast<std::size_t>(row.stage) - 1), place.conv).empty();
    return row.stage == chosen_->stage && place.conv == chosen_->conv &&
           (group == chosen_->group || (group < 0 && !shares));
}

std::optional<NetworkMap::Place> NetworkMap::placeAt(const QPoint& position) const {
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        for (int conv = 1; conv <= convs(); ++conv) {
            const QRectF area =
                chip(row, conv).adjusted(-kGap / 2.0, -kGap / 2.0, kGap / 2.0, kGap / 2.0);
            if (area.contains(position)) {
                return Place{row, conv};
            }
        }
    }
    return std::nullopt;
}

QString NetworkMap::textOf(const Place& place) const {
    const Row& row = rows_.at(place.row);
    const ConvLayout& conv = layout_.at(row.stage).at(row.firstBlock).at(place.conv);
    const QString blocks = row.firstBlock == row.lastBlock
                               ? tr("block %1").arg(row.firstBlock)
                               : tr("blocks %1–%2").arg(row.firstBlock).arg(row.lastBlock);
    const QString at = tr("stage %1 · %2 · conv %3 · %4×%4")
                           .arg(row.stage)
                           .arg(blocks)
                           .arg(place.conv)
                           .arg(conv.kernel);
    if (conv.group < 0) {
        return tr("%1 · not shared").arg(at);
    }
    const auto& groups =
        shareGroups(arch_->stages.at(static_cast<std::size_t>(row.stage) - 1), place.conv);
    const auto uses = groups.at(static_cast<std::size_t>(conv.group)).size();
    return tr("%1 · shared, group %2, %3 uses")
        .arg(at, QString::fromStdString(groupLetter(conv.group)))
        .arg(uses);
}

QString NetworkMap::textAt(const QPoint& position) const {
    const auto place = placeAt(position);
    return place ? textOf(*place) : QString();
}

void NetworkMap::paintRow(QPainter& painter, std::size_t index) const {
    const Theme& theme = Theme::of(palette());
    const Row& row = rows_[index];
    const BlockLayout& block = layout_.at(row.stage).at(row.firstBlock);
    if (index == 0 || rows_[index - 1].stage != row.stage) {
        painter.setPen(theme.muted);
        painter.drawText(QRect(0, rowTop(index), labelWidth(), lineHeight()),
                         Qt::AlignLeft | Qt::AlignVCenter, tr("Stage %1").arg(row.stage));
    }
    for (int conv = 1; conv <= convs(); ++conv) {
        const int group = block.at(conv).group;
        const bool lit = isLit({index, conv});
        const QColor full = group < 0 ? theme.outline : theme.shared(group);
        const QColor faint =
            group < 0 ? theme.conv : mixed(theme.surface, theme.shared(group), kFaint);
        const QRectF area = chip(index, conv);
        painter.setPen(Qt::NoPen);
        painter.setBrush(lit ? full : faint);
        painter.drawRoundedRect(area, kRadius, kRadius);
        if (lit) {
            painter.setPen(QPen(theme.accent, 1.5));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(area.adjusted(-1, -1, 1, 1), kRadius + 1, kRadius + 1);
        }
    }
    if (row.lastBlock > row.firstBlock) {
        painter.setPen(theme.muted);
        const QRectF last = chip(index, convs());
        painter.drawText(
            QRectF(last.right() + 8, last.top(), width() - last.right() - 8, last.height()),
            Qt::AlignLeft | Qt::AlignVCenter, tr("× %1").arg(row.lastBlock - row.firstBlock + 1));
    }
}

void NetworkMap::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(smallFont(font()));
    for (std::size_t row = 0; row < rows_.size(); ++row) {
        const QRectF first = chip(row, 1);
        if (first.bottom() + 2 >= event->rect().top() &&
            first.top() - 2 <= event->rect().bottom()) {
            paintRow(painter, row);
        }
    }
    if (hasFocus() && !rows_.empty()) {
        painter.setPen(QPen(Theme::of(palette()).text, 1.5, Qt::DotLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(chip(current_.row, current_.conv), kRadius, kRadius);
    }
}

void NetworkMap::mouseReleaseEvent(QMouseEvent* event) {
    const auto place = placeAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && place) {
        current_ = *place;
        describe();
        update();
        emit chosen(addressAt(*place));
    }
}

void NetworkMap::mouseMoveEvent(QMouseEvent* event) {
    setCursor(placeAt(event->position().toPoint()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void NetworkMap::walk(int rows, int convs) {
    const auto row = std::clamp<std::ptrdiff_t>(static_cast<std::ptrdiff_t>(current_.row) + rows, 0,
                                                std::ssize(rows_) - 1);
    const Place next{static_cast<std::size_t>(row),
                     std::clamp(current_.conv + convs, 1, this->convs())};
    if (next.row == current_.row && next.conv == current_.conv) {
        return;
    }
    current_ = next;
    describe();
    update();
    emit chosen(addressAt(current_));
}

} // namespace sharesnet
