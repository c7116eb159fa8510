#pragma once

#include <array>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace sharesnet::test {

// A tar archive (ustar) made by hand, so that tests do not trust the library that reads it.
class MadeTar {
  public:
    MadeTar& add(const std::string& name, const std::vector<std::uint8_t>& content) {
        header(name, content.size(), '0');
        bytes_.insert(bytes_.end(), content.begin(), content.end());
        pad();
        return *this;
    }
    MadeTar& add(const std::string& name, std::string_view text) {
        return add(name, std::vector<std::uint8_t>(text.begin(), text.end()));
    }
    MadeTar& addFolder(const std::string& name) {
        header(name + "/", 0, '5');
        return *this;
    }
    std::size_t size() const { return bytes_.size(); }
    // With the two empty blocks that end it.
    std::vector<std::uint8_t> bytes() const {
        std::vector<std::uint8_t> whole = bytes_;
        whole.resize(whole.size() + 1'024);
        return whole;
    }

  private:
    void header(const std::string& name, std::size_t size, char type) {
        std::array<char, 512> block{};
        std::memcpy(block.data(), name.data(), std::min<std::size_t>(name.size(), 99));
        std::snprintf(block.data() + 100, 8, "%07o", 0644U);
        std::snprintf(block.data() + 108, 8, "%07o", 0U);
        std::snprintf(block.data() + 116, 8, "%07o", 0U);
        std::snprintf(block.data() + 124, 12, "%011o", static_cast<unsigned>(size));
        std::snprintf(block.data() + 136, 12, "%011o", 0U);
        std::memset(block.data() + 148, ' ', 8);
        block[156] = type;
        std::memcpy(block.data() + 257, "ustar\00000", 8);
        unsigned sum = 0;
        for (const char c : block) {
            sum += static_cast<unsigned char>(c);
        }
        std::snprintf(block.data() + 148, 7, "%06o", sum);
        bytes_.insert(bytes_.end(), block.begin(), block.end());
    }
    void pad() { bytes_.resize((bytes_.size() + 511) / 512 * 512); }

    std::vector<std::uint8_t> bytes_;
};

} // namespace sharesnet::test
