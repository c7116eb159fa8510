#include "ui/runs/runs_bar.h"

#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/runs/run_filter_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace sharesnet {

namespace {

QToolButton* flatButton(const char* name, const QString& text, const QString& tip) {
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setText(text);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

RunsBar::RunsBar(const RunColumns* columns, QWidget* parent)
    : QWidget(parent), filter_(new RunFilterLine(columns)), count_(new QLabel) {
    count_->setObjectName(QStringLiteral("runsCount"));
    count_->setForegroundRole(QPalette::PlaceholderText);
    count_->setMinimumHeight(filter_->sizeHint().height());
    count_->setContentsMargins(space::kTight, space::kNone, space::kNone, space::kNone);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kBar);
    row->setSpacing(space::kTight);
    row->addWidget(filter_, 1);
    row->addWidget(count_, 0, Qt::AlignTop);
    addColumns();
    addReport();
}

void RunsBar::addColumns() {
    auto* differing =
        flatButton("runsDiffering", tr("Only differing settings"),
                   tr("Of the settings, show only those in which the listed runs differ"));
    differing->setCheckable(true);
    auto* columns = flatButton("runsColumnsButton", tr("Columns"), tr("Which columns are shown"));
    columns->setPopupMode(QToolButton::InstantPopup);
    columns->setToolButtonStyle(Qt::ToolButtonTextOnly);
    columns->setMenu(new QMenu(columns));
    layout()->addWidget(differing);
    layout()->addWidget(columns);
    layout()->setAlignment(differing, Qt::AlignTop);
    layout()->setAlignment(columns, Qt::AlignTop);
    connect(differing, &QToolButton::toggled, this, &RunsBar::differingToggled);
    connect(columns->menu(), &QMenu::aboutToShow, this, [this, menu = columns->menu()] {
        menu->clear();
        emit columnsWanted(menu);
    });
}

void RunsBar::addReport() {
    auto* report = flatButton("runsReport", tr("Report…"),
                              tr("The selected runs, or all listed ones, as one HTML file with "
                                 "figures, or as a table for a paper"));
    layout()->addWidget(report);
    layout()->setAlignment(report, Qt::AlignTop);
    connect(report, &QToolButton::clicked, this, &RunsBar::reportWanted);
}

QString RunsBar::showCount(std::int64_t listed, std::int64_t all) {
    count_->setText(listed != all ? tr("%1 of %2").arg(grouped(listed), grouped(all))
                                  : tr("%Ln run(s)", nullptr, static_cast<int>(all)));
    return count_->text();
}

} // namespace sharesnet
