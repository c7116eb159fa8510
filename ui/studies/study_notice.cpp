#include "ui/studies/study_notice.h"

#include "ui/base/spacing.h"

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <cmath>

namespace sharesnet {

namespace {

QString textOf(const StudyState& state) {
    switch (state.kind) {
    case StudyState::Kind::Waiting:
    case StudyState::Kind::Running:
        return StudyNotice::tr("Measuring…");
    case StudyState::Kind::Failed:
        return state.why;
    case StudyState::Kind::Cancelled:
        return StudyNotice::tr("Cancelled.");
    case StudyState::Kind::NotAsked:
    case StudyState::Kind::Done:
        break;
    }
    return {};
}

} // namespace

StudyNotice::StudyNotice(LensStudies* studies, StudyKind kind, QWidget* parent)
    : QWidget(parent),
      studies_(studies),
      kind_(kind),
      text_(new QLabel),
      progress_(new QProgressBar),
      again_(new QPushButton(tr("Try again"))) {
    text_->setWordWrap(true);
    text_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    text_->setForegroundRole(QPalette::PlaceholderText);
    progress_->setRange(0, 100);
    progress_->setTextVisible(false);
    progress_->setAccessibleName(tr("Progress of the study"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kFlush);
    layout->addWidget(text_);
    layout->addWidget(progress_);
    layout->addWidget(again_, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(again_, &QPushButton::clicked, this, [this] { studies_->again(kind_); });
    connect(studies_, &LensStudies::changed, this, &StudyNotice::follow);
    connect(studies_, &LensStudies::progressed, this, &StudyNotice::followProgress);
    follow();
}

QString StudyNotice::text() const {
    return text_->text();
}

void StudyNotice::follow() {
    using Kind = StudyState::Kind;
    const StudyState state = studies_->state(kind_);
    text_->setText(studies_->model() ? textOf(state)
                                     : tr("Numbers over many images need a checkpoint."));
    text_->setVisible(!text_->text().isEmpty());
    progress_->setVisible(state.kind == Kind::Running || state.kind == Kind::Waiting);
    again_->setVisible(state.kind == Kind::Failed || state.kind == Kind::Cancelled);
    followProgress();
}

void StudyNotice::followProgress() {
    progress_->setValue(static_cast<int>(std::lround(100 * studies_->state(kind_).done)));
}

} // namespace sharesnet
