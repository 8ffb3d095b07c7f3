#include "account/explain.h"

#include <cmath>

#include "account/ids.h"
#include "account/names.h"
#include "account/wording.h"
#include "base/strings.h"

namespace stemma {

namespace {

constexpr size_t kQuoted = 200;  // code points of a passage that a line shows

std::string quoted(std::string_view text, ByteSpan span) {
  return "\"" + shorten(collapse_spaces(span.of(text)), kQuoted) + "\"";
}

// ", because WHY", or nothing where no reason was noted.
std::string because(const std::string& why) {
  return why.empty() ? std::string() : ", because " + why;
}

std::string field(const Article& article, const char* name, const std::string& value) {
  const auto found = article.found_in.find(name);
  return std::string("  ") + name + ": " + (value.empty() ? "not found" : value) +
         (value.empty() || found == article.found_in.end() ? "" : " (from " + found->second + ")") + "\n";
}

// --- annotation ------------------------------------------------------------------------------------------

std::string explain_entity(const Article& article, const Annotation& annotation, const Entity& entity) {
  std::string out = "  name " + entity.name + " (" + to_string(entity.type) + "):";
  for (const uint32_t m : entity.mentions) out += " " + quoted(article.text, annotation.mentions[m].span);
  if (!entity.roles.empty()) out += "; titles: " + join(entity.roles, ", ");
  return out + "\n";
}

std::string explain_statement(const Article& article, const Statement& statement) {
  std::string out =
      "  statement (" + std::string(to_string(statement.type)) + ", " + to_string(statement.stance) + ") by ";
  if (statement.source)
    out += quoted(article.text, statement.source->span) + " [" + to_string(statement.source->kind) + " " +
           statement.source->name +
           (statement.source->speaks_for.empty() ? "" : ", for " + statement.source->speaks_for) + "]";
  else
    out += "nobody named";
  if (statement.cue) out += ", cue " + quoted(article.text, *statement.cue);
  if (statement.outer) out += ", within statement " + std::to_string(*statement.outer);
  out += because(statement.why) + "\n";
  for (const ByteSpan span : statement.content) out += "    " + quoted(article.text, span) + "\n";
  return out;
}

std::string explain_quantity(const Article& article, const Quantity& quantity) {
  Json value = quantity.value;
  std::string out = "  quantity " + quoted(article.text, quantity.span) + " = " + value.dump();
  if (!quantity.unit.empty()) out += " " + quantity.unit;
  if (!quantity.of.empty()) out += ", of: " + quantity.of;
  if (!quantity.noun.empty() && quantity.noun != quantity.of) out += " (" + quantity.noun + ")";
  if (quantity.is_part) out += ", a part";
  return out + ", " + to_string(quantity.precision) + "\n";
}

// --- account ---------------------------------------------------------------------------------------------

std::string explain_chain(const Chain& chain) {
  if (chain.links.empty()) return "no source named: the outlet's own words";
  std::string out;
  for (const ChainLink& link : chain.links) {
    if (!out.empty()) out += " < ";
    out += link.name + " (" + to_string(link.kind) + (link.why.empty() ? "" : "; " + link.why) + ")";
  }
  return out;
}

std::string explain_evidence(const Account& account, const Evidence& evidence, const std::string& origin_id) {
  const Article& article = *account.articles[evidence.article];
  std::string out = "  " + article.id + " (" + outlet_of(article) + ") " + to_string(evidence.stance) + ": " +
                    quoted(article.text, evidence.span) + "\n";
  if (!evidence.value.empty()) out += "    value: " + evidence.value + "\n";
  out += "    chain: " + explain_chain(evidence.chain);
  if (!origin_id.empty()) out += " -> origin " + origin_id;
  out += "\n";
  if (!evidence.why.empty()) out += "    in this claim because " + evidence.why + "\n";
  return out;
}

std::string explain_origin(const Origin& origin, const std::string& id) {
  std::string out = "  origin " + id + ": " + origin.name + " (" + to_string(origin.kind) + ")";
  if (!origin.also.empty()) out += ", also " + join(origin.also, ", ");
  return out + because(origin.why) + "\n";
}

std::string explain_claim(const Account& account, const OriginIds& ids, size_t index) {
  const Claim& claim = account.claims[index];
  std::string out = "claim " + claim_id(index) + ": \"" + claim_line(account, claim) + "\"\n";
  out += std::string("  relation: ") + to_string(claim.relation) + because(claim.why_relation) + "\n";
  out += "  independent: " + origins_phrase(claim.independent) + ", " +
         counted(count_outlets(account, claim), "outlet") + "\n";
  out += "    at least " + std::to_string(claim.independent.min) + because(claim.independent.why_min) + "\n";
  out += "    at most " + std::to_string(claim.independent.max) + because(claim.independent.why_max) + "\n";
  for (size_t o = 0; o < claim.origins.size(); ++o) out += explain_origin(claim.origins[o], ids.of(index, o));
  for (const Evidence& evidence : claim.evidence)
    out += explain_evidence(account, evidence, ids.of(index, evidence.origin));
  return out;
}

std::string explain_copy(const std::vector<const Article*>& articles, const CopiedPassage& copy) {
  const Article& a = *articles[copy.a.article];
  const Article& b = *articles[copy.b.article];
  return "copy " + a.id + " / " + b.id + " (" + to_string(copy.kind) + ", " + to_string(copy.direction) +
         ")" + because(copy.why) + "\n  " + quoted(a.text, copy.a.span) + "\n  " +
         quoted(b.text, copy.b.span) + "\n";
}

std::string explain_party(const StoryEntity& entity, size_t index) {
  std::string out = "name " + entity_id(index) + ": " + entity.name + " (" + to_string(entity.type) + ")";
  if (entity.spellings.size() > 1) out += ", spelt " + join(entity.spellings, ", ");
  return out + because(entity.why) + "\n";
}

}  // namespace

std::string explain_article(const Article& article) {
  std::string out = "article " + article.id + ", read from " + article.input + "\n";
  out += field(article, "title", article.title) + field(article, "outlet", article.outlet);
  out += field(article, "url", article.url) + field(article, "published", article.published);
  out += field(article, "modified", article.modified) + field(article, "language", article.language);
  out += field(article, "section", article.section) + field(article, "image", article.image);
  out += field(article, "authors", join(article.authors, ", "));
  out += field(article, "agency", join(article.agency, ", "));
  for (const ByteSpan span : article.agency_spans)
    out += "    credited in " + quoted(article.text, span) + "\n";
  if (!article.dateline.span.empty())
    out += "  dateline: " + quoted(article.text, article.dateline.span) + "\n";
  for (const Block& block : article.blocks)
    out += "  " + std::string(to_string(block.kind)) + ": " + quoted(article.text, block.span) + "\n";
  return out;
}

std::string explain_annotation(const Article& article, const Annotation& annotation) {
  std::string out = "article " + article.id + ": " + counted(annotation.units.sentences.size(), "sentence") +
                    ", " + counted(annotation.units.words.size(), "word") + "\n";
  for (const Entity& entity : annotation.entities) out += explain_entity(article, annotation, entity);
  for (const TimeExpression& time : annotation.times)
    out +=
        "  time " + quoted(article.text, time.span) + " = " + to_string(time.type) + " " + time.value + "\n";
  for (const Quantity& quantity : annotation.quantities) out += explain_quantity(article, quantity);
  for (const Statement& statement : annotation.statements) out += explain_statement(article, statement);
  return out;
}

std::string explain_reuse(const ReuseFindings& reuse, const std::vector<const Article*>& articles) {
  std::string out;
  for (const CopiedPassage& copy : reuse.passages) out += explain_copy(articles, copy);
  for (const NearDuplicate& pair : reuse.near_duplicates)
    out += "near-duplicate " + articles[pair.articles[0]]->id + " / " + articles[pair.articles[1]]->id +
           ", because they share " + std::to_string(std::lround(pair.containment[0] * 100)) + "% and " +
           std::to_string(std::lround(pair.containment[1] * 100)) + "% of their word sequences\n";
  for (const ArticleVersion& one : reuse.versions)
    out += "version " + std::to_string(one.number) + " of " + articles[one.earlier]->id + ": " +
           articles[one.later]->id + because(one.why) + "\n";
  for (const CopiedVersion& one : reuse.copied_versions)
    out += "copied version of " + articles[one.article]->id + ": " + articles[one.version]->id +
           because(one.why) + "\n";
  for (const RewritingSuspicion& one : reuse.suspicions)
    out += "suspicion of rewriting, " + articles[one.article]->id + because(one.why) + "\n";
  return out;
}

std::string explain_account(const Account& account) {
  const OriginIds ids(account);
  std::string out = "story " + account.story_id + ": " + account.title + "\n";
  for (const Article* article : account.articles)
    out += "  report " + article->id + " (" + outlet_of(*article) + ", " +
           (article->published.empty() ? "undated" : article->published) + ")" +
           (article->agency.empty() ? "" : ", credits " + join(article->agency, ", ")) + "\n";
  for (size_t c = 0; c < account.claims.size(); ++c) out += "\n" + explain_claim(account, ids, c);
  if (!account.reuse.passages.empty()) out += "\n";
  out += explain_reuse(account.reuse, account.articles) + "\n";
  for (size_t e = 0; e < account.entities.entities.size(); ++e)
    out += explain_party(account.entities.entities[e], e);
  return out;
}

}  // namespace stemma
