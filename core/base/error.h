#pragma once

#include <stdexcept>
#include <string>
#include <system_error>

namespace sharesnet {

// What goes wrong, for a person. The message is for the person in front of it: what went wrong,
// where (file, path in the file, option) and what to do about it, in one line. Caught where
// something else can be done instead, and at the latest in `main`, at the top of a worker thread
// and at the boundary of a ui action.
class Error : public std::runtime_error {
  public:
    explicit Error(const std::string& message) : std::runtime_error(message) {}
};

// A person asked to stop; no failure.
class Cancelled : public Error {
    using Error::Error;
};

// The system refused to read or write: no fault of the input.
class IoError : public Error {
  public:
    explicit IoError(const std::string& message, std::error_code cause = {})
        : Error(message), cause_(cause) {}
    const std::error_code& cause() const { return cause_; } // not set: not known

  private:
    std::error_code cause_;
};

} // namespace sharesnet
