#pragma once

#include "ui/runs/runs_arrangement.h"

#include <QObject>
#include <QString>

#include <vector>

namespace sharesnet {

// What is looked at again and again: which runs, and a filter.
struct SavedView {
    QString name;
    ListedRuns listed = ListedRuns::All;
    QString filter;
    bool isOwn = false; // saved by the person, who can delete it
};

// All, starred, running and archived runs, and those that the person has saved, kept in the
// settings. Ui thread.
class SavedViews : public QObject {
    Q_OBJECT
  public:
    explicit SavedViews(QObject* parent = nullptr);

    const std::vector<SavedView>& all() const { return views_; }
    void save(const QString& name, ListedRuns listed, const QString& filter); // or replaces it
    void remove(const QString& name);                                         // an own one

  signals:
    void changed();

  private:
    void keep();
    std::vector<SavedView> views_;
};

} // namespace sharesnet
