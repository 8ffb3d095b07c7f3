#include "reuse/article_scan.h"

#include <algorithm>

#include "base/hash.h"
#include "base/utf8.h"
#include "reuse/candidates.h"
#include "reuse/comparable_parts.h"
#include "reuse/quote_tracker.h"
#include "reuse/radix_sort.h"
#include "reuse/stem.h"
#include "reuse/weights.h"

namespace stemma {

using namespace reuse_weights;

namespace {

bool is_kept(const std::vector<bool>& is_left_out, size_t sentence) {
  return is_left_out.empty() || !is_left_out[sentence];
}

bool is_number(std::string_view text, const ScannedWord& word) {
  const char c = text[word.begin];
  return c >= '0' && c <= '9';
}

bool has_capital(std::string_view text, const ScannedWord& word) {
  const char c = text[word.begin];
  if (static_cast<unsigned char>(c) < 0x80) return c >= 'A' && c <= 'Z';
  return is_upper(decode_utf8(text, word.begin).value);
}

// Names and numbers: what stays when a machine puts other words for the rest. A capital at a sentence's begin
// says nothing.
bool is_anchor(std::string_view text, const ScannedWord& word) {
  if (is_number(text, word)) return true;
  return !word.opens_sentence && has_capital(text, word) && !is_function_word_key(word.key);
}

// The kept words' keys, and for each whether it is a function word.
struct KeptWords {
  std::vector<uint32_t> keys;
  std::vector<uint32_t> anchors;  // keys of the anchors among them
};

KeptWords kept_words(const ScannedArticle& scan, std::string_view text, const std::vector<bool>& is_left_out,
                     FingerprintDepth depth) {
  KeptWords out;
  out.keys.reserve(scan.words.size());
  for (size_t s = 0; s < scan.sentences.size(); ++s) {
    if (!is_kept(is_left_out, s)) continue;
    for (uint32_t w = scan.sentences[s].first; w < scan.sentences[s].end; ++w) {
      out.keys.push_back(scan.words[w].key);
      if (depth == FingerprintDepth::kPassages && is_anchor(text, scan.words[w]))
        out.anchors.push_back(scan.words[w].key);
    }
  }
  return out;
}

std::vector<uint32_t> grams_of(const KeptWords& words) {
  std::vector<uint64_t> all;
  const std::vector<uint32_t>& keys = words.keys;
  if (keys.size() >= kGramWords) all.reserve(keys.size());
  size_t content_end = 0;  // behind the last word that is no function word
  for (size_t i = 0; i < keys.size(); ++i) {
    if (!is_function_word_key(keys[i])) content_end = i + 1;
    if (i + 1 < kGramWords) continue;
    const size_t first = i + 1 - kGramWords;
    all.push_back(content_end > first ? XXH3_64bits(&keys[first], kGramWords * sizeof(uint32_t)) >> 1
                                      : kNoGram);
  }
  std::vector<uint32_t> grams;
  for (const uint32_t at : winnow(all, kStreamWinnowWindow)) grams.push_back(static_cast<uint32_t>(all[at]));
  constexpr uint64_t kAnchorSeed = 3;  // so that they are not taken for sequences of words
  for (size_t i = 0; i + kAnchorsOfGram <= words.anchors.size(); ++i)
    grams.push_back(static_cast<uint32_t>(
        XXH3_64bits_withSeed(&words.anchors[i], kAnchorsOfGram * sizeof(uint32_t), kAnchorSeed)));
  radix_sort(grams);
  grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
  return grams;
}

// The stem's hash of a word of any length and letters.
uint32_t stem_of_any(std::string_view word) {
  std::string folded = fold(word);
  std::erase(folded, '\'');
  return static_cast<uint32_t>(hash64(cut_to_stem(folded)));
}

// The hash of the stem of a word, lower case without accents and apostrophes.
uint32_t stem_of(std::string_view word) {
  constexpr size_t kMost = 24;
  if (word.size() > kMost) return stem_of_any(word);
  char folded[kMost];
  size_t length = 0;
  for (const char c : word) {
    if (static_cast<unsigned char>(c) >= 0x80) return stem_of_any(word);
    folded[length] = static_cast<char>(c | (c >= 'A' && c <= 'Z' ? 32 : 0));
    length += c != '\'';
  }
  return static_cast<uint32_t>(hash64({folded, cut_to_stem(folded, length)}));
}

ComparableWord token_of(std::string_view text, const ScannedWord& word) {
  ComparableWord token;
  token.key = token.stem = word.key;
  token.begin = word.begin;
  token.length = word.length;
  if (is_number(text, word)) {
    token.flags = ComparableWord::kNumber;
  } else if (is_function_word_key(word.key)) {
    token.flags = ComparableWord::kFunction;
  } else {
    if (!word.opens_sentence && has_capital(text, word)) token.flags = ComparableWord::kName;
    token.stem = stem_of(text.substr(word.begin, word.length));
  }
  return token;
}

// Goes along with the words and says what each one's block is.
class BlockCursor {
 public:
  explicit BlockCursor(const Article& article) : blocks_(article.blocks) {}

  // Ascending calls. False where the sentence [begin, end) of `words` words is no content.
  bool is_compared_at(uint32_t begin, uint32_t words) {
    if (blocks_.empty()) return true;
    while (at_ + 1 < blocks_.size() && blocks_[at_].span.end <= begin) ++at_;
    return is_compared(blocks_[at_].kind, words);
  }

 private:
  const std::vector<Block>& blocks_;
  size_t at_ = 0;
};

// The quotation marks between two words.
void see_marks(std::string_view text, uint32_t begin, uint32_t end, QuoteTracker& quotes,
               std::vector<ComparableWord>& tokens) {
  if (begin + 1 == end && text[begin] == ' ') return;
  const std::string_view gap = text.substr(begin, end - begin);
  const bool is_plain = std::none_of(gap.begin(), gap.end(), [](char c) {
    return c == '"' || c == '\n' || static_cast<unsigned char>(c) >= 0x80;
  });
  if (is_plain) return;
  for (uint32_t at = begin; at < end;) {
    const uint32_t length = decode_utf8(text, at).length;
    if (text[at] == '\n') quotes.start_block(tokens.size());
    if (text[at] == '"' || length > 1) quotes.see(text, {at, at + length}, tokens);
    at += length;
  }
}

}  // namespace

ScannedArticle scan_article(std::string_view text) {
  ScannedArticle out;
  scan_words(text, out.words);
  uint64_t hash = 0;
  for (uint32_t i = 0; i < out.words.size(); ++i) {
    if (out.words[i].opens_sentence) {
      out.sentences.push_back({i, i, 0});
      hash = 0;
    }
    hash = (hash + out.words[i].key) * 0x9E3779B97F4A7C15u;
    out.sentences.back().end = i + 1;
    out.sentences.back().hash = static_cast<uint32_t>(hash >> 32);
  }
  return out;
}

Fingerprint fingerprint_of(const ScannedArticle& scan, std::string_view text,
                           const std::vector<bool>& is_left_out, FingerprintDepth depth) {
  const KeptWords words = kept_words(scan, text, is_left_out, depth);
  Fingerprint out;
  if (words.keys.empty()) return out;
  out.digest = XXH3_64bits(words.keys.data(), words.keys.size() * sizeof(uint32_t)) | 1;
  out.shingles = shingles_of(words.keys);
  out.samples = sampled(out.shingles);
  out.bands = bands_of(signature_of(out.shingles));
  if (depth == FingerprintDepth::kPassages) out.grams = grams_of(words);
  return out;
}

Comparable make_scanned_comparable(const Article& article, const ScannedArticle& scan,
                                   const std::vector<bool>& is_left_out) {
  Comparable out;
  const std::string_view text = article.text;
  QuoteTracker quotes;
  BlockCursor blocks(article);
  std::vector<uint32_t> openers;
  const bool has_credits = !article.dateline.span.empty() || !article.agency_spans.empty();
  out.tokens.reserve(scan.words.size());
  uint32_t last_end = 0;
  for (uint32_t s = 0; s < scan.sentences.size(); ++s) {
    const ScannedSentence& sentence = scan.sentences[s];
    const bool counts =
        blocks.is_compared_at(scan.words[sentence.first].begin, sentence.end - sentence.first) &&
        is_kept(is_left_out, s);
    const auto first = static_cast<uint32_t>(out.tokens.size());
    for (uint32_t w = sentence.first; w < sentence.end; ++w) {
      const ScannedWord& word = scan.words[w];
      see_marks(text, last_end, word.begin, quotes, out.tokens);
      last_end = word.end();
      if (!counts || (has_credits && is_credit(article, {word.begin, word.end()}))) continue;
      ComparableWord token = token_of(text, word);
      if (quotes.open()) token.flags |= ComparableWord::kQuoted;
      if (word.opens_sentence && has_capital(text, word))
        openers.push_back(static_cast<uint32_t>(out.tokens.size()));
      out.tokens.push_back(token);
    }
    add_segments_since(out, first, s);
  }
  settle_sentence_openers(out.tokens, openers);
  for (const ComparableWord& token : out.tokens) out.digest = hash_combine(out.digest, token.key);
  return out;
}

}  // namespace stemma
