// What a fuzz target is given.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

inline std::string to_string(const uint8_t* data, size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}
