#pragma once

#include <QDoubleSpinBox>
#include <QLocale>
#include <QSpinBox>
#include <QString>

#include <optional>

namespace sharesnet {

// Numbers as people type or paste them, in the locale of the window. A real number may have the
// locale's decimal mark or a point; it has no group separators, and what could be read as both
// ("1.000" in German: one, or a thousand) is no number. "4/3" is one. A whole number may be grouped
// as the locale groups it. nullopt: it is none.
std::optional<double> realFromText(const QString& text, const QLocale& locale = QLocale());
std::optional<qint64> wholeFromText(const QString& text, const QLocale& locale = QLocale());
// Why realFromText gives nothing, as the end of a sentence: "is not a number".
QString whyNoReal(const QString& text, const QLocale& locale = QLocale());

// Reads back to the same number, as short as can be: with the locale's decimal mark, not grouped.
QString realText(double value, const QLocale& locale = QLocale());

// A spin box for real numbers of any size that shows and keeps them exactly, as decimals or, where
// these have no end, as a fraction. Its value is what was
// last entered (Enter, or the focus goes on); what cannot be read stays in sight until then, in the
// color of errors, and the value stays as it was. Ui thread, as below.
class RealSpinBox : public QDoubleSpinBox {
    Q_OBJECT

  public:
    explicit RealSpinBox(QWidget* parent = nullptr);

    std::optional<double> typed() const; // what the text says now, also outside the range
    QString typedText() const;           // without prefix and suffix

    // By a tenth of the number's own size; by singleStep() with DefaultStepType.
    void stepBy(int steps) override;
    QString textFromValue(double value) const override;
    double valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    void fixup(QString& text) const override;
};

// The same for whole numbers.
class WholeSpinBox : public QSpinBox {
    Q_OBJECT

  public:
    explicit WholeSpinBox(QWidget* parent = nullptr);

    std::optional<qint64> typed() const;
    QString typedText() const;

    QString textFromValue(int value) const override;
    int valueFromText(const QString& text) const override;
    QValidator::State validate(QString& text, int& position) const override;
    void fixup(QString& text) const override;
};

} // namespace sharesnet
