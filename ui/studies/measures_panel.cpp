#include "ui/studies/measures_panel.h"

#include "core/base/atomic_file.h"
#include "core/flow/use_study_export.h"
#include "core/inspect/use_quantities.h"
#include "ui/base/elided_label.h"
#include "ui/base/file_dialog.h"
#include "ui/base/image_count.h"
#include "ui/base/number_input.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/base/type_scale.h"
#include "ui/plots/figure_dialog.h"
#include "ui/studies/history_panel.h"
#include "ui/studies/pairs_panel.h"
#include "ui/studies/study_notice.h"
#include "ui/studies/study_picture.h"
#include "ui/studies/use_matrix.h"
#include "ui/studies/use_plot.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

namespace sharesnet {

namespace {

constexpr int kTypedMs = 600; // until a number of images counts as typed
constexpr std::array kPlotted{"relative_change", "activation", "gradient_norm",
                              "cosine_to_descent"};
constexpr std::size_t kGivesWay = 1; // of the plots, where there is no room for all
const QString kBetween = QStringLiteral(" · ");

std::filesystem::path pathOf(const QString& file) {
    return {file.toStdU16String()};
}

} // namespace

MeasuresPanel::MeasuresPanel(LensStudies* studies, QWidget* parent)
    : QWidget(parent),
      studies_(studies),
      pairs_(new PairsPanel),
      history_(new HistoryPanel(studies)),
      result_(new QScrollArea),
      notice_(new StudyNotice(studies, StudyKind::Measures)),
      foot_(new ElidedLabel),
      newer_(new QPushButton(tr("Measure the newer one"))),
      images_(
          makeImageCount(QStringLiteral("measureImages"), studies->images(StudyKind::Measures))),
      export_(new QToolButton) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kBar);
    layout->addWidget(notice_, 1);
    layout->addWidget(makePlots(), 1);
    layout->addWidget(makeFoot());
    makeExports();
    typed_.setSingleShot(true);
    typed_.setInterval(kTypedMs);
    connect(&typed_, &QTimer::timeout, this,
            [this] { studies_->setImages(StudyKind::Measures, images_->value()); });
    connect(images_, &QSpinBox::valueChanged, &typed_, qOverload<>(&QTimer::start));
    connect(newer_, &QPushButton::clicked, studies_, &LensStudies::takeNewer);
    connect(history_, &HistoryPanel::checkpointChosen, this, &MeasuresPanel::checkpointChosen);
    connect(history_, &HistoryPanel::menuWanted, this,
            [this](QPoint at) { export_->menu()->popup(at); });
    connect(history_, &HistoryPanel::changed, this, [this] {
        exportHistory_->setEnabled(history_->hasCurves());
        exportCurves_->setEnabled(history_->hasCurves());
    });
    connect(studies_, &LensStudies::changed, this, &MeasuresPanel::follow);
    follow();
}

QWidget* MeasuresPanel::makePlots() {
    auto* content = new QWidget;
    auto* row = new QHBoxLayout(content);
    row->setContentsMargins(space::kFlush);
    row->setSpacing(space::kGap);
    for ([[maybe_unused]] const char* name : kPlotted) {
        plots_.push_back(new UsePlot);
        row->addWidget(plots_.back(), 4);
    }
    row->addWidget(pairs_, 3);
    row->addWidget(history_, 4);
    auto* scroll = static_cast<QScrollArea*>(result_);
    scroll->setFocusPolicy(Qt::NoFocus); // its plots have the keyboard
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    return result_;
}

QWidget* MeasuresPanel::makeFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(space::kFlush);
    foot_->setObjectName(QStringLiteral("measuresFoot"));
    foot_->setFont(smallFont(font()));
    foot_->setForegroundRole(QPalette::PlaceholderText);
    auto* label = new QLabel(tr("I&mages"));
    label->setBuddy(images_);
    newer_->setObjectName(QStringLiteral("measureNewer"));
    export_->setText(tr("Export"));
    export_->setPopupMode(QToolButton::InstantPopup);
    export_->setToolTip(tr("Saves the numbers or the plots to files"));
    row->addWidget(foot_, 1);
    row->addWidget(newer_);
    row->addWidget(label);
    row->addWidget(images_);
    row->addWidget(export_);
    return foot;
}

void MeasuresPanel::makeExports() {
    auto* menu = new QMenu(export_);
    menu->setObjectName(QStringLiteral("measuresExport"));
    menu->addAction(tr("Numbers (JSON, CSV)…"), this, &MeasuresPanel::exportNumbers);
    menu->addAction(tr("Plots (SVG, PNG)…"), this, &MeasuresPanel::exportPicture);
    menu->addSeparator();
    exportHistory_ = menu->addAction(tr("Numbers over the epochs (JSON, CSV)…"), this,
                                     &MeasuresPanel::exportHistory);
    exportCurves_ = menu->addAction(tr("Curves over the epochs (SVG, PDF, PNG)…"), this,
                                    &MeasuresPanel::exportCurves);
    exportHistory_->setEnabled(false);
    exportCurves_->setEnabled(false);
    export_->setMenu(menu);
}

void MeasuresPanel::follow() {
    const StudyPtr study = studies_->state(StudyKind::Measures).study;
    const StudyPtr against = studies_->state(StudyKind::Measures, StudySide::Against).study;
    notice_->setVisible(!study);
    result_->setVisible(study != nullptr);
    export_->setEnabled(study != nullptr);
    newer_->setVisible(studies_->newer().has_value());
    foot_->setText(footText());
    foot_->setToolTip(study ? foot_->text() + QLatin1Char('\n') +
                                  takenImagesText(study->request.images)
                            : foot_->text());
    if (study && (study != shown_ || against != shownAgainst_)) {
        shown_ = study;
        shownAgainst_ = against;
        showStudy();
    }
    shown_ = study;
    shownAgainst_ = against;
}

void MeasuresPanel::showStudy() {
    const ArchLayout layout = layoutOf(studies_->model()->spec.arch);
    const StageLayout& stage = layout.at(shown_->request.conv.stage);
    for (std::size_t k = 0; k < plots_.size(); ++k) {
        const UseQuantity& quantity = useQuantity(kPlotted.at(k));
        UseSeries series = seriesOf(quantity, *shown_, stage);
        if (shownAgainst_) {
            setAgainst(series, quantity, *shownAgainst_, studies_->against()->label);
        }
        plots_[k]->setSeries(std::move(series));
    }
    pairs_->setStudy(shown_, stage);
    fitPlots();
}

// One of them is left out where the row would have to be scrolled.
void MeasuresPanel::fitPlots() {
    int needed =
        pairs_->minimumSizeHint().width() + history_->minimumSizeHint().width() + space::kGap;
    for (const UsePlot* plot : plots_) {
        needed += plot->minimumSizeHint().width() + space::kGap;
    }
    plots_.at(kGivesWay)->setVisible(needed <= result_->width());
    const int beside =
        std::max(pairs_->minimumSizeHint().height(), history_->minimumSizeHint().height());
    pairs_->setLeastHeight(beside);
    history_->setLeastHeight(beside);
    result_->setMinimumHeight(std::max(plots_.front()->minimumSizeHint().height(), beside));
}

void MeasuresPanel::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitPlots();
}

// What the numbers are of, and over what.
QString MeasuresPanel::footText() const {
    if (!studies_->model()) {
        return {};
    }
    QStringList parts;
    if (studies_->model()->inTraining) {
        parts << tr("in training: its checkpoint of step %1").arg(grouped(studies_->model()->step));
    }
    const StudyState state = studies_->state(StudyKind::Measures);
    if (!state.study) {
        return parts.join(kBetween);
    }
    const auto& asTrained = state.study->asTrained;
    if (asTrained && !std::isfinite(asTrained->loss)) {
        parts << tr("the network's outputs are NaN or infinite: look at an earlier checkpoint");
    }
    const auto images = static_cast<int>(state.study->images);
    parts << (asTrained ? tr("top-1 %1 of %Ln test image(s)", nullptr, images)
                              .arg(percentText(asTrained->top1))
                        : tr("%Ln test image(s)", nullptr, images));
    parts << tr("computed in %1 s").arg(fixedText(state.seconds, 1));
    if (!state.study->skipped.empty()) {
        parts << tr("%n image(s) could not be read", nullptr,
                    static_cast<int>(state.study->skipped.size()));
    }
    if (studies_->against()) {
        const StudyState other = studies_->state(StudyKind::Measures, StudySide::Against);
        const StudiedModel& against = *studies_->against();
        const QString name =
            against.inTraining
                ? tr("%1, in training, step %2").arg(against.label, grouped(against.step))
                : against.label;
        parts << (other.study                              ? tr("dashes: %1").arg(name)
                  : other.kind == StudyState::Kind::Failed ? tr("%1: %2").arg(name, other.why)
                                                           : tr("measuring %1…").arg(name));
    }
    if (!state.study->shared) {
        parts << tr("not shared: the blocks of the stage are compared");
    }
    return parts.join(kBetween);
}

void MeasuresPanel::chooseFolder(
    const QString& title, const std::function<void(const std::filesystem::path& folder)>& write) {
    QFileDialog* dialog = newFolderDialog(this, title);
    connect(dialog, &QFileDialog::fileSelected, this, [this, write](const QString& folder) {
        exports_.post(
            [write, path = pathOf(folder)] { write(path); },
            [this, folder] { emit message(tr("Saved to %1").arg(folder)); },
            [this](const std::string& why) { emit message(QString::fromStdString(why)); });
    });
    dialog->open();
}

void MeasuresPanel::exportNumbers() {
    chooseFolder(tr("Folder for the numbers"), [study = shown_](const auto& folder) {
        writeFiles(useStudyFiles(study), folder);
    });
}

void MeasuresPanel::exportHistory() {
    chooseFolder(tr("Folder for the numbers over the epochs"),
                 [history = std::make_shared<const UseHistory>(history_->history())](
                     const auto& folder) { writeFiles(useHistoryFiles(history), folder); });
}

void MeasuresPanel::exportCurves() {
    auto* dialog = new FigureDialog(history_->figure(), this);
    connect(dialog, &FigureDialog::message, this, &MeasuresPanel::message);
    dialog->open();
}

void MeasuresPanel::exportPicture() {
    QFileDialog* dialog = newFileDialog(this, tr("Save the plots"));
    offerTypes(dialog, QStringLiteral("measures/type"),
               {{QStringLiteral("svg"), tr("SVG picture (*.svg)")},
                {QStringLiteral("png"), tr("PNG picture (*.png)")}});
    connect(dialog, &QFileDialog::fileSelected, this, &MeasuresPanel::writePicture);
    dialog->open();
}

void MeasuresPanel::addMatrix(std::vector<StudyPart>& parts, const QRect& place,
                              const PairValues& pairs) const {
    const QRect title(place.topLeft(), QSize(place.width(), fontMetrics().height()));
    parts.push_back({title, [name = pairs.name, title,
                             font = strongFont(font())](QPainter& painter, const Theme& theme) {
                         painter.setFont(font);
                         painter.setPen(theme.text);
                         painter.drawText(QRect(QPoint(), title.size()), Qt::AlignVCenter, name);
                     }});
    const auto matrix = std::make_shared<UseMatrix>();
    const QRect below = place.adjusted(0, title.height() + 4, 0, 0);
    matrix->setPairs(pairs);
    matrix->resize(below.size());
    parts.push_back({below, [matrix](QPainter& painter, const Theme& theme) {
                         matrix->paint(painter, theme);
                     }});
}

void MeasuresPanel::writePicture(const QString& file) {
    std::vector<StudyPart> parts;
    const QSize size = plots_.front()->size();
    QRect place(QPoint(), size);
    for (const UsePlot* shown : plots_) { // one may be left out on screen
        const auto plot = std::make_shared<UsePlot>();
        plot->setSeries(shown->series());
        plot->resize(size);
        parts.push_back({place, [plot](QPainter& painter, const Theme& theme) {
                             plot->paint(painter, theme);
                         }});
        place.translate(size.width() + space::kGap, 0);
    }
    QRect square(place.topLeft(), QSize(size.height(), size.height()));
    const auto addNext = [&](const PairValues& pairs) {
        addMatrix(parts, square, pairs);
        square.translate(square.width() + space::kGap, 0);
    };
    addNext(pairs_->pairs(PairsPanel::Of::Gradients));
    addNext(pairs_->pairs(PairsPanel::Of::Updates));
    if (shown_->similarity) {
        addNext(pairsOf(*shown_, shown_->similarity->matrix, tr("Similarity (CKA)")));
    }
    const bool svg = QFileInfo(file).suffix().toLower() == QLatin1String("svg");
    exports_.post(
        [bytes = pictureBytes(parts, svg), file] {
            writeFileAtomically(
                pathOf(file),
                std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
        },
        [this, file] { emit message(tr("Saved to %1").arg(file)); },
        [this](const std::string& why) { emit message(QString::fromStdString(why)); });
}

} // namespace sharesnet
