#include "ui/explain/attribution_view.h"

#include "core/flow/attribution_export.h"
#include "core/flow/feature_export.h"
#include "ui/base/elided_label.h"
#include "ui/base/number_text.h"
#include "ui/base/spacing.h"
#include "ui/explain/attribution_grid.h"
#include "ui/explain/folder_export.h"
#include "ui/studies/study_picture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSlider>
#include <QStandardItemModel>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace sharesnet {

AttributionView::AttributionView(QWidget* parent)
    : QWidget(parent),
      method_(new QComboBox),
      class_(new QComboBox),
      opacity_(new QSlider(Qt::Horizontal)),
      common_(new QCheckBox(tr("One &scale"))),
      export_(new QToolButton(this)),
      facts_(new ElidedLabel),
      notice_(new QLabel),
      scroll_(new QScrollArea),
      grid_(new AttributionGrid),
      files_(new FolderExport(this)) {
    setTexts();
    layOut();
    makeExports();
    connectAll();
    setClasses({});
    showNotice();
}

AttributionView::~AttributionView() = default;

void AttributionView::setTexts() {
    method_->setObjectName(QStringLiteral("explainMethod"));
    method_->setAccessibleName(tr("Method"));
    method_->addItem(tr("Grad-CAM"), static_cast<int>(AttributionMethod::GradCam));
    method_->addItem(tr("Input gradient"), static_cast<int>(AttributionMethod::InputGradient));
    method_->setToolTip(tr("Grad-CAM: the activation's channels, weighted by how much they raise "
                           "the class's logit, where their sum is above 0. Input gradient: the "
                           "largest slope of the logit at each place, whatever its sign."));
    class_->setObjectName(QStringLiteral("explainClass"));
    class_->setAccessibleName(tr("Class that is explained"));
    class_->setToolTip(tr("Which class's logit is explained"));
    class_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    class_->setMinimumContentsLength(12);
    opacity_->setObjectName(QStringLiteral("explainOpacity"));
    opacity_->setRange(0, 100);
    opacity_->setValue(static_cast<int>(std::lround(100 * kHeatOpacity)));
    opacity_->setAccessibleName(tr("Opacity of the map"));
    opacity_->setToolTip(tr("How much of the image the map hides where it is largest"));
    opacity_->setMaximumWidth(fontMetrics().averageCharWidth() * 16);
    common_->setObjectName(QStringLiteral("explainScale"));
    common_->setChecked(true);
    common_->setToolTip(
        tr("The same color means the same value at every use; else each use has its own scale"));
    export_->setObjectName(QStringLiteral("exportExplanation"));
    export_->setText(tr("E&xport"));
    export_->setToolTip(tr("Saves the pictures and their values to files"));
    export_->setPopupMode(QToolButton::InstantPopup);
    export_->hide(); // until it is placed
    facts_->setObjectName(QStringLiteral("explainFacts"));
    notice_->setObjectName(QStringLiteral("explainNotice"));
    notice_->setWordWrap(true);
    notice_->setForegroundRole(QPalette::PlaceholderText);
    notice_->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void AttributionView::layOut() {
    auto* bar = new QHBoxLayout;
    bar->addWidget(method_);
    bar->addWidget(class_);
    bar->addWidget(common_);
    bar->addStretch();
    bar->addWidget(opacity_);
    scroll_->setWidget(grid_);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setFocusPolicy(Qt::NoFocus);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kFlush);
    column->setSpacing(space::kGap);
    column->addLayout(bar);
    column->addWidget(facts_);
    column->addWidget(notice_);
    column->addWidget(scroll_, 1);
    column->addStretch(0); // below what is told while nothing is shown
}

void AttributionView::connectAll() {
    connect(method_, &QComboBox::currentIndexChanged, this, &AttributionView::ask);
    connect(class_, &QComboBox::currentIndexChanged, this, &AttributionView::ask);
    connect(opacity_, &QSlider::valueChanged, grid_,
            [this](int percent) { grid_->setOpacity(percent / 100.0); });
    connect(common_, &QCheckBox::toggled, grid_, &AttributionGrid::setCommonScale);
    connect(grid_, &AttributionGrid::walked, scroll_, [this](const QRect& picture) {
        scroll_->ensureVisible(picture.center().x(), picture.center().y(), picture.width(),
                               picture.height());
    });
    connect(&client_, &ExplainClient::answered, this,
            [this](const AttributionsPtr& found) { take(found); });
    connect(&client_, &ExplainClient::failed, this, &AttributionView::refuse);
    connect(files_, &FolderExport::message, this, &AttributionView::message);
}

void AttributionView::makeExports() {
    auto* menu = new QMenu(export_);
    menu->addAction(tr("All in one picture (PNG)…"), this, [this] { exportPicture(false); });
    menu->addAction(tr("All in one picture (SVG)…"), this, [this] { exportPicture(true); });
    menu->addAction(tr("Each use (PNG, NPY, CSV, JSON)…"), this,
                    [this] { files_->ask(attributionFiles(found_)); });
    export_->setMenu(menu);
}

void AttributionView::setEngine(const std::shared_ptr<const Engine>& engine) {
    client_.setEngine(engine);
    ask();
}

void AttributionView::setClasses(const std::vector<std::string>& names) {
    QStringList texts;
    for (const std::string& name : names) {
        texts << QString::fromStdString(name);
    }
    if (texts == names_ && class_->count() > 0) {
        return;
    }
    names_ = texts;
    const QSignalBlocker quiet(class_);
    const QVariant before = class_->currentData();
    class_->clear();
    class_->addItem(tr("For the answer"), Answer);
    class_->addItem(tr("For the true class"), Truth);
    for (int k = 0; k < names_.size(); ++k) {
        class_->addItem(tr("For %1").arg(names_[k]), k);
    }
    class_->setCurrentIndex(std::max(0, class_->findData(before)));
    enableTruth();
}

void AttributionView::enableTruth() {
    auto* item = qobject_cast<QStandardItemModel*>(class_->model())->item(1);
    item->setEnabled(subject_.truth >= 0);
    item->setToolTip(subject_.truth >= 0 ? QString() : tr("The class of this image is not known"));
}

void AttributionView::setSubject(const LensSubject& subject) {
    subject_ = subject;
    enableTruth();
    if (subject_.truth < 0 && class_->currentData().toInt() == Truth) {
        const QSignalBlocker quiet(class_);
        class_->setCurrentIndex(0);
    }
    ask();
}

std::optional<int> AttributionView::wantedClass() const {
    const int choice = class_->currentData().toInt();
    return choice == Answer  ? std::nullopt
           : choice == Truth ? std::optional(subject_.truth)
                             : std::optional(choice);
}

bool AttributionView::Question::sameAs(const Question& other) const {
    return file == other.file && step == other.step && query.conv == other.query.conv &&
           query.point == other.query.point && query.method == other.query.method &&
           query.forClass == other.query.forClass && query.image == other.query.image;
}

std::optional<AttributionView::Question> AttributionView::question() const {
    if (!subject_.complete() || !subject_.image || !client_.ready()) {
        return std::nullopt;
    }
    AttributionQuery query;
    query.conv = *subject_.conv;
    query.point = subject_.point;
    query.method = static_cast<AttributionMethod>(method_->currentData().toInt());
    query.image = *subject_.image;
    query.forClass = wantedClass();
    return Question{subject_.model->file, subject_.model->step, query};
}

// What was found before stays on show until the answer is there, unless it is of something else.
void AttributionView::ask() {
    const std::optional<Question> next = question();
    if (!next || (found_ && !(found_->query.conv == next->query.conv))) {
        take(nullptr);
    }
    if (!next) {
        asked_.reset();
        client_.forget();
        why_.clear();
    } else if (isVisible() && !(asked_ && asked_->sameAs(*next))) {
        why_.clear();
        asked_ = next;
        client_.ask(next->file, next->query);
    }
    showNotice();
}

void AttributionView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    ask();
}

void AttributionView::take(const AttributionsPtr& found) {
    found_ = found;
    grid_->setFound(found_);
    facts_->setText(factsText());
    facts_->setToolTip(facts_->text());
    showNotice();
}

void AttributionView::refuse(const QString& why) {
    why_ = why;
    take(nullptr);
}

QString AttributionView::factsText() const {
    if (!found_) {
        return {};
    }
    const auto at = static_cast<std::size_t>(found_->ofClass);
    const QString name = at < found_->classNames.size()
                             ? QString::fromStdString(found_->classNames[at])
                             : tr("class %1").arg(found_->ofClass + 1);
    const double probability =
        at < found_->probabilities.size() ? static_cast<double>(found_->probabilities[at]) : 0;
    const QString text = tr("%1: predicted with %2").arg(name, percentText(probability));
    return subject_.live // else the line below all tabs tells it
               ? tr("%1 · %2, its last checkpoint").arg(text, subject_.model->label)
               : text;
}

QString AttributionView::noticeText() const {
    if (!why_.isEmpty()) {
        return why_;
    }
    if (!subject_.model) {
        return subject_.live ? tr("The network in training has no checkpoint yet. One is written "
                                  "at the end of each epoch, or now with Ctrl+F7.")
                             : tr("Choose a model with a checkpoint.");
    }
    if (!subject_.image) {
        return tr("Choose an image, drop one here, or paste one (Ctrl+V).");
    }
    if (!found_) {
        return tr("Computing…");
    }
    const bool none = std::ranges::all_of(found_->uses, [](const UseAttribution& use) {
        return largestOf(use.onImage) <= 0 && use.onImage.notFinite() == 0;
    });
    if (!none) {
        return {};
    }
    return found_->query.method == AttributionMethod::GradCam
               ? tr("Grad-CAM is zero everywhere: nothing in these activations speaks for the "
                    "class more than against it. Choose another class, another point, or the "
                    "input gradient.")
               : tr("The gradient is zero everywhere: no small change of these activations "
                    "changes the class's logit.");
}

void AttributionView::showNotice() {
    notice_->setText(noticeText());
    notice_->setVisible(!notice_->text().isEmpty());
    facts_->setVisible(found_ != nullptr);
    scroll_->setVisible(found_ != nullptr);
    export_->setEnabled(found_ != nullptr);
}

void AttributionView::exportPicture(bool svg) {
    const QByteArray bytes = pictureBytes(
        {{QRect(QPoint(), grid_->size()),
          [this](QPainter& painter, const Theme& theme) { grid_->paint(painter, theme); }}},
        svg);
    const std::string name =
        figureFileName(found_->query.conv, toString(found_->query.method), svg ? ".svg" : ".png");
    files_->ask({folderFile(name, [bytes] { return bytes.toStdString(); })});
}

// No focus proxy: Tab would skip what stands before it.
void AttributionView::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    grid_->setFocus(event->reason());
}

} // namespace sharesnet
