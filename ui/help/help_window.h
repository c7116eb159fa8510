#pragma once

#include "ui/help/help_pages.h"

#include <QWidget>

#include <memory>

class QLineEdit;
class QListWidget;
class QStackedWidget;
class QToolButton;
class QTreeWidget;
class QTreeWidgetItem;

namespace sharesnet {

class HelpBrowser;

// The pages of the help with their contents, a search over all of them and one in the page on show.
// Not modal; remembers its size. Ui thread.
class HelpWindow : public QWidget {
    Q_OBJECT
  public:
    explicit HelpWindow(std::shared_ptr<const HelpPages> pages);

    void open(const QString& place); // and to the front
    // Narrow, without the contents, at the right of what `window` shows: for a page that points to
    // things there. The window makes room where the screen has it, and is not maximized. Asks the
    // desktop to stay in front of it.
    void openBeside(const QString& place, QWidget* window);
    HelpBrowser* browser() const { return browser_; }

  protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

  private:
    QWidget* makeContents();
    QWidget* makePage();
    QWidget* makeFindBar();
    void addKeys();
    void present();
    void showContents();
    void standBeside(QWidget* window);
    void addSections(const HelpPage& page, QTreeWidgetItem* item);
    void followPage(const QString& place);
    void search(const QString& query);
    void showHit(int row);
    void beginFind();
    void find(bool backward);

    std::shared_ptr<const HelpPages> pages_;
    HelpBrowser* browser_;
    QLineEdit* search_;
    QStackedWidget* left_; // contents, or what was found
    QWidget* leftColumn_ = nullptr;
    bool isBeside_ = false;
    QTreeWidget* contents_;
    QListWidget* hits_;
    QToolButton* back_;
    QToolButton* forward_;
    QWidget* findBar_ = nullptr;
    QLineEdit* find_;
};

} // namespace sharesnet
