#pragma once

#include "core/flow/run_columns.h"
#include "core/flow/run_groups.h"
#include "core/flow/verdict.h"
#include "core/statistics/means.h"

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace sharesnet {

// Accuracy against what it costs: runs that repeat each other as one point with its interval, and
// which points are worth their cost. Pure; one thread at a time, as `columns`.

struct TradeOffQuery {
    std::string cost = "params"; // a column of numbers; less is better
    Accuracy accuracy = Accuracy::Best;
    GroupBy by;
    bool unfinishedToo = false; // also runs that are stopped, failed or in training
};

struct TradeOffPoint {
    Message label;                  // what differs between the points
    std::vector<std::int64_t> runs; // those that count, in their order
    double cost = 0;                // their mean
    MeanEstimate accuracy;          // fraction; over seeds: runs of one seed count once
    bool onFront = false;           // no other point costs no more and is no worse
};

struct TradeOff {
    std::vector<TradeOffPoint> points; // in the order of their first runs
    std::vector<std::size_t> front;    // places in `points`, by ascending cost
    // Runs that are left out, each for the first reason that holds.
    std::size_t unfinished = 0;
    std::size_t withoutAccuracy = 0;
    std::size_t withoutCost = 0;
};

// Test accuracies by run, in place of the query's: after a certain epoch, say.
using AccuracyByRun = std::map<std::int64_t, double>;

// Throws Error for an unknown key.
TradeOff tradeOffOf(std::span<const RunRecord* const> runs, const RunColumns& columns,
                    const TradeOffQuery& query, const AccuracyByRun* accuracies = nullptr);

// "3 runs are left out: 2 not finished, 1 without a test accuracy"; empty where none is.
Message leftOutText(const TradeOff& tradeOff);

} // namespace sharesnet
