#pragma once

#include "tests/support/temporary_folder.h"
#include "tests/ui/runs/stored_runs.h"
#include "ui/runs/runs_model.h"
#include "ui/runs/runs_panel.h"
#include "ui/runs/runs_view.h"
#include "ui/runs/shown_columns.h"
#include "ui/runs/store_client.h"

#include <QAction>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <memory>

namespace sharesnet::test {

// A panel over a store; the settings are those of a first start, but without
// groups.
class RunsPanelKit : public testing::Test {
  protected:
    void SetUp() override {
        QSettings().remove(QStringLiteral("runs"));
        QSettings().setValue(QStringLiteral("runs/groups"), QStringLiteral("none"));
    }
    void TearDown() override { QSettings().remove(QStringLiteral("runs")); }

    void open() {
        client_ = std::make_unique<StoreClient>(folder_.path());
        QSignalSpy loaded(client_.get(), &StoreClient::runsLoaded);
        panel_ = std::make_unique<RunsPanel>(client_.get());
        panel_->resize(1200, 400);
        panel_->show();
        panel_->activateWindow();
        ASSERT_TRUE(loaded.wait());
        ASSERT_TRUE(QTest::qWaitForWindowActive(panel_.get()));
        view_ = panel_->findChild<RunsView*>("runsView");
        model_ = panel_->model();
    }
    // What was asked for of the store is done, and on show.
    void waitForStore() {
        QSignalSpy loaded(client_.get(), &StoreClient::runsLoaded);
        client_->refresh();
        ASSERT_TRUE(loaded.wait());
    }
    // A run of the 29 net, shared by the paper's rule or not at all.
    std::int64_t store(const std::string& name, bool shared, std::uint64_t seed, double best) {
        RunSpec spec{name, cifarPreActivation(29), TrainConfig{}, DataSpec{}};
        spec.arch = shared ? applyPaperRule(spec.arch) : unsharedTwin(spec.arch);
        spec.config.seed = seed;
        RunStore opened(folder_.path());
        return storeRun(opened, spec, best);
    }

    QStringList names(const QModelIndex& parent = {}) const {
        QStringList all;
        for (int row = 0; row < model_->rowCount(parent); ++row) {
            all << model_->index(row, RunsModel::Name, parent).data().toString();
        }
        return all;
    }
    QString text(const QModelIndex& row, const char* key) const {
        return plainly(row.siblingAtColumn(model_->sectionOf(key)).data().toString());
    }
    QString text(int row, const char* key) const { return text(model_->index(row, 0), key); }
    // with usual blanks, which a locale has narrower ones for
    static QString plainly(QString text) { return text.replace(QChar(0x202f), QChar(' ')); }
    void pick(int row) { view_->setCurrentIndex(model_->index(row, 0)); }
    QAction* action(const QString& start) const {
        for (QAction* each : view_->actions()) {
            if (each->text().startsWith(start)) {
                return each;
            }
        }
        throw std::runtime_error("no action " + start.toStdString());
    }
    template <class Widget>
    Widget* child(const char* name) const {
        return panel_->findChild<Widget*>(QLatin1String(name));
    }
    RunRecord stored(std::int64_t run) const { return RunStore(folder_.path()).run(run); }

    TemporaryFolder folder_;
    std::unique_ptr<StoreClient> client_;
    std::unique_ptr<RunsPanel> panel_;
    RunsView* view_ = nullptr;
    RunsModel* model_ = nullptr;
};

} // namespace sharesnet::test
