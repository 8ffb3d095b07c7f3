// The words of a story's sentences in the form in which they are compared: stems, concepts, nations, numbers.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "claim/claim.h"

namespace stemma {

using TermId = uint32_t;

enum class TermKind { kWord, kName, kHappening, kThing, kNation, kNumber };

struct Term {
  std::string key;  // "@12" a concept, "#China" a nation, else the stem; digits as printed for a number
  TermKind kind = TermKind::kWord;
  uint32_t sentences = 0;  // of the story's content sentences that hold it
  uint32_t articles = 0;   // of the story's articles that hold it
  double rarity = 0;       // ln((N + 1) / (sentences + 1/2)), N the story's content sentences
};

struct TermPlace {
  TermId term = 0;
  ByteSpan span;
};

// One content sentence of one article.
struct StorySentence {
  uint32_t article = 0;
  uint32_t sentence = 0;          // index into the article's TextUnits::sentences
  uint32_t rank = 0;              // among the article's content sentences, from 0
  std::vector<TermPlace> places;  // in text order
  std::vector<TermId> terms;      // sorted, without repeats
};

struct StoryTerms {
  std::vector<Term> terms;
  std::vector<StorySentence> sentences;  // by article, then place
  uint32_t articles = 0;

  double rarity(const std::vector<TermId>& ids) const;
};

// Function words, reporting verbs and the names of the days are no terms: they say nothing of what happened.
// Of an article of a book's length only the beginning is read; how much depends on how many articles there
// are.
StoryTerms find_terms(const StoryMaterial& material);

// Terms that both hold; both sorted.
std::vector<TermId> shared_terms(const std::vector<TermId>& a, const std::vector<TermId>& b);

}  // namespace stemma
