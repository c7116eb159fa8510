#include "ui/data/get_data_view.h"

#include "core/base/utf8.h"
#include "ui/base/choice_box.h"
#include "ui/base/file_dialog.h"
#include "ui/base/file_path.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/stop_button.h"
#include "ui/base/text_of.h"
#include "ui/base/workbench_style.h"

#include <QEvent>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QShowEvent>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace sharesnet {

namespace {

enum SetColumn { Title, Download, Images, License, State };

constexpr int kProgressParts = 1'000; // of the progress

QString pathText(const std::filesystem::path& path) {
    return QString::fromStdString(utf8FromBytes(path.string()));
}

QString stateText(FetchState state) {
    switch (state) {
    case FetchState::All:
        return GetDataView::tr("Complete");
    case FetchState::Part:
        return GetDataView::tr("Partial");
    case FetchState::Nothing:
        break;
    }
    return {};
}

} // namespace

GetDataView::GetDataView(std::vector<KnownData> known, QWidget* parent)
    : QWidget(parent),
      known_(std::move(known)),
      list_(new QTreeWidget),
      about_(new QLabel),
      folder_(new QLineEdit),
      browse_(new QPushButton(tr("Bro&wse…"))),
      mirror_(new QLineEdit),
      error_(makeErrorLabel(QStringLiteral("fetchError"))),
      state_(new QLabel),
      progress_(new QProgressBar),
      stop_(new StopButton(QStringLiteral("fetchStop"))),
      fetch_(new QPushButton(tr("&Fetch"))) {
    setObjectName(QStringLiteral("getDataView"));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(space::kGap);
    layout->addWidget(list_, 1);
    layout->addWidget(makeForm());
    layout->addWidget(error_);
    layout->addWidget(makeStatus());
    fillList();
    connect(list_, &QTreeWidget::currentItemChanged, this, &GetDataView::showSelected);
    connect(folder_, &QLineEdit::textEdited, this, [this](const QString& text) {
        folders_[selected().name] = text;
        lookAtStates();
    });
    connect(browse_, &QPushButton::clicked, this, &GetDataView::chooseFolder);
    connect(fetch_, &QPushButton::clicked, this, &GetDataView::begin);
    list_->setCurrentItem(list_->topLevelItem(0));
}

GetDataView::~GetDataView() {
    if (job_) {
        *job_ = true;
    }
}

void GetDataView::fillList() {
    list_->setObjectName(QStringLiteral("fetchList"));
    list_->setAccessibleName(tr("Known data sets"));
    list_->setHeaderLabels(
        {tr("Data set"), tr("Download"), tr("Images"), tr("License"), tr("In the folder")});
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    for (const KnownData& each : known_) {
        auto* item = new QTreeWidgetItem(list_, {textOf(each.title), textOf(each.size),
                                                 textOf(each.images), textOf(each.license)});
        item->setToolTip(License, textOf(each.license));
    }
    list_->header()->setStretchLastSection(true);
    for (const SetColumn column : {Title, Download, Images, License}) {
        list_->resizeColumnToContents(column);
        list_->header()->resizeSection(column, list_->columnWidth(column) + 12);
    }
}

QWidget* GetDataView::makeForm() {
    about_->setObjectName(QStringLiteral("fetchAbout"));
    about_->setOpenExternalLinks(true);
    about_->setTextInteractionFlags(Qt::TextBrowserInteraction);
    about_->setAccessibleName(tr("Home page"));
    folder_->setObjectName(QStringLiteral("fetchFolder"));
    mirror_->setObjectName(QStringLiteral("fetchMirror"));
    mirror_->setPlaceholderText(tr("Default address"));
    mirror_->setToolTip(
        tr("Address of a folder with the same files; they have to have the same checksums"));
    browse_->setAutoDefault(false);
    auto* place = new QHBoxLayout;
    place->setSpacing(space::kGap);
    place->addWidget(folder_, 1);
    place->addWidget(browse_);
    auto* form = new QWidget;
    auto* rows = new QFormLayout(form);
    rows->setContentsMargins(space::kFlush);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->addRow(tr("Home page"), about_);
    auto* to = new QLabel(tr("Fol&der"));
    to->setBuddy(folder_);
    rows->addRow(to, place);
    auto* from = new QLabel(tr("&Mirror"));
    from->setBuddy(mirror_);
    rows->addRow(from, mirror_);
    return form;
}

QWidget* GetDataView::makeStatus() {
    state_->setObjectName(QStringLiteral("fetchState"));
    state_->setForegroundRole(QPalette::PlaceholderText);
    progress_->setObjectName(QStringLiteral("fetchProgress"));
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress of the download"));
    progress_->setMaximumWidth(240);
    progress_->hide();
    fetch_->setObjectName(QStringLiteral("fetchNow"));
    fetch_->setAutoDefault(false);
    makePrimary(fetch_);
    auto* bar = new QWidget;
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kFlush);
    row->setSpacing(space::kGap);
    row->addWidget(fetch_);
    row->addWidget(stop_);
    row->addWidget(progress_);
    row->addWidget(state_, 1);
    return bar;
}

int GetDataView::row() const {
    return list_->indexOfTopLevelItem(list_->currentItem());
}

void GetDataView::showSelected() {
    if (row() < 0) {
        return;
    }
    const KnownData& each = selected();
    const QString home = textOf(each.home).toHtmlEscaped();
    about_->setText(QStringLiteral("<a href=\"%1\">%1</a>").arg(home));
    const auto chosen = folders_.find(each.name);
    folder_->setText(chosen != folders_.end() ? chosen->second : pathText(usualFolderOf(each)));
    if (!job_) {
        showStates(states_);
    }
}

void GetDataView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    lookAtStates();
}

void GetDataView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !error_->text().isEmpty()) {
        showError(error_, error_->text());
    }
}

void GetDataView::lookAtStates() {
    std::vector<std::filesystem::path> folders;
    for (const KnownData& each : known_) {
        const auto chosen = folders_.find(each.name);
        folders.push_back(chosen != folders_.end() ? pathOf(chosen->second) : usualFolderOf(each));
    }
    looks_.postLatest(
        [known = known_, folders] {
            std::vector<FetchState> states;
            for (std::size_t i = 0; i < known.size(); ++i) {
                states.push_back(fetchStateOf(known[i], folders[i]));
            }
            return states;
        },
        [this](const std::vector<FetchState>& states) { showStates(states); },
        [this](const std::string&) { showStates({}); }); // told when it is fetched
}

void GetDataView::showStates(const std::vector<FetchState>& states) {
    states_ = states;
    states_.resize(known_.size(), FetchState::Nothing);
    for (int i = 0; i < list_->topLevelItemCount(); ++i) {
        list_->topLevelItem(i)->setText(State, stateText(states_[static_cast<std::size_t>(i)]));
    }
    if (row() < 0) {
        return;
    }
    switch (states_[static_cast<std::size_t>(row())]) {
    case FetchState::All:
        fetch_->setText(tr("&Use"));
        fetch_->setToolTip(tr("Checks the files and makes them the data to train on"));
        break;
    case FetchState::Part:
        fetch_->setText(tr("&Resume"));
        fetch_->setToolTip(tr("Downloads the rest, checks it, and makes it the data to train on"));
        break;
    case FetchState::Nothing:
        fetch_->setText(tr("&Fetch"));
        fetch_->setToolTip(tr("Downloads it, checks it, and makes it the data to train on"));
        break;
    }
}

void GetDataView::chooseFolder() {
    QFileDialog* dialog = newFolderDialog(this, tr("Folder for %1").arg(textOf(selected().title)));
    dialog->setDirectory(existingFolder(folder_->text().trimmed()));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        folders_[selected().name] = folder;
        folder_->setText(folder);
        lookAtStates();
    });
    dialog->open();
}

void GetDataView::begin() {
    if (job_ || row() < 0) {
        return;
    }
    FetchRequest request;
    request.data = selected();
    try {
        request.folder = parseDataSpec("folder:" + folder_->text().trimmed().toStdString()).path;
    } catch (const std::exception&) {
        showError(error_, tr("Choose a folder for it"));
        return;
    }
    request.mirror = mirror_->text().trimmed().toStdString();
    showError(error_, {});
    job_ = std::make_shared<std::atomic<bool>>(false);
    request.cancelled = [job = job_, stopped = stop_->begin()] { return *job || stopped(); };
    request.progress = [this, last = std::chrono::steady_clock::time_point()](
                           const FetchProgress& progress) mutable {
        constexpr std::chrono::milliseconds kBetween{100};
        const auto now = std::chrono::steady_clock::now();
        if (now - last >= kBetween) {
            last = now;
            QMetaObject::invokeMethod(this, [this, progress] { showProgress(progress); });
        }
    };
    fetch_->hide();
    progress_->setRange(0, 0);
    progress_->show();
    const QString title = textOf(request.data.title);
    state_->setText(tr("Requesting %1…").arg(title));
    worker_.post([request] { return fetch(request); },
                 [this, title](const DataSpec& got) {
                     stop_->end();
                     end();
                     state_->setText(
                         tr("%1 is complete and checked, and now the data to train on").arg(title));
                     emit fetched(title, got);
                 },
                 [this, title](const std::string& why) {
                     const bool stopped = stop_->end();
                     end();
                     state_->setText(stopped ? tr("Stopped; what was downloaded is kept")
                                             : QString());
                     if (!stopped) {
                         showError(error_, textOf(why));
                         emit failed(title, textOf(why));
                     }
                 });
}

void GetDataView::showProgress(const FetchProgress& progress) {
    if (!job_) {
        return;
    }
    const auto done = static_cast<std::int64_t>(progress.done);
    const auto all = static_cast<std::int64_t>(progress.all);
    progress_->setRange(0, all > 0 ? kProgressParts : 0);
    progress_->setValue(all > 0 ? static_cast<int>(done * kProgressParts / all) : 0);
    const QString of =
        all > 0 ? tr("%1 of %2").arg(bytesText(done), bytesText(all)) : bytesText(done);
    state_->setText((progress.unpacking ? tr("Unpacking %1: %2") : tr("%1: %2"))
                        .arg(textOf(progress.file), of));
}

void GetDataView::end() {
    job_.reset();
    progress_->hide();
    fetch_->show();
    lookAtStates();
}

} // namespace sharesnet
