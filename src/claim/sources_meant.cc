// Whom words mean that are no name: titles, "the bank", a statement's issuer, an outlet's own reporter.
#include <algorithm>
#include <iterator>
#include <map>

#include "annotate/statements_words.h"
#include "base/utf8.h"
#include "claim/nations.h"
#include "claim/newsrooms.h"
#include "claim/source_words.h"
#include "claim/sources.h"
#include "claim/word_lists.h"

namespace stemma {

namespace {

constexpr uint32_t kReporterDistance = 40;  // bytes between "Channel Six's" and the reporter's name
constexpr uint32_t kIssuerDistance = 120;   // bytes before a document in which its issuer is looked for
constexpr std::ptrdiff_t kMentionsLookedAt = 200;  // before "the bank" for whom it may mean
constexpr size_t kMostWordsOfDescription = 4;      // "the struggling investment bank"

bool is_organisation(const Entity& entity) {
  return entity.type == EntityType::kOrg;
}

// Words that say what is behind a preposition or possessor end here.
size_t end_of_phrase(std::string_view text) {
  return std::min(text.find_first_of(",;:.\"()\n"), text.size());
}

// The byte after `word` where it stands last in `text` as a word of its own; npos if it does not.
size_t after_last(std::string_view text, std::string_view word) {
  const std::string mark = " " + std::string(word) + " ";
  const size_t at = text.rfind(mark);
  return at == std::string_view::npos ? at : at + mark.size();
}

}  // namespace

void SourceReader::find_reporters() {
  const auto& mentions = annotation_.mentions;
  for (size_t i = 1; i < mentions.size() && !voice_.empty(); ++i) {
    const Mention &outlet = mentions[i - 1], &person = mentions[i];
    if (annotation_.entities[person.entity].type != EntityType::kPerson) continue;
    const ByteSpan between{outlet.span.end, person.span.begin};
    if (between.size() > kReporterDistance) continue;
    const std::string_view words = between.of(article_.text);
    const bool possessive = words.starts_with("'s ") || words.starts_with("’s ");
    if (!possessive || words.find_first_of(",.;:\n") != std::string_view::npos) continue;
    if (is_voice(outlet.span.of(article_.text))) reporters_.push_back(person.entity);
  }
  std::sort(reporters_.begin(), reporters_.end());
}

std::string SourceReader::office_by_title(std::string_view words) const {
  std::string title = fold(words);
  const Nation* nation = nullptr;
  for (size_t space = title.find(' '); space != std::string::npos; space = title.find(' ', space + 1))
    if ((nation = nation_named(title.substr(0, space)))) {
      title.erase(0, space + 1);
      break;
    }
  const auto office = std::find_if(std::begin(kOffices), std::end(kOffices),
                                   [&](const OfficeName& o) { return o.title == title; });
  if (office == std::end(kOffices)) return {};
  if (nation) return std::string(nation->demonym) + " " + std::string(office->office);
  std::optional<uint32_t> holder;
  for (uint32_t i = 0; i < material_.entities->entities.size(); ++i) {
    const StoryEntity& person = material_.entities->entities[i];
    if (person.type != EntityType::kPerson) continue;
    const bool holds = std::any_of(person.roles.begin(), person.roles.end(), [&](const std::string& role) {
      const std::string folded = fold(role);
      return folded == title || (folded.ends_with(" " + title) &&
                                 nation_named(folded.substr(0, folded.size() - title.size() - 1)));
    });
    if (!holds) continue;
    if (holder) return std::string(office->office);
    holder = i;
  }
  return holder ? office_of(*holder) : std::string(office->office);
}

std::optional<uint32_t> SourceReader::entity_named(std::string_view words) const {
  std::optional<uint32_t> found;
  for (const Mention& mention : annotation_.mentions) {
    if (mention.kind != MentionKind::kName || mention.span.of(article_.text) != words) continue;
    if (found && *found != mention.entity) return std::nullopt;
    found = mention.entity;
  }
  return found;
}

std::optional<StatementSource> SourceReader::issuer_of(const StatementSource& document) const {
  const bool may_be = document.kind == SourceKind::kDocument || document.kind == SourceKind::kBody;
  if (!may_be || !document.speaks_for.empty()) return std::nullopt;
  std::optional<ByteSpan> at = issuer_in_words(document.span);
  if (!at && !document.entity) at = issuer_before(document.span);
  if (!at || at->empty()) return std::nullopt;
  return source_at(*at);
}

// "Grain company Castellan": the name, with what kind of body it is before it.
bool SourceReader::is_described(ByteSpan words, const Mention& mention) const {
  const bool ends_in_name = mention.span.end == words.end && mention.span.begin > words.begin;
  if (!ends_in_name || annotation_.entities[mention.entity].type != EntityType::kOrg) return false;
  const std::vector<std::string> before =
      words_of(fold(ByteSpan{words.begin, mention.span.begin}.of(article_.text)));
  return !before.empty() && is_in(WordList::kBody, before.back());
}

StatementSource SourceReader::source_at(ByteSpan at) const {
  StatementSource source;
  source.span = at;
  source.name = std::string(at.of(article_.text));
  source.kind = SourceKind::kBody;
  const Mention* mention = mention_in(annotation_, at);
  if (!mention) {
    const std::vector<std::string> words = words_of(fold(source.name));
    const bool is_person = std::any_of(words.begin(), words.end(), [](const std::string& word) {
      return is_in(WordList::kPersonRole, word);
    });
    if (is_person) source.kind = SourceKind::kPerson;
    return source;
  }
  const Entity& entity = annotation_.entities[mention->entity];
  if (entity.type == EntityType::kPerson) {
    source.kind = SourceKind::kPerson;
  } else if (entity.type == EntityType::kOutlet || entity.type == EntityType::kAgency) {
    source.kind = entity.type == EntityType::kAgency ? SourceKind::kAgency : SourceKind::kOutlet;
  } else if (without_lead_ins(source.name) != mention->span.of(article_.text) &&
             !is_described(source.span, *mention)) {
    return source;  // "the Varland police" is not Varland
  }
  source.entity = mention->entity;
  source.name = entity.name;
  return source;
}

// "Findings of the Rail Board", "a statement by two unions", "the ministry's letter".
std::optional<ByteSpan> SourceReader::issuer_in_words(ByteSpan document) const {
  const std::string_view words = document.of(article_.text);
  const std::vector<std::string> parts = words_of(fold(words));
  size_t head = 0;
  while (head < parts.size() && !is_in(kUtterances, parts[head])) ++head;
  if (head >= parts.size()) return std::nullopt;
  for (const std::string_view link : {"of", "from", "by"}) {
    const std::string mark = parts[head] + " " + std::string(link) + " ";
    const size_t at = to_lower(words).find(mark);
    if (at == std::string::npos || to_lower(words).size() != words.size()) continue;
    const uint32_t begin = document.begin + static_cast<uint32_t>(at + mark.size());
    const std::string_view rest = ByteSpan{begin, document.end}.of(article_.text);
    return ByteSpan{begin, begin + static_cast<uint32_t>(end_of_phrase(rest))};
  }
  for (const std::string_view possessive : {"'s ", "’s "}) {
    const size_t at = words.find(possessive), noun = to_lower(words).find(parts[head]);
    if (at != std::string_view::npos && at < noun)
      return ByteSpan{document.begin, document.begin + static_cast<uint32_t>(at)};
  }
  return std::nullopt;
}

// "The harbour police issued a statement": the words before the verb, from the start of their clause.
std::optional<ByteSpan> SourceReader::issuer_before(ByteSpan document) const {
  const std::vector<std::string> parts = words_of(fold(document.of(article_.text)));
  if (std::none_of(parts.begin(), parts.end(), [](const std::string& p) { return is_in(kUtterances, p); }))
    return std::nullopt;
  const uint32_t from =
      std::max(sentence_of(document).begin, document.begin - std::min(document.begin, kIssuerDistance));
  std::string_view before = ByteSpan{from, document.begin}.of(article_.text);
  // The document's article may stand outside its span.
  for (const std::string_view article : {" a ", " an ", " the "})
    if (before.ends_with(article)) before.remove_suffix(article.size() - 1);
  for (const std::string_view verb : kIssuingVerbs) {
    if (!before.ends_with(" " + std::string(verb) + " ")) continue;
    std::string_view subject = trim(before.substr(0, before.size() - verb.size() - 1));
    size_t begin = 0;
    const size_t cut = subject.find_last_of(",;:\"");
    if (cut != std::string_view::npos) begin = cut + 1;
    for (const std::string_view join : {"and", "but", "that", "after", "when", "as", "while"})
      if (const size_t at = after_last(subject, join); at != std::string_view::npos)
        begin = std::max(begin, at);
    while (begin < subject.size() && subject[begin] == ' ') ++begin;
    if (begin >= subject.size()) return std::nullopt;
    return ByteSpan{from + static_cast<uint32_t>(begin), from + static_cast<uint32_t>(subject.size())};
  }
  return std::nullopt;
}

std::optional<uint32_t> SourceReader::organisation_meant(const StatementSource& source) const {
  const bool may_be = source.kind == SourceKind::kBody || source.kind == SourceKind::kUnnamed;
  if (!may_be || source.entity) return std::nullopt;
  const std::string words =
      fold(source.speaks_for.empty() ? source.span.of(article_.text) : std::string_view(source.speaks_for));
  const std::vector<std::string> parts = words_of(words);
  const bool is_definite = parts.size() > 1 && parts.front() == "the";
  if (parts.empty() || parts.size() > kMostWordsOfDescription || (source.speaks_for.empty() && !is_definite))
    return std::nullopt;
  const std::string& head = parts.back();
  const bool is_company = is_in(kCompanyNouns, head);
  if (!is_company && (!is_in(kInstitutionNouns, head) || parts.size() > 2)) return std::nullopt;
  // "The Swiss ministry" and "the foreign ministry" have names of their own.
  if (std::any_of(parts.begin(), parts.end(),
                  [](const std::string& p) { return nation_named(p) != nullptr; }))
    return std::nullopt;
  std::map<uint32_t, size_t> mentioned;
  std::optional<uint32_t> nearest, most;
  const auto end = std::partition_point(annotation_.mentions.begin(), annotation_.mentions.end(),
                                        [&](const Mention& m) { return m.span.begin < source.span.begin; });
  const auto begin = end - std::min(end - annotation_.mentions.begin(), kMentionsLookedAt);
  for (auto at = begin; at != end; ++at) {
    const Mention& mention = *at;
    const Entity& entity = annotation_.entities[mention.entity];
    if (!is_organisation(entity)) continue;
    const std::vector<std::string> name = name_tokens(entity.name);
    if (is_in(name, head)) nearest = mention.entity;
    if (std::any_of(name.begin(), name.end(),
                    [](const std::string& t) { return is_in(kInstitutionNouns, t); }))
      continue;
    const size_t count = ++mentioned[mention.entity];
    if (!most || count >= mentioned[*most]) most = mention.entity;
  }
  return nearest || !is_company ? nearest : most;
}

}  // namespace stemma
