#include "core/exchange/curve_import.h"

#include "core/base/error.h"
#include "core/base/joined.h"
#include "core/base/shortened.h"
#include "core/config/option_table.h"
#include "core/exchange/curve_assembly.h"
#include "core/exchange/curve_source.h"

#include <algorithm>
#include <array>

namespace sharesnet {
namespace {

// Steps of an epoch where all have as many; else 0.
std::int64_t stepsPerEpoch(const RunCurve& curve) {
    if (curve.epochs.empty()) {
        return 0;
    }
    const EpochDone& first = curve.epochs.front().epoch;
    const std::int64_t steps = first.epoch > 0 ? first.step / first.epoch : 0;
    const bool all = std::ranges::all_of(curve.epochs, [steps](const StoredEpoch& each) {
        return each.epoch.step == steps * each.epoch.epoch;
    });
    return all ? steps : 0;
}

void writeRun(RunStore& store, const RunClaim& claim, const RunSpec& spec, const FoundRun& run) {
    RunStarted started;
    started.spec = spec;
    started.spec.name = store.run(claim.run).spec.name;
    started.epochs = spec.config.epochs;
    started.stepsPerEpoch = stepsPerEpoch(run.curve);
    started.environment = {{kOriginKey, run.origin}};
    started.before = std::make_shared<RunCurve>(run.curve);
    double first = 0, last = 0;
    std::int64_t steps = 0;
    const auto see = [&](std::int64_t step, double time) {
        steps = std::max(steps, step);
        last = std::max(last, time);
        first = time > 0 && (first == 0 || time < first) ? time : first;
    };
    for (const StoredStep& each : run.curve.steps) {
        see(each.step.step, each.time);
    }
    for (const StoredEpoch& each : run.curve.epochs) {
        see(each.epoch.step, each.time);
    }
    started.firstStep = steps + 1;
    const std::array<TrainingEvent, 2> events{
        {{claim.run, first, started},
         {claim.run, last, RunFinished{false, spec.config.epochs, steps}}}};
    store.record(claim, events);
}

RunSpec specOf(const FoundRun& run, const std::string& name) {
    RunSpec spec;
    spec.name = name;
    const int epochs = run.curve.epochs.empty() ? 1 : run.curve.epochs.back().epoch.epoch;
    const int most = static_cast<int>(trainOption("epochs").maximum);
    spec.config.epochs = std::clamp(epochs, 1, most);
    return spec;
}

} // namespace

std::pair<std::string, std::optional<CurveMeaning>> parseCurveMeaning(const std::string& text) {
    const std::size_t equals = text.rfind('=');
    const std::string wanted = equals == std::string::npos ? "" : text.substr(equals + 1);
    const auto meaning = std::ranges::find(curveMeanings(), wanted, &NamedMeaning::name);
    if (equals == std::string::npos || equals == 0 || meaning == curveMeanings().end()) {
        std::vector<std::string> names;
        std::ranges::transform(curveMeanings(), std::back_inserter(names), &NamedMeaning::name);
        throw Error("'%1' does not say what a curve is: write TAG=MEANING, where MEANING is %2",
                    shortened(text), joined(names, ", "));
    }
    return {text.substr(0, equals), meaning->meaning};
}

FoundCurves lookAtCurves(const CurveImportPlan& plan) {
    CurveSources sources = readCurves(plan.source);
    for (const auto& [tag, meaning] : plan.meanings) {
        const bool isThere = std::ranges::any_of(sources.runs, [&tag](const SourceRun& run) {
            return std::ranges::find(run.curves, tag, &SourceCurve::tag) != run.curves.end();
        });
        if (!isThere) {
            throw Error("%1: has no curve '%2'", plan.source, shortened(tag));
        }
    }
    FoundCurves found;
    found.notes = std::move(sources.notes);
    for (SourceRun& run : sources.runs) {
        found.runs.push_back(foundIn(std::move(run), plan));
    }
    if (!plan.name.empty()) {
        for (FoundRun& run : found.runs) {
            run.name = found.runs.size() == 1 ? plan.name : plan.name + " " + run.name;
        }
    }
    return found;
}

namespace {

// Throws Error where nothing is recognized.
FoundCurves recognized(const CurveImportPlan& plan) {
    FoundCurves found = lookAtCurves(plan);
    if (std::ranges::all_of(found.runs, &FoundRun::isEmpty)) {
        std::string tags;
        for (const FoundRun& run : found.runs) {
            for (const FoundCurve& curve : run.curves) {
                tags += (tags.empty() ? "" : ", ") + curve.tag;
            }
        }
        throw tags.empty() ? Error("%1: no curve in it is recognized", plan.source)
                           : Error("%1: no curve in it is recognized; say what one is of %2",
                                   plan.source, shortened(tags, 300));
    }
    return found;
}

ImportedCurves writtenCurves(RunStore& store, FoundCurves found) {
    ImportedCurves imported{std::move(found), {}};
    std::vector<RunClaim> claims;
    try {
        for (const FoundRun& run : imported.found.runs) {
            if (run.isEmpty()) {
                continue;
            }
            const RunSpec spec = specOf(run, run.name);
            RunOrigin origin;
            origin.freeName = true;
            claims.push_back(store.create(spec, origin));
            imported.runs.push_back(claims.back().run);
            writeRun(store, claims.back(), spec, run);
            store.release(claims.back());
        }
    } catch (...) {
        for (const RunClaim& claim : claims) {
            store.release(claim);
            store.deleteRun(claim.run);
            store.purgeRun(claim.run);
        }
        throw;
    }
    return imported;
}

} // namespace

ImportedCurves importCurves(RunStore& store, const CurveImportPlan& plan) {
    return writtenCurves(store, recognized(plan));
}

ImportedCurves importCurves(const std::filesystem::path& storeFolder, const CurveImportPlan& plan) {
    FoundCurves found = recognized(plan);
    RunStore store(storeFolder);
    return writtenCurves(store, std::move(found));
}

} // namespace sharesnet
