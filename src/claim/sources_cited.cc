// Outlets in chains: whom a speaker told, whom an outlet cites in turn, and whose sources they are.
#include <algorithm>
#include <iterator>

#include "base/utf8.h"
#include "claim/source_words.h"
#include "claim/sources.h"
#include "claim/word_lists.h"

namespace stemma {

namespace {

constexpr size_t kLongestDescription = 6;  // words between "told" and the outlet's name
constexpr uint32_t kNear = 160;            // bytes before a name in which "told" is looked for
constexpr uint32_t kCitingDistance = 400;  // bytes after an outlet in which "citing" is looked for
constexpr uint32_t kToldDistance = 200;    // bytes between a cue and the outlet that was told
constexpr std::ptrdiff_t kMentionsNearCue = 6;

}  // namespace

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

std::optional<StatementSource> SourceReader::speaker_to(const Statement& statement) const {
  const SourceKind kind = statement.source->kind;
  const bool is_press = is_in(kPress, to_lower(statement.source->span.of(article_.text)));
  if (!statement.cue || (kind != SourceKind::kOutlet && kind != SourceKind::kAgency && !is_press))
    return std::nullopt;
  const ByteSpan cue = *statement.cue;
  const std::string words = to_lower(cue.of(article_.text));
  if ((words != "told" && words != "tells") || statement.source->span.begin < cue.end) return std::nullopt;
  const uint32_t from = sentence_of(cue).begin;
  const auto& mentions = annotation_.mentions;
  const auto end = std::partition_point(mentions.begin(), mentions.end(),
                                        [&](const Mention& m) { return m.span.begin < cue.begin; });
  // The first party of the sentence: what stands between it and the cue describes it.
  std::optional<StatementSource> speaker;
  for (auto at = end; at != mentions.begin() && std::prev(at)->span.begin >= from; --at)
    if (annotation_.entities[std::prev(at)->entity].type != EntityType::kPlace)
      speaker = source_at(std::prev(at)->span);
  return speaker;
}

std::optional<ChainLink> SourceReader::cited_by_outlet(const Statement& statement) const {
  ByteSpan sentence = sentence_of(statement.source->span);
  sentence.end = std::min(sentence.end, statement.source->span.end + kCitingDistance);
  sentence.begin = std::max(
      sentence.begin, statement.source->span.begin - std::min(statement.source->span.begin, kCitingDistance));
  const std::string text = to_lower(sentence.of(article_.text));
  if (text.size() != sentence.size()) return std::nullopt;
  for (const std::string_view word : kCitingWords) {
    const std::string mark = std::string(word) + " ";
    const size_t at = text.find(mark);
    if (at == std::string::npos || (at > 0 && text[at - 1] != ' ')) continue;
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

}  // namespace stemma
