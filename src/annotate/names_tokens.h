// The words of an article as the search for names sees them. Internal to names*.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/gazetteer.h"

namespace stemma {

struct NameToken {
  ByteSpan span;    // without a possessive 's and without the mark of a hashtag
  std::string key;  // folded; empty for punctuation
  uint32_t classes = 0;
  uint32_t sentence = 0;
  bool capital = false;  // begins with a capital letter, or with a small particle and a hyphen ("al-Amri")
  bool all_capitals = false;  // two letters or more, none of them small
  bool possessive = false;    // "'s", "'" or the second part of a compound ("-based") was cut off
  bool compound = false;      // of these, "-based" and its like
  bool tagged = false;        // a handle or a hashtag
  bool starter = false;       // stands where any word has a capital: its capital proves nothing
  bool is(uint32_t any_of) const { return (classes & any_of) != 0; }
};

// How an article writes a word where its case means something.
struct CaseCount {
  uint32_t capital = 0;
  uint32_t small = 0;
};

struct NameTokens {
  std::vector<NameToken> tokens;
  // Of each sentence: its tokens [first, second) and whether case means nothing in it (a headline, all
  // capitals). Sentences of blocks that are not read are empty.
  struct Sentence {
    uint32_t first = 0;
    uint32_t end = 0;
    bool headline = false;
    bool shouted = false;  // all in capitals
  };
  std::vector<Sentence> sentences;
  std::unordered_map<std::string, CaseCount> cases;  // by key; only for looking up

  CaseCount case_of(const std::string& key) const {
    const auto at = cases.find(key);
    return at == cases.end() ? CaseCount{} : at->second;
  }
};

NameTokens make_name_tokens(const Article& article, const Annotation& annotation);

}  // namespace stemma
