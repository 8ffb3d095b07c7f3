#include "claim/sources.h"

#include <algorithm>
#include <iterator>

#include "annotate/known_names.h"
#include "annotate/statements_words.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "claim/nations.h"
#include "claim/newsrooms.h"
#include "claim/source_words.h"
#include "claim/spokespeople.h"
#include "claim/word_lists.h"

namespace stemma {

namespace {

constexpr size_t kLongestName = 80;        // bytes; a longer source is cut at a word
constexpr uint32_t kCitingDistance = 400;  // bytes after an outlet in which "citing" is looked for

std::string cut_at_qualifier(std::string_view words) {
  size_t end = words.size();
  const std::string folded = to_lower(words);
  if (folded.size() != words.size()) return std::string(words);
  for (const std::string_view mark : kSourceQualifiers) {
    const size_t at = folded.find(mark);
    if (at != std::string::npos && at > 0) end = std::min(end, at);
  }
  if (end > kLongestName) {
    end = words.rfind(' ', kLongestName);
    if (end == std::string_view::npos) end = words.size();
  }
  return std::string(trim(words.substr(0, end)));
}

bool asks_for_no_name(std::string_view sentence) {
  const std::string lower = to_lower(sentence);
  return std::any_of(std::begin(kAnonymousMarks), std::end(kAnonymousMarks),
                     [&](std::string_view mark) { return contains(lower, mark); });
}

// The head of an English noun phrase is its last word before any "of", "in", "at", "from", "for".
std::string head_of(std::string_view phrase) {
  const std::vector<std::string> parts = words_of(fold(phrase));
  for (size_t i = 1; i < parts.size(); ++i)
    if (is_in(kPhraseEnds, parts[i])) return parts[i - 1];
  return parts.empty() ? std::string() : parts.back();
}

// Whether a noun names people or those who speak as one.
bool names_people(const std::string& noun) {
  const std::string one = singular(noun);
  for (const WordList list : {WordList::kPersonRole, WordList::kUnnamed, WordList::kBody,
                              WordList::kOutletNoun, WordList::kSpeaksForBody})
    if (is_in(list, noun) || is_in(list, one)) return true;
  if (is_in(kPeople, noun) || is_in(kPeople, one)) return true;
  return std::any_of(std::begin(kPeopleEndings), std::end(kPeopleEndings),
                     [&](std::string_view end) { return one.size() > end.size() + 2 && one.ends_with(end); });
}

// The wire agency that a name begins with, where only words of description follow.
std::optional<std::string> agency_in(const std::string& name) {
  std::vector<std::string> words;
  for (const std::string_view word : split(name, ' ')) words.emplace_back(word);
  for (; !words.empty(); words.pop_back()) {
    if (const auto agency = known_agency(join(words, " "))) return std::string(*agency);
    if (!is_in(kOutletDescriptions, to_lower(words.back()))) break;
  }
  return std::nullopt;
}

// Every word but particles begins with a capital, as in a name.
bool is_capitalised(std::string_view name) {
  for (const std::string_view word : split(name, ' ')) {
    const bool is_small = !word.empty() && word.front() >= 'a' && word.front() <= 'z';
    if (is_small && word.size() > 3) return false;
  }
  return !name.empty();
}

bool is_body_group(std::string_view words) {
  const std::vector<std::string> parts = words_of(fold(words));
  if (std::any_of(parts.begin(), parts.end(), [](const std::string& w) { return is_in(kUnnamedMarks, w); }))
    return false;
  return is_in(kBodyGroups, head_of(words));
}

}  // namespace

std::string without_lead_ins(std::string_view words) {
  words = trim(words);
  for (;;) {
    const size_t space = words.find(' ');
    if (space == std::string_view::npos) break;
    const std::string first = to_lower(words.substr(0, space));
    if (!is_in(kNameLeadIns, first) && !is_in(kIdlePossessors, first)) break;
    words = trim(words.substr(space));
  }
  if (words.ends_with("'s")) words.remove_suffix(2);
  if (words.ends_with("’s")) words.remove_suffix(std::string_view("’s").size());
  return std::string(words);
}

SourceReader::SourceReader(const StoryMaterial& material, uint32_t article, std::vector<std::string> voice,
                           const Spokespeople* spokespeople)
    : material_(material),
      index_(article),
      article_(*material.articles[article]),
      annotation_(*material.annotations[article]),
      voice_(std::move(voice)),
      spokespeople_(spokespeople) {
  find_reporters();
}

bool SourceReader::is_voice(std::string_view name) const {
  return std::any_of(voice_.begin(), voice_.end(),
                     [&](const std::string& voice) { return same_outlet(voice, name); });
}

const StoryEntity* SourceReader::story_entity(std::optional<uint32_t> entity) const {
  if (!entity || index_ >= material_.entities->of.size()) return nullptr;
  const auto& of = material_.entities->of[index_];
  return *entity < of.size() ? &material_.entities->entities[of[*entity]] : nullptr;
}

ByteSpan SourceReader::sentence_of(ByteSpan span) const {
  const uint32_t at = sentence_at(annotation_.units, span.begin);
  return at < annotation_.units.sentences.size() ? annotation_.units.sentences[at].span : span;
}

// "NPR's reporter in Harare says" on NPR is NPR's own voice, and so is "the Courier understands".
bool SourceReader::is_voice_source(const StatementSource& given) const {
  const StatementSource source = settled(given);
  if (source.entity && std::binary_search(reporters_.begin(), reporters_.end(), *source.entity)) return true;
  const bool is_outlet = source.kind == SourceKind::kOutlet || source.kind == SourceKind::kAgency;
  if (is_outlet) {
    if (is_voice(source.name)) return true;
    const StoryEntity* entity = story_entity(source.entity);
    return entity && is_voice(entity->name);
  }
  const std::string_view words = source.span.of(article_.text);
  for (const std::string_view possessive : {"'s ", "’s "}) {
    const size_t at = words.find(possessive);
    if (at != std::string_view::npos && source.kind != SourceKind::kUnnamed && is_voice(words.substr(0, at)))
      return true;
  }
  return false;
}

// A lower-case first letter unless the name begins with a proper name.
std::string SourceReader::cleaned(std::string_view words, ByteSpan at) const {
  std::string name = cut_at_qualifier(without_lead_ins(words));
  name = without_lead_ins(name);
  // "the Rail Board (RB)"
  if (const size_t bracket = name.find(" ("); bracket != std::string::npos && name.ends_with(")"))
    name.resize(bracket);
  if (name.empty()) return name;
  const size_t where = std::string_view(article_.text).substr(at.begin, at.size()).find(name);
  if (where == std::string_view::npos) return name;
  const uint32_t begin = at.begin + static_cast<uint32_t>(where);
  const size_t first_end = std::min(name.find(' '), name.size());
  const uint32_t first_word = static_cast<uint32_t>(first_end);
  const size_t second_end = std::min(name.find(' ', std::min(first_end + 1, name.size())), name.size());
  const bool starts_sentence = sentence_of(at).begin == begin;
  if (starts_sentence && !mention_in(annotation_, {begin, begin + first_word}) &&
      !nation_named(name.substr(0, first_end)) && !nation_named(name.substr(0, second_end)))
    name[0] = static_cast<char>(name[0] >= 'A' && name[0] <= 'Z' ? name[0] - 'A' + 'a' : name[0]);
  return name;
}

std::string SourceReader::office_of(uint32_t story_entity_index) const {
  const StoryEntity& person = material_.entities->entities[story_entity_index];
  const OfficeName* office = nullptr;
  const Nation* nation = nullptr;
  for (const std::string& role : person.roles) {
    const std::string folded = fold(role);
    for (const OfficeName& candidate : kOffices)
      if (!office && contains(folded, candidate.title)) office = &candidate;
    const std::vector<std::string> words = words_of(folded);
    for (size_t i = 0; i < words.size() && !nation; ++i) {
      nation = nation_named(words[i]);
      if (!nation && i + 1 < words.size()) nation = nation_named(words[i] + " " + words[i + 1]);
    }
  }
  if (!office) return "office of " + person.name;
  if (!nation) return std::string(office->office) + " of " + person.name;
  return std::string(nation->demonym) + " " + std::string(office->office);
}

void SourceReader::name_body(std::string_view words, ByteSpan at, ChainLink& link) const {
  link.kind = OriginKind::kBody;
  const std::string name = cleaned(words, at);
  link.name = name;
  if (const Nation* nation = nation_named(name)) {
    link.name = std::string(nation->demonym) + " government";
    return;
  }
  if (const Nation* nation = nation_of_capital(name)) {
    link.name = std::string(nation->demonym) + " government";
    return;
  }
  if (name.empty()) return;
  if (std::string office = office_by_title(name); !office.empty()) {
    link.name = std::move(office);
    return;
  }
  // The first letter may have been a capital where a sentence begins.
  const size_t rest = std::string_view(article_.text).substr(at.begin, at.size()).find(name.substr(1));
  if (rest == std::string_view::npos || rest == 0) {
    if (const std::optional<uint32_t> entity = entity_named(name)) name_body_after(*entity, true, link);
    return;
  }
  const size_t where = rest - 1;
  const uint32_t begin = at.begin + static_cast<uint32_t>(where);
  const ByteSpan place{begin, begin + static_cast<uint32_t>(name.size())};
  // The name is the body's own only if it is all of the words: "Duisburg police" is not Duisburg.
  if (const Mention* mention = mention_in(annotation_, place))
    name_body_after(mention->entity, mention->span.contains(place) || is_described(place, *mention), link);
}

// Names a body after a party of this article: a person's office, or the party itself where it is all of the
// words.
void SourceReader::name_body_after(uint32_t own_entity, bool is_all, ChainLink& link) const {
  const StoryEntity* entity = story_entity(own_entity);
  if (!entity) return;
  const uint32_t entity_index = material_.entities->of[index_][own_entity];
  if (entity->type == EntityType::kPerson) {
    link.name = office_of(entity_index);
  } else if (is_all && entity->type != EntityType::kPlace) {
    link.name = entity->name;
    link.entity = entity_index;
  }
}

// "Analysts at Holm Brothers", "Holm's own analysts": what they publish is their house's word.
bool SourceReader::name_house(std::string_view words, ByteSpan at, ChainLink& link) const {
  const std::string head = head_of(cleaned(words, at));
  const Mention* mention = mention_in(annotation_, at);
  if (!mention || !is_in(kHouseAnalysts, head)) return false;
  const StoryEntity* house = story_entity(mention->entity);
  if (!house || house->type != EntityType::kOrg) return false;
  link.kind = OriginKind::kBody;
  link.name = house->name + " " + head;
  return true;
}

void SourceReader::name_group(std::string_view words, ByteSpan at, ChainLink& link) const {
  if (name_house(words, at, link)) return;
  if (is_body_group(cleaned(words, at)) && !asks_for_no_name(around(at))) {
    name_body(words, at, link);
    return;
  }
  link.kind = OriginKind::kUnnamed;
  link.name = cleaned(words, at);
}

void SourceReader::name_person(const StatementSource& source, ChainLink& link) const {
  link.kind = OriginKind::kPerson;
  link.name = cleaned(source.name, source.span);
  const StoryEntity* entity = story_entity(source.entity);
  if (!entity) return;
  link.entity = material_.entities->of[index_][*source.entity];
  link.name = entity->name;
}

std::string_view SourceReader::around(ByteSpan span) const {
  const ByteSpan sentence = sentence_of(span);
  return ByteSpan{std::max(sentence.begin, span.begin - std::min(span.begin, kCitingDistance)),
                  std::min(sentence.end, span.end + kCitingDistance)}
      .of(article_.text);
}

// The party or the kind that the words give where the statement's own source says less.
StatementSource SourceReader::settled(StatementSource source) const {
  if (!source.speaks_for.empty()) return source;
  const std::string name = source.entity ? source.name : cleaned(source.span.of(article_.text), source.span);
  // What looks like a person in one report may be known for a body by another.
  const StoryEntity* party = story_entity(source.entity);
  if (party && source.kind == SourceKind::kPerson && party->type == EntityType::kOrg)
    source.kind = SourceKind::kBody;
  if (source.entity && source.kind != SourceKind::kBody) return source;
  // "Rail investigators and media reports": the first of two is nearer to what happened.
  if (const size_t both = name.find(" and ");
      source.kind == SourceKind::kDocument && both != std::string::npos) {
    const std::string first = name.substr(0, both);
    const size_t at = source.span.of(article_.text).find(first);
    if (is_body_group(first) && at != std::string_view::npos) {
      source.span.begin += static_cast<uint32_t>(at);
      source.span.end = source.span.begin + static_cast<uint32_t>(first.size());
      source.name = first;
      source.kind = SourceKind::kBody;
      return source;
    }
  }
  if (source.kind == SourceKind::kBody) {
    // "the Norda Press state news agency", and an outlet that only this story's reports show to be one.
    if (const std::optional<std::string> agency = agency_in(name)) {
      source.kind = SourceKind::kAgency;
      source.name = *agency;
    } else if (const std::string publisher = publisher_named(material_, name); !publisher.empty()) {
      source.kind = SourceKind::kOutlet;
      source.name = publisher;
    }
  } else if (source.kind == SourceKind::kPerson) {
    // "Brand last week said": the name with which the words begin.
    const Mention* mention = mention_in(annotation_, source.span);
    const bool begins = mention && article_.text.compare(mention->span.begin, mention->span.size(), name, 0,
                                                         mention->span.size()) == 0;
    if (begins && annotation_.entities[mention->entity].type == EntityType::kPerson) {
      source.entity = mention->entity;
      source.name = annotation_.entities[mention->entity].name;
    } else if (is_body_group(name)) {
      source.kind = SourceKind::kBody;
    }
  } else if (source.kind == SourceKind::kUnnamed && is_in(WordList::kDocument, head_of(name))) {
    source.kind = SourceKind::kDocument;
  }
  return source;
}

// Whether words that are no party's name can be a speaker's: "two inspectors", not "the weather".
bool SourceReader::can_speak(const StatementSource& source) const {
  if (source.entity || !source.speaks_for.empty()) return true;
  if (source.kind != SourceKind::kPerson && source.kind != SourceKind::kUnnamed) return true;
  const std::string name = cleaned(source.span.of(article_.text), source.span);
  const std::vector<std::string> parts = words_of(fold(name));
  const auto marks = [](const std::string& part) { return is_in(kUnnamedMarks, part); };
  if (std::any_of(parts.begin(), parts.end(), marks)) return true;
  const bool is_name = source.kind == SourceKind::kPerson && is_capitalised(name);
  return is_name || is_body_group(name) || names_people(head_of(name));
}

ChainLink SourceReader::link_of(const StatementSource& given) const {
  const StatementSource source = settled(given);
  ChainLink link;
  link.said_at = source.span;
  const std::string_view words = source.span.of(article_.text);
  if (spokespeople_ && source.entity && index_ < material_.entities->of.size())
    if (const ChainLink* body = spokespeople_->body_of(material_.entities->of[index_][*source.entity])) {
      link = *body;
      link.said_at = source.span;
      return link;
    }
  if (const std::optional<StatementSource> issuer = issuer_of(source)) return link_of(*issuer);
  if (const std::optional<uint32_t> organisation = organisation_meant(source)) {
    link.kind = OriginKind::kBody;
    name_body_after(*organisation, true, link);
    return link;
  }
  if (!source.speaks_for.empty()) {
    // What is spoken for stands near the speaker, if not in the source's own words.
    const ByteSpan near = contains(words, source.speaks_for) ? source.span : sentence_of(source.span);
    name_body(source.speaks_for, near, link);
    return link;
  }
  switch (source.kind) {
    case SourceKind::kPerson:
      name_person(source, link);
      break;
    case SourceKind::kBody: {
      const StoryEntity* entity = story_entity(source.entity);
      if (entity && given.kind == SourceKind::kPerson) {
        name_body(entity->name, source.span, link);
        break;
      }
      const bool by_name =
          entity ? mention_in(annotation_, source.span) == nullptr : contains(words, source.name);
      name_body(by_name ? source.name : words, source.span, link);
      const bool is_pronoun = entity && words.size() < 5;
      if (is_pronoun) name_body(entity->name, source.span, link);
      break;
    }
    case SourceKind::kOutlet:
    case SourceKind::kAgency: {
      link.kind = source.kind == SourceKind::kAgency ? OriginKind::kAgency : OriginKind::kOutlet;
      link.name = cleaned(source.name, source.span);
      if (given.kind == SourceKind::kBody) {
        link.name = source.name;
      } else if (const StoryEntity* entity = story_entity(source.entity)) {
        link.name = entity->name;
        link.entity = material_.entities->of[index_][*source.entity];
      }
      break;
    }
    case SourceKind::kDocument:
      link.kind = OriginKind::kDocument;
      link.name = cleaned(words, source.span);
      break;
    case SourceKind::kUnnamed:
      name_group(words, source.span, link);
      break;
  }
  return link;
}

std::vector<ChainLink> SourceReader::links_of(const Statement& statement) const {
  std::vector<ChainLink> links;
  if (!statement.source || !can_speak(*statement.source)) return links;
  const SourceKind kind = settled(*statement.source).kind;
  const bool is_outlet = kind == SourceKind::kOutlet || kind == SourceKind::kAgency;
  if (!is_voice_source(*statement.source)) {
    if (!is_outlet)
      if (std::optional<ChainLink> outlet = told_to(statement)) links.push_back(std::move(*outlet));
    std::vector<ChainLink> through = links_through_outlet(*statement.source);
    if (through.empty()) through.push_back(link_of(*statement.source));
    if (const std::optional<StatementSource> speaker = speaker_to(statement)) {
      if (!is_outlet) through.clear();  // "told reporters": who they are says nothing
      through.push_back(link_of(*speaker));
    }
    for (ChainLink& link : through) links.push_back(std::move(link));
    if (statement.cue)
      links.back().why = "cue: " + std::string(statement.cue->of(article_.text));
    else if (!statement.why.empty())
      links.back().why = statement.why;
    if (statement.continues) links.back().why = "carried over from a sentence before";
  }
  // Whom the outlet cites, be it this one itself.
  if (is_outlet)
    if (std::optional<ChainLink> cited = cited_by_outlet(statement)) links.push_back(std::move(*cited));
  return links;
}

}  // namespace stemma
