#include "cli/conllu.h"

#include "base/code_points.h"
#include "base/strings.h"

namespace stemma {

namespace {

// A value of a comment or column may hold no line break or tab.
std::string one_line(std::string_view text) {
  return collapse_spaces(text);
}

class ConlluWriter {
 public:
  ConlluWriter(const Article& article, const LanguageModel& model)
      : article_(article), model_(model), map_(article.text) {
    out_ = "# newdoc id = " + one_line(article.id) + "\n";
  }

  void add_sentence(const Analysis& analysis, const AnalysedSentence& sentence) {
    out_ += "# sent_id = " + one_line(article_.id) + "-" + std::to_string(++sentences_) + "\n";
    out_ += "# text = " + one_line(sentence.span.of(article_.text)) + "\n";
    const std::span<const AnalysedWord> words = analysis.words_of(sentence);
    for (size_t begin = 0; begin < words.size();) {
      size_t end = begin + 1;
      while (end < words.size() && words[end].continues_token) ++end;
      const bool is_glued = end < words.size() && words[end].span.begin == words[end - 1].span.end;
      add_token(words, begin, end, is_glued ? "SpaceAfter=No|" : "");
      begin = end;
    }
    out_ += "\n";
  }

  std::string take() { return std::move(out_); }

 private:
  // Words [begin, end), which are one token.
  void add_token(std::span<const AnalysedWord> words, size_t begin, size_t end, const std::string& misc) {
    if (end - begin > 1)
      add_row(std::to_string(begin + 1) + "-" + std::to_string(end),
              {words[begin].span.begin, words[end - 1].span.end}, blank_columns(), misc);
    for (size_t w = begin; w < end; ++w) {
      std::string own = end - begin > 1 ? "" : misc;
      own += name_field(words[w].name);
      add_row(std::to_string(w + 1), words[w].span, columns_of(words[w]), own);
    }
  }

  static std::string name_field(NameTag tag) {
    if (tag.part == NamePart::kOutside) return "";
    const char* const kinds[] = {"PER", "ORG", "LOC"};
    return std::string("NER=") + (tag.part == NamePart::kBegin ? "B-" : "I-") +
           kinds[static_cast<size_t>(tag.kind)] + "|";
  }

  static std::string blank_columns() { return "_\t_\t_\t_\t_\t_\t_"; }

  // Lemma, part of speech, treebank's own tag (none), features, head, relation, enhanced relations (none).
  std::string columns_of(const AnalysedWord& word) const {
    std::string out = word.lemma + "\t";
    out += name_of(word.part_of_speech);
    out += "\t_\t";
    out += model_.feature_bundles()[word.bundle];
    out += "\t" + std::to_string(word.head) + "\t";
    out += name_of(word.relation);
    return out + "\t_";
  }

  void add_row(const std::string& id, ByteSpan span, const std::string& columns, const std::string& misc) {
    const CodePointSpan place = map_.of(article_.text, span);
    out_ += id + "\t" + one_line(span.of(article_.text)) + "\t" + columns + "\t" + misc +
            "TokenRange=" + std::to_string(place.begin) + ":" + std::to_string(place.end) + "\n";
  }

  const Article& article_;
  const LanguageModel& model_;
  const CodePointMap map_;
  std::string out_;
  size_t sentences_ = 0;
};

}  // namespace

std::string to_conllu(const Article& article, const LanguageModel& model) {
  return to_conllu(article, model.analyse(article.text, split_text(article.text, article.blocks)), model);
}

std::string to_conllu(const Article& article, const Analysis& analysis, const LanguageModel& model) {
  ConlluWriter writer(article, model);
  for (const AnalysedSentence& sentence : analysis.sentences) writer.add_sentence(analysis, sentence);
  return writer.take();
}

}  // namespace stemma
