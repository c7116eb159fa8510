#include "tests/support/temporary_folder.h"
#include "tests/ui/window/main_window_kit.h"
#include "ui/data/batch_view.h"
#include "ui/data/data_dialog.h"
#include "ui/training/data_picker.h"
#include "ui/training/training_controls.h"
#include "ui/training/training_form.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialogButtonBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QTabWidget>
#include <QToolButton>

namespace sharesnet::test {
namespace {

struct DataWorkbench : Workbench {
    DataWorkbench() {
        TrainConfig config;
        config.batchSize = 4;
        config.limitTrain = 20;
        config.limitTest = 5;
        window.form()->setConfig(config);
    }
    DataDialog* dialog() const { return window.findChild<DataDialog*>(); }
    const BatchView* batch() const { return dialog()->findChild<BatchView*>(); }
    bool isOn(int page) const {
        return dialog() != nullptr && dialog()->isVisible() &&
               dialog()->findChild<QTabWidget*>(QStringLiteral("dataPages"))->currentIndex() ==
                   page;
    }
    bool showsBatchOf(std::int64_t images) const {
        return comes([&] { return batch()->preview() && batch()->preview()->count == images; });
    }
    void choose(const QString& text) {
        auto* menu = window.controls()->dataPicker()->menu();
        emit menu->aboutToShow();
        for (QAction* action : menu->actions()) {
            if (action->text() == text) {
                action->trigger();
            }
        }
    }
};

TEST(DataActions, ABatchIsShownForTheSettingsAsTheyAre) {
    DataWorkbench bench;
    auto* button = bench.window.form()->findChild<QToolButton*>(QStringLiteral("previewBatch"));
    button->click();
    ASSERT_TRUE(bench.isOn(0));
    ASSERT_TRUE(bench.showsBatchOf(4));
    EXPECT_EQ(bench.dialog()->findChild<QLabel*>(QStringLiteral("dataTitle"))->text(),
              "Shapes (built in)");
    bench.window.form()->findChild<QSpinBox*>(QStringLiteral("batch-size"))->setValue(7);
    EXPECT_TRUE(bench.showsBatchOf(7)) << "it follows the form";
    ArchSpec larger = bench.window.document()->spec();
    larger.input.width = larger.input.height = 48;
    bench.window.document()->edit("Other input", larger);
    EXPECT_TRUE(comes([&] {
        return bench.batch()->preview() && bench.batch()->preview()->images[0].seen.width == 48;
    })) << "and the network";
}

TEST(DataActions, EachPageHasAnEntryWhereTheDataAreChosen) {
    DataWorkbench bench;
    bench.choose("Data overview…");
    EXPECT_TRUE(bench.isOn(1));
    bench.choose("Get known data…");
    EXPECT_TRUE(bench.isOn(2));
    bench.choose("Preview batch…");
    EXPECT_TRUE(bench.isOn(0));
    bench.dialog()->close();
    EXPECT_FALSE(bench.batch()->preview()) << "the data are forgotten";
    bench.window.findChild<QAction*>(QStringLiteral("showData"))->trigger();
    ASSERT_TRUE(bench.isOn(0));
    EXPECT_TRUE(bench.showsBatchOf(4)) << "and read again";
}

// Tabs, buttons and labels of one page, also those of a job under way.
TEST(DataActions, NoTwoPartsOfAPageHaveOneLetter) {
    DataWorkbench bench;
    bench.choose("Preview batch…");
    auto* pages = bench.dialog()->findChild<QTabWidget*>(QStringLiteral("dataPages"));
    for (int page = 0; page < pages->count(); ++page) {
        QStringList texts;
        for (int tab = 0; tab < pages->count(); ++tab) {
            texts << pages->tabText(tab);
        }
        for (const auto* button : pages->widget(page)->findChildren<QAbstractButton*>()) {
            texts << button->text();
        }
        for (const auto* label : pages->widget(page)->findChildren<QLabel*>()) {
            texts << (label->buddy() != nullptr ? label->text() : QString());
        }
        QHash<QChar, QString> letters;
        for (const QString& text : texts) {
            const qsizetype mark = text.indexOf(u'&');
            if (mark >= 0) {
                const QChar letter = text.at(mark + 1).toUpper();
                EXPECT_FALSE(letters.contains(letter))
                    << qPrintable(text + QStringLiteral(" and ") + letters[letter]);
                letters.insert(letter, text);
            }
        }
    }
}

TEST(DataActions, APatternOfArchivesIsTyped) {
    DataWorkbench bench;
    bench.choose("Other data…");
    auto* dialog = bench.window.findChild<QInputDialog*>(QStringLiteral("otherData"));
    ASSERT_NE(dialog, nullptr);
    auto* field = dialog->findChild<QLineEdit*>();
    auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    field->selectAll();
    QTest::keyClicks(field, "tra:/x");
    EXPECT_FALSE(ok->isEnabled());
    EXPECT_TRUE(dialog->labelText().contains("Unknown data 'tra:/x'"));
    const TemporaryFolder archives;
    const std::string pattern = "tar:" + archives.string() + "/{train,val}-*.tar";
    field->selectAll();
    QTest::keyClicks(field, QString::fromStdString(pattern));
    ASSERT_TRUE(
        comes([&] { return dialog->labelText().contains("There is no archive (*.tar) at"); }));
    EXPECT_FALSE(ok->isEnabled()) << "nothing is there";
    archives.write("train-0.tar", {1});
    archives.write("val-0.tar", {1});
    QTest::keyClicks(field, " ");
    ASSERT_TRUE(comes([&] { return ok->isEnabled(); }));
    QTest::mouseClick(ok, Qt::LeftButton);
    EXPECT_EQ(bench.window.controls()->dataPicker()->data(), pattern);
}

TEST(DataActions, ARecentFolderThatIsGoneIsAskedForAgain) {
    DataWorkbench bench;
    auto* picker = bench.window.controls()->dataPicker();
    picker->setData("cifar10:/data/nowhere/at-all");
    picker->setData("shapes");
    bench.choose("CIFAR-10 · at-all");
    const auto dialog = [&bench] {
        return bench.window.findChild<QInputDialog*>(QStringLiteral("otherData"));
    };
    ASSERT_TRUE(comes([&] { return dialog() != nullptr; }));
    EXPECT_EQ(picker->data(), "shapes");
    EXPECT_EQ(dialog()->textValue(), "cifar10:/data/nowhere/at-all");
    ASSERT_TRUE(comes([&] { return dialog()->labelText().startsWith("There is no /data/"); }));
    dialog()->reject();
}

TEST(DataActions, WhatIsFetchedIsTrainedOn) {
    DataWorkbench bench;
    bench.choose("Get known data…");
    emit bench.dialog()->dataChosen("mnist:/fetched");
    EXPECT_EQ(bench.window.controls()->dataPicker()->data(), "mnist:/fetched");
    EXPECT_EQ(bench.dialog()->findChild<QLabel*>(QStringLiteral("dataTitle"))->text(),
              QStringLiteral("MNIST · fetched"));
}

} // namespace
} // namespace sharesnet::test
