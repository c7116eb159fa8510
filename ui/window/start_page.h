#pragma once

#include "core/arch/spec.h"

#include <QWidget>

class QAction;
class QCheckBox;
class QPushButton;
class QVBoxLayout;

namespace sharesnet {

// What a new person sees first, in place of the modes: a try, recent designs, the presets of the
// paper with a picture of what shares; to who comes again it offers the last design first. It comes
// at the start until somebody closes it. Ui thread.
class StartPage : public QWidget {
    Q_OBJECT
  public:
    struct Actions { // none owned
        QAction* newDesign = nullptr;
        QAction* fromTemplate = nullptr;
        QAction* open = nullptr;
    };
    explicit StartPage(const Actions& actions, QWidget* parent = nullptr);

    QWidget* focusTarget() const;
    static bool isWanted();             // at the start
    static void setWanted(bool wanted); // kept in the settings

  signals:
    void tryWanted();
    void specChosen(const sharesnet::ArchSpec& spec);
    void fileChosen(const QString& file);
    void closed();

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void showEvent(QShowEvent* event) override;

  private:
    QWidget* makeHead();
    QWidget* makeBegin(const Actions& actions);
    QWidget* makePresets();
    void fillRecent();
    void offerLast();
    void goOn();
    void close();

    QVBoxLayout* recent_;
    QPushButton* continue_ = nullptr;
    QPushButton* attempt_ = nullptr;
    QCheckBox* again_;
};

} // namespace sharesnet
