#include "read/lines/line_class.h"

#include <algorithm>
#include <array>
#include <bit>
#include <map>
#include <optional>
#include <string>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/lines/agencies.h"
#include "read/lines/byline.h"
#include "read/lines/credit_words.h"
#include "read/lines/dated_line.h"
#include "read/lines/debris_phrases.h"
#include "read/lines/debris_words.h"
#include "read/lines/phrase_set.h"
#include "read/lines/word_table.h"

namespace stemma {

namespace {

enum List : uint32_t {
  kWhole = 1 << 0,
  kTeaser = 1 << 1,
  kComment = 1 << 2,
  kStart = 1 << 3,
  kUnfinished = 1 << 4,
  kLabel = 1 << 5,
  kPhrase = 1 << 6,
  kCaption = 1 << 7,
  kDoubtfulCaption = 1 << 8,
  kCredit = 1 << 9,
  kDoubtfulCredit = 1 << 10,
  kCreditPhrase = 1 << 11,
  kSource = 1 << 12,
  kLeader = 1 << 13,
  kHead = 1 << 14,
  kTail = 1 << 15,
  kInvitation = 1 << 16,
};

constexpr size_t kLists = 17;

// Lines longer than any debris, caption or credit are paragraphs; they are not looked through.
constexpr size_t kLookedThroughBytes = 1000;
constexpr size_t kCutHeadBytes = 120;
constexpr size_t kCutTailBytes = 420;
// What stays of a line that debris is cut from is at least a short sentence.
constexpr size_t kLeastRest = 40;

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\x80';
}

bool is_ascii_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_high(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

bool is_space_sign(char c) {
  return c == '\t' || c == '\n' || c == '\r';
}

// Signs before a line's first word.
constexpr std::string_view kLeadingSigns = " *-_.>|#([<~+=/:";

// All lists as sets of phrases, and the words that some of them begin or end with.
class Phrases {
 public:
  Phrases() {
    std::map<std::string, uint32_t> lists;
    const std::pair<std::string_view, List> all[] = {{kDebrisLines, kWhole},
                                                     {kTeaserOpeners, kTeaser},
                                                     {kCommentOpeners, kComment},
                                                     {kDebrisStarts, kStart},
                                                     {kUnfinishedStarts, kUnfinished},
                                                     {kDebrisLabels, kLabel},
                                                     {kDebrisPhrases, kPhrase},
                                                     {kCaptionStarts, kCaption},
                                                     {kDoubtfulCaptionStarts, kDoubtfulCaption},
                                                     {kCreditStarts, kCredit},
                                                     {kDoubtfulCreditStarts, kDoubtfulCredit},
                                                     {kCreditPhrases, kCreditPhrase},
                                                     {kPictureSources, kSource},
                                                     {kCaptionLeaders, kLeader},
                                                     {kDebrisHeads, kHead},
                                                     {kDebrisTails, kTail},
                                                     {kInvitationStarts, kInvitation}};
    for (const auto& [text, list] : all)
      for (const std::string_view entry : split(text, ';'))
        if (const std::string phrase = collapse_spaces(entry); !phrase.empty()) lists[phrase] |= list;
    for (const auto& [phrase, in] : lists) {
      set_.add(phrase);
      lists_.push_back(in);
      if (in & kSource) sources_.add(phrase);
      if (in & kTail) tails_.add(phrase);
      if (!(in & (kPhrase | kCreditPhrase))) continue;
      anywhere_.add(phrase);
      anywhere_lists_.push_back(in);
    }
    for (PhraseSet* set : {&set_, &anywhere_, &sources_, &tails_}) set->finish();
    add_outer_words();
  }

  // Where the longest phrase of each list ends, of those that begin at one place; 0 where there is none.
  class Ends {
   public:
    size_t longest(uint32_t lists) const {
      size_t best = 0;
      for (; lists != 0; lists &= lists - 1)
        best = std::max<size_t>(best, ends_[static_cast<size_t>(std::countr_zero(lists))]);
      return best;
    }

   private:
    friend class Phrases;
    std::array<uint32_t, kLists> ends_{};
  };
  Ends ends_at(std::string_view key, size_t begin) const {
    Ends ends;
    for (const PhraseSet::Hit& hit : set_.find_at(key, begin))
      for (size_t list = 0; list < kLists; ++list)
        if (lists_[hit.phrase] >> list & 1)
          ends.ends_[list] = std::max(ends.ends_[list], static_cast<uint32_t>(hit.end));
    return ends;
  }
  std::vector<PhraseSet::Hit> sources(std::string_view key) const { return sources_.find(key); }
  std::vector<PhraseSet::Hit> tails(std::string_view key) const { return tails_.find(key); }
  // Of kPhrase and kCreditPhrase, those that have a phrase anywhere in the line.
  uint32_t lists_anywhere(std::string_view key) const {
    uint32_t lists = 0;
    for (const auto& hit : anywhere_.find(key)) lists |= anywhere_lists_[hit.phrase];
    return lists;
  }

  // Whether a phrase of `list`, kHead or kCredit, may be the first words of `line`, and one of kTail the
  // last: a look at one word, before the line is made plain.
  bool may_begin(std::string_view line, List list) const {
    const std::string_view rest = line.substr(std::min(line.find_first_not_of(kLeadingSigns), line.size()));
    size_t size = 0;
    while (size < rest.size() && is_ascii_alnum(rest[size])) ++size;
    if (size == 0) return !rest.empty() && (is_space_sign(rest.front()) || is_high(rest.front()));
    const bool is_whole = size == rest.size() || !is_high(rest[size]);
    return !is_whole || (lists_of_word(rest.substr(0, size)) & list);
  }
  bool may_end_with_tail(std::string_view line) const {
    while (!line.empty() && !is_high(line.back()) && !is_ascii_alnum(line.back())) line.remove_suffix(1);
    size_t size = 0;
    while (size < line.size() && is_ascii_alnum(line[line.size() - 1 - size])) ++size;
    const bool is_whole = size == line.size() || !is_high(line[line.size() - 1 - size]);
    return !is_whole || (lists_of_word(line.substr(line.size() - size)) & kTail);
  }

 private:
  // The first words of kHead and kCredit, the last ones of kTail.
  void add_outer_words() {
    for (const auto& [text, list] :
         {std::pair(kDebrisHeads, kHead), std::pair(kCreditStarts, kCredit), std::pair(kDebrisTails, kTail)})
      for (const std::string_view entry : split(text, ';')) {
        const std::string_view phrase = trim(entry);
        const auto is_outside = [](char c) { return !is_ascii_alnum(c); };
        const auto first = std::find_if(phrase.begin(), phrase.end(), is_outside);
        const auto last = std::find_if(phrase.rbegin(), phrase.rend(), is_outside);
        if (phrase.empty()) continue;
        outer_words_.add_word(list == kTail
                                  ? phrase.substr(phrase.size() - static_cast<size_t>(last - phrase.rbegin()))
                                  : phrase.substr(0, static_cast<size_t>(first - phrase.begin())),
                              list);
      }
  }

  uint32_t lists_of_word(std::string_view word) const {
    constexpr size_t kLongestWord = 24;
    if (word.size() > kLongestWord) return 0;
    std::array<char, kLongestWord> lower;
    std::transform(word.begin(), word.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return outer_words_.of({lower.data(), word.size()});
  }

  PhraseSet set_, anywhere_, sources_, tails_;
  std::vector<uint32_t> lists_, anywhere_lists_;
  WordTable outer_words_;
};

const Phrases& phrases() {
  static const Phrases instance;
  return instance;
}

// A plain line and the phrases that it begins with; `begin` and `end` leave punctuation around it aside.
struct Look {
  explicit Look(std::string_view text) : line(text), plain(to_plain(text)) {
    const std::string& key = plain.key;
    // A guillemet apart from its word is an arrow, not a quotation mark.
    const bool has_arrow = text.starts_with("\u00BB ");
    begin = key.find_first_not_of(kLeadingSigns, has_arrow ? 1 : 0);
    if (begin == std::string::npos) begin = key.size();
    end = key.size();
    while (end > begin && !is_word_byte(key[end - 1])) --end;
    ends_at_begin = phrases().ends_at(key, begin);
  }

  // The longest hit of `lists` that begins where the line does; its end, or 0.
  size_t start(uint32_t lists) const { return ends_at_begin.longest(lists); }
  // The same for what begins at `at`.
  size_t start_at(size_t at, uint32_t lists) const { return phrases().ends_at(plain.key, at).longest(lists); }
  bool whole(uint32_t lists) const { return start(lists) == end && end > begin; }
  // `list` is kPhrase or kCreditPhrase.
  bool anywhere(List list) const {
    if (!lists_anywhere) lists_anywhere = phrases().lists_anywhere(plain.key);
    return *lists_anywhere & list;
  }
  char after(size_t at) const { return at < plain.key.size() ? plain.key[at] : '\0'; }
  // The first character after `at` that is no space.
  char sign_after(size_t at) const { return after(after(at) == ' ' ? at + 1 : at); }

  std::string_view line;
  PlainLine plain;
  Phrases::Ends ends_at_begin;
  mutable std::optional<uint32_t> lists_anywhere;  // looked for when first asked for
  size_t begin = 0, end = 0;
};

// An address or a social handle and nothing else.
bool is_address_only(const Look& look) {
  const std::string_view key = trim(look.plain.key);
  if (key.empty() || key.find(' ') != std::string_view::npos) return false;
  return key.starts_with("http://") || key.starts_with("https://") || key.starts_with("www.") ||
         key.starts_with("pic.twitter.com") || key.starts_with('@') ||
         (key.find('@') != std::string_view::npos && key.find('.') != std::string_view::npos);
}

// Whether the words of `inside` (plain) name a picture's maker or seller.
bool is_picture_credit(std::string_view inside) {
  constexpr size_t kPictureCreditBytes = 160;
  if (inside.empty() || inside.size() > kPictureCreditBytes) return false;
  for (const std::string_view word : {"photo", "image", "images", "picture", "handout", "file", "courtesy",
                                      "getty", "screengrab", "photograph"}) {
    const size_t at = inside.find(word);
    const bool is_whole = at != std::string_view::npos && (at == 0 || !is_word_byte(inside[at - 1])) &&
                          (at + word.size() == inside.size() || !is_word_byte(inside[at + word.size()]));
    if (is_whole) return true;
  }
  for (const PhraseSet::Hit& hit : phrases().sources(inside)) {
    const std::string_view before = inside.substr(0, hit.begin);
    if (before.ends_with('/') || before.ends_with("/ ") || before.ends_with("via ")) return true;
    if (inside.substr(hit.end).starts_with('/') && hit.begin == 0) return true;
  }
  return false;
}

bool is_source_name(std::string_view name) {
  for (const PhraseSet::Hit& hit : phrases().sources(name))
    if (hit.begin == 0 && hit.end == name.size()) return true;
  return false;
}

// "... on Thursday. (AFP/Getty Images)", "... Twitter feed (PA)", "... via AP) (Associated Press)".
bool ends_with_picture_credit(std::string_view key) {
  for (int group = 0; group < 3; ++group) {
    key = trim(key);
    const char close = key.empty() ? '\0' : key.back();
    if (close != ')' && close != ']') return false;
    const size_t open = key.rfind(close == ')' ? '(' : '[');
    if (open == std::string_view::npos) return false;
    const std::string_view inside = trim(key.substr(open + 1, key.size() - open - 2));
    if (is_picture_credit(inside)) return true;
    key = trim(key.substr(0, open));
    const bool before_is_sentence =
        key.empty() || key.ends_with('.') || key.ends_with('"') || key.ends_with('?') || key.ends_with('!');
    if (is_source_name(inside) && !before_is_sentence && !key.ends_with(')')) return true;
  }
  return false;
}

// "Jane Doe/AP", "REUTERS/Jane Doe", "Jane Doe via Getty Images": a picture's credit on a line of its own.
bool is_bare_picture_credit(const Look& look) {
  constexpr size_t kBareBytes = 110;
  if (look.line.size() > kBareBytes || ends_with_stop(look.line) || look.start(kCredit)) return false;
  const std::string_view key = std::string_view(look.plain.key).substr(look.begin, look.end - look.begin);
  const auto holds = [&](std::string_view sign) { return look.plain.key.find(sign) != std::string::npos; };
  if (!holds("/") && !holds("* ") && !holds("via ") && !holds(" getty images")) return false;
  for (const PhraseSet::Hit& hit : phrases().sources(look.plain.key)) {
    const std::string_view before = std::string_view(look.plain.key).substr(0, hit.begin);
    const bool is_last = hit.end == look.end;
    if (is_last && (before.ends_with('/') || before.ends_with("/ ") || before.ends_with("via ") ||
                    before.ends_with("* ")))
      return true;
    if (hit.begin == look.begin && look.after(hit.end) == '/') return true;
  }
  return key.find(" getty images") != std::string_view::npos && key.size() < 60;
}

bool is_caption(const Look& look) {
  if (look.line.size() > kCaptionBytes) return false;
  const bool has_stop = ends_with_stop(look.line);
  if (ends_with_picture_credit(look.plain.key) || is_bare_picture_credit(look)) return true;
  if (const size_t end = look.start(kCaption)) {
    if (look.start(kDoubtfulCaption) != end) return true;
    const char sign = look.sign_after(end);
    if (!has_stop || sign == ':' || sign == '-' || sign == '|') return true;
    for (const std::string_view word : {" released by", " provided by", " file photo", " handout"})
      if (look.plain.key.find(word) != std::string::npos) return true;
  }
  const size_t leader = look.start(kLeader);
  if (!leader || has_stop) return false;
  // The line's own letters: "Reuters In 2014 ..." leads a caption, "Reuters said" a sentence.
  const std::string_view rest = trim(look.line.substr(look.plain.origin(leader)));
  return !rest.empty() && (rest.front() == ':' || is_upper(decode_utf8(rest, 0).value)) &&
         look.line.size() > 40;
}

// "jm/dm (AFP, dpa)": editors' signs before their agencies.
bool is_signed_credit(std::string_view line) {
  constexpr size_t kSignedBytes = 60;
  const size_t open = line.find('(');
  if (line.size() > kSignedBytes || open == std::string_view::npos || !line.ends_with(')')) return false;
  const std::string_view signs = trim(line.substr(0, open));
  constexpr size_t kSignsBytes = 14;
  if (signs.size() > kSignsBytes || signs.find(' ') != std::string_view::npos) return false;
  return std::all_of(signs.begin(), signs.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || c == '/' || c == ','; }) &&
         !agencies_in(line.substr(open)).empty();
}

// Nothing but names of agencies and what joins them: "(AFP)", "Reuters, AP", "— Agence France-Presse".
// `plain` is to_plain(line).
bool is_agencies_only(std::string_view line, const PlainLine& plain) {
  constexpr size_t kAgenciesBytes = 80;
  if (line.size() > kAgenciesBytes) return false;
  const auto mentions = agencies_in(line, plain);
  if (mentions.empty()) return false;
  std::string rest(line);
  for (auto mention = mentions.rbegin(); mention != mentions.rend(); ++mention)
    rest.erase(mention->span.begin, mention->span.size());
  for (const std::string_view word : {"The ", "the ", " and ", " via ", "agency", "agencies", "Agencies",
                                      "with", "With", "News", "news", "staff", "Staff"})
    rest = replace_all(rest, word, " ");
  return to_plain(rest).key.find_first_of("abcdefghijklmnopqrstuvwxyz\x80") == std::string::npos;
}

bool is_copyright_of_agency(const Look& look) {
  constexpr size_t kCopyrightBytes = 300;
  if (look.line.size() > kCopyrightBytes) return false;
  const bool is_copyright = look.plain.key.find("copyright") != std::string::npos ||
                            look.line.find("\u00A9") != std::string_view::npos ||
                            look.plain.key.find("(c)") != std::string::npos;
  return is_copyright && !agencies_in(look.line, look.plain).empty();
}

// "Ana Brandt and Luis Ferro report from Kellin": who writes a live page, and where.
bool is_reporters_line(const Look& look) {
  constexpr size_t kReportersBytes = 90;
  if (look.line.size() > kReportersBytes || ends_with_stop(look.line)) return false;
  size_t at = look.plain.key.find(" report from ");
  if (at == std::string::npos) at = look.plain.key.find(" reports from ");
  return at != std::string::npos && !parse_names(look.line.substr(0, look.plain.origin(at))).people.empty();
}

// "The Associated Press Published Monday, 12 May": the agency in a byline's place, with the time.
bool is_dated_agency(std::string_view line) {
  const std::string_view head = before_time(line);
  return head.size() < line.size() && is_agencies_only(head, to_plain(head));
}

bool is_credit(const Look& look) {
  if (look.line.size() > kCreditBytes) return false;
  if (is_dated_agency(look.line)) return true;
  if (is_copyright_of_agency(look) || is_signed_credit(look.line) || is_reporters_line(look) ||
      is_agencies_only(look.line, look.plain))
    return true;
  if (look.anywhere(kCreditPhrase) && !look.line.starts_with('"') && !look.line.starts_with("\u201C"))
    return true;
  const size_t end = look.start(kCredit);
  if (!end) return false;
  return look.start(kDoubtfulCredit) != end || look.sign_after(end) == ':' || !ends_with_stop(look.line);
}

// "Follow the Post on Facebook and Instagram", "Subscribe to Kellin Live on YouTube", "Write to Ana Brandt at
// ...@...".
bool is_invitation(const Look& look) {
  constexpr size_t kInvitationBytes = 200;
  constexpr std::string_view kPlaces[] = {" facebook", " twitter",  " instagram", " youtube",
                                          " tiktok",   " whatsapp", " telegram",  " linkedin",
                                          " bluesky",  " threads",  " mastodon"};
  if (look.line.size() > kInvitationBytes) return false;
  if (!look.start(kInvitation)) return false;
  const std::string& key = look.plain.key;
  for (const std::string_view lead : {" on", ",", ":", " at", " our", " and"})
    for (const std::string_view place : kPlaces)
      if (key.find(std::string(lead) + std::string(place)) != std::string::npos) return true;
  const size_t at = key.find('@');
  return at != std::string::npos && at > 0 && is_word_byte(key[at - 1]) &&
         key.find('.', at) != std::string::npos;
}

// "Image 1 of 5".
bool is_counter(const Look& look) {
  constexpr std::string_view kCounted[] = {"image", "photo", "picture", "slide", "page", "gallery"};
  const std::string_view key = std::string_view(look.plain.key).substr(look.begin, look.end - look.begin);
  const std::string_view counted = key.substr(0, key.find(' '));
  if (std::find(std::begin(kCounted), std::end(kCounted), counted) == std::end(kCounted)) return false;
  const std::vector<std::string_view> words = split(key, ' ');
  const auto is_number = [](std::string_view word) {
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  return words.size() == 4 && is_number(words[1]) && words[2] == "of" && is_number(words[3]);
}

bool is_debris(const Look& look) {
  if (is_invitation(look)) return true;
  if (look.line.size() <= kDebrisPhraseBytes && look.anywhere(kPhrase)) return true;
  if (look.line.size() > kDebrisStartBytes) return false;
  if (look.start(kStart)) return true;
  const size_t label = look.start(kLabel);
  if (label && look.sign_after(label) == ':') return true;
  // Button after button: "Share Tweet Email".
  const size_t unfinished = look.start(kUnfinished);
  constexpr size_t kButtonsBytes = 60;
  if (unfinished && look.line.size() <= kButtonsBytes && !ends_with_stop(look.line)) {
    size_t at = look.begin, buttons = 0;
    while (at < look.end) {
      const size_t best = look.start_at(at, kWhole);
      if (!best) break;
      ++buttons;
      at = best;
      while (at < look.end && !is_word_byte(look.plain.key[at])) ++at;
    }
    if (at >= look.end && buttons > 1) return true;
  }
  constexpr size_t kLinkBytes = 12;  // "Read more" and an arrow, "Photos (12)"
  if (unfinished && look.line.size() <= kUnfinishedStartBytes && !ends_with_stop(look.line))
    return look.end - unfinished <= kLinkBytes || look.sign_after(unfinished) == ':' ||
           look.sign_after(unfinished) == '|';
  return false;
}

}  // namespace

bool ends_with_stop(std::string_view line) {
  while (!line.empty()) {
    const DecodedCodePoint last = decode_utf8_before(line, line.size());
    if (last.value == U'.' || last.value == U'!' || last.value == U'?' || last.value == U'\u2026' ||
        last.value == U'\u3002')
      return true;
    if (!is_quote(last.value) && last.value != U')' && last.value != U']' && !is_space(last.value))
      return false;
    line.remove_suffix(last.length);
  }
  return false;
}

namespace {

// What a line of a button's or a heading's words is; without a value for all others.
std::optional<LineClass> class_of_whole(const Look& look) {
  if (look.end <= look.begin) return LineClass{BlockKind::kBoilerplate, false, false};
  if (!look.whole(kWhole | kTeaser | kComment)) return std::nullopt;
  return LineClass{BlockKind::kBoilerplate, look.whole(kTeaser), look.whole(kComment)};
}

}  // namespace

LineClass classify_heading(std::string_view line) {
  if (line.size() > kLookedThroughBytes) return {};
  return class_of_whole(Look(line)).value_or(LineClass{});
}

LineClass classify_line(std::string_view line) {
  if (line.size() > kLookedThroughBytes) return {};
  const Look look(line);
  if (const auto line_class = class_of_whole(look)) return *line_class;
  if (says_only_time(look.plain.key) || is_address_only(look) || is_counter(look))
    return {BlockKind::kBoilerplate, false, false};
  if (is_caption(look)) return {BlockKind::kCaption, false, false};
  if (is_credit(look)) return {BlockKind::kCredit, false, false};
  if (is_debris(look)) return {BlockKind::kBoilerplate, false, false};
  return {};
}

namespace {

// Bytes of debris at the head of `line` before a sentence begins; 0 where there is none.
size_t head_length(std::string_view line) {
  if (!is_upper(decode_utf8(line, 0).value) || !phrases().may_begin(line, kHead)) return 0;
  const PlainLine plain = to_plain(line.substr(0, kCutHeadBytes));
  const size_t end = phrases().ends_at(plain.key, 0).longest(kHead);
  if (!end) return 0;
  const size_t at = plain.origin(end);
  const std::string_view rest = line.substr(at);
  const std::string_view next = trim(rest);
  if (next.size() < kLeastRest || next.data() == rest.data()) return 0;
  const char32_t first = decode_utf8(next, 0).value;
  return is_upper(first) || is_digit(first) || is_quote(first) ? line.size() - next.size() : 0;
}

bool stands_after_stop(std::string_view line, size_t at) {
  const std::string_view before = trim(line.substr(0, at));
  return before.size() >= kLeastRest && ends_with_stop(before);
}

// By its first words, which are looked at before all of it.
bool may_be_credit(std::string_view rest) {
  constexpr size_t kFirstWords = 64;
  for (const std::string_view lead : {"(", "[", "-", "*", "\u00A9"})
    if (rest.starts_with(lead)) return true;
  if (static_cast<unsigned char>(rest.front()) >= 0x80) return true;  // a dash, a bullet
  if (starts_with_ignoring_case(rest, "copyright")) return true;
  const std::string_view words = rest.substr(0, kFirstWords);
  return phrases().may_begin(words, kCredit) && Look(words).start(kCredit);
}

// Where a credit begins that closes `line` after its last sentence; npos where there is none.
size_t credit_tail(std::string_view line) {
  const size_t from = line.size() > kCutTailBytes ? line.size() - kCutTailBytes : 0;
  for (size_t at = from; at + 2 < line.size(); ++at) {
    const char stop = line[at];
    if (stop != '.' && stop != '!' && stop != '?' && stop != ')' && stop != '"') continue;
    size_t next = at + 1;
    while (next < line.size() && static_cast<unsigned char>(line[next]) >= 0x80 &&
           is_quote(decode_utf8(line, next).value))
      next += decode_utf8(line, next).length;
    const std::string_view rest = trim(line.substr(next));
    if (rest.empty() || !may_be_credit(rest) || !stands_after_stop(line, next)) continue;
    const Look look(rest);
    const size_t start = look.start(kCredit);
    const bool is_named = start && look.start(kDoubtfulCredit) != start;
    const bool is_bracketed = rest.starts_with('(') || rest.starts_with('[');
    if (is_named || is_copyright_of_agency(look) ||
        ((is_bracketed || look.plain.key.starts_with('-') || look.plain.key.starts_with("* ")) &&
         is_agencies_only(look.line, look.plain)))
      if (look.plain.key.starts_with("copyright") || !is_copyright_of_agency(look) ||
          rest.starts_with("\u00A9"))
        return static_cast<size_t>(rest.data() - line.data());
  }
  return std::string_view::npos;
}

size_t debris_tail(std::string_view line) {
  if (!phrases().may_end_with_tail(line)) return std::string_view::npos;
  size_t from = line.size() > kCutHeadBytes ? line.size() - kCutHeadBytes : 0;
  while (from < line.size() && (static_cast<unsigned char>(line[from]) & 0xC0) == 0x80) ++from;
  const Look look(line.substr(from));
  for (const PhraseSet::Hit& hit : phrases().tails(look.plain.key)) {
    if (hit.end != look.end) continue;
    const size_t at = from + look.plain.origin(hit.begin);
    if (is_upper(decode_utf8(line, at).value) && stands_after_stop(line, at)) return at;
  }
  return std::string_view::npos;
}

}  // namespace

std::vector<size_t> cut_line(std::string_view line) {
  constexpr size_t kLeastCut = 2 * kLeastRest;
  if (line.size() < kLeastCut) return {line.size()};
  std::vector<size_t> lengths;
  const size_t head = head_length(line);
  if (head) lengths.push_back(head);
  const std::string_view body = line.substr(head);
  size_t tail = debris_tail(body);
  if (tail == std::string_view::npos) tail = credit_tail(body);
  if (tail == std::string_view::npos) {
    lengths.push_back(body.size());
  } else {
    lengths.push_back(tail);
    lengths.push_back(body.size() - tail);
  }
  return lengths;
}

}  // namespace stemma
