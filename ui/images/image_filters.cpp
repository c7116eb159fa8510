#include "ui/images/image_filters.h"

#include "ui/base/spacing.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSignalBlocker>

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

} // namespace

ImageFilters::ImageFilters(QWidget* parent)
    : QWidget(parent),
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
    auto* grid = new QGridLayout(this); // in two rows nothing is cut off in a narrow dock
    grid->setContentsMargins(space::kFlush);
    grid->setSpacing(space::kTight);
    grid->addWidget(class_, 0, 0);
    grid->addWidget(answer_, 0, 1);
    grid->addWidget(order_, 1, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    for (QComboBox* combo : {class_, answer_, order_}) {
        connect(combo, &QComboBox::currentIndexChanged, this, &ImageFilters::changed);
    }
    setClasses({});
    setAnswersKnown(false);
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
