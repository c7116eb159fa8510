#include "ui/base/appearance.h"
#include "ui/base/languages.h"
#include "ui/base/ui_watchdog.h"
#include "ui/base/wheel_guard.h"

#include <QLocale>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <clocale>

int main(int argc, char** argv) {
    testing::InitGoogleTest(&argc, argv);
    // Also where CTest does not set it: while it lists the tests, and when a person starts one by
    // hand.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
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
