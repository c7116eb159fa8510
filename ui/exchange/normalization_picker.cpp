#include "ui/exchange/normalization_picker.h"

#include "core/base/number_text.h"
#include "core/exchange/model_import.h"
#include "ui/base/number_text.h"
#include "ui/base/text_of.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QStringList>
#include <QWidget>

#include <algorithm>
#include <array>

namespace sharesnet {

namespace {

const QString kAsk = QStringLiteral("ask");
const QString kOfFile = QStringLiteral("file");
const QString kOfData = QStringLiteral("data");
const QString kByNumbers = QStringLiteral("numbers");

QString numbersOf(const std::array<float, 3>& values) {
    QStringList texts;
    for (const float value : values) {
        texts << valueText(static_cast<double>(value), 3);
    }
    return texts.join(QStringLiteral(" "));
}

QString normalizationText(const Normalization& normalization) {
    return NormalizationPicker::tr("mean %1, deviation %2")
        .arg(numbersOf(normalization.mean), numbersOf(normalization.std));
}

// "0.5 0.5 0.5", with spaces or commas between.
std::optional<std::array<float, 3>> threeNumbers(const QString& text) {
    static const QRegularExpression kBetween(QStringLiteral("[\\s,;]+"));
    const QStringList parts = text.split(kBetween, Qt::SkipEmptyParts);
    std::array<float, 3> numbers{};
    if (parts.size() != static_cast<qsizetype>(numbers.size())) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto number = plain::numberFrom(parts[static_cast<qsizetype>(i)].toStdString());
        if (!number) {
            return std::nullopt;
        }
        numbers[i] = static_cast<float>(*number);
    }
    return numbers;
}

} // namespace

NormalizationPicker::NormalizationPicker(QFormLayout* form, QWidget* parent)
    : QObject(parent),
      form_(form),
      choice_(new QComboBox),
      mean_(new QLineEdit),
      std_(new QLineEdit) {
    choice_->setObjectName(QStringLiteral("importNormalization"));
    choice_->setToolTip(tr("What was done to the images before the network saw them, in training"));
    form_->addRow(tr("N&ormalized as"), choice_);
    for (QLineEdit* line : {mean_, std_}) {
        line->setPlaceholderText(QStringLiteral("0.5 0.5 0.5"));
        line->setToolTip(tr("Of red, green and blue, where images are 0 to 1"));
    }
    mean_->setObjectName(QStringLiteral("importMean"));
    std_->setObjectName(QStringLiteral("importStd"));
    form_->addRow(tr("&Mean"), mean_);
    form_->addRow(tr("De&viation"), std_);
    connect(choice_, &QComboBox::currentIndexChanged, this, &NormalizationPicker::followChoice);
    connect(mean_, &QLineEdit::textChanged, this, &NormalizationPicker::changed);
    connect(std_, &QLineEdit::textChanged, this, &NormalizationPicker::changed);
}

void NormalizationPicker::offer(const std::optional<Normalization>& said, bool hasData) {
    const QString before = choice_->currentData().toString();
    choice_->clear();
    if (said) {
        choice_->addItem(tr("The file says: %1").arg(normalizationText(*said)), kOfFile);
    } else {
        choice_->addItem(tr("Choose: the file does not say"), kAsk);
    }
    for (const NormalizationPreset& preset : normalizationPresets()) {
        choice_->addItem(tr("%1: %2").arg(textOf(preset.title), normalizationText(preset.value)),
                         textOf(preset.name));
    }
    if (!said && hasData) {
        choice_->addItem(tr("The training images of the data"), kOfData);
    }
    choice_->addItem(tr("Other numbers"), kByNumbers);
    choice_->setCurrentIndex(std::max(0, choice_->findData(before)));
    followChoice();
}

void NormalizationPicker::followChoice() {
    form_->setRowVisible(mean_, byNumbers());
    form_->setRowVisible(std_, byNumbers());
    emit changed();
}

bool NormalizationPicker::byNumbers() const {
    return choice_->currentData().toString() == kByNumbers;
}

bool NormalizationPicker::isOfData() const {
    return choice_->currentData().toString() == kOfData;
}

std::optional<Normalization> NormalizationPicker::value() const {
    if (byNumbers()) {
        const auto mean = threeNumbers(mean_->text());
        const auto std = threeNumbers(std_->text());
        const bool fits =
            mean && std && std::ranges::all_of(*std, [](float each) { return each > 0; });
        return fits ? std::optional(Normalization{*mean, *std}) : std::nullopt;
    }
    const std::string key = choice_->currentData().toString().toStdString();
    const auto preset = std::ranges::find(normalizationPresets(), key, &NormalizationPreset::name);
    return preset == normalizationPresets().end() ? std::nullopt : std::optional(preset->value);
}

QString NormalizationPicker::whyOpen() const {
    if (choice_->currentData().toString() == kAsk) {
        return tr("Choose how images are normalized");
    }
    return byNumbers() && !value()
               ? tr("Mean and deviation are three numbers each, such as 0.5 0.5 0.5")
               : QString();
}

void NormalizationPicker::setFocus() {
    choice_->setFocus();
}

} // namespace sharesnet
