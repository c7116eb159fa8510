#include "core/base/json_scan.h"

#include "core/base/error.h"
#include "core/base/shortened.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <vector>

namespace sharesnet {
namespace {

// Where the reader stands: an object at a key, or an array at an index.
struct Level {
    bool isArray = false;
    std::size_t index = 0;
    std::vector<std::string> keys;
};

Message placeOf(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte == 0 ? 0 : byte - 1, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t lineBreak = before.rfind('\n');
    const std::size_t column =
        lineBreak == std::string_view::npos ? before.size() + 1 : before.size() - lineBreak;
    return Message("line %1, column %2", line, column);
}

class Scanner final : public nlohmann::json_sax<nlohmann::ordered_json> {
  public:
    Scanner(std::string_view text, const std::string& origin, const JsonLimits& limits)
        : text_(text), origin_(origin), limits_(limits) {}

    bool null() override { return passed(); }
    bool boolean(bool) override { return passed(); }
    bool number_integer(number_integer_t) override { return passed(); }
    bool number_unsigned(number_unsigned_t) override { return passed(); }
    bool number_float(number_float_t, const string_t&) override { return passed(); }
    bool string(string_t&) override { return passed(); }
    bool binary(binary_t&) override { return passed(); }
    bool start_object(std::size_t) override { return entered(false); }
    bool start_array(std::size_t) override { return entered(true); }
    bool end_object() override { return left(); }
    bool end_array() override { return left(); }

    bool key(string_t& name) override {
        std::vector<std::string>& keys = levels_.back().keys;
        const bool twice = std::ranges::find(keys, name) != keys.end();
        if (keys.size() == limits_.maxKeys) {
            fail(pathOf(levels_.size() - 1),
                 Message("more than %1 keys in one object", limits_.maxKeys));
        }
        keys.push_back(name);
        if (twice) {
            fail(pathOf(levels_.size()), Message("this key appears twice"));
        }
        return true;
    }

    bool parse_error(std::size_t byte, const std::string& token,
                     const nlohmann::detail::exception& error) override {
        const bool number = dynamic_cast<const nlohmann::json::out_of_range*>(&error) != nullptr;
        const bool atEnd = byte > text_.size();
        fail(placeOf(text_, byte), number  ? Message("the number %1 is too large", shortened(token))
                                   : atEnd ? Message("the JSON text ends too early here")
                                           : Message("the text is not JSON here"));
    }

  private:
    [[noreturn]] void fail(const Message& place, const Message& what) const {
        const Message placed = place.empty() ? what : Message("%1: %2", place, what);
        throw Error(origin_.empty() ? placed : Message("%1: %2", origin_, placed));
    }
    bool passed() {
        if (!levels_.empty() && levels_.back().isArray) {
            ++levels_.back().index;
        }
        return true;
    }
    bool entered(bool isArray) {
        if (levels_.size() == limits_.maxDepth) {
            fail(pathOf(levels_.size()),
                 Message("nested deeper than the limit of %1 levels", limits_.maxDepth));
        }
        levels_.push_back({isArray, 0, {}});
        return true;
    }
    bool left() {
        levels_.pop_back();
        return passed();
    }
    // The path that the first `depth` levels give; empty for the document itself.
    std::string pathOf(std::size_t depth) const {
        std::string path;
        for (std::size_t i = 0; i < depth; ++i) {
            const Level& level = levels_[i];
            if (level.isArray) {
                path += "[" + std::to_string(level.index) + "]";
            } else {
                path += (path.empty() ? "" : ".") +
                        (level.keys.empty() ? std::string() : shortened(level.keys.back()));
            }
        }
        return path;
    }

    std::string_view text_;
    std::string origin_;
    JsonLimits limits_;
    std::vector<Level> levels_;
};

} // namespace

void requireCleanJson(std::string_view text, const std::string& origin, const JsonLimits& limits) {
    Scanner scanner(text, origin, limits);
    nlohmann::ordered_json::sax_parse(text, &scanner);
}

} // namespace sharesnet
