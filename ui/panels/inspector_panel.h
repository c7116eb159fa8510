#pragma once

#include <QWidget>

class QLabel;
class QScrollArea;
class QStackedWidget;

namespace sharesnet {

class ArchDocument;
class DesignerView;
class NetworkForm;
class IssueList;
class StageForm;

// Shows and edits what is selected in the drawing: the stage, or the network as a whole. Below it
// the live problems.
class InspectorPanel : public QWidget {
    Q_OBJECT

  public:
    InspectorPanel(ArchDocument* document, DesignerView* view, QWidget* parent = nullptr);

  private:
    void refresh();
    void showPage(QWidget* page);

    ArchDocument* document_;
    DesignerView* view_;
    QLabel* title_;
    QScrollArea* scroll_;
    QStackedWidget* pages_;
    NetworkForm* network_;
    StageForm* stage_;
};

} // namespace sharesnet
