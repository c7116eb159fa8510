#pragma once

#include "core/inspect/use_study.h"

#include <QString>

#include <cstdint>

namespace sharesnet {

// What a study says in plain words, only as far as its numbers stand out from chance: similarities
// and cosines within twice their chance level count as chance. Empty: it says nothing. Any thread.

QString similaritySentence(const UseStudy& study);
// `weights`: of the kernel, which decides how large a cosine is by chance, 1 / sqrt(weights).
QString gradientSentence(const UseStudy& study, std::int64_t weights);
// Of what the uses add. What is chance depends on the images, so none is left out as such.
QString updateSentence(const UseStudy& study);

} // namespace sharesnet
