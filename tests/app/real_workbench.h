#pragma once

#include "models/trainer_factory.h"
#include "tests/ui/training/training_test_kit.h"
#include "ui/document/arch_document.h"
#include "ui/runs/store_client.h"
#include "ui/window/log_panel.h"
#include "ui/window/main_window.h"

namespace sharesnet::test {

// The window as the program puts it together, with the engine that really trains.
struct RealWorkbench {
    RealWorkbench() {
        window.setEngine(engine, engine->devices());
        window.show();
        (void)QTest::qWaitForWindowActive(&window);
    }
    TemporaryFolder folder;
    OwnSettings settings{folder};
    std::shared_ptr<const Engine> engine = makeEngine();
    SessionBridge bridge{folder.path()};
    StoreClient store{folder.path()};
    MainWindow window{&store, &bridge, std::make_shared<LogBuffer>()};
};

} // namespace sharesnet::test
