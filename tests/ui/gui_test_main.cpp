#include "ui/base/appearance.h"
#include "ui/base/languages.h"
#include "ui/base/ui_watchdog.h"
#include "ui/base/wheel_guard.h"

#include <QLatin1String>
#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtGlobal>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <cstdio>

namespace {

// What Qt says and is no fault of the program, by the beginning of the text.
constexpr std::array kHarmless{
    "This plugin does not support ",                 // offscreen has no window manager: no raising,
                                                     // no hints of sizes, no grabs of the keyboard
    "QStandardPaths: XDG_RUNTIME_DIR not set",       // a container has no login session
    "Mouse event \"MouseRelease\" not accepted by ", // QTest: what follows a press that a widget
    "Mouse event \"MousePress\" not accepted by ",   // took, or precedes its double click
};

// A warning of Qt (a signal that does not exist, a negative size, a painter without a device, a
// style sheet that cannot be read) fails the test that is running. Any thread.
void failForWarning(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    const bool harmless = std::ranges::any_of(
        kHarmless, [&text](const char* begin) { return text.startsWith(QLatin1String(begin)); });
    if (harmless) {
        return;
    }
    if (type == QtWarningMsg || type == QtCriticalMsg) {
        ADD_FAILURE() << "Qt says: " << text.toStdString();
        return;
    }
    std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, text)));
}

} // namespace

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    // Also where CTest does not set it: while it lists the tests, and when a person starts one by
    // hand.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    qInstallMessageHandler(failForWarning);
    QStandardPaths::setTestModeEnabled(true);
    const QTemporaryDir settings; // other tests, which run at the same time, have others
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, settings.path());
    sharesnet::UiApplication app(argc, argv);
    sharesnet::applyAppearance(sharesnet::Appearance::Light); // the same wherever the tests run
    sharesnet::useLanguage({});
    app.installEventFilter(new sharesnet::WheelGuard(&app));               // as the window does
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); // tests quote numbers
    std::setlocale(LC_ALL, "C");
    return RUN_ALL_TESTS();
}
