// The links that one article's sources make in a chain, under names that hold for the whole story.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "claim/claim.h"

namespace stemma {

class Spokespeople;

// Words of a source without leading articles, possessive pronouns and a closing 's.
std::string without_lead_ins(std::string_view words);

// Reads the sources of one article's statements. Holds references to `material`.
class SourceReader {
 public:
  // `voice` names those whose words the article's own text is (publisher, credited agency, outlet copied):
  // a statement that gives one of them as source is the article's own.
  // `spokespeople`, if given, must outlive the reader: whom a person speaks for in the whole story.
  SourceReader(const StoryMaterial& material, uint32_t article, std::vector<std::string> voice,
               const Spokespeople* spokespeople = nullptr);

  // Links that a statement adds to the chain of what it says, nearest first; empty if it is the article's
  // own.
  std::vector<ChainLink> links_of(const Statement& statement) const;

  // The one link of a source, whoever it may be.
  ChainLink link_of(const StatementSource& source) const;

  // Who is named at a place of the article: a party with its kind, else a body under these words.
  StatementSource source_at(ByteSpan at) const;

 private:
  StatementSource settled(StatementSource source) const;
  bool is_described(ByteSpan words, const Mention& mention) const;
  bool can_speak(const StatementSource& source) const;
  void name_person(const StatementSource& source, ChainLink& link) const;
  void name_body(std::string_view words, ByteSpan at, ChainLink& link) const;
  void name_body_after(uint32_t own_entity, bool is_all, ChainLink& link) const;
  bool name_house(std::string_view words, ByteSpan at, ChainLink& link) const;
  void name_group(std::string_view words, ByteSpan at, ChainLink& link) const;
  std::string office_of(uint32_t story_entity) const;
  // "the president": the office of the one president of the story; empty if the words are no such title.
  std::string office_by_title(std::string_view words) const;
  // The one party of this article that `words` name; none if they name none or several.
  std::optional<uint32_t> entity_named(std::string_view words) const;
  // Who issued a statement, letter or video that is given as the source.
  std::optional<StatementSource> issuer_of(const StatementSource& document) const;
  std::optional<ByteSpan> issuer_in_words(ByteSpan document) const;
  std::optional<ByteSpan> issuer_before(ByteSpan document) const;
  // The organisation that "the bank", "the ministry" stands for: an index into Annotation::entities.
  std::optional<uint32_t> organisation_meant(const StatementSource& source) const;
  void find_reporters();
  std::string cleaned(std::string_view words, ByteSpan at) const;
  // The outlet that a speaker is said to have told it to ("told AFP", "in an interview with NBC News").
  std::optional<ChainLink> told_to(const Statement& statement) const;
  // Who "told local media" or "told reporters", where the statement gives those as its source.
  std::optional<StatementSource> speaker_to(const Statement& statement) const;
  const Mention* outlet_inside(const StatementSource& source) const;
  ChainLink outlet_link(const Mention& mention) const;
  std::vector<ChainLink> links_through_outlet(const StatementSource& source) const;
  // Whom a cited outlet cites in turn (", citing two inspectors").
  std::optional<ChainLink> cited_by_outlet(const Statement& statement) const;
  bool is_voice(std::string_view name) const;
  bool is_voice_source(const StatementSource& source) const;
  ByteSpan sentence_of(ByteSpan span) const;
  // Words of the same sentence near `span`.
  std::string_view around(ByteSpan span) const;
  const StoryEntity* story_entity(std::optional<uint32_t> entity) const;

  const StoryMaterial& material_;
  uint32_t index_;
  const Article& article_;
  const Annotation& annotation_;
  std::vector<std::string> voice_;
  const Spokespeople* spokespeople_;
  std::vector<uint32_t> reporters_;  // the voice's own reporters, indices into Annotation::entities, sorted
};

}  // namespace stemma
