// A small account made by hand, for the tests of this stage. Every report in it is made up.
#pragma once

#include <cassert>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "account/account.h"
#include "language/model_for_test.h"

namespace stemma {

// The first place of `words` in `text`.
inline ByteSpan span_of(std::string_view text, std::string_view words) {
  const size_t at = text.find(words);
  assert(at != std::string_view::npos);
  return {static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())};
}

// Owns the articles and annotations that its account points into.
class SampleAccount {
 public:
  // Three reports of a flood: an agency's, an outlet's copy of it, and a paper of its own with an unnamed
  // source. The toll differs (12, 14); the mayor denies that he was warned.
  SampleAccount() {
    add("wire", "Norda Press", "https://norda.example/flood", "2024-05-01T06:00:00Z", "Flood hits Åsvik",
        "ÅSVIK (Norda Press) – Twelve people were hurt when the river Å burst its banks, police said.\n\n"
        "Mayor José Lind said the dam had held.",
        {"Norda Press"});
    add("courier", "Åsvik Courier", "https://courier.example/a?b=1&c=2", "2024-05-01T07:00:00Z",
        "River bursts banks",
        "Twelve people were hurt when the river Å burst its banks, police said.\n\nShare", {"Norda Press"});
    add("ledger", "The Ledger", "", "2024-05-02", "Mayor ‘was warned’ of flood",
        "Fourteen people were hurt in the flood.\n\n"
        "Lind was warned in March that the dam leaked, two engineers told The Ledger.\n\n"
        "Lind denied that he had been warned.",
        {});
    add_claims();
    add_rest();
  }

  const Article& article(size_t index) const { return *articles_[index]; }
  const Annotation& annotation(size_t index) const { return *annotations_[index]; }
  Annotation& annotation(size_t index) { return *annotations_[index]; }
  ByteSpan in(uint32_t article, std::string_view words) const {
    return span_of(articles_[article]->text, words);
  }
  Passage passage(uint32_t article, std::string_view words) const { return {article, in(article, words)}; }

  Account account;

 private:
  void add(const char* id, const char* outlet, const char* url, const char* published, const char* title,
           std::string text, std::vector<std::string> agency) {
    auto article = std::make_unique<Article>();
    article->id = id;
    article->outlet = outlet;
    article->url = url;
    article->published = published;
    article->published_at = parse_iso_timestamp(published);
    article->title = title;
    article->text = std::move(text);
    article->agency = std::move(agency);
    article->language = "en";
    for (size_t begin = 0; begin < article->text.size();) {
      const size_t end = std::min(article->text.find("\n\n", begin), article->text.size());
      const ByteSpan span{static_cast<uint32_t>(begin), static_cast<uint32_t>(end)};
      const bool debris = span.of(article->text) == "Share";
      article->blocks.push_back({debris ? BlockKind::kBoilerplate : BlockKind::kParagraph, span});
      begin = end + 2;
    }
    auto annotation = std::make_unique<Annotation>();
    analyse_text(*article, model_for_test(), *annotation);
    account.articles.push_back(article.get());
    account.annotations.push_back(annotation.get());
    articles_.push_back(std::move(article));
    annotations_.push_back(std::move(annotation));
  }

  Evidence evidence(uint32_t article, std::string_view words, Stance stance, uint32_t origin) const {
    Evidence out;
    out.article = article;
    out.span = in(article, words);
    out.sentence = sentence_at(annotations_[article]->units, out.span.begin);
    out.stance = stance;
    out.origin = origin;
    out.why = "names and numbers agree";
    return out;
  }

  void add_claims() {
    Claim warned;
    warned.text_article = 2;
    warned.text_span = in(2, "Lind was warned in March that the dam leaked");
    warned.evidence = {evidence(2, "Lind was warned in March that the dam leaked", Stance::kAsserts, 0),
                       evidence(2, "Lind denied that he had been warned", Stance::kDenies, 1)};
    warned.evidence[0].chain.links = {
        {"unnamed sources of The Ledger", OriginKind::kUnnamed, {}, "cue: told", in(2, "two engineers")}};
    warned.evidence[1].chain.links = {{"José Lind", OriginKind::kPerson, 0, "cue: denied", {}}};
    warned.origins = {{"unnamed sources of The Ledger", OriginKind::kUnnamed, {}, ""},
                      {"José Lind", OriginKind::kPerson, {"Lind"}, "one person: surname"}};
    warned.independent = {1, 1, "two engineers, unnamed", "two engineers, unnamed"};
    warned.relation = Relation::kDenied;
    warned.why_relation = "José Lind denies what unnamed sources say";
    warned.weight = 2;

    Claim hurt;
    hurt.text_article = 0;
    hurt.text_span = in(0, "Twelve people were hurt when the river Å burst its banks");
    hurt.evidence = {
        evidence(0, "Twelve people were hurt when the river Å burst its banks", Stance::kAsserts, 0),
        evidence(1, "Twelve people were hurt when the river Å burst its banks", Stance::kAsserts, 0),
        evidence(2, "Fourteen people were hurt in the flood", Stance::kAsserts, 1)};
    const ChainLink agency{"Norda Press", OriginKind::kAgency, {}, "credit line", {}};
    const ChainLink police{"police", OriginKind::kBody, {}, "cue: said", {}};
    for (size_t i : {0, 1}) {
      hurt.evidence[i].chain.links = {agency, police};
      hurt.evidence[i].value = "12";
      hurt.evidence[i].value_span = in(static_cast<uint32_t>(i), "Twelve");
    }
    hurt.evidence[2].value = "14";
    hurt.evidence[2].value_span = in(2, "Fourteen");
    hurt.origins = {{"police", OriginKind::kBody, {}, ""}, {"The Ledger", OriginKind::kOwn, {}, ""}};
    hurt.independent = {1, 2, "The Ledger's own voice may rest on the police", "police; The Ledger"};
    hurt.relation = Relation::kUpdate;
    hurt.why_relation = "14 is a day later than 12";
    hurt.weight = 1;
    account.claims = {warned, hurt};
  }

  void add_rest() {
    account.story_id = "wire";
    account.title = "Flood hits Åsvik";
    account.first = "2024-05-01T06:00:00Z";
    account.last = "2024-05-02";
    account.reuse.passages = {
        {passage(0, "Twelve people were hurt when the river Å burst its banks, police said."),
         passage(1, "Twelve people were hurt when the river Å burst its banks, police said."),
         ReuseKind::kVerbatim,
         1.0,
         Direction::kAToB,
         "an hour later, credits Norda Press",
         {},
         false,
         {},
         0}};
    account.reuse.near_duplicates = {{{0, 1}, {0.54321, 1.0}}};
    StoryEntity mayor;
    mayor.type = EntityType::kPerson;
    mayor.name = "José Lind";
    mayor.roles = {"Mayor"};
    mayor.mentions = {{0, in(0, "José Lind"), MentionKind::kName},
                      {2, in(2, "Lind"), MentionKind::kName},
                      {2, in(2, "he had"), MentionKind::kPronoun}};
    mayor.mentions[2].span.end = mayor.mentions[2].span.begin + 2;
    mayor.spellings = {"José Lind", "Lind"};
    mayor.why = "surname";
    account.entities.entities = {mayor};
    account.positions = {{"José Lind",
                          0,
                          "that he had been warned",
                          in(2, "that he had been warned"),
                          PositionStance::kRejects,
                          {passage(2, "Lind denied that he had been warned.")}}};
    account.timeline = {
        {"2024-05-01",
         passage(0, "the river Å burst its banks"),
         {passage(0, "the river Å burst its banks"), passage(1, "the river Å burst its banks")}}};
    account.digest = {
        {passage(0, "Twelve people were hurt when the river Å burst its banks, police said."), {1}},
        {passage(2, "Lind was warned in March that the dam leaked, two engineers told The Ledger."), {0}}};
    account.skipped = {{"broken.jsonl#3", "line 3: not JSON"}};
    account.notes = {"article x is in language 'de': statements and claims are read in English only"};
  }

  std::vector<std::unique_ptr<Article>> articles_;
  std::vector<std::unique_ptr<Annotation>> annotations_;
};

}  // namespace stemma
