#pragma once

#include "core/arch/spec.h"
#include "core/config/run_spec.h"
#include "core/flow/use_history.h"
#include "ui/studies/study_client.h"

#include <QObject>
#include <QString>

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace sharesnet {

// A checkpoint whose convolutions are studied.
struct StudiedModel {
    std::int64_t run = 0;
    RunSpec spec;
    std::filesystem::path file;
    std::int64_t step = 0;
    bool inTraining = false; // the run goes on: newer checkpoints follow
    QString label;
    std::vector<StoredCheckpoint> checkpoints = {}; // all of its run

    bool sameCheckpoint(const StudiedModel& other) const {
        return file == other.file && step == other.step;
    }
};

// Measures take seconds and are studied unasked; accuracies take up to minutes.
enum class StudyKind { Measures, Accuracies };
enum class StudySide { Model, Against };

// The same study of each checkpoint of a run, as far as it is.
struct HistoryState {
    StudyState::Kind kind = StudyState::Kind::NotAsked;
    UseHistory found;            // of the checkpoints that are studied already
    std::size_t checkpoints = 0; // of different steps
    double done = 0;             // 0 to 1, over all of them
    double seconds = 0;          // that one of them took; 0: none is there
    QString why;                 // where it failed for all of them
};

// What is studied in the lens: one convolution of a model, and of another one that it is set
// against. Ui thread; nothing blocks.
class LensStudies : public QObject {
    Q_OBJECT
  public:
    explicit LensStudies(QObject* parent = nullptr);

    void setEngine(const std::shared_ptr<const Engine>& engine); // nothing is studied before
    // Measures are studied at once, or when they are shown. While a run is in training, only its
    // first checkpoint that is given is: takeNewer() goes on to a newer one.
    void setModel(const std::optional<StudiedModel>& model, const std::optional<ConvAddress>& conv);
    void setAgainst(const std::optional<StudiedModel>& against);
    void setShown(bool shown);
    void setImages(StudyKind kind, std::int64_t images); // 0: all test images
    void takeNewer();
    // The answer to measuredWanted; of another convolution than that on show it is passed over.
    void setMeasured(std::int64_t run, const ConvAddress& conv, std::vector<UseMoment> moments);
    void noteMeasured(std::int64_t run); // it has more in the store
    void measureAccuracies();
    // Of every checkpoint that the model's run has now. Measures go on with the next convolution,
    // accuracies do not.
    void measureHistory(StudyKind kind);
    void cancelHistory(StudyKind kind); // what was found is kept
    void again(StudyKind kind);
    void cancel(StudyKind kind);

    const std::optional<StudiedModel>& model() const { return model_; }
    const std::optional<StudiedModel>& against() const { return against_; }
    const std::optional<StudiedModel>& newer() const { return newer_; } // than model()
    const std::optional<ConvAddress>& conv() const { return conv_; }
    std::int64_t images(StudyKind kind) const { return images_.at(index(kind)); }
    StudyState state(StudyKind kind, StudySide side = StudySide::Model) const;
    HistoryState history(StudyKind kind) const;
    // What the model's run kept of the convolution while it was trained; empty: nothing.
    const UseHistory& measured() const { return measured_; }
    // The accuracies that are studied now, of whichever convolution; none: none are.
    std::optional<StudyQuestion> accuraciesUnderWay() const;
    double accuraciesDone() const; // 0 to 1, over all that was asked for

  signals:
    void changed();    // anything but the progress
    void progressed(); // of a study
    void measuredWanted(qint64 run, const sharesnet::ConvAddress& conv);

  private:
    static std::size_t index(StudyKind kind) { return static_cast<std::size_t>(kind); }
    StudyClient& client(StudyKind kind) { return clients_.at(index(kind)); }
    const StudyClient& client(StudyKind kind) const { return clients_.at(index(kind)); }
    UseStudyWish wish(StudyKind kind, const ConvAddress& conv) const;
    std::optional<StudyQuestion> question(StudyKind kind, StudySide side) const;
    std::vector<StudyQuestion> questions(StudyKind kind) const;
    std::vector<StudyQuestion> historyQuestions(StudyKind kind) const;
    void ask();
    void askForMeasured();

    std::optional<StudiedModel> model_;
    std::optional<StudiedModel> newer_;
    std::optional<StudiedModel> against_;
    std::optional<ConvAddress> conv_;
    std::array<std::int64_t, 2> images_{UseStudyRequest{}.images, kAccuracyImages};
    std::array<std::int64_t, 2> historyUpTo_{}; // the last step that is asked for; 0: none
    UseHistory measured_;
    std::optional<std::pair<std::int64_t, ConvAddress>> measuredOf_; // run, what is asked for
    bool shown_ = false;
    std::array<StudyClient, 2> clients_;
};

} // namespace sharesnet
