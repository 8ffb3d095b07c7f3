#include "reuse/stem.h"

namespace stemma {

std::string_view cut_to_stem(std::string& word) {
  const auto ends = [&](std::string_view ending) { return word.size() > 3 && word.ends_with(ending); };
  if (ends("ies"))
    word.replace(word.size() - 3, 3, "y");
  else if (ends("ing") && word.size() > 5)
    word.resize(word.size() - 3);
  else if (ends("ed") && word.size() > 4)
    word.resize(word.size() - 2);
  else if (ends("s") && !ends("ss"))
    word.resize(word.size() - 1);
  if (word.size() > 3 && word.back() == 'e') word.pop_back();
  if (word.size() > 3 && word.back() == word[word.size() - 2]) word.pop_back();
  return word;
}

}  // namespace stemma
