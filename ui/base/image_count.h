#pragma once

#include <QString>

#include <cstdint>

namespace sharesnet {

class WholeSpinBox;

// Asks how many test images are measured: from 0, all of them, to a million. Belongs to the caller.
WholeSpinBox* makeImageCount(const QString& name, std::int64_t images);

// Which test images were taken where so many were asked for, as a sentence.
QString takenImagesText(std::int64_t asked);

} // namespace sharesnet
