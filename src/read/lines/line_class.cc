#include "read/lines/line_class.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/lines/agencies.h"
#include "read/lines/byline.h"
#include "read/lines/credit_words.h"
#include "read/lines/debris_words.h"
#include "read/lines/phrase_set.h"
#include "read/lines/time_line.h"

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

// Lines longer than any debris, caption or credit are paragraphs; they are not looked through.
constexpr size_t kLookedThroughBytes = 1000;
constexpr size_t kCutHeadBytes = 120;
constexpr size_t kCutTailBytes = 420;
// What stays of a line that debris is cut from is at least a short sentence.
constexpr size_t kLeastRest = 40;

// All lists in one automaton.
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
      if (!(in & (kPhrase | kCreditPhrase))) continue;
      anywhere_.add(phrase);
      anywhere_lists_.push_back(in);
    }
    set_.finish();
    anywhere_.finish();
  }

  struct Hit {
    uint32_t lists;
    size_t begin, end;
  };
  std::vector<Hit> find(std::string_view key) const { return with_lists(set_.find(key)); }
  std::vector<Hit> find_at(std::string_view key, size_t begin) const {
    return with_lists(set_.find_at(key, begin));
  }
  // Of kPhrase and kCreditPhrase, those that have a phrase anywhere in the line.
  uint32_t lists_anywhere(std::string_view key) const {
    uint32_t lists = 0;
    for (const auto& hit : anywhere_.find(key)) lists |= anywhere_lists_[hit.phrase];
    return lists;
  }

 private:
  std::vector<Hit> with_lists(const std::vector<PhraseSet::Hit>& found) const {
    std::vector<Hit> hits;
    for (const auto& [phrase, begin, end] : found) hits.push_back({lists_[phrase], begin, end});
    return hits;
  }

  PhraseSet set_, anywhere_;
  std::vector<uint32_t> lists_, anywhere_lists_;
};

const Phrases& phrases() {
  static const Phrases instance;
  return instance;
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\x80';
}

// A plain line and the phrases that it begins with; `begin` and `end` leave punctuation around it aside.
struct Look {
  explicit Look(std::string_view text) : line(text), plain(to_plain(text)) {
    const std::string& key = plain.key;
    // A guillemet apart from its word is an arrow, not a quotation mark.
    const bool has_arrow = text.starts_with("\u00BB ");
    begin = key.find_first_not_of(" *-_.>|#([<~+=/:", has_arrow ? 1 : 0);
    if (begin == std::string::npos) begin = key.size();
    end = key.size();
    while (end > begin && !is_word_byte(key[end - 1])) --end;
    hits_at_begin = phrases().find_at(key, begin);
  }

  // The longest hit of `lists` that begins where the line does; its end, or 0.
  size_t start(uint32_t lists) const { return longest(hits_at_begin, lists); }
  // The same for what begins at `at`.
  size_t start_at(size_t at, uint32_t lists) const {
    return longest(phrases().find_at(plain.key, at), lists);
  }
  static size_t longest(const std::vector<Phrases::Hit>& hits, uint32_t lists) {
    size_t best = 0;
    for (const auto& hit : hits)
      if (hit.lists & lists) best = std::max(best, hit.end);
    return best;
  }
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
  std::vector<Phrases::Hit> hits_at_begin;
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
  for (const auto& hit : phrases().find(inside)) {
    if (!(hit.lists & kSource)) continue;
    const std::string_view before = inside.substr(0, hit.begin);
    if (before.ends_with('/') || before.ends_with("/ ") || before.ends_with("via ")) return true;
    if (inside.substr(hit.end).starts_with('/') && hit.begin == 0) return true;
  }
  return false;
}

bool is_source_name(std::string_view name) {
  for (const auto& hit : phrases().find(name))
    if ((hit.lists & kSource) && hit.begin == 0 && hit.end == name.size()) return true;
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
  for (const auto& hit : phrases().find(look.plain.key)) {
    if (!(hit.lists & kSource)) continue;
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
bool is_agencies_only(std::string_view line) {
  constexpr size_t kAgenciesBytes = 80;
  if (line.size() > kAgenciesBytes) return false;
  const auto mentions = agencies_in(line);
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
  const bool is_copyright = look.plain.key.find("copyright") != std::string::npos ||
                            look.line.find("\u00A9") != std::string_view::npos ||
                            look.plain.key.find("(c)") != std::string::npos;
  constexpr size_t kCopyrightBytes = 300;
  return is_copyright && look.line.size() <= kCopyrightBytes && !agencies_in(look.line).empty();
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
  return head.size() < line.size() && is_agencies_only(head);
}

bool is_credit(const Look& look) {
  if (look.line.size() > kCreditBytes) return false;
  if (is_dated_agency(look.line)) return true;
  if (is_copyright_of_agency(look) || is_signed_credit(look.line) || is_reporters_line(look) ||
      is_agencies_only(look.line))
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
  const std::vector<std::string_view> words =
      split(std::string_view(look.plain.key).substr(look.begin, look.end - look.begin), ' ');
  const auto is_number = [](std::string_view word) {
    return !word.empty() &&
           std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  constexpr std::string_view kCounted[] = {"image", "photo", "picture", "slide", "page", "gallery"};
  return words.size() == 4 &&
         std::find(std::begin(kCounted), std::end(kCounted), words[0]) != std::end(kCounted) &&
         is_number(words[1]) && words[2] == "of" && is_number(words[3]);
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

LineClass classify_line(std::string_view line) {
  if (line.size() > kLookedThroughBytes) return {};
  const Look look(line);
  if (look.end <= look.begin) return {BlockKind::kBoilerplate, false, false};
  if (look.whole(kWhole | kTeaser | kComment))
    return {BlockKind::kBoilerplate, look.whole(kTeaser), look.whole(kComment)};
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
  if (!is_upper(decode_utf8(line, 0).value)) return 0;
  const Look look(line.substr(0, kCutHeadBytes));
  const size_t end = look.start_at(0, kHead);
  if (!end) return 0;
  const size_t at = look.plain.origin(end);
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
  const Look look(rest.substr(0, kFirstWords));
  return look.start(kCredit) || starts_with_ignoring_case(rest, "copyright");
}

// Where a credit begins that closes `line` after its last sentence; npos where there is none.
size_t credit_tail(std::string_view line) {
  const size_t from = line.size() > kCutTailBytes ? line.size() - kCutTailBytes : 0;
  for (size_t at = line.find_first_of(".!?)\"", from); at != std::string_view::npos && at + 2 < line.size();
       at = line.find_first_of(".!?)\"", at + 1)) {
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
         is_agencies_only(rest)))
      if (look.plain.key.starts_with("copyright") || !is_copyright_of_agency(look) ||
          rest.starts_with("\u00A9"))
        return static_cast<size_t>(rest.data() - line.data());
  }
  return std::string_view::npos;
}

size_t debris_tail(std::string_view line) {
  size_t from = line.size() > kCutHeadBytes ? line.size() - kCutHeadBytes : 0;
  while (from < line.size() && (static_cast<unsigned char>(line[from]) & 0xC0) == 0x80) ++from;
  const Look look(line.substr(from));
  for (const auto& hit : phrases().find(look.plain.key)) {
    if (!(hit.lists & kTail) || hit.end != look.end) continue;
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
