#include "language/explain.h"

#include <cmath>

#include "base/strings.h"
#include "language/name_tags.h"

namespace stemma {

namespace {

constexpr float kWorthSaying = 0.05f;  // a next best below that is left out

std::string hundredths(float probability) {
  const auto whole = std::lround(probability * 100.0f);
  return (whole < 10 ? "0.0" : whole < 100 ? "0." : "") + (whole < 100 ? std::to_string(whole) : "1.00");
}

std::string words_for(NameTag tag) {
  if (tag.part == NamePart::kOutside) return "no name";
  const char* const kinds[] = {"person", "organisation", "place"};
  return std::string(tag.part == NamePart::kBegin ? "begin of " : "inside ") +
         kinds[static_cast<size_t>(tag.kind)];
}

class AnalysisExplainer {
 public:
  AnalysisExplainer(std::string_view text, const Analysis& analysis, const LanguageModel& model)
      : text_(text), analysis_(analysis), model_(model) {}

  std::string explain() {
    for (const AnalysedSentence& sentence : analysis_.sentences) add_sentence(sentence);
    return std::move(out_);
  }

 private:
  void add_sentence(const AnalysedSentence& sentence) {
    out_ += "sentence (a sentence begins here: " +
            hundredths(analysis_.scores[sentence.first_word].begins_sentence) +
            "): " + collapse_spaces(sentence.span.of(text_)) + "\n";
    for (uint32_t w = sentence.first_word; w < sentence.end_word; ++w) add_word(sentence, w);
  }

  void add_word(const AnalysedSentence& sentence, uint32_t w) {
    const AnalysedWord& word = analysis_.words[w];
    const WordScores& scores = analysis_.scores[w];
    const auto head = [&](uint32_t number) {
      if (number == 0) return std::string("root");
      const AnalysedWord& at = analysis_.words[sentence.first_word + number - 1];
      return std::to_string(number) + " " + std::string(at.span.of(text_));
    };
    out_ += "  " + std::to_string(w - sentence.first_word + 1) + " " + std::string(word.span.of(text_)) + ":";
    add(std::string(name_of(word.part_of_speech)), scores.part_of_speech,
        [](uint16_t i) { return std::string(name_of(static_cast<PartOfSpeech>(i))); });
    add(std::string(model_.feature_bundles()[word.bundle]), scores.features,
        [&](uint16_t i) { return std::string(model_.feature_bundles()[i]); });
    out_ += " lemma " + word.lemma + " " + hundredths(scores.lemma.chosen) + ";";
    add("head " + head(word.head), scores.head, [&](uint16_t i) { return head(i); });
    add(std::string(name_of(word.relation)), scores.relation,
        [](uint16_t i) { return std::string(name_of(static_cast<Dependency>(i))); });
    add(words_for(word.name), scores.name, [](uint16_t i) { return words_for(kNameTags[i]); });
    out_.back() = '\n';
  }

  template <typename Name>
  void add(const std::string& decision, const WordScores::Choice& choice, Name name) {
    out_ += " " + decision + " " + hundredths(choice.chosen);
    if (choice.second >= kWorthSaying)
      out_ += " (" + name(choice.runner_up) + " " + hundredths(choice.second) + ")";
    out_ += ";";
  }

  std::string_view text_;
  const Analysis& analysis_;
  const LanguageModel& model_;
  std::string out_;
};

}  // namespace

std::string explain_analysis(std::string_view text, const Analysis& analysis, const LanguageModel& model) {
  return AnalysisExplainer(text, analysis, model).explain();
}

}  // namespace stemma
