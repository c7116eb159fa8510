#include "ui/drawing/find_spots.h"

#include "core/arch/spec.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <optional>

namespace sharesnet {

namespace {

// What the text names; 0 and empty: anything.
struct Wanted {
    int stage = 0;
    int block = 0;
    int conv = 0;
    QString group;
};

std::optional<Wanted> parsed(const QString& text) {
    static const QRegularExpression part(
        QStringLiteral("\\G[\\s,.:]*(?:(s|stage|b|block|c|conv)\\s*(\\d+)|"
                       "(?:(?:g|group)\\s+)?([a-z]{1,2})(?![a-z0-9]))"));
    Wanted wanted;
    qsizetype end = 0;
    for (auto matches = part.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        end = match.capturedEnd();
        const int number = match.captured(2).toInt();
        if (match.captured(1).isEmpty()) {
            wanted.group = match.captured(3).toUpper();
            continue;
        }
        if (number < 1) {
            return std::nullopt;
        }
        const QChar kind = match.captured(1).at(0).toLower();
        (kind == u's' ? wanted.stage : kind == u'b' ? wanted.block : wanted.conv) = number;
    }
    return end == 0 || end != text.size() ? std::nullopt : std::optional(wanted);
}

void findIn(const StageLayout& stage, const Wanted& wanted, std::vector<Spot>& found) {
    const bool chips = wanted.conv > 0 || !wanted.group.isEmpty();
    if (!chips && wanted.block == 0) {
        found.push_back(Spot::ofStage(stage.stage));
        return;
    }
    for (const BlockLayout& block : stage.blocks) {
        if (wanted.block != 0 && block.block != wanted.block) {
            continue;
        }
        if (!chips) {
            found.push_back(Spot::ofBlock(stage.stage, block.block));
        }
        for (int conv = 1; chips && conv <= block.convCount; ++conv) {
            const int group = block.at(conv).group;
            const bool named =
                wanted.group.isEmpty() ||
                (group >= 0 && QString::fromStdString(groupLetter(group)) == wanted.group);
            if (named && (wanted.conv == 0 || wanted.conv == conv)) {
                found.push_back(Spot::ofChip(stage.stage, block.block, conv));
            }
        }
    }
}

} // namespace

std::vector<Spot> findSpots(const QString& text, const ArchLayout& layout) {
    const QString plain = text.trimmed().toLower();
    if (plain == QStringLiteral("stem")) {
        return {{Spot::Kind::Stem, 0, 0, 0}};
    }
    if (plain == QStringLiteral("classifier") || plain == QStringLiteral("head") ||
        plain == QStringLiteral("fc")) {
        return {{Spot::Kind::Head, 0, 0, 0}};
    }
    std::vector<Spot> found;
    const std::optional<Wanted> wanted = parsed(plain);
    if (wanted) {
        for (const StageLayout& stage : layout.stages) {
            if (wanted->stage == 0 || stage.stage == wanted->stage) {
                findIn(stage, *wanted, found);
            }
        }
    }
    return found;
}

} // namespace sharesnet
