#include "tests/core/store/store_facts.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/runs/stored_runs.h"
#include "ui/runs/store_client.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

namespace sharesnet::test {

namespace {

// The answer to the question before it; fails where none comes.
template <typename Value>
Value answer(QSignalSpy& spy, int argument = 0) {
    if (spy.isEmpty() && !spy.wait()) {
        throw std::runtime_error("no answer");
    }
    return spy.takeFirst().at(argument).value<Value>();
}

} // namespace

TEST(StoreClient, AnswersWithTheRunsOfTheStore) {
    TemporaryFolder folder;
    RunStore store(folder.path());
    storeRun(store, "first", {2, 1}, 0.5);
    const auto second = storeRun(store, "second", {3}, 0.75);
    StoreClient client(folder.path());
    QSignalSpy loaded(&client, &StoreClient::runsLoaded);
    client.refresh();
    const auto update = answer<RunUpdate>(loaded);
    EXPECT_TRUE(update.all);
    ASSERT_EQ(update.runs.size(), 2u);
    EXPECT_EQ(update.runs[0]->id, second);
    EXPECT_EQ(update.runs[0]->spec.name, "second");
    EXPECT_EQ(update.runs[0]->bestTestTop1, 0.75);
    EXPECT_EQ(update.runs[1]->steps, 2);
}

TEST(StoreClient, LoadsCurvesWithEveryStepOfAShortRun) {
    TemporaryFolder folder;
    RunStore store(folder.path());
    const auto run = storeRun(store, "short", {2.5, 2.25, 0.125}, 0.5, 123'456);
    StoreClient client(folder.path());
    QSignalSpy loaded(&client, &StoreClient::curvesLoaded);
    client.loadCurves(run);
    const auto curves = answer<RunCurves>(loaded);
    EXPECT_EQ(curves.run.id, run);
    EXPECT_EQ(curves.run.spec.name, "short");
    EXPECT_EQ(curves.run.parameters, 123'456);
    EXPECT_EQ(curves.run.stepsPerEpoch, 3);
    EXPECT_EQ(curves.run.divergedStep, 0);
    ASSERT_EQ(curves.steps.size(), 3u);
    EXPECT_EQ(curves.steps[2].step.loss, 0.125);
    ASSERT_EQ(curves.epochs.size(), 1u);
    EXPECT_EQ(curves.epochs[0].epoch.testTop1, 0.5);
}

TEST(StoreClient, LoadsTheHistogramsOfALayerOrOfTheFirst) {
    using Of = LayerHistogram::Of;
    TemporaryFolder folder;
    RunStore store(folder.path());
    const RunSpec spec{"net", cifarPreActivation(29), TrainConfig{}, DataSpec{}};
    const RunClaim claim = store.create(spec);
    const auto layers = std::make_shared<const std::vector<LayerHistogram>>(
        std::vector<LayerHistogram>{{"stem.conv", Of::Weight, {0, 1, 0, {2}}},
                                    {"stem.conv", Of::Gradient, {0, 2, 0, {2}}}});
    const std::vector<TrainingEvent> events{{claim.run, 100, HistogramsDone{1, 5, 5, layers}}};
    store.record(claim, events);
    StoreClient client(folder.path());
    QSignalSpy loaded(&client, &StoreClient::histogramsLoaded);
    client.loadHistograms(claim.run, {"stem.conv", Of::Gradient});
    auto found = answer<RunHistograms>(loaded);
    EXPECT_EQ(found.run, claim.run);
    EXPECT_EQ(found.keys.size(), 2U);
    ASSERT_EQ(found.moments.size(), 1U);
    EXPECT_EQ(found.moments[0].step, 5);
    EXPECT_EQ(found.moments[0].histogram.high, 2);
    client.loadHistograms(claim.run, {"gone", Of::Weight});
    found = answer<RunHistograms>(loaded);
    EXPECT_EQ(found.key, (HistogramKey{"stem.conv", Of::Weight}));
    client.loadHistograms(store.create(spec).run, {});
    found = answer<RunHistograms>(loaded);
    EXPECT_TRUE(found.keys.empty() && found.moments.empty());
}

TEST(StoreClient, ThinsLongCurvesAndKeepsTheExtremes) {
    TemporaryFolder folder;
    RunStore store(folder.path());
    std::vector<double> losses(kKeptSteps + 50'000, 1.0);
    losses[12'345] = 99;
    losses[34'567] = -7;
    const auto run = storeRun(store, "long", losses, 0.5);
    StoreClient client(folder.path());
    QSignalSpy loaded(&client, &StoreClient::curvesLoaded);
    client.loadCurves(run);
    const auto curves = answer<RunCurves>(loaded);
    EXPECT_LE(curves.steps.size(), kKeptSteps);
    const auto has = [&](std::int64_t step, double loss) {
        return std::any_of(curves.steps.begin(), curves.steps.end(), [&](const StoredStep& s) {
            return s.step.step == step && s.step.loss == loss;
        });
    };
    EXPECT_TRUE(has(12'346, 99));
    EXPECT_TRUE(has(34'568, -7));
    EXPECT_EQ(curves.steps.back().step.step, static_cast<std::int64_t>(losses.size()));
}

TEST(StoreClient, ChangesAskedForBeforeTheEndAreMade) {
    TemporaryFolder folder;
    std::int64_t kept = 0, gone = 0;
    {
        RunStore store(folder.path());
        kept = storeRun(store, "old name", {1}, 0.5);
        gone = storeRun(store, "gone", {1}, 0.5);
    }
    {
        StoreClient client(folder.path());
        client.renameRun(kept, "new name");
        client.deleteRuns({gone});
    }
    const auto runs = RunStore(folder.path()).runs().runs;
    ASSERT_EQ(runs.size(), 1u);
    EXPECT_EQ(runs[0].spec.name, "new name");
}

TEST(StoreClient, TellsOnlyWhatHasChangedSince) {
    TemporaryFolder folder;
    RunStore store(folder.path());
    const auto a = storeRun(store, "a", {1}, 0.5);
    const auto b = storeRun(store, "b", {1}, 0.5);
    const auto c = storeRun(store, "c", {1}, 0.5);
    StoreClient client(folder.path());
    QSignalSpy loaded(&client, &StoreClient::runsLoaded);
    client.refresh();
    answer<RunUpdate>(loaded);
    store.setTags(b, {"paper"});
    store.deleteRun(c);
    client.refresh();
    const auto update = answer<RunUpdate>(loaded);
    EXPECT_FALSE(update.all);
    ASSERT_EQ(update.runs.size(), 1u);
    EXPECT_EQ(update.runs[0]->tags, (std::vector<std::string>{"paper"}));
    EXPECT_EQ(update.gone, (std::vector<std::int64_t>{c}));
    EXPECT_NE(a, b);
}

TEST(StoreClient, WatchesWhatOthersWrite) {
    TemporaryFolder folder;
    RunStore store(folder.path());
    const auto run = storeRun(store, "a", {1}, 0.5);
    StoreClient client(folder.path());
    QSignalSpy loaded(&client, &StoreClient::runsLoaded);
    client.refresh();
    answer<RunUpdate>(loaded);
    client.watch();
    store.renameRun(run, "renamed elsewhere");
    const auto renamed = [&] {
        return std::any_of(loaded.begin(), loaded.end(), [](const QList<QVariant>& signal) {
            const auto update = signal[0].value<RunUpdate>();
            return !update.runs.empty() && update.runs[0]->spec.name == "renamed elsewhere";
        });
    };
    EXPECT_TRUE(QTest::qWaitFor(renamed, 2'000));
}

TEST(StoreClient, ChangesTheOthersWhereOneRunRefuses) {
    TemporaryFolder folder;
    RunStore store(folder.path());
    const auto a = storeRun(store, "a", {1}, 0.5);
    const RunClaim training = store.create({"b", cifarPreActivation(29), {}, {}});
    const auto c = storeRun(store, "c", {1}, 0.5);
    StoreClient client(folder.path());
    QSignalSpy deleted(&client, &StoreClient::runDeleted);
    QSignalSpy failed(&client, &StoreClient::failed);
    client.deleteRuns({a, training.run, c});
    ASSERT_TRUE(failed.wait());
    ASSERT_EQ(deleted.size(), 2);
    EXPECT_EQ(deleted[0][0].toLongLong(), a);
    EXPECT_EQ(deleted[1][0].toLongLong(), c);
    EXPECT_EQ(store.runs().runs.size(), 1u);
    store.release(training);
}

TEST(StoreClient, SaysOnceThatTheStoreWasBroughtUpToDate) {
    TemporaryFolder folder;
    {
        RunStore store(folder.path());
        storeRun(store, "old", {1}, 0.5);
    }
    makeOlder(folder / "runs.sqlite", 4);
    StoreClient client(folder.path());
    QSignalSpy noticed(&client, &StoreClient::noticed);
    QSignalSpy loaded(&client, &StoreClient::runsLoaded);
    client.refresh();
    EXPECT_EQ(answer<RunUpdate>(loaded).runs[0]->imagesPerSecond, 500);
    client.refresh();
    (void)answer<RunUpdate>(loaded);
    ASSERT_EQ(noticed.size(), 1);
    EXPECT_TRUE(noticed[0][0].toString().contains("its previous state is kept as runs.sqlite."));
}

TEST(StoreClient, AStoreThatCannotBeWrittenIsLookedAt) {
    TemporaryFolder folder;
    {
        RunStore store(folder.path());
        storeRun(store, "old", {1}, 0.5);
    }
    // An older one of which no copy can be made stays as it is.
    const auto newest = SqliteDatabase(folder / "runs.sqlite").integer("PRAGMA user_version");
    makeOlder(folder / "runs.sqlite", 4);
    std::filesystem::create_directories(
        folder / ("runs.sqlite.before-v" + std::to_string(newest) + ".part") / "in the way");
    StoreClient client(folder.path());
    QSignalSpy failed(&client, &StoreClient::failed);
    QSignalSpy loaded(&client, &StoreClient::runsLoaded);
    client.refresh();
    EXPECT_EQ(answer<RunUpdate>(loaded).runs.size(), 1u);
    client.refresh();
    (void)answer<RunUpdate>(loaded);
    ASSERT_EQ(failed.size(), 1);
    const QString said = failed[0][0].toString();
    EXPECT_TRUE(said.contains("was left as it was") || said.contains("was left as it is"))
        << said.toStdString();
    EXPECT_TRUE(said.endsWith("can be looked at, but not trained or changed"));
    client.renameRun(1, "other");
    ASSERT_TRUE(QTest::qWaitFor([&] { return failed.size() == 2; }));
    EXPECT_TRUE(failed[1][0].toString().contains("runs.sqlite")) << "refused with its reason";
}

TEST(StoreClient, WritesReportsByTheEndingOfTheFile) {
    TemporaryFolder folder;
    RunStore store(folder.path());
    storeRun(store, "a <b>", {1}, 0.5);
    StoreClient client(folder.path());
    QSignalSpy loaded(&client, &StoreClient::runsLoaded);
    client.refresh();
    const auto runs = answer<RunUpdate>(loaded).runs;
    QSignalSpy written(&client, &StoreClient::fileWritten);
    const std::pair<const char*, const char*> files[]{
        {"r.html", "<html"}, {"r.md", "| --"}, {"r.tex", "tabular"}};
    for (const auto& [name, sign] : files) {
        const auto path = QString::fromStdString((folder / name).string());
        client.writeReport(runs, {}, Accuracy::Best, path);
        EXPECT_EQ(answer<QString>(written), path);
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.readAll().contains(sign)) << name;
    }
}

TEST(StoreClient, AReportThatCannotBeWrittenIsSaidWithItsFile) {
    TemporaryFolder folder;
    RunStore store(folder.path());
    storeRun(store, "a", {1}, 0.5);
    StoreClient client(folder.path());
    QSignalSpy loaded(&client, &StoreClient::runsLoaded);
    client.refresh();
    const auto runs = answer<RunUpdate>(loaded).runs;
    QSignalSpy refused(&client, &StoreClient::fileNotWritten);
    const auto path = QString::fromStdString((folder / "none" / "r.html").string());
    client.writeReport(runs, {}, Accuracy::Best, path);
    ASSERT_TRUE(!refused.isEmpty() || refused.wait());
    EXPECT_EQ(refused[0][0].toString(), path);
    EXPECT_TRUE(refused[0][1].toString().contains("r.html"));
}

TEST(StoreClient, TellsWhatWentWrong) {
    TemporaryFolder folder;
    StoreClient client(folder.path());
    QSignalSpy failed(&client, &StoreClient::failed);
    client.loadCurves(4711);
    EXPECT_TRUE(answer<QString>(failed).contains("4711"));

    QFile notAFolder(QString::fromStdString((folder / "file").string()));
    ASSERT_TRUE(notAFolder.open(QIODevice::WriteOnly));
    StoreClient broken(folder / "file");
    QSignalSpy brokenFailed(&broken, &StoreClient::failed);
    broken.refresh();
    EXPECT_TRUE(answer<QString>(brokenFailed).contains("file"));
}

} // namespace sharesnet::test
