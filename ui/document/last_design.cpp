#include "ui/document/last_design.h"

#include "core/arch/json.h"

#include <QFileInfo>
#include <QSettings>

#include <exception>

namespace sharesnet {

namespace {

constexpr auto kSpec = "window/lastDesign";
constexpr auto kLastDesignFile = "window/lastDesignFile";

} // namespace

QString LastDesign::name() const {
    return file.isEmpty() ? QString::fromStdString(spec.name) : QFileInfo(file).fileName();
}

void LastDesign::keep(const LastDesign& design) {
    QSettings settings;
    settings.setValue(kSpec, QString::fromStdString(toJsonText(design.spec)));
    settings.setValue(kLastDesignFile, design.file);
}

void LastDesign::forget() {
    QSettings settings;
    settings.remove(kSpec);
    settings.remove(kLastDesignFile);
}

std::optional<LastDesign> LastDesign::kept() {
    const QSettings settings;
    const std::string text = settings.value(kSpec).toString().toStdString();
    LastDesign design{{}, settings.value(kLastDesignFile).toString()};
    if (text.empty() || (!design.file.isEmpty() && !QFileInfo::exists(design.file))) {
        return std::nullopt;
    }
    try {
        design.spec = archFromJsonText(text);
    } catch (const std::exception&) { // of another version
        return std::nullopt;
    }
    return design;
}

} // namespace sharesnet
