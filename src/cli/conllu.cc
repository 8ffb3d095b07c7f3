#include "cli/conllu.h"

#include "base/code_points.h"
#include "base/strings.h"
#include "text/ud_words.h"

namespace stemma {

namespace {

// A value of a comment or column may hold no line break or tab.
std::string one_line(std::string_view text) {
  return collapse_spaces(text);
}

// The lines of one sentence's words.
class Rows {
 public:
  Rows(const Article& article, const CodePointMap& map, std::string& out)
      : article_(article), map_(map), out_(out) {}

  // `space_after`: whether white space or the sentence's end follows.
  void add(const UdWord& word, bool space_after) {
    const std::string misc = space_after ? "" : "SpaceAfter=No|";
    if (word.is_contraction) {
      const ByteSpan whole{word.parts.front().begin, word.parts.back().end};
      row(std::to_string(next_) + "-" + std::to_string(next_ + word.parts.size() - 1), whole, misc);
    }
    for (const ByteSpan part : word.parts)
      row(std::to_string(next_++), part, word.is_contraction ? "" : misc);
  }

 private:
  void row(const std::string& id, ByteSpan span, const std::string& misc) {
    const CodePointSpan place = map_.of(article_.text, span);
    out_ += id + "\t" + one_line(span.of(article_.text)) + "\t_\t_\t_\t_\t_\t_\t_\t" + misc +
            "TokenRange=" + std::to_string(place.begin) + ":" + std::to_string(place.end) + "\n";
  }

  const Article& article_;
  const CodePointMap& map_;
  std::string& out_;
  size_t next_ = 1;
};

}  // namespace

std::string to_conllu(const Article& article, const TextUnits& units) {
  const CodePointMap map(article.text);
  std::string out = "# newdoc id = " + one_line(article.id) + "\n";
  for (size_t s = 0; s < units.sentences.size(); ++s) {
    const Sentence& sentence = units.sentences[s];
    out += "# sent_id = " + one_line(article.id) + "-" + std::to_string(s + 1) + "\n";
    out += "# text = " + one_line(sentence.span.of(article.text)) + "\n";
    Rows rows(article, map, out);
    for (uint32_t w = sentence.first_word; w < sentence.end_word; ++w) {
      const uint32_t end = units.words[w].span.end;
      const bool joined = w + 1 < sentence.end_word && units.words[w + 1].span.begin == end;
      for (const UdWord& word : ud_words(article.text, units.words[w].span))
        rows.add(word, word.parts.back().end == end && !joined);
    }
    out += "\n";
  }
  return out;
}

}  // namespace stemma
