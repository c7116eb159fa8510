// Pictures of 256 pixels on one core: libturbojpeg as the program uses it against OpenCV, and what
// a training step gets, in one process.
#include "core/data/augment.h"
#include "core/data/image_file.h"
#include "core/data/preprocess.h"

#include <benchmark/benchmark.h>
#include <opencv2/core.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <random>

namespace sharesnet {
namespace {

// Smooth forms with the noise of a photo: about as many bytes as ImageNet has at this size.
std::vector<std::uint8_t> photo(int side) {
    std::mt19937 random(1);
    cv::Mat small(side / 16, side / 16, CV_8UC3);
    for (auto at = small.datastart; at != small.dataend; ++at) {
        *const_cast<std::uint8_t*>(at) = static_cast<std::uint8_t>(random());
    }
    cv::Mat image;
    cv::resize(small, image, {side, side}, 0, 0, cv::INTER_CUBIC);
    for (auto at = image.datastart; at != image.dataend; ++at) {
        *const_cast<std::uint8_t*>(at) = cv::saturate_cast<std::uint8_t>(
            static_cast<int>(*at) + static_cast<int>(random() % 24) - 12);
    }
    std::vector<std::uint8_t> bytes;
    cv::imencode(".jpg", image, bytes, {cv::IMWRITE_JPEG_QUALITY, 90});
    return bytes;
}

void count(benchmark::State& state, const std::vector<std::uint8_t>& content) {
    state.counters["images/s"] =
        benchmark::Counter(static_cast<double>(state.iterations()), benchmark::Counter::kIsRate);
    state.counters["bytes"] = static_cast<double>(content.size());
}

void decodeOpenCv(benchmark::State& state) {
    const auto content = photo(static_cast<int>(state.range(0)));
    cv::Mat rgb;
    for (auto _ : state) {
        cv::cvtColor(cv::imdecode(content, cv::IMREAD_COLOR), rgb, cv::COLOR_BGR2RGB);
        benchmark::DoNotOptimize(rgb.data);
    }
    count(state, content);
}
BENCHMARK(decodeOpenCv)->Arg(256)->Arg(512);

void decodeOurs(benchmark::State& state) {
    const auto content = photo(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(decodeImage(content));
    }
    count(state, content);
}
BENCHMARK(decodeOurs)->Arg(256)->Arg(512);

// As torchvision does: all of it, then the crop, then its scaling.
void cropOpenCv(benchmark::State& state) {
    const auto content = photo(static_cast<int>(state.range(0)));
    std::uint64_t i = 0;
    cv::Mat rgb, out;
    for (auto _ : state) {
        CounterRandom random{++i};
        cv::cvtColor(cv::imdecode(content, cv::IMREAD_COLOR), rgb, cv::COLOR_BGR2RGB);
        const PictureBox box = resizedCropBox(rgb.cols, rgb.rows, 0.08, 4.0 / 3, random);
        cv::resize(rgb({box.left, box.top, box.width, box.height}), out, {224, 224}, 0, 0,
                   cv::INTER_AREA);
        benchmark::DoNotOptimize(out.data);
    }
    count(state, content);
}
BENCHMARK(cropOpenCv)->Arg(256)->Arg(512)->Arg(1'024);

void cropOurs(benchmark::State& state) {
    const auto content = photo(static_cast<int>(state.range(0)));
    std::uint64_t i = 0;
    for (auto _ : state) {
        CounterRandom random{++i};
        benchmark::DoNotOptimize(decodedPart(
            content,
            [&](int width, int height) {
                const PictureBox box = resizedCropBox(width, height, 0.08, 4.0 / 3, random);
                return PicturePart{static_cast<double>(box.left), static_cast<double>(box.top),
                                   static_cast<double>(box.width), static_cast<double>(box.height)};
            },
            224, 224));
    }
    count(state, content);
}
BENCHMARK(cropOurs)->Arg(256)->Arg(512)->Arg(1'024);

void centerOurs(benchmark::State& state) {
    const auto content = photo(static_cast<int>(state.range(0)));
    for (auto _ : state) {
        benchmark::DoNotOptimize(preparedCenter(content, {3, 224, 224}, 0.875));
    }
    count(state, content);
}
BENCHMARK(centerOurs)->Arg(256)->Arg(512)->Arg(1'024);

} // namespace
} // namespace sharesnet
