#include "ui/document/autosave.h"

#include "core/base/error.h"
#include "ui/document/arch_document.h"

#include <QDateTime>

namespace sharesnet {

Autosave::Autosave(ArchDocument* document, const std::filesystem::path& folder,
                   std::chrono::milliseconds delay)
    : document_(document), slot_(folder) {
    writer_.setMaxThreadCount(1);
    delay_.setSingleShot(true);
    delay_.setInterval(delay);
    connect(&delay_, &QTimer::timeout, this, &Autosave::follow);
    // Not begun anew by every edit: what is kept is never older than the delay, however fast the
    // person works.
    const auto soon = [this] {
        if (!delay_.isActive()) {
            delay_.start();
        }
    };
    connect(document_, &ArchDocument::changed, this, soon);
    connect(document_, &ArchDocument::fileStateChanged, this, soon);
}

Autosave::~Autosave() {
    writer_.waitForDone();
    slot_.clear();
}

bool Autosave::restore(const LeftBehind& left) {
    if (!slot_.take(left)) {
        return false;
    }
    const UnsavedDocument& lost = left.document;
    document_->restore(lost.spec, QString::fromStdString(lost.file), lost.fileStamp);
    follow();
    return true;
}

void Autosave::follow() {
    UnsavedDocument unsaved;
    const bool modified = document_->isModified();
    if (modified) {
        unsaved = {document_->spec(), document_->filePath().toStdString(), document_->fileStamp(),
                   QDateTime::currentSecsSinceEpoch()};
    }
    writer_.start([this, modified, unsaved = std::move(unsaved)] {
        QString trouble;
        try {
            modified ? slot_.keep(unsaved) : slot_.clear();
        } catch (const Error& error) {
            trouble = QString::fromStdString(error.what());
        }
        QMetaObject::invokeMethod(
            this, [this, trouble] { finish(trouble); }, Qt::QueuedConnection);
    });
}

void Autosave::finish(const QString& trouble) {
    const bool first = !trouble.isEmpty() && !failing_;
    failing_ = !trouble.isEmpty();
    if (first) {
        emit failed(trouble);
    } else if (!failing_) {
        emit kept();
    }
}

} // namespace sharesnet
