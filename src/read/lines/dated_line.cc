#include "read/lines/dated_line.h"

#include <algorithm>

#include "base/strings.h"
#include "read/lines/phrase_set.h"
#include "read/lines/word_table.h"

namespace stemma {

namespace {

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\x80';
}

bool is_digit_byte(char c) {
  return c >= '0' && c <= '9';
}

// Where what leads a time begins: a bar, a dash, a bullet or a word between spaces; npos where there is none.
size_t find_time_lead(std::string_view line) {
  constexpr std::string_view kLeads[] = {" | ",         " - ",       " \u2013 ",    " \u2014 ",
                                         " \u00B7 ",    " \u2022 ",  " Published ", " Updated ",
                                         " published ", " updated ", " Posted "};
  for (size_t at = line.find(' '); at != std::string_view::npos; at = line.find(' ', at + 1))
    for (const std::string_view lead : kLeads)
      if (line.size() - at >= lead.size() && line[at + 1] == lead[1] && line.substr(at).starts_with(lead))
        return at;
  return std::string_view::npos;
}

}  // namespace

bool says_only_time(std::string_view key) {
  constexpr size_t kTimeBytes = 90;
  static const WordTable kWords(
      " published updated posted last modified first created on at ago am pm a p m gmt bst utc est edt et pt "
      "pst pdt cet cest ist hkt jst aest hst akst akdt mst mdt cst cdt "
      "hour hours hr hrs minute minutes min mins second seconds day days week weeks month months year years "
      "today yesterday just now date time "
      "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun "
      "january february march april may "
      "june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec "
      "st nd rd th of local read the ");
  if (key.size() > kTimeBytes || std::none_of(key.begin(), key.end(), is_digit_byte)) return false;
  for (size_t at = 0; at < key.size();) {
    size_t end = at;
    const bool is_number = is_digit_byte(key[at]);
    while (end < key.size() && is_word_byte(key[end]) && is_digit_byte(key[end]) == is_number) ++end;
    if (end == at) {
      ++at;
      continue;
    }
    if (!is_number && !kWords.contains(key.substr(at, end - at))) return false;
    at = end;
  }
  return true;
}

std::string_view before_time(std::string_view line) {
  constexpr size_t kLongest = 240, kTimeBytes = 40;  // bytes; a time has a digit near its end
  if (line.size() > kLongest) return line;
  const std::string_view tail = line.substr(line.size() - std::min(line.size(), kTimeBytes));
  if (std::none_of(tail.begin(), tail.end(), is_digit_byte)) return line;
  const size_t first = find_time_lead(line);
  if (first == std::string_view::npos || !says_only_time(to_plain(line.substr(first)).key)) return line;
  return trim(line.substr(0, first));
}

}  // namespace stemma
