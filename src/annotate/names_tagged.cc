#include "annotate/names_tagged.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include <unordered_set>

#include "annotate/known_names.h"
#include "base/utf8.h"

namespace stemma {

namespace {

constexpr size_t kKinds = 3;

class Agreement {
 public:
  Agreement(std::string_view text, const NameTokens& all) : text_(text), all_(all) {}

  std::vector<TaggedName> run() {
    for (const NameTokens::Sentence& sentence : all_.sentences) read(sentence);
    trim_all();
    extend_all();
    take_kinds_of_heads();
    take_kinds_of_neighbours();
    take_kinds_of_family_names();
    drop_common_words();
    for (const TaggedName& name : names_)
      if (name.kind) ++forms_[key(name.first, name.end)].tagged[index_of(*name.kind)];
    drop_unproved();
    for (TaggedName& name : names_) name.kind = mostly(name);
    return std::move(names_);
  }

 private:
  struct Form {
    std::array<uint32_t, kKinds> tagged{};  // times, by kind
    bool proved = false;                    // a proper noun, or tagged, where its capital proves something
  };

  static size_t index_of(NameKind kind) { return static_cast<size_t>(kind); }
  const NameToken& at(uint32_t i) const { return all_.tokens[i]; }
  std::string key(uint32_t first, uint32_t end) const {
    return name_key(text_.substr(at(first).span.begin, at(end - 1).span.end - at(first).span.begin));
  }

  // A proper noun that the model leaves without a tag.
  bool is_untagged_name(uint32_t i) const {
    const NameToken& token = at(i);
    if (token.name.part != NamePart::kOutside || !token.capital || token.tagged || token.key.empty())
      return false;
    if (token.is(kCalendar | kDemonym | kTitle) || is_of_title(i)) return false;
    if (token.part_of_speech == PartOfSpeech::kProperNoun || is_in_title(i)) return true;
    return token.part_of_speech == PartOfSpeech::kNoun && token.all_capitals &&
           known_name(token.key) != nullptr;
  }

  // "State" of "Secretary of State", "Defence" of "Defence Minister": what an office is about is no name.
  bool is_of_title(uint32_t i) const {
    const bool is_of = i >= 2 && at(i - 1).key == "of" && at(i - 2).is(kTitle);
    const bool leads =
        i + 1 < all_.tokens.size() && at(i + 1).is(kTitle) && at(i + 1).capital && touches(i + 1);
    return at(i).is(kTopic) && (is_of || leads);
  }

  // "By May": a month's name where a time is told.
  bool is_month(uint32_t first, uint32_t end) const {
    if (end != first + 1 || !at(first).is(kCalendar) || first == 0) return false;
    static constexpr std::string_view kBefore[] = {"by",     "in",   "since", "until", "till",
                                                   "during", "of",   "early", "late",  "mid",
                                                   "last",   "next", "from",  "before"};
    return std::find(std::begin(kBefore), std::end(kBefore), at(first - 1).key) != std::end(kBefore);
  }

  // "Post" of "in The Ferry Post": common nouns that a capital article within the sentence makes a name of.
  bool is_in_title(uint32_t i) const {
    constexpr uint32_t kLongest = 4;  // words
    const NameTokens::Sentence& sentence = all_.sentences[at(i).sentence];
    if (sentence.titled || at(i).part_of_speech != PartOfSpeech::kNoun) return false;
    for (uint32_t back = 1; back <= kLongest && i > sentence.first + back; ++back) {
      const NameToken& before = at(i - back);
      if (!before.capital) return false;
      if (before.key == "the") return true;
    }
    return false;
  }

  void read(const NameTokens::Sentence& sentence) {
    for (uint32_t i = sentence.first; i < sentence.end;) {
      uint32_t end = i + 1;
      if (const uint32_t people = demonym_end(i, sentence.end); people > i) {
        end = people;
      } else if (is_bracket(i)) {  // "Harbour Bank (HBK)": two names that the model may tag as one
      } else if (at(i).name.part != NamePart::kOutside) {
        while (end < sentence.end && at(end).name.part == NamePart::kInside && !is_bracket(end)) ++end;
        if (!is_description(i, end, sentence) && !is_month(i, end))
          names_.push_back({i, end, at(i).name.kind});
      } else if (is_untagged_name(i)) {
        while (end < sentence.end && !at(end - 1).possessive && is_untagged_name(end) && touches(end)) ++end;
        names_.push_back({i, end, {}});
      }
      i = end;
    }
  }

  bool is_bracket(uint32_t i) const {
    const std::string_view printed = at(i).span.of(text_);
    return printed == "(" || printed == ")" || printed == "[" || printed == "]";
  }

  // "the ministry", "the investment bank": small words stand for a name but are none, where capitals are used
  // at all.
  bool is_description(uint32_t first, uint32_t end, const NameTokens::Sentence& sentence) const {
    for (uint32_t i = first; i < end; ++i)
      if (at(i).capital) return false;
    if (known_name(key(first, end)) || is_bare_body(key(first, end)))
      return first > 0 && at(first - 1).key == "the";
    uint32_t opening = sentence.first;
    while (opening < first && at(opening).key.empty()) ++opening;
    return opening < first && at(opening).capital;
  }

  // "Costa Rican": the end of a people's name of several words that begins at token `i`, or `i`.
  uint32_t demonym_end(uint32_t i, uint32_t limit) const {
    constexpr uint32_t kLongest = 3;  // words
    if (!at(i).capital || !at(i).is(kStartsName)) return i;
    for (uint32_t end = std::min(limit, i + kLongest); end > i + 1; --end)
      if (const KnownName* name = known_name(key(i, end)); name && name->kind == KnownKind::kDemonym)
        return end;
    return i;
  }

  bool touches(uint32_t i) const {      // the token before, but for white space
    constexpr uint32_t kMostSpace = 3;  // bytes
    return at(i).span.begin - at(i - 1).span.end <= kMostSpace;
  }
  bool within(uint32_t token, uint32_t first, uint32_t end) const { return token >= first && token < end; }

  // "Castellan" of "Grain company Castellan": a sentence's first word before a small noun is capital for its
  // place only.
  void trim_description(TaggedName& name) const {
    const NameTokens::Sentence& sentence = all_.sentences[at(name.first).sentence];
    if (name.first != sentence.first || sentence.titled) return;
    for (uint32_t i = name.first + 1; i + 1 < name.end; ++i)
      if (!at(i).capital && at(i).part_of_speech == PartOfSpeech::kNoun && at(i + 1).capital) {
        name.first = i + 1;
        return;
      }
  }

  // "President" of "US President Ada Orr", which the model may tag as one name; the name's begin if it is
  // none.
  uint32_t title_after_place(const TaggedName& name) const {
    if (name.kind != NameKind::kPerson) return name.first;
    for (uint32_t i = name.first + 1; i + 1 < name.end; ++i) {
      if (!at(i).is(kTitle)) continue;
      const KnownName* place = known_name(key(name.first, i));
      return place && type_of(place->kind) == EntityType::kPlace ? i : name.first;
    }
    return name.first;
  }

  // "New York" of "the New York bank", and "Bruce" and "Irene Steinberg" of "Bruce and Irene Steinberg".
  void trim_all() {
    std::vector<TaggedName> out;
    for (TaggedName name : names_) {
      const auto is_small = [&](uint32_t i) { return !at(i).capital && !at(i).key.empty(); };
      trim_description(name);
      if (at(name.first).capital && is_small(name.end - 1)) {
        const uint32_t end = name.end;
        while (is_small(name.end - 1)) --name.end;
        if (is_bare_body(key(name.first, end))) name.end = end;
        if (name.end < end && at(name.end).part_of_speech == PartOfSpeech::kNoun) name.kind = {};
      }
      if (const uint32_t title = title_after_place(name); title > name.first) {
        out.push_back({name.first, title, NameKind::kPlace});
        name.first = title;
      }
      if (name.kind == NameKind::kPerson)
        for (uint32_t i = name.first + 1; i + 1 < name.end; ++i)
          if (at(i).part_of_speech == PartOfSpeech::kCoordinator) {
            out.push_back({name.first, i, name.kind});
            name.first = i + 1;
          }
      out.push_back(name);
    }
    names_ = std::move(out);
  }

  bool has_name_relation(uint32_t i) const {
    const Dependency relation = base_of(at(i).relation);
    return relation == Dependency::kAdjective || relation == Dependency::kCompound ||
           relation == Dependency::kFlat;
  }

  // "Russian-occupied", "Kellin-born"
  bool is_compound_adjective(uint32_t i) const {
    const std::string_view printed = at(i).span.of(text_);
    const size_t hyphen = printed.rfind('-');
    return hyphen != std::string_view::npos && hyphen + 1 < printed.size() &&
           is_lower(decode_utf8(printed, hyphen + 1).value);
  }

  // Whether the word before a name belongs to it: a modifier of its head, with a capital that proves
  // something.
  bool modifies(uint32_t i, const TaggedName& name, const NameTokens::Sentence& sentence) const {
    const NameToken& token = at(i);
    if (!token.capital || token.key.empty() || token.possessive || token.is(kTitle) || !touches(i + 1))
      return false;
    if (is_compound_adjective(i)) return false;
    uint32_t top = i;  // of its own name
    while (base_of(at(top).relation) == Dependency::kFlat && at(top).head < top && touches(at(top).head + 1))
      top = at(top).head;
    if (!within(at(top).head, name.first, name.end) || !has_name_relation(top)) return false;
    if (i > sentence.first && !sentence.titled) return true;
    return known_name(key(i, name.end)) != nullptr;
  }

  // Whether the word after a name belongs to it: a proper noun without a tag of its own ("London" Tramlink),
  // or the end of a body in small letters ("Defence" ministry).
  bool goes_on(uint32_t i, const TaggedName& name, const NameTokens::Sentence& sentence) const {
    const NameToken& token = at(i);
    if (at(i - 1).possessive || !touches(i)) return false;
    if (!token.capital) return !token.key.empty() && is_bare_body(key(name.first, i + 1));
    const bool is_modifier =
        within(token.head, name.first, name.end) && base_of(token.relation) == Dependency::kFlat;
    if (is_untagged_name(i)) return !sentence.titled || is_modifier;
    return token.name.part == NamePart::kOutside && token.part_of_speech == PartOfSpeech::kNoun &&
           !token.is(kTitle | kDemonym | kCalendar) && !sentence.titled;
  }

  // The end of what follows a body's or place's name with "of", "for" or "on": "Committee" of the Red Cross;
  // `name.end` if nothing does.
  uint32_t past_preposition(const TaggedName& name, const NameTokens::Sentence& sentence) const {
    uint32_t at_case = name.end;
    const auto is_case = [&](uint32_t i) {
      return at(i).key == "of" || at(i).key == "for" || at(i).key == "on";
    };
    if (at_case > name.first + 1 && is_case(at_case - 1)) --at_case;  // tagged with the name
    if (at_case >= sentence.end || !is_case(at_case) || at(at_case - 1).possessive) return name.end;
    if (!at(at_case - 1).is(kBodyHead | kPlaceHead) && at_case == name.end) return name.end;
    const uint32_t noun = at(at_case).head;
    constexpr uint32_t kLongest = 6;  // words
    if (noun >= sentence.end || noun <= at_case || noun - at_case > kLongest) return name.end;
    if (!at(noun).capital || at(noun).is(kCalendar)) return name.end;
    for (uint32_t i = at_case + 1; i < noun; ++i)
      if (!at(i).capital && at(i).key != "the" && at(i).part_of_speech != PartOfSpeech::kCoordinator)
        return name.end;
    uint32_t end = noun + 1;
    while (end < sentence.end && at(end).name.part == NamePart::kInside) ++end;
    // "Office of Rail and Road": both are what it is about.
    if (end + 1 < sentence.end && at(end).key == "and" && at(end + 1).capital && at(end + 1).head == noun &&
        at(noun).name.part == NamePart::kOutside)
      return end + 2;
    return end;
  }

  // "New York", "British Transport Police", "London Tramlink": names with the modifiers of their heads, names
  // of places among them.
  void extend_all() {
    std::vector<TaggedName> out;
    for (TaggedName name : names_) {
      if (!out.empty() && name.first < out.back().end) continue;  // within the one before
      const NameTokens::Sentence& sentence = all_.sentences[at(name.first).sentence];
      while (name.end < sentence.end && goes_on(name.end, name, sentence)) ++name.end;
      if (follows_role(name)) name.kind = NameKind::kPerson;
      while (name.kind == NameKind::kPerson && is_cut_at_hyphen(name.end, sentence.end)) name.end += 2;
      if (name.kind != NameKind::kPerson) {
        extend_to_left(name, sentence, out);
        name.end = past_preposition(name, sentence);
      }
      out.push_back(name);
    }
    names_ = std::move(out);
  }

  // "Hill" of "Ana Marsh-Hill", where the model's name ends at the hyphen at token `i`.
  bool is_cut_at_hyphen(uint32_t i, uint32_t limit) const {
    return i + 1 < limit && at(i).span.of(text_) == "-" && at(i).span.begin == at(i - 1).span.end &&
           at(i + 1).span.begin == at(i).span.end && at(i + 1).capital;
  }

  // "Public Safety Ministry", "Ministry of Public Safety", "A42 motorway": what the name's own noun says, of
  // one that is untagged or taken for the place that it is named for.
  void take_kinds_of_heads() {
    for (TaggedName& name : names_) {
      if (name.kind && name.kind != NameKind::kPlace) continue;
      if (is_bodys_name(name))
        name.kind = NameKind::kOrganisation;
      else if (!name.kind && is_places_name(name))
        name.kind = NameKind::kPlace;
    }
  }

  bool is_bodys_name(const TaggedName& name) const {
    const NameTokens::Sentence& sentence = all_.sentences[at(name.first).sentence];
    const NameToken& last = at(name.end - 1);
    if (name.end == name.first + 1)  // "the FPU"
      return !name.kind && last.all_capitals && !sentence.shouted && name.first > sentence.first &&
             at(name.first - 1).key == "the";
    if (known_name(key(name.first, name.end))) return false;
    const bool leads = at(name.first).is(kBodyHead) && at(name.first + 1).key == "of";
    if (leads || (last.is(kBodyHead) && !last.is(kPlaceHead))) return true;
    // "the Harbour Mail reported": people's names stand without an article.
    const bool speaks = !name.kind && name.first > sentence.first && at(name.first - 1).key == "the" &&
                        name.end < sentence.end && at(name.end).is(kSpeechVerb);
    return speaks || is_team(name);
  }

  // "Oslo Harriers": a town and a plural.
  bool is_team(const TaggedName& name) const {
    const NameToken& last = at(name.end - 1);
    const KnownName* town = known_name(key(name.first, name.end - 1));
    constexpr size_t kShortest = 5;  // letters
    return town && type_of(town->kind) == EntityType::kPlace && last.key.size() >= kShortest &&
           last.key.ends_with('s') && !last.key.ends_with("ss") && !last.is(kPlaceHead | kSmallPlaceHead);
  }

  bool is_places_name(const TaggedName& name) const {
    const NameTokens::Sentence& sentence = all_.sentences[at(name.first).sentence];
    const bool has_small_head = name.end < sentence.end && !at(name.end).capital && touches(name.end) &&
                                !at(name.end - 1).possessive && at(name.end).is(kSmallPlaceHead);
    return has_small_head || (name.end > name.first + 1 && at(name.end - 1).is(kPlaceHead));
  }

  // "the terminal", and "Terminal" where a sentence or a headline begins: one word that stands in the article
  // as a small noun too, and never as a name where a capital proves one.
  void drop_common_words() {
    std::unordered_set<std::string_view> nouns, proper;
    for (const NameTokens::Sentence& sentence : all_.sentences)
      for (uint32_t i = sentence.first; i < sentence.end; ++i) {
        if (at(i).capital && i > sentence.first && !sentence.titled) proper.insert(at(i).key);
        if (!at(i).capital && at(i).part_of_speech == PartOfSpeech::kNoun &&
            at(i).name.part == NamePart::kOutside)
          nouns.insert(at(i).key);
      }
    std::erase_if(names_, [&](const TaggedName& name) {
      const std::string& word = at(name.first).key;
      return name.end == name.first + 1 && nouns.contains(word) && !proper.contains(word);
    });
  }

  // "Gerda Ford" is a person where "Ford" alone is one, and no body has it in its name.
  void take_kinds_of_family_names() {
    std::unordered_set<std::string_view> people;
    for (const TaggedName& name : names_)
      if (name.kind == NameKind::kPerson && name.end == name.first + 1) people.insert(at(name.first).key);
    for (TaggedName& name : names_) {
      if (name.end != name.first + 2 || name.kind != NameKind::kOrganisation) continue;
      const NameToken &given = at(name.first), &family = at(name.first + 1);
      const bool is_plain = given.capital && family.capital && !given.all_capitals && !given.possessive &&
                            !given.is(kBodyHead | kPlaceHead | kDemonym) &&
                            !family.is(kBodyHead | kPlaceHead);
      if (is_plain && people.contains(family.key) && !known_name(key(name.first, name.end)))
        name.kind = NameKind::kPerson;
    }
  }

  // "London, Vestmark and Sundmark", "Vestmark, Ohio": what is listed with a tagged name or stands before the
  // region that it lies in.
  void take_kinds_of_neighbours() {
    for (size_t n = 0; n < names_.size(); ++n) {
      TaggedName& name = names_[n];
      if (name.kind) continue;
      for (size_t other = n < 2 ? 0 : n - 2; other < std::min(names_.size(), n + 3) && !name.kind; ++other) {
        const TaggedName& near = names_[other];
        if (near.kind && is_listed(name, near)) name.kind = near.kind;
        if (near.kind == NameKind::kPlace && near.first == name.end + 1 && is_region_of(near, name))
          name.kind = near.kind;
      }
    }
  }
  bool is_listed(const TaggedName& name, const TaggedName& near) const {
    return has_relation(name, Dependency::kConjunct, near) || has_relation(near, Dependency::kConjunct, name);
  }
  bool is_region_of(const TaggedName& region, const TaggedName& name) const {
    return has_relation(region, Dependency::kNominalModifier, name) ||
           has_relation(region, Dependency::kApposition, name);
  }
  bool has_relation(const TaggedName& name, Dependency relation, const TaggedName& head) const {
    for (uint32_t i = name.first; i < name.end; ++i)
      if (base_of(at(i).relation) == relation && within(at(i).head, head.first, head.end)) return true;
    return false;
  }

  // "spokesman Nils Aas", "a spokesman, Nils Aas", "Mr Aas": who is named after a role is a person.
  bool follows_role(const TaggedName& name) const {
    if (name.first == 0 || at(name.first - 1).sentence != at(name.first).sentence) return false;
    const NameToken& left = at(name.first - 1);
    if (!name.kind && left.capital && left.is(kTitle) && !left.possessive && touches(name.first)) return true;
    if (!left.capital && !left.possessive && left.is(kRole) && left.part_of_speech == PartOfSpeech::kNoun)
      return true;
    for (uint32_t i = name.first; i < name.end; ++i)
      if (at(i).relation == Dependency::kApposition && at(i).head < name.first)
        return at(at(i).head).is(kRole) && !at(at(i).head).capital && at(i).head + 2 == name.first;
    return false;
  }

  void extend_to_left(TaggedName& name, const NameTokens::Sentence& sentence,
                      std::vector<TaggedName>& before) const {
    while (name.first > sentence.first && modifies(name.first - 1, name, sentence)) {
      if (!before.empty() && before.back().end == name.first) {
        if (before.back().kind == NameKind::kPerson) break;
        if (!name.kind) name.kind = NameKind::kOrganisation;
        name.first = before.back().first;
        before.pop_back();
      } else {
        --name.first;
      }
    }
    const uint32_t first = known_begin(name, sentence);
    if (first == name.first) return;
    name.first = first;
    while (!before.empty() && before.back().end > first) before.pop_back();
  }

  // "Democratic People's" Republic of Korea: where the longest known name begins that ends with this one.
  uint32_t known_begin(const TaggedName& name, const NameTokens::Sentence& sentence) const {
    uint32_t found = name.first;
    for (uint32_t i = name.first;
         i-- > sentence.first && name.end - i <= kLongestKnownName && touches(i + 1);)
      if (at(i).capital && !at(i).is(kTitle) && known_name(key(i, name.end))) found = i;
    return found;
  }

  // Where a sentence begins, and all over a headline, anything may look like a proper noun: what is no name
  // elsewhere and no tag says to be one is none there.
  void drop_unproved() {
    for (const TaggedName& name : names_) {
      const NameTokens::Sentence& sentence = all_.sentences[at(name.first).sentence];
      const bool opens = name.first == sentence.first && name.end == name.first + 1;
      if (name.kind || (!sentence.titled && !opens)) forms_[key(name.first, name.end)].proved = true;
    }
    std::erase_if(names_, [&](const TaggedName& name) {
      return !name.kind && !forms_[key(name.first, name.end)].proved &&
             !known_name(key(name.first, name.end));
    });
  }

  // The kind that a form has most often; the model's own here if others are not more.
  std::optional<NameKind> mostly(const TaggedName& name) const {
    const Form& form = forms_.at(key(name.first, name.end));
    std::optional<NameKind> best = name.kind;
    uint32_t most = best ? form.tagged[index_of(*best)] : 0;
    for (const NameKind kind : {NameKind::kPerson, NameKind::kOrganisation, NameKind::kPlace})
      if (form.tagged[index_of(kind)] > most) {
        best = kind;
        most = form.tagged[index_of(kind)];
      }
    return best;
  }

  std::string_view text_;
  const NameTokens& all_;
  std::vector<TaggedName> names_;
  std::unordered_map<std::string, Form> forms_;  // by key; only for looking up
};

}  // namespace

std::vector<TaggedName> agreed_names(std::string_view text, const NameTokens& tokens) {
  return Agreement(text, tokens).run();
}

}  // namespace stemma
