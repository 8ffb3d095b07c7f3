#include "account/json.h"

#include <algorithm>
#include <cmath>

#include "account/ids.h"
#include "account/names.h"
#include "base/code_points.h"
#include "base/strings.h"

namespace stemma {

namespace {

// What is not known is null, never an empty string.
Json text_or_null(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

// Shares and similarities with three digits: more would be noise of floating point.
Json share(double value) {
  return std::round(value * 1000) / 1000;
}

// A whole number as such: 25, not 25.0.
Json number(double value) {
  constexpr double kExactBelow = 9007199254740992.0;  // 2^53
  if (std::floor(value) == value && std::abs(value) < kExactBelow) return static_cast<int64_t>(value);
  return value;
}

// Places of one article's text, in code points.
class TextPlaces {
 public:
  explicit TextPlaces(const Article& article) : text_(&article.text), map_(article.text) {}

  Json pair(ByteSpan span) const {
    const CodePointSpan place = map_.of(*text_, span);
    return Json::array({place.begin, place.end});
  }
  Json pair_or_null(ByteSpan span) const { return span.empty() ? Json(nullptr) : pair(span); }
  void add_to(Json& object, ByteSpan span) const {
    const CodePointSpan place = map_.of(*text_, span);
    object["begin"] = place.begin;
    object["end"] = place.end;
  }

 private:
  const std::string* text_;
  CodePointMap map_;
};

// Places of several articles.
class StoryPlaces {
 public:
  explicit StoryPlaces(const std::vector<const Article*>& articles) : articles_(&articles) {
    places_.reserve(articles.size());
    for (const Article* article : articles) places_.emplace_back(*article);
  }

  const TextPlaces& of(uint32_t article) const { return places_[article]; }
  Json passage(Passage passage) const {
    Json out;
    out["article"] = (*articles_)[passage.article]->id;
    places_[passage.article].add_to(out, passage.span);
    return out;
  }
  Json passages(const std::vector<Passage>& all) const {
    Json out = Json::array();
    for (const Passage& one : all) out.push_back(passage(one));
    return out;
  }

 private:
  const std::vector<const Article*>* articles_;
  std::vector<TextPlaces> places_;
};

Json article_head(const Article& article) {
  Json out;
  out["id"] = article.id;
  out["title"] = text_or_null(article.title);
  out["url"] = text_or_null(article.url);
  out["outlet"] = text_or_null(article.outlet);
  out["published"] = text_or_null(article.published);
  out["authors"] = article.authors;
  out["language"] = text_or_null(article.language);
  out["agency"] = article.agency;
  out["dateline"]["places"] = article.dateline.places;
  out["dateline"]["date"] = article.dateline.date ? Json(to_iso(*article.dateline.date)) : Json(nullptr);
  for (const auto& [name, value] :
       {std::pair("modified", &article.modified), std::pair("section", &article.section),
        std::pair("image", &article.image)})
    if (!value->empty()) out[name] = *value;
  out["text"] = article.text;
  return out;
}

Json pairs(const TextPlaces& places, const std::vector<ByteSpan>& spans) {
  Json out = Json::array();
  for (const ByteSpan span : spans) out.push_back(places.pair(span));
  return out;
}

// --- annotate --------------------------------------------------------------------------------------------

// `mentions` holds the names as printed; titles and pronouns that stand for them are `references`.
Json entity_of_article(const TextPlaces& places, const Annotation& annotation, size_t index) {
  const Entity& entity = annotation.entities[index];
  Json out;
  out["id"] = entity_id(index);
  out["type"] = to_string(entity.type);
  out["name"] = entity.name;
  out["roles"] = entity.roles;
  out["mentions"] = Json::array();
  out["references"] = Json::array();
  for (const uint32_t m : entity.mentions) {
    const Mention& mention = annotation.mentions[m];
    if (mention.kind == MentionKind::kName) {
      out["mentions"].push_back(places.pair(mention.span));
      continue;
    }
    Json reference;
    places.add_to(reference, mention.span);
    reference["kind"] = to_string(mention.kind);
    out["references"].push_back(reference);
  }
  return out;
}

Json time_expression(const TextPlaces& places, const TimeExpression& time) {
  Json out;
  places.add_to(out, time.span);
  out["type"] = to_string(time.type);
  out["value"] = time.value;
  return out;
}

Json quantity_of(const TextPlaces& places, const Quantity& quantity) {
  Json out;
  places.add_to(out, quantity.span);
  out["value"] = number(quantity.value);
  out["upper"] = quantity.upper ? number(*quantity.upper) : Json(nullptr);
  out["precision"] = to_string(quantity.precision);
  out["unit"] = text_or_null(quantity.unit);
  out["of"] = text_or_null(quantity.of);
  out["noun"] = text_or_null(quantity.noun);
  out["part"] = quantity.is_part;
  return out;
}

Json source_of(const TextPlaces& places, const StatementSource& source) {
  Json out;
  places.add_to(out, source.span);
  out["name"] = text_or_null(source.name);
  out["kind"] = to_string(source.kind);
  out["entity"] = source.entity ? Json(entity_id(*source.entity)) : Json(nullptr);
  out["speaks_for"] = text_or_null(source.speaks_for);
  return out;
}

Json statement_of(const TextPlaces& places, const Statement& statement) {
  Json out;
  out["source"] = statement.source ? source_of(places, *statement.source) : Json(nullptr);
  out["cue"] = statement.cue ? places.pair(*statement.cue) : Json(nullptr);
  out["content"] = pairs(places, statement.content);
  out["type"] = to_string(statement.type);
  out["stance"] = to_string(statement.stance);
  out["within"] = statement.outer ? Json(*statement.outer) : Json(nullptr);
  out["continues"] = statement.continues;
  out["why"] = text_or_null(statement.why);
  return out;
}

// --- reuse -----------------------------------------------------------------------------------------------

Json distortion_of(const StoryPlaces& places, const CopiedPassage& copy, const CopyDistortion& one) {
  Json out;
  out["what"] = to_string(one.what);
  places.of(copy.a.article).add_to(out["a"], one.a);
  places.of(copy.b.article).add_to(out["b"], one.b);
  return out;
}

Json agreeing_detail(const StoryPlaces& places, const CopiedPassage& copy, const AgreeingDetail& one) {
  Json out;
  out["what"] = one.is_number ? "number" : "name";
  places.of(copy.a.article).add_to(out["a"], one.a);
  places.of(copy.b.article).add_to(out["b"], one.b);
  return out;
}

Json copied_passage(const StoryPlaces& places, const CopiedPassage& copy) {
  Json out;
  out["a"] = places.passage(copy.a);
  out["b"] = places.passage(copy.b);
  out["kind"] = to_string(copy.kind);
  out["similarity"] = share(copy.similarity);
  out["direction"] = to_string(copy.direction);
  out["why"] = text_or_null(copy.why);
  for (const CopyDistortion& one : copy.distortions)
    out["distorted"].push_back(distortion_of(places, copy, one));
  for (const AgreeingDetail& one : copy.agreeing) out["agrees"].push_back(agreeing_detail(places, copy, one));
  if (copy.likeness > 0) out["likeness"] = share(copy.likeness);
  return out;
}

Json near_duplicate(const std::vector<const Article*>& articles, const NearDuplicate& pair) {
  Json out;
  out["articles"] = Json::array({articles[pair.articles[0]]->id, articles[pair.articles[1]]->id});
  out["containment"] = Json::array({share(pair.containment[0]), share(pair.containment[1])});
  return out;
}

Json article_version(const std::vector<const Article*>& articles, const ArticleVersion& one) {
  Json out;
  out["article"] = articles[one.later]->id;
  out["version"] = one.number;
  out["earlier"] = articles[one.earlier]->id;
  out["why"] = one.why;
  return out;
}

Json copied_version(const std::vector<const Article*>& articles, const CopiedVersion& one) {
  Json out;
  out["article"] = articles[one.article]->id;
  out["copied"] = articles[one.version]->id;
  out["why"] = one.why;
  return out;
}

// --- account ---------------------------------------------------------------------------------------------

Json chain_link(const TextPlaces& places, const ChainLink& link) {
  Json out;
  out["name"] = link.name;
  out["kind"] = to_string(link.kind);
  out["entity"] = link.entity ? Json(entity_id(*link.entity)) : Json(nullptr);
  out["said_at"] = places.pair_or_null(link.said_at);
  out["why"] = text_or_null(link.why);
  return out;
}

Json evidence_of(const StoryPlaces& places, const Evidence& evidence, const std::string& origin) {
  const TextPlaces& here = places.of(evidence.article);
  Json out = places.passage({evidence.article, evidence.span});
  out["stance"] = to_string(evidence.stance);
  out["value"] = text_or_null(evidence.value);
  out["value_at"] = here.pair_or_null(evidence.value_span);
  out["chain"] = Json::array();
  for (const ChainLink& link : evidence.chain.links) out["chain"].push_back(chain_link(here, link));
  out["origin"] = text_or_null(origin);
  out["why"] = text_or_null(evidence.why);
  return out;
}

Json origin_of(const Origin& origin, const std::string& id) {
  Json out;
  out["id"] = id;
  out["name"] = origin.name;
  out["kind"] = to_string(origin.kind);
  out["also"] = origin.also;
  out["why"] = text_or_null(origin.why);
  return out;
}

Json count_of(const OriginCount& count) {
  Json out;
  out["min"] = count.min;
  out["max"] = count.max;
  std::vector<std::string> reasons;
  if (!count.why_min.empty())
    reasons.push_back("At least " + std::to_string(count.min) + ": " + count.why_min);
  if (!count.why_max.empty())
    reasons.push_back("At most " + std::to_string(count.max) + ": " + count.why_max);
  out["why"] = join(reasons, " ");
  out["why_min"] = text_or_null(count.why_min);
  out["why_max"] = text_or_null(count.why_max);
  return out;
}

Json claim_of(const Account& account, const StoryPlaces& places, const OriginIds& ids, size_t index) {
  const Claim& claim = account.claims[index];
  Json out;
  out["id"] = claim_id(index);
  out["text"] = std::string(claim.text_span.of(account.articles[claim.text_article]->text));
  out["text_at"] = places.passage({claim.text_article, claim.text_span});
  out["relation"] = to_string(claim.relation);
  out["why_relation"] = text_or_null(claim.why_relation);
  out["independent_origins"] = count_of(claim.independent);
  out["weight"] = share(claim.weight);
  out["origins"] = Json::array();
  for (size_t o = 0; o < claim.origins.size(); ++o)
    out["origins"].push_back(origin_of(claim.origins[o], ids.of(index, o)));
  out["evidence"] = Json::array();
  for (const Evidence& evidence : claim.evidence)
    out["evidence"].push_back(evidence_of(places, evidence, ids.of(index, evidence.origin)));
  return out;
}

Json entity_of_story(const StoryPlaces& places, const StoryEntity& entity, size_t index) {
  Json out;
  out["id"] = entity_id(index);
  out["type"] = to_string(entity.type);
  out["name"] = entity.name;
  out["roles"] = entity.roles;
  out["spellings"] = entity.spellings;
  out["mentions"] = Json::array();
  out["references"] = Json::array();
  for (const StoryMention& mention : entity.mentions) {
    const ByteSpan span = mention.printed.empty() ? mention.span : mention.printed;
    Json place = places.passage({mention.article, span});
    if (mention.kind != MentionKind::kPronoun) {
      out["mentions"].push_back(place);
      continue;
    }
    place["kind"] = to_string(mention.kind);
    out["references"].push_back(place);
  }
  out["why"] = text_or_null(entity.why);
  return out;
}

Json position_of(const StoryPlaces& places, const Position& position) {
  Json out;
  out["party"] = position.party;
  out["entity"] = position.entity ? Json(entity_id(*position.entity)) : Json(nullptr);
  out["issue"] = position.issue;
  out["stance"] = to_string(position.stance);
  out["evidence"] = places.passages(position.evidence);
  return out;
}

std::string words_of(const Account& account, Passage passage) {
  return std::string(passage.span.of(account.articles[passage.article]->text));
}

Json timeline_entry(const Account& account, const StoryPlaces& places, const TimelineEntry& entry) {
  Json out;
  out["date"] = entry.date;
  out["what"] = words_of(account, entry.what);
  out["expected"] = entry.expected;
  out["evidence"] = places.passages(entry.evidence);
  return out;
}

Json digest_sentence(const Account& account, const StoryPlaces& places, const DigestSentence& sentence) {
  Json out;
  out["text"] = words_of(account, sentence.passage);
  out["claims"] = Json::array();
  for (const uint32_t claim : sentence.claims) out["claims"].push_back(claim_id(claim));
  out["evidence"] = places.passages({sentence.passage});
  return out;
}

Json skipped_of(const Skipped& skipped) {
  Json out;
  out["input"] = skipped.input;
  out["reason"] = skipped.reason;
  return out;
}

Json story_of(const Account& account) {
  Json out;
  out["id"] = account.story_id;
  out["title"] = text_or_null(account.title);
  out["first"] = text_or_null(account.first);
  out["last"] = text_or_null(account.last);
  return out;
}

// The list that `make` gives for each of `items`.
template <typename Items, typename Make>
Json list_of(const Items& items, const Make& make) {
  Json out = Json::array();
  for (const auto& item : items) out.push_back(make(item));
  return out;
}

Json rewriting_suspicion(const StoryPlaces& places, const std::vector<const Article*>& articles,
                         const RewritingSuspicion& one) {
  Json out;
  out["article"] = articles[one.article]->id;
  out["names"] = list_of(one.names, [&](const StrangeName& strange) {
    Json name;
    places.of(one.article).add_to(name, strange.span);
    name["known_as"] = strange.name;
    return name;
  });
  out["why"] = one.why;
  return out;
}

}  // namespace

namespace {

// Captions beside the text stand among the blocks in the page's order, each with its own words and an empty
// stretch of the text.
Json blocks_of(const Article& article, const TextPlaces& places) {
  Json out = Json::array();
  size_t caption = 0;
  for (size_t i = 0; i <= article.blocks.size(); ++i) {
    for (; caption < article.captions.size() && article.captions[caption].before <= i; ++caption) {
      const uint32_t at = i < article.blocks.size() ? article.blocks[i].span.begin
                                                    : static_cast<uint32_t>(article.text.size());
      Json one{{"kind", to_string(BlockKind::kCaption)}};
      places.add_to(one, {at, at});
      one["text"] = article.captions[caption].text;
      out.push_back(one);
    }
    if (i == article.blocks.size()) break;
    Json one{{"kind", to_string(article.blocks[i].kind)}};
    places.add_to(one, article.blocks[i].span);
    out.push_back(one);
  }
  return out;
}

}  // namespace

Json article_to_json(const Article& article) {
  const TextPlaces places(article);
  Json out = article_head(article);
  out["blocks"] = blocks_of(article, places);
  if (!article.entries.empty())
    out["entries"] = list_of(article.entries, [&](const Entry& entry) {
      Json one{{"published", entry.published}};
      places.add_to(one, entry.span);
      return one;
    });
  if (!article.truncated.empty()) out["truncated"] = article.truncated;
  for (const auto& [name, value] : article.extra.items())
    if (!out.contains(name)) out[name] = value;
  return out;
}

Json annotation_to_json(const Article& article, const Annotation& annotation) {
  const TextPlaces places(article);
  Json out;
  out["id"] = article.id;
  out["text"] = article.text;
  out["sentences"] =
      list_of(annotation.units.sentences, [&](const Sentence& s) { return places.pair(s.span); });
  out["entities"] = Json::array();
  for (size_t e = 0; e < annotation.entities.size(); ++e)
    out["entities"].push_back(entity_of_article(places, annotation, e));
  out["times"] =
      list_of(annotation.times, [&](const TimeExpression& t) { return time_expression(places, t); });
  out["quantities"] =
      list_of(annotation.quantities, [&](const Quantity& q) { return quantity_of(places, q); });
  out["statements"] =
      list_of(annotation.statements, [&](const Statement& s) { return statement_of(places, s); });
  return out;
}

namespace {

// What the line of a pair of articles says of their histories: other kinds of lines would surprise a reader
// of JSONL who knows two.
void add_history(const ReuseFindings& reuse, const std::vector<const Article*>& articles, uint32_t a,
                 uint32_t b, Json& line) {
  for (const ArticleVersion& one : reuse.versions)
    if (std::minmax(one.earlier, one.later) == std::minmax(a, b))
      line["version"] = article_version(articles, one);
  for (const CopiedVersion& one : reuse.copied_versions)
    if (std::minmax(one.article, one.version) == std::minmax(a, b))
      line["copied_version"] = copied_version(articles, one);
}

}  // namespace

std::vector<Json> reuse_to_json(const ReuseFindings& reuse, const std::vector<const Article*>& articles) {
  const StoryPlaces places(articles);
  std::vector<Json> lines;
  for (const CopiedPassage& copy : reuse.passages) {
    lines.push_back(copied_passage(places, copy));
    add_history(reuse, articles, copy.a.article, copy.b.article, lines.back());
  }
  for (const NearDuplicate& pair : reuse.near_duplicates) {
    lines.push_back(near_duplicate(articles, pair));
    add_history(reuse, articles, pair.articles[0], pair.articles[1], lines.back());
  }
  return lines;
}

Json account_to_json(const Account& account) {
  const StoryPlaces places(account.articles);
  const OriginIds ids(account);
  Json out;
  out["story"] = story_of(account);
  out["articles"] = list_of(account.articles, [](const Article* article) { return article_head(*article); });
  out["claims"] = Json::array();
  for (size_t c = 0; c < account.claims.size(); ++c)
    out["claims"].push_back(claim_of(account, places, ids, c));
  out["reuse"] = list_of(account.reuse.passages,
                         [&](const CopiedPassage& copy) { return copied_passage(places, copy); });
  out["near_duplicates"] = list_of(account.reuse.near_duplicates, [&](const NearDuplicate& pair) {
    return near_duplicate(account.articles, pair);
  });
  out["versions"] = list_of(account.reuse.versions, [&](const ArticleVersion& one) {
    return article_version(account.articles, one);
  });
  out["copied_versions"] = list_of(account.reuse.copied_versions, [&](const CopiedVersion& one) {
    return copied_version(account.articles, one);
  });
  out["suspicions"] = list_of(account.reuse.suspicions, [&](const RewritingSuspicion& one) {
    return rewriting_suspicion(places, account.articles, one);
  });
  out["entities"] = Json::array();
  for (size_t e = 0; e < account.entities.entities.size(); ++e)
    out["entities"].push_back(entity_of_story(places, account.entities.entities[e], e));
  out["positions"] = list_of(account.positions, [&](const Position& p) { return position_of(places, p); });
  out["timeline"] =
      list_of(account.timeline, [&](const TimelineEntry& t) { return timeline_entry(account, places, t); });
  out["digest"] =
      list_of(account.digest, [&](const DigestSentence& d) { return digest_sentence(account, places, d); });
  out["skipped"] = list_of(account.skipped, skipped_of);
  out["notes"] = account.notes;
  return out;
}

}  // namespace stemma
