// The pages themselves: whether they are whole, and complete.

#include "core/base/error.h"
#include "core/config/option_table.h"
#include "tests/ui/base/in_language.h"
#include "tests/ui/window/main_window_kit.h"
#include "ui/base/languages.h"
#include "ui/base/theme.h"
#include "ui/help/generated_pages.h"
#include "ui/help/write_help.h"

#include <QAction>
#include <QImage>
#include <QRegularExpression>
#include <QSet>

#include <gmock/gmock.h>

#include <fstream>

namespace sharesnet::test {
namespace {

using testing::HasSubstr;

// With the generated ones, of the whole window.
class HelpOfTheWindow : public testing::Test {
  protected:
    Workbench bench;
    const HelpPages pages = helpPagesFor(&bench.window);
};

QString textOf(const HelpPage& page) {
    QString text;
    for (const HelpSection& section : page.sections) {
        text += section.title + u' ' + section.text + u' ';
    }
    return text;
}

TEST(HelpPage, IsReadSectionBySection) {
    const HelpPage page = makeHelpPage(
        QStringLiteral("sample"), QStringLiteral("A & B"),
        QStringLiteral("<p>First.</p><h2 id=\"one\">One</h2><p>x² <a href=\"#two\">to two</a></p>"
                       "<h3 id=\"two\">Two</h3><p>a<b>b</b></p>"));
    EXPECT_EQ(page.title, QStringLiteral("A & B"));
    ASSERT_EQ(page.sections.size(), 3U);
    EXPECT_EQ(page.sections[0].title, QStringLiteral("A & B"));
    EXPECT_EQ(page.sections[0].html, QStringLiteral("<p>First.</p>"));
    EXPECT_EQ(page.sections[1].id, QStringLiteral("one"));
    EXPECT_EQ(page.sections[1].html, QStringLiteral("<p>x² <a href=\"#two\">to two</a></p>"));
    EXPECT_EQ(page.sections[1].text, QStringLiteral("x² to two"));
    EXPECT_EQ(page.sections[2].level, 3);
    EXPECT_EQ(page.sections[2].html, QStringLiteral("<p>a<b>b</b></p>"));
    EXPECT_EQ(page.links, QStringList({QStringLiteral("index.html"), QStringLiteral("#two")}));
}

TEST(HelpPage, SaysInWhichLineItIsBroken) {
    try {
        (void)readHelpPage(QStringLiteral("bad"), QStringLiteral("<html>\n<p>\n</html>"));
        FAIL() << "it was read";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("bad.html, line 3"));
    }
}

TEST(HelpPage, ALinkIsAPlaceOrLeadsOut) {
    const QString page = QStringLiteral("design");
    EXPECT_EQ(placeOfLink(page, QStringLiteral("#budget")), QStringLiteral("design#budget"));
    EXPECT_EQ(placeOfLink(page, QStringLiteral("glossary.html#macs")),
              QStringLiteral("glossary#macs"));
    EXPECT_EQ(placeOfLink(page, QStringLiteral("runs.html")), QStringLiteral("runs"));
    EXPECT_EQ(placeOfLink(page, QStringLiteral("https://arxiv.org/a.html")), QString());
}

TEST_F(HelpOfTheWindow, EveryPageHasOneHeadingAndTellsItsPartsApart) {
    QSet<QString> names;
    for (const HelpPage& page : pages) {
        EXPECT_FALSE(names.contains(page.name)) << qPrintable(page.name);
        names.insert(page.name);
        EXPECT_EQ(std::ranges::count(page.sections, 1, &HelpSection::level), 1)
            << qPrintable(page.name);
        EXPECT_EQ(page.sections.front().title, page.title);
        const QSet<QString> anchors(page.anchors.begin(), page.anchors.end());
        EXPECT_EQ(anchors.size(), page.anchors.size()) << qPrintable(page.name);
        for (const HelpSection& section : page.sections) {
            EXPECT_TRUE(section.level == 1 || !section.id.isEmpty())
                << qPrintable(page.name + u' ' + section.title);
        }
    }
}

TEST_F(HelpOfTheWindow, EveryLinkLeadsSomewhere) {
    const QRegularExpression outside(QStringLiteral("^https://[^ ]+$"));
    for (const HelpPage& page : pages) {
        for (const QString& link : page.links) {
            const bool isOutside = outside.match(link).hasMatch();
            EXPECT_TRUE(isOutside || hasPlace(pages, placeOfLink(page.name, link)))
                << qPrintable(page.name + u' ' + link);
        }
        for (const QString& picture : page.pictures) {
            EXPECT_FALSE(QImage::fromData(helpFile(picture)).isNull())
                << qPrintable(page.name + u' ' + picture);
        }
    }
}

TEST_F(HelpOfTheWindow, TheContentsLeadToEveryPage) {
    QSet<QString> led{pages.front().name};
    for (const QString& link : pages.front().links) {
        led.insert(placeOfLink(pages.front().name, link));
    }
    for (const HelpPage& page : pages) {
        EXPECT_TRUE(led.contains(page.name)) << qPrintable(page.name);
    }
}

TEST_F(HelpOfTheWindow, EveryPageIsAlikeAtItsHead) {
    const QString skeleton = makeHelpPage(QStringLiteral("x"), QStringLiteral("T"), QString())
                                 .html.section("<body>", 0, 0);
    for (const HelpPage& page : pages) {
        QString head = page.html.section(QStringLiteral("<body>"), 0, 0);
        head.replace(QStringLiteral("<title>%1</title>").arg(page.title.toHtmlEscaped()),
                     QStringLiteral("<title>T</title>"));
        EXPECT_EQ(head, skeleton) << qPrintable(page.name);
    }
}

TEST_F(HelpOfTheWindow, EveryOptionOfTheTableIsThere) {
    const HelpPage& page = *pageAt(pages, QStringLiteral("options"));
    const QString text = textOf(page);
    for (const Option& option : trainOptions()) {
        const QString name = QString::fromStdString(option.name);
        EXPECT_TRUE(page.anchors.contains(name)) << option.name;
        EXPECT_TRUE(text.contains(QStringLiteral("--") + name)) << option.name;
        EXPECT_TRUE(text.contains(QString::fromStdString(option.label))) << option.name;
        EXPECT_TRUE(text.contains(QString::fromStdString(optionHelp(option)).simplified()))
            << option.name;
    }
}

TEST_F(HelpOfTheWindow, EveryShortcutOfTheWindowIsThere) {
    const QString text = textOf(*pageAt(pages, QStringLiteral("shortcuts")));
    int keys = 0;
    for (const QAction* action : bench.window.findChildren<QAction*>()) {
        for (const QKeySequence& key : action->shortcuts()) {
            EXPECT_TRUE(text.contains(key.toString(QKeySequence::NativeText)))
                << qPrintable(key.toString() + u' ' + action->text());
            ++keys;
        }
    }
    EXPECT_GT(keys, 30);
    EXPECT_TRUE(text.contains(QStringLiteral("Train with unshared twin")));
    EXPECT_TRUE(
        text.contains(QStringLiteral("Drag a convolution onto another"), Qt::CaseInsensitive));
}

// What the program looks up in the pages by name has to be there in every language.
TEST(HelpInLanguages, HasThePartsOfTheEnglishPages) {
    const HelpPages english = shippedHelpPages();
    const QString gestures = helpPart(QStringLiteral("gestures"));
    for (const Language& language : languages()) {
        const InLanguage there(language.key);
        const HelpPages pages = shippedHelpPages();
        EXPECT_EQ(helpPart(QStringLiteral("gestures")) == gestures,
                  language.key == QStringLiteral("en"));
        ASSERT_EQ(pages.size(), english.size());
        for (std::size_t k = 0; k < pages.size(); ++k) {
            const std::string which = (language.key + u'/' + pages[k].name).toStdString();
            EXPECT_EQ(pages[k].html == english[k].html, language.key == QStringLiteral("en"))
                << which;
            EXPECT_TRUE(
                pages[k].html.contains(QStringLiteral("<html lang=\"%1\">").arg(language.key)))
                << which;
            EXPECT_EQ(pages[k].name, english[k].name);
            EXPECT_EQ(pages[k].anchors, english[k].anchors) << which;
            EXPECT_EQ(pages[k].links, english[k].links) << which;
            EXPECT_EQ(pages[k].pictures, english[k].pictures) << which;
            EXPECT_EQ(pages[k].sections.size(), english[k].sections.size()) << which;
        }
    }
}

// The window in a picture is that of the reader.
TEST(HelpInLanguages, EveryPictureIsTakenInEach) {
    QSet<QString> pictures;
    for (const HelpPage& page : shippedHelpPages()) {
        pictures.unite({page.pictures.begin(), page.pictures.end()});
    }
    EXPECT_EQ(pictures.size(), 5);
    for (const QString& picture : pictures) {
        const QByteArray english = helpFile(picture);
        for (const Language& language : languages()) {
            const InLanguage there(language.key);
            const QByteArray own = helpFile(picture);
            EXPECT_EQ(own == english, language.key == QStringLiteral("en"))
                << qPrintable(language.key + u'/' + picture);
            EXPECT_EQ(QImage::fromData(own).size(), QImage::fromData(english).size())
                << qPrintable(language.key + u'/' + picture);
        }
    }
}

TEST(HelpStyle, NamesNoColorButThoseOfTheTheme) {
    const QRegularExpression color(QStringLiteral("#[0-9a-f]{6}"));
    for (const auto& [file, dark] : {std::pair("light.css", false), std::pair("dark.css", true)}) {
        const Theme& theme = Theme::of(dark);
        const QSet<QString> known{theme.text.name(), theme.surface.name(), theme.accentText.name(),
                                  theme.muted.name(), theme.window.name()};
        auto all = color.globalMatch(QString::fromUtf8(helpFile(QLatin1String(file))));
        EXPECT_TRUE(all.hasNext()) << file;
        while (all.hasNext()) {
            const QString found = all.next().captured();
            EXPECT_TRUE(known.contains(found)) << file << ' ' << qPrintable(found);
        }
    }
}

TEST(HelpForTheWeb, IsWrittenWithAllThatItNeeds) {
    const TemporaryFolder folder;
    const HelpPages pages = shippedHelpPages();
    writeHelp(pages, QStringLiteral("en"), folder / "deep/html");
    for (const HelpPage& page : pages) {
        EXPECT_TRUE(
            std::filesystem::exists(folder / ("deep/html/" + page.name.toStdString() + ".html")));
        for (const QString& picture : page.pictures) {
            EXPECT_TRUE(std::filesystem::exists(folder / "deep/html" / picture.toStdString()));
        }
    }
    EXPECT_TRUE(std::filesystem::exists(folder / "deep/html/web.css"));
    EXPECT_TRUE(std::filesystem::exists(folder / "deep/html/dark.css"));
    EXPECT_FALSE(std::filesystem::exists(folder / "deep/html/parts"));
    EXPECT_FALSE(std::filesystem::exists(folder / "deep/html/de")) << "of another language";
}

TEST(HelpForTheWeb, HasAFolderOfEachLanguageWithItsOwnPictures) {
    const TemporaryFolder folder;
    const InLanguage german(QStringLiteral("de"));
    writeHelp(shippedHelpPages(), QStringLiteral("de"), folder / "html");
    QFile file(QString::fromStdString((folder / "html/de/tutorial.html").string()));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const HelpPage page =
        readHelpPage(QStringLiteral("tutorial"), QString::fromUtf8(file.readAll()));
    EXPECT_TRUE(page.links.contains(QStringLiteral("../tutorial.html")));
    EXPECT_TRUE(page.links.contains(QStringLiteral("../fr/tutorial.html")));
    EXPECT_FALSE(page.pictures.isEmpty());
    for (const QString& picture : page.pictures) {
        QFile written(
            QString::fromStdString((folder / "html/de" / picture.toStdString()).string()));
        ASSERT_TRUE(written.open(QIODevice::ReadOnly)) << qPrintable(picture);
        EXPECT_EQ(written.readAll(), helpFile(picture)) << qPrintable(picture);
    }
}

TEST(HelpForTheWeb, SaysWhereItCannotBeWritten) {
    const TemporaryFolder folder;
    std::ofstream(folder / "file") << "taken";
    try {
        writeHelp(shippedHelpPages(), QStringLiteral("en"), folder / "file/html");
        FAIL() << "it was written";
    } catch (const Error& error) {
        EXPECT_THAT(error.what(), HasSubstr("file/html"));
    }
}

} // namespace
} // namespace sharesnet::test
