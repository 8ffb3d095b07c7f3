// Prints what the program makes of lines of text, for training/language/check.py to compare with the
// original:
//   language_probe pieces|vectors|static MODEL < lines
// `pieces`: the ids of each line's word pieces; `vectors`: the language model's vector of the whole line;
// `static`: that of the static vectors. And for training/language/expected_pieces.py:
//   language_probe made MODEL
// prints each sentence that the tests make and its pieces: its bytes in hexadecimal, a space, the pieces as
// "id:begin:end" with commas between.
#include <cstdio>
#include <iostream>

#include "language/batch_decoder.h"
#include "language/language_model.h"
#include "language/made_sentences_for_test.h"
#include "language/static_vectors.h"
#include "language/wordpiece.h"

namespace stemma {
namespace {

void print(std::span<const float> vector) {
  for (size_t i = 0; i < vector.size(); ++i) std::printf(i ? " %.6g" : "%.6g", double{vector[i]});
  std::printf("\n");
}

// The mean of a line's sentences, weighted by their words, of length as it comes.
std::vector<float> vector_of_line(const LanguageModel& model, std::string_view line) {
  const Analysis analysis = model.analyse(
      line, split_text(line, {{BlockKind::kParagraph, {0, static_cast<uint32_t>(line.size())}}}));
  std::vector<float> out(analysis.vector_width, 0.0f);
  for (size_t s = 0; s < analysis.sentences.size(); ++s)
    for (size_t k = 0; k < out.size(); ++k)
      out[k] += analysis.vector_of(s)[k] *
                static_cast<float>(analysis.sentences[s].end_word - analysis.sentences[s].first_word);
  return out;
}

template <typename Work>
void for_each_line(Work work) {
  for (std::string line; std::getline(std::cin, line);) work(line);
}

template <typename Part>
int with(const Result<Part>& part, auto work) {
  if (!part.ok()) {
    std::fprintf(stderr, "%s\n", part.error().to_string().c_str());
    return 1;
  }
  for_each_line([&](const std::string& line) { work(part.value(), line); });
  return 0;
}

void print_made(const WordPiece& cutter) {
  for (uint32_t number = 0; number < kMadeSentences; ++number) {
    const std::string sentence = made_sentence(number);
    for (const char byte : sentence) std::printf("%02x", static_cast<unsigned char>(byte));
    std::vector<WordPieceToken> tokens;
    cutter.cut(sentence, tokens);
    const char* before = " ";
    for (const WordPieceToken& token : tokens) {
      std::printf("%s%u:%u:%u", before, token.id, token.span.begin, token.span.end);
      before = ",";
    }
    std::printf("\n");
  }
}

int run(std::string_view what, const std::string& path) {
  if (what == "vectors")
    return with(LanguageModel::open(path), [](const LanguageModel& model, const std::string& line) {
      print(vector_of_line(model, line));
    });
  if (what == "static")
    return with(StaticVectors::open(path), [](const StaticVectors& vectors, const std::string& line) {
      print(vectors.vector_of(line));
    });
  const Result<ModelFile> file = ModelFile::open(path);
  const Result<std::vector<std::string_view>> vocabulary =
      file.ok() ? file.value().lines("vocabulary") : Result<std::vector<std::string_view>>(file.error());
  if (what == "made" && vocabulary.ok()) {
    print_made(WordPiece(vocabulary.value()));
    return 0;
  }
  return with(vocabulary, [](const std::vector<std::string_view>& pieces, const std::string& line) {
    static const WordPiece cutter(pieces);
    std::vector<WordPieceToken> tokens;
    cutter.cut(line, tokens);
    for (size_t i = 0; i < tokens.size(); ++i) std::printf(i ? " %u" : "%u", tokens[i].id);
    std::printf("\n");
  });
}

}  // namespace
}  // namespace stemma

int main(int argc, char** argv) {
  if (argc == 3) return stemma::run(argv[1], argv[2]);
  std::fprintf(stderr, "usage: language_probe pieces|vectors|static|made MODEL < lines\n");
  return 2;
}
