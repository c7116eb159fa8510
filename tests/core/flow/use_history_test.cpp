#include "core/flow/use_history.h"

#include "core/base/error.h"
#include "tests/core/store/store_facts.h"
#include "tests/support/error_message.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <limits>

namespace sharesnet {
namespace {

namespace fs = std::filesystem;

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

// Opens "epoch-N.safetensors" as the checkpoint after N epochs of 10 steps, and says of its two
// uses that they changed by N / 8 and N / 4. A file with another name is damaged.
class StudyingEngine final : public Engine {
  public:
    class Probe final : public CheckpointProbe {
      public:
        explicit Probe(int epoch) {
            info_.epoch = epoch;
            info_.step = epoch * 10;
        }
        const CheckpointInfo& info() const override { return info_; }
        FeatureMaps activations(const ActivationQuery&) override { return {}; }
        Evaluation evaluate(const EvaluationQuery&) override { return {}; }
        Attributions attribute(const AttributionQuery&) override { return {}; }
        TopImages topImages(const TopImagesRequest&, const StudyWatch&) override { return {}; }
        UseStudy studyUses(const UseStudyRequest& request, const StudyWatch& watch) override {
            throwIfCancelled(watch.cancelled);
            if (watch.progress) {
                watch.progress(0.5);
            }
            UseStudy study;
            study.request = request;
            study.images = 32;
            study.uses.resize(2);
            for (int use = 0; use < 2; ++use) {
                UseNumbers& numbers = study.uses[static_cast<std::size_t>(use)];
                numbers.use = use + 1;
                numbers.block = use + 2;
                numbers.activation = numbers.cosineToDescent = numbers.gradientNorm = kNone;
                numbers.relativeChange = info_.epoch * (use + 1) / 8.0;
            }
            return study;
        }

      private:
        CheckpointInfo info_;
    };

    std::unique_ptr<ModelExchange> makeExchange() const override { return nullptr; }
    std::unique_ptr<Trainer> makeTrainer() const override { return nullptr; }
    std::unique_ptr<CheckpointProbe> openCheckpoint(const fs::path& file,
                                                    const std::string&) const override {
        const std::string name = file.stem().string();
        if (!name.starts_with("epoch-")) {
            throw Error(file.string() + ": it is damaged");
        }
        return std::make_unique<Probe>(std::stoi(name.substr(6)));
    }
    std::vector<DeviceInfo> devices() const override { return {}; }
    BenchResult bench(const BenchRequest&, const std::function<bool()>&) const override {
        return {};
    }
    std::string version() const override { return "studying"; }
};

StoredCheckpoint kept(int epoch) {
    return {{CheckpointKind::Kept, "epoch-" + std::to_string(epoch) + ".safetensors", epoch,
             epoch * 10},
            0};
}

UseStudyWish wish() {
    UseStudyWish wish;
    wish.conv = parseConvAddress("stage2.conv2");
    wish.measures = {UseMeasure::Activation};
    return wish;
}

TEST(UseHistory, StudiesEachStepOnceInItsOrder) {
    const StudyingEngine engine;
    std::vector<double> told;
    const std::vector<StoredCheckpoint> all{
        kept(4), kept(2), {{CheckpointKind::Last, "epoch-4.safetensors", 4, 40}, 0}};
    StudyWatch watch;
    watch.progress = [&](double done) { told.push_back(done); };
    const UseHistory history = useHistory(engine, "cpu", all, wish(), watch);
    ASSERT_EQ(history.moments.size(), 2U);
    EXPECT_EQ(history.moments[0].epoch, 2);
    EXPECT_EQ(history.moments[1].step, 40);
    EXPECT_EQ(told, (std::vector{0.25, 0.75}));
    const auto curves = curvesOf(history, useQuantity("relative_change"));
    ASSERT_EQ(curves.size(), 2U);
    EXPECT_EQ(curves[1].use, 2);
    EXPECT_EQ(curves[1].block, 3);
    EXPECT_EQ(curves[0].values, (std::vector{0.25, 0.5}));
    EXPECT_EQ(curves[1].values, (std::vector{0.5, 1.0}));
    EXPECT_TRUE(std::isnan(curvesOf(history, useQuantity("skip_top1"))[0].values[0]));
}

TEST(UseHistory, PassesOverWhatCannotBeOpenedAndSaysWhy) {
    const StudyingEngine engine;
    const StoredCheckpoint damaged{{CheckpointKind::Best, "best.safetensors", 3, 30}, 0};
    const UseHistory history =
        useHistory(engine, "cpu", std::vector{kept(2), damaged, kept(4)}, wish(), {});
    EXPECT_EQ(history.moments.size(), 2U);
    ASSERT_EQ(history.passedOver.size(), 1U);
    EXPECT_EQ(history.passedOver[0].reason.english(), "best.safetensors: it is damaged");
    const StoredCheckpoint twin{{CheckpointKind::Best, "best.safetensors", 2, 20}, 0};
    const UseHistory other = useHistory(engine, "cpu", std::vector{twin, kept(2)}, wish(), {});
    EXPECT_EQ(other.moments.size(), 1U) << "of two files of one step the one that can be opened";
    EXPECT_EQ(other.passedOver.size(), 1U);
    EXPECT_EQ(test::errorOf([&] { useHistory(engine, "cpu", std::vector{damaged}, wish(), {}); }),
              "no checkpoint can be looked at: best.safetensors: it is damaged");
    EXPECT_NE(test::errorOf([&] {
                  useHistory(engine, "cpu", {}, wish(), {});
              }).find("train --keep-every keeps more"),
              std::string::npos);
    EXPECT_THROW(useHistory(engine, "cpu", std::vector{kept(2)}, wish(), {[] { return true; }, {}}),
                 Cancelled);
}

TEST(UseHistory, IsWrittenAsALineForEachUseOfEachMoment) {
    const StudyingEngine engine;
    const UseHistory history = useHistory(engine, "cpu", std::vector{kept(2), kept(4)}, wish(), {});
    const test::TemporaryFolder folder;
    writeFiles(useHistoryFiles(std::make_shared<const UseHistory>(history)), folder / "new");
    std::ifstream in(folder / "new/use-history.csv", std::ios::binary);
    const std::string csv{std::istreambuf_iterator<char>(in), {}};
    EXPECT_EQ(
        csv,
        "epoch,step,use,block,activation,relative_change,cosine_to_descent,"
        "gradient_norm,similarity_to_first,skip_top1,skip_loss,repeat_top1,repeat_loss,exit_top1,"
        "exit_loss\r\n"
        "2,20,1,2,,0.25,,,,,,,,,\r\n"
        "2,20,2,3,,0.5,,,,,,,,,\r\n"
        "4,40,1,2,,0.5,,,,,,,,,\r\n"
        "4,40,2,3,,1,,,,,,,,,\r\n");
    const nlohmann::ordered_json json = toJson(history);
    EXPECT_EQ(json["images"], 32);
    EXPECT_EQ(json["moments"][1]["epoch"], 4);
    EXPECT_EQ(json["moments"][1]["study"]["uses"][0]["relative_change"], 0.5);
    EXPECT_TRUE(fs::exists(folder / "new/history.json"));
}

TEST(UseHistory, HasWhatWasMeasuredWhileTheRunWasTrained) {
    const test::TemporaryFolder folder;
    RunStore store(folder.path());
    const RunClaim claim = store.create(test::someSpec());
    EXPECT_EQ(test::errorOf([&] {
                  measuredHistory(store, claim.run, {1, 2, 0, 0});
              }),
              "run 1 was not measured while it was trained: train with --use-steps N (100 takes "
              "less than 1 % of the time)");
    UseNumbers numbers;
    numbers.use = 1;
    numbers.block = 2;
    numbers.activation = 0.25;
    for (const std::int64_t step : {10, 20}) {
        numbers.gradientNorm = static_cast<double>(step);
        const auto convs = std::make_shared<const std::vector<MeasuredUses>>(
            std::vector<MeasuredUses>{{{1, 2, 0, 0}, 16, {numbers}}});
        const std::vector<TrainingEvent> events{{claim.run, 100, UsesMeasured{1, step, 10, convs}}};
        ASSERT_TRUE(store.record(claim, events));
    }
    const UseHistory history = measuredHistory(store, claim.run, {1, 2, 0, 1});
    ASSERT_EQ(history.moments.size(), 2U);
    EXPECT_EQ(history.moments[1].step, 20);
    EXPECT_EQ(history.moments[1].study->images, 16);
    const std::vector<UseCurve> curves = curvesOf(history, useQuantity("gradient_norm"));
    ASSERT_EQ(curves.size(), 1U);
    EXPECT_EQ(curves[0].values, (std::vector<double>{10, 20}));
    EXPECT_EQ(test::errorOf([&] {
                  measuredHistory(store, claim.run, {2, 2, 0, 0});
              }),
              "run 1 has no numbers of stage2.conv2; it has those of stage1.conv2");
}

TEST(UseQuantities, AreFoundByName) {
    EXPECT_EQ(useQuantity("skip_top1").measure, UseMeasure::Skip);
    EXPECT_NE(
        test::errorOf([] { useQuantity("magic"); }).find("choose one of activation, relative"),
        std::string::npos);
    const UseStudyRequest request = useStudyRequest({}, wish());
    EXPECT_TRUE(asksFor(request, UseMeasure::Activation));
    EXPECT_FALSE(asksFor(request, UseMeasure::Skip));
}

} // namespace
} // namespace sharesnet
