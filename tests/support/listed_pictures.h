#pragma once

#include "core/data/encoded_images.h"

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

namespace sharesnet::test {

// Files that need not be there: each is "encoded" as its path.
class ListedPictures final : public EncodedImages {
  public:
    ListedPictures(std::vector<std::filesystem::path> files, std::vector<int> labels)
        : files_(std::move(files)), labels_(std::move(labels)) {}

    std::int64_t size() const override { return std::ssize(files_); }
    int label(std::int64_t i) const override { return labels_[static_cast<std::size_t>(i)]; }
    std::uint64_t bytes(std::int64_t i) const override {
        std::error_code gone;
        return std::filesystem::file_size(file(i), gone);
    }
    std::string name(std::int64_t i) const override { return file(i).filename().string(); }
    std::string describe(std::int64_t i) const override { return describeFile(file(i)); }
    std::filesystem::path file(std::int64_t i) const override {
        return files_[static_cast<std::size_t>(i)];
    }
    std::vector<std::uint8_t> read(std::int64_t i) const override {
        const std::string text = file(i).string();
        return {text.begin(), text.end()};
    }

  private:
    std::vector<std::filesystem::path> files_;
    std::vector<int> labels_;
};

} // namespace sharesnet::test
