// W3C PROV-JSON (Member Submission of 24 April 2013). What stands for what: docs/formats/prov.md.
#include <cstdio>
#include <map>
#include <set>
#include <tuple>

#include "account/account.h"
#include "account/ids.h"
#include "account/names.h"
#include "account/wording.h"
#include "base/code_points.h"

namespace stemma {

namespace {

// Sorted by key, not in order of writing: an ordered object looks a key up by walking over all of them.
using Object = nlohmann::json;

Object typed(const std::string& value, const char* type) {
  return Object{{"$", value}, {"type", type}};
}

Object qualified(const std::string& name) {
  return typed(name, "prov:QUALIFIED_NAME");
}

Object integer(int64_t value) {
  return typed(std::to_string(value), "xsd:integer");
}

// Letters, digits, "-", "." and "_" as they are, all other bytes percent-encoded: fit for a URN.
std::string percent_encoded(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool is_plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                          c == '-' || c == '.' || c == '_';
    char code[4];
    std::snprintf(code, sizeof code, "%%%02X", static_cast<unsigned>(static_cast<unsigned char>(c)));
    out += is_plain ? std::string(1, c) : code;
  }
  return out;
}

// A timestamp in the form that xsd:dateTime or xsd:date asks for.
Object issued(const Timestamp& published) {
  if (!published.has_time) return typed(to_iso(published.date), "xsd:date");
  const int64_t day =
      published.seconds >= 0 ? published.seconds / 86400 : (published.seconds - 86399) / 86400;
  const auto second = static_cast<int>(published.seconds - day * 86400);
  char time[16];
  std::snprintf(time, sizeof time, "T%02d:%02d:%02dZ", second / 3600 % 24, second / 60 % 60, second % 60);
  return typed(to_iso(from_days(day)) + time, "xsd:dateTime");
}

class ProvWriter {
 public:
  explicit ProvWriter(const Account& account) : account_(account), origin_ids_(account) {
    for (const Article* article : account.articles) maps_.emplace_back(article->text);
  }

  Json write() {
    add_program();
    for (uint32_t a = 0; a < account_.articles.size(); ++a) add_article(a);
    add_copies();
    add_origins();
    for (uint32_t c = 0; c < account_.claims.size(); ++c) add_claim(c);
    return in_standard_order();
  }

 private:
  static std::string article_name(uint32_t index) { return "story:article-" + std::to_string(index + 1); }
  static std::string claim_name(uint32_t index) { return "story:" + claim_id(index); }

  void relate(const char* relation, const std::string& kind, Object attributes) {
    document_[relation]["_:" + kind + std::to_string(++relations_[kind])] = std::move(attributes);
  }

  void derive(const std::string& generated, const std::string& used, const std::string& kind, Object more) {
    Object out{{"prov:generatedEntity", generated}, {"prov:usedEntity", used}};
    if (kind == "hadPrimarySource") out["prov:type"] = qualified("prov:PrimarySource");
    if (kind == "wasQuotedFrom") out["prov:type"] = qualified("prov:Quotation");
    out.update(more);
    relate("wasDerivedFrom", kind, std::move(out));
  }

  void attribute(const std::string& entity, const std::string& agent, const char* role) {
    relate("wasAttributedTo", "wasAttributedTo",
           {{"prov:entity", entity}, {"prov:agent", agent}, {"stemma:as", role}});
  }

  void add_program() {
    document_["agent"]["stemma:program"] = {{"prov:type", qualified("prov:SoftwareAgent")},
                                            {"prov:label", "stemma"}};
    document_["activity"]["story:account"] = {{"prov:label", "making the account of " + account_.story_id}};
    relate("wasAssociatedWith", "wasAssociatedWith",
           {{"prov:activity", "story:account"}, {"prov:agent", "stemma:program"}});
  }

  // The agent of this name: a person, an organisation, or sources that are not named.
  std::string agent(OriginKind kind, const std::string& name) {
    const bool is_person = kind == OriginKind::kPerson, is_unnamed = kind == OriginKind::kUnnamed;
    const std::string type = is_person    ? "prov:Person"
                             : is_unnamed ? "stemma:UnnamedSource"
                                          : "prov:Organization";
    const auto [at, is_new] = agents_.emplace(std::pair(type, name), "");
    if (is_new) {
      at->second = "story:agent-" + std::to_string(agents_.size());
      document_["agent"][at->second] = {{"prov:type", qualified(type)}, {"prov:label", name}};
    }
    return at->second;
  }

  void add_article(uint32_t index) {
    const Article& article = *account_.articles[index];
    Object out;
    out["prov:type"] = qualified("stemma:Article");
    out["prov:label"] = article.title.empty() ? article.id : article.title;
    out["dct:identifier"] = article.id;
    if (article.published_at) out["dct:issued"] = issued(*article.published_at);
    const std::string link = safe_link(article.url);
    if (!link.empty()) out["prov:location"] = typed(link, "xsd:anyURI");
    document_["entity"][article_name(index)] = std::move(out);
    attribute(article_name(index), agent(OriginKind::kOutlet, outlet_of(article)), "publisher");
    for (const std::string& agency : article.agency)
      attribute(article_name(index), agent(OriginKind::kAgency, agency), "agency");
    relate("used", "used", {{"prov:activity", "story:account"}, {"prov:entity", article_name(index)}});
  }

  // One derivation for each pair of articles and direction, with the number of its passages.
  void add_copies() {
    std::map<std::pair<uint32_t, uint32_t>, int64_t> passages;  // (copy, model)
    for (const CopiedPassage& copy : account_.reuse.passages) {
      if (copy.kind == ReuseKind::kSharedQuote) continue;
      if (copy.direction == Direction::kAToB) ++passages[{copy.b.article, copy.a.article}];
      if (copy.direction == Direction::kBToA) ++passages[{copy.a.article, copy.b.article}];
    }
    for (const auto& [pair, count] : passages)
      derive(article_name(pair.first), article_name(pair.second), "wasQuotedFrom",
             {{"stemma:passages", integer(count)}});
  }

  // What an origin gave is an entity, attributed to who gave it. A document is nobody's words but its own.
  void add_origins() {
    for (size_t o = 0; o < origin_ids_.firsts().size(); ++o) {
      const auto [c, i] = origin_ids_.firsts()[o];
      const Origin& origin = account_.claims[c].origins[i];
      const std::string name = "story:" + origin_ids_.of(c, i);
      document_["entity"][name] = {
          {"prov:type",
           qualified(origin.kind == OriginKind::kDocument ? "stemma:Document" : "stemma:Origin")},
          {"prov:label", origin.name},
          {"stemma:kind", to_string(origin.kind)}};
      if (origin.kind != OriginKind::kDocument) attribute(name, agent(origin.kind, origin.name), "origin");
    }
  }

  void add_claim(uint32_t index) {
    const Claim& claim = account_.claims[index];
    const std::string name = claim_name(index);
    document_["entity"][name] = {
        {"prov:type", qualified("stemma:Claim")},
        {"prov:value", std::string(claim.text_span.of(account_.articles[claim.text_article]->text))},
        {"stemma:relation", to_string(claim.relation)},
        {"stemma:independentOriginsMinimum", integer(claim.independent.min)},
        {"stemma:independentOriginsMaximum", integer(claim.independent.max)}};
    relate("wasGeneratedBy", "wasGeneratedBy", {{"prov:entity", name}, {"prov:activity", "story:account"}});
    std::set<std::string> sources;
    for (uint32_t e = 0; e < claim.evidence.size(); ++e) add_evidence(index, e, sources);
  }

  void add_evidence(uint32_t c, uint32_t e, std::set<std::string>& sources) {
    const Evidence& evidence = account_.claims[c].evidence[e];
    const Article& article = *account_.articles[evidence.article];
    const CodePointSpan place = maps_[evidence.article].of(article.text, evidence.span);
    const std::string claim = claim_name(c), name = claim + "-evidence-" + std::to_string(e + 1);
    document_["entity"][name] = {{"prov:type", qualified("stemma:Evidence")},
                                 {"prov:value", std::string(evidence.span.of(article.text))},
                                 {"stemma:begin", integer(place.begin)},
                                 {"stemma:end", integer(place.end)},
                                 {"stemma:stance", to_string(evidence.stance)}};
    derive(name, article_name(evidence.article), "wasQuotedFrom", Object::object());
    const std::string origin_id = origin_ids_.of(c, evidence.origin);
    const std::string origin = origin_id.empty() ? "" : "story:" + origin_id;
    if (!origin.empty()) derive(name, origin, "hadPrimarySource", Object::object());
    if (evidence.stance == Stance::kDenies) {  // shapes the claim's standing, is not what it comes from
      relate("wasInfluencedBy", "wasInfluencedBy",
             {{"prov:influencee", claim}, {"prov:influencer", name}, {"stemma:stance", "denies"}});
      return;
    }
    derive(claim, name, "wasDerivedFrom", Object::object());
    if (!origin.empty() && sources.insert(origin).second)
      derive(claim, origin, "hadPrimarySource", Object::object());
  }

  Json in_standard_order() const {
    Json out;
    out["prefix"] = {{"prov", "http://www.w3.org/ns/prov#"},
                     {"xsd", "http://www.w3.org/2001/XMLSchema#"},
                     {"dct", "http://purl.org/dc/terms/"},
                     {"stemma", "urn:stemma:terms:"},
                     {"story", "urn:stemma:story:" + percent_encoded(account_.story_id) + ":"}};
    for (const char* part : {"entity", "activity", "agent", "wasGeneratedBy", "used", "wasDerivedFrom",
                             "wasAttributedTo", "wasAssociatedWith", "wasInfluencedBy"})
      if (document_.contains(part)) out[part] = document_[part];
    return out;
  }

  const Account& account_;
  OriginIds origin_ids_;
  std::vector<CodePointMap> maps_;
  std::map<std::pair<std::string, std::string>, std::string> agents_;  // by type and name
  std::map<std::string, int> relations_;                               // how many of each kind
  Object document_;
};

}  // namespace

Json account_to_prov(const Account& account) {
  return ProvWriter(account).write();
}

}  // namespace stemma
