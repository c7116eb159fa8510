#include "ui/training/option_editor.h"

#include "core/base/error.h"
#include "ui/base/icons.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QToolButton>

#include <cmath>
#include <limits>

namespace sharesnet {

namespace {

constexpr int kAllDecimals =
    std::numeric_limits<double>::max_exponent10 + std::numeric_limits<double>::digits10;

// What the wheel passes over while the form scrolls stays as it is.
template <class Spin>
Spin* calm(Spin* spin) {
    spin->setFocusPolicy(Qt::StrongFocus);
    spin->setKeyboardTracking(true);
    return spin;
}

} // namespace

RealSpinBox::RealSpinBox(QWidget* parent) : QDoubleSpinBox(parent) {
    setLocale(QLocale::c());
    setDecimals(kAllDecimals); // nothing is rounded
}

QString RealSpinBox::textFromValue(double value) const {
    const bool plain = value == 0 || (std::abs(value) >= 1e-4 && std::abs(value) < 1e9);
    return QString::number(value, plain ? 'f' : 'e', QLocale::FloatingPointShortest);
}

void RealSpinBox::stepBy(int steps) {
    const double size = value() == 0
                            ? maximum() / 100
                            : std::pow(10.0, std::floor(std::log10(std::abs(value())) + 1e-9) - 1);
    // Through text, so that 0.1 + 0.01 shows as 0.11.
    setValue(QString::number(value() + steps * size, 'g', 10).toDouble());
    selectAll();
}

OptionEditor::OptionEditor(const Option& option, QWidget* parent)
    : QWidget(parent), option_(option) {
    field_ = makeField();
    const auto help = QString::fromStdString(option.help);
    field_->setToolTip(help);
    field_->setAccessibleName(QString::fromStdString(option.label));
    field_->setAccessibleDescription(help);
    field_->setObjectName(QString::fromStdString(option.name));
    reset_ = new QToolButton(this);
    reset_->setObjectName(QStringLiteral("reset"));
    reset_->setAutoRaise(true);
    reset_->setIcon(themedIcon(QStringLiteral("edit-reset")));
    const auto defaultText = QString::fromStdString(optionText(TrainConfig{}, option));
    reset_->setToolTip(
        tr("Back to the default: %1").arg(defaultText.isEmpty() ? tr("none") : defaultText));
    reset_->setAccessibleName(tr("Default for %1").arg(QString::fromStdString(option.label)));
    auto policy = reset_->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    reset_->setSizePolicy(policy);
    connect(reset_, &QToolButton::clicked, this, [this] {
        showValue(TrainConfig{});
        emit edited();
    });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(field_, 1);
    row->addWidget(reset_);
    connect(this, &OptionEditor::edited, this, &OptionEditor::showReset);
    showValue(TrainConfig{});
    setFocusProxy(field_);
}

QWidget* OptionEditor::makeField() {
    const bool fitsInt = option_.maximum <= std::numeric_limits<int>::max() &&
                         option_.minimum >= std::numeric_limits<int>::min();
    if (option_.kind == OptionKind::Integer && fitsInt) {
        auto* spin = calm(new QSpinBox(this));
        spin->setRange(static_cast<int>(option_.minimum), static_cast<int>(option_.maximum));
        connect(spin, &QSpinBox::valueChanged, this, &OptionEditor::edited);
        return spin;
    }
    if (option_.kind == OptionKind::Real) {
        auto* spin = calm(new RealSpinBox(this));
        spin->setRange(option_.minimum, option_.maximum);
        connect(spin, &QDoubleSpinBox::valueChanged, this, &OptionEditor::edited);
        return spin;
    }
    if (option_.kind == OptionKind::Boolean) {
        auto* box = new QCheckBox(this);
        connect(box, &QCheckBox::toggled, this, &OptionEditor::edited);
        return box;
    }
    if (option_.kind == OptionKind::Choice) {
        auto* combo = new QComboBox(this);
        combo->setFocusPolicy(Qt::StrongFocus);
        for (const auto& choice : option_.choices) {
            combo->addItem(QString::fromStdString(choice));
        }
        connect(combo, &QComboBox::currentTextChanged, this, &OptionEditor::edited);
        return combo;
    }
    // lists, texts, and whole numbers beyond what a spin box holds
    auto* line = new QLineEdit(this);
    connect(line, &QLineEdit::textEdited, this, &OptionEditor::edited);
    return line;
}

void OptionEditor::showValue(const TrainConfig& config) {
    const QSignalBlocker quiet(field_);
    const auto value = option_.get(config);
    if (auto* spin = qobject_cast<QSpinBox*>(field_)) {
        spin->setValue(value.get<int>());
    } else if (auto* real = qobject_cast<RealSpinBox*>(field_)) {
        real->setValue(value.get<double>());
    } else if (auto* box = qobject_cast<QCheckBox*>(field_)) {
        box->setChecked(value.get<bool>());
    } else if (auto* combo = qobject_cast<QComboBox*>(field_)) {
        combo->setCurrentText(QString::fromStdString(optionText(config, option_)));
    } else if (auto* line = qobject_cast<QLineEdit*>(field_)) {
        line->setText(QString::fromStdString(optionText(config, option_)));
    }
    showReset();
}

bool OptionEditor::assignTo(TrainConfig& config, QString& trouble) const {
    try {
        if (const auto* spin = qobject_cast<const QSpinBox*>(field_)) {
            setOption(config, option_, spin->value());
        } else if (const auto* real = qobject_cast<const RealSpinBox*>(field_)) {
            setOption(config, option_, real->value());
        } else if (const auto* box = qobject_cast<const QCheckBox*>(field_)) {
            setOption(config, option_, box->isChecked());
        } else if (const auto* combo = qobject_cast<const QComboBox*>(field_)) {
            setOption(config, option_, combo->currentText().toStdString());
        } else if (const auto* line = qobject_cast<const QLineEdit*>(field_)) {
            setOptionFromText(config, option_, line->text().toStdString());
        }
        return true;
    } catch (const Error& error) {
        trouble = QString::fromStdString(error.what());
        return false;
    }
}

void OptionEditor::showReset() {
    TrainConfig shown;
    QString trouble;
    const bool valid = assignTo(shown, trouble);
    reset_->setVisible(!valid || option_.get(shown) != option_.defaultValue());
    if (auto* line = qobject_cast<QLineEdit*>(field_)) {
        auto colors = palette();
        if (!valid) {
            colors.setColor(QPalette::Text, QColor(0xc2, 0x34, 0x34));
        }
        line->setPalette(colors);
        line->setToolTip(valid ? QString::fromStdString(option_.help) : trouble);
    }
}

} // namespace sharesnet
