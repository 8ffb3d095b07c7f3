#include "annotate/names_join.h"

#include <algorithm>
#include <unordered_map>

#include "annotate/known_names.h"
#include "annotate/name_match.h"

namespace stemma {

namespace {

class Joiner {
 public:
  Joiner(std::string_view text, const NameTokens& tokens, std::vector<NamePiece> pieces,
         Annotation& annotation)
      : text_(text),
        all_(tokens),
        pieces_(std::move(pieces)),
        annotation_(annotation),
        entity_of_(pieces_.size(), kNone) {}

  void run() {
    find_namesakes();
    join_full_names();
    join_short_names();
    write();
  }

 private:
  static constexpr uint32_t kNone = UINT32_MAX;
  // An entity while it is being put together.
  struct Party {
    EntityType type;
    std::string name;
    std::vector<std::string> words;
    std::string_view country;
    Gender gender = Gender::kUnknown;
    std::vector<std::string> roles;
  };

  std::string_view printed(const NamePiece& piece) const { return span_of(all_, piece).of(text_); }
  const NameToken* before(const NamePiece& piece) const {
    return piece.first > all_.sentences[sentence_of(piece)].first ? &all_.tokens[piece.first - 1] : nullptr;
  }
  const NameToken* after(const NamePiece& piece) const {
    return piece.end < all_.sentences[sentence_of(piece)].end ? &all_.tokens[piece.end] : nullptr;
  }
  uint32_t sentence_of(const NamePiece& piece) const { return all_.tokens[piece.first].sentence; }

  uint32_t add_party(const NamePiece& piece, std::vector<std::string> words) {
    parties_.push_back(
        {piece.type, std::string(naming_form(piece)), std::move(words), piece.country, piece.gender, {}});
    return static_cast<uint32_t>(parties_.size() - 1);
  }

  void assign(size_t i, uint32_t party) {
    entity_of_[i] = party;
    Party& mine = parties_[party];
    const NamePiece& piece = pieces_[i];
    if (piece.gender != Gender::kUnknown && mine.gender == Gender::kUnknown) mine.gender = piece.gender;
    if (mine.country.empty()) mine.country = piece.country;
    if (!piece.role.empty() &&
        std::find(mine.roles.begin(), mine.roles.end(), piece.role) == mine.roles.end())
      mine.roles.push_back(piece.role);
    // A shouted headline is no model for the name.
    const std::string_view form = naming_form(piece);
    if (form.size() > mine.name.size() && !all_.sentences[sentence_of(piece)].shouted)
      mine.name = std::string(form);
  }

  // "China's government": a word that is a name only with its owner.
  bool is_owned_body(const NamePiece& piece) const {
    return piece.type == EntityType::kOrg && !piece.country.empty() && piece.printed_first != kNoToken &&
           !all_.tokens[piece.first].capital;
  }
  ByteSpan printed_span(const NamePiece& piece) const {
    const ByteSpan span = span_of(all_, piece);
    return piece.printed_first == kNoToken ? span
                                           : ByteSpan{all_.tokens[piece.printed_first].span.begin, span.end};
  }
  std::string_view naming_form(const NamePiece& piece) const {
    return (is_owned_body(piece) ? printed_span(piece) : span_of(all_, piece)).of(text_);
  }

  // "Ford" in an article about Gerald Ford is he, not the company, unless the company's full name is there
  // too.
  void find_namesakes() {
    std::unordered_map<std::string, bool> family;  // family name to whether a longer name of a body begins so
    for (const NamePiece& piece : pieces_) {
      const std::vector<std::string> words = name_words(printed(piece));
      if (words.size() < 2) continue;
      if (piece.type == EntityType::kPerson) family.try_emplace(words.back(), false);
    }
    for (const NamePiece& piece : pieces_) {
      const std::vector<std::string> words = name_words(printed(piece));
      if (words.size() < 2 || piece.type == EntityType::kPerson) continue;
      if (const auto at = family.find(words.front()); at != family.end()) at->second = true;
    }
    for (NamePiece& piece : pieces_) {
      if (piece.canonical.empty() || piece.end != piece.first + 1) continue;
      const KnownName* known = known_name(name_key(piece.canonical));
      if (!known || known->kind != KnownKind::kCompany) continue;
      const auto at = family.find(all_.tokens[piece.first].key);
      if (at == family.end() || at->second) continue;
      piece.canonical = {};
      piece.type = EntityType::kPerson;
    }
  }

  bool is_short(const NamePiece& piece, const std::vector<std::string>& words) const {
    if (!piece.canonical.empty())  // "the Times" may be any of them
      return piece.type == EntityType::kOutlet && words.size() == 1 && before(piece) &&
             before(piece)->key == "the";
    if (is_owned_body(piece)) return false;
    return words.size() == 1 || is_bare_body(name_key(printed(piece)));
  }

  // Names of several words, and names on a list: one key, one party.
  void join_full_names() {
    for (size_t i = 0; i < pieces_.size(); ++i) {
      const NamePiece& piece = pieces_[i];
      std::vector<std::string> words = name_words(printed(piece));
      if (words.empty() || is_short(piece, words)) continue;
      const std::string key = full_key(piece, words);
      const auto [at, fresh] = by_key_.try_emplace(key, 0);
      if (fresh) {
        at->second = add_party(piece, words);
        index(at->second);
      }
      assign(i, at->second);
    }
  }

  // Persons by first and last word, so that "Donald J. Trump" is "Donald Trump".
  std::string full_key(const NamePiece& piece, const std::vector<std::string>& words) const {
    if (!piece.canonical.empty()) return "=" + name_key(piece.canonical);
    if (piece.type == EntityType::kPerson && words.size() >= 3 && words[1].size() == 1)
      return words.front() + " " + words.back();
    // "Borno state", where the article also says "Borno".
    if (piece.type == EntityType::kPlace && words.size() >= 2 && !all_.tokens[piece.end - 1].capital)
      return join_words({words.begin(), words.end() - 1});
    if (piece.type == EntityType::kOrg && !piece.country.empty()) return owned_key(words, piece.country);
    return join_words(words);
  }
  static std::string owned_key(std::vector<std::string> words, std::string_view country) {
    cut_country(words, country);
    return body_key(words) + "/" + std::string(country);
  }
  static std::string join_words(const std::vector<std::string>& words) {
    std::string out;
    for (const std::string& word : words) out += (out.empty() ? "" : " ") + word;
    return out;
  }

  void index(uint32_t p) {
    const Party& party = parties_[p];
    if (party.type == EntityType::kPerson) {
      by_surname_[party.words.back()].push_back(p);
      by_given_[party.words.front()].push_back(p);
      return;
    }
    if (party.type == EntityType::kPlace && party.words.size() < 2) return;
    by_head_[party.words.back()].push_back(p);
    if (party.words.back() == "administration") return;  // the president's name is not its short form
    by_first_[party.words.front()].push_back(p);
    for (const bool all_words : {false, true})
      by_initials_.try_emplace(initials_of(party.words, all_words), p);
    if (party.words.size() >= 2) by_tail_[body_key({party.words.end() - 2, party.words.end()})].push_back(p);
  }

  // The party of the list with a mention nearest before piece `i`, else the first of the list.
  uint32_t nearest(const std::vector<uint32_t>& candidates, size_t i) const {
    uint32_t best = candidates.front();
    constexpr size_t kLookBack = 200;  // pieces
    for (size_t k = i, seen = 0; k-- > 0 && seen < kLookBack; ++seen)
      if (entity_of_[k] != kNone &&
          std::find(candidates.begin(), candidates.end(), entity_of_[k]) != candidates.end())
        return entity_of_[k];
    return best;
  }

  const std::vector<uint32_t>* lookup(const std::unordered_map<std::string, std::vector<uint32_t>>& map,
                                      const std::string& key) const {
    const auto at = map.find(key);
    return at == map.end() ? nullptr : &at->second;
  }

  void join_short_names() {
    for (size_t i = 0; i < pieces_.size(); ++i) {
      if (entity_of_[i] != kNone) continue;
      const NamePiece& piece = pieces_[i];
      std::vector<std::string> words = name_words(printed(piece));
      if (words.empty()) continue;
      uint32_t found = parenthesised(i);
      if (found == kNone) found = after_article(i, words);
      if (found == kNone) found = find_long_form(piece, words, i);
      if (found != kNone) {
        assign(i, found);
        continue;
      }
      const auto [at, fresh] = by_key_.try_emplace(join_words(words), 0);
      if (fresh) at->second = add_party(piece, words);
      assign(i, at->second);
    }
  }

  // "Barclays (BCS)": an abbreviation or ticker in parentheses is the name before it.
  uint32_t parenthesised(size_t i) const {
    constexpr uint32_t kLongestTicker = 6;  // bytes
    const NamePiece& piece = pieces_[i];
    if (i == 0 || entity_of_[i - 1] == kNone || piece.end != piece.first + 1) return kNone;
    const NameToken& token = all_.tokens[piece.first];
    if (!token.all_capitals || token.span.size() > kLongestTicker || pieces_[i - 1].end + 1 != piece.first)
      return kNone;
    const EntityType type = parties_[entity_of_[i - 1]].type;
    if (type == EntityType::kPerson || type == EntityType::kPlace || after(piece) == nullptr) return kNone;
    const std::string_view close = after(piece)->span.of(text_);
    const bool inside = all_.tokens[piece.first - 1].span.of(text_) == "(" && (close == ")" || close == ",");
    return inside ? entity_of_[i - 1] : kNone;
  }

  // "the North" where North Korea is named.
  uint32_t by_direction(const std::string& word) const {
    if (word != "north" && word != "south" && word != "east" && word != "west") return kNone;
    constexpr size_t kMostCompared = 512;  // bounds the work on a huge article
    for (uint32_t p = 0; p < std::min(parties_.size(), kMostCompared); ++p) {
      const KnownName* known = known_name(name_key(parties_[p].name));
      if (known && known->kind == KnownKind::kCountry && name_key(known->name).starts_with(word + " "))
        return p;
    }
    return kNone;
  }

  // "the Council" after "Security Council", "the Times" after "The New York Times".
  uint32_t after_article(size_t i, const std::vector<std::string>& words) {
    NamePiece& piece = pieces_[i];
    const NameToken* left = before(piece);
    if (words.size() == 1 && left && left->key == "the")
      if (const uint32_t country = by_direction(words[0]); country != kNone) {
        piece.printed_first = piece.first - 1;
        return country;
      }
    if (words.size() != 1 || !left || left->key != "the" || !all_.tokens[piece.first].is(kBodyHead))
      return kNone;
    const auto* bodies = lookup(by_head_, words[0]);
    if (!bodies) return kNone;
    const uint32_t found = nearest(*bodies, i);
    if (parties_[found].type == EntityType::kPlace) return kNone;
    piece.printed_first = piece.first - 1;
    return found;
  }

  uint32_t find_long_form(const NamePiece& piece, const std::vector<std::string>& words, size_t i) const {
    if (words.size() > 1) {
      const auto* tail = lookup(by_tail_, body_key({words.end() - 2, words.end()}));
      return tail ? nearest(*tail, i) : kNone;
    }
    if (const auto* persons = lookup(by_surname_, words[0]); persons && piece.type != EntityType::kPlace)
      return nearest(*persons, i);
    if (const auto* persons = lookup(by_given_, words[0]); persons && persons->size() == 1)
      return persons->front();
    if (all_.tokens[piece.first].all_capitals || words[0].size() <= 4) {
      const auto at = by_initials_.find(words[0]);
      if (at != by_initials_.end() && words[0].size() >= 2) return at->second;
    }
    if (piece.type == EntityType::kPlace || all_.tokens[piece.first].is(kCommon | kTopic | kGivenName))
      return kNone;
    const auto* bodies = lookup(by_first_, words[0]);
    return bodies && bodies->size() == 1 ? bodies->front() : kNone;
  }

  void write() {
    std::vector<uint32_t> number(parties_.size(), kNone);
    for (size_t i = 0; i < pieces_.size(); ++i) {
      if (entity_of_[i] == kNone) continue;
      const uint32_t party = entity_of_[i];
      if (number[party] == kNone) {
        number[party] = static_cast<uint32_t>(annotation_.entities.size());
        Entity entity;
        entity.type = parties_[party].type;
        entity.name = parties_[party].name;
        entity.roles = parties_[party].roles;
        entity.gender = parties_[party].gender;
        entity.country = std::string(parties_[party].country);
        annotation_.entities.push_back(std::move(entity));
      }
      const ByteSpan span = span_of(all_, pieces_[i]);
      if (!annotation_.mentions.empty() && annotation_.mentions.back().span.end > span.begin) continue;
      annotation_.entities[number[party]].mentions.push_back(
          static_cast<uint32_t>(annotation_.mentions.size()));
      annotation_.mentions.push_back({span, number[party], MentionKind::kName, printed_span(pieces_[i])});
    }
  }

  std::string_view text_;
  const NameTokens& all_;
  std::vector<NamePiece> pieces_;
  Annotation& annotation_;
  std::vector<uint32_t> entity_of_;
  std::vector<Party> parties_;
  std::unordered_map<std::string, uint32_t> by_key_, by_initials_;
  std::unordered_map<std::string, std::vector<uint32_t>> by_surname_, by_given_, by_first_, by_tail_,
      by_head_;
};

}  // namespace

void join_pieces(std::string_view text, const NameTokens& tokens, std::vector<NamePiece> pieces,
                 Annotation& annotation) {
  Joiner(text, tokens, std::move(pieces), annotation).run();
}

}  // namespace stemma
