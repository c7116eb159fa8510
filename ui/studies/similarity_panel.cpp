#include "ui/studies/similarity_panel.h"

#include "ui/base/help_mark.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"
#include "ui/studies/study_notice.h"
#include "ui/studies/study_sentences.h"
#include "ui/studies/use_matrix.h"

#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <initializer_list>
#include <limits>

namespace sharesnet {

namespace {

constexpr int kBesideLetters = 21; // that a matrix is wide beside another one

QString aboutSimilarity() {
    return SimilarityPanel::tr(
        "Linear CKA of the outputs of each pair of uses: 1 for outputs that are equal up to "
        "rotation and scale, about 0, and as often below, for unrelated ones. HSIC is the "
        "unbiased estimator, averaged over batches before the ratio is taken. Chance is the "
        "same number with the samples of each use in a random order of its own: what lies "
        "within twice this may be chance.");
}

} // namespace

SimilarityPanel::SimilarityPanel(LensStudies* studies, QWidget* parent)
    : QWidget(parent),
      studies_(studies),
      title_(new QLabel),
      result_(new QWidget),
      grid_(new QGridLayout(result_)),
      own_(makeSide(0)),
      other_(makeSide(1)),
      notice_(new StudyNotice(studies, StudyKind::Measures)) {
    title_->setFont(strongFont(font()));
    title_->setToolTip(aboutSimilarity());
    own_.facts->setObjectName(QStringLiteral("similarityFacts"));
    own_.sentence->setObjectName(QStringLiteral("similaritySentence"));
    grid_->setContentsMargins(space::kFlush);
    grid_->setHorizontalSpacing(space::kWide);
    grid_->setColumnStretch(0, 1);
    grid_->setColumnStretch(1, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kFlush);
    layout->addLayout(withHelp(title_, tr("Similarity (CKA)"), QStringLiteral("glossary#cka")));
    layout->addWidget(notice_);
    layout->addWidget(result_);
    connect(studies_, &LensStudies::changed, this, &SimilarityPanel::follow);
    follow();
}

SimilarityPanel::Side SimilarityPanel::makeSide(int column) {
    const Side side{new UseMatrix, new QLabel, new QLabel};
    side.facts->setFont(smallFont(font()));
    side.facts->setForegroundRole(QPalette::PlaceholderText);
    side.facts->setWordWrap(true);
    side.facts->setAlignment(Qt::AlignTop);
    side.sentence->setWordWrap(true);
    side.matrix->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    grid_->addWidget(side.matrix, 0, column);
    grid_->addWidget(side.facts, 1, column);
    grid_->addWidget(side.sentence, 2 + column, 0, 1, 2);
    return side;
}

void SimilarityPanel::follow() {
    const StudyPtr study = studies_->state(StudyKind::Measures).study;
    const StudyState against = studies_->state(StudyKind::Measures, StudySide::Against);
    const bool beside = study && against.kind != StudyState::Kind::NotAsked;
    const StudyPtr other = beside ? against.study : nullptr;
    notice_->setVisible(!study);
    result_->setVisible(study != nullptr);
    title_->setText(!study || study->shared ? tr("Similarity of the uses (CKA)")
                                            : tr("Similarity of the blocks (CKA)"));
    if (study != shown_) {
        show(own_, study, {});
    }
    if (beside && !other) {
        showPending(*study, against);
    } else if (other != shownOther_ || !other) {
        show(other_, other, other ? studies_->against()->label : QString());
    }
    // two of them have half of the width each, and are no higher than wide
    for (const Side& side : {own_, other_}) {
        side.matrix->setMaximumHeight(beside ? fontMetrics().averageCharWidth() * kBesideLetters
                                             : QWIDGETSIZE_MAX);
    }
    // beside the matrix, or below it where another one stands there
    grid_->addWidget(own_.facts, beside ? 1 : 0, beside ? 0 : 1);
    shown_ = study;
    shownOther_ = other;
}

// Takes the room that the result will have: nothing moves when it comes.
void SimilarityPanel::showPending(const UseStudy& study, const StudyState& state) const {
    PairValues pairs = pairsOf(study, study.similarity->matrix, studies_->against()->label);
    pairs.cells.assign(pairs.cells.size(), std::numeric_limits<double>::quiet_NaN());
    const bool failed = state.kind == StudyState::Kind::Failed;
    pairs.whyUndefined = failed ? state.why : tr("it is still being measured");
    other_.matrix->setPairs(std::move(pairs));
    other_.facts->setText(
        tr("%1\n%2\n").arg(studies_->against()->label, failed ? tr("failed") : tr("measuring…")));
    other_.sentence->setText(
        tr("%1: %2").arg(studies_->against()->label, failed ? state.why : tr("measuring…")));
    other_.facts->setToolTip(aboutSimilarity()); // without the chance of another model
    other_.matrix->setToolTip(aboutSimilarity());
    for (QWidget* each :
         std::initializer_list<QWidget*>{other_.matrix, other_.facts, other_.sentence}) {
        each->setVisible(true);
    }
}

// `of`: whose it is; empty: of the model itself.
void SimilarityPanel::show(const Side& side, const StudyPtr& study, const QString& of) const {
    side.matrix->setVisible(study != nullptr);
    side.facts->setVisible(study != nullptr);
    side.sentence->setVisible(study != nullptr);
    if (!study || !study->similarity) {
        return;
    }
    PairValues pairs =
        pairsOf(*study, study->similarity->matrix,
                of.isEmpty() ? title_->text() : tr("%1: %2").arg(of, title_->text()));
    pairs.whyUndefined = study->similarity->samples == 0
                             ? tr("there are fewer than 4 positions in a batch")
                             : tr("one of the two is constant, NaN or infinite");
    side.matrix->setPairs(std::move(pairs));
    const QString facts = tr("%1 images\n%2 batches")
                              .arg(grouped(study->images), grouped(study->similarity->batches));
    side.facts->setText(of.isEmpty() ? facts : of + QLatin1Char('\n') + facts);
    const QString tip =
        tr("%1\nChance here: %2").arg(aboutSimilarity(), valueText(study->similarity->chance, 2));
    side.facts->setToolTip(tip);
    side.matrix->setToolTip(tip);
    const QString sentence = study->uses.size() > 1 ? similaritySentence(*study)
                                                    : tr("It is used once: nothing to compare.");
    side.sentence->setText(of.isEmpty() || sentence.isEmpty() ? sentence
                                                              : tr("%1: %2").arg(of, sentence));
    side.sentence->setVisible(!side.sentence->text().isEmpty());
}

} // namespace sharesnet
