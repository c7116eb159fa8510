#pragma once

#include <stdexcept>
#include <string>

namespace sharesnet {

// The program's one exception. The message is for the person in front of it: what went wrong, where
// (file, path in the file, option) and what to do about it, in one line. Caught in `main`, at the
// top of the worker thread and at the boundary of a ui action; nowhere else.
class Error : public std::runtime_error {
  public:
    explicit Error(const std::string& message) : std::runtime_error(message) {}
};

} // namespace sharesnet
