#include "ui/studies/pairs_panel.h"

#include "ui/base/elided_label.h"
#include "ui/base/help_mark.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"
#include "ui/studies/study_sentences.h"
#include "ui/studies/use_matrix.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

namespace {

QString titleOf(PairsPanel::Of of) {
    return of == PairsPanel::Of::Gradients ? PairsPanel::tr("Gradients")
                                           : PairsPanel::tr("Updates");
}

QString definitionOf(PairsPanel::Of of) {
    return of == PairsPanel::Of::Gradients
               ? PairsPanel::tr("Cosine of the gradients of each pair of uses by the weight: above "
                                "0 they pull it the same way. Their sum is the weight's gradient.")
               : PairsPanel::tr("Correlation of what the blocks of each pair of uses add to their "
                                "inputs, over channels and positions, the mean over the images. "
                                "Near 1: both add the same; below 0: one takes back what the other "
                                "adds.");
}

} // namespace

PairsPanel::PairsPanel(QWidget* parent)
    : QWidget(parent),
      title_(new QLabel),
      of_(new QComboBox),
      mark_(new HelpMark({}, {})),
      matrix_(new UseMatrix),
      sentence_(new ElidedLabel) {
    title_->setObjectName(QStringLiteral("pairsTitle"));
    title_->setFont(strongFont(smallFont(font())));
    of_->setObjectName(QStringLiteral("pairsOf"));
    of_->setAccessibleName(tr("Value shown for each pair"));
    of_->setFont(smallFont(font()));
    of_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    of_->setMinimumContentsLength(8);
    for (const Of of : {Of::Gradients, Of::Updates}) {
        of_->addItem(titleOf(of));
        of_->setItemData(of_->count() - 1, definitionOf(of), Qt::ToolTipRole);
    }
    matrix_->setSizePolicy({QSizePolicy::Preferred, QSizePolicy::Expanding}); // beside the plots
    sentence_->setObjectName(QStringLiteral("pairsSentence"));
    sentence_->setFont(smallFont(font()));
    sentence_->setForegroundRole(QPalette::PlaceholderText);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kFlush);
    column->setSpacing(space::kTight);
    column->addWidget(title_);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kTight);
    row->addWidget(of_, 1);
    row->addWidget(mark_);
    column->addLayout(row);
    column->addWidget(matrix_, 1);
    column->addWidget(sentence_);
    connect(of_, &QComboBox::currentIndexChanged, this, &PairsPanel::showPairs);
    showPairs();
}

PairsPanel::Of PairsPanel::of() const {
    return of_->currentIndex() == 1 ? Of::Updates : Of::Gradients;
}

PairValues PairsPanel::pairs(Of of) const {
    const bool gradients = of == Of::Gradients;
    PairValues pairs = pairsOf(
        *study_, gradients ? study_->gradientCosines : study_->updateCorrelations, titleOf(of));
    pairs.whyUndefined =
        gradients ? tr("one of the two gradients is zero, NaN or infinite, or their weights differ "
                       "in shape")
                  : tr("one of the two blocks changes the shape, or adds a constant, NaN or "
                       "infinite values");
    return pairs;
}

void PairsPanel::setStudy(StudyPtr study, const StageLayout& stage) {
    study_ = std::move(study);
    weights_ = stage.at(study_->uses.front().block).at(study_->request.conv.conv).weights();
    showPairs();
}

void PairsPanel::showPairs() {
    mark_->setMeaning(titleOf(of()), of() == Of::Gradients
                                         ? QStringLiteral("glossary#gradient-cosine")
                                         : QStringLiteral("glossary#update-correlation"));
    of_->setToolTip(definitionOf(of()));
    matrix_->setToolTip(definitionOf(of()));
    if (!study_) {
        return;
    }
    title_->setText(study_->shared ? tr("Pairs of uses") : tr("Pairs of blocks"));
    matrix_->setPairs(pairs(of()));
    sentence_->setText(of() == Of::Gradients ? gradientSentence(*study_, weights_)
                                             : updateSentence(*study_));
    sentence_->setToolTip(sentence_->text());
    fitTexts();
}

// They give way before the numbers do, the sentence first.
void PairsPanel::fitTexts() {
    int left = height() - std::max(minimumSizeHint().height(), least_);
    const auto fit = [&left](QLabel* label) {
        const int needed = label->sizeHint().height() + space::kTight;
        label->setVisible(!label->text().isEmpty() && left >= needed);
        left -= needed;
    };
    fit(title_);
    fit(sentence_);
}

void PairsPanel::setLeastHeight(int height) {
    least_ = height;
    fitTexts();
}

QSize PairsPanel::minimumSizeHint() const {
    return {std::max(of_->minimumSizeHint().width() + space::kTight + mark_->sizeHint().width(),
                     matrix_->minimumSizeHint().width()),
            of_->sizeHint().height() + space::kTight + matrix_->minimumSizeHint().height()};
}

void PairsPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitTexts();
}

} // namespace sharesnet
