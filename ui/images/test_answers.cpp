#include "ui/images/test_answers.h"

#include "ui/base/number_text.h"

#include <utility>

namespace sharesnet {

TestAnswers::TestAnswers(QObject* parent) : QObject(parent) {
    connect(&client_, &ErrorsClient::found, this, &TestAnswers::take);
    connect(&client_, &ErrorsClient::progressed, this, [this](qint64 run, qint64 done, qint64 all) {
        if (source_ && run == source_->run) {
            progress_ = tr("Evaluated %1 of %2").arg(grouped(done), grouped(all));
            emit changed();
        }
    });
    connect(&client_, &ErrorsClient::evaluated, this, &TestAnswers::finish);
    connect(&client_, &ErrorsClient::failed, this, [this](qint64, const QString& why) {
        progress_.clear();
        emit changed();
        if (!why.isEmpty()) {
            emit failed(why);
        }
    });
}

void TestAnswers::setEngine(std::shared_ptr<const Engine> engine) {
    client_.setEngine(std::move(engine));
    emit changed();
}

void TestAnswers::setCheckpoint(const std::optional<CheckpointChoice>& checkpoint,
                                bool inTraining) {
    const auto stepOf = [](const std::optional<CheckpointChoice>& choice) {
        return choice ? std::pair(choice->run.id, choice->checkpoint.checkpoint.step)
                      : std::pair<std::int64_t, std::int64_t>(0, 0);
    };
    const bool other = stepOf(checkpoint) != stepOf(checkpoint_) || inTraining != inTraining_;
    const bool goesOn = inTraining && inTraining_ && checkpoint && checkpoint_ &&
                        checkpoint->run.id == checkpoint_->run.id;
    checkpoint_ = checkpoint;
    inTraining_ = inTraining;
    if (!other) {
        return;
    }
    if (!goesOn) {
        errors_.reset();
        source_.reset();
    }
    if (checkpoint_) {
        client_.look(checkpoint_->run, {checkpoint_->checkpoint});
    }
    if (goesOn) {
        emit changed();
    } else {
        emit found();
    }
}

void TestAnswers::take(const ErrorsFound& what) {
    if (!checkpoint_ || what.run != checkpoint_->run.id) {
        return;
    }
    source_ = what.source;
    if (what.kept.errors && what.kept.data == TestData::AsEvaluated) {
        errors_ = what.kept.errors;
        emit found();
    }
    emit changed();
}

void TestAnswers::finish(const ErrorsPtr& errors) {
    progress_.clear();
    if (source_ && errors->run == source_->run &&
        (inTraining_ || errors->step == source_->checkpoint.step)) {
        errors_ = errors;
        emit found();
    }
    emit changed();
}

bool TestAnswers::outdated() const {
    return errors_ && source_ && errors_->step != source_->checkpoint.step;
}

bool TestAnswers::canEvaluate() const {
    return source_ && (!errors_ || outdated()) && client_.ready();
}

bool TestAnswers::evaluating() const {
    return source_ && client_.isEvaluating(source_->run);
}

void TestAnswers::evaluate() {
    if (!source_) {
        return;
    }
    if (client_.isEvaluating(source_->run)) {
        client_.cancel(source_->run);
    } else {
        client_.evaluate(*source_);
    }
    emit changed();
}

} // namespace sharesnet
