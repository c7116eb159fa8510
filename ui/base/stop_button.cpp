#include "ui/base/stop_button.h"

#include <utility>

namespace sharesnet {

StopButton::StopButton(const QString& name, QWidget* parent) : QPushButton(tr("&Stop"), parent) {
    setObjectName(name);
    setAutoDefault(false);
    hide();
    connect(this, &QPushButton::clicked, this, [this] {
        if (pressed_) {
            *pressed_ = true;
            setEnabled(false); // until the job has seen it
        }
    });
}

std::function<bool()> StopButton::begin() {
    pressed_ = std::make_shared<std::atomic<bool>>(false);
    setEnabled(true);
    show();
    return [pressed = pressed_] { return pressed->load(); };
}

bool StopButton::end() {
    hide();
    const auto before = std::exchange(pressed_, nullptr);
    return before && *before;
}

} // namespace sharesnet
