#pragma once

#include "core/arch/presets.h"
#include "core/base/error.h"
#include "core/data/data_spec.h"
#include "core/data/image_file.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/activations/made_up_maps.h"
#include "tests/ui/studies/made_up_study.h"
#include "ui/activations/activations_tab.h"
#include "ui/activations/maps_side_panel.h"
#include "ui/activations/model_panel.h"
#include "ui/images/image_picker.h"

#include <QCoreApplication>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QTest>
#include <QUrl>

#include <gtest/gtest.h>

#include <fstream>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

namespace sharesnet::test {

// Answers every query with made-up maps and remembers what was asked.
class MadeUpEngine final : public Engine {
  public:
    struct Asked {
        std::mutex mutex;
        std::vector<std::string> opened;
        std::vector<ActivationQuery> queries;
    };
    std::shared_ptr<Asked> asked = std::make_shared<Asked>();

    class Probe final : public CheckpointProbe {
      public:
        Probe(std::shared_ptr<Asked> record, std::int64_t step) : asked_(std::move(record)) {
            info_.step = step;
        }
        const CheckpointInfo& info() const override { return info_; }
        FeatureMaps activations(const ActivationQuery& query) override {
            const std::lock_guard lock(asked_->mutex);
            asked_->queries.push_back(query);
            if (query.point == TapPoint::AfterSum) {
                throw Error("there is no sum behind this convolution: look at its output");
            }
            return *madeUpMaps(query);
        }
        Evaluation evaluate(const EvaluationQuery&) override { return {}; }
        UseStudy studyUses(const UseStudyRequest& request, const StudyWatch&) override {
            return madeUpStudy(request);
        }
        Attributions attribute(const AttributionQuery&) override { return {}; }
        TopImages topImages(const TopImagesRequest&, const StudyWatch&) override { return {}; }

      private:
        std::shared_ptr<Asked> asked_;
        CheckpointInfo info_;
    };

    std::unique_ptr<ModelExchange> makeExchange() const override { return nullptr; }
    std::unique_ptr<Trainer> makeTrainer() const override { return nullptr; }
    std::unique_ptr<CheckpointProbe> openCheckpoint(const std::filesystem::path& file,
                                                    const std::string&) const override {
        const std::lock_guard lock(asked->mutex);
        asked->opened.push_back(file.string());
        if (file.stem() == "damaged") {
            throw Error("%1: it ends in the middle of a tensor", file);
        }
        return std::make_unique<Probe>(asked, file.stem() == "last" ? 10 : 30);
    }
    std::vector<DeviceInfo> devices() const override { return {}; }
    BenchResult bench(const BenchRequest&, const std::function<bool()>&) const override {
        return {};
    }
    std::string version() const override { return "fake"; }
};

class ActivationsTabTest : public testing::Test {
  protected:
    void SetUp() override {
        RgbImage gray{8, 8, std::vector<std::uint8_t>(8 * 8 * 3, 128)};
        savePng(gray, folder_ / "gray.png");
        CheckpointChoice choice;
        choice.run.id = 12;
        choice.run.spec = {"stored", cifarPreActivation(29), {}, parseDataSpec("shapes")};
        std::ofstream(folder_ / "best.safetensors") << "x";
        choice.checkpoint.checkpoint = {CheckpointKind::Best, folder_ / "best.safetensors", 3, 30};
        checkpoints_ = {choice};
        live_ = LiveModel{7, {"thin", cifarPreActivation(29), {}, parseDataSpec("shapes")}};
        window_.resize(1400, 800);
        tab_ = new ActivationsTab(engine_);
        auto* row = new QHBoxLayout(&window_);
        row->addWidget(tab_->modelPanel());
        row->addWidget(tab_->imagesPanel());
        row->addWidget(tab_, 1);
        row->addWidget(tab_->sidePanel());
        window_.show();
    }
    template <typename Widget>
    Widget* find(const char* name) const {
        return window_.findChild<Widget*>(name);
    }
    // Why there are no new maps, as it is on show; empty: nothing is wrong.
    QString reason() const {
        for (const char* name : {"activationsFailure", "activationsError"}) {
            if (const auto* label = find<QLabel>(name); label->isVisible()) {
                return label->text();
            }
        }
        return {};
    }
    // Dropped, until the image, read on another thread, is the one that is looked at.
    void openGrey() {
        drop("gray.png");
        ASSERT_TRUE(QTest::qWaitFor([&] { return shows("gray.png"); }));
    }
    bool shows(const QString& caption) const {
        return find<QLabel>("inputPicture")->toolTip().startsWith(caption);
    }
    void drop(const std::string& name) {
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(QString::fromStdString((folder_ / name).string()))});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tab_, &enter);
        EXPECT_TRUE(enter.isAccepted());
        QDropEvent drop({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(tab_, &drop);
    }

    TemporaryFolder folder_;
    std::shared_ptr<MadeUpEngine> engine_ = std::make_shared<MadeUpEngine>();
    std::vector<CheckpointChoice> checkpoints_;
    LiveModel live_;
    QWidget window_;
    ActivationsTab* tab_ = nullptr;
};

} // namespace sharesnet::test
