#include "reuse/shared_errors.h"

#include <algorithm>
#include <set>

#include "base/utf8.h"

namespace stemma {

namespace {

constexpr size_t kShortestWord = 5;  // of shorter words too many are one letter apart
constexpr size_t kMostNamed = 2;     // errors that the words tell of

// A word of an article of which a copy has another in its place.
struct Place {
  uint32_t article = 0;
  uint32_t begin = 0;
  friend auto operator<=>(const Place&, const Place&) = default;
};

struct OtherWord {
  uint32_t article = 0;
  ComparableWord word;
};

std::string text_of(const ComparedArticle& article, const ComparableWord& word) {
  return fold(ByteSpan{word.begin, word.end()}.of(article.article->text));
}

bool may_be_slip(const ComparableWord& word) {
  return word.length >= kShortestWord && !word.is(ComparableWord::kFunction) &&
         !word.is(ComparableWord::kName) && !word.is(ComparableWord::kNumber);
}

// In how many articles each word stands.
using Spread = std::map<uint32_t, std::set<uint32_t>>;

// The words put for others, both ways, and the articles that have them.
class Slips {
 public:
  explicit Slips(const std::vector<ComparedArticle>& articles) {
    for (const ComparedArticle& article : articles) by_index_[article.index] = &article;
  }

  void add(const CopiesOfPair& pair) {
    for (const CopiedPair& copy : pair.copies) {
      const auto words_a = pair.a.comparable->words_of(copy.segment_a),
                 words_b = pair.b.comparable->words_of(copy.segment_b);
      for (size_t i = 1; i < copy.matches.size(); ++i) {
        const Matched &before = copy.matches[i - 1], &after = copy.matches[i];
        if (after.a != before.a + 2 || after.b != before.b + 2) continue;
        const ComparableWord &x = words_a[before.a + 1], &y = words_b[before.b + 1];
        if (x.key == y.key || x.stem == y.stem || !may_be_slip(x) || !may_be_slip(y)) continue;
        if (!is_slip(text_of(pair.a, x), text_of(pair.b, y))) continue;
        places_[{pair.a.index, x.begin}].push_back({pair.b.index, y});
        places_[{pair.b.index, y.begin}].push_back({pair.a.index, x});
        words_[{pair.a.index, x.begin}] = x;
        words_[{pair.b.index, y.begin}] = y;
      }
    }
  }

  SharedErrors shared() {
    spread_words();
    std::map<std::pair<uint32_t, uint32_t>, std::vector<std::string>> all;
    for (const auto& [place, others] : places_) {
      std::map<uint32_t, std::vector<const OtherWord*>> by_word;
      for (const OtherWord& other : others) by_word[other.word.key].push_back(&other);
      for (const auto& [key, having] : by_word)
        if (is_error(place, having)) tell(place, having, all);
    }
    SharedErrors out;
    for (auto& [pair, told] : all) {
      std::sort(told.begin(), told.end());
      told.erase(std::unique(told.begin(), told.end()), told.end());
      std::string& words = out[pair];
      for (size_t i = 0; i < told.size() && i < kMostNamed; ++i)
        words += (i == 0 ? "both have " : " and ") + told[i];
    }
    return out;
  }

 private:
  void spread_words() {
    std::set<uint32_t> keys;
    for (const auto& [place, word] : words_) {
      keys.insert(word.key);
      in_places_[word.key].insert(place.article);
    }
    for (const auto& [index, article] : by_index_)
      for (const ComparableWord& word : article->comparable->tokens)
        if (keys.contains(word.key)) spread_[word.key].insert(index);
  }

  // `having` have one word where the article of `place` has another. It is an error if it stands nowhere but
  // in such places, and the other is the commoner one.
  bool is_error(const Place& place, const std::vector<const OtherWord*>& having) const {
    std::set<uint32_t> articles;
    for (const OtherWord* other : having) articles.insert(other->article);
    const uint32_t error = having.front()->word.key;
    const std::set<uint32_t>& with = spread_.at(error);
    return articles.size() >= 2 && with == in_places_.at(error) &&
           with.size() < spread_.at(words_.at(place).key).size();
  }

  void tell(const Place& place, const std::vector<const OtherWord*>& having,
            std::map<std::pair<uint32_t, uint32_t>, std::vector<std::string>>& all) const {
    const ComparedArticle& third = *by_index_.at(place.article);
    for (const OtherWord* x : having)
      for (const OtherWord* y : having) {
        if (x->article >= y->article) continue;
        all[{x->article, y->article}].push_back("“" + quoted(x->article, x->word) + "” where " +
                                                name_of(third) + " has “" +
                                                quoted(place.article, words_.at(place)) + "”");
      }
  }

  std::string quoted(uint32_t article, const ComparableWord& word) const {
    return std::string(ByteSpan{word.begin, word.end()}.of(by_index_.at(article)->article->text));
  }

  static std::string name_of(const ComparedArticle& article) {
    return article.article->outlet.empty() ? "article " + article.article->id : article.article->outlet;
  }

  std::map<uint32_t, const ComparedArticle*> by_index_;
  std::map<Place, std::vector<OtherWord>> places_;
  std::map<Place, ComparableWord> words_;
  Spread spread_;     // of the words of `words_`
  Spread in_places_;  // the articles that have them in one of the places
};

// `longer` has one letter more, at `at`.
bool is_spelling_with_more(std::string_view longer, size_t at) {
  const char letter = longer[at];
  const char before = at > 0 ? longer[at - 1] : '\0';
  const char after = at + 1 < longer.size() ? longer[at + 1] : '\0';
  if (letter == before || letter == after) return true;  // "travelled", "traveled"
  if (letter == 'u' && before == 'o') return true;       // "colour", "color"
  if (letter == 'e' || letter == 'a') return true;       // "judgement", "paediatric"
  return at + 2 >= longer.size();                        // an ending
}

bool is_spelling_with_other(std::string_view a, std::string_view b, size_t at) {
  const auto pair = std::minmax(a[at], b[at]);
  if (pair == std::minmax('s', 'z') || pair == std::minmax('c', 's') || pair == std::minmax('i', 'y'))
    return true;
  return at + 2 >= a.size();  // an ending
}

}  // namespace

bool is_slip(std::string_view a, std::string_view b) {
  if (a.size() < b.size()) std::swap(a, b);
  if (a.size() > b.size() + 1) return false;
  const size_t at = static_cast<size_t>(std::mismatch(b.begin(), b.end(), a.begin()).first - b.begin());
  if (at == 0 || at >= a.size()) return false;  // the first letter is hardly ever mistaken: another word
  if (a.size() > b.size()) return a.substr(at + 1) == b.substr(at) && !is_spelling_with_more(a, at);
  if (a.substr(at + 1) == b.substr(at + 1)) return !is_spelling_with_other(a, b, at);
  const bool is_turned =
      at + 1 < a.size() && a[at] == b[at + 1] && a[at + 1] == b[at] && a.substr(at + 2) == b.substr(at + 2);
  return is_turned && !(at + 2 == a.size() &&
                        std::minmax(a[at], a[at + 1]) == std::minmax('e', 'r'));  // "centre", "center"
}

SharedErrors find_shared_errors(const std::vector<ComparedArticle>& articles,
                                const std::vector<CopiesOfPair>& pairs) {
  Slips slips(articles);
  for (const CopiesOfPair& pair : pairs) slips.add(pair);
  return slips.shared();
}

}  // namespace stemma
