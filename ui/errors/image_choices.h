#pragma once

#include "core/flow/run_errors.h"
#include "ui/errors/errors_client.h"
#include "ui/errors/run_matrix.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace sharesnet {

// Which sets of test images there are to look at, of one or two evaluated runs.

enum class WrongImageSet { Cell, FirstErrors, SecondErrors, OnlyFirst, OnlySecond, Both };

struct MatrixCell {
    WrongImageSet errors =
        WrongImageSet::FirstErrors; // FirstErrors, SecondErrors, or Both: difference
    int truth = 0;
    int predicted = 0;
};

struct ImageChoice {
    QString text;
    WrongImageSet filter = WrongImageSet::FirstErrors;
    std::vector<ErrorsPtr> runs; // that say something of the images
    ImageList images;
    bool readable = true; // false: the data are others than those that were evaluated
};

struct ImageChoices {
    std::vector<ImageChoice> all;
    QString note; // why there are no images of one run alone
};

bool bothEvaluated(std::span<const RunErrorState> states);
// `states`: of one run or two. `cell`: that was chosen. Ui thread.
ImageChoices imageChoices(std::span<const RunErrorState> states,
                          const std::optional<MatrixCell>& cell);

} // namespace sharesnet
