// The whole window in a made-up language: what is not translated stands out, what is too long for
// its place is found.

#include "core/arch/presets.h"
#include "core/config/option_table.h"
#include "core/config/recipes.h"
#include "core/flow/run_columns.h"
#include "tests/ui/base/in_locale.h"
#include "tests/ui/window/main_window_kit.h"
#include "ui/base/elided_label.h"
#include "ui/panels/library_panel.h"
#include "ui/window/design_page.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QGroupBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QTabBar>
#include <QTextDocument>
#include <QToolButton>
#include <QTranslator>
#include <QTreeWidget>

#include <set>

namespace sharesnet::test {
namespace {

constexpr QChar kMark = u'⟦';

// Every text with a mark before it and 40 % more behind it, rounded up.
class LongLanguage : public QTranslator {
  public:
    QString translate(const char*, const char* source, const char*, int) const override {
        const QString text = QString::fromUtf8(source);
        qsizetype letters = 0;
        for (const QChar each : text) {
            letters += each.isLetter() ? 1 : 0;
        }
        if (letters < 2) {
            return text;
        }
        const QString more(letters * 2 / 5, u'~');
        const qsizetype tab = text.indexOf(u'\t'); // what follows is a shortcut
        return tab < 0 ? kMark + text + more : kMark + text.left(tab) + more + text.mid(tab);
    }
    bool isEmpty() const override { return false; }
};

// The language is there before the window, and until it has gone.
struct Abroad {
    struct Installed {
        Installed() { QCoreApplication::installTranslator(&language); }
        ~Installed() { QCoreApplication::removeTranslator(&language); }
        LongLanguage language;
    } installed;
    Workbench bench;
};

// What core says, which is not translated.
std::set<QString> textsOfCore() {
    std::set<QString> texts;
    const auto add = [&](const std::string& text) { texts.insert(QString::fromStdString(text)); };
    for (const Option& option : trainOptions()) {
        add(option.label);
        add(option.help);
    }
    for (const Recipe& each : recipes()) {
        add(each.name);
        add(each.help);
    }
    for (const Preset& preset : presets()) {
        add(preset.title);
        add(preset.family);
    }
    return texts;
}

struct Shown {
    const QWidget* where = nullptr;
    QString text;
};

std::vector<Shown> textsOf(const QWidget& window) {
    std::vector<Shown> texts;
    const auto add = [&](const QWidget* where, const QString& text) {
        if (!text.isEmpty()) {
            texts.push_back({where, text});
        }
    };
    for (const auto* widget : window.findChildren<QWidget*>()) {
        add(widget, widget->toolTip());
        add(widget, widget->accessibleName());
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            add(label, label->text());
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            add(button, button->text());
        } else if (const auto* box = qobject_cast<const QGroupBox*>(widget)) {
            add(box, box->title());
        } else if (const auto* tabs = qobject_cast<const QTabBar*>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                add(tabs, tabs->tabText(i));
            }
        }
    }
    return texts;
}

TEST(LanguagesOfTheWindow, NoTextIsOutsideOfThem) {
    const std::set<QString> core = textsOfCore();
    static const QRegularExpression word(QStringLiteral("[a-z]{4,}"));
    Abroad abroad;
    for (const Mode mode : kModes) {
        abroad.bench.window.setMode(mode);
    }
    for (const auto& [where, text] : textsOf(abroad.bench.window)) {
        const std::set<QString> names{QStringLiteral("documentName"), QStringLiteral("device")};
        if (text.contains(kMark) || core.contains(text) || !text.contains(word) ||
            names.contains(where->objectName()) || text == QStringLiteral("ShaResNet Workbench")) {
            continue;
        }
        ADD_FAILURE() << where->metaObject()->className() << " "
                      << where->objectName().toStdString() << ": " << text.toStdString();
    }
}

// Counts on labels, buttons and in tips; files and the command line have them in the C locale.
TEST(LanguagesOfTheWindow, NumbersFollowTheLocaleInEveryMode) {
    const QString milestones = QStringLiteral("60,120,160"); // a list, as the command line takes it
    static const QRegularExpression english(QStringLiteral("\\d,\\d{3}(?!\\d)"));
    for (const QLocale& locale : {kGerman, kTurkish}) {
        const InLocale there(locale);
        Workbench bench;
        bench.window.document()->replace(*presetSpec("sharesnet-164"));
        for (const Mode mode : kModes) {
            bench.window.setMode(mode);
        }
        bool counted = false;
        for (const auto& [where, text] : textsOf(bench.window)) {
            counted |= text.contains(QStringLiteral("929.114"));
            EXPECT_FALSE(text.contains(english) && !text.contains(milestones))
                << locale.name().toStdString() << ": " << text.toStdString();
        }
        EXPECT_TRUE(counted) << locale.name().toStdString();
    }
}

// Text of labels and buttons that has no room, though nothing says that it may be cut.
TEST(LanguagesOfTheWindow, LongerTextsAreNotClipped) {
    Abroad abroad;
    abroad.bench.window.resize(1440, 900);
    for (const Mode mode : kModes) {
        abroad.bench.window.setMode(mode);
        QCoreApplication::processEvents();
        for (const auto* widget : abroad.bench.window.findChildren<QWidget*>()) {
            const auto* label = qobject_cast<const QLabel*>(widget);
            // one that says so, or of Qt's own
            const bool mayBeCut = qobject_cast<const ElidedLabel*>(widget) != nullptr ||
                                  widget->sizePolicy().horizontalPolicy() == QSizePolicy::Ignored ||
                                  qobject_cast<const QTabBar*>(widget->parentWidget()) != nullptr;
            const bool isText =
                (label != nullptr && !label->wordWrap() && !label->text().isEmpty()) ||
                (qobject_cast<const QAbstractButton*>(widget) != nullptr);
            if (!isText || mayBeCut || !widget->isVisible() || widget->visibleRegion().isEmpty()) {
                continue;
            }
            EXPECT_GE(widget->width(), widget->minimumSizeHint().width())
                << modeKey(mode).toStdString() << ": " << widget->metaObject()->className() << " "
                << widget->objectName().toStdString() << " "
                << (label != nullptr ? label->text()
                                     : qobject_cast<const QAbstractButton*>(widget)->text())
                       .toStdString();
        }
    }
}

TEST(LanguagesOfTheWindow, InASmallWindowTheLibraryAndTheFiltersOfTheLensAreWhole) {
    Abroad abroad;
    MainWindow& window = abroad.bench.window;
    window.resize(1280, 720);
    window.findChild<DesignPage*>()->arrange();
    QCoreApplication::processEvents();
    const QTreeWidget* tree = window.findChild<LibraryPanel*>()->tree();
    EXPECT_GE(tree->columnWidth(0) - 2 * tree->indentation(),
              tree->fontMetrics().horizontalAdvance(QStringLiteral("ShaResNet-WRN-28-10")));
    window.setMode(Mode::Lens);
    QCoreApplication::processEvents();
    for (const char* name : {"imageClass", "imageAnswer", "imageOrder"}) {
        const auto* combo = window.findChild<QComboBox*>(name);
        QStyleOptionComboBox option;
        option.initFrom(combo);
        const QSize text(combo->fontMetrics().horizontalAdvance(combo->itemText(0)), 1);
        const QSize whole =
            combo->style()->sizeFromContents(QStyle::CT_ComboBox, &option, text, combo);
        EXPECT_GE(combo->width(), whole.width()) << combo->itemText(0).toStdString();
    }
}

} // namespace
} // namespace sharesnet::test
