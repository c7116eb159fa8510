#include "ui/runs/run_views.h"

#include <QSettings>

#include <algorithm>

namespace sharesnet {

namespace {

QString settingsKey() {
    return QStringLiteral("runs/views");
}

} // namespace

SavedViews::SavedViews(QObject* parent) : QObject(parent) {
    views_ = {{tr("All runs"), ListedRuns::All, {}, false},
              {tr("Starred"), ListedRuns::Starred, {}, false},
              {tr("Running"), ListedRuns::Running, {}, false},
              {tr("Archived"), ListedRuns::Archived, {}, false}};
    QSettings settings;
    const int count = settings.beginReadArray(settingsKey());
    for (int i = 0; i < count; ++i) {
        settings.setArrayIndex(i);
        const int listed = std::clamp(settings.value(QStringLiteral("listed")).toInt(), 0,
                                      static_cast<int>(kListedRuns) - 1);
        views_.push_back({settings.value(QStringLiteral("name")).toString(),
                          static_cast<ListedRuns>(listed),
                          settings.value(QStringLiteral("filter")).toString(), true});
    }
    settings.endArray();
}

void SavedViews::save(const QString& name, ListedRuns listed, const QString& filter) {
    std::erase_if(views_, [&](const SavedView& view) { return view.isOwn && view.name == name; });
    views_.push_back({name, listed, filter, true});
    keep();
}

void SavedViews::remove(const QString& name) {
    std::erase_if(views_, [&](const SavedView& view) { return view.isOwn && view.name == name; });
    keep();
}

void SavedViews::keep() {
    QSettings settings;
    settings.remove(settingsKey());
    settings.beginWriteArray(settingsKey());
    int i = 0;
    for (const SavedView& view : views_) {
        if (view.isOwn) {
            settings.setArrayIndex(i++);
            settings.setValue(QStringLiteral("name"), view.name);
            settings.setValue(QStringLiteral("listed"), static_cast<int>(view.listed));
            settings.setValue(QStringLiteral("filter"), view.filter);
        }
    }
    settings.endArray();
    emit changed();
}

} // namespace sharesnet
