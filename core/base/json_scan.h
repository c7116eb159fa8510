#pragma once

#include <string>
#include <string_view>

namespace sharesnet {

// Reads a JSON text once without keeping it, and throws Error for what must not reach a parser that
// does: syntax errors (with line and column), a key named twice in one object (with its path),
// objects of more than `maxKeys` keys, nesting deeper than `maxDepth`. Needs no stack that grows
// with the text. `origin` stands before every message.
struct JsonLimits {
    std::size_t maxDepth = 16;
    std::size_t maxKeys = 64;
};
void requireCleanJson(std::string_view text, const std::string& origin,
                      const JsonLimits& limits = {});

} // namespace sharesnet
