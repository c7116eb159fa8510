#include "core/data/shapes.h"

#include "core/base/error.h"
#include "core/base/parallel.h"
#include "core/data/counter_random.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace sharesnet {

namespace {

constexpr std::int64_t kTrainImages = 10'000;
constexpr std::int64_t kTestImages = 2'000;
constexpr int kClasses = 10;
constexpr std::int64_t kMaxBytes = std::int64_t{4} << 30;

enum Stream : std::uint64_t { LabelStream = 1, ImageStream = 2 };

struct Point {
    float x = 0;
    float y = 0;
};

using Color = std::array<float, 3>; // 0..255

// The figures' signed distances (negative inside) in coordinates where the figure fits into the
// unit circle.
float discDistance(Point p) {
    return std::hypot(p.x, p.y) - 0.88F;
}
float ringDistance(Point p) {
    return std::abs(std::hypot(p.x, p.y) - 0.7F) - 0.2F;
}
float boxDistance(Point p, float halfWidth, float halfHeight) {
    return std::max(std::abs(p.x) - halfWidth, std::abs(p.y) - halfHeight);
}
float frameDistance(Point p) {
    return std::abs(boxDistance(p, 0.6F, 0.6F)) - 0.16F;
}
float crossDistance(Point p) {
    return std::min(boxDistance(p, 0.95F, 0.27F), boxDistance(p, 0.27F, 0.95F));
}
float crescentDistance(Point p) {
    return std::max(std::hypot(p.x, p.y) - 0.92F, 0.74F - std::hypot(p.x - 0.5F, p.y));
}

float triangleDistance(Point p) {
    const float slope = 0.5F * std::numbers::sqrt3_v<float> * std::abs(p.x);
    return std::max(-p.y, slope + 0.5F * p.y) - 0.5F;
}

float starDistance(Point p) {
    constexpr float kSector = std::numbers::pi_v<float> / 5; // half the angle between two tips
    constexpr float kInner = 0.42F;
    const float angle = std::remainder(std::atan2(p.y, p.x), 2 * kSector);
    const float radius = std::hypot(p.x, p.y);
    const Point folded{radius * std::cos(angle), radius * std::abs(std::sin(angle))};
    // from the tip (1, 0) to the notch
    const Point edge{kInner * std::cos(kSector) - 1, kInner * std::sin(kSector)};
    return ((folded.x - 1) * edge.y - folded.y * edge.x) / std::hypot(edge.x, edge.y);
}

float stripesDistance(Point p) {
    constexpr float kPeriod = 0.62F;
    return std::max(std::hypot(p.x, p.y) - 0.95F,
                    std::abs(std::remainder(p.x, kPeriod)) - kPeriod / 4);
}

float checkerDistance(Point p) {
    constexpr float kCell = 0.52F; // three by three of them
    const Point inCell{std::remainder(p.x, 2 * kCell), std::remainder(p.y, 2 * kCell)};
    const float dx = std::abs(inCell.x) - kCell / 2;
    const float dy = std::abs(inCell.y) - kCell / 2;
    const float nearest = std::min(std::abs(dx), std::abs(dy));
    return std::max(boxDistance(p, 1.5F * kCell, 1.5F * kCell),
                    (dx < 0) == (dy < 0) ? -nearest : nearest);
}

float figureDistance(int label, Point p) {
    switch (label) {
    case 0:
        return discDistance(p);
    case 1:
        return ringDistance(p);
    case 2:
        return boxDistance(p, 0.7F, 0.7F);
    case 3:
        return frameDistance(p);
    case 4:
        return triangleDistance(p);
    case 5:
        return crossDistance(p);
    case 6:
        return starDistance(p);
    case 7:
        return crescentDistance(p);
    case 8:
        return stripesDistance(p);
    default:
        return checkerDistance(p);
    }
}

struct Figure {
    Point center; // pixels
    float radius = 1;
    float cosine = 1;
    float sine = 0;
    Color color{};
    // How much of a pixel the figure covers, 0..1.
    template <typename Distance>
    float coverage(float x, float y, const Distance& distance) const {
        const float dx = x - center.x;
        const float dy = y - center.y;
        if (dx * dx + dy * dy > (radius + 1) * (radius + 1)) {
            return 0;
        }
        const Point p{(cosine * dx + sine * dy) / radius, (cosine * dy - sine * dx) / radius};
        return std::clamp(0.5F - distance(p) * radius, 0.0F, 1.0F);
    }
};

// Small bars and dots that mean nothing, under the figure or over it.
struct Distractor {
    Figure figure;
    float halfHeight = 1; // of its unit box
    bool above = false;
};

struct Scene {
    int label = 0;
    Figure figure;
    std::vector<Distractor> distractors;
    Color background{};
    Color gradientX{}; // per pixel
    Color gradientY{};
    float noise = 0; // largest change of a value
};

float luma(const Color& c) {
    return 0.299F * c[0] + 0.587F * c[1] + 0.114F * c[2];
}

Color randomColor(CounterRandom& random) {
    return {random.uniform(15, 240), random.uniform(15, 240), random.uniform(15, 240)};
}

// Far enough from the background to be told apart, also in gray.
Color contrastingColor(CounterRandom& random, const Color& background) {
    for (;;) {
        const Color color = randomColor(random);
        const float distance = std::hypot(color[0] - background[0], color[1] - background[1],
                                          color[2] - background[2]);
        if (distance > 80 && std::abs(luma(color) - luma(background)) > 35) {
            return color;
        }
    }
}

Figure randomFigure(CounterRandom& random, ImageShape shape, float smallest, float largest) {
    Figure figure;
    const auto width = static_cast<float>(shape.width);
    const auto height = static_cast<float>(shape.height);
    figure.radius = random.uniform(smallest, largest) * std::min(width, height);
    const float margin = 0.9F * figure.radius;
    figure.center = {random.uniform(margin, width - margin),
                     random.uniform(margin, height - margin)};
    const float angle = random.uniform(0, 2 * std::numbers::pi_v<float>);
    figure.cosine = std::cos(angle);
    figure.sine = std::sin(angle);
    return figure;
}

int labelOf(std::uint64_t seed, std::uint64_t split, std::int64_t index) {
    // A fresh order of the classes for each ten images: balanced from the start, yet no regular
    // spacing hits one class alone.
    std::array<int, kClasses> order{};
    std::iota(order.begin(), order.end(), 0);
    CounterRandom random{seed, split, static_cast<std::uint64_t>(index / kClasses), LabelStream};
    for (std::size_t i = kClasses - 1; i > 0; --i) {
        std::swap(order[i], order[random.below(i + 1)]);
    }
    return order[static_cast<std::size_t>(index % kClasses)];
}

Scene randomScene(CounterRandom& random, int label, ImageShape shape) {
    Scene scene;
    scene.label = label;
    scene.background = randomColor(random);
    const auto size = static_cast<float>(std::max(shape.width, shape.height));
    for (std::size_t c = 0; c < 3; ++c) {
        scene.gradientX[c] = random.uniform(-40, 40) / size;
        scene.gradientY[c] = random.uniform(-40, 40) / size;
    }
    scene.figure = randomFigure(random, shape, 0.25F, 0.45F);
    scene.figure.color = contrastingColor(random, scene.background);
    scene.distractors.resize(2 + random.below(3));
    for (Distractor& distractor : scene.distractors) {
        distractor.figure = randomFigure(random, shape, 0.05F, 0.13F);
        distractor.figure.color = randomColor(random);
        distractor.halfHeight = random.uniform(0.3F, 1);
        distractor.above = random.below(4) == 0;
    }
    scene.noise = random.uniform(8, 50);
    return scene;
}

void blend(Color& under, const Color& over, float coverage) {
    for (std::size_t c = 0; c < 3; ++c) {
        under[c] += coverage * (over[c] - under[c]);
    }
}

Color colorAt(const Scene& scene, float x, float y) {
    Color color{};
    for (std::size_t c = 0; c < 3; ++c) {
        color[c] = scene.background[c] + scene.gradientX[c] * x + scene.gradientY[c] * y;
    }
    const auto drawDistractors = [&](bool above) {
        for (const Distractor& d : scene.distractors) {
            if (d.above == above) {
                blend(color, d.figure.color, d.figure.coverage(x, y, [&](Point p) {
                    return boxDistance(p, 0.9F, 0.9F * d.halfHeight);
                }));
            }
        }
    };
    drawDistractors(false);
    blend(color, scene.figure.color,
          scene.figure.coverage(x, y, [&](Point p) { return figureDistance(scene.label, p); }));
    drawDistractors(true);
    return color;
}

// Three values between -1 and 1, more often near 0, out of one random number.
Color noiseOf(std::uint64_t bits) {
    Color noise{};
    for (float& value : noise) {
        value = static_cast<float>((bits & 1023U) + ((bits >> 10U) & 1023U)) / 1023.0F - 1;
        bits >>= 20U;
    }
    return noise;
}

std::uint8_t colorByte(float value) {
    return static_cast<std::uint8_t>(std::clamp(value, 0.0F, 255.0F) + 0.5F);
}

void drawScene(const Scene& scene, CounterRandom& random, ImageShape shape, std::uint8_t* outHwc) {
    for (int y = 0; y < shape.height; ++y) {
        for (int x = 0; x < shape.width; ++x) {
            Color color =
                colorAt(scene, static_cast<float>(x) + 0.5F, static_cast<float>(y) + 0.5F);
            const Color noise = noiseOf(random.next());
            for (std::size_t c = 0; c < 3; ++c) {
                color[c] += scene.noise * noise[c];
            }
            if (shape.channels == 1) {
                *outHwc++ = colorByte(luma(color));
            } else {
                for (const float value : color) {
                    *outHwc++ = colorByte(value);
                }
            }
        }
    }
}

ImageSet makeSplit(const DataRequest& request, std::uint64_t split, std::int64_t count) {
    const ImageShape shape = request.shape;
    if (count * shape.bytes() > kMaxBytes) {
        throw Error("The built-in shapes at %1 x %2 need %3 GiB of memory: limit the number of "
                    "images.",
                    shape.width, shape.height, count * shape.bytes() >> 30);
    }
    std::vector<std::uint8_t> pixels(static_cast<std::size_t>(count * shape.bytes()));
    std::vector<int> labels(static_cast<std::size_t>(count));
    parallelPieces(count, 64, request.threads, request.cancelled,
                   [&](std::int64_t first, std::int64_t last) {
                       for (std::int64_t i = first; i < last; ++i) {
                           const int label = labelOf(request.seed, split, i);
                           labels[static_cast<std::size_t>(i)] = label;
                           CounterRandom random{request.seed, split, static_cast<std::uint64_t>(i),
                                                ImageStream};
                           const Scene scene = randomScene(random, label, shape);
                           drawScene(scene, random, shape, pixels.data() + i * shape.bytes());
                       }
                   });
    return ImageSet(shape, std::move(pixels), std::move(labels));
}

std::int64_t limited(std::int64_t count, std::int64_t limit) {
    return limit > 0 ? std::min(count, limit) : count;
}

} // namespace

std::vector<std::string> shapeClassNames() {
    return {"disc",  "ring", "square",   "frame",   "triangle",
            "cross", "star", "crescent", "stripes", "checker"};
}

Dataset loadShapes(const DataRequest& request) {
    Dataset dataset;
    dataset.name = "Shapes";
    dataset.shape = request.shape;
    dataset.classNames = shapeClassNames();
    if (request.wantTrain) {
        dataset.train = makeSplit(request, 0, limited(kTrainImages, request.limitTrain));
    }
    dataset.test = makeSplit(request, 1, limited(kTestImages, request.limitTest));
    return dataset;
}

} // namespace sharesnet
