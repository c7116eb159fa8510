#include "ui/plots/plot_content.h"

#include "core/statistics/means.h"
#include "core/statistics/pareto.h"
#include "ui/base/core_text.h"
#include "ui/base/number_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace sharesnet {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kBandPoints = 2000; // more than a plot has columns
constexpr int kDecimals = 2;              // of percents

struct Text {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::PlotContent)
};

QString checkpointText(CheckpointKind kind) {
    switch (kind) {
    case CheckpointKind::Best:
        return Text::tr("best checkpoint, step %1");
    case CheckpointKind::Last:
        return Text::tr("last checkpoint, step %1");
    case CheckpointKind::Kept:
        break;
    }
    return Text::tr("kept checkpoint, step %1");
}

QColor faded(QColor color, float alpha) {
    color.setAlphaF(alpha * static_cast<float>(color.alphaF()));
    return color;
}

// Of a plot, the curves that a run can have in it.
struct Part {
    Metric metric;
    QString name;
    bool isTest = false;
    int stage = 0; // from 1; 0: of the whole run
};

std::vector<Part> partsOf(PlotKind kind, const PlotSettings& settings, int stages) {
    std::vector<Part> parts;
    const auto both = [&](Metric test, Metric train) {
        if (settings.train) {
            parts.push_back({train, Text::tr("train"), false});
        }
        if (settings.test) {
            parts.push_back({test, Text::tr("test"), true});
        }
    };
    switch (kind) {
    case PlotKind::Accuracy:
        both(Metric::TestAccuracy, Metric::TrainAccuracy);
        break;
    case PlotKind::Loss:
        both(Metric::TestLoss, Metric::TrainLoss);
        break;
    case PlotKind::LearningRate:
        parts.push_back({Metric::LearningRate, {}, true});
        break;
    case PlotKind::Throughput:
        parts.push_back({Metric::Throughput, {}, true});
        break;
    case PlotKind::GradientNorm:
        parts.push_back({Metric::GradientNorm, {}, true});
        break;
    case PlotKind::UpdateRatio:
        for (int stage = 1; stage <= stages; ++stage) {
            parts.push_back({Metric::UpdateRatio, Text::tr("stage %1").arg(stage), true, stage});
        }
        break;
    case PlotKind::Memory:
        parts.push_back({Metric::Memory, {}, true});
        break;
    case PlotKind::Parameters:
        break;
    }
    return parts;
}

LineStyle styleOf(PlotKind kind, const Part& part, const RunStyle& run, const QColor& color) {
    LineStyle style{color, 2, run.dash, run.marker};
    if (part.stage > 0) {
        const auto place = static_cast<std::size_t>(part.stage - 1);
        style.width = 1.5;
        style.dash = RunStyle::kDashes[place % RunStyle::kDashes.size()];
    }
    if (!part.isTest) {
        style.width = 1.25;
        style.marker.reset();
        if (kind == PlotKind::Accuracy) {
            style.dash = run.dash == Qt::SolidLine ? Qt::DashLine : Qt::DotLine;
        }
    }
    return style;
}

QString titleOf(PlotKind kind) {
    switch (kind) {
    case PlotKind::Accuracy:
        return Text::tr("Accuracy (%)");
    case PlotKind::Loss:
        return Text::tr("Loss");
    case PlotKind::LearningRate:
        return Text::tr("Learning rate");
    case PlotKind::Throughput:
        return Text::tr("Throughput (images/s)");
    case PlotKind::GradientNorm:
        return Text::tr("Gradient norm");
    case PlotKind::UpdateRatio:
        return Text::tr("Update ratio: norm of a step's change / norm of the weights");
    case PlotKind::Memory:
        return Text::tr("Memory (MiB)");
    case PlotKind::Parameters:
        return Text::tr("Test accuracy (%) vs. parameters");
    }
    return {};
}

const CurvePyramid& shownOf(const PlottedCurve& curve) {
    return curve.isSmoothed() ? curve.smooth() : curve.raw();
}

class Builder {
  public:
    Builder(PlotKind kind, const std::vector<ShownRun>& runs, const std::vector<ShownGroup>& groups,
            const PlotSettings& settings, const Theme& theme)
        : runs_(runs), groups_(groups), settings_(settings), theme_(theme) {
        content_.kind = kind;
        content_.title = titleOf(kind);
        content_.clipped = settings.clipped;
        const bool isAccuracy = kind == PlotKind::Accuracy || kind == PlotKind::Parameters;
        content_.floor = 0;
        content_.ceiling = isAccuracy ? 100 : kNaN;
    }

    PlotContent made() {
        if (content_.kind == PlotKind::Parameters) {
            addPoints();
        } else {
            content_.x = settings_.x;
            content_.xLabel = xLabelOf(settings_.x);
            const bool isDate = settings_.x == XAxis::WallTime;
            content_.logX = settings_.logX && !isDate;
            content_.logY = settings_.logY;
            addCurves();
        }
        content_.emptyText = emptyText();
        return std::move(content_);
    }

  private:
    struct Prepared {
        const ShownRun* run = nullptr;
        QColor color;
        std::shared_ptr<const StepAxis> axis;
    };

    void addCurves() {
        std::vector<Prepared> prepared;
        for (const ShownRun& run : runs_) {
            const QColor color = run.style.in(theme_);
            prepared.push_back(
                {&run, run.isMuted ? faded(color, 0.25F) : color, run.run->axis(settings_.x)});
        }
        int stages = 0;
        for (const ShownRun& run : runs_) {
            stages = std::max(stages, run.run->stages());
        }
        std::vector<Part> parts = partsOf(content_.kind, settings_, stages);
        if (settings_.grouped && !parts.empty()) {
            parts = parts.front().stage > 0 ? parts : std::vector{mainPart(parts)};
            for (const Part& part : parts) {
                addBands(prepared, part);
            }
            return;
        }
        std::vector<LegendEntry> partEntries;
        for (const Part& part : parts) {
            bool isThere = false;
            for (const Prepared& p : prepared) {
                isThere = addSeries(p, part, false) || isThere;
            }
            if (isThere && parts.size() > 1) {
                RunStyle plain;
                LineStyle style = ofStage(part, styleOf(content_.kind, part, plain, theme_.muted));
                style.marker.reset();
                partEntries.push_back({0, part.name, style});
            }
        }
        for (const Prepared& p : prepared) {
            addMarks(p);
        }
        if (runs_.size() > 1) {
            for (const Prepared& p : prepared) {
                content_.legend.push_back({p.run->id,
                                           p.run->label,
                                           {p.color, 2, p.run->style.dash, p.run->style.marker}});
            }
        }
        if (!parts.empty() && parts.front().stage == 0) {
            std::ranges::reverse(partEntries); // test first
        }
        if (partEntries.size() > 1) {
            content_.legend.insert(content_.legend.end(), partEntries.begin(), partEntries.end());
        } else if (parts.size() == 1) {
            content_.title = titleWith(parts.front().name);
        }
        if (std::ranges::find(content_.marks, PlotMark::Kind::Checkpoint, &PlotMark::kind) !=
            content_.marks.end()) {
            content_.legend.push_back({0,
                                       Text::tr("checkpoint"),
                                       {theme_.muted, 0, Qt::NoPen, RunStyle::Marker::Square}});
        }
    }

    // Of test and train the one that a band shows: test where any run has it.
    Part mainPart(const std::vector<Part>& parts) const {
        const auto has = [this](const Part& part) {
            return std::ranges::any_of(runs_, [&](const ShownRun& run) {
                return run.run->curve(part.metric)->raw().size() > 0;
            });
        };
        const auto tested =
            std::ranges::find_if(parts, [&](const Part& part) { return part.isTest && has(part); });
        return tested == parts.end() ? parts.front() : *tested;
    }

    QString titleWith(const QString& part) const {
        switch (content_.kind) {
        case PlotKind::Accuracy:
            return part == Text::tr("test") ? Text::tr("Test accuracy (%)")
                                            : Text::tr("Train accuracy (%)");
        case PlotKind::Loss:
            return part == Text::tr("test") ? Text::tr("Test loss") : Text::tr("Train loss");
        default:
            return content_.title;
        }
    }

    // The stages of one run differ in color, those of several in dash.
    LineStyle ofStage(const Part& part, LineStyle style) const {
        if (part.stage > 0 && runs_.size() == 1) {
            style.color = theme_.run(part.stage - 1);
            style.dash = Qt::SolidLine;
        }
        return style;
    }

    bool addSeries(const Prepared& p, const Part& part, bool isMember) {
        auto curve = p.run->run->curve(part.metric, settings_.smoothing, part.stage);
        if (curve->raw().size() == 0) {
            return false;
        }
        PlotSeries series;
        series.run = p.run->id;
        series.label = p.run->label;
        series.part = part.name;
        series.curve = std::move(curve);
        series.axis = p.axis;
        series.style = ofStage(part, styleOf(content_.kind, part, p.run->style, p.color));
        series.isMember = isMember;
        if (isMember) {
            series.style = {faded(p.color, 0.45F), 0.8, Qt::SolidLine, std::nullopt};
        }
        content_.series.push_back(std::move(series));
        return true;
    }

    void addBands(const std::vector<Prepared>& prepared, const Part& part) {
        std::size_t least = std::numeric_limits<std::size_t>::max();
        std::size_t most = 0;
        for (const ShownGroup& group : groups_) {
            const RunStyle& style = group.runs.front()->style;
            const QColor color = style.in(theme_);
            std::vector<Prepared> members;
            for (Prepared p : prepared) {
                if (std::ranges::find(group.runs, p.run) != group.runs.end() &&
                    p.run->run->curve(part.metric, {}, part.stage)->raw().size() > 0) {
                    p.color = p.run->isMuted ? faded(color, 0.25F) : color;
                    members.push_back(p);
                }
            }
            if (members.empty()) {
                continue;
            }
            for (const Prepared& p : members) {
                addSeries(p, part, members.size() > 1);
            }
            const std::vector<Prepared> averaged = averagedOf(members);
            if (members.size() > 1) {
                content_.bands.push_back(bandOf(group, averaged, part, color));
            }
            least = std::min(least, averaged.size());
            most = std::max(most, averaged.size());
            const QString label =
                part.stage > 0 ? Text::tr("%1 · %2").arg(group.label, part.name) : group.label;
            content_.legend.push_back({members.size() == 1 ? members.front().run->id : 0,
                                       Text::tr("%1 (n = %2)").arg(label).arg(averaged.size()),
                                       {color, 2, bandDash(part, style), std::nullopt}});
        }
        content_.title = titleOf(content_.kind);
        content_.title = titleWith(part.name);
        if (most > 1) {
            content_.title =
                (least == most
                     ? Text::tr("%1, mean of %2 seeds with 95 % interval")
                           .arg(content_.title)
                           .arg(most)
                     : Text::tr("%1, mean over seeds with 95 % interval").arg(content_.title));
        }
    }

    static Qt::PenStyle bandDash(const Part& part, const RunStyle& style) {
        const auto place = static_cast<std::size_t>(std::max(part.stage - 1, 0));
        return part.stage > 0 ? RunStyle::kDashes[place % RunStyle::kDashes.size()] : style.dash;
    }

    // One in training would cut the mean of the others off where it is by now.
    static std::vector<Prepared> averagedOf(const std::vector<Prepared>& members) {
        std::vector<Prepared> ended;
        std::ranges::copy_if(members, std::back_inserter(ended),
                             [](const Prepared& p) { return isEnded(p.run->run->record().state); });
        return ended.size() > 1 ? ended : members;
    }

    // At the steps that all of them have.
    PlotBand bandOf(const ShownGroup& group, const std::vector<Prepared>& members, const Part& part,
                    const QColor& color) const {
        const RunStyle& style = group.runs.front()->style;
        PlotBand band{part.stage > 0 ? Text::tr("%1 · %2").arg(group.label, part.name)
                                     : group.label,
                      members.size(),
                      {color, 2, bandDash(part, style), std::nullopt},
                      {},
                      {},
                      {},
                      {}};
        std::vector<std::shared_ptr<const PlottedCurve>> curves;
        for (const Prepared& p : members) {
            curves.push_back(p.run->run->curve(part.metric, settings_.smoothing, part.stage));
        }
        const std::vector<double>& steps = curves.front()->raw().x();
        const std::size_t stride = std::max<std::size_t>(steps.size() / kBandPoints, 1);
        for (std::size_t i = 0; i < steps.size(); i += stride) {
            std::vector<double> values;
            double x = 0;
            for (std::size_t m = 0; m < members.size(); ++m) {
                const std::size_t at = curves[m]->near(steps[i]);
                const CurvePyramid& shown = shownOf(*curves[m]);
                if (shown.x()[at] == steps[i] && std::isfinite(shown.y()[at])) {
                    values.push_back(shown.y()[at]);
                    x += members[m].axis->x(steps[i]) / static_cast<double>(members.size());
                }
            }
            if (values.size() < members.size()) {
                continue;
            }
            const MeanEstimate mean = meanOf(values);
            band.x.push_back(x);
            band.mean.push_back(mean.mean);
            band.low.push_back(mean.interval ? mean.interval->low : kNaN);
            band.high.push_back(mean.interval ? mean.interval->high : kNaN);
        }
        return band;
    }

    void mark(const Prepared& p, PlotMark::Kind kind, std::int64_t step, double y,
              const QString& text) {
        content_.marks.push_back(
            {kind, p.axis->x(asReal(step)), y,
             kind == PlotMark::Kind::NotFinite ? theme_.bad : p.color,
             runs_.size() > 1 ? Text::tr("%1: %2").arg(p.run->label, text) : text});
    }

    void addMarks(const Prepared& p) {
        const PlottedRun& run = *p.run->run;
        if (content_.kind == PlotKind::Accuracy && settings_.test) {
            if (const auto best = run.bestEpoch()) {
                mark(p, PlotMark::Kind::Best, best->step, 100 * best->testTop1,
                     Text::tr("best epoch %1, test %2")
                         .arg(best->epoch)
                         .arg(percentText(best->testTop1, kDecimals)));
            }
        }
        for (const StoredMark& stored : run.marks()) {
            addMark(p, stored.mark);
        }
        if (const RunRecord& record = run.record(); record.parent != 0) {
            mark(p, PlotMark::Kind::Branch, record.parentStep, kNaN,
                 Text::tr("branched from run %1 after step %2")
                     .arg(record.parent)
                     .arg(grouped(record.parentStep)));
        }
        for (const StoredCheckpoint& saved : run.checkpoints()) {
            mark(p, PlotMark::Kind::Checkpoint, saved.checkpoint.step, kNaN,
                 checkpointText(saved.checkpoint.kind).arg(grouped(saved.checkpoint.step)));
        }
        for (const std::int64_t step : run.resumes()) {
            mark(p, PlotMark::Kind::Resume, step, kNaN,
                 Text::tr("resumed at step %1").arg(grouped(step)));
        }
        if (content_.kind == PlotKind::Loss || content_.kind == PlotKind::GradientNorm) {
            addNotFinite(p);
        }
    }

    void addMark(const Prepared& p, const RunMark& m) {
        switch (m.kind) {
        case RunMark::Kind::Evaluation:
            if (content_.kind == PlotKind::Accuracy && settings_.test) {
                mark(p, PlotMark::Kind::Evaluation, m.step, 100 * m.testTop1,
                     Text::tr("evaluated after step %1: test %2, loss %3")
                         .arg(grouped(m.step), percentText(m.testTop1, kDecimals),
                              valueText(m.testLoss, 6)));
            }
            break;
        case RunMark::Kind::LearningRate:
            mark(p, PlotMark::Kind::LearningRate, m.step, onCurve(p, m.step),
                 Text::tr("learning rate changed to %1 after step %2")
                     .arg(valueText(m.learningRate, 6), grouped(m.step)));
            break;
        case RunMark::Kind::Settings:
            mark(p, PlotMark::Kind::Settings, m.step, kNaN,
                 Text::tr("settings changed after step %1: %2")
                     .arg(grouped(m.step), coreText(m.text)));
            break;
        }
    }

    // The value of the run's curve of steps there; NaN where the plot has none.
    double onCurve(const Prepared& p, std::int64_t step) const {
        for (const PlotSeries& series : content_.series) {
            const bool isOfSteps =
                content_.kind != PlotKind::Accuracy && series.part != Text::tr("test");
            if (series.run == p.run->id && isOfSteps) {
                return shownOf(*series.curve).y()[series.curve->near(asReal(step))];
            }
        }
        return kNaN;
    }

    // Where the values stop to be numbers, at the height of the last one that was.
    void addNotFinite(const Prepared& p) {
        const PlottedRun& run = *p.run->run;
        const auto curve =
            run.curve(content_.kind == PlotKind::Loss ? Metric::TrainLoss : Metric::GradientNorm);
        const CurvePyramid& raw = curve->raw();
        std::int64_t marked = 0;
        for (const std::size_t gap : curve->gaps()) {
            marked = static_cast<std::int64_t>(raw.x()[gap]);
            mark(p, PlotMark::Kind::NotFinite, marked, gap > 0 ? raw.y()[gap - 1] : kNaN,
                 Text::tr("NaN or infinite from step %1 on").arg(grouped(marked)));
        }
        if (run.divergedStep() > 0 && marked != run.divergedStep()) {
            mark(p, PlotMark::Kind::NotFinite, run.divergedStep(),
                 raw.size() > 0 ? raw.y().back() : kNaN,
                 Text::tr("diverged at step %1: NaN or infinite loss")
                     .arg(grouped(run.divergedStep())));
        }
    }

    void addPoints() {
        content_.xLabel = Text::tr("Parameters (M)");
        if (settings_.grouped) {
            for (const ShownGroup& group : groups_) {
                addPoint(group.runs, group.label);
            }
        } else {
            for (const ShownRun& run : runs_) {
                addPoint({&run}, run.label);
            }
        }
        std::vector<CostAndGain> all;
        for (const PlotPoint& point : content_.points) {
            all.push_back({point.at.x(), point.at.y()});
        }
        for (const std::size_t place : paretoFront(all)) {
            content_.front.push_back(content_.points[place].at);
        }
    }

    void addPoint(const std::vector<const ShownRun*>& runs, const QString& label) {
        std::vector<double> best;
        std::vector<qint64> ids;
        for (const ShownRun* run : runs) {
            // one in its first epochs would pull the mean down
            const bool counts = runs.size() == 1 || run->run->record().state == RunState::Finished;
            if (const auto top = run->run->bestEpoch(); top && counts) {
                best.push_back(100 * top->testTop1);
                ids.push_back(run->id);
            }
        }
        const ShownRun& first = *runs.front();
        if (best.empty() || first.run->record().parameters <= 0) {
            return;
        }
        const MeanEstimate mean = meanOf(best);
        const QColor color = first.style.in(theme_);
        PlotPoint point;
        point.run = runs.size() == 1 ? first.id : 0;
        point.runs = ids;
        point.at = {asReal(first.run->record().parameters) / 1e6, mean.mean};
        point.cost = asReal(first.run->record().parameters);
        point.low = mean.interval ? mean.interval->low : kNaN;
        point.high = mean.interval ? mean.interval->high : kNaN;
        point.style = {first.isMuted ? faded(color, 0.25F) : color, 2, Qt::SolidLine,
                       first.style.marker};
        point.label = label;
        point.text = best.size() == 1
                         ? Text::tr("%1 parameters, best test %2, epoch %3")
                               .arg(grouped(first.run->record().parameters),
                                    percentText(mean.mean / 100, kDecimals))
                               .arg(first.run->bestEpoch() ? first.run->bestEpoch()->epoch : 0)
                         : Text::tr("%1 parameters, best test %2 ± %3 (n = %4)")
                               .arg(grouped(first.run->record().parameters),
                                    percentText(mean.mean / 100, kDecimals),
                                    fixedText(point.high - mean.mean, kDecimals))
                               .arg(best.size());
        content_.points.push_back(point);
        if (runs_.size() > 1) {
            content_.legend.push_back(
                {point.run, label, {point.style.color, 0, Qt::NoPen, point.style.marker}});
        }
    }

    QString emptyText() const {
        const bool isMeasuredSeldom =
            content_.kind == PlotKind::UpdateRatio || content_.kind == PlotKind::Memory;
        const bool isMarked = std::ranges::any_of(content_.marks, [](const PlotMark& mark) {
            return mark.kind != PlotMark::Kind::Branch && mark.kind != PlotMark::Kind::Checkpoint;
        });
        if (!content_.series.empty() || !content_.points.empty() ||
            (isMarked && !isMeasuredSeldom)) {
            return {};
        }
        if (runs_.empty()) {
            return Text::tr("Press Train (F5),\nor tick a run in the list");
        }
        if (std::ranges::all_of(runs_, [](const ShownRun& r) {
                const RunRecord& record = r.run->record();
                return isEnded(record.state) && record.steps <= record.parentStep &&
                       r.run->steps().empty() && r.run->epochs().empty();
            })) {
            return Text::tr("No step was trained here:\nthere are no curves");
        }
        switch (content_.kind) {
        case PlotKind::Accuracy:
            return settings_.test || settings_.train ? Text::tr("Available after\nthe first epoch")
                                                     : Text::tr("Neither test nor train is shown");
        case PlotKind::Parameters:
            return settings_.grouped ? Text::tr("One point per group of runs\nonce one is finished")
                                     : Text::tr("One point per run\nafter its first evaluation");
        case PlotKind::UpdateRatio:
        case PlotKind::Memory:
            return std::ranges::any_of(runs_,
                                       [](const ShownRun& r) { return !r.run->steps().empty(); })
                       ? Text::tr("Not measured:\ntrained with an earlier version")
                       : Text::tr("Waiting for the first step");
        default:
            return Text::tr("Waiting for the first step");
        }
    }

    const std::vector<ShownRun>& runs_;
    const std::vector<ShownGroup>& groups_;
    const PlotSettings& settings_;
    const Theme& theme_;
    PlotContent content_;
};

} // namespace

QString xLabelOf(XAxis x) {
    switch (x) {
    case XAxis::Steps:
        return Text::tr("Step");
    case XAxis::Epochs:
        return Text::tr("Epoch");
    case XAxis::Relative:
        return Text::tr("Time since the first step (h:mm:ss)");
    case XAxis::WallTime:
        return Text::tr("Time of day");
    }
    return {};
}

PlotContent plotContent(PlotKind kind, const std::vector<ShownRun>& runs,
                        const std::vector<ShownGroup>& groups, const PlotSettings& settings,
                        const Theme& theme) {
    return Builder(kind, runs, groups, settings, theme).made();
}

QString readingText(PlotKind kind, double value) {
    if (!std::isfinite(value)) {
        return std::isnan(value) ? Text::tr("NaN") : Text::tr("infinite");
    }
    const bool isAccuracy = kind == PlotKind::Accuracy || kind == PlotKind::Parameters;
    return isAccuracy ? fixedText(value, kDecimals) : valueText(value, 6);
}

QString xText(const PlotContent& content, double x) {
    if (!content.x) {
        return content.pointAxis.text.arg(valueText(x, 4));
    }
    switch (*content.x) {
    case XAxis::Steps:
        return Text::tr("step %1").arg(grouped(std::llround(x)));
    case XAxis::Epochs:
        return Text::tr("epoch %1").arg(valueText(std::round(x * 100) / 100, 6));
    case XAxis::Relative: {
        const std::int64_t seconds = std::llround(x);
        return QStringLiteral("%1:%2:%3")
            .arg(seconds / 3600)
            .arg(seconds / 60 % 60, 2, 10, QLatin1Char('0'))
            .arg(seconds % 60, 2, 10, QLatin1Char('0'));
    }
    case XAxis::WallTime:
        return QLocale().toString(QDateTime::fromSecsSinceEpoch(std::llround(x)),
                                  QLocale::ShortFormat);
    }
    return {};
}

} // namespace sharesnet
