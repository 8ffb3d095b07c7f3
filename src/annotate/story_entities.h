// One party across the reports of a story: spellings, titles and acronyms joined.
#pragma once

#include <string>
#include <vector>

#include "annotate/annotation.h"

namespace stemma {

struct StoryMention {
  uint32_t article = 0;
  ByteSpan span;
  MentionKind kind = MentionKind::kName;
  // With the title, owner or article before it (Mention::printed). An office ("President Osei")
  // or an owner ("Norway's Ministry of Ferries") is included only if the story prints the name without it
  // too, so that no spelling is lost.
  ByteSpan printed = {};
};

struct StoryEntity {
  EntityType type = EntityType::kOther;
  std::string name;  // the fullest form, most frequent first among equals
  std::vector<std::string> roles;
  std::vector<StoryMention> mentions;  // by article, then place
  std::vector<std::string> spellings;  // distinct printed forms, most frequent first
  std::string why;                     // which forms were joined on what ground
};

struct StoryEntities {
  std::vector<StoryEntity> entities;
  // of[article][entity of that article's Annotation] is the index into `entities`.
  std::vector<std::vector<uint32_t>> of;
};

// Joins the entities of a story's articles: longest form, surname, transliteration distance with agreeing
// role (Zelenskiy, Zelenskyy, Zelensky), acronym ("EU", "European Union"), demonyms never. Two people who
// share a surname and differ in given name stay apart.
StoryEntities link_entities(const std::vector<const Article*>& articles,
                            const std::vector<const Annotation*>& annotations);

}  // namespace stemma
