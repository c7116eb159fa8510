#include "ui/base/catalog_translator.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace sharesnet {

namespace {

constexpr int kDeepestText = 8; // texts within texts

const QRegularExpression& placePattern() {
    static const QRegularExpression pattern(QStringLiteral("%L?([1-9]|n)"));
    return pattern;
}

// What stands at the places between the pieces; nothing where the text is made of other pieces.
std::optional<QStringList> valuesIn(const QString& text, const QStringList& pieces) {
    if (!text.startsWith(pieces.front()) || !text.endsWith(pieces.back())) {
        return std::nullopt;
    }
    const qsizetype end = text.size() - pieces.back().size();
    qsizetype at = pieces.front().size();
    QStringList values;
    for (qsizetype k = 1; k < pieces.size(); ++k) {
        const bool last = k + 1 == pieces.size();
        const qsizetype to = last                  ? end
                             : pieces[k].isEmpty() ? -1
                                                   : text.indexOf(pieces[k], at + 1);
        if (to <= at || to > end) {
            return std::nullopt;
        }
        values << text.mid(at, to - at);
        at = to + pieces[k].size();
    }
    return values;
}

// How much a text says by itself: its letters, and far less its other signs; 0: only spaces.
int weightOf(const QStringList& pieces) {
    constexpr int kLetter = 1'000;
    int weight = 0;
    for (const QString& piece : pieces) {
        for (const QChar c : piece) {
            weight += c.isLetter() ? kLetter : c.isSpace() ? 0 : 1;
        }
    }
    return weight;
}

} // namespace

CatalogTranslator::CatalogTranslator(const QTranslator* english, QObject* parent)
    : QTranslator(parent), english_(english) {}

QString CatalogTranslator::translate(const char* context, const char* source,
                                     const char* disambiguation, int n) const {
    const QString text = QTranslator::translate(context, source, disambiguation, n);
    if (text.isEmpty()) {
        return text;
    }
    const std::lock_guard lock(mutex_);
    Source& known = sources_[text];
    if (known.text != source || known.context != context) {
        known = {context, source, disambiguation, n, text.split(placePattern()), {}};
        for (auto each = placePattern().globalMatch(text); each.hasNext();) {
            known.places << each.next().captured(1);
        }
    }
    known.n = n;
    return text;
}

QString CatalogTranslator::english(const QString& text) const {
    const std::lock_guard lock(mutex_);
    return said(text, kDeepestText);
}

QString CatalogTranslator::said(const QString& text, int depth) const {
    if (text.isEmpty() || depth == 0) {
        return text;
    }
    if (const auto whole = sources_.constFind(text); whole != sources_.constEnd()) {
        return filled(*whole, {}, depth);
    }
    const Source* best = nullptr;
    QStringList values;
    int weight = 0;
    for (const Source& source : std::as_const(sources_)) {
        const int own = source.places.isEmpty() ? 0 : weightOf(source.pieces);
        if (own > weight) {
            if (auto found = valuesIn(text, source.pieces)) {
                best = &source;
                values = std::move(*found);
                weight = own;
            }
        }
    }
    return best != nullptr ? filled(*best, values, depth) : byParts(text, depth);
}

// Several texts, one after the other.
QString CatalogTranslator::byParts(const QString& text, int depth) const {
    static const QRegularExpression seam(QStringLiteral("\\n|(?<=[.?!]) "));
    const auto first = seam.match(text);
    return first.hasMatch() ? said(text.left(first.capturedStart()), depth - 1) + first.captured() +
                                  said(text.mid(first.capturedEnd()), depth - 1)
                            : text;
}

QString CatalogTranslator::filled(const Source& source, const QStringList& values,
                                  int depth) const {
    const auto valueAt = [&](const QString& name) {
        const qsizetype at = source.places.indexOf(name);
        return at >= 0 && at < values.size() ? values[at] : QString();
    };
    QString number = valueAt(QStringLiteral("n"));
    number.remove(QRegularExpression(QStringLiteral("[^0-9]")));
    const int n = number.isEmpty() ? source.n : number.toInt();
    QString text = english_ != nullptr
                       ? english_->translate(source.context.constData(), source.text.constData(),
                                             source.disambiguation.constData(), n)
                       : QString();
    text = text.isEmpty() ? QString::fromUtf8(source.text) : text;
    QString all;
    qsizetype done = 0;
    for (auto each = placePattern().globalMatch(text); each.hasNext();) {
        const auto found = each.next();
        const QString value = valueAt(found.captured(1));
        all += text.mid(done, found.capturedStart() - done);
        all += found.captured(1) != QStringLiteral("n") ? said(value, depth - 1)
               : value.isEmpty()                        ? QString::number(n)
                                                        : value;
        done = found.capturedEnd();
    }
    return all + text.mid(done);
}

QString inEnglish(const QString& text) {
    const auto* application = QCoreApplication::instance();
    const auto* catalog =
        application != nullptr ? application->findChild<CatalogTranslator*>() : nullptr;
    return catalog != nullptr ? catalog->english(text) : text;
}

} // namespace sharesnet
