#include "read/known_names.h"

#include <unordered_map>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/known_names_lists.h"

namespace stemma {

namespace {

constexpr std::string_view kArticle = "the ";

// name_key without the rule that drops "the ".
std::string plain_key(std::string_view name) {
  std::string out;
  for (const char c : fold(name)) {
    if (c == '.') continue;
    const bool gap = c == '-' || static_cast<unsigned char>(c) <= ' ';
    if (!gap)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (out.ends_with("'s")) out.resize(out.size() - 2);
  while (!out.empty() && (out.back() == ' ' || out.back() == '\'')) out.pop_back();
  return out;
}

// Any key of a list's names to the canonical name, which is the first of its entry.
class NameTable {
 public:
  explicit NameTable(std::string_view list) {
    for (const std::string_view entry : split(list, ';')) {
      const auto names = split(trim(entry), '|');
      for (const std::string_view name : names) {
        if (name.empty()) continue;
        // A form such as "the Times" counts only with its article.
        const bool needs_article = name.starts_with(kArticle);
        by_key_.emplace(needs_article ? plain_key(name) : name_key(name), names.front());
      }
    }
  }

  std::optional<std::string_view> find(std::string_view name) const {
    const std::string plain = plain_key(name);
    auto at = by_key_.end();
    if (plain.starts_with(kArticle) && plain.size() > kArticle.size())
      at = by_key_.find(plain.substr(kArticle.size()));
    if (at == by_key_.end()) at = by_key_.find(plain);
    if (at == by_key_.end()) return std::nullopt;
    return at->second;
  }

 private:
  std::unordered_map<std::string, std::string_view> by_key_;
};

}  // namespace

std::string name_key(std::string_view name) {
  std::string key = plain_key(name);
  if (key.starts_with(kArticle) && key.size() > kArticle.size()) key.erase(0, kArticle.size());
  return key;
}

std::optional<std::string_view> known_agency(std::string_view name) {
  static const NameTable table(kAgencies);
  return table.find(name);
}

std::optional<std::string_view> known_outlet(std::string_view name) {
  static const NameTable table(kOutlets);
  return table.find(name);
}

}  // namespace stemma
