// Errors as values. A bad input is an Error that names the input and the place; a bug is an assert.
#pragma once

#include <cassert>
#include <optional>
#include <string>
#include <utility>
#include <variant>

namespace stemma {

enum class ErrorCode {
  kUsage,        // the command line or a call's arguments are wrong
  kNotFound,     // no such file or folder
  kUnreadable,   // exists but cannot be read (permission, device error)
  kUnsupported,  // a kind of input that stemma does not read
  kMalformed,    // the input breaks its own format's rules
  kTooLarge,     // a limit was passed; the message names the limit
  kEmpty,        // nothing to read in it
  kWrite,        // output could not be written
  kInterrupted,  // the user asked to stop
};

struct Error {
  ErrorCode code;
  std::string message;  // one line, for a person, naming what is wrong
  std::string input;    // file name or the like; may be empty
  std::string place;    // "line 812", "byte 4096", ...; may be empty

  // "INPUT: PLACE: MESSAGE", leaving out what is empty.
  std::string to_string() const {
    std::string out;
    if (!input.empty()) out += input + ": ";
    if (!place.empty()) out += place + ": ";
    return out + message;
  }
};

// A value or an Error. The caller asks ok() before value() or error().
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& value() & {
    assert(ok());
    return *std::get_if<0>(&state_);
  }
  const T& value() const& {
    assert(ok());
    return *std::get_if<0>(&state_);
  }
  T&& value() && {
    assert(ok());
    return std::move(*std::get_if<0>(&state_));
  }
  Error& error() {
    assert(!ok());
    return *std::get_if<1>(&state_);
  }
  const Error& error() const {
    assert(!ok());
    return *std::get_if<1>(&state_);
  }

 private:
  std::variant<T, Error> state_;
};

struct Nothing {};
using Status = Result<Nothing>;
inline Status ok_status() {
  return Nothing{};
}

}  // namespace stemma

#define STEMMA_CONCAT_(a, b) a##b
#define STEMMA_CONCAT(a, b) STEMMA_CONCAT_(a, b)
// TRY(auto x, f()): x is f()'s value, or the enclosing function returns f()'s error.
#define TRY(declaration, ...) TRY_AS_(STEMMA_CONCAT(try_result_, __LINE__), declaration, __VA_ARGS__)
#define TRY_AS_(name, declaration, ...)           \
  auto name = (__VA_ARGS__);                      \
  if (!name.ok()) return std::move(name.error()); \
  declaration = std::move(name).value()
// TRY_DONE(f()): goes on where the Status f() is ok, else the enclosing function returns its error.
#define TRY_DONE(...) TRY_DONE_AS_(STEMMA_CONCAT(try_status_, __LINE__), __VA_ARGS__)
#define TRY_DONE_AS_(name, ...)                     \
  do {                                              \
    auto name = (__VA_ARGS__);                      \
    if (!name.ok()) return std::move(name.error()); \
  } while (false)
