#include "ui/window/exchange_actions.h"

#include "tests/support/scripted_exchange.h"
#include "tests/ui/runs/stored_runs.h"
#include "tests/ui/window/main_window_kit.h"
#include "ui/exchange/curves_dialog.h"
#include "ui/exchange/curves_export_dialog.h"
#include "ui/exchange/export_dialog.h"
#include "ui/exchange/import_dialog.h"
#include "ui/exchange/lint_dialog.h"
#include "ui/exchange/sharing_dialog.h"
#include "ui/runs/runs_panel.h"
#include "ui/training/data_picker.h"
#include "ui/window/main_tool_bar.h"

#include <QAction>
#include <QApplication>
#include <QDragEnterEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>

#include <fstream>
#include <latch>

namespace sharesnet::test {
namespace {

struct ExchangeBench : Workbench {
    ExchangeBench() {
        script.model.arch = unsharedTwin(cifarPreActivation(29));
        script.model.names = "timm";
        script.model.classNames = {"cat", "dog"};
        script.model.normalization = kImageNetNormalization;
        engine->setExchanges([this] { return std::make_unique<ScriptedExchange>(&script); });
        RunStore opened(folder.path());
        const std::int64_t run = storeRun(opened, "net", {1}, 0.5);
        const RunClaim claim = opened.claim(run);
        const auto file = opened.checkpointFolder(run) / "last.safetensors";
        std::ofstream(file) << "weights";
        opened.record(claim, std::vector<TrainingEvent>{
                                 {run, 300, CheckpointSaved{CheckpointKind::Last, file, 1, 1}}});
        opened.release(claim);
    }
    template <class Dialog>
    Dialog* dialog() {
        Dialog* found = nullptr;
        EXPECT_TRUE(comes([&] {
            for (auto* each : window.findChildren<Dialog*>()) {
                if (each->isVisible()) {
                    found = each;
                }
            }
            return found != nullptr;
        }));
        return found;
    }
    void trigger(const char* action) {
        window.findChild<QAction*>(QLatin1String(action))->trigger();
    }
    ExportDialog* openExport(const QString& place) {
        trigger("exportNetwork");
        auto* asked = dialog<ExportDialog>();
        EXPECT_TRUE(comes([&] { return asked->source().has_value(); }));
        auto* line = asked->findChild<QLineEdit*>("exportPlace");
        line->selectAll();
        QTest::keyClicks(line, place);
        return asked;
    }
    QString path(const char* name) { return QString::fromStdString((folder / name).string()); }
    void drop(const QStringList& files) {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString& file : files) {
            urls << QUrl::fromLocalFile(file);
        }
        data.setUrls(urls);
        QDragEnterEvent enter({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        ASSERT_TRUE(enter.isAccepted());
        QDropEvent event({50, 50}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &event);
    }

    ExchangeScript script;
};

TEST(ExchangeActions, WritesAnExportAndSaysSoInTheDialog) {
    ExchangeBench bench;
    ExportDialog* asked = bench.openExport(bench.path("out"));
    QTest::keyClick(asked, Qt::Key_Return);
    auto* checked = asked->findChild<QLabel*>("exportChecked");
    ASSERT_TRUE(comes([&] { return checked->isVisible(); }));
    EXPECT_TRUE(std::filesystem::exists(bench.folder / "out.safetensors"));
}

TEST(ExchangeActions, AnExportGoesOnBehindAClosedDialogAndAMessageTellsOfIt) {
    ExchangeBench bench;
    const auto closed = std::make_shared<std::latch>(1); // which the export may outlive
    bench.script.onExport = [closed] { closed->wait(); };
    ExportDialog* asked = bench.openExport(bench.path("out"));
    QTest::keyClick(asked, Qt::Key_Return);
    QTest::keyClick(asked, Qt::Key_Escape);
    EXPECT_FALSE(asked->isVisible());
    closed->count_down();
    ASSERT_TRUE(comes([&] { return bench.button("Open folder") != nullptr; }));
    EXPECT_TRUE(bench.window.messages()->text().contains("out.safetensors"));
}

TEST(ExchangeActions, AFailedExportKeepsItsDialog) {
    ExchangeBench bench;
    bench.script.exportRefusal = "The disk is full";
    ExportDialog* asked = bench.openExport(bench.path("out"));
    QTest::keyClick(asked, Qt::Key_Return);
    auto* error = asked->findChild<QLabel*>("exportError");
    ASSERT_TRUE(comes([&] { return error->isVisible(); }));
    EXPECT_EQ(error->text(), "The disk is full");
}

TEST(ExchangeActions, TheCurvesOfTheSelectedRunGoOut) {
    ExchangeBench bench;
    bench.trigger("exportCurves");
    EXPECT_TRUE(bench.window.messages()->text().contains("Select the runs")) << "none is selected";
    auto* runs = bench.window.findChild<RunsPanel*>();
    runs->selectWhenListed(1);
    ASSERT_TRUE(comes([&] { return runs->selectedRuns() == QList<qint64>{1}; }));
    bench.trigger("exportCurves");
    auto* asked = bench.dialog<CurvesExportDialog>();
    auto* line = asked->findChild<QLineEdit*>("exportPlace");
    line->selectAll();
    QTest::keyClicks(line, bench.path("log"));
    QTest::keyClick(asked, Qt::Key_Return);
    auto* files = asked->findChild<QLabel*>("exportFiles");
    ASSERT_TRUE(comes([&] { return files->isVisible(); }));
    EXPECT_EQ(files->text(), bench.path("log/1-net"));
    EXPECT_FALSE(std::filesystem::is_empty(bench.folder / "log/1-net"));
}

TEST(ExchangeActions, ADroppedFileBecomesARunThatIsSelected) {
    ExchangeBench bench;
    bench.drop({"/there/some.safetensors"});
    auto* asked = bench.dialog<ImportDialog>();
    auto* import = asked->findChild<QPushButton*>("importNow");
    ASSERT_TRUE(comes([&] { return import->isEnabled(); }));
    QTest::mouseClick(import, Qt::LeftButton);
    auto* runs = bench.window.findChild<RunsPanel*>();
    ASSERT_TRUE(comes([&] { return runs->selectedRuns() == QList<qint64>{2}; }));
    EXPECT_EQ(bench.window.mode(), Mode::Runs);
    EXPECT_EQ(runs->run(2)->spec.name, "some");
    EXPECT_EQ(RunStore(bench.folder.path()).checkpoints(2).size(), 1U);
}

TEST(ExchangeActions, SeveralDroppedFilesAreAskedAboutInTurn) {
    ExchangeBench bench;
    bench.drop({"/there/a.safetensors", "/there/b.onnx", "/there/c.pt"});
    auto* first = bench.dialog<ImportDialog>();
    EXPECT_EQ(first->file(), "/there/a.safetensors");
    QTest::keyClick(first, Qt::Key_Escape);
    QTest::keyClick(bench.dialog<LintDialog>(), Qt::Key_Escape); // of a network: nothing to import
    bench.script.refusal = "/there/c.pt: is a pickle";
    ASSERT_TRUE(comes([&] {
        const auto all = bench.window.findChildren<ImportDialog*>();
        return std::ranges::any_of(all,
                                   [](const auto* each) { return each->file() == "/there/c.pt"; });
    }));
}

TEST(ExchangeActions, DroppedCurvesBecomeARunThatIsSelected) {
    ExchangeBench bench;
    std::ofstream(bench.folder / "log.csv") << "epoch,val_loss,val_acc\n1,1.5,40\n2,1.2,50\n";
    bench.drop({bench.path("log.csv")});
    auto* import = bench.dialog<CurvesDialog>()->findChild<QPushButton*>("curvesImport");
    ASSERT_TRUE(comes([&] { return import->isEnabled(); }));
    QTest::mouseClick(import, Qt::LeftButton);
    auto* runs = bench.window.findChild<RunsPanel*>();
    ASSERT_TRUE(comes([&] { return runs->selectedRuns() == QList<qint64>{2}; }));
    EXPECT_EQ(runs->run(2)->bestTestTop1, 0.5);
}

TEST(ExchangeActions, AFileCanBeCheckedInPlaceOfImported) {
    ExchangeBench bench;
    bench.drop({"/there/a.safetensors"});
    auto* asked = bench.dialog<ImportDialog>();
    QTest::mouseClick(asked->findChild<QPushButton*>("importCheck"), Qt::LeftButton);
    EXPECT_NE(bench.dialog<LintDialog>(), nullptr);
}

TEST(ExchangeActions, ARunsMenuLeadsToTheExportAndToOtherSharing) {
    ExchangeBench bench;
    auto* runs = bench.window.findChild<RunsPanel*>();
    bench.window.setMode(Mode::Runs);
    ASSERT_TRUE(comes([&] { return runs->run(1).has_value(); }));
    emit runs->networkExportRequested(1);
    auto* exported = bench.dialog<ExportDialog>();
    ASSERT_TRUE(comes([&] { return exported->source().has_value(); }));
    EXPECT_EQ(exported->source()->record->id, 1);
    emit runs->sharingRequested(1);
    EXPECT_NE(bench.dialog<SharingDialog>(), nullptr);
}

TEST(ExchangeActions, ADroppedFolderIsOfLogsOrOfImages) {
    ExchangeBench bench;
    const auto logs = bench.folder / "logs";
    const auto pictures = bench.folder / "pictures";
    std::filesystem::create_directories(logs / "run");
    for (const char* split : {"train/cat", "test/cat"}) {
        std::filesystem::create_directories(pictures / split);
    }
    std::ofstream(logs / "run" / "events.out.tfevents.1.host") << "";
    auto* data = bench.window.findChild<MainToolBar*>()->findChild<DataPicker*>();
    bench.drop({bench.path("pictures")});
    ASSERT_TRUE(comes([&] { return data->data() == "folder:" + pictures.string(); }));
    EXPECT_EQ(bench.window.findChild<CurvesDialog*>(), nullptr);
    bench.drop({bench.path("logs")});
    EXPECT_NE(bench.dialog<CurvesDialog>(), nullptr);
    EXPECT_EQ(data->data(), "folder:" + pictures.string());
}

} // namespace
} // namespace sharesnet::test
