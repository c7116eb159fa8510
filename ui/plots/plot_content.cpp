#include "ui/plots/plot_content.h"

#include "ui/plots/plot_band.h"
#include "ui/plots/plot_marks.h"
#include "ui/plots/plot_parts.h"
#include "ui/plots/plot_points.h"
#include "ui/plots/plot_text.h"
#include "ui/runs/run_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

namespace sharesnet {

namespace {

struct ContentText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::PlotContent)
};

// A run as this plot draws it.
struct PreparedRun {
    const ShownRun* run = nullptr;
    QColor color;
    std::shared_ptr<const StepAxis> axis;
};

// One in training would cut the mean of the others off where it is by now.
std::vector<PreparedRun> averagedOf(const std::vector<PreparedRun>& members) {
    std::vector<PreparedRun> ended;
    std::ranges::copy_if(members, std::back_inserter(ended),
                         [](const PreparedRun& p) { return isEnded(p.run->run->record().state); });
    return ended.size() > 1 ? ended : members;
}

class ContentBuilder {
  public:
    ContentBuilder(PlotKind kind, const std::vector<ShownRun>& runs,
                   const std::vector<ShownGroup>& groups, const PlotSettings& settings,
                   const Theme& theme)
        : runs_(runs), groups_(groups), settings_(settings), theme_(theme) {
        content_.kind = kind;
        content_.title = plotTitle(kind);
        content_.clipped = settings.clipped;
        const bool isAccuracy = kind == PlotKind::Accuracy || kind == PlotKind::Parameters;
        content_.floor = 0;
        content_.ceiling = isAccuracy ? 100 : std::numeric_limits<double>::quiet_NaN();
    }

    PlotContent made() {
        if (content_.kind == PlotKind::Parameters) {
            addPoints(content_, runs_, groups_, settings_, theme_);
        } else {
            content_.x = settings_.x;
            content_.xLabel = xLabelOf(settings_.x);
            const bool isDate = settings_.x == XAxis::WallTime;
            content_.logX = settings_.logX && !isDate;
            content_.logY = settings_.logY;
            addCurves();
            addTestImages();
        }
        content_.emptyText = emptyPlotText(content_, runs_, settings_);
        return std::move(content_);
    }

  private:
    void addCurves() {
        std::vector<PreparedRun> prepared;
        int stages = 0;
        for (const ShownRun& run : runs_) {
            const QColor color = run.style.in(theme_);
            prepared.push_back({&run, run.isMuted ? faded(color, kMutedAlpha) : color,
                                run.run->axis(settings_.x)});
            stages = std::max(stages, run.run->stages());
        }
        std::vector<PlotPart> parts = partsOf(content_.kind, settings_, stages);
        if (!settings_.grouped || parts.empty()) {
            addRuns(prepared, parts);
            return;
        }
        parts = parts.front().stage > 0 ? parts : std::vector{mainPart(parts)};
        for (const PlotPart& part : parts) {
            addBands(prepared, part);
        }
    }

    void addRuns(const std::vector<PreparedRun>& prepared, const std::vector<PlotPart>& parts) {
        std::vector<LegendEntry> partEntries;
        for (const PlotPart& part : parts) {
            bool isThere = false;
            for (const PreparedRun& p : prepared) {
                isThere = addSeries(p, part, false) || isThere;
            }
            if (isThere && parts.size() > 1) {
                RunStyle plain;
                LineStyle style = ofStage(part, styleOf(content_.kind, part, plain, theme_.muted));
                style.marker.reset();
                partEntries.push_back({0, part.name, style, true});
            }
        }
        for (const PreparedRun& p : prepared) {
            std::ranges::move(
                marksOf(content_, {*p.run, *p.axis, p.color, runs_.size() > 1}, settings_, theme_),
                std::back_inserter(content_.marks));
        }
        if (!parts.empty() && parts.front().stage == 0) {
            std::ranges::reverse(partEntries); // test first
        }
        if (parts.size() == 1) {
            content_.title = plotTitle(content_.kind, parts.front().isTest);
        }
        addLegend(prepared, partEntries);
    }

    void addLegend(const std::vector<PreparedRun>& prepared,
                   const std::vector<LegendEntry>& parts) {
        if (runs_.size() > 1) {
            for (const PreparedRun& p : prepared) {
                content_.legend.push_back({p.run->id,
                                           p.run->label,
                                           {p.color, 2, p.run->style.dash, p.run->style.marker}});
            }
        }
        if (parts.size() > 1) {
            content_.legend.insert(content_.legend.end(), parts.begin(), parts.end());
        }
        if (std::ranges::find(content_.marks, PlotMark::Kind::Checkpoint, &PlotMark::kind) !=
            content_.marks.end()) {
            content_.legend.push_back({0,
                                       ContentText::tr("checkpoint"),
                                       {theme_.muted, 0, Qt::NoPen, RunStyle::Marker::Square},
                                       true});
        }
    }

    void addTestImages() {
        if (content_.kind != PlotKind::Accuracy || !settings_.test) {
            return;
        }
        for (const ShownRun& run : runs_) {
            if (run.run->curve(Metric::TestAccuracy)->raw().size() > 0) {
                content_.testImages.push_back(
                    {run.id, run.label, testImagesText(run.run->record())});
            }
        }
    }

    // Of test and train the one that a band shows: test where any run has it.
    PlotPart mainPart(const std::vector<PlotPart>& parts) const {
        const auto has = [this](const PlotPart& part) {
            return std::ranges::any_of(runs_, [&](const ShownRun& run) {
                return run.run->curve(part.metric)->raw().size() > 0;
            });
        };
        const auto tested = std::ranges::find_if(
            parts, [&](const PlotPart& part) { return part.isTest && has(part); });
        return tested == parts.end() ? parts.front() : *tested;
    }

    // The stages of one run differ in color, those of several in dash.
    LineStyle ofStage(const PlotPart& part, LineStyle style) const {
        if (part.stage > 0 && runs_.size() == 1) {
            style.color = theme_.run(part.stage - 1);
            style.dash = Qt::SolidLine;
        }
        return style;
    }

    bool addSeries(const PreparedRun& p, const PlotPart& part, bool isMember) {
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

    void addBands(const std::vector<PreparedRun>& prepared, const PlotPart& part) {
        std::size_t least = std::numeric_limits<std::size_t>::max();
        std::size_t most = 0;
        for (const ShownGroup& group : groups_) {
            const std::vector<PreparedRun> members = membersOf(group, prepared, part);
            if (members.empty()) {
                continue;
            }
            const std::vector<PreparedRun> averaged = averagedOf(members);
            addGroup(group, members, averaged, part);
            least = std::min(least, averaged.size());
            most = std::max(most, averaged.size());
        }
        content_.title = plotTitle(content_.kind, part.isTest);
        if (most > 1) {
            content_.title =
                (least == most ? ContentText::tr("%1, mean of %2 seeds with 95 % interval")
                                     .arg(content_.title)
                                     .arg(most)
                               : ContentText::tr("%1, mean over seeds with 95 % interval")
                                     .arg(content_.title));
        }
    }

    // Those of the group that have the curve, in its color.
    std::vector<PreparedRun> membersOf(const ShownGroup& group,
                                       const std::vector<PreparedRun>& prepared,
                                       const PlotPart& part) const {
        const QColor color = group.runs.front()->style.in(theme_);
        std::vector<PreparedRun> members;
        for (PreparedRun p : prepared) {
            if (std::ranges::find(group.runs, p.run) != group.runs.end() &&
                p.run->run->curve(part.metric, {}, part.stage)->raw().size() > 0) {
                p.color = p.run->isMuted ? faded(color, kMutedAlpha) : color;
                members.push_back(p);
            }
        }
        return members;
    }

    void addGroup(const ShownGroup& group, const std::vector<PreparedRun>& members,
                  const std::vector<PreparedRun>& averaged, const PlotPart& part) {
        for (const PreparedRun& p : members) {
            addSeries(p, part, members.size() > 1);
        }
        const RunStyle& style = group.runs.front()->style;
        const LineStyle look{style.in(theme_), 2, bandDash(part, style), std::nullopt};
        const QString label =
            part.stage > 0 ? ContentText::tr("%1 · %2").arg(group.label, part.name) : group.label;
        if (members.size() > 1) {
            std::vector<BandMember> curves;
            for (const PreparedRun& p : averaged) {
                curves.push_back(
                    {p.run->run->curve(part.metric, settings_.smoothing, part.stage), p.axis});
            }
            content_.bands.push_back(bandOf(label, look, curves));
        }
        content_.legend.push_back({members.size() == 1 ? members.front().run->id : 0,
                                   ContentText::tr("%1 (n = %2)").arg(label).arg(averaged.size()),
                                   look});
    }

    const std::vector<ShownRun>& runs_;
    const std::vector<ShownGroup>& groups_;
    const PlotSettings& settings_;
    const Theme& theme_;
    PlotContent content_;
};

} // namespace

PlotContent plotContent(PlotKind kind, const std::vector<ShownRun>& runs,
                        const std::vector<ShownGroup>& groups, const PlotSettings& settings,
                        const Theme& theme) {
    return ContentBuilder(kind, runs, groups, settings, theme).made();
}

} // namespace sharesnet
