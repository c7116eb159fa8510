#include "ui/base/background.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <exception>

namespace sharesnet::detail {

void runInPool(std::function<void()> work, std::function<void()> done) {
    QThreadPool::globalInstance()->start(
        [work = std::move(work), done = std::move(done)]() mutable {
            work();
            if (auto* application = QCoreApplication::instance()) {
                QMetaObject::invokeMethod(application, std::move(done), Qt::QueuedConnection);
            }
        });
}

std::string currentExceptionText() {
    try {
        throw;
    } catch (const std::exception& error) {
        return error.what();
    } catch (...) {
        return "an unknown error";
    }
}

} // namespace sharesnet::detail
