#pragma once

#include "ui/activations/maps_client.h"
#include "ui/studies/lens_studies.h"

#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace sharesnet {

// What the model that the chosen one is set against computes of the same image. Ui thread; nothing
// blocks.
class OtherMaps : public QObject {
    Q_OBJECT
  public:
    struct Wish {
        StudiedModel model;
        ActivationQuery query; // its convolution
    };

    explicit OtherMaps(QObject* parent = nullptr);
    void setEngine(std::shared_ptr<const Engine> engine);
    void want(std::optional<Wish> wish); // none: nothing; what is there is not asked for again

    const std::shared_ptr<const FeatureMaps>& maps() const { return maps_; } // null: not there
    QString label() const { return wish_ ? wish_->model.label : QString(); }
    const QString& why() const { return why_; } // there are none; empty: they come, or are there

  signals:
    void changed();

  private:
    std::optional<Wish> wish_;
    std::shared_ptr<const FeatureMaps> maps_;
    QString why_;
    MapsClient client_;
};

} // namespace sharesnet
