#pragma once

#include <QObject>

#include <optional>
#include <string>
#include <vector>

class QHeaderView;
class QMenu;
class QPoint;
class QTreeView;

namespace sharesnet {

class RunsModel;

// Which columns the table of runs shows, in which order and how wide; which and in which order is
// kept in the settings. The names have the width that the others leave. Ui thread.
class ShownColumns : public QObject {
    Q_OBJECT
  public:
    // Of a view that has the model already. Neither is owned; both must outlive it.
    ShownColumns(const RunsModel* runs, QTreeView* view);

    bool isShown(const std::string& key) const;
    void setShown(const std::string& key, bool shown);
    // Of the settings only these, until it is set to none again.
    void showOnlySettings(std::optional<std::vector<std::string>> keys);
    std::vector<int> sections() const; // from left to right
    void fillMenu(QMenu& menu);

    void fit();     // to what is in sight
    void fitName(); // to the width of the view

  private:
    void restore();
    void apply();
    void keep();
    void showHeaderMenu(const QPoint& position);

    const RunsModel* runs_;
    QTreeView* view_;
    QHeaderView* header_;
    std::vector<std::string> chosen_; // keys of the columns shown, from left to right
    std::optional<std::vector<std::string>> onlySettings_;
    bool sized_ = false; // for the first time
    bool applying_ = false;
};

} // namespace sharesnet
