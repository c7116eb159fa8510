#pragma once

#include "core/base/error.h"
#include "core/run/engine.h"
#include "ui/base/worker.h"

#include <QObject>
#include <QPointer>
#include <QString>

#include <functional>
#include <memory>
#include <utility>

namespace sharesnet {

// What takes time with networks and files of other programs, off the ui thread: quick questions on
// one thread, what lasts on another. `work(const Engine&)` is called there; its result comes to
// `done`, or why there is none to `failed`, on the ui thread, unless `who` is gone by then. Ui
// thread; nothing blocks but the destructor, which waits for what is under way.
class ExchangeClient : public QObject {
    Q_OBJECT
  public:
    using Failed = std::function<void(const QString& why)>;
    enum class Lane { Quick, Lasting };

    explicit ExchangeClient(QObject* parent = nullptr) : QObject(parent) {}

    // Nothing is answered before; then `engineCame`.
    void setEngine(std::shared_ptr<const Engine> engine);
    bool ready() const { return engine_ != nullptr; }

    template <class Work, class Done>
    void ask(Lane lane, QObject* who, Work work, Done done, Failed failed) {
        const auto engine = engine_;
        worker(lane).post(
            [engine, work = std::move(work)] {
                if (!engine) {
                    throw Error("The training engine is still loading: try again in a moment.");
                }
                return work(*engine);
            },
            [asker = QPointer<QObject>(who), done = std::move(done)](auto&&... result) {
                if (asker) {
                    done(std::forward<decltype(result)>(result)...);
                }
            },
            [asker = QPointer<QObject>(who), failed = std::move(failed)](const std::string& why) {
                if (asker) {
                    failed(QString::fromStdString(why));
                }
            });
    }

  signals:
    void engineCame();

  private:
    Worker& worker(Lane lane) { return lane == Lane::Quick ? quick_ : lasting_; }

    std::shared_ptr<const Engine> engine_;
    Worker quick_;
    Worker lasting_;
};

} // namespace sharesnet
