#include "claim/terms.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <optional>
#include <unordered_map>
#include <unordered_set>

#include "base/strings.h"
#include "base/utf8.h"
#include "claim/nations.h"
#include "claim/stem.h"
#include "claim/thesaurus.h"

namespace stemma {

namespace {

// Content sentences read of one article, and of all articles of a story together: bounds memory and time, far
// above any news report and any story that a person would read.
constexpr size_t kMostSentencesPerArticle = 400;
constexpr size_t kMostSentencesPerStory = 40'000;
constexpr size_t kLeastSentencesPerArticle = 4;
// Terms read of one sentence; a line without a full stop may be megabytes long.
constexpr size_t kMostTermsPerSentence = 200;
// A longest word; what is longer is no word of a language.
constexpr size_t kLongestWord = 60;

// English function words; verbs and nouns by which news attributes; titles; days. They say nothing of what
// happened.
constexpr const char* kEmptyWords =
    "a an the this that these those and or but nor so yet if then than as at by for from in into of off on "
    "onto "
    "out over to up with within without about after before between during against under through while is are "
    "was were be been being am has have had having do does did doing will would shall should can could may "
    "might must ought i me my mine we us our ours you your yours he him his she her hers it its they them "
    "their "
    "theirs who whom whose which what when where why how there here not no n't also just only even still "
    "very "
    "too more most much many some any all both each every either neither other another such own same because "
    "around since until though although however whether again ever never upon per via amid among toward "
    "towards "
    "say says said saying tell tells told telling according add adds added adding report reports reported "
    "reporting reportedly statement spokesman spokeswoman spokesperson official officials news agency "
    "newspaper "
    "media mr mrs ms miss dr sir lady one two three four five six seven eight nine ten monday tuesday "
    "wednesday "
    "thursday friday saturday sunday today yesterday tomorrow mon tue wed thu fri sat sun it's don't didn't "
    "doesn't isn't wasn't aren't weren't won't wouldn't can't couldn't hasn't haven't hadn't that's there's "
    "he's she's they're we're i'm i've we've they've you're";

const std::unordered_set<std::string>& empty_words() {
  static const std::unordered_set<std::string> kSet = [] {
    std::unordered_set<std::string> out;
    for (const std::string_view word : split(kEmptyWords, ' ')) out.emplace(word);
    return out;
  }();
  return kSet;
}

bool is_number(std::string_view word) {
  const size_t at = word.find_first_of("0123456789");
  return at != std::string_view::npos && at <= 3 && !(std::isalpha(static_cast<unsigned char>(word[0])));
}

struct Part {
  ByteSpan span;
  bool is_capital = false;
};

// The word, or its pieces where it is joined by hyphens.
std::vector<Part> parts_of(std::string_view text, ByteSpan word) {
  std::vector<Part> parts;
  const auto add = [&](uint32_t begin, uint32_t end) {
    if (begin < end) parts.push_back({{begin, end}, is_upper(decode_utf8(text, begin).value)});
  };
  uint32_t begin = word.begin;
  const bool number = is_number(word.of(text));
  for (uint32_t i = word.begin; i < word.end && !number; ++i)
    if (text[i] == '-') {
      add(begin, i);
      begin = i + 1;
    }
  add(begin, word.end);
  return parts;
}

// Words as they are compared, for the whole story.
class TermTable {
 public:
  TermId id(const std::string& key, TermKind kind) {
    const auto [at, is_new] = ids_.try_emplace(key, static_cast<TermId>(terms_.size()));
    if (is_new) {
      terms_.push_back({key, kind, 0, 0, 0});
      capitals_.push_back(0);
      smalls_.push_back(0);
    }
    return at->second;
  }
  void count_case(TermId id, bool is_capital) { ++(is_capital ? capitals_ : smalls_)[id]; }
  // Words that stand with a capital inside sentences more often than not are names.
  std::vector<Term> finish() {
    for (size_t i = 0; i < terms_.size(); ++i)
      if (terms_[i].kind == TermKind::kWord && capitals_[i] > smalls_[i]) terms_[i].kind = TermKind::kName;
    return std::move(terms_);
  }

 private:
  std::unordered_map<std::string, TermId> ids_;
  std::vector<Term> terms_;
  std::vector<uint32_t> capitals_, smalls_;
};

class TermReader {
 public:
  explicit TermReader(TermTable& table) : table_(table) {}

  void read(const Article& article, const TextUnits& units, const Sentence& sentence, StorySentence& out) {
    const std::string_view text = article.text;
    std::vector<Part> parts;
    for (uint32_t w = sentence.first_word; w < sentence.end_word && parts.size() < kMostTermsPerSentence;
         ++w) {
      const Word& word = units.words[w];
      if (word.kind == WordKind::kPunctuation || word.span.size() > kLongestWord) continue;
      for (const Part& part : parts_of(text, word.span)) parts.push_back(part);
    }
    for (size_t i = 0; i < parts.size();) i += read_part(text, sentence, parts, i, out);
    out.terms.reserve(out.places.size());
    for (const TermPlace& place : out.places) out.terms.push_back(place.term);
    std::sort(out.terms.begin(), out.terms.end());
    out.terms.erase(std::unique(out.terms.begin(), out.terms.end()), out.terms.end());
  }

 private:
  static std::optional<std::string> nation(std::string_view name) {
    const Nation* found = nation_named(name);
    if (!found) found = nation_of_capital(name);
    if (!found) return std::nullopt;
    return "#" + std::string(found->country);
  }

  // Adds the term at `i`, if it is one; gives the number of parts taken.
  size_t read_part(std::string_view text, const Sentence& sentence, const std::vector<Part>& parts, size_t i,
                   StorySentence& out) {
    const Part& part = parts[i];
    if (part.is_capital) {
      if (i + 1 < parts.size() && parts[i + 1].span.begin <= part.span.end + 2) {
        const ByteSpan both{part.span.begin, parts[i + 1].span.end};
        if (const auto key = nation(both.of(text))) {
          out.places.push_back({table_.id(*key, TermKind::kNation), both});
          return 2;
        }
      }
      if (const auto key = nation(part.span.of(text))) {
        out.places.push_back({table_.id(*key, TermKind::kNation), part.span});
        return 1;
      }
    }
    if (const auto id = word_term(text, sentence, part)) out.places.push_back({*id, part.span});
    return 1;
  }

  std::optional<TermId> word_term(std::string_view text, const Sentence& sentence, const Part& part) {
    const std::string_view printed = part.span.of(text);
    if (is_number(printed)) return table_.id(std::string(printed), TermKind::kNumber);
    std::string folded = fold(printed);
    if (folded.ends_with("'s")) folded.resize(folded.size() - 2);
    folded = replace_all(std::move(folded), ".", "");
    if (folded.size() < 2 || empty_words().contains(folded)) return std::nullopt;
    const std::string stemmed = stem(folded);
    if (const auto known = concept_of(stemmed))
      return table_.id("@" + std::to_string(known->id),
                       known->kind == ConceptKind::kHappening ? TermKind::kHappening : TermKind::kThing);
    const TermId id = table_.id(stemmed, TermKind::kWord);
    // A capital at the start of a sentence or after a quotation mark tells nothing.
    const bool tells = part.span.begin > sentence.span.begin + 1 &&
                       std::isalnum(static_cast<unsigned char>(text[part.span.begin - 2]));
    if (tells || !part.is_capital) table_.count_case(id, part.is_capital);
    return id;
  }

  TermTable& table_;
};

void count_terms(StoryTerms& story) {
  std::vector<uint32_t> last_article(story.terms.size(), UINT32_MAX);
  for (const StorySentence& sentence : story.sentences)
    for (const TermId id : sentence.terms) {
      ++story.terms[id].sentences;
      if (std::exchange(last_article[id], sentence.article) != sentence.article) ++story.terms[id].articles;
    }
  const double total = static_cast<double>(story.sentences.size()) + 1;
  for (Term& term : story.terms) term.rarity = std::log(total / (term.sentences + 0.5));
}

}  // namespace

double StoryTerms::rarity(const std::vector<TermId>& ids) const {
  double sum = 0;
  for (const TermId id : ids) sum += terms[id].rarity;
  return sum;
}

std::vector<TermId> shared_terms(const std::vector<TermId>& a, const std::vector<TermId>& b) {
  std::vector<TermId> out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

StoryTerms find_terms(const StoryMaterial& material) {
  StoryTerms story;
  story.articles = static_cast<uint32_t>(material.articles.size());
  const size_t most = std::clamp(kMostSentencesPerStory / std::max<size_t>(1, material.articles.size()),
                                 kLeastSentencesPerArticle, kMostSentencesPerArticle);
  TermTable table;
  TermReader reader(table);
  for (uint32_t a = 0; a < material.articles.size(); ++a) {
    const Article& article = *material.articles[a];
    const TextUnits& units = material.annotations[a]->units;
    uint32_t rank = 0;
    for (uint32_t s = 0; s < units.sentences.size() && rank < most; ++s) {
      // Headings state nothing that their text doesn't, and seldom in a sentence.
      const BlockKind kind = article.blocks[units.sentences[s].block].kind;
      if (!is_content(kind) || kind == BlockKind::kHeading) continue;
      StorySentence sentence{a, s, rank++, {}, {}};
      reader.read(article, units, units.sentences[s], sentence);
      story.sentences.push_back(std::move(sentence));
    }
  }
  story.terms = table.finish();
  count_terms(story);
  return story;
}

}  // namespace stemma
