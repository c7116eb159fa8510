#include "ui/base/number_input.h"

#include "ui/base/spoken.h"
#include "ui/base/theme.h"

#include <QLineEdit>
#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <utility>

namespace sharesnet {

namespace {

constexpr int kAllDecimals =
    std::numeric_limits<double>::max_exponent10 + std::numeric_limits<double>::digits10;

const QChar kMinus(0x2212);
const QChar kPoint(u'.');

QString plain(const QString& text) {
    return text.trimmed().replace(kMinus, QLatin1Char('-'));
}

// One to three digits, and then groups of three. A leading zero begins no group: 0.001 is a real.
bool isGrouped(const QString& text, const QString& separator) {
    if (separator.isEmpty()) {
        return false;
    }
    const QRegularExpression groups(QStringLiteral("^[+-]?[1-9][0-9]{0,2}(%1[0-9]{3})+$")
                                        .arg(QRegularExpression::escape(separator)));
    return groups.match(text).hasMatch();
}

// The point groups digits here, and does so in this text.
bool isAmbiguous(const QString& text, const QLocale& locale) {
    return locale.groupSeparator() == kPoint && isGrouped(text, kPoint);
}

// Only signs that numbers are written with: it may become a number, or is refused in sight. Others
// are not let in at all.
bool looksLikeANumber(const QString& text, const QLocale& locale) {
    const QString signs =
        QStringLiteral("0123456789+-.,'’ eE/") + locale.decimalPoint() + locale.groupSeparator();
    return std::ranges::all_of(plain(text),
                               [&](QChar c) { return c.isSpace() || signs.contains(c); });
}

// Without prefix and suffix.
template <class Box>
QString stripped(const Box& box, QString text) {
    if (!box.prefix().isEmpty() && text.startsWith(box.prefix())) {
        text.remove(0, box.prefix().size());
    }
    if (!box.suffix().isEmpty() && text.endsWith(box.suffix())) {
        text.chop(box.suffix().size());
    }
    return text.trimmed();
}

template <class Box>
bool isSpecial(const Box& box, const QString& text) {
    return !box.specialValueText().isEmpty() &&
           text.compare(box.specialValueText(), Qt::CaseInsensitive) == 0;
}

template <class Box, class Number>
QValidator::State stateOf(const Box& box, const QString& text, std::optional<Number> number) {
    if (isSpecial(box, text)) {
        return QValidator::Acceptable;
    }
    if (number && *number >= box.minimum() && *number <= box.maximum()) {
        return QValidator::Acceptable;
    }
    const bool maySpell = box.specialValueText().startsWith(text, Qt::CaseInsensitive);
    return maySpell || looksLikeANumber(stripped(box, text), box.locale())
               ? QValidator::Intermediate
               : QValidator::Invalid;
}

// "4/3" for what has no end in decimals but is a simple fraction to the bit; empty: it is none.
QString fractionText(double value) {
    constexpr int kMostShort = 8; // letters of decimals that need no fraction
    constexpr int kLargestBelow = 12;
    if (realText(value).size() <= kMostShort) {
        return {};
    }
    for (int below = 3; below <= kLargestBelow; ++below) {
        const double above = std::round(value * below);
        if (std::abs(above) < 1'000 && above / below == value) {
            return QStringLiteral("%1/%2").arg(static_cast<int>(above)).arg(below);
        }
    }
    return {};
}

// What is not accepted is seen to be so.
void colorErrors(QAbstractSpinBox* box, QLineEdit* edit) {
    auto refused = std::make_shared<QString>(); // what was last typed and is not accepted
    const auto color = [box, edit, refused] {
        QPalette colors = box->palette();
        if (!box->hasAcceptableInput()) {
            colors.setColor(QPalette::Text, Theme::of(colors).bad);
            *refused = edit->text();
        } else if (edit->isModified()) {
            refused->clear();
        }
        edit->setPalette(colors);
    };
    QObject::connect(edit, &QLineEdit::textChanged, box, color);
    // the text went back to the value, of which the edit says nothing
    QObject::connect(box, &QAbstractSpinBox::editingFinished, box, [box, color, refused] {
        color();
        if (!refused->isEmpty() && box->hasAcceptableInput()) {
            announce(box, RealSpinBox::tr("%1 is not possible here; the value is %2")
                              .arg(std::exchange(*refused, QString()), box->text()));
        }
    });
}

} // namespace

std::optional<double> realFromText(const QString& text, const QLocale& locale) {
    QString number = plain(text);
    if (const qsizetype slash = number.indexOf(QLatin1Char('/')); slash >= 0) {
        const auto above = realFromText(number.left(slash), locale);
        const auto below = realFromText(number.mid(slash + 1), locale);
        const double value = above && below ? *above / *below : std::nan("");
        return std::isfinite(value) ? std::optional(value) : std::nullopt;
    }
    if (isAmbiguous(number, locale)) {
        return std::nullopt;
    }
    number.replace(locale.decimalPoint(), kPoint);
    bool isNumber = false;
    const double value = number.toDouble(&isNumber); // C's way, which groups nothing
    return isNumber && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

QString whyNoReal(const QString& text, const QLocale& locale) {
    if (const QString number = plain(text); isAmbiguous(number, locale)) {
        return RealSpinBox::tr("can be read as two numbers: write %1 or %2")
            .arg(number.section(kPoint, 0, 0) + locale.decimalPoint() + QLatin1Char('0'),
                 QString(number).remove(kPoint));
    }
    return RealSpinBox::tr("is not a number");
}

std::optional<qint64> wholeFromText(const QString& text, const QLocale& locale) {
    QString number = plain(text);
    if (isGrouped(number, locale.groupSeparator())) {
        number.remove(locale.groupSeparator());
    }
    bool isNumber = false;
    const qint64 value = number.toLongLong(&isNumber);
    return isNumber ? std::optional(value) : std::nullopt;
}

QString realText(double value, const QLocale& locale) {
    const bool inPlain = value == 0 || (std::abs(value) >= 1e-4 && std::abs(value) < 1e9);
    return QString::number(value, inPlain ? 'f' : 'e', QLocale::FloatingPointShortest)
        .replace(kPoint, locale.decimalPoint());
}

RealSpinBox::RealSpinBox(QWidget* parent) : QDoubleSpinBox(parent) {
    setDecimals(kAllDecimals); // nothing is rounded
    setStepType(AdaptiveDecimalStepType);
    setKeyboardTracking(false);
    colorErrors(this, lineEdit());
}

std::optional<double> RealSpinBox::typed() const {
    return isSpecial(*this, text()) ? minimum() : realFromText(typedText(), locale());
}

QString RealSpinBox::typedText() const {
    return stripped(*this, text());
}

void RealSpinBox::stepBy(int steps) {
    if (stepType() == DefaultStepType) {
        QDoubleSpinBox::stepBy(steps);
        return;
    }
    interpretText();
    const double size = value() == 0
                            ? maximum() / 100
                            : std::pow(10.0, std::floor(std::log10(std::abs(value())) + 1e-9) - 1);
    // Through text, so that 0.1 + 0.01 shows as 0.11.
    setValue(QString::number(value() + steps * size, 'g', 10).toDouble());
    selectAll();
}

QString RealSpinBox::textFromValue(double value) const {
    const QString fraction = fractionText(value);
    return fraction.isEmpty() ? realText(value, locale()) : fraction;
}

double RealSpinBox::valueFromText(const QString& text) const {
    return isSpecial(*this, text) ? minimum()
                                  : realFromText(stripped(*this, text), locale()).value_or(value());
}

QValidator::State RealSpinBox::validate(QString& text, int&) const {
    return stateOf(*this, text, realFromText(stripped(*this, text), locale()));
}

// Qt's own takes the group separators out: 0,05 would become 5.
void RealSpinBox::fixup(QString&) const {}

WholeSpinBox::WholeSpinBox(QWidget* parent) : QSpinBox(parent) {
    setKeyboardTracking(false);
    colorErrors(this, lineEdit());
}

std::optional<qint64> WholeSpinBox::typed() const {
    return isSpecial(*this, text()) ? minimum() : wholeFromText(typedText(), locale());
}

QString WholeSpinBox::typedText() const {
    return stripped(*this, text());
}

QString WholeSpinBox::textFromValue(int value) const {
    return QString::number(value);
}

int WholeSpinBox::valueFromText(const QString& text) const {
    const auto number = wholeFromText(stripped(*this, text), locale());
    return isSpecial(*this, text) ? minimum() : static_cast<int>(number.value_or(value()));
}

QValidator::State WholeSpinBox::validate(QString& text, int&) const {
    return stateOf(*this, text, wholeFromText(stripped(*this, text), locale()));
}

void WholeSpinBox::fixup(QString&) const {}

} // namespace sharesnet
