#pragma once

#include "core/flow/run_errors.h"

#include <cstdint>
#include <vector>

namespace sharesnet::test {

// What a made-up network says of an image.
struct Guess {
    int truth = 0;
    int predicted = 0;
    float probability = 0; // of what is predicted; its own class has 0.1 where that is another
};

// Of cats, dogs and emus, on shapes of seed 1; image i is guess i.
inline RunErrors errorsOf(std::int64_t run, const std::vector<Guess>& guesses) {
    RunErrors errors;
    errors.run = run;
    errors.name = "net " + std::to_string(run);
    errors.checkpoint = CheckpointKind::Best;
    errors.epoch = 1;
    errors.step = 10;
    errors.testSet.seed = 1;
    errors.classNames = {"cat", "dog", "emu"};
    errors.loss = 0.5;
    for (const Guess& guess : guesses) {
        ImagePrediction& image = errors.images.emplace_back();
        image.index = std::ssize(errors.images) - 1;
        image.truth = guess.truth;
        image.classes[0] = guess.predicted;
        image.probabilities[0] = guess.probability;
        image.truthProbability = guess.truth == guess.predicted ? guess.probability : 0.1F;
    }
    return errors;
}

} // namespace sharesnet::test
