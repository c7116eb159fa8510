#pragma once

#include "ui/explain/explain_client.h"
#include "ui/explain/lens_subject.h"

#include <QStringList>
#include <QWidget>

#include <cstdint>
#include <filesystem>
#include <optional>

class QCheckBox;
class QComboBox;
class QLabel;
class QScrollArea;
class QSlider;
class QToolButton;

namespace sharesnet {

class AttributionGrid;
class ElidedLabel;
class FolderExport;

// "Grad-CAM": where in the image a class comes from, as each use sees it. Asked in the background,
// while this is seen. Ui thread; nothing blocks.
class AttributionView : public QWidget {
    Q_OBJECT
  public:
    explicit AttributionView(QWidget* parent = nullptr);
    ~AttributionView() override;

    void setEngine(const std::shared_ptr<const Engine>& engine);
    void setSubject(const LensSubject& subject);
    void setClasses(const std::vector<std::string>& names); // that can be chosen
    AttributionGrid* grid() const { return grid_; }
    QToolButton* exportButton() const { return export_; } // to be placed elsewhere

  signals:
    void message(const QString& text);

  protected:
    void focusInEvent(QFocusEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    enum Choice { Answer = -1, Truth = -2 }; // item data of the classes; else the class
    void setTexts();
    void layOut();
    void connectAll();
    void makeExports();
    void enableTruth();
    std::optional<int> wantedClass() const;
    struct Question {
        std::filesystem::path file;
        std::int64_t step = 0;
        AttributionQuery query;
        bool sameAs(const Question& other) const;
    };
    std::optional<Question> question() const; // none: something is missing
    void ask();                               // where it is seen
    void take(const AttributionsPtr& found);
    void refuse(const QString& why);
    QString noticeText() const;
    QString factsText() const;
    void showNotice();
    void exportPicture(bool svg);

    LensSubject subject_;
    QStringList names_;
    QComboBox* method_;
    QComboBox* class_;
    QSlider* opacity_;
    QCheckBox* common_;
    QToolButton* export_;
    ElidedLabel* facts_;
    QLabel* notice_;
    QScrollArea* scroll_;
    AttributionGrid* grid_;
    FolderExport* files_;
    AttributionsPtr found_;         // null: none that is of what is chosen
    QString why_;                   // there is none
    std::optional<Question> asked_; // last, while this was seen
    ExplainClient client_;
};

} // namespace sharesnet
