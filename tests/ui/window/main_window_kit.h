#pragma once

#include "tests/ui/training/training_test_kit.h"
#include "ui/base/message_bar.h"
#include "ui/document/arch_document.h"
#include "ui/runs/store_client.h"
#include "ui/window/log_panel.h"
#include "ui/window/main_window.h"

#include <QPushButton>

namespace sharesnet::test {

// The whole window over a fake engine and a store of its own.
struct Workbench {
    explicit Workbench(FakeScript script = {})
        : engine(std::make_shared<FakeEngine>(std::move(script))) {
        window.setEngine(engine, engine->devices());
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
    }
    QPushButton* button(const QString& text) const {
        for (auto* found : window.messages()->findChildren<QPushButton*>()) {
            if (found->text() == text && found->isVisible()) {
                return found;
            }
        }
        return nullptr;
    }
    void click(const QString& text) {
        auto* found = button(text);
        ASSERT_NE(found, nullptr) << text.toStdString();
        QTest::mouseClick(found, Qt::LeftButton);
    }
    bool comesTo(SessionBridge::State state) {
        return comes([&] { return bridge.state() == state; });
    }

    TemporaryFolder folder;
    OwnSettings settings{folder};
    std::shared_ptr<FakeEngine> engine;
    SessionBridge bridge{folder.path()};
    StoreClient store{folder.path()};
    std::shared_ptr<LogBuffer> log = std::make_shared<LogBuffer>();
    MainWindow window{&store, &bridge, log};
};

} // namespace sharesnet::test
