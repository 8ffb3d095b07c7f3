#include "account/page_parts.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "account/ids.h"
#include "account/picture.h"
#include "account/wording.h"

namespace stemma {

namespace {

std::string pixels(double value) {
  char out[32];
  std::snprintf(out, sizeof out, "%.4g", std::round(value * 10) / 10);
  return out;
}

const char* class_of(NodeLook look) {
  switch (look) {
    case NodeLook::kOrigin:
      return "origin";
    case NodeLook::kRelay:
      return "relay";
    case NodeLook::kOutlet:
      return "outlet";
    case NodeLook::kDenies:
      return "denies";
  }
  return "";
}

const char* class_of(EdgeLook look) {
  switch (look) {
    case EdgeLook::kFlows:
      return "flows";
    case EdgeLook::kDenies:
      return "denies";
    case EdgeLook::kUnknown:
      return "unknown";
  }
  return "";
}

PageData node_data(const DrawnNode& node) {
  PageData out;
  out.set("node_class", class_of(node.look));
  out.set("x", pixels(node.x));
  out.set("y", pixels(node.y));
  out.set("width", pixels(node.width));
  out.set("height", pixels(node.height));
  out.set("radius", node.look == NodeLook::kOutlet || node.look == NodeLook::kRelay ? "3" : "12");
  std::vector<PageData> lines;
  for (const TextLine& line : node.lines) {
    PageData one;
    one.set("line_class", line.is_kind ? "kind" : "label");
    one.set("x", pixels(line.x));
    one.set("y", pixels(line.y));
    put(one, "line_text", display_text(line.text));
    lines.push_back(one);
  }
  put_list(out, "lines", lines);
  return out;
}

PageData edge_data(const DrawnEdge& edge) {
  PageData out;
  out.set("edge_class", class_of(edge.look));
  out.set("path", edge.path);
  out.set("has_arrow", edge.look != EdgeLook::kUnknown);
  out.set("arrow", edge.look == EdgeLook::kDenies ? "arrow-denies" : "arrow");
  return out;
}

PageData text_data(double x, double y, const char* name, const std::string& text) {
  PageData out;
  out.set("x", pixels(x));
  out.set("y", pixels(y));
  put(out, name, text);
  return out;
}

}  // namespace

void put(PageData& data, const char* name, const std::string& text) {
  if (text.empty())
    data.set(name, false);
  else
    data.set(name, text);
}

void put_list(PageData& data, const std::string& name, const std::vector<PageData>& items) {
  PageData list{PageData::type::list};
  for (const PageData& item : items) list.push_back(item);
  data.set("has_" + name, !items.empty());
  data.set(name, list);
}

void put_left_out(PageData& data, const std::string& name, size_t all, size_t shown, const char* noun) {
  const std::string key = name + "_left_out";
  if (all <= shown)
    data.set(key, false);
  else
    data.set(key, counted(all - shown, noun) + " more; the JSON output holds all.");
}

void put_segments(PageData& data, const char* name, const std::vector<Segment>& segments) {
  std::vector<PageData> list;
  for (const Segment& segment : segments) {
    PageData one;
    one.set("is_plain", segment.look == SegmentLook::kPlain);
    one.set("is_rest", segment.look == SegmentLook::kRest);
    one.set("is_source", segment.look == SegmentLook::kSource);
    one.set("is_word", segment.look == SegmentLook::kWord);
    one.set("is_value", segment.look == SegmentLook::kValue);
    put(one, "segment_text", segment.text);
    list.push_back(one);
  }
  put_list(data, name, list);
}

std::string title_of_report(const Article& article) {
  const std::string title = display_text(article.title);
  return shorten(title.empty() ? display_text(article.id) : title, PageLimits::kTitle);
}

std::string short_name(const std::string& name) {
  const std::string shown = display_text(name);
  return shorten(shown.starts_with("www.") ? shown.substr(4) : shown, PageLimits::kName);
}

std::string short_outlet(const Account& account, uint32_t article) {
  return short_name(outlet_of(*account.articles[article]));
}

std::string report_anchor(const PageStory& story, uint32_t article) {
  // A report that the page leaves out of its list has no place of its own.
  if (article >= PageLimits::kReports) return story.anchor + "-reports";
  return story.anchor + "-a" + std::to_string(article + 1);
}

std::string claim_anchor(const PageStory& story, uint32_t claim) {
  return story.anchor + "-" + claim_id(claim);
}

std::string evidence_anchor(const PageStory& story, uint32_t claim, uint32_t evidence) {
  return claim_anchor(story, claim) + "-e" + std::to_string(evidence + 1);
}

std::string place_anchor(const PageStory& story, const Passage& passage,
                         const std::vector<uint32_t>& claims) {
  const std::vector<uint32_t> order = claims_by_dispute(*story.account);
  for (const uint32_t c : claims) {
    const auto rank = static_cast<size_t>(std::find(order.begin(), order.end(), c) - order.begin());
    if (rank >= story.claims_shown) continue;
    const std::vector<Evidence>& evidence = story.account->claims[c].evidence;
    for (uint32_t e = 0; e < evidence.size() && e < PageLimits::kEvidence; ++e)
      if (evidence[e].article == passage.article && evidence[e].span.overlaps(passage.span))
        return evidence_anchor(story, c, e);
  }
  return report_anchor(story, passage.article);
}

PageData picture_of(const Graph& graph, const std::string& id, const std::string& title,
                    const std::string& description, const std::vector<std::string>& heads,
                    const PictureSize& size) {
  const Picture picture = lay_out(graph, size);
  PageData out;
  out.set("picture_id", id);
  out.set("picture_width", pixels(picture.width));
  out.set("picture_height", pixels(picture.height));
  put(out, "picture_title", title);
  put(out, "picture_description", description);
  std::vector<PageData> nodes, edges, labels, columns;
  for (const DrawnNode& node : picture.nodes) nodes.push_back(node_data(node));
  for (const DrawnEdge& edge : picture.edges) {
    edges.push_back(edge_data(edge));
    if (!edge.label.empty())
      labels.push_back(text_data(edge.label_x, edge.label_y, "label_text", edge.label));
  }
  // The first and the last column have a head each.
  if (!heads.empty() && picture.columns > 1) {
    columns.push_back(text_data(picture.column_x.front() + 1, 11, "head_text", heads.front()));
    columns.push_back(text_data(picture.column_x.back() + 1, 11, "head_text", heads.back()));
  }
  put_list(out, "heads", columns);
  put_list(out, "edges", edges);
  put_list(out, "nodes", nodes);
  put_list(out, "edge_labels", labels);
  return out;
}

}  // namespace stemma
