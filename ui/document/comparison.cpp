#include "ui/document/comparison.h"

#include "core/design/edit.h"
#include "ui/document/arch_document.h"

namespace sharesnet {

Comparison::Comparison(const ArchDocument* document, QObject* parent)
    : QObject(parent), document_(document) {
    connect(document_, &ArchDocument::changed, this, [this] {
        if (followsTwin_) {
            pinTwin();
        } else if (isActive()) {
            compare();
        }
    });
}

void Comparison::pin(const ArchSpec& spec, const QString& title) {
    followsTwin_ = false;
    take(spec, title);
}

void Comparison::pinTwin() {
    followsTwin_ = true;
    take(unsharedTwin(document_->spec()), tr("its unshared twin"));
}

void Comparison::take(const ArchSpec& spec, const QString& title) {
    pinned_ = spec;
    title_ = title;
    cost_ = costOf(spec);
    compare();
}

void Comparison::clear() {
    if (isActive()) {
        pinned_.reset();
        followsTwin_ = false;
        emit changed();
    }
}

const ArchCost& Comparison::costHere() const {
    return document_->cost();
}

void Comparison::compare() {
    diff_ = diffOf(*pinned_, document_->spec());
    here_ = changesAfter(diff_);
    there_ = changesBefore(diff_);
    emit changed();
}

} // namespace sharesnet
