#pragma once

#include <QString>

#include <array>

namespace sharesnet {

// What the window is used for at the moment; each has its own arrangement.
enum class Mode { Design, Runs, Lens };

inline constexpr std::array kModes{Mode::Design, Mode::Runs,
                                   Mode::Lens}; // in the order of their keys

QString modeName(Mode mode);          // on screen
QString modeKey(Mode mode);           // in settings and names of icons: "design"
Mode modeFromKey(const QString& key); // Design for what is none

} // namespace sharesnet
