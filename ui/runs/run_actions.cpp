#include "ui/runs/run_actions.h"

#include "core/base/process_identity.h"
#include "core/flow/prolong.h"
#include "core/flow/run_command.h"
#include "ui/base/core_text.h"
#include "ui/base/icons.h"
#include "ui/runs/branch_dialog.h"
#include "ui/runs/note_dialog.h"
#include "ui/runs/prolong_dialog.h"
#include "ui/runs/run_table_text.h"
#include "ui/runs/run_text.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/runs_view.h"
#include "ui/runs/seeds_dialog.h"
#include "ui/runs/shown_columns.h"
#include "ui/runs/tag_dialog.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QKeyEvent>
#include <QMenu>
#include <QUrl>

#include <algorithm>
#include <set>
#include <utility>

namespace sharesnet {

namespace {

std::vector<std::int64_t> idsOf(const QList<qint64>& runs) {
    return {runs.begin(), runs.end()};
}

// Trained by this program, so that it can be stopped from here.
bool isOwn(const RunRecord& run) {
    return isLive(run) && run.claim && run.claim->process == thisProcess();
}

} // namespace

RunActions::RunActions(StoreClient* client, RunsModel* model, RunsView* view, QObject* parent)
    : QObject(parent), client_(client), model_(model), view_(view), deleted_(client, model) {
    makeActions();
    view_->installEventFilter(this);
    connect(&deleted_, &DeletedRuns::deleted, this, &RunActions::deleted);
    connect(&deleted_, &DeletedRuns::undeleted, this, &RunActions::undeleted);
    update();
}

// Keys that mean something in the whole window, too, are the table's while it has the focus.
bool RunActions::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress) {
        return QObject::eventFilter(watched, event);
    }
    const auto* key = static_cast<QKeyEvent*>(event);
    for (QAction* action : {undo_, csv_}) {
        if (action->isEnabled() && action->shortcut() == QKeySequence(key->keyCombination())) {
            if (event->type() == QEvent::KeyPress) {
                action->trigger();
                return true;
            }
            event->accept();
        }
    }
    return QObject::eventFilter(watched, event);
}

QAction* RunActions::add(const char* icon, const QString& text, const QKeySequence& key,
                         void (RunActions::*slot)()) {
    auto* action = new QAction(themedIcon(QLatin1String(icon)), text, view_);
    action->setShortcut(key);
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    view_->addAction(action);
    return action;
}

void RunActions::makeActions() {
    open_ = add("document-open", tr("Open architecture"), Qt::Key_Return, &RunActions::open);
    compare_ = add("view-split-left-right", tr("Compare architecture with the design"), {},
                   &RunActions::compare);
    clone_ = add("edit-copy", tr("Clone into the form"), {}, &RunActions::clone);
    resume_ = add("media-playback-start", tr("Resume training"), {}, &RunActions::resume);
    prolong_ = add("list-add", tr("Prolong…"), {}, &RunActions::prolong);
    branch_ = add("vcs-branch", tr("Branch from a checkpoint…"), {}, &RunActions::branch);
    sharing_ = add("vcs-branch", tr("Branch with other sharing…"), {}, &RunActions::editSharing);
    seeds_ = add("list-add", tr("Add seeds…"), {}, &RunActions::addSeeds);
    fold_ = add("view-grid", tr("Foldability…"), {}, &RunActions::fold);
    fold_->setToolTip(tr("What of its network could share a weight, and what that costs"));
    stop_ = add("media-playback-stop", tr("Stop and keep"), {}, &RunActions::stopAndKeep);
    discard_ = add("edit-delete-remove", tr("Stop and discard"), {}, &RunActions::stopAndDiscard);
    rename_ = add("edit-rename", tr("Rename"), {}, &RunActions::rename); // F2 is the view's own
    star_ = add("rating", tr("Star"), Qt::Key_S, &RunActions::star);
    tag_ = add("tag", tr("New tag…"), Qt::Key_T, &RunActions::tag);
    note_ = add("document-edit", tr("Note…"), Qt::Key_N, &RunActions::note);
    archive_ = add("archive-insert", tr("Archive"), Qt::Key_E, &RunActions::archive);
    delete_ = add("edit-delete", tr("Delete"), QKeySequence::Delete, &RunActions::remove);
    undo_ = add("edit-undo", tr("Undo delete"), QKeySequence::Undo, &RunActions::undoDelete);
    command_ = add("utilities-terminal", tr("Copy command line"), {}, &RunActions::copyCommand);
    csv_ = add("edit-copy", tr("Copy table as CSV"), QKeySequence::Copy, &RunActions::copyCsv);
    markdown_ = add("edit-copy", tr("Copy table as Markdown"), {}, &RunActions::copyMarkdown);
    reveal_ = add("folder-open", tr("Show folder"), {}, &RunActions::revealFolder);
    network_ = add("document-export", tr("Export network…"), {}, &RunActions::exportNetwork);
    export_ = add("document-export", tr("Export curves…"), {}, &RunActions::exportCurves);
    report_ = add("document-save-as", tr("Report…"), {}, &RunActions::report);
}

std::vector<std::int64_t> RunActions::selected() const {
    return idsOf(view_->selectedRuns());
}

std::vector<RunPtr> RunActions::selectedRuns() const {
    std::vector<RunPtr> runs;
    for (const qint64 id : view_->selectedRuns()) {
        if (RunPtr run = model_->run(id)) {
            runs.push_back(std::move(run));
        }
    }
    return runs;
}

RunPtr RunActions::current() const {
    const QList<qint64> selected = view_->selectedRuns();
    if (selected.size() == 1) {
        return model_->run(selected.first());
    }
    return nullptr;
}

void RunActions::update() {
    const std::vector<RunPtr> runs = selectedRuns();
    const RunPtr run = current();
    const bool any = !runs.empty();
    // Of curves that were read from a file nothing else is known.
    const auto isFromHere = [](const RunPtr& each) { return each->origin.empty(); };
    for (QAction* action : {rename_, note_, reveal_}) {
        action->setEnabled(run != nullptr);
    }
    for (QAction* action :
         {open_, compare_, clone_, command_, branch_, sharing_, network_, fold_}) {
        action->setEnabled(run && isFromHere(run));
    }
    for (QAction* action : {star_, tag_, archive_, export_}) {
        action->setEnabled(any);
    }
    seeds_->setEnabled(any && std::ranges::all_of(runs, isFromHere));
    const auto all = [&](auto test) { return any && std::ranges::all_of(runs, test); };
    star_->setText(all([](const RunPtr& each) { return each->starred; }) ? tr("Unstar")
                                                                         : tr("Star"));
    archive_->setText(all([](const RunPtr& each) { return each->archived; }) ? tr("Unarchive")
                                                                             : tr("Archive"));
    resume_->setEnabled(run && canResume(*run));
    prolong_->setEnabled(run && isFree(run) && run->steps > 0 && isFromHere(run));
    stop_->setEnabled(run && isOwn(*run));
    discard_->setEnabled(run && isOwn(*run));
    delete_->setEnabled(all(isFree));
    undo_->setEnabled(deleted_.canUndo());
    const bool listed = !model_->arrangement().runs.empty();
    csv_->setEnabled(listed);
    markdown_->setEnabled(listed);
    report_->setEnabled(listed);
}

void RunActions::fillMenu(QMenu& menu) {
    const QList<qint64> selected = view_->selectedRuns();
    menu.addActions({open_, compare_, clone_});
    menu.addSeparator();
    menu.addActions({resume_, prolong_, branch_, sharing_, seeds_, fold_, stop_, discard_});
    menu.addSeparator();
    QAction* draw = menu.addAction(tr("Show in plots"));
    draw->setCheckable(true);
    draw->setEnabled(!selected.isEmpty());
    const QList<qint64> shown = model_->shownRuns();
    draw->setChecked(!selected.isEmpty() &&
                     std::ranges::all_of(selected, [&](qint64 id) { return shown.contains(id); }));
    connect(draw, &QAction::triggered, this,
            [this, selected](bool on) { model_->setShown(selected, on); });
    menu.addAction(star_);
    QMenu* tags = menu.addMenu(themedIcon(QStringLiteral("tag")), tr("Tags"));
    tags->setEnabled(!selected.isEmpty());
    fillTagMenu(*tags);
    menu.addActions({note_, rename_, archive_, delete_, undo_});
    menu.addSeparator();
    QMenu* copy = menu.addMenu(themedIcon(QStringLiteral("edit-copy")), tr("Copy"));
    copy->addActions({csv_, markdown_, command_});
    menu.addActions({network_, export_, report_, reveal_});
}

// Those of all runs; checked where all of the selected have them.
void RunActions::fillTagMenu(QMenu& menu) {
    const std::vector<RunPtr> runs = selectedRuns();
    std::set<std::string> tags;
    for (const RunPtr& run : model_->listedRuns()) {
        tags.insert(run->tags.begin(), run->tags.end());
    }
    for (const RunPtr& run : runs) {
        tags.insert(run->tags.begin(), run->tags.end());
    }
    for (const std::string& tag : tags) {
        QAction* action = menu.addAction(QString::fromStdString(tag));
        action->setCheckable(true);
        action->setChecked(std::ranges::all_of(runs, [&](const RunPtr& run) {
            return std::ranges::find(run->tags, tag) != run->tags.end();
        }));
        connect(action, &QAction::triggered, this, [this, tag](bool on) {
            using Tags = std::vector<std::string>;
            client_->changeTags(selected(), on ? Tags{tag} : Tags{}, on ? Tags{} : Tags{tag});
        });
    }
    menu.addSeparator();
    menu.addAction(tag_);
}

void RunActions::open() {
    if (const RunPtr run = current()) {
        emit openArchitecture(run->spec.arch);
    }
}

void RunActions::compare() {
    if (const RunPtr run = current()) {
        emit compareArchitecture(*run);
    }
}

void RunActions::clone() {
    if (const RunPtr run = current()) {
        emit cloneRequested(run->spec);
    }
}

void RunActions::resume() {
    if (const RunPtr run = current()) {
        emit resumeRequested(*run);
    }
}

void RunActions::prolong() {
    if (const RunPtr run = current()) {
        auto* dialog = new ProlongDialog(*run, view_->window());
        connect(dialog, &QDialog::accepted, this,
                [this, dialog, id = run->id] { emit prolongRequested(id, dialog->wanted()); });
        dialog->open();
    }
}

void RunActions::branch() {
    if (const RunPtr run = current()) {
        auto* dialog = new BranchDialog(client_, run, view_->window());
        connect(dialog, &QDialog::accepted, this, [this, dialog, id = run->id] {
            emit branchRequested(id, dialog->step(), dialog->wanted());
        });
        dialog->open();
    }
}

void RunActions::editSharing() {
    if (const RunPtr run = current()) {
        emit sharingRequested(run->id);
    }
}

void RunActions::fold() {
    if (const RunPtr run = current()) {
        emit foldRequested(run->id);
    }
}

void RunActions::addSeeds() {
    auto* dialog = new SeedsDialog(selectedRuns(), model_->columns(), view_->window());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        if (const std::vector<RunSpec> missing = dialog->missing(); missing.empty()) {
            emit message(tr("All have %n seed(s) or more", nullptr, dialog->intValue()));
        } else {
            emit moreRunsRequested(missing);
        }
    });
    dialog->open();
}

void RunActions::stopAndKeep() {
    if (const RunPtr run = current()) {
        emit stopRequested(run->id);
    }
}

void RunActions::stopAndDiscard() {
    if (const RunPtr run = current()) {
        deleted_.removeWhenEnded(run->id);
        emit stopRequested(run->id);
    }
}

void RunActions::followRuns() {
    deleted_.followRuns();
    update();
}

void RunActions::rename() {
    const QModelIndex index = view_->currentIndex();
    if (index.isValid()) {
        view_->edit(index.siblingAtColumn(RunsModel::Name));
    }
}

void RunActions::star() {
    const std::vector<RunPtr> runs = selectedRuns();
    const bool all = std::ranges::all_of(runs, [](const RunPtr& run) { return run->starred; });
    client_->setStarred(selected(), !all);
}

void RunActions::tag() {
    auto* dialog = new TagDialog(view_->window());
    connect(dialog, &QDialog::accepted, this,
            [this, dialog, runs = selected()] { client_->changeTags(runs, dialog->tags(), {}); });
    dialog->open();
}

void RunActions::note() {
    if (const RunPtr run = current()) {
        auto* dialog = new NoteDialog(*run, view_->window());
        connect(dialog, &QDialog::accepted, this, [this, dialog, run] {
            if (dialog->note() != coreText(run->note)) { // else it stays in any language
                client_->setNote(run->id, dialog->note());
            }
        });
        dialog->open();
    }
}

void RunActions::archive() {
    const std::vector<RunPtr> runs = selectedRuns();
    const bool all = std::ranges::all_of(runs, [](const RunPtr& run) { return run->archived; });
    client_->setArchived(selected(), !all);
    emit message(all ? tr("Unarchived: %1").arg(runs.size())
                     : tr("Archived: %1. The view “Archived” lists them.").arg(runs.size()));
}

void RunActions::remove() {
    if (const QList<qint64> runs = view_->selectedRuns(); !runs.isEmpty()) {
        deleted_.remove(runs);
        update();
    }
}

void RunActions::undoDelete() {
    deleted_.undo();
    update();
}

void RunActions::copyCommand() {
    if (const RunPtr run = current()) {
        const RunProvenance provenance = provenanceOf(*run);
        QApplication::clipboard()->setText(QString::fromStdString(provenance.command));
        emit message((provenance.repeats ? tr("Copied the command line that repeats %1")
                                         : tr("Copied a command line that trains on from %1"))
                         .arg(runText(*run)));
    }
}

std::vector<const RunColumn*> RunActions::shownColumns() const {
    std::vector<const RunColumn*> columns;
    for (const int section : view_->columns().sections()) {
        const std::string key = model_->keyAt(section);
        const RunColumn* column = model_->columns().find(key == "shares" ? "sharing" : key);
        if (column != nullptr && section != RunsModel::Star) { // which is there to be clicked
            columns.push_back(column);
        }
    }
    return columns;
}

// Those selected, or all where it is one or none.
std::vector<RunPtr> RunActions::runsToCopy() const {
    std::vector<RunPtr> runs = selectedRuns();
    return runs.size() > 1 ? runs : model_->listedRuns();
}

void RunActions::copyCsv() {
    const std::vector<RunPtr> runs = runsToCopy();
    QApplication::clipboard()->setText(QString::fromStdString(csvTable(runs, shownColumns())));
    emit message(tr("Copied %n run(s) as CSV", nullptr, static_cast<int>(runs.size())));
}

void RunActions::copyMarkdown() {
    const std::vector<RunPtr> runs = runsToCopy();
    QApplication::clipboard()->setText(QString::fromStdString(markdownTable(runs, shownColumns())));
    emit message(tr("Copied %n run(s) as Markdown", nullptr, static_cast<int>(runs.size())));
}

void RunActions::revealFolder() {
    if (const RunPtr run = current()) {
        const QString folder = QString::fromStdU16String(
            (client_->folder() / "checkpoints" / std::to_string(run->id)).u16string());
        if (!QDesktopServices::openUrl(QUrl::fromLocalFile(folder))) {
            emit message(tr("No program is set up to open folders: %1").arg(folder));
        }
    }
}

void RunActions::exportNetwork() {
    if (const RunPtr run = current()) {
        emit networkExportRequested(run->id);
    }
}

void RunActions::exportCurves() {
    emit curvesExportRequested(selectedRuns());
}

void RunActions::report() {
    std::vector<RunPtr> runs = selectedRuns();
    if (runs.empty()) {
        runs = model_->listedRuns();
    }
    if (runs.empty()) {
        emit message(tr("There are no runs to report on"));
        return;
    }
    emit reportWanted(runs, model_->query().groups.value_or(GroupBy()));
}

} // namespace sharesnet
