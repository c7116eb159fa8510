#include "ui/base/number_input.h"

#include "tests/ui/base/in_locale.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

namespace sharesnet::test {
namespace {

TEST(NumberInput, ReadsTheLocalesDecimalMarkAndThePoint) {
    for (const QLocale& locale : {kGerman, kTurkish, kFrench}) {
        EXPECT_EQ(realFromText(QStringLiteral("0,05"), locale), 0.05);
        EXPECT_EQ(realFromText(QStringLiteral("0.05"), locale), 0.05);
        EXPECT_EQ(realFromText(QStringLiteral(" 1,5e-3 "), locale), 1.5e-3);
        EXPECT_EQ(realFromText(QStringLiteral("0.001"), locale), 0.001);
        EXPECT_EQ(realFromText(QStringLiteral("−2,5"), locale), -2.5);
    }
    EXPECT_EQ(realFromText(QStringLiteral("0.05"), kEnglish), 0.05);
}

TEST(NumberInput, GroupSeparatorsMakeNoOtherNumber) {
    EXPECT_EQ(realFromText(QStringLiteral("0,05"), kEnglish), std::nullopt);
    EXPECT_EQ(realFromText(QStringLiteral("1,000"), kEnglish), std::nullopt);
    EXPECT_EQ(realFromText(QStringLiteral("0,05"), QLocale::c()), std::nullopt);
    for (const QLocale& locale : {kGerman, kTurkish}) {
        EXPECT_EQ(realFromText(QStringLiteral("1.000"), locale), std::nullopt);
        EXPECT_EQ(realFromText(QStringLiteral("12.345.678"), locale), std::nullopt);
        EXPECT_EQ(realFromText(QStringLiteral("1.000,5"), locale), std::nullopt);
        EXPECT_EQ(realFromText(QStringLiteral("1.5"), locale), 1.5);
        EXPECT_EQ(whyNoReal(QStringLiteral("1.000"), locale),
                  QStringLiteral("can be read as two numbers: write 1,0 or 1000"));
    }
    EXPECT_EQ(whyNoReal(QStringLiteral("0,05"), kEnglish), QStringLiteral("is not a number"));
    for (const char* none : {"", "nan", "inf", "1e999", "0x10", "1,2,3"}) {
        EXPECT_EQ(realFromText(QLatin1String(none), kGerman), std::nullopt) << none;
    }
}

TEST(NumberInput, WholeNumbersMayBeGroupedAndHaveNoDecimals) {
    EXPECT_EQ(wholeFromText(QStringLiteral("50000"), kGerman), 50'000);
    EXPECT_EQ(wholeFromText(QStringLiteral("50.000"), kGerman), 50'000);
    EXPECT_EQ(wholeFromText(QStringLiteral("50,000"), kEnglish), 50'000);
    EXPECT_EQ(wholeFromText(QStringLiteral("9007199254740991"), kEnglish), 9'007'199'254'740'991);
    for (const char* none : {"1,5", "1.5", "0,05", "0.05", "0,050", "1,00", "5000,000", ""}) {
        EXPECT_EQ(wholeFromText(QLatin1String(none), kGerman), std::nullopt) << none;
        EXPECT_EQ(wholeFromText(QLatin1String(none), kEnglish), std::nullopt) << none;
    }
    EXPECT_EQ(wholeFromText(QStringLiteral("1.000"), kEnglish), std::nullopt);
    EXPECT_EQ(wholeFromText(QStringLiteral("1,000"), kGerman), std::nullopt);
}

TEST(NumberInput, WhatIsShownReadsBack) {
    for (const QLocale& locale : {kGerman, kTurkish, kFrench, kEnglish, QLocale::c()}) {
        for (const double value :
             {0.0, 0.1, 1.125, 1000.0, 5e-4, 1.1e-7, 0.0371234567891234, 1.0 / 3.0, 4e12, -2.5}) {
            EXPECT_EQ(realFromText(realText(value, locale), locale), value)
                << realText(value, locale).toStdString();
        }
    }
    EXPECT_EQ(realText(0.05, kGerman), QStringLiteral("0,05"));
    EXPECT_EQ(realText(1e6, kGerman), QStringLiteral("1000000"));
}

TEST(NumberInput, AFractionIsANumber) {
    for (const QLocale& locale : {kGerman, kEnglish, QLocale::c()}) {
        EXPECT_EQ(realFromText(QStringLiteral("4/3"), locale), 4.0 / 3);
        EXPECT_EQ(realFromText(QStringLiteral(" -1 / 8 "), locale), -0.125);
        for (const char* none : {"1/0", "/3", "4/", "a/3", "0/0", "/"}) {
            EXPECT_EQ(realFromText(QLatin1String(none), locale), std::nullopt) << none;
        }
    }
    RealSpinBox box;
    box.setRange(-1e9, 1e9);
    for (const auto& [value, text] :
         std::vector<std::pair<double, const char*>>{{4.0 / 3, "4/3"},
                                                     {-2.0 / 7, "-2/7"},
                                                     {0.75, "0.75"},
                                                     {0.0371234567891234, "0.0371234567891234"}}) {
        EXPECT_EQ(box.textFromValue(value), QLatin1String(text));
        EXPECT_EQ(box.valueFromText(box.textFromValue(value)), value);
    }
}

template <class Box>
struct Shown {
    explicit Shown(double minimum, double maximum, double value) {
        box.setRange(minimum, maximum);
        box.setValue(value);
        window.resize(200, 100);
        other.move(0, 50);
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
        box.setFocus();
        box.selectAll();
    }
    void type(const char* text) { QTest::keyClicks(&box, QLatin1String(text)); }
    void paste(const char* text) {
        QGuiApplication::clipboard()->setText(QLatin1String(text));
        QTest::keyClick(&box, Qt::Key_V, Qt::ControlModifier);
    }
    void leave() { other.setFocus(); }
    QColor color() const {
        return box.template findChild<QLineEdit*>()->palette().color(QPalette::Text);
    }
    QWidget window;
    Box box{&window};
    QLineEdit other{&window};
};

TEST(RealSpinBox, TakesACommaWhereTheLocaleHasOne) {
    for (const QLocale& locale : {kGerman, kTurkish}) {
        const InLocale there(locale);
        Shown<RealSpinBox> field(0, 10, 0.1);
        EXPECT_EQ(field.box.text(), QStringLiteral("0,1"));
        field.type("0,05");
        EXPECT_EQ(field.box.typed(), 0.05);
        field.leave();
        EXPECT_EQ(field.box.value(), 0.05);
        EXPECT_EQ(field.box.text(), QStringLiteral("0,05"));
        field.box.setFocus();
        field.box.selectAll();
        field.paste("0.025");
        QTest::keyClick(&field.box, Qt::Key_Return);
        EXPECT_EQ(field.box.value(), 0.025);
    }
}

TEST(RealSpinBox, RefusesInSightWhatItCannotRead) {
    struct Case {
        QLocale locale;
        const char* text;
    };
    for (const Case& one :
         {Case{kEnglish, "0,05"}, Case{kEnglish, "1,000"}, Case{QLocale::c(), "0,05"},
          Case{kGerman, "1.000"}, Case{kGerman, "1.000,5"}, Case{kGerman, "11"}}) {
        for (const bool pasted : {false, true}) {
            const InLocale there(one.locale);
            Shown<RealSpinBox> field(0, 10, 0.1);
            const QColor plain = field.color();
            pasted ? field.paste(one.text) : field.type(one.text);
            EXPECT_EQ(field.box.text(), QLatin1String(one.text));
            EXPECT_NE(field.color(), plain) << one.text;
            field.leave();
            EXPECT_EQ(field.box.value(), 0.1) << one.text;
            EXPECT_EQ(field.color(), plain);
        }
    }
}

TEST(RealSpinBox, LettersAreNotLetIn) {
    Shown<RealSpinBox> field(0, 10, 0.1);
    field.type("a0b.c2");
    EXPECT_EQ(field.box.text(), QStringLiteral("0.2"));
}

TEST(RealSpinBox, KeepsItsSuffixWhileItIsTyped) {
    const InLocale there(kGerman);
    Shown<RealSpinBox> field(0, 100, 1.363);
    field.box.setSuffix(QStringLiteral(" M parameters"));
    field.box.selectAll();
    field.type("2,5");
    EXPECT_EQ(field.box.text(), QStringLiteral("2,5 M parameters"));
    QTest::keyClick(&field.box, Qt::Key_Return);
    EXPECT_EQ(field.box.value(), 2.5);
}

TEST(RealSpinBox, StepsByATenthOfTheSizeAndStaysShort) {
    RealSpinBox box;
    box.setRange(0, 10);
    box.setValue(0.1);
    box.stepBy(1);
    EXPECT_EQ(box.text().toStdString(), "0.11");
    box.setValue(5e-4);
    EXPECT_EQ(box.value(), 5e-4);
    EXPECT_EQ(box.text().toStdString(), "0.0005");
}

TEST(WholeSpinBox, RefusesDecimalsInSight) {
    for (const QLocale& locale : {kEnglish, kGerman}) {
        for (const char* text : {"1,5", "1.5", "0,05", "0.05"}) {
            const InLocale there(locale);
            Shown<WholeSpinBox> field(1, 100'000, 128);
            const QColor plain = field.color();
            field.type(text);
            EXPECT_EQ(field.box.text(), QLatin1String(text));
            EXPECT_NE(field.color(), plain) << text;
            QTest::keyClick(&field.box, Qt::Key_Return);
            EXPECT_EQ(field.box.value(), 128) << text;
        }
        const InLocale there(locale);
        Shown<WholeSpinBox> field(1, 100'000, 128);
        field.paste(qPrintable(locale.toString(50'000)));
        field.leave();
        EXPECT_EQ(field.box.value(), 50'000);
        EXPECT_EQ(field.box.text(), QStringLiteral("50000"));
    }
}

} // namespace
} // namespace sharesnet::test
