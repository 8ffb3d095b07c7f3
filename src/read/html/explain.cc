#include "read/html/explain.h"

#include <array>
#include <cstdio>

#include "base/strings.h"
#include "read/encoding/charset.h"
#include "read/encoding/encoding.h"
#include "read/html/block_choice.h"
#include "read/html/content.h"
#include "read/html/hints.h"
#include "read/html/metadata.h"
#include "read/lines/line_class.h"

namespace stemma {

namespace {

constexpr std::string_view kStyle = R"(
body { font: 15px/1.45 system-ui, sans-serif; margin: 2em auto; max-width: 68em; padding: 0 1em; color: #222 }
h1 { font-size: 1.35em; margin: 0 }
p.sum { color: #555; margin: .3em 0 1.2em }
.block { display: grid; grid-template-columns: 8.5em 1fr 21em; gap: 0 1em; padding: .35em .6em; margin: 2px 0;
  border-left: 5px solid }
.block > * { overflow-wrap: anywhere; min-width: 0 }
.content { background: #e7f5e9; border-color: #2e8b45 }
.unlikely { background: #f4f4f4; border-color: #bbb; color: #666 }
.named { background: #fdeee6; border-color: #d9733a; color: #6b4a3a }
.beside { background: #eaf0fb; border-color: #4a74c9 }
.dropped { background: #f7ecf7; border-color: #a05aa0; color: #644 }
.score { font-variant-numeric: tabular-nums; font-size: .85em }
.bar { height: 5px; background: #0001; margin-top: 3px }
.bar i { display: block; height: 100%; background: currentColor }
.why { font-size: .8em; color: #555 }
)";

std::string escaped(std::string_view text) {
  std::string out;
  append_escaped(out, text);
  return out;
}

std::string two_digits(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2f", value);
  return text;
}

std::string_view style_of(BlockReason reason) {
  switch (reason) {
    case BlockReason::kContent:
      return "content";
    case BlockReason::kUnlikely:
      return "unlikely";
    case BlockReason::kNamedOther:
      return "named";
    case BlockReason::kCaption:
      return "beside";
    case BlockReason::kTitle:
    case BlockReason::kRepeated:
    case BlockReason::kHollowHeading:
      return "dropped";
  }
  return "";
}

// What a sure name calls its part.
std::string names_of(uint32_t named) {
  constexpr std::array<std::pair<uint32_t, std::string_view>, 8> kNames = {
      {{kHintComments, "comments"},
       {kHintNewsletter, "an offer"},
       {kHintNotice, "a notice"},
       {kHintAuthorBox, "on the author"},
       {kHintRelated, "related"},
       {kHintShare, "sharing"},
       {kNamedByTag, "aside, nav, footer or form"},
       {kNamedProperty, "by microdata"}}};
  std::string out;
  for (const auto& [hint, name] : kNames)
    if (named & hint) out += (out.empty() ? "" : ", ") + std::string(name);
  return out;
}

std::string words_of(BlockReason reason, uint32_t named) {
  switch (reason) {
    case BlockReason::kContent:
      return "content";
    case BlockReason::kUnlikely:
      return "left out";
    case BlockReason::kNamedOther:
      return "named " + names_of(named);
    case BlockReason::kCaption:
      return "caption";
    case BlockReason::kTitle:
      return "the title";
    case BlockReason::kRepeated:
      return "repeated";
    case BlockReason::kHollowHeading:
      return "a heading of nothing kept";
  }
  return "";
}

std::string signed_number(double value) {
  return (value < 0 ? "\u2212" : "+") + two_digits(value < 0 ? -value : value);
}

class ExplanationPage {
 public:
  ExplanationPage(const HtmlContent& content, const ContentFeatures& features,
                  const std::vector<HtmlBlock>& blocks)
      : content_(content), features_(features), blocks_(blocks) {}

  std::string of(const std::string& name, std::string_view title) {
    out_ = "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>" + escaped(name) +
           ": its blocks</title>\n<style>" + std::string(kStyle) + "</style>\n<h1>" +
           escaped(title.empty() ? name : title) + "</h1>\n<p class=\"sum\">" + escaped(name) + ": " +
           std::to_string(content_.blocks.size()) + " of " + std::to_string(blocks_.size()) +
           " blocks are content; the threshold of this page is " + two_digits(content_.threshold) + "</p>\n";
    for (uint32_t b = 0; b < blocks_.size(); ++b) add(b);
    return std::move(out_ += "</html>\n");
  }

 private:
  void add(uint32_t b) {
    const BlockReason reason = content_.reasons[b];
    const bool is_debris =
        reason == BlockReason::kContent && classify_line(blocks_[b].text).kind == BlockKind::kBoilerplate;
    const bool is_weighed = content_.named[b] == 0;
    out_ += "<div class=\"block " + std::string(is_debris ? "dropped" : style_of(reason)) +
            "\"><div class=\"score\">" +
            escaped(is_debris ? "debris by its words" : words_of(reason, content_.named[b]));
    if (is_weighed) {
      const std::string share = two_digits(100 * static_cast<double>(content_.probability[b]));
      out_ += " " + two_digits(content_.probability[b]) + "<div class=\"bar\"><i style=\"width:" + share +
              "%\"></i></div>";
    }
    out_ += "</div><div>" + escaped(blocks_[b].text) + "</div><div class=\"why\">";
    if (is_weighed) add_reasons(b);
    out_ += "</div></div>\n";
  }

  void add_reasons(uint32_t b) {
    constexpr size_t kMost = 4;
    bool is_first = true;
    for (const FeatureShare& share : shares_of_block(features_, b, kMost)) {
      out_ += (is_first ? "" : "<br>") + signed_number(share.share) + " " + escaped(share.name) + " = " +
              two_digits(share.value);
      is_first = false;
    }
  }

  const HtmlContent& content_;
  const ContentFeatures& features_;
  const std::vector<HtmlBlock>& blocks_;
  std::string out_;
};

}  // namespace

Result<std::string> explain_html(std::string bytes, const std::string& name, const ReadLimits& limits) {
  if (bytes.size() > limits.page_bytes)
    return Error{ErrorCode::kTooLarge,
                 "larger than the limit of " + std::to_string(limits.page_bytes) + " bytes for one page",
                 name, ""};
  const std::string charset(declared_charset(bytes));
  TRY(const std::string html, to_utf8(std::move(bytes), charset));
  TRY(const HtmlTree tree, HtmlTree::parse(html));
  const std::vector<uint32_t> hints = own_hints(tree);
  const HtmlBlockList page = html_blocks(tree, hints);
  const HtmlMetadata metadata = read_metadata(tree, hints, page.blocks);
  if (page.blocks.empty()) return Error{ErrorCode::kEmpty, "a page without text", name, ""};
  const HtmlContent content = choose_content(tree, hints, page.blocks, metadata.title, metadata.body);
  const ContentFeatures features(tree, hints, page.blocks, metadata.title, metadata.body);
  return ExplanationPage(content, features, page.blocks).of(name, metadata.title);
}

}  // namespace stemma
