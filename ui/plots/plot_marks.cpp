#include "ui/plots/plot_marks.h"

#include "ui/base/core_text.h"
#include "ui/base/number_text.h"

#include <QCoreApplication>

#include <limits>
#include <utility>

namespace sharesnet {

namespace {

constexpr double kNoHeight = std::numeric_limits<double>::quiet_NaN(); // at the lower edge
constexpr int kTestDecimals = 2;                                       // of percents

struct MarkText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::PlotContent)
};

QString checkpointText(CheckpointKind kind) {
    switch (kind) {
    case CheckpointKind::Best:
        return MarkText::tr("best checkpoint, step %1");
    case CheckpointKind::Last:
        return MarkText::tr("last checkpoint, step %1");
    case CheckpointKind::Kept:
        break;
    }
    return MarkText::tr("kept checkpoint, step %1");
}

class MarkBuilder {
  public:
    MarkBuilder(const PlotContent& content, const MarkedRun& run, const PlotSettings& settings,
                const Theme& theme)
        : content_(content), run_(run), settings_(settings), theme_(theme) {}

    std::vector<PlotMark> made() {
        addAll();
        return std::move(marks_);
    }

  private:
    void addAll() {
        const PlottedRun& run = *run_.run.run;
        if (content_.kind == PlotKind::Accuracy && settings_.test) {
            if (const auto best = run.bestEpoch()) {
                mark(PlotMark::Kind::Best, best->step, 100 * best->testTop1,
                     MarkText::tr("best epoch %1, test %2")
                         .arg(best->epoch)
                         .arg(percentText(best->testTop1, kTestDecimals)));
            }
        }
        for (const StoredMark& stored : run.marks()) {
            addMark(stored.mark);
        }
        if (const RunRecord& record = run.record(); record.parent != 0) {
            mark(PlotMark::Kind::Branch, record.parentStep, kNoHeight,
                 MarkText::tr("branched from run %1 after step %2")
                     .arg(record.parent)
                     .arg(grouped(record.parentStep)));
        }
        for (const StoredCheckpoint& saved : run.checkpoints()) {
            mark(PlotMark::Kind::Checkpoint, saved.checkpoint.step, kNoHeight,
                 checkpointText(saved.checkpoint.kind).arg(grouped(saved.checkpoint.step)));
        }
        for (const std::int64_t step : run.resumes()) {
            mark(PlotMark::Kind::Resume, step, kNoHeight,
                 MarkText::tr("resumed at step %1").arg(grouped(step)));
        }
        if (content_.kind == PlotKind::Loss || content_.kind == PlotKind::GradientNorm) {
            addNotFinite();
        }
    }

    void addMark(const RunMark& m) {
        switch (m.kind) {
        case RunMark::Kind::Evaluation:
            if (content_.kind == PlotKind::Accuracy && settings_.test) {
                mark(PlotMark::Kind::Evaluation, m.step, 100 * m.testTop1,
                     MarkText::tr("evaluated after step %1: test %2, loss %3")
                         .arg(grouped(m.step), percentText(m.testTop1, kTestDecimals),
                              valueText(m.testLoss, 6)));
            }
            break;
        case RunMark::Kind::LearningRate:
            mark(PlotMark::Kind::LearningRate, m.step, onCurve(m.step),
                 MarkText::tr("learning rate changed to %1 after step %2")
                     .arg(valueText(m.learningRate, 6), grouped(m.step)));
            break;
        case RunMark::Kind::Settings:
            mark(PlotMark::Kind::Settings, m.step, kNoHeight,
                 MarkText::tr("settings changed after step %1: %2")
                     .arg(grouped(m.step), coreText(m.text)));
            break;
        }
    }

    // The value of the run's curve of steps there; NaN where the plot has none.
    double onCurve(std::int64_t step) const {
        for (const PlotSeries& series : content_.series) {
            const bool isOfSteps =
                content_.kind != PlotKind::Accuracy && series.part != MarkText::tr("test");
            if (series.run == run_.run.id && isOfSteps) {
                return series.curve->shown().y()[series.curve->near(asReal(step))];
            }
        }
        return kNoHeight;
    }

    // Where the values stop to be numbers, at the height of the last one that was.
    void addNotFinite() {
        const PlottedRun& run = *run_.run.run;
        const auto curve =
            run.curve(content_.kind == PlotKind::Loss ? Metric::TrainLoss : Metric::GradientNorm);
        const CurvePyramid& raw = curve->raw();
        std::int64_t marked = 0;
        for (const std::size_t gap : curve->gaps()) {
            marked = static_cast<std::int64_t>(raw.x()[gap]);
            mark(PlotMark::Kind::NotFinite, marked, gap > 0 ? raw.y()[gap - 1] : kNoHeight,
                 MarkText::tr("NaN or infinite from step %1 on").arg(grouped(marked)));
        }
        if (run.divergedStep() > 0 && marked != run.divergedStep()) {
            mark(PlotMark::Kind::NotFinite, run.divergedStep(),
                 raw.size() > 0 ? raw.y().back() : kNoHeight,
                 MarkText::tr("diverged at step %1: NaN or infinite loss")
                     .arg(grouped(run.divergedStep())));
        }
    }

    void mark(PlotMark::Kind kind, std::int64_t step, double y, const QString& text) {
        marks_.push_back(
            {kind, run_.axis.x(asReal(step)), y,
             kind == PlotMark::Kind::NotFinite ? theme_.bad : run_.color,
             run_.isOneOfSeveral ? MarkText::tr("%1: %2").arg(run_.run.label, text) : text});
    }

    const PlotContent& content_;
    const MarkedRun& run_;
    const PlotSettings& settings_;
    const Theme& theme_;
    std::vector<PlotMark> marks_;
};

} // namespace

std::vector<PlotMark> marksOf(const PlotContent& content, const MarkedRun& run,
                              const PlotSettings& settings, const Theme& theme) {
    return MarkBuilder(content, run, settings, theme).made();
}

} // namespace sharesnet
