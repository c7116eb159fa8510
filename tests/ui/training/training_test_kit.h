#pragma once

#include "core/arch/presets.h"
#include "core/store/run_store.h"
#include "tests/support/fake_engine.h"
#include "tests/support/temporary_folder.h"
#include "ui/training/data_picker.h"
#include "ui/training/training_controller.h"
#include "ui/training/training_controls.h"
#include "ui/training/training_form.h"

#include <QPushButton>
#include <QSettings>
#include <QTest>

#include <gtest/gtest.h>

#include <semaphore>

namespace sharesnet::test {

// how long what must come is waited for; nothing waits that long when all is well
constexpr int kPatienceMs = 20'000;

template <class Condition>
bool comes(Condition condition) {
    return QTest::qWaitFor(condition, kPatienceMs);
}

// Lets the fake trainer take steps one by one, or all.
class StepGate {
  public:
    std::function<void(std::int64_t)> waiter() {
        return [this](std::int64_t) {
            if (!open_) {
                steps_.acquire();
            }
        };
    }
    void allow(int steps = 1) { steps_.release(steps); }
    void open() {
        open_ = true;
        steps_.release(1);
    }

  private:
    std::atomic<bool> open_{false};
    std::counting_semaphore<> steps_{0};
};

// Settings of the test's own, so that neither the person's nor another test's are touched.
class OwnSettings {
  public:
    explicit OwnSettings(const TemporaryFolder& folder) {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope,
                           QString::fromStdString((folder / "settings").string()));
    }
};

// Form, controls, bridge and controller as in the window, over a fake engine and a store of its
// own.
struct TrainingKit {
    explicit TrainingKit(FakeScript script, int epochs = 2)
        : engine(std::make_shared<FakeEngine>(std::move(script))) {
        TrainConfig config;
        config.epochs = epochs;
        form.setConfig(config);
        controller.setArchitecture(cifarPreActivation(29), {});
        controller.setEngine(engine, engine->devices());
        QObject::connect(&controller, &TrainingController::problem, &form,
                         [this](const QString& text) { problems << text; });
        QObject::connect(&bridge, &SessionBridge::eventsDrained, &form,
                         [this](const std::vector<TrainingEvent>& drained) {
                             events.insert(events.end(), drained.begin(), drained.end());
                         });
        controls.show();
    }
    void click(const char* button, Qt::KeyboardModifiers keys = Qt::NoModifier) {
        QTest::mouseClick(controls.findChild<QPushButton*>(QLatin1String(button)), Qt::LeftButton,
                          keys);
    }
    template <class Fact>
    int count() const {
        return static_cast<int>(
            std::count_if(events.begin(), events.end(), [](const TrainingEvent& event) {
                return std::holds_alternative<Fact>(event.fact);
            }));
    }
    bool comesTo(SessionBridge::State state) {
        return comes([&] { return bridge.state() == state; });
    }
    std::vector<RunRecord> runs() const { return RunStore(folder.path()).runs().runs; }

    TemporaryFolder folder;
    OwnSettings settings{folder};
    std::shared_ptr<FakeEngine> engine;
    SessionBridge bridge{folder.path()};
    TrainingForm form;
    TrainingControls controls;
    TrainingController controller{&bridge, &form, &controls};
    QStringList problems;
    std::vector<TrainingEvent> events;
};

} // namespace sharesnet::test
