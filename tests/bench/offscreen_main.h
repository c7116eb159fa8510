#pragma once

#include <QApplication>

#include <benchmark/benchmark.h>

namespace sharesnet {

// What main does where the benchmarks paint: without a display, in a style that any machine has.
inline int runOffscreen(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication::setStyle(QStringLiteral("Fusion"));
    const QApplication app(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}

} // namespace sharesnet
