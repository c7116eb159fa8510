#pragma once

#include <stdexcept>
#include <string>

namespace sharesnet {

// The program's exception, with two kinds that are handled in their own way. The message is for the
// person in front of it: what went wrong, where (file, path in the file, option) and what to do
// about it, in one line. Caught in `main`, at the top of the worker thread and at the boundary of a
// ui action; nowhere else.
class Error : public std::runtime_error {
  public:
    explicit Error(const std::string& message) : std::runtime_error(message) {}
};

// The user stopped it: not a failure.
class Cancelled : public Error {
    using Error::Error;
};

// The disk, the memory or another process failed, not what the user gave.
class IoError : public Error {
    using Error::Error;
};

} // namespace sharesnet
