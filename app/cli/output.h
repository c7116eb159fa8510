#pragma once

#include "core/base/error.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>

namespace sharesnet::cli {

// Nobody reads the output any more (`| head`): the program ends without a word, as others do.
class ClosedPipe : public IoError {
  public:
    using IoError::IoError;
};

// Standard output. What is printed may wait in a buffer until `flush`, which `main` calls at the
// end: a command is done only when everything it said has been taken. Throws IoError where the
// output cannot be written (a full disk), ClosedPipe where nobody reads it; SIGPIPE must be
// ignored. One thread.
class Output {
  public:
    explicit Output(int descriptor) : descriptor_(descriptor) {}

    // As it is: tables, documents.
    void text(std::string_view text);
    // For people: control characters are shown, not sent.
    void line(std::string_view line);
    void json(const nlohmann::ordered_json& document);   // indented by 2
    void jsonLine(const nlohmann::ordered_json& object); // on one line, flushed
    void flush();
    // Of the terminal; where it is none, as many as there are.
    std::size_t columns() const;

  private:
    int descriptor_;
    std::string waiting_;
};

// One line on standard error; control characters are shown, not sent. Any thread.
void errorLine(const std::string& line);
void complain(const std::string& message); // behind the program's name

} // namespace sharesnet::cli
