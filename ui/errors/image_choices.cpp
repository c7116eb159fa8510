#include "ui/errors/image_choices.h"

#include "ui/base/core_text.h"
#include "ui/base/number_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace sharesnet {

namespace {

using States = std::span<const RunErrorState>;

struct ChoiceText {
    Q_DECLARE_TR_FUNCTIONS(sharesnet::ErrorsPanel)
};

QString whyNoSets(States states) {
    try {
        errorSetsOf(*states[0].errors, *states[1].errors);
    } catch (const Error& error) {
        return errorText(error);
    }
    return {};
}

// `sameImages`: an index is the same image for both runs.
std::optional<ImageChoice> cellChoice(States states, const MatrixCell& cell, bool sameImages) {
    if (cell.errors != WrongImageSet::FirstErrors && !bothEvaluated(states)) {
        return std::nullopt;
    }
    const std::size_t side = cell.errors == WrongImageSet::SecondErrors ? 1 : 0;
    const ErrorsPtr& own = states[side].errors;
    const bool both = cell.errors == WrongImageSet::Both;
    if (!own || (both && !sameImages)) {
        return std::nullopt;
    }
    ImageChoice choice;
    choice.filter = WrongImageSet::Cell;
    choice.runs = both ? std::vector{states[0].errors, states[1].errors} : std::vector{own};
    choice.images =
        both ? imagesOfCell(*states[0].errors, *states[1].errors, cell.truth, cell.predicted)
             : imagesOfCell(*own, cell.truth, cell.predicted);
    choice.text = ChoiceText::tr("%1 predicted as %2, %3 (%4)")
                      .arg(QString::fromStdString(className(*own, cell.truth)),
                           QString::fromStdString(className(*own, cell.predicted)),
                           both ? ChoiceText::tr("either run") : runNumberText(own->run),
                           grouped(std::ssize(choice.images)));
    return choice;
}

ImageChoice errorsChoice(const ErrorsPtr& errors, WrongImageSet filter) {
    ImageList images = mostConfidentErrors(*errors);
    return {ChoiceText::tr("Most confident errors of run %1 (%2)")
                .arg(errors->run)
                .arg(grouped(std::ssize(images))),
            filter,
            {errors},
            std::move(images)};
}

void addErrorSets(std::vector<ImageChoice>& choices, States states) {
    const std::vector<ErrorsPtr> runs{states[0].errors, states[1].errors};
    const ErrorSets sets = errorSetsOf(*runs[0], *runs[1]);
    const auto add = [&](WrongImageSet filter, const QString& text, const ImageList& images) {
        choices.push_back({text.arg(grouped(std::ssize(images))), filter, runs, images});
    };
    add(WrongImageSet::OnlyFirst, ChoiceText::tr("Only run %1 is wrong (%2)").arg(runs[0]->run),
        sets.onlyFirst);
    add(WrongImageSet::OnlySecond, ChoiceText::tr("Only run %1 is wrong (%2)").arg(runs[1]->run),
        sets.onlySecond);
    add(WrongImageSet::Both, ChoiceText::tr("Both are wrong (%1)"), sets.both);
}

} // namespace

bool bothEvaluated(States states) {
    return states.size() == 2 && states[0].errors && states[1].errors;
}

ImageChoices imageChoices(States states, const std::optional<MatrixCell>& cell) {
    ImageChoices choices;
    const bool both = bothEvaluated(states);
    choices.note = both ? whyNoSets(states) : QString();
    if (cell) {
        if (auto choice = cellChoice(states, *cell, choices.note.isEmpty())) {
            choices.all.push_back(*std::move(choice));
        }
    }
    for (std::size_t k = 0; k < states.size(); ++k) {
        if (const ErrorsPtr& errors = states[k].errors) {
            choices.all.push_back(errorsChoice(errors, k == 0 ? WrongImageSet::FirstErrors
                                                              : WrongImageSet::SecondErrors));
        }
    }
    if (both && choices.note.isEmpty()) {
        addErrorSets(choices.all, states);
    }
    for (ImageChoice& choice : choices.all) { // the data of one run alone may have changed
        const auto state = std::ranges::find(states, choice.runs.front(), &RunErrorState::errors);
        choice.readable = state->data == TestData::AsEvaluated;
    }
    return choices;
}

} // namespace sharesnet
