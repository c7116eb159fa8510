#include "ui/runs/views_panel.h"

#include "core/flow/run_filter.h"
#include "ui/base/core_text.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"
#include "ui/runs/runs_panel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

enum ViewColumn { Name, Count };
constexpr int kCountMilliseconds = 300; // how soon saved views are counted anew
constexpr int kNameLetters = 24;        // that have room, at least
constexpr int kRowsSeen = 9;            // before the list scrolls

std::vector<std::size_t> countsOf(const std::vector<SavedView>& views,
                                  const std::vector<RunPtr>& runs, const RunColumns& columns) {
    std::vector<std::size_t> counts;
    for (const SavedView& view : views) {
        try {
            const RunFilter filter(view.filter.toStdString(), columns);
            counts.push_back(
                static_cast<std::size_t>(std::ranges::count_if(runs, [&](const RunPtr& run) {
                    return isListed(*run, view.listed) && filter.matches(*run);
                })));
        } catch (const Error&) { // of another version
            counts.push_back(0);
        }
    }
    return counts;
}

} // namespace

ViewsPanel::ViewsPanel(RunsPanel* runs, QWidget* parent)
    : QWidget(parent),
      runs_(runs),
      list_(new QTreeWidget),
      remove_(new QToolButton),
      groups_(new QPushButton),
      columns_(std::make_shared<const RunColumns>()) {
    setObjectName(QStringLiteral("viewsPanel"));
    list_->setObjectName(QStringLiteral("viewsList"));
    list_->setAccessibleName(tr("Views"));
    list_->setHeaderHidden(true);
    list_->setRootIsDecorated(false);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setColumnCount(2);
    list_->setTextElideMode(Qt::ElideRight);
    list_->setContextMenuPolicy(Qt::CustomContextMenu);
    list_->header()->setStretchLastSection(false);
    list_->header()->setMinimumSectionSize(10);
    list_->header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    list_->header()->setSectionResizeMode(Count, QHeaderView::ResizeToContents);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->installEventFilter(this);
    list_->setMinimumWidth(fontMetrics().averageCharWidth() * kNameLetters);
    groups_->setObjectName(QStringLiteral("runsGroupButton"));
    groups_->setToolTip(tr("Runs that repeat each other, as one row with their mean"));
    groups_->setMenu(new QMenu(groups_));
    groups_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    auto* groupLabel = new QLabel(tr("&Group by"));
    groupLabel->setFont(strongFont(font()));
    groupLabel->setBuddy(groups_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kList); // the texts of its rows begin where titles do
    layout->setSpacing(space::kTight);
    layout->addWidget(list_);
    layout->addWidget(makeHead());
    layout->addSpacing(space::kGap);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(space::kGap, space::kNone, space::kGap, space::kTight);
    below->setSpacing(space::kTight);
    below->addWidget(groupLabel);
    below->addWidget(groups_);
    layout->addLayout(below);
    countSoon_.setSingleShot(true);
    countSoon_.setInterval(kCountMilliseconds);
    connect(&countSoon_, &QTimer::timeout, this, &ViewsPanel::countOwn);
    connect(list_, &QTreeWidget::currentItemChanged, this, &ViewsPanel::choose);
    connect(list_, &QTreeWidget::itemClicked, this, &ViewsPanel::choose); // also the one on show
    connect(list_, &QWidget::customContextMenuRequested, this, &ViewsPanel::showMenu);
    connect(groups_->menu(), &QMenu::aboutToShow, this, &ViewsPanel::fillGroupMenu);
    connect(runs_->views(), &SavedViews::changed, this, &ViewsPanel::fill);
    connect(runs_, &RunsPanel::viewChanged, this, &ViewsPanel::followView);
    connect(runs_->model(), &RunsModel::queryChanged, this, &ViewsPanel::followGroups);
    connect(runs_->model(), &RunsModel::rearranged, this, &ViewsPanel::showCounts);
    connect(runs_->model(), &RunsModel::runsChanged, &countSoon_, qOverload<>(&QTimer::start));
    fill();
    followGroups();
}

QWidget* ViewsPanel::makeHead() {
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::kFlush);
    auto* save = new QToolButton;
    save->setObjectName(QStringLiteral("saveView"));
    save->setText(tr("Save view…"));
    save->setToolTip(tr("Keep the filter on show under a name"));
    save->setAutoRaise(true);
    save->setFocusPolicy(Qt::TabFocus);
    remove_->setObjectName(QStringLiteral("removeView"));
    remove_->setText(tr("Delete"));
    remove_->setToolTip(tr("Delete this saved view (Delete)"));
    remove_->setAutoRaise(true);
    remove_->setFocusPolicy(Qt::TabFocus);
    row->addWidget(save);
    row->addStretch(1);
    row->addWidget(remove_);
    connect(save, &QToolButton::clicked, runs_, &RunsPanel::saveView);
    connect(remove_, &QToolButton::clicked, this, &ViewsPanel::removeCurrent);
    return head;
}

void ViewsPanel::fill() {
    {
        const QSignalBlocker quiet(list_);
        list_->clear();
        for (const SavedView& view : runs_->views()->all()) {
            auto* item = new QTreeWidgetItem(list_, {view.name, QString()});
            item->setTextAlignment(Count, Qt::AlignRight | Qt::AlignVCenter);
            item->setForeground(Count, palette().placeholderText());
            item->setToolTip(
                Name, view.filter.isEmpty() ? view.name : tr("%1: %2").arg(view.name, view.filter));
        }
    }
    const int rows = std::min(list_->topLevelItemCount(), kRowsSeen);
    list_->setFixedHeight(rows * std::max(list_->sizeHintForRow(0), fontMetrics().height()) + 4);
    ownCounts_.clear();
    countSoon_.start();
    showCounts();
    followView();
}

void ViewsPanel::followView() {
    const auto& views = runs_->views()->all();
    const auto at = std::ranges::find(views, runs_->viewName(), &SavedView::name);
    const QSignalBlocker quiet(list_);
    list_->setCurrentItem(
        at == views.end() ? nullptr : list_->topLevelItem(static_cast<int>(at - views.begin())));
    remove_->setVisible(at != views.end() && at->isOwn);
}

void ViewsPanel::showCounts() {
    const auto& views = runs_->views()->all();
    const auto& counts = runs_->model()->arrangement().counts;
    std::size_t own = 0;
    for (std::size_t i = 0; i < views.size(); ++i) {
        QString text;
        if (!views[i].isOwn) {
            text = grouped(
                static_cast<std::int64_t>(counts[static_cast<std::size_t>(views[i].listed)]));
        } else if (own < ownCounts_.size()) {
            text = grouped(static_cast<std::int64_t>(ownCounts_[own++]));
        }
        if (QTreeWidgetItem* item = list_->topLevelItem(static_cast<int>(i))) {
            item->setText(Count, text);
        }
    }
}

void ViewsPanel::countOwn() {
    std::vector<SavedView> own;
    std::ranges::copy_if(runs_->views()->all(), std::back_inserter(own), &SavedView::isOwn);
    if (own.empty()) {
        return;
    }
    worker_.postLatest([own, runs = runs_->model()->runs(),
                        columns = columns_] { return countsOf(own, runs, *columns); },
                       [this](std::vector<std::size_t> counts) {
                           ownCounts_ = std::move(counts);
                           showCounts();
                       },
                       [](const std::string&) {});
}

void ViewsPanel::choose() {
    const int row = list_->indexOfTopLevelItem(list_->currentItem());
    const auto& views = runs_->views()->all();
    if (row >= 0 && row < static_cast<int>(views.size())) {
        runs_->showView(SavedView(views[static_cast<std::size_t>(row)]));
    }
}

void ViewsPanel::removeCurrent() {
    const auto& views = runs_->views()->all();
    const auto at = std::ranges::find(views, runs_->viewName(), &SavedView::name);
    if (at != views.end() && at->isOwn) {
        runs_->views()->remove(QString(at->name));
        runs_->showView(SavedView(views.front()));
    }
}

void ViewsPanel::showMenu(const QPoint& position) {
    QMenu menu(this);
    menu.addAction(tr("Save view…"), runs_, &RunsPanel::saveView);
    QAction* remove = menu.addAction(tr("Delete this view"), this, &ViewsPanel::removeCurrent);
    remove->setEnabled(remove_->isVisible());
    menu.exec(list_->viewport()->mapToGlobal(position));
}

bool ViewsPanel::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ViewsPanel::fillGroupMenu() {
    QMenu* menu = groups_->menu();
    menu->clear();
    const std::optional<GroupBy>& now = runs_->model()->query().groups;
    const auto add = [&](QMenu* where, const QString& text, const std::optional<GroupBy>& by) {
        QAction* action = where->addAction(text);
        action->setCheckable(true);
        action->setChecked(now.has_value() == by.has_value() && (!by || now->keys == by->keys));
        connect(action, &QAction::triggered, this, [this, by] { runs_->setGroups(by); });
    };
    add(menu, tr("No groups"), std::nullopt);
    add(menu, tr("All but the seed"), GroupBy());
    QMenu* settings = menu->addMenu(tr("By a setting"));
    for (const RunColumn& column : runs_->model()->columns().all()) {
        const bool groups = column.setting || column.key == "design" || column.key == "state" ||
                            column.key == "host" || column.key == "sweep" || column.key == "tags";
        if (groups) {
            add(column.setting ? settings : menu, coreText(column.title),
                GroupBy{{}, {column.key}});
        }
    }
}

void ViewsPanel::followGroups() {
    const std::optional<GroupBy>& by = runs_->model()->query().groups;
    groups_->setText(!by ? tr("No groups")
                     : by->keys.empty()
                         ? tr("All but the seed")
                         : coreText(runs_->model()->columns().at(by->keys.front()).title));
}

} // namespace sharesnet
