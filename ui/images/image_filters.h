#pragma once

#include "core/flow/image_filter.h"

#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QGridLayout;

namespace sharesnet {

// Which test images are listed, by class, answer and confidence. Class and answer stand side by
// side where neither is cut. Ui thread.
class ImageFilters : public QWidget {
    Q_OBJECT
  public:
    explicit ImageFilters(QWidget* parent = nullptr);

    void setClasses(const std::vector<std::string>& names);
    void setAnswersKnown(bool known); // else only classes can be chosen
    void clear();                     // lists all, without a signal
    ImageFilter filter() const;

    QSize sizeHint() const override; // side by side

  signals:
    void changed(); // by the person

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void arrange();
    int widthBeside() const;

    QGridLayout* grid_;
    QComboBox* class_;
    QComboBox* answer_;
    QComboBox* order_;
};

} // namespace sharesnet
