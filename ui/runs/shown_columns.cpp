#include "ui/runs/shown_columns.h"

#include "ui/base/core_text.h"
#include "ui/runs/runs_model.h"

#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTreeView>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kNarrowestName = 280;

QString columnsKey() {
    return QStringLiteral("runs/columns");
}

std::vector<std::string> columnsAtFirst() {
    return {"name", "run",  "star",   "shares",   "params",
            "seed", "best", "cursor", "duration", "state"};
}

} // namespace

ShownColumns::ShownColumns(const RunsModel* runs, QTreeView* view)
    : runs_(runs), view_(view), header_(view->header()) {
    header_->setContextMenuPolicy(Qt::CustomContextMenu);
    header_->setStretchLastSection(false);
    header_->setSectionsMovable(true);
    header_->setFirstSectionMovable(false);
    header_->setResizeContentsPrecision(0); // what is in sight
    restore();
    connect(header_, &QHeaderView::sectionMoved, this, &ShownColumns::keep);
    connect(header_, &QWidget::customContextMenuRequested, this, &ShownColumns::showHeaderMenu);
    connect(header_, &QHeaderView::sectionResized, this, [this](int section) {
        if (section != RunsModel::Name) {
            fitName();
        }
    });
    connect(runs, &RunsModel::rearranged, this, &ShownColumns::fit);
}

void ShownColumns::restore() {
    chosen_.clear();
    const QStringList kept = QSettings().value(columnsKey()).toStringList();
    for (const QString& key : kept) {
        if (runs_->sectionOf(key.toStdString()) >= 0) { // other versions have other columns
            chosen_.push_back(key.toStdString());
        }
    }
    if (chosen_.empty()) {
        chosen_ = columnsAtFirst();
    }
    apply();
}

void ShownColumns::keep() {
    if (applying_ || onlySettings_) {
        return;
    }
    chosen_.clear();
    QStringList kept;
    for (const int section : sections()) {
        chosen_.push_back(runs_->keyAt(section));
        kept << QString::fromStdString(chosen_.back());
    }
    QSettings().setValue(columnsKey(), kept);
}

void ShownColumns::showOnlySettings(std::optional<std::vector<std::string>> keys) {
    if (keys != onlySettings_) { // else what a person has moved stays where it is
        onlySettings_ = std::move(keys);
        apply();
    }
}

void ShownColumns::apply() {
    std::vector<std::string> shown;
    for (const std::string& key : chosen_) {
        const RunColumn* column = runs_->columns().find(key);
        if (!onlySettings_ || column == nullptr || !column->setting) {
            shown.push_back(key);
        }
    }
    for (const std::string& key : onlySettings_.value_or(std::vector<std::string>())) {
        shown.insert(shown.end() - (shown.size() > 1 && shown.back() == "state" ? 1 : 0), key);
    }
    applying_ = true;
    for (int section = 0; section < runs_->columnCount(); ++section) {
        const bool isShown = section == RunsModel::Name ||
                             std::ranges::find(shown, runs_->keyAt(section)) != shown.end();
        if (header_->isSectionHidden(section) == isShown || !sized_) {
            header_->setSectionHidden(section, !isShown);
            header_->resizeSection(section, header_->minimumSectionSize()); // fit widens
        }
    }
    sized_ = true;
    int place = 0;
    for (const std::string& key : shown) {
        if (const int section = runs_->sectionOf(key); section >= 0) {
            header_->moveSection(header_->visualIndex(section), place++);
        }
    }
    applying_ = false;
    fit();
}

bool ShownColumns::isShown(const std::string& key) const {
    const int section = runs_->sectionOf(key);
    return section >= 0 && !header_->isSectionHidden(section);
}

void ShownColumns::setShown(const std::string& key, bool shown) {
    const int section = runs_->sectionOf(key);
    if (section <= RunsModel::Name || isShown(key) == shown) {
        return;
    }
    header_->setSectionHidden(section, !shown);
    header_->resizeSection(section, header_->minimumSectionSize()); // fit widens
    if (shown) { // beside the others, not where it stands among the hidden
        const auto before = sections().size() - 1;
        header_->moveSection(header_->visualIndex(section), static_cast<int>(before));
    }
    keep();
    fit();
}

std::vector<int> ShownColumns::sections() const {
    std::vector<int> sections;
    for (int place = 0; place < header_->count(); ++place) {
        const int section = header_->logicalIndex(place);
        if (!header_->isSectionHidden(section)) {
            sections.push_back(section);
        }
    }
    return sections;
}

void ShownColumns::fillMenu(QMenu& menu) {
    QMenu* settings = nullptr;
    for (int section = RunsModel::Name + 1; section < runs_->columnCount(); ++section) {
        const RunColumn* column = runs_->columnAt(section);
        const bool isSetting = column != nullptr && column->setting;
        if (isSetting && settings == nullptr) {
            settings = menu.addMenu(tr("Settings"));
        }
        const std::string key = runs_->keyAt(section);
        QAction* action =
            (isSetting ? settings : &menu)
                ->addAction(
                    section == RunsModel::Star
                        ? coreText("Star")
                        : runs_->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(isShown(key));
        connect(action, &QAction::triggered, this, [this, key](bool on) { setShown(key, on); });
    }
}

void ShownColumns::showHeaderMenu(const QPoint& position) {
    QMenu menu(view_);
    fillMenu(menu);
    menu.addSeparator();
    connect(menu.addAction(tr("Default columns")), &QAction::triggered, this, [this] {
        QSettings().remove(columnsKey());
        restore();
    });
    menu.exec(header_->mapToGlobal(position));
}

// Figures are never cut: columns grow with what is in sight, and shrink by hand alone.
void ShownColumns::fit() {
    if (applying_) {
        return;
    }
    const QAbstractItemView* rows = view_; // a QTreeView keeps its hints to itself
    for (const int section : sections()) {
        if (section == RunsModel::Name) {
            continue;
        }
        const int wanted =
            std::max(rows->sizeHintForColumn(section), header_->sectionSizeHint(section));
        const bool isText = runs_->columnAt(section) != nullptr &&
                            runs_->columnAt(section)->kind == ColumnKind::Text;
        const int enough =
            isText ? std::min(wanted, view_->fontMetrics().averageCharWidth() * 40) : wanted;
        if (header_->sectionSize(section) < enough || section == RunsModel::Star) {
            header_->resizeSection(section, enough);
        }
    }
    fitName();
}

// The names have what the others leave.
void ShownColumns::fitName() {
    if (applying_) {
        return;
    }
    int others = 0;
    for (const int section : sections()) {
        others += section == RunsModel::Name ? 0 : header_->sectionSize(section);
    }
    header_->resizeSection(RunsModel::Name,
                           std::max(kNarrowestName, view_->viewport()->width() - others));
}

} // namespace sharesnet
