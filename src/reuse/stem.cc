#include "reuse/stem.h"

namespace stemma {

size_t cut_to_stem(char* word, size_t length) {
  if (length <= 3) return length;
  const auto from_end = [&](size_t back) { return word[length - back]; };
  switch (from_end(1)) {
    case 's':
      if (from_end(2) == 'e' && from_end(3) == 'i') {
        length -= 2;
        word[length - 1] = 'y';
      } else if (from_end(2) != 's') {
        --length;
      }
      break;
    case 'g':
      if (length > 5 && from_end(2) == 'n' && from_end(3) == 'i') length -= 3;
      break;
    case 'd':
      if (length > 4 && from_end(2) == 'e') length -= 2;
      break;
    default:
      break;
  }
  if (length > 3 && from_end(1) == 'e') --length;
  if (length > 3 && from_end(1) == from_end(2)) --length;
  return length;
}

std::string_view cut_to_stem(std::string& word) {
  word.resize(cut_to_stem(word.data(), word.size()));
  return word;
}

}  // namespace stemma
