#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace sharesnet {

// Protocol Buffers as bytes (protobuf.dev/programming-guides/encoding), as far as event files have
// them. Written out here, since it is little, and libprotobuf with a compiled copy of TensorFlow's
// messages would be a package more to build the command line with. Pure; any thread.

class WireWriter {
  public:
    void varint(int field, std::uint64_t value);
    void number(int field, float value);
    void number(int field, double value);
    void bytes(int field, std::string_view value); // a string or a message
    const std::string& content() const { return content_; }

  private:
    void key(int field, unsigned kind);
    void append(std::uint64_t value);
    std::string content_;
};

struct WireField {
    enum class Kind { Varint, Double, Bytes, Float };
    std::uint64_t number = 0; // of the field
    Kind kind = Kind::Varint;
    std::uint64_t integer = 0; // Varint
    double real = 0;           // Double and Float
    std::string_view bytes;    // Bytes: within the message

    bool is(std::uint64_t field, Kind as) const { return number == field && kind == as; }
};

class WireReader {
  public:
    explicit WireReader(std::string_view message) : rest_(message) {}
    // nullopt at the end. Throws Error for what is no message.
    std::optional<WireField> next();

  private:
    std::uint64_t takeVarint();
    std::string_view take(std::uint64_t bytes);
    std::string_view rest_;
};

} // namespace sharesnet
