#pragma once

#include "tests/support/fake_engine.h"
#include "tests/support/scripted_exchange.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/runs/stored_runs.h"
#include "tests/ui/training/training_test_kit.h"
#include "ui/exchange/exchange_client.h"
#include "ui/runs/store_client.h"

#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace sharesnet::test {

// A store, the clients over it, and the dialog of a test.
class ExchangeKit : public testing::Test {
  protected:
    void SetUp() override {
        engine_->setExchanges([this] { return std::make_unique<ScriptedExchange>(&script_); });
        client_.setEngine(engine_);
    }
    // A finished run with a last and, of an earlier epoch, a best checkpoint.
    std::int64_t store(const std::string& name,
                       const ArchSpec& arch = applyPaperRule(cifarPreActivation(29)),
                       const TrainConfig& config = {}) {
        RunStore opened(folder_.path());
        const std::int64_t run = storeRun(opened, RunSpec{name, arch, config, DataSpec{}}, 0.5);
        const RunClaim claim = opened.claim(run);
        const auto saved = [&](CheckpointKind kind, const char* file, int epoch) {
            const auto path = opened.checkpointFolder(run) / file;
            std::ofstream(path) << "weights";
            return TrainingEvent{run, 300, CheckpointSaved{kind, path, epoch, epoch * 10}};
        };
        opened.record(
            claim, std::vector<TrainingEvent>{saved(CheckpointKind::Best, "best.safetensors", 3),
                                              saved(CheckpointKind::Last, "last.safetensors", 5)});
        opened.release(claim);
        return run;
    }
    QString path(const char* name) const {
        return QString::fromStdString((folder_ / name).string());
    }
    template <class Widget>
    Widget* child(const char* name) const {
        return dialog_->findChild<Widget*>(QLatin1String(name));
    }
    QString textOf(const char* label) const { return child<QLabel>(label)->text(); }
    void click(const char* button) {
        QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton);
    }
    bool isEnabled(const char* button) const { return child<QPushButton>(button)->isEnabled(); }
    void show(QDialog* dialog) {
        dialog_ = dialog;
        dialog->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(dialog));
    }
    void TearDown() override { delete dialog_; }

    TemporaryFolder folder_;
    OwnSettings settings_{folder_};
    ExchangeScript script_;
    std::shared_ptr<FakeEngine> engine_ = std::make_shared<FakeEngine>();
    ExchangeClient client_;
    std::unique_ptr<StoreClient> store_ = std::make_unique<StoreClient>(folder_.path());
    QPointer<QDialog> dialog_;
};

} // namespace sharesnet::test
