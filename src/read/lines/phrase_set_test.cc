#include "read/lines/phrase_set.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <tuple>
#include <vector>

namespace stemma {
namespace {

using Found = std::tuple<size_t, size_t, size_t>;  // end, beginning, phrase

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\x80';
}

bool is_bound(std::string_view key, size_t at) {
  return at == 0 || at == key.size() || !is_word(key[at - 1]) || !is_word(key[at]);
}

std::vector<Found> slowly_found(const std::vector<std::string>& phrases, std::string_view key) {
  std::vector<Found> found;
  for (size_t begin = 0; begin < key.size(); ++begin)
    for (size_t p = 0; p < phrases.size(); ++p)
      if (key.substr(begin).starts_with(phrases[p]) && is_bound(key, begin) &&
          is_bound(key, begin + phrases[p].size()))
        found.emplace_back(begin + phrases[p].size(), begin, p);
  std::sort(found.begin(), found.end());
  return found;
}

TEST(PhraseSet, FindsWhatASlowSearchFinds) {
  std::mt19937 random(7);
  const auto text = [&](size_t most) {
    std::string out;
    for (size_t i = random() % most + 1; i > 0; --i) out += "aab b  '-\x80"[random() % 10];
    return out;
  };
  for (int round = 0; round < 300; ++round) {
    std::vector<std::string> phrases;
    PhraseSet set;
    for (int i = 0; i < 12; ++i) {
      const std::string phrase = "a" + text(6);
      if (std::find(phrases.begin(), phrases.end(), phrase) != phrases.end()) continue;
      phrases.push_back(phrase);
      set.add(phrase);
    }
    set.finish();
    for (int i = 0; i < 20; ++i) {
      const std::string key = text(40);
      std::vector<Found> found;
      for (const auto& [phrase, begin, end] : set.find(key)) found.emplace_back(end, begin, phrase);
      std::sort(found.begin(), found.end());
      EXPECT_EQ(found, slowly_found(phrases, key)) << key;
    }
  }
}

TEST(PhraseSet, PlainLinesSayWhereTheirSignsComeFrom) {
  const std::string line = "A  \u201CCaf\u00E9\u201D";
  const PlainLine plain = to_plain(line);
  EXPECT_EQ(plain.key, "a \"caf\x80\"");
  EXPECT_EQ(plain.origin(2), 3u);
  EXPECT_EQ(plain.origin(plain.key.size()), line.size());
  EXPECT_EQ(to_plain("READ more").key, "read more");
  EXPECT_EQ(to_plain("READ more").origin(5), 5u);
}

}  // namespace
}  // namespace stemma
