#include "ui/plots/plot_model.h"

#include "core/flow/run_groups.h"
#include "ui/base/core_text.h"

#include <algorithm>
#include <cmath>

namespace sharesnet {

namespace {

// A value counts for half the way to the next one that may still come.
bool hasReached(const std::vector<double>& steps, double step) {
    if (steps.empty()) {
        return false;
    }
    const double gap = steps.size() > 1 ? steps.back() - steps[steps.size() - 2] : steps.back();
    return step <= steps.back() + gap / 2;
}

} // namespace

PlotModel::PlotModel(QObject* parent) : QObject(parent) {}

void PlotModel::setCurves(const RunCurves& stored) {
    PlottedRun run(stored);
    const qint64 id = stored.run.id;
    const auto at = runs_.find(id);
    if (at != runs_.end() && at->second.live()) {
        run.keepTailOf(at->second);
    }
    runs_.insert_or_assign(id, std::move(run));
    updateLabels();
    emit dataChanged();
}

void PlotModel::removeRun(qint64 id) {
    const auto at = runs_.find(id);
    if (at == runs_.end()) {
        return;
    }
    if (at->second.live()) {
        at->second.setShown(false);
    } else {
        runs_.erase(at);
    }
    updateLabels();
    emit dataChanged();
}

void PlotModel::beginRun(qint64 id, const RunSpec& spec, std::int64_t parameters) {
    RunRecord record;
    record.id = id;
    record.spec = spec;
    record.parameters = parameters;
    PlottedRun& run = runs_.try_emplace(id, std::move(record)).first->second;
    run.setName(spec.name);
    run.begin();
    current_ = id;
    updateLabels();
    emit dataChanged();
}

void PlotModel::setRunName(qint64 id, const QString& name) {
    const auto at = runs_.find(id);
    if (at == runs_.end() || at->second.record().spec.name == name.toStdString()) {
        return;
    }
    at->second.setName(name.toStdString());
    updateLabels();
    emit dataChanged();
}

void PlotModel::append(const std::vector<TrainingEvent>& events) {
    bool changed = false;
    bool restarted = false;
    for (const TrainingEvent& event : events) {
        const auto at = runs_.find(event.run);
        if (at == runs_.end()) {
            continue;
        }
        at->second.apply(event);
        changed = changed || at->second.shown();
        if (std::holds_alternative<RunStarted>(event.fact)) {
            restarted = true;
            current_ = event.run;
        }
        if (!at->second.live() && !at->second.shown()) { // ended while hidden
            runs_.erase(at);
        }
    }
    if (restarted) {
        updateLabels();
    }
    if (changed) {
        emit dataChanged();
    }
}

void PlotModel::setSettings(const PlotSettings& settings) {
    if (settings == settings_) {
        return;
    }
    const bool otherAxis = settings.x != settings_.x;
    settings_ = settings;
    if (otherAxis) { // places on the old one mean nothing
        setCursor(std::nullopt);
        setMarks(std::nullopt, std::nullopt);
    }
    emit settingsChanged();
}

void PlotModel::setCursor(std::optional<double> x) {
    if (x != cursor_) {
        cursor_ = x;
        emit cursorChanged();
    }
}

void PlotModel::setMarks(std::optional<double> a, std::optional<double> b) {
    if (a != a_ || b != b_) {
        a_ = a;
        b_ = b;
        emit marksChanged();
    }
}

std::optional<double> PlotModel::valueAtCursor(qint64 id, Metric metric) const {
    const auto at = runs_.find(id);
    if (at == runs_.end() || !cursor_) {
        return std::nullopt;
    }
    const auto curve = at->second.curve(metric);
    const double step = at->second.axis(settings_.x)->step(*cursor_);
    return hasReached(curve->raw().x(), step) ? std::optional(curve->raw().y()[curve->near(step)])
                                              : std::nullopt;
}

void PlotModel::pointAt(const QList<qint64>& runs) {
    QList<qint64> shown;
    std::ranges::copy_if(runs, std::back_inserter(shown),
                         [this](qint64 run) { return runs_.contains(run); });
    if (shown == pointedAt_) {
        return;
    }
    pointedAt_ = shown;
    emit runsPointedAt(shown);
    emit settingsChanged();
}

void PlotModel::setStyle(qint64 run, const RunStyle& style) {
    keepStyleOfRun(run, style);
    updateLabels();
    emit styleChanged(run);
    emit settingsChanged();
}

// Labels say what differs between the shown runs, so each may change with any of them.
void PlotModel::updateLabels() {
    std::vector<RunRecord> records;
    styles_.clear();
    labels_.clear();
    for (const auto& [id, run] : runs_) {
        if (run.shown()) {
            records.push_back(run.record());
            styles_[id] = styleOfRun(id);
        }
    }
    const std::vector<Message> labels = distinctLabels(records, columns_);
    for (std::size_t i = 0; i < records.size(); ++i) {
        const bool alone = std::ranges::count(labels, labels[i]) == 1;
        const QString text = coreText(labels[i]);
        labels_[records[i].id] =
            alone ? text : QStringLiteral("%1 #%2").arg(text).arg(records[i].id);
    }
}

std::vector<ShownRun> PlotModel::shown() const {
    const bool isAnyPointedAt =
        std::ranges::any_of(pointedAt_, [this](qint64 run) { return labels_.contains(run); });
    std::vector<ShownRun> all;
    for (const auto& [id, label] : labels_) {
        all.push_back(
            {id, &runs_.at(id), styles_.at(id), label, isAnyPointedAt && !pointedAt_.contains(id)});
    }
    return all;
}

std::vector<ShownGroup> PlotModel::groups(const std::vector<ShownRun>& shown,
                                          const PlotSettings& settings) const {
    std::vector<ShownGroup> all;
    if (!settings.grouped) {
        return all;
    }
    std::vector<RunRecord> records;
    for (const ShownRun& run : shown) {
        records.push_back(run.run->record());
    }
    GroupBy by;
    if (!settings.groupKey.empty()) {
        by = {{}, {settings.groupKey}};
    }
    for (const RunGroup& group : groupsOf(records, columns_, by)) {
        ShownGroup one{coreText(group.label), {}};
        for (const std::size_t place : group.runs) {
            one.runs.push_back(&shown[place]);
        }
        all.push_back(std::move(one));
    }
    return all;
}

PlotContent PlotModel::content(PlotKind kind, const PlotSettings& settings,
                               const Theme& theme) const {
    const std::vector<ShownRun> runs = shown();
    return plotContent(kind, runs, groups(runs, settings), settings, theme);
}

const PlottedRun* PlotModel::current() const {
    const auto at = runs_.find(current_);
    if (at != runs_.end() && at->second.shown()) {
        return &at->second;
    }
    return labels_.empty() ? nullptr : &runs_.at(labels_.rbegin()->first); // the newest
}

QList<qint64> PlotModel::shownRuns() const {
    QList<qint64> ids;
    for (const auto& [id, label] : labels_) {
        ids.append(id);
    }
    return ids;
}

const PlottedRun* PlotModel::shownRun(qint64 run) const {
    return labels_.contains(run) ? &runs_.at(run) : nullptr;
}

QString PlotModel::labelOf(qint64 run) const {
    const auto at = labels_.find(run);
    return at == labels_.end() ? QString() : at->second;
}

std::vector<std::pair<std::string, QString>> PlotModel::groupKeys() const {
    std::vector<RunRecord> records;
    for (const auto& [id, label] : labels_) {
        records.push_back(runs_.at(id).record());
    }
    std::vector<std::pair<std::string, QString>> keys;
    if (records.empty()) {
        return keys;
    }
    for (const RunColumn* column : differingSettings(columns_, records)) {
        keys.emplace_back(column->key, coreText(column->title));
    }
    return keys;
}

} // namespace sharesnet
