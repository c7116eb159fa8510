#include "ui/runs/runs_sections.h"

#include "ui/base/core_text.h"

#include <QCoreApplication>

#include <array>

namespace sharesnet {

namespace {

struct SectionText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::RunsModel)
};

struct OwnColumn {
    const char* key;
    const char* title;
    const char* tip;
};
constexpr std::array<OwnColumn, RunsSections::OwnColumns> kOwn{{
    {"name", QT_TRANSLATE_NOOP("sharesnet::RunsModel", "Run"),
     QT_TRANSLATE_NOOP("sharesnet::RunsModel",
                       "Check a run to show it in the plots, in the color of its dot")},
    {"star", QT_TRANSLATE_NOOP("sharesnet::RunsModel", "★"),
     QT_TRANSLATE_NOOP("sharesnet::RunsModel", "Starred runs; click to star")},
    {"shares", QT_TRANSLATE_NOOP("sharesnet::RunsModel", "Shares"),
     QT_TRANSLATE_NOOP("sharesnet::RunsModel",
                       "One chip per block, stage by stage; blocks of one color share a weight")},
    {"cursor", QT_TRANSLATE_NOOP("sharesnet::RunsModel", "At cursor"),
     QT_TRANSLATE_NOOP("sharesnet::RunsModel",
                       "Test accuracy at the cursor of the plots, in percent")},
}};

} // namespace

RunsSections::RunsSections() {
    for (const RunColumn& column : columns_.all()) {
        if (column.key != "name" && column.key != "star") {
            behindOwn_.push_back(&column);
        }
    }
}

const RunColumn* RunsSections::columnAt(int section) const {
    const int place = section - OwnColumns;
    return place >= 0 && place < static_cast<int>(behindOwn_.size())
               ? behindOwn_[static_cast<std::size_t>(place)]
               : nullptr;
}

std::string RunsSections::keyAt(int section) const {
    const RunColumn* column = columnAt(section);
    return column != nullptr ? column->key : kOwn.at(static_cast<std::size_t>(section)).key;
}

int RunsSections::sectionOf(std::string_view key) const {
    for (int section = 0; section < count(); ++section) {
        if (keyAt(section) == key) {
            return section;
        }
    }
    return -1;
}

QVariant RunsSections::alignment(int section) const {
    const RunColumn* column = columnAt(section);
    const bool isNumber =
        column != nullptr ? column->kind != ColumnKind::Text : section == AtCursor;
    return QVariant((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QVariant RunsSections::header(int section, int role) const {
    const RunColumn* column = columnAt(section);
    const auto own = static_cast<std::size_t>(section);
    switch (role) {
    case Qt::DisplayRole:
        if (column != nullptr && column->key == "run") {
            return SectionText::tr("No."); // the names stand under "Run"
        }
        return column != nullptr ? coreText(column->title) : SectionText::tr(kOwn.at(own).title);
    case Qt::ToolTipRole:
        return column != nullptr
                   ? SectionText::tr("%1 (%2 in filters)")
                         .arg(coreText(column->title), QString::fromStdString(column->key))
                   : SectionText::tr(kOwn.at(own).tip);
    case Qt::TextAlignmentRole:
        return alignment(section);
    case Qt::InitialSortOrderRole: // best first
        return column != nullptr && column->kind == ColumnKind::Percent ? Qt::DescendingOrder
                                                                        : Qt::AscendingOrder;
    default:
        return {};
    }
}

} // namespace sharesnet
