#pragma once

#include <QString>

namespace sharesnet {

// A run whose test accuracies are shown, and which images they are of.
struct TestedRun {
    qint64 run = 0;
    QString name;
    QString images; // testImagesText, run_text.h
};

} // namespace sharesnet
