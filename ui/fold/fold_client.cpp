#include "ui/fold/fold_client.h"

#include "core/base/error.h"

#include <QMetaObject>
#include <QPointer>

#include <utility>

namespace sharesnet {

namespace {

constexpr std::size_t kKept = 8;

} // namespace

FoldClient::~FoldClient() {
    for (const std::weak_ptr<FoldJob>& each : jobs_) {
        if (const auto job = each.lock()) {
            job->cancelled = true;
        }
    }
}

void FoldClient::setEngine(std::shared_ptr<const Engine> engine) {
    engine_ = std::move(engine);
    emit engineCame();
}

FoldReportPtr FoldClient::known(const FoldRequest& request) const {
    for (const auto& [kept, report] : kept_) {
        if (kept == request) {
            return report;
        }
    }
    return nullptr;
}

void FoldClient::keep(const FoldRequest& request, FoldReportPtr report) {
    kept_.emplace_front(request, std::move(report));
    if (kept_.size() > kKept) {
        kept_.pop_back();
    }
}

std::shared_ptr<FoldJob> FoldClient::measure(const FoldRequest& request, QObject* who,
                                             Answers answers) {
    const auto job = std::make_shared<FoldJob>();
    std::erase_if(jobs_, [](const std::weak_ptr<FoldJob>& each) { return each.expired(); });
    jobs_.push_back(job);
    const QPointer<QObject> asker(who);
    const auto pairsDone = [this, asker, pairs = answers.pairs](const FoldReport& known) {
        QMetaObject::invokeMethod(
            this,
            [asker, pairs, report = std::make_shared<const FoldReport>(known)] {
                if (asker) {
                    pairs(report);
                }
            },
            Qt::QueuedConnection);
    };
    worker_.post(
        [engine = engine_, request, job, pairsDone] {
            if (!engine) {
                throw Error("The training engine is still loading: try again in a moment.");
            }
            StudyWatch watch;
            watch.cancelled = [job] { return job->cancelled.load(); };
            watch.progress = [job](double done) { job->done = done; };
            throwIfCancelled(watch.cancelled); // while it waited
            const auto probe = engine->makeExchange()->openFoldability(
                request.checkpoint, "auto", request.images, watch.cancelled);
            return std::make_shared<const FoldReport>(
                foldReport(*probe, request.query, watch, pairsDone));
        },
        [this, asker, request, done = answers.report](const FoldReportPtr& report) {
            keep(request, report);
            if (asker) {
                done(report);
            }
        },
        [asker, failed = answers.failed](const std::string& why) {
            if (asker) {
                failed(QString::fromStdString(why));
            }
        });
    return job;
}

} // namespace sharesnet
