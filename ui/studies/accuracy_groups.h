#pragma once

#include "core/inspect/use_study.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace sharesnet {

// What a study of accuracies found, as a list: how the network answers as trained, and with its
// uses left out, repeated or added. Pure; any thread.

struct AccuracyRow {
    QString name;               // "use 2", below its group
    QString place;              // "use 2 · block 3"; empty: of all
    std::optional<double> top1; // fraction; none: it cannot be tried
    std::optional<double> loss;
    std::optional<double> change;  // of top1 to as trained
    std::optional<double> against; // top1 of the other network where the same is done to it
    QString why;                   // it cannot be tried: a sentence
    struct Image {
        std::int64_t index = 0; // in the test set
        QString answers;        // "cat → dog"
    };
    struct Changed {
        QString className;
        std::int64_t count = 0;
        std::vector<Image> images; // in the order of the test set
    };
    // Images that change their answer when the next use is added, by class, most first; classes
    // without any are left out.
    std::vector<Changed> changed;
    std::int64_t changedImages = 0; // all of them; -1: that is not known
};

struct AccuracyGroup {
    QString title; // "Skip one use"
    QString definition;
    std::vector<AccuracyRow> rows;
    // The row of the lowest accuracy; none: no row has any.
    std::optional<std::size_t> lowest;
};

struct AccuracyList {
    AccuracyRow asTrained;
    std::vector<AccuracyGroup> groups; // those that have rows
    // What a difference of two accuracies over so many images can be off by chance: twice its
    // standard error, of independent answers, as a fraction.
    double chance = 0;
};

// `against` may be null.
AccuracyList accuracyList(const UseStudy& study, const UseStudy* against);

} // namespace sharesnet
