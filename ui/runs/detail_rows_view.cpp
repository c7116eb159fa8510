#include "ui/runs/detail_rows_view.h"

#include "ui/base/count_label.h"
#include "ui/base/help_mark.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"

#include <QApplication>
#include <QClipboard>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr qsizetype kBesideNames = 2; // columns of values

} // namespace

void letBeNarrow(QLabel* label) {
    label->setWordWrap(true);
    label->setMinimumWidth(1);
}

void letBeCopied(QLabel* label) {
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard |
                                   Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
}

DetailRowsView::DetailRowsView(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kFlush);
}

// What is only brought up to date keeps its labels, and with them what is selected in them and
// where it is scrolled to.
void DetailRowsView::showRows(DetailRows rows) {
    rows_ = std::move(rows);
    if (!isLaidOut()) {
        layOut();
        return;
    }
    for (std::size_t k = 0; k < rows_.size(); ++k) {
        if (rows_[k].run != 0) {
            continue; // a link, the same
        }
        for (std::size_t i = 0; i < labels_[k].size(); ++i) {
            const QString& value = rows_[k].values[static_cast<qsizetype>(i)];
            if (labels_[k][i]->text() != value) {
                labels_[k][i]->setText(value);
            }
        }
    }
    laidOut_ = rows_;
}

bool DetailRowsView::isLaidOut() const {
    return std::ranges::equal(rows_, laidOut_, [](const DetailRow& a, const DetailRow& b) {
        return a.kind == b.kind && a.name == b.name && a.values.size() == b.values.size() &&
               a.tip == b.tip && a.strong == b.strong && a.run == b.run;
    });
}

int DetailRowsView::markWidth() const {
    return fontMetrics().height() + 4;
}

int DetailRowsView::widestWord() const {
    int widest = 0;
    for (const DetailRow& row : rows_) {
        if (row.kind == DetailRow::Kind::Values) {
            for (const QString& word : row.name.split(QLatin1Char(' '))) {
                widest = std::max(widest, fontMetrics().horizontalAdvance(word));
            }
        }
    }
    return widest;
}

void DetailRowsView::layOut() {
    delete body_;
    body_ = new QWidget;
    auto* grid = new QGridLayout(body_);
    grid->setContentsMargins(space::kFlush);
    grid->setHorizontalSpacing(space::kWide);
    grid->setVerticalSpacing(space::kTight);
    labels_.assign(rows_.size(), {});
    qsizetype sides = 1;
    for (const DetailRow& row : rows_) {
        sides = std::max(sides, row.values.size());
    }
    // Many values have no room beside their name, and stand below it.
    const int first = sides > kBesideNames ? 0 : 1;
    for (int side = 0; side < static_cast<int>(sides); ++side) {
        grid->setColumnStretch(side + first, 4);
    }
    if (first == 1) {
        grid->setColumnStretch(0, 3);
        grid->setColumnMinimumWidth(0, widestWord() + (sides == 1 ? markWidth() : 0));
    }
    for (std::size_t k = 0; k < rows_.size(); ++k) {
        const DetailRow& row = rows_[k];
        const int at = 2 * static_cast<int>(k);
        const int below = at + 1 - first;
        if (row.kind == DetailRow::Kind::Command) {
            labels_[k].push_back(addCommand(grid, at, row));
            continue;
        }
        auto* name = new QLabel(row.name);
        name->setTextFormat(Qt::PlainText);
        letBeNarrow(name);
        name->setToolTip(row.tip);
        if (row.kind != DetailRow::Kind::Values) {
            const bool heading = row.kind == DetailRow::Kind::Heading;
            name->setFont(heading ? strongFont(font()) : font());
            const int above = heading && k != 0 ? space::kWide : space::kNone;
            name->setContentsMargins(space::kNone, above, space::kNone, space::kNone);
            name->setForegroundRole(heading ? QPalette::WindowText : QPalette::PlaceholderText);
            grid->addWidget(name, at, 0, 1, static_cast<int>(sides) + first);
            continue;
        }
        name->setForegroundRole(QPalette::PlaceholderText);
        const int above = first == 0 ? space::kTight : space::kNone;
        name->setContentsMargins(space::kNone, above, space::kNone, space::kNone);
        if (first == 0 && row.name.isEmpty()) {
            name->hide();
        }
        const int width = first == 1 ? 1 : static_cast<int>(sides);
        grid->addWidget(name, at, 0, 1, width, Qt::AlignTop);
        // Side by side the numbers need the room. In the same cell, so that the name may take
        // several lines.
        if (!row.meaning.isEmpty() && sides == 1) {
            auto* mark = new HelpMark(row.name, row.meaning);
            name->setContentsMargins(space::kNone, above, markWidth(), space::kNone);
            grid->addWidget(mark, at, 0, 1, width, Qt::AlignTop | Qt::AlignRight);
        }
        const int span = row.values.size() == 1 ? static_cast<int>(sides) : 1;
        for (int side = 0; side < static_cast<int>(row.values.size()); ++side) {
            QLabel* value = addLabel(grid, row, side);
            labels_[k].push_back(value);
            grid->addWidget(value, below, side + first, 1, span, Qt::AlignTop);
        }
    }
    laidOut_ = rows_;
    layout()->addWidget(body_);
}

QLabel* DetailRowsView::addLabel(QGridLayout* grid, const DetailRow& row, int column) {
    auto* label = new CountLabel(row.values[column], grid->parentWidget());
    label->setTextFormat(Qt::PlainText);
    letBeNarrow(label);
    label->setToolTip(row.tip);
    letBeCopied(label);
    if (row.strong) {
        label->setFont(strongFont(font()));
    }
    if (row.run != 0) {
        label->setTextFormat(Qt::RichText);
        label->setText(
            QStringLiteral("<a href='#'>%1</a>").arg(row.values[column].toHtmlEscaped()));
        connect(label, &QLabel::linkActivated, this,
                [this, run = row.run] { emit runWanted(run); });
    }
    return label;
}

QLabel* DetailRowsView::addCommand(QGridLayout* grid, int at, const DetailRow& row) {
    auto* command = new QLabel(row.values[0]);
    command->setObjectName(QStringLiteral("runCommand"));
    command->setTextFormat(Qt::PlainText);
    letBeNarrow(command);
    command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    letBeCopied(command);
    auto* copy = new QToolButton;
    copy->setObjectName(QStringLiteral("copyCommand"));
    copy->setText(tr("Copy"));
    copy->setToolTip(tr("Copy the command line"));
    copy->setFocusPolicy(Qt::TabFocus);
    connect(copy, &QToolButton::clicked, this, [this, command] {
        QApplication::clipboard()->setText(command->text());
        emit message(tr("Copied the command line"));
    });
    auto* both = new QWidget;
    auto* column = new QVBoxLayout(both);
    column->setContentsMargins(space::kFlush);
    column->addWidget(command);
    column->addWidget(copy, 0, Qt::AlignLeft);
    grid->addWidget(both, at, 0, 1, -1);
    return command;
}

} // namespace sharesnet
