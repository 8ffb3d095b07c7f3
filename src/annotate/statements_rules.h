// The cue rules over one sentence: who says what in it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/statements_tokens.h"

namespace stemma {

// A statement in tokens of its sentence, before source kinds, quotations that cross sentences and nesting.
struct FoundStatement {
  std::optional<TokenRange> source;
  TokenRange cue;
  std::vector<TokenRange> content;      // in text order; may be empty if `awaits_quotation`
  std::optional<TokenRange> addressee;  // "told [reporters]"
  std::optional<size_t> within;         // index of the statement in whose content this one lies by its form
  Stance stance = Stance::kAsserts;
  bool is_attitude = false;
  bool awaits_quotation = false;  // "he said:" at the end of a sentence
  bool is_speech = false;         // by a verb of saying: quotations after it may go on with its source
  // What is said is no clause but an object or an infinitive ("praised the deal").
  bool is_object = false;
  std::string why;
};

// All statements of one sentence in the order of their cues. Linear in the tokens but for a constant reach.
std::vector<FoundStatement> find_cues(const Tokens& tokens);

}  // namespace stemma
