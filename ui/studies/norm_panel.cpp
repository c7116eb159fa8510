#include "ui/studies/norm_panel.h"

#include "ui/base/help_mark.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"
#include "ui/studies/norm_bands.h"
#include "ui/studies/use_series.h"

#include <QFormLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <utility>

namespace sharesnet {

NormPanel::NormPanel(LensStudies* studies, QWidget* parent)
    : QWidget(parent), studies_(studies), title_(new QLabel), legend_(new QLabel) {
    title_->setFont(strongFont(font()));
    title_->setToolTip(tr("Of the norm that goes with the convolution in its block. A shared "
                          "convolution keeps a norm for each use."));
    legend_->setFont(smallFont(font()));
    legend_->setForegroundRole(QPalette::PlaceholderText);
    legend_->setWordWrap(true);
    auto* rows = new QFormLayout;
    rows->setContentsMargins(space::kFlush);
    rows->setHorizontalSpacing(space::kWide);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    const std::pair<NormBands::Values, QString> all[]{{&UseNumbers::normScale, tr("scale")},
                                                      {&UseNumbers::normShift, tr("shift")},
                                                      {&UseNumbers::normMean, tr("mean")},
                                                      {&UseNumbers::normVariance, tr("variance")}};
    for (const auto& [values, name] : all) {
        bands_.push_back(new NormBands(values, name));
        auto* label = new QLabel(name);
        label->setForegroundRole(QPalette::PlaceholderText);
        rows->addRow(label, bands_.back());
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kFlush);
    layout->addLayout(
        withHelp(title_, tr("Batch norm of each use"), QStringLiteral("glossary#use-batch-norm")));
    layout->addLayout(rows);
    layout->addWidget(legend_);
    connect(studies_, &LensStudies::changed, this, &NormPanel::follow);
    follow();
}

void NormPanel::follow() {
    const StudyPtr study = studies_->state(StudyKind::Measures).study;
    setVisible(study != nullptr);
    if (!study || study == shown_) {
        return;
    }
    shown_ = study;
    title_->setText(study->shared ? tr("Batch norm of each use") : tr("Batch norm of each block"));
    for (NormBands* bands : bands_) {
        bands->setStudy(study);
    }
    const std::size_t last = study->uses.size() - 1;
    legend_->setText(last == 0 ? useText(*study, 0)
                               : tr("from top to bottom: %1 to %2, a bar for each channel")
                                     .arg(useText(*study, 0), useText(*study, last)));
}

} // namespace sharesnet
