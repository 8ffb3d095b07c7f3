// The statements of an article: the cue rules of every sentence, quotations that cross sentences and
// paragraphs, quotations that go on with their speaker, nesting.
#include <algorithm>
#include <iterator>
#include <limits>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include "annotate/annotation.h"
#include "annotate/statements_quotes.h"
#include "annotate/statements_rules.h"
#include "annotate/statements_sources.h"
#include "base/utf8.h"

namespace stemma {

namespace {

constexpr uint32_t kMostWordsAtOnce = 400;  // a longer sentence is read in pieces: no newsroom writes one
constexpr uint32_t kCarriesOverBlocks =
    3;  // a quotation standing alone continues a speaker at most so far back

class ArticleReader {
 public:
  ArticleReader(const Article& article, Annotation& annotation)
      : article_(article),
        annotation_(annotation),
        quotations_(find_quotations(article)),
        quotation_of_word_(quotation_of_words(annotation.analysis.words, quotations_)),
        is_claimed_(quotations_.size(), false),
        book_(article, annotation) {}

  void read() {
    const auto& sentences = annotation_.units.sentences;
    count_labels();
    for (uint32_t s = 0; s < sentences.size(); ++s)
      if (is_content(article_.blocks[sentences[s].block].kind)) read_sentence(s);
    order_and_nest();
  }

 private:
  void read_sentence(uint32_t s);
  void count_labels();
  uint32_t label_end(uint32_t block) const;
  void read_label(uint32_t s);
  void read_level(uint32_t first, uint32_t last, int32_t level);
  void add(const Tokens& tokens, const FoundStatement& found, std::vector<int64_t>& places);
  bool says_nothing_inside(const FoundStatement& found, const Statement& statement) const;
  void add_content(const Tokens& tokens, TokenRange range, Statement& statement);
  void take_quotation(int32_t q, std::vector<ByteSpan>& content);
  ByteSpan whole_span(int32_t q) const;
  void set_type(Statement& statement) const;
  void read_floating(uint32_t s, const Tokens& tokens);
  std::vector<uint32_t> text_order() const;
  std::optional<uint32_t> around(const Statement& statement, const std::vector<uint32_t>& open) const;
  void order_and_nest();

  const Article& article_;
  Annotation& annotation_;
  std::vector<Quotation> quotations_;
  std::vector<int32_t> quotation_of_word_;
  std::vector<bool> is_claimed_;
  SourceBook book_;
  bool is_transcript_ = false;
  std::vector<Statement> out_;
  std::vector<bool> is_weak_;  // by place in out_: dropped if it lies inside another statement
  // The last statement outside quotations that somebody spoke, and its block; what floats belongs to it.
  std::optional<size_t> speaking_;
  uint32_t speaking_block_ = 0;
  uint32_t speaking_sentence_ = 0;
  std::optional<Statement> awaiting_;  // "he said:" before a quotation
  uint32_t block_ = 0;
  uint32_t sentence_ = 0;
};

ByteSpan ArticleReader::whole_span(int32_t q) const {
  return quotations_[static_cast<size_t>(q)].span;
}

// The quotation, and those of the paragraphs before that it goes on with.
void ArticleReader::take_quotation(int32_t q, std::vector<ByteSpan>& content) {
  std::vector<ByteSpan> chain;
  for (int32_t at = q; at >= 0 && !is_claimed_[static_cast<size_t>(at)];
       at = quotations_[static_cast<size_t>(at)].continues) {
    is_claimed_[static_cast<size_t>(at)] = true;
    chain.push_back(whole_span(at));
  }
  content.insert(content.end(), chain.rbegin(), chain.rend());
}

void ArticleReader::add_content(const Tokens& tokens, TokenRange range, Statement& statement) {
  ByteSpan span = tokens.span(range);
  // A quotation at either end is taken whole, with what other sentences hold of it.
  for (int i = range.begin; i < range.end; ++i) {
    const Token& token = tokens[i];
    if (token.kind != TokenKind::kQuotation) continue;
    std::vector<ByteSpan> whole;
    take_quotation(token.quotation, whole);
    for (const ByteSpan part : whole) {
      if (part.overlaps(span) || part.end == span.begin)
        span = {std::min(span.begin, part.begin), std::max(span.end, part.end)};
      else
        statement.content.push_back(part);
    }
  }
  statement.content.push_back(span);
}

void ArticleReader::set_type(Statement& statement) const {
  uint32_t total = 0, quoted = 0;
  for (const ByteSpan span : statement.content) {
    total += span.size();
    auto it = std::partition_point(quotations_.begin(), quotations_.end(),
                                   [&](const Quotation& q) { return q.span.begin < span.begin; });
    for (; it != quotations_.end() && it->span.begin < span.end; ++it)
      if (it->enclosing < 0 || quotations_[static_cast<size_t>(it->enclosing)].span.begin < span.begin)
        quoted += overlap(it->span, span);
  }
  constexpr uint32_t kUnquoted =
      3;  // bytes that a direct statement may have outside marks: a full stop, a space
  statement.type = quoted == 0                   ? StatementType::kIndirect
                   : quoted + kUnquoted >= total ? StatementType::kDirect
                                                 : StatementType::kMixed;
}

// Whether a statement is none of its own if it lies inside another: what somebody who is quoted wants or
// likes, says of himself or praises is part of what he says. Only who says that something is so is a further
// source.
bool ArticleReader::says_nothing_inside(const FoundStatement& found, const Statement& statement) const {
  if (statement.stance == Stance::kDenies) return false;
  if (found.is_attitude || found.is_object || !found.source) return true;
  const std::string_view who = statement.source->span.of(article_.text);
  constexpr std::string_view kSpeakers[] = {"I", "We", "we", "You", "you"};
  return std::find(std::begin(kSpeakers), std::end(kSpeakers), who) != std::end(kSpeakers);
}

void ArticleReader::add(const Tokens& tokens, const FoundStatement& found, std::vector<int64_t>& places) {
  Statement statement;
  if (found.source) statement.source = book_.read(tokens, *found.source);
  statement.cue = tokens.span(found.cue);
  statement.stance = found.stance;
  statement.is_attitude = found.is_attitude;
  statement.why = found.why;
  if (found.awaits_quotation) {
    awaiting_ = std::move(statement);
    places.push_back(-1);
    return;
  }
  for (const TokenRange range : found.content) add_content(tokens, range, statement);
  if (statement.content.empty()) {
    places.push_back(-1);
    return;
  }
  std::sort(statement.content.begin(), statement.content.end());
  set_type(statement);
  if (found.within && places[*found.within] >= 0)
    statement.outer = static_cast<uint32_t>(places[*found.within]);
  places.push_back(static_cast<int64_t>(out_.size()));
  is_weak_.resize(out_.size());
  is_weak_.push_back(!found.within && says_nothing_inside(found, statement));
  out_.push_back(std::move(statement));
}

void ArticleReader::read_level(uint32_t first, uint32_t last, int32_t level) {
  const Tokens tokens(
      make_tokens(article_, annotation_, quotations_, quotation_of_word_, sentence_, first, last, level));
  if (tokens.size() == 0) return;
  if (level < 0) {
    if (awaiting_ && tokens.is(0, TokenKind::kQuotation)) {
      Statement statement = std::move(*awaiting_);
      awaiting_.reset();
      take_quotation(tokens[0].quotation, statement.content);
      if (!statement.content.empty()) {
        set_type(statement);
        speaking_ = out_.size();
        speaking_block_ = block_;
        speaking_sentence_ = sentence_;
        out_.push_back(std::move(statement));
      }
    }
    awaiting_.reset();
  }
  const std::vector<FoundStatement> found = find_cues(tokens);
  std::vector<int64_t> places;
  for (const FoundStatement& one : found) {
    add(tokens, one, places);
    if (level >= 0 || places.back() < 0) continue;
    const Statement& statement = out_[static_cast<size_t>(places.back())];
    if (!statement.source || !one.is_speech) continue;
    speaking_ = static_cast<size_t>(places.back());
    speaking_block_ = block_;
    speaking_sentence_ = sentence_;
  }
  if (level < 0) read_floating(sentence_, tokens);
}

// A sentence of nothing but a quotation that no cue has taken continues who spoke before.
void ArticleReader::read_floating(uint32_t s, const Tokens& tokens) {
  // A quoted heading between paragraphs may be anybody's.
  if (article_.blocks[block_].kind == BlockKind::kHeading) return;
  bool alone = true, any = false;
  for (int i = 0; i < tokens.size(); ++i) {
    const bool quotation = tokens.is(i, TokenKind::kQuotation);
    any |= quotation && !is_claimed_[static_cast<size_t>(tokens[i].quotation)];
    alone &= quotation || tokens.is(i, TokenKind::kStop) || tokens.is(i, TokenKind::kComma) ||
             tokens.is(i, TokenKind::kDash);
  }
  if (!alone || !any) return;
  const ByteSpan quoted =
      whole_span(tokens[0].quotation < 0 ? tokens[tokens.size() - 1].quotation : tokens[0].quotation);
  // A quotation that goes on in the next sentence is looked at where it ends: a cue may follow it there.
  const auto& sentences = annotation_.units.sentences;
  if (quoted.end > sentences[s].span.end) return;
  if (!speaking_ || block_ - speaking_block_ > kCarriesOverBlocks) return;
  std::vector<ByteSpan> content;
  for (int i = 0; i < tokens.size(); ++i)
    if (tokens.is(i, TokenKind::kQuotation)) take_quotation(tokens[i].quotation, content);
  if (content.empty()) return;
  Statement& before = out_[*speaking_];
  const bool same_block = speaking_block_ == block_;
  if (same_block && before.type != StatementType::kIndirect) {
    before.content.insert(before.content.end(), content.begin(), content.end());
    set_type(before);
  } else {
    Statement statement;
    statement.source = before.source;
    statement.cue = before.cue;
    statement.content = std::move(content);
    statement.continues = true;
    statement.why = "quotation that continues a speaker";
    set_type(statement);
    speaking_ = out_.size();
    out_.push_back(std::move(statement));
  }
  speaking_block_ = block_;
  speaking_sentence_ = s;
}

// In transcripts a paragraph begins with who speaks it, in capitals: "ORR: We closed it." Where the colon
// stands in block `block`; 0 if there is no label.
uint32_t ArticleReader::label_end(uint32_t block) const {
  constexpr uint32_t kLongestLabel = 40;  // bytes
  constexpr int kLeastLetters = 3;
  const Block& of = article_.blocks[block];
  if (of.kind != BlockKind::kParagraph && of.kind != BlockKind::kList) return 0;
  const std::string_view text = of.span.of(article_.text);
  int letters = 0;
  for (size_t i = 0; i < text.size() && i < kLongestLabel;) {
    const auto [c, length] = decode_utf8(text, i);
    if (c == ':')
      return letters >= kLeastLetters && i + 2 < text.size() && text[i + 1] == ' '
                 ? of.span.begin + static_cast<uint32_t>(i)
                 : 0;
    if (is_letter(c) && !is_upper(c)) return 0;
    letters += is_letter(c);
    if (!is_letter(c) && !is_space(c) && !is_quote(c) && c != '.' && c != '-') return 0;
    i += length;
  }
  return 0;
}

// "WATCH: ..." alone is no speaker: several paragraphs must have a label.
void ArticleReader::count_labels() {
  constexpr int kLeastLabels = 3;
  int labels = 0;
  for (uint32_t b = 0; b < article_.blocks.size(); ++b) labels += label_end(b) > 0;
  is_transcript_ = labels >= kLeastLabels;
}

void ArticleReader::read_label(uint32_t s) {
  const Sentence& sentence = annotation_.units.sentences[s];
  const uint32_t colon = label_end(sentence.block);
  if (colon < sentence.span.begin || colon >= sentence.span.end) return;
  const AnalysedSentence& analysed = annotation_.analysis.sentences[s];
  const auto& words = annotation_.analysis.words;
  uint32_t first = analysed.first_word, end = first;
  while (end < analysed.end_word && words[end].span.begin < colon) ++end;
  while (first < end && words[first].part_of_speech == PartOfSpeech::kPunctuation) ++first;
  if (first == end || end >= analysed.end_word) return;
  const int32_t level = quotation_of_word_[first];
  const Tokens tokens(
      make_tokens(article_, annotation_, quotations_, quotation_of_word_, s, first, end, level));
  if (tokens.size() == 0) return;
  const ByteSpan block = article_.blocks[sentence.block].span;
  Statement statement;
  statement.source = book_.read(tokens, {0, tokens.size()});
  statement.cue = words[end].span;
  statement.content = {{colon + 2, block.end}};
  statement.type = StatementType::kDirect;
  statement.why = "speaker's label in a transcript";
  for (size_t q = 0; q < quotations_.size(); ++q)
    if (block.contains(quotations_[q].span)) is_claimed_[q] = true;
  is_weak_.resize(out_.size() + 1);
  out_.push_back(std::move(statement));
}

void ArticleReader::read_sentence(uint32_t s) {
  const AnalysedSentence& sentence = annotation_.analysis.sentences[s];
  block_ = annotation_.units.sentences[s].block;
  sentence_ = s;
  if (is_transcript_) read_label(s);
  for (uint32_t first = sentence.first_word; first < sentence.end_word; first += kMostWordsAtOnce) {
    const uint32_t last = std::min(sentence.end_word, first + kMostWordsAtOnce);
    read_level(first, last, -1);
    // Then what is quoted, each quotation on its own.
    int32_t done = -1;
    for (uint32_t w = first; w < last; ++w) {
      const int32_t q = quotation_of_word_[w];
      if (q <= done) continue;
      read_level(first, last, q);
      done = q;
    }
  }
}

// Places of out_ in the order of their first byte, outer before inner.
std::vector<uint32_t> ArticleReader::text_order() const {
  std::vector<uint32_t> order(out_.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  const auto first = [&](uint32_t i) { return out_[i].content.front().begin; };
  const auto size = [&](uint32_t i) {
    uint64_t total = 0;
    for (const ByteSpan span : out_[i].content) total += span.size();
    return total;
  };
  std::stable_sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) {
    return first(a) != first(b) ? first(a) < first(b) : size(a) > size(b);
  });
  return order;
}

// The statement of `open` (places in annotation_) in whose content the frame and content of `statement` lie.
std::optional<uint32_t> ArticleReader::around(const Statement& statement,
                                              const std::vector<uint32_t>& open) const {
  constexpr size_t kDeepest = 8;  // open statements looked at, so that time stays linear
  for (size_t k = open.size(), looked = 0; k-- > 0 && looked < kDeepest; ++looked) {
    const Statement& outer = annotation_.statements[open[k]];
    const auto holds = [&](ByteSpan span) {
      return std::any_of(outer.content.begin(), outer.content.end(),
                         [&](ByteSpan c) { return c.contains(span); });
    };
    const bool frame =
        (!statement.cue || holds(*statement.cue)) && (!statement.source || holds(statement.source->span));
    if (frame && holds(statement.content.front())) return open[k];
  }
  return std::nullopt;
}

// Puts the statements in their order and finds what lies within what.
void ArticleReader::order_and_nest() {
  is_weak_.resize(out_.size());
  std::map<uint32_t, uint32_t> place;  // of those kept
  std::vector<uint32_t> open;          // places of statements that may still hold the next one
  for (const uint32_t i : text_order()) {
    Statement statement = std::move(out_[i]);
    const uint32_t begin = statement.content.front().begin;
    while (!open.empty() && annotation_.statements[open.back()].content.back().end <= begin) open.pop_back();
    if (statement.outer) {
      const auto known = place.find(*statement.outer);
      if (known != place.end())
        statement.outer = known->second;
      else
        statement.outer.reset();
    }
    if (!statement.outer) statement.outer = around(statement, open);
    if (statement.outer && is_weak_[i]) continue;
    const auto at = static_cast<uint32_t>(annotation_.statements.size());
    place[i] = at;
    open.push_back(at);
    annotation_.statements.push_back(std::move(statement));
  }
}

}  // namespace

void find_statements(const Article& article, Annotation& annotation) {
  annotation.statements.clear();
  ArticleReader(article, annotation).read();
}

}  // namespace stemma
