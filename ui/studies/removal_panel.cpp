#include "ui/studies/removal_panel.h"

#include "core/flow/use_study_export.h"
#include "ui/base/file_dialog.h"
#include "ui/base/help_mark.h"
#include "ui/base/help_request.h"
#include "ui/base/image_count.h"
#include "ui/base/number_input.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"
#include "ui/studies/accuracy_groups.h"
#include "ui/studies/accuracy_tree.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace sharesnet {

namespace {

constexpr int kLeastProgress = 40;

} // namespace

RemovalPanel::RemovalPanel(LensStudies* studies, QWidget* parent)
    : QWidget(parent),
      studies_(studies),
      title_(new QLabel(tr("Ablation"))),
      facts_(new QLabel),
      text_(new QLabel),
      tree_(new AccuracyTree),
      images_(
          makeImageCount(QStringLiteral("removalImages"), studies->images(StudyKind::Accuracies))),
      measure_(new QPushButton),
      progress_(new QProgressBar),
      cancel_(new QPushButton(tr("Cancel"))),
      export_(new QToolButton),
      untie_(new QPushButton(tr("Untie here…"))),
      tie_(new QPushButton(tr("Tie…"))) {
    layOut();
    connect(images_, &QSpinBox::valueChanged, studies_,
            [this](int images) { studies_->setImages(StudyKind::Accuracies, images); });
    connect(measure_, &QPushButton::clicked, studies_, &LensStudies::measureAccuracies);
    connect(cancel_, &QPushButton::clicked, studies_,
            [this] { studies_->cancel(StudyKind::Accuracies); });
    connect(export_, &QToolButton::clicked, this, &RemovalPanel::exportNumbers);
    connect(untie_, &QPushButton::clicked, this, [this] { emit sharingWanted(false); });
    connect(tie_, &QPushButton::clicked, this, [this] { emit sharingWanted(true); });
    connect(tree_, &AccuracyTree::imageChosen, this, &RemovalPanel::imageChosen);
    connect(studies_, &LensStudies::changed, this, &RemovalPanel::follow);
    connect(studies_, &LensStudies::progressed, this, &RemovalPanel::followProgress);
    follow();
}

void RemovalPanel::layOut() {
    setHelpPage(this, QStringLiteral("lens#removal"));
    title_->setFont(strongFont(font()));
    title_->setToolTip(tr("Accuracy when uses are left out, repeated, or added beyond the trained "
                          "number. The checkpoint stays as it is."));
    facts_->setObjectName(QStringLiteral("removalFacts"));
    facts_->setFont(smallFont(font()));
    facts_->setForegroundRole(QPalette::PlaceholderText);
    text_->setObjectName(QStringLiteral("removalText"));
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    measure_->setObjectName(QStringLiteral("measureAccuracies"));
    progress_->setRange(0, 100);
    progress_->setTextVisible(false);
    progress_->setMinimumWidth(kLeastProgress); // measuring widens no panel
    progress_->setAccessibleName(tr("Progress of the accuracies"));
    cancel_->setObjectName(QStringLiteral("cancelAccuracies"));
    export_->setObjectName(QStringLiteral("exportAccuracies"));
    export_->setText(tr("Export…"));
    export_->setToolTip(tr("Saves the accuracies to a folder (JSON, CSV)"));
    auto* label = new QLabel(tr("Ima&ges"));
    label->setBuddy(images_);

    auto* head = new QHBoxLayout;
    head->addLayout(withHelp(title_, title_->text(), QStringLiteral("glossary#skip")), 1);
    head->addWidget(facts_);
    auto* foot = new QHBoxLayout;
    foot->addWidget(label);
    foot->addWidget(images_);
    foot->addWidget(measure_);
    foot->addWidget(progress_, 1);
    foot->addWidget(cancel_);
    foot->addStretch();
    foot->addWidget(export_);
    untie_->setObjectName(QStringLiteral("untieHere"));
    untie_->setToolTip(tr("A new run from this checkpoint, in which the selected use has a weight "
                          "of its own"));
    tie_->setObjectName(QStringLiteral("tieHere"));
    tie_->setToolTip(tr("A new run from this checkpoint, in which more blocks share a weight; the "
                        "accuracy it costs is measured before"));
    auto* edits = new QHBoxLayout;
    edits->addWidget(untie_, 1);
    edits->addWidget(tie_, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kFlush);
    layout->addLayout(head);
    layout->addWidget(text_);
    layout->addWidget(tree_);
    layout->addLayout(foot);
    layout->addLayout(edits);
}

bool RemovalPanel::measuresThis() const {
    const auto works = [this](StudySide side) {
        const StudyState::Kind kind = studies_->state(StudyKind::Accuracies, side).kind;
        return kind == StudyState::Kind::Running || kind == StudyState::Kind::Waiting;
    };
    return works(StudySide::Model) || works(StudySide::Against);
}

// The studied convolution is one weight for several blocks.
bool RemovalPanel::sharesNow() const {
    if (!studies_->model() || !studies_->conv()) {
        return false;
    }
    const ConvAddress& conv = *studies_->conv();
    const auto& stages = studies_->model()->spec.arch.stages;
    const auto place = static_cast<std::size_t>(conv.stage - 1);
    return place < stages.size() && !shareGroups(stages[place], conv.conv).empty();
}

// Where there is no result.
QString RemovalPanel::explanation() const {
    const StudyState state = studies_->state(StudyKind::Accuracies);
    if (state.study) {
        const StudyState other = studies_->state(StudyKind::Accuracies, StudySide::Against);
        return other.why.isEmpty() ? QString()
                                   : tr("%1: %2").arg(studies_->against()->label, other.why);
    }
    if (state.kind == StudyState::Kind::Failed) {
        return state.why;
    }
    if (const auto other = studies_->accuraciesUnderWay(); other && !measuresThis()) {
        return tr("Still measuring %1.").arg(QString::fromStdString(toString(other->wish.conv)));
    }
    return measuresThis() ? QString()
                          : tr("How the accuracy changes when a use is skipped or repeated, when "
                               "the network answers after each use, or when there are more uses "
                               "than it was trained with.");
}

void RemovalPanel::follow() {
    using Kind = StudyState::Kind;
    const StudyState own = studies_->state(StudyKind::Accuracies);
    const StudyState other = studies_->state(StudyKind::Accuracies, StudySide::Against);
    const bool works = studies_->accuraciesUnderWay().has_value();
    const QString text = explanation();
    text_->setText(text);
    text_->setVisible(!text.isEmpty());
    tree_->setVisible(own.study != nullptr);
    facts_->setText(
        own.study ? tr("%Ln test image(s), %1 s", nullptr, static_cast<int>(own.study->images))
                        .arg(fixedText(own.seconds, 1))
                  : QString());
    facts_->setToolTip(own.study ? takenImagesText(own.study->request.images) : QString());
    const bool againstToo = own.study && studies_->against() &&
                            (other.kind == Kind::NotAsked || other.kind == Kind::Cancelled);
    const bool open = !own.study || againstToo || other.kind == Kind::Failed;
    measure_->setText(own.kind == Kind::Failed ? tr("Try again")
                      : againstToo             ? tr("Measure the other, too")
                                               : tr("Measure"));
    measure_->setVisible(open && !measuresThis());
    measure_->setEnabled(studies_->model() && studies_->conv());
    untie_->setEnabled(sharesNow());
    tie_->setEnabled(studies_->model() && studies_->conv());
    progress_->setVisible(works);
    cancel_->setVisible(works);
    export_->setVisible(own.study != nullptr && !works);
    if (own.study && (own.study != shown_ || other.study != shownAgainst_)) {
        shown_ = own.study;
        shownAgainst_ = other.study;
        show();
    }
    shown_ = own.study;
    shownAgainst_ = other.study;
    followProgress();
}

void RemovalPanel::followProgress() {
    progress_->setValue(static_cast<int>(std::lround(100 * studies_->accuraciesDone())));
}

void RemovalPanel::show() {
    tree_->setList(accuracyList(*shown_, shownAgainst_.get()), shown_->images,
                   shownAgainst_ ? studies_->against()->label : QString());
}

void RemovalPanel::exportNumbers() {
    QFileDialog* dialog = newFolderDialog(this, tr("Folder for the accuracies"));
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
        exports_.post(
            [study = shown_, path = std::filesystem::path(folder.toStdU16String())] {
                writeFiles(useStudyFiles(study), path);
            },
            [this, folder] { emit message(tr("Saved to %1").arg(folder)); },
            [this](const std::string& why) { emit message(QString::fromStdString(why)); });
    });
    dialog->open();
}

} // namespace sharesnet
