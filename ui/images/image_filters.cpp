#include "ui/images/image_filters.h"

#include "ui/base/spacing.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>
#include <QStyle>
#include <QStyleOptionComboBox>

#include <initializer_list>

namespace sharesnet {

namespace {

QComboBox* narrowCombo(const char* name, const QString& accessible, const QString& tip) {
    auto* combo = new QComboBox;
    combo->setObjectName(QLatin1String(name));
    combo->setAccessibleName(accessible);
    combo->setToolTip(tip);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(4);
    return combo;
}

// That shows its first choice whole.
int wholeWidth(const QComboBox& combo) {
    QStyleOptionComboBox option;
    option.initFrom(&combo);
    const QFontMetrics metrics = combo.fontMetrics();
    return combo.style()
        ->sizeFromContents(QStyle::CT_ComboBox, &option,
                           {metrics.horizontalAdvance(combo.itemText(0)), metrics.height()}, &combo)
        .width();
}

} // namespace

ImageFilters::ImageFilters(QWidget* parent)
    : QWidget(parent),
      grid_(new QGridLayout(this)),
      class_(narrowCombo("imageClass", tr("Class"), tr("Images of one class, or of all"))),
      answer_(narrowCombo("imageAnswer", tr("Answer"), {})),
      order_(narrowCombo("imageOrder", tr("Order"), {})) {
    answer_->addItem(tr("Any answer"), static_cast<int>(ImageFilter::Answer::Any));
    answer_->addItem(tr("Wrong"), static_cast<int>(ImageFilter::Answer::Wrong));
    answer_->addItem(tr("Right"), static_cast<int>(ImageFilter::Answer::Right));
    order_->addItem(tr("By number"), static_cast<int>(ImageFilter::Order::Number));
    order_->addItem(tr("Most confident first"),
                    static_cast<int>(ImageFilter::Order::MostConfident));
    order_->addItem(tr("Least confident first"),
                    static_cast<int>(ImageFilter::Order::LeastConfident));
    grid_->setContentsMargins(space::kFlush);
    grid_->setSpacing(space::kTight);
    for (QComboBox* combo : {class_, answer_, order_}) {
        connect(combo, &QComboBox::currentIndexChanged, this, &ImageFilters::changed);
    }
    setClasses({});
    setAnswersKnown(false);
    arrange();
}

int ImageFilters::widthBeside() const {
    return wholeWidth(*class_) + space::kTight + wholeWidth(*answer_);
}

QSize ImageFilters::sizeHint() const {
    return {widthBeside(), QWidget::sizeHint().height()};
}

void ImageFilters::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void ImageFilters::arrange() {
    const bool beside = widthBeside() <= width();
    const QLayoutItem* second = grid_->itemAtPosition(0, 1);
    if (second != nullptr && (second->widget() == answer_) == beside) {
        return;
    }
    grid_->addWidget(class_, 0, 0, 1, beside ? 1 : 2);
    grid_->addWidget(answer_, beside ? 0 : 1, beside ? 1 : 0, 1, beside ? 1 : 2);
    grid_->addWidget(order_, beside ? 1 : 2, 0, 1, 2);
    grid_->setColumnStretch(0, wholeWidth(*class_));
    grid_->setColumnStretch(1, wholeWidth(*answer_));
}

void ImageFilters::setClasses(const std::vector<std::string>& names) {
    const QSignalBlocker quiet(class_);
    class_->clear();
    class_->addItem(tr("All classes"), -1);
    int label = 0;
    for (const std::string& name : names) {
        class_->addItem(QString::fromStdString(name), label++);
    }
}

void ImageFilters::setAnswersKnown(bool known) {
    const QString unknown = tr("Known once the checkpoint has been evaluated");
    answer_->setEnabled(known);
    answer_->setToolTip(known ? tr("Images that the checkpoint gets right, or wrong") : unknown);
    order_->setEnabled(known);
    order_->setToolTip(known ? tr("By number, or by how sure the answers are") : unknown);
}

void ImageFilters::clear() {
    for (QComboBox* combo : {class_, answer_, order_}) {
        const QSignalBlocker quiet(combo);
        combo->setCurrentIndex(0);
    }
}

ImageFilter ImageFilters::filter() const {
    ImageFilter filter;
    if (const int label = class_->currentData().toInt(); label >= 0) {
        filter.truth = label;
    }
    filter.answer = static_cast<ImageFilter::Answer>(answer_->currentData().toInt());
    filter.order = static_cast<ImageFilter::Order>(order_->currentData().toInt());
    return filter;
}

} // namespace sharesnet
