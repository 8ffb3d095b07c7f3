#include "claim/sources.h"

#include <algorithm>
#include <iterator>

#include "base/strings.h"
#include "base/utf8.h"
#include "claim/nations.h"
#include "claim/newsrooms.h"
#include "claim/source_words.h"

namespace stemma {

namespace {

constexpr size_t kLongestName = 80;        // bytes; a longer source is cut at a word
constexpr size_t kLongestDescription = 6;  // words between "told" and the outlet's name
constexpr uint32_t kNear = 160;            // bytes before a name in which "told" is looked for
constexpr uint32_t kCitingDistance = 400;  // bytes after an outlet in which "citing" is looked for
constexpr uint32_t kToldDistance = 200;    // bytes between a cue and the outlet that was told
constexpr std::ptrdiff_t kMentionsNearCue = 6;

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

template <typename List>
bool is_in(const List& list, std::string_view word) {
  return std::find(std::begin(list), std::end(list), word) != std::end(list);
}

std::vector<std::string> words_of(std::string_view folded) {
  std::vector<std::string> words;
  for (const std::string_view word : split(folded, ' '))
    if (!word.empty()) words.emplace_back(word);
  return words;
}

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

std::string without_lead_ins(std::string_view words) {
  words = trim(words);
  for (;;) {
    const size_t space = words.find(' ');
    if (space == std::string_view::npos || !is_in(kNameLeadIns, to_lower(words.substr(0, space)))) break;
    words = trim(words.substr(space));
  }
  if (words.ends_with("'s")) words.remove_suffix(2);
  if (words.ends_with("’s")) words.remove_suffix(std::string_view("’s").size());
  return std::string(words);
}

bool asks_for_no_name(std::string_view sentence) {
  const std::string lower = to_lower(sentence);
  return std::any_of(std::begin(kAnonymousMarks), std::end(kAnonymousMarks),
                     [&](std::string_view mark) { return contains(lower, mark); });
}

bool is_body_group(std::string_view words) {
  const std::vector<std::string> parts = words_of(fold(words));
  if (parts.empty()) return false;
  if (std::any_of(parts.begin(), parts.end(), [](const std::string& w) { return is_in(kUnnamedMarks, w); }))
    return false;
  // The head of an English noun phrase is its last word before any "of", "in", "at", "from".
  size_t head = parts.size() - 1;
  for (size_t i = 1; i < parts.size(); ++i)
    if (parts[i] == "of" || parts[i] == "in" || parts[i] == "at" || parts[i] == "from" || parts[i] == "for") {
      head = i - 1;
      break;
    }
  return is_in(kBodyGroups, parts[head]);
}

}  // namespace

SourceReader::SourceReader(const StoryMaterial& material, uint32_t article, std::vector<std::string> voice)
    : material_(material),
      index_(article),
      article_(*material.articles[article]),
      annotation_(*material.annotations[article]),
      voice_(std::move(voice)) {}

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
bool SourceReader::is_voice_source(const StatementSource& source) const {
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
  if (name.empty()) return name;
  const size_t where = std::string_view(article_.text).substr(at.begin, at.size()).find(name);
  if (where == std::string_view::npos) return name;
  const uint32_t begin = at.begin + static_cast<uint32_t>(where);
  const uint32_t first_word = static_cast<uint32_t>(std::min(name.find(' '), name.size()));
  const bool starts_sentence = sentence_of(at).begin == begin;
  if (starts_sentence && !mention_in(annotation_, {begin, begin + first_word}) &&
      !nation_named(name.substr(0, first_word)))
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
  const size_t where = std::string_view(article_.text).substr(at.begin, at.size()).find(name);
  if (name.empty() || where == std::string_view::npos) return;
  const uint32_t begin = at.begin + static_cast<uint32_t>(where);
  const ByteSpan place{begin, begin + static_cast<uint32_t>(name.size())};
  const Mention* mention = mention_in(annotation_, place);
  if (!mention) return;
  const StoryEntity* entity = story_entity(mention->entity);
  if (!entity) return;
  const uint32_t entity_index = material_.entities->of[index_][mention->entity];
  if (entity->type == EntityType::kPerson) {
    link.name = office_of(entity_index);
    return;
  }
  // The name is the body's own only if it is all of the words: "Duisburg police" is not Duisburg.
  if (mention->span.contains(place) && entity->type != EntityType::kPlace) {
    link.name = entity->name;
    link.entity = entity_index;
  }
}

void SourceReader::name_group(std::string_view words, ByteSpan at, ChainLink& link) const {
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

ChainLink SourceReader::link_of(const StatementSource& source) const {
  ChainLink link;
  link.said_at = source.span;
  const std::string_view words = source.span.of(article_.text);
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
      name_body(entity && mention_in(annotation_, source.span) == nullptr ? source.name : words, source.span,
                link);
      const bool is_pronoun = entity && words.size() < 5;
      if (is_pronoun) name_body(entity->name, source.span, link);
      break;
    }
    case SourceKind::kOutlet:
    case SourceKind::kAgency: {
      link.kind = source.kind == SourceKind::kAgency ? OriginKind::kAgency : OriginKind::kOutlet;
      link.name = cleaned(source.name, source.span);
      if (const StoryEntity* entity = story_entity(source.entity)) {
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

std::optional<ChainLink> SourceReader::told_to(const Statement& statement) const {
  if (!statement.source || !statement.cue) return std::nullopt;
  ByteSpan sentence = sentence_of(*statement.cue);
  const ByteSpan cue = *statement.cue;
  sentence.begin = std::max(sentence.begin, cue.begin - std::min(cue.begin, kToldDistance));
  sentence.end = std::min(sentence.end, cue.end + kToldDistance);
  const auto& mentions = annotation_.mentions;
  const auto first = std::partition_point(mentions.begin(), mentions.end(),
                                          [&](const Mention& m) { return m.span.end <= sentence.begin; });
  const auto last = std::next(first, std::min<std::ptrdiff_t>(kMentionsNearCue, mentions.end() - first));
  for (auto at = first; at != last && at->span.begin < sentence.end; ++at) {
    const Mention& mention = *at;
    const EntityType type = annotation_.entities[mention.entity].type;
    if (type != EntityType::kOutlet && type != EntityType::kAgency) continue;
    const uint32_t from = std::max(sentence.begin, mention.span.begin - std::min(mention.span.begin, kNear));
    std::string before = to_lower(ByteSpan{from, mention.span.begin}.of(article_.text));
    std::vector<std::string> words = words_of(collapse_spaces(before));
    for (size_t n = 0; n < kLongestDescription && !words.empty(); ++n) {
      const std::string& word = words.back();
      if (!is_in(kOutletDescriptions, word) && !word.ends_with("'s") && !word.ends_with("’s")) break;
      words.pop_back();
    }
    before = join(words, " ");
    const bool told =
        std::any_of(std::begin(kToldPhrases), std::end(kToldPhrases), [&](std::string_view phrase) {
          return before.ends_with(phrase) &&
                 (before.size() == phrase.size() || before[before.size() - phrase.size() - 1] == ' ');
        });
    if (!told) continue;
    ChainLink link = outlet_link(mention);
    link.why = "the speaker told it to " + link.name;
    if (is_voice(link.name)) return std::nullopt;
    return link;
  }
  return std::nullopt;
}

std::optional<ChainLink> SourceReader::cited_by_outlet(const Statement& statement) const {
  ByteSpan sentence = sentence_of(statement.source->span);
  sentence.end = std::min(sentence.end, statement.source->span.end + kCitingDistance);
  sentence.begin = std::max(
      sentence.begin, statement.source->span.begin - std::min(statement.source->span.begin, kCitingDistance));
  const std::string_view text = sentence.of(article_.text);
  for (const std::string_view word : kCitingWords) {
    const std::string mark = std::string(word) + " ";
    const size_t at = text.find(mark);
    if (at == std::string_view::npos || (at > 0 && text[at - 1] != ' ')) continue;
    const uint32_t begin = sentence.begin + static_cast<uint32_t>(at + mark.size());
    const size_t stop = std::min(article_.text.find_first_of(",;:.\"", begin), size_t{sentence.end});
    const ByteSpan cited{begin, static_cast<uint32_t>(std::max<size_t>(stop, begin))};
    if (statement.source->span.overlaps(cited) || cited.empty()) continue;
    StatementSource source;
    source.span = cited;
    source.name = std::string(cited.of(article_.text));
    source.kind = SourceKind::kUnnamed;
    if (const Mention* mention = mention_in(annotation_, cited)) {
      const Entity& entity = annotation_.entities[mention->entity];
      const bool whole = cleaned(source.name, cited) == mention->span.of(article_.text);
      if (entity.type == EntityType::kPerson || whole) {
        source.entity = mention->entity;
        source.name = entity.name;
        source.kind = entity.type == EntityType::kPerson   ? SourceKind::kPerson
                      : entity.type == EntityType::kAgency ? SourceKind::kAgency
                      : entity.type == EntityType::kOutlet ? SourceKind::kOutlet
                                                           : SourceKind::kBody;
      }
    }
    ChainLink link = link_of(source);
    link.why = "named by the report cited: " + std::string(word);
    return link;
  }
  return std::nullopt;
}

// An outlet named inside the words of a source that is none itself ("a report in The Courier", "the Courier's
// sources").
const Mention* SourceReader::outlet_inside(const StatementSource& source) const {
  const auto& mentions = annotation_.mentions;
  const auto first = std::partition_point(mentions.begin(), mentions.end(),
                                          [&](const Mention& m) { return m.span.end <= source.span.begin; });
  for (auto at = first; at != mentions.end() && at->span.begin < source.span.end; ++at) {
    const EntityType type = annotation_.entities[at->entity].type;
    if (type == EntityType::kOutlet || type == EntityType::kAgency) return &*at;
  }
  return nullptr;
}

ChainLink SourceReader::outlet_link(const Mention& mention) const {
  ChainLink link;
  const EntityType type = annotation_.entities[mention.entity].type;
  link.kind = type == EntityType::kAgency ? OriginKind::kAgency : OriginKind::kOutlet;
  const StoryEntity* entity = story_entity(mention.entity);
  link.name = entity ? entity->name : std::string(mention.span.of(article_.text));
  if (entity) link.entity = material_.entities->of[index_][mention.entity];
  link.said_at = mention.span;
  return link;
}

// Unnamed sources and reports of an outlet that is named with them; empty if the source is of another kind.
std::vector<ChainLink> SourceReader::links_through_outlet(const StatementSource& source) const {
  if (source.kind != SourceKind::kDocument && source.kind != SourceKind::kUnnamed) return {};
  const Mention* outlet = outlet_inside(source);
  const std::string words = cleaned(source.span.of(article_.text), source.span);
  const std::vector<std::string> parts = words_of(fold(words));
  const bool is_report = std::any_of(parts.begin(), parts.end(),
                                     [](const std::string& part) { return is_in(kReportNouns, part); });
  if (!outlet) {
    if (parts.empty() || parts.back() != "media") return {};
    ChainLink press;
    press.kind = OriginKind::kOutlet;
    press.name = words;
    press.said_at = source.span;
    return {press};
  }
  if (source.kind == SourceKind::kDocument && !is_report) return {};
  std::vector<ChainLink> links{outlet_link(*outlet)};
  if (is_voice(links.front().name)) links.clear();
  if (!is_report) links.push_back(link_of(source));
  return links;
}

std::vector<ChainLink> SourceReader::links_of(const Statement& statement) const {
  std::vector<ChainLink> links;
  if (!statement.source || is_voice_source(*statement.source)) return links;
  const SourceKind kind = statement.source->kind;
  const bool is_outlet = kind == SourceKind::kOutlet || kind == SourceKind::kAgency;
  if (!is_outlet)
    if (std::optional<ChainLink> outlet = told_to(statement)) links.push_back(std::move(*outlet));
  std::vector<ChainLink> through = links_through_outlet(*statement.source);
  if (through.empty()) through.push_back(link_of(*statement.source));
  for (ChainLink& link : through) links.push_back(std::move(link));
  if (statement.cue)
    links.back().why = "cue: " + std::string(statement.cue->of(article_.text));
  else if (!statement.why.empty())
    links.back().why = statement.why;
  if (statement.continues) links.back().why = "carried over from a sentence before";
  if (is_outlet)
    if (std::optional<ChainLink> cited = cited_by_outlet(statement)) links.push_back(std::move(*cited));
  return links;
}

}  // namespace stemma
