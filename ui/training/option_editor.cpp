#include "ui/training/option_editor.h"

#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/utf8.h"
#include "ui/base/core_text.h"
#include "ui/base/help_request.h"
#include "ui/base/icons.h"
#include "ui/base/spacing.h"
#include "ui/base/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QToolButton>

#include <limits>

namespace sharesnet {

namespace {

// In the field's own words: the table names options as the command line does.
QString inWindow(const Option& option, const QString& trouble) {
    return OptionEditor::tr("%1: %2").arg(coreText(option.label), trouble);
}

QString usualCacheFolder() {
    try {
        return QString::fromStdString(utf8FromBytes(userCacheFolder().string()));
    } catch (const Error&) { // no home folder
        return {};
    }
}

[[noreturn]] void refuse(const Option& option, const QString& text, const QString& why) {
    throw OptionError(option, OptionEditor::tr("'%1' %2").arg(text, why).toStdString());
}

double realOf(const Option& option, const RealSpinBox& box) {
    const auto number = box.typed();
    if (!number) {
        refuse(option, box.typedText(), whyNoReal(box.typedText(), box.locale()));
    }
    return *number;
}

qint64 wholeOf(const Option& option, const QString& text, std::optional<qint64> number) {
    if (!number) {
        refuse(option, text, OptionEditor::tr("is not a whole number"));
    }
    return *number;
}

// Of what 0 stands for, as a field shows it: "Off", "All physical cores".
QString zeroText(const Option& option) {
    QString text = coreText(option.zero).section(QLatin1Char(','), 0, 0);
    if (!text.isEmpty()) {
        text[0] = text[0].toUpper();
    }
    return text;
}

// Lists may be typed with spaces or semicolons, too.
std::string listText(const QString& typed) {
    static const QRegularExpression kBetween(QStringLiteral("[\\s,;]+"));
    return typed.split(kBetween, Qt::SkipEmptyParts).join(u',').toStdString();
}

} // namespace

OptionEditor::OptionEditor(const Option& option, QWidget* parent)
    : QWidget(parent), option_(option) {
    setHelpPage(this, QStringLiteral("options#") + QString::fromStdString(option.name));
    field_ = makeField();
    const QString help = coreText(option.help);
    field_->setToolTip(help);
    field_->setAccessibleName(coreText(option.label));
    field_->setAccessibleDescription(help);
    field_->setObjectName(QString::fromStdString(option.name));
    reset_ = new QToolButton(this);
    reset_->setObjectName(QStringLiteral("reset"));
    reset_->setAutoRaise(true);
    reset_->setIcon(themedIcon(QStringLiteral("edit-reset")));
    const bool special = option.defaultValue() == 0 && !option.zero.empty();
    const QString defaultText =
        special ? zeroText(option) : QString::fromStdString(optionText(TrainConfig{}, option));
    reset_->setToolTip(
        tr("Back to the default: %1").arg(defaultText.isEmpty() ? tr("none") : defaultText));
    reset_->setAccessibleName(tr("Default for %1").arg(coreText(option.label)));
    auto policy = reset_->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    reset_->setSizePolicy(policy);
    connect(reset_, &QToolButton::clicked, this, [this] {
        showValue(TrainConfig{});
        emit edited();
    });
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kFlush);
    row->setSpacing(space::kHair);
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
        auto* spin = new WholeSpinBox(this);
        spin->setRange(static_cast<int>(option_.minimum), static_cast<int>(option_.maximum));
        spin->setSpecialValueText(zeroText(option_)); // shown for the minimum, which is 0
        followTyping(spin->findChild<QLineEdit*>());
        connect(spin, &QSpinBox::valueChanged, this, &OptionEditor::edited);
        return spin;
    }
    if (option_.kind == OptionKind::Real) {
        auto* spin = new RealSpinBox(this);
        spin->setRange(option_.minimum, option_.maximum);
        spin->setSpecialValueText(zeroText(option_));
        followTyping(spin->findChild<QLineEdit*>());
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
        for (const auto& choice : option_.choices) {
            combo->addItem(QString::fromStdString(choice));
        }
        connect(combo, &QComboBox::currentTextChanged, this, &OptionEditor::edited);
        return combo;
    }
    // lists, texts, and whole numbers beyond what a spin box holds
    auto* line = new QLineEdit(this);
    if (option_.folder) {
        line->setPlaceholderText(usualCacheFolder());
    }
    followTyping(line);
    return line;
}

// Each key counts, before the number is entered: Train takes what stands there.
void OptionEditor::followTyping(QLineEdit* edit) {
    connect(edit, &QLineEdit::textEdited, this, &OptionEditor::edited);
    connect(edit, &QLineEdit::editingFinished, this, &OptionEditor::enter);
}

void OptionEditor::enter() {
    TrainConfig config;
    QString trouble;
    if (assignTo(config, trouble)) {
        entered_ = option_.get(config);
    }
    emit edited();
}

void OptionEditor::showValue(const TrainConfig& config) {
    const QSignalBlocker quiet(field_);
    const auto value = option_.get(config);
    entered_ = value;
    if (auto* spin = qobject_cast<WholeSpinBox*>(field_)) {
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
        assignTyped(config);
        return true;
    } catch (const OptionError& error) {
        trouble = inWindow(option_, coreText(error.trouble()));
    } catch (const Error& error) {
        trouble = inWindow(option_, errorText(error));
    }
    option_.assign(config, entered_);
    return false;
}

void OptionEditor::assignTyped(TrainConfig& config) const {
    if (const auto* spin = qobject_cast<const WholeSpinBox*>(field_)) {
        setOption(config, option_, wholeOf(option_, spin->typedText(), spin->typed()));
    } else if (const auto* real = qobject_cast<const RealSpinBox*>(field_)) {
        setOption(config, option_, realOf(option_, *real));
    } else if (const auto* box = qobject_cast<const QCheckBox*>(field_)) {
        setOption(config, option_, box->isChecked());
    } else if (const auto* combo = qobject_cast<const QComboBox*>(field_)) {
        setOption(config, option_, combo->currentText().toStdString());
    } else if (const auto* line = qobject_cast<const QLineEdit*>(field_)) {
        assignLine(config, line->text());
    }
}

void OptionEditor::assignLine(TrainConfig& config, const QString& text) const {
    if (option_.kind == OptionKind::Integer) {
        setOption(config, option_, wholeOf(option_, text, wholeFromText(text)));
    } else if (option_.kind == OptionKind::IntegerList) {
        nlohmann::json list = nlohmann::json::array();
        const QString members = QString::fromStdString(listText(text));
        for (const QString& member : members.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            bool whole = false; // without group separators: they could part members, too
            const qint64 number = member.toLongLong(&whole);
            list.push_back(wholeOf(option_, member, whole ? std::optional(number) : std::nullopt));
        }
        setOption(config, option_, list);
    } else {
        setOptionFromText(config, option_, text.toStdString());
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
            colors.setColor(QPalette::Text, Theme::of(colors).bad);
        }
        line->setPalette(colors);
        line->setToolTip(valid ? coreText(option_.help) : trouble);
    }
}

} // namespace sharesnet
