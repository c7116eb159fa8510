#pragma once

#include "core/arch/spec.h"

#include <QString>

#include <optional>

namespace sharesnet {

// The design that was open when a window was last closed, kept in the settings. Ui thread; no file
// is read.
struct LastDesign {
    ArchSpec spec;
    QString file; // empty: it was in none

    QString name() const; // of the file, else of the design

    static void keep(const LastDesign& design);
    static void forget();
    // Nothing: none was kept, or its file is gone.
    static std::optional<LastDesign> kept();
};

} // namespace sharesnet
