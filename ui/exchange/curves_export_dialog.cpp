#include "ui/exchange/curves_export_dialog.h"

#include "core/arch/conv_address.h"
#include "ui/base/choice_box.h"
#include "ui/base/core_text.h"
#include "ui/base/help_request.h"
#include "ui/base/spacing.h"
#include "ui/base/text_of.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QLabel>
#include <QSettings>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>
#include <utility>

namespace sharesnet {

namespace {

constexpr auto kCurvesFormKey = "exchange/curves";
constexpr std::size_t kRunsNamed = 4;

std::vector<ChoiceBox::Choice> curvesFormChoices() {
    std::vector<ChoiceBox::Choice> choices;
    for (const MetricsFormat& format : metricsFormats()) {
        choices.push_back({textOf(format.name), coreText(format.title), coreText(format.help)});
    }
    return choices;
}

QLabel* makeRunsLabel(const std::vector<RunPtr>& runs) {
    QStringList names;
    for (std::size_t i = 0; i < std::min(runs.size(), kRunsNamed); ++i) {
        names << CurvesExportDialog::tr("%1 (run %2)")
                     .arg(textOf(runs[i]->spec.name))
                     .arg(runs[i]->id);
    }
    if (runs.size() > kRunsNamed) {
        names << CurvesExportDialog::tr("and %n more", nullptr,
                                        static_cast<int>(runs.size() - kRunsNamed));
    }
    auto* label = new QLabel(names.join(QLatin1Char('\n')));
    label->setObjectName(QStringLiteral("exportRuns"));
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

CurvesExportDialog::CurvesExportDialog(std::vector<RunPtr> runs, QWidget* parent)
    : ExportFrame(tr("Export curves"), parent),
      runs_(std::move(runs)),
      form_(new ChoiceBox(QStringLiteral("exportForm"), curvesFormChoices())),
      pictures_(new QCheckBox(tr("&Pictures of the uses of shared convolutions"))),
      picturesHelp_(makeHelpLabel(tr("What each use computes of the first test image, at every "
                                     "checkpoint of the run; the data of the run is read"))) {
    setHelpPage(this, QStringLiteral("exchange#curves"));
    setObjectName(QStringLiteral("curvesExportDialog"));
    rows()->addRow(tr("Runs"), makeRunsLabel(runs_));
    rows()->addRow(tr("For&mat"), form_);
    pictures_->setObjectName(QStringLiteral("exportPictures"));
    auto* choice = new QWidget;
    auto* explained = new QVBoxLayout(choice);
    explained->setContentsMargins(space::kFlush);
    explained->setSpacing(space::kTight);
    explained->addWidget(pictures_);
    explained->addWidget(picturesHelp_);
    rows()->addRow(QString(), choice);
    addPlace();
    connect(form_, &ChoiceBox::changed, this, &CurvesExportDialog::followForm);
    form_->choose(QSettings().value(QLatin1String(kCurvesFormKey)).toString());
    followForm();
    finish(form_);
}

MetricsPlan CurvesExportDialog::plan() const {
    MetricsPlan plan;
    plan.form = metricsFormat(form_->key().toStdString())->form;
    std::ranges::transform(runs_, std::back_inserter(plan.runs), &RunRecord::id,
                           [](const RunPtr& run) -> const RunRecord& { return *run; });
    plan.out = out();
    return plan;
}

bool CurvesExportDialog::wantsPictures() const {
    return plan().form == MetricsForm::TensorBoard && pictures_->isChecked() && anyShares();
}

bool CurvesExportDialog::anyShares() const {
    return std::ranges::any_of(runs_, [](const RunPtr& run) {
        return run->origin.empty() && !sharedConvs(run->spec.arch).empty();
    });
}

// A log folder of TensorBoard is added to, nothing there is replaced.
std::vector<std::filesystem::path> CurvesExportDialog::replaced() const {
    const MetricsPlan wanted = plan();
    return wanted.form == MetricsForm::TensorBoard || wanted.out.empty()
               ? std::vector<std::filesystem::path>()
               : std::vector{wanted.out};
}

void CurvesExportDialog::followForm() {
    const MetricsFormat& format = *metricsFormat(form_->key().toStdString());
    const bool isBoard = format.form == MetricsForm::TensorBoard;
    rows()->setRowVisible(pictures_->parentWidget(), isBoard && anyShares());
    const QString name = runs_.size() == 1 ? textOf(runs_.front()->spec.name) : tr("runs");
    setPlace(isBoard ? QStringLiteral("tensorboard") : name, textOf(format.suffix));
    growToFit(this);
}

void CurvesExportDialog::ask(const std::function<bool()>& stopped) {
    QSettings().setValue(QLatin1String(kCurvesFormKey), form_->key());
    MetricsPlan wanted = plan();
    wanted.cancelled = stopped;
    emit exportWanted(wanted, wantsPictures());
}

void CurvesExportDialog::showResult(const MetricsPlan& plan, const WrittenMetrics& metrics) {
    Written written;
    written.title = tr("The curves are exported");
    QStringList facts;
    if (plan.form == MetricsForm::TensorBoard) {
        const QString folder = QString::fromStdU16String(plan.out.u16string());
        facts << tr("To look at them: tensorboard --logdir \"%1\"").arg(folder);
        written.folder = plan.out;
    } else {
        written.folder = plan.out.parent_path();
    }
    if (metrics.pictures > 0) {
        facts << tr("%n picture(s) of uses", nullptr, static_cast<int>(metrics.pictures));
    }
    for (const Message& note : metrics.notes) {
        facts << coreText(note);
    }
    written.checked = facts.join(QLatin1Char('\n'));
    for (const std::filesystem::path& file : metrics.out) {
        written.files << QString::fromStdU16String(file.u16string());
    }
    showWritten(written);
}

} // namespace sharesnet
