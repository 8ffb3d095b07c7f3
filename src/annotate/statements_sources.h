// Who a source is: its kind, its name, the body that it speaks for.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "annotate/annotation.h"
#include "annotate/statements_tokens.h"

namespace stemma {

// Reads the sources of one article in text order and remembers them: "Peskov" later still speaks for the
// Kremlin that "Kremlin spokesman Dmitry Peskov" spoke for, "he" is who spoke before.
class SourceBook {
 public:
  SourceBook(const Article& article, const Annotation& annotation)
      : article_(article), annotation_(annotation) {}

  StatementSource read(const Tokens& tokens, TokenRange range);

 private:
  void resolve_pronoun(const Tokens& tokens, TokenRange range, StatementSource& source) const;
  void find_entity(ByteSpan head, ByteSpan whole, StatementSource& source) const;
  SourceKind kind_by_words(const Tokens& tokens, TokenRange range, TokenRange head) const;
  void remember(const StatementSource& source);

  const Article& article_;
  const Annotation& annotation_;
  std::optional<StatementSource> last_;  // of any kind
  std::optional<StatementSource> last_person_;
  std::optional<StatementSource> last_spokesperson_;
  std::map<std::string, std::string> speaks_for_;  // by entity's or surname's key
};

// The body that a source's words say it speaks for: "Kremlin" of "Kremlin spokesman Dmitry Peskov", "State
// Department" of "a spokeswoman for the State Department"; empty if they say nothing.
TokenRange body_spoken_for(const Tokens& tokens, TokenRange source);

}  // namespace stemma
