#include "ui/base/choice_box.h"

#include "ui/base/spacing.h"
#include "ui/base/theme.h"
#include "ui/base/type_scale.h"

#include <QComboBox>
#include <QLabel>
#include <QLayout>
#include <QScreen>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace sharesnet {

ChoiceBox::ChoiceBox(const QString& name, const std::vector<Choice>& choices, QWidget* parent)
    : QWidget(parent), choices_(choices), combo_(new QComboBox), help_(makeHelpLabel()) {
    combo_->setObjectName(name);
    help_->setObjectName(name + QStringLiteral("Help"));
    for (const Choice& choice : choices_) {
        combo_->addItem(choice.title, choice.key);
        combo_->setItemData(combo_->count() - 1, choice.help, Qt::ToolTipRole);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kFlush);
    column->setSpacing(space::kTight);
    column->addWidget(combo_);
    column->addWidget(help_);
    setFocusProxy(combo_);
    connect(combo_, &QComboBox::currentIndexChanged, this, [this] {
        showHelp();
        emit changed();
    });
    showHelp();
}

QString ChoiceBox::key() const {
    return combo_->currentData().toString();
}

void ChoiceBox::choose(const QString& key) {
    const int place = combo_->findData(key);
    const auto* items = qobject_cast<QStandardItemModel*>(combo_->model());
    if (place >= 0 && items->item(place)->isEnabled()) {
        combo_->setCurrentIndex(place);
    }
}

void ChoiceBox::offer(const std::set<QString>& keys, const QString& whyNot) {
    auto* items = qobject_cast<QStandardItemModel*>(combo_->model());
    for (int place = 0; place < combo_->count(); ++place) {
        const Choice& choice = choices_[static_cast<std::size_t>(place)];
        const bool isOffered = keys.contains(choice.key);
        items->item(place)->setEnabled(isOffered);
        combo_->setItemData(place, isOffered ? choice.help : whyNot, Qt::ToolTipRole);
    }
    if (!keys.contains(key())) {
        combo_->setCurrentIndex(0);
    }
}

void ChoiceBox::showHelp() {
    const int place = combo_->currentIndex();
    help_->setText(place < 0 ? QString() : choices_[static_cast<std::size_t>(place)].help);
    combo_->setAccessibleDescription(help_->text());
}

QLabel* makeHelpLabel(const QString& text) {
    auto* label = new QLabel(text);
    label->setWordWrap(true);
    label->setFont(smallFont(label->font()));
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* makeErrorLabel(const QString& name) {
    auto* label = new QLabel;
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->hide();
    return label;
}

void showError(QLabel* label, const QString& text) {
    QPalette bad = label->palette();
    bad.setColor(QPalette::WindowText, Theme::of(label->palette()).bad);
    label->setPalette(bad);
    label->setText(text);
    label->setVisible(!text.isEmpty());
    growToFit(label->window());
}

void growToFit(QWidget* dialog) {
    QLayout* layout = dialog->layout();
    if (layout == nullptr || !dialog->isVisible()) {
        return;
    }
    const QList<QWidget*> parts = dialog->findChildren<QWidget*>();
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        if ((*part)->layout() != nullptr) { // it would tell what it needs only later
            (*part)->layout()->activate();
        }
    }
    layout->activate();
    const int wanted = layout->hasHeightForWidth() ? layout->totalHeightForWidth(dialog->width())
                                                   : layout->totalSizeHint().height();
    const int frame = dialog->frameGeometry().height() - dialog->height();
    const int most = dialog->screen()->availableGeometry().height() - frame;
    if (wanted > dialog->height()) {
        dialog->resize(dialog->width(), std::min(wanted, most));
    }
}

} // namespace sharesnet
