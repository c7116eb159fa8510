#pragma once

#include "core/flow/run_columns.h"

#include <QVariant>

#include <string>
#include <string_view>
#include <vector>

namespace sharesnet {

// The columns of the table of runs: a few that only the window has, then those of RunColumns.
// Sections that do not exist must not be asked for. Ui thread.
class RunsSections {
  public:
    enum Own { Name, Star, Shares, AtCursor, OwnColumns }; // what follows is of RunColumns

    const RunColumns& columns() const { return columns_; }
    int count() const { return OwnColumns + static_cast<int>(behindOwn_.size()); }
    const RunColumn* columnAt(int section) const; // null: one of the window's own
    std::string keyAt(int section) const;         // also of its own: "shares"
    int sectionOf(std::string_view key) const;    // -1: there is none

    QVariant alignment(int section) const;
    QVariant header(int section, int role) const; // as QAbstractItemModel::headerData

    RunsSections();
    RunsSections(const RunsSections&) = delete; // points into itself
    RunsSections& operator=(const RunsSections&) = delete;

  private:
    RunColumns columns_;
    std::vector<const RunColumn*> behindOwn_;
};

} // namespace sharesnet
