// The words of an article as the search for names sees them. Internal to names*.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/gazetteer.h"
#include "language/grammar.h"
#include "language/name_tags.h"

namespace stemma {

// A word of the article's units, without what is written together with it and belongs to no name: a clitic
// ("'s"), the mark of a hashtag. A word that the model's names cut ("US-Russia", "Oslo-based") is several.
struct NameToken {
  ByteSpan span;
  std::string key;  // folded; empty for punctuation
  uint32_t classes = 0;
  uint32_t sentence = 0;
  PartOfSpeech part_of_speech = PartOfSpeech::kOther;
  Dependency relation = Dependency::kUnclear;  // to its head
  uint32_t head = UINT32_MAX;                  // token; UINT32_MAX for a root
  NameTag name;                                // the model's
  bool capital = false;  // begins with a capital letter, or with a small particle and a hyphen ("al-Amri")
  bool all_capitals = false;  // two letters or more, none of them small
  bool possessive = false;    // "'s" or "'" follows
  bool tagged = false;        // a handle or a hashtag
  bool is(uint32_t any_of) const { return (classes & any_of) != 0; }
};

struct NameTokens {
  std::vector<NameToken> tokens;
  // Of each sentence: its tokens [first, second). Sentences of blocks that are not read are empty.
  struct Sentence {
    uint32_t first = 0;
    uint32_t end = 0;
    bool shouted = false;  // all in capitals
    bool titled = false;   // a capital begins every word that is no small one: it proves nothing
  };
  std::vector<Sentence> sentences;
};

NameTokens make_name_tokens(const Article& article, const Annotation& annotation);

}  // namespace stemma
