#include "core/design/edit.h"
#include "core/design/table.h"
#include "tests/ui/training/training_test_kit.h"
#include "ui/base/appearance.h"
#include "ui/base/message_bar.h"
#include "ui/designer/designer_view.h"
#include "ui/document/arch_document.h"
#include "ui/window/export_actions.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QSvgRenderer>
#include <QVBoxLayout>

namespace sharesnet::test {
namespace {

class Exports : public testing::Test {
  protected:
    Exports() {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(view);
        window.resize(900, 600);
        document.replace(cifarPreActivation(164));
        window.show();
    }
    QByteArray exported(const char* name, double scale = 1) {
        const QString file = QString::fromStdString((folder / name).string());
        actions.exportTo(file, scale);
        EXPECT_TRUE(comes([&] { return bar->text() == QStringLiteral("Saved to %1").arg(file); }))
            << bar->text().toStdString();
        QFile written(file);
        EXPECT_TRUE(written.open(QIODevice::ReadOnly));
        return written.readAll();
    }
    QAction* entry(const char* text) {
        for (QAction* action : actions.menu()->actions()) {
            if (action->text() == QString::fromUtf8(text)) {
                return action;
            }
        }
        return nullptr;
    }
    // The colors at the edges: nothing but paper in the outermost rows would be a margin.
    static bool touchesEveryEdge(const QImage& image, int within) {
        const auto inked = [&](const QRect& strip) {
            for (int y = strip.top(); y <= strip.bottom(); ++y) {
                for (int x = strip.left(); x <= strip.right(); ++x) {
                    if (image.pixelColor(x, y) != QColor(Qt::white)) {
                        return true;
                    }
                }
            }
            return false;
        };
        const int w = image.width(), h = image.height();
        return inked({0, 0, within, h}) && inked({w - within, 0, within, h}) &&
               inked({0, 0, w, within}) && inked({0, h - within, w, within});
    }

    TemporaryFolder folder;
    OwnSettings settings{folder};
    QWidget window;
    ArchDocument document;
    DesignerView* view = new DesignerView(&document, &window);
    MessageBar* bar = new MessageBar(&window);
    ExportActions actions{&document, view, bar, &window};
};

TEST_F(Exports, AFigureIsNamedAfterTheArchitecture) {
    entry("Drawing as P&DF…")->trigger();
    auto* dialog = window.findChild<QFileDialog*>();
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(dialog->selectedFiles().value(0).section(u'/', -1),
              QStringLiteral("sharesnet-164.pdf"));
    dialog->reject();
}

TEST_F(Exports, PngIsTightOnPaperAndOfTheScale) {
    const QImage once = QImage::fromData(exported("a.png"));
    const QImage twice = QImage::fromData(exported("b.png", 2));
    ASSERT_FALSE(once.isNull());
    EXPECT_EQ(twice.size(), once.size() * 2);
    EXPECT_TRUE(touchesEveryEdge(once, 5));
    EXPECT_EQ(once.pixelColor(0, once.height() - 1), QColor(Qt::white));
}

TEST_F(Exports, PaperIsLightInADarkWindowToo) {
    const QImage light = QImage::fromData(exported("a.png"));
    const QPalette before = QApplication::palette();
    QPalette dark = before;
    dark.setColor(QPalette::Window, QColor("#202326"));
    dark.setColor(QPalette::WindowText, Qt::white);
    window.setPalette(dark);
    document.edit(QStringLiteral("Rename"), [&] {
        ArchSpec renamed = document.spec();
        renamed.name = "dark";
        return renamed;
    }());
    EXPECT_EQ(QImage::fromData(exported("b.png")), light);
}

TEST_F(Exports, SvgReadsBackAndShowsWhatThePngShows) {
    QSvgRenderer renderer(exported("a.svg"));
    ASSERT_TRUE(renderer.isValid());
    const QImage png = QImage::fromData(exported("a.png"));
    EXPECT_EQ(renderer.viewBox().size(), png.size());
    QImage drawn(png.size(), QImage::Format_RGB32);
    drawn.fill(Qt::white);
    QPainter painter(&drawn);
    renderer.render(&painter);
    painter.end();
    qint64 difference = 0;
    for (int y = 0; y < png.height(); ++y) {
        for (int x = 0; x < png.width(); ++x) {
            difference += std::abs(qGray(png.pixel(x, y)) - qGray(drawn.pixel(x, y)));
        }
    }
    // of 255: glyphs differ, areas do not
    EXPECT_LT(static_cast<double>(difference) / (png.width() * png.height()), 6.0);
}

TEST_F(Exports, ATitleMakesRoomAboveAndSaysTheParameters) {
    const QImage without = QImage::fromData(exported("a.png"));
    ASSERT_NE(entry("&Title above the drawing"), nullptr);
    entry("&Title above the drawing")->trigger();
    const QImage with = QImage::fromData(exported("b.png"));
    EXPECT_GT(with.height(), without.height() + 8);
    const QByteArray svg = exported("b.svg");
    EXPECT_TRUE(svg.contains(
        "sharesnet-164 \xc2\xb7 929,114 parameters, 45.5\xe2\x80\xaf% fewer than unshared"));
    EXPECT_TRUE(svg.contains(", sans-serif\""))
        << "no kind of font for where the family is missing";
    EXPECT_FALSE(svg.contains("font-family=\"Sans Serif\""))
        << "an alias of this desktop means nothing elsewhere";
}

TEST_F(Exports, AFigureIsTheSameWhateverTheLocale) {
    entry("&Title above the drawing")->trigger();
    const QByteArray here = exported("a.svg");
    EXPECT_TRUE(here.contains("929,114"));
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const QByteArray there = exported("b.svg");
    QLocale::setDefault(before);
    EXPECT_EQ(there, here);
}

TEST_F(Exports, OnPaperNothingIsThereToBeClicked) {
    ASSERT_TRUE(view->document()->spec().stages.size() == 3);
    const QByteArray folded = exported("a.svg");
    EXPECT_FALSE(folded.contains("share 3"));
    EXPECT_TRUE(folded.contains("one 3\xc3\x97"
                                "3 weight, used 17 times"))
        << "what shares stands in the switch's place";
    EXPECT_TRUE(folded.contains("identical blocks"));
    view->unfoldAll();
    const QByteArray open = exported("b.svg");
    EXPECT_FALSE(open.contains("blocks")) << "the handle that folds again";
    EXPECT_TRUE(open.contains("block 18"));
}

TEST_F(Exports, TheLegendNamesTheColorsThatOccurAndCanBeLeftOut) {
    const QByteArray shared = exported("a.svg");
    EXPECT_TRUE(shared.contains("own weight"));
    EXPECT_TRUE(shared.contains("shared: same letter in a stage, same weight"));
    EXPECT_TRUE(shared.contains("stride"));
    EXPECT_TRUE(shared.contains("929,114 parameters, 1,703,258 without sharing"));
    document.replace(unsharedTwin(document.spec()));
    const QByteArray twin = exported("b.svg");
    EXPECT_FALSE(twin.contains("same weight"));
    EXPECT_EQ(twin.count("nothing shared"), 3)
        << "each stage says it, where its switch is in the window";
    EXPECT_TRUE(twin.contains("1,703,258 parameters"));
    EXPECT_FALSE(twin.contains("without sharing"));
    const int height = QImage::fromData(exported("a.png")).height();
    entry("Le&gend below the drawing")->trigger();
    EXPECT_FALSE(exported("c.svg").contains("own weight"));
    EXPECT_LT(QImage::fromData(exported("b.png")).height(), height - 8);
}

TEST_F(Exports, PdfIsOnePageOfTheDrawingsSize) {
    const QByteArray pdf = exported("a.pdf");
    EXPECT_TRUE(pdf.startsWith("%PDF-"));
    EXPECT_EQ(pdf.count("/Type /Page\n") + pdf.count("/Type /Page "), 1);
    const QImage png = QImage::fromData(exported("a.png"));
    const int box = pdf.indexOf("/MediaBox [");
    ASSERT_GT(box, 0);
    const QList<QByteArray> numbers =
        pdf.mid(box + 11, 60).split(']').first().simplified().split(' ');
    ASSERT_EQ(numbers.size(), 4);
    EXPECT_NEAR(numbers[2].toDouble(), png.width() * 0.75, 1);
    EXPECT_NEAR(numbers[3].toDouble(), png.height() * 0.75, 1);
}

TEST_F(Exports, TheClipboardHoldsPictureAndSvg) {
    QGuiApplication::clipboard()->clear();
    entry("&Copy the drawing")->trigger();
    const auto held = [] { return QGuiApplication::clipboard()->mimeData(); };
    ASSERT_TRUE(comes([&] { return held() != nullptr && held()->hasImage(); }));
    const QMimeData* data = held();
    EXPECT_TRUE(QSvgRenderer(data->data(QStringLiteral("image/svg+xml"))).isValid());
    EXPECT_EQ(qvariant_cast<QImage>(data->imageData()).size(),
              QImage::fromData(exported("a.png", 2)).size());
}

TEST_F(Exports, TablesGoToFilesAndTheClipboard) {
    EXPECT_EQ(exported("a.tex").toStdString(), latexTable(document.spec()));
    EXPECT_EQ(exported("a.md").toStdString(), markdownTable(document.spec()));
    entry("Copy the table as L&aTeX")->trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text().toStdString(), latexTable(document.spec()));
}

TEST_F(Exports, WhatCannotBeIsSaid) {
    actions.exportTo(QString::fromStdString((folder / "missing/a.svg").string()));
    ASSERT_TRUE(
        comes([&] { return bar->text().contains(QStringLiteral("No such file or directory")); }));
    view->unfoldAll();
    document.replace(cifarPreActivation(1001));
    view->unfoldAll();
    actions.exportTo(QString::fromStdString((folder / "a.png").string()), 10);
    EXPECT_TRUE(comes([&] { return bar->text().contains(QStringLiteral("too large")); }))
        << bar->text().toStdString();
    actions.exportTo(QStringLiteral("/tmp/a.docx"));
    EXPECT_TRUE(bar->text().contains(QStringLiteral("not an export format")));
}

} // namespace
} // namespace sharesnet::test
