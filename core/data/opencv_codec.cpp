#include "core/base/error.h"
#include "core/data/picture_codec.h"

#include <opencv2/core.hpp>
#include <opencv2/core/utils/logger.hpp>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include <string>

namespace sharesnet {

namespace {

cv::ImreadModes modeOf(int part) {
    switch (part) {
    case 2:
        return cv::IMREAD_REDUCED_COLOR_2;
    case 4:
        return cv::IMREAD_REDUCED_COLOR_4;
    case 8:
        return cv::IMREAD_REDUCED_COLOR_8;
    default:
        return cv::IMREAD_COLOR;
    }
}

class OpenCvCodec final : public PictureCodec {
  public:
    OpenCvCodec() { cv::utils::logging::setLogLevel(cv::utils::logging::LOG_LEVEL_SILENT); }

    RgbImage decode(std::span<const std::uint8_t> content, int part) const override {
        try {
            const cv::Mat bytes(1, static_cast<int>(content.size()), CV_8U,
                                const_cast<std::uint8_t*>(content.data()));
            const cv::Mat bgr = cv::imdecode(bytes, modeOf(part));
            RgbImage image{bgr.cols, bgr.rows, {}};
            image.pixelsHwc.resize(bgr.total() * 3);
            if (!bgr.empty()) {
                cv::Mat rgb(bgr.rows, bgr.cols, CV_8UC3, image.pixelsHwc.data());
                cv::cvtColor(bgr, rgb, cv::COLOR_BGR2RGB);
            }
            return image;
        } catch (const cv::Exception& error) {
            // Its own text is about OpenCV's insides.
            if (error.err.find("CV_IO_MAX_IMAGE") != std::string::npos) {
                throw Error("it is larger than the environment's OPENCV_IO_MAX_IMAGE_PIXELS, "
                            "_WIDTH or _HEIGHT allows: scale it down, or unset them.");
            }
            return {};
        }
    }

    std::vector<std::uint8_t> encodePng(const RgbImage& image) const override {
        std::vector<std::uint8_t> bytes;
        try {
            const cv::Mat rgb(image.height, image.width, CV_8UC3,
                              const_cast<std::uint8_t*>(image.pixelsHwc.data()));
            cv::Mat bgr;
            cv::cvtColor(rgb, bgr, cv::COLOR_RGB2BGR);
            cv::imencode(".png", bgr, bytes);
        } catch (const cv::Exception& error) {
            throw Error("A picture of %1 x %2 pixels cannot be written as PNG: %3.", image.width,
                        image.height, error.err);
        }
        return bytes;
    }
};

} // namespace

} // namespace sharesnet

extern "C" const sharesnet::PictureCodec* sharesnetPictureCodec() {
    static const sharesnet::OpenCvCodec codec;
    return &codec;
}
