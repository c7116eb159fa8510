#include "ui/document/autosave.h"

#include "ui/document/arch_document.h"

#include <QDateTime>

namespace sharesnet {

Autosave::Autosave(ArchDocument* document, const std::filesystem::path& folder,
                   std::chrono::milliseconds delay)
    : document_(document), slot_(folder) {
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
    if (keepAtEnd_ && delay_.isActive()) {
        follow();
    }
    if (!keepAtEnd_) {
        writer_.post([this] { slot_.clear(); }, [] {}, [](const std::string&) {});
    }
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

void Autosave::keepForNextStart() {
    keepAtEnd_ = true;
    delay_.stop();
    follow();
}

void Autosave::follow() {
    UnsavedDocument unsaved;
    const bool modified = document_->isModified();
    if (modified) {
        unsaved = {document_->spec(), document_->filePath().toStdString(), document_->fileStamp(),
                   QDateTime::currentSecsSinceEpoch()};
    }
    writer_.post([this, modified,
                  unsaved = std::move(unsaved)] { modified ? slot_.keep(unsaved) : slot_.clear(); },
                 [this] { finish({}); },
                 [this](const std::string& why) { finish(QString::fromStdString(why)); });
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
