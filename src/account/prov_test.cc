#include <gtest/gtest.h>

#include "account/sample_account.h"

namespace stemma {
namespace {

size_t count_if(const Json& relation, const char* key, const std::string& value, const char* type = nullptr) {
  size_t found = 0;
  for (const auto& [id, record] : relation.items())
    found += record.value(key, "") == value &&
             (!type || (record.contains("prov:type") && record["prov:type"]["$"] == type));
  return found;
}

TEST(Prov, SaysWhatComesFromWhat) {
  const SampleAccount sample;
  const Json out = account_to_prov(sample.account);
  EXPECT_EQ(out["entity"]["story:c2"]["stemma:relation"], "update");
  EXPECT_EQ(out["entity"]["story:c2"]["stemma:independentOriginsMaximum"]["$"], "2");
  // Two origins stand behind claim 2, three sentences carry it; the Courier's report is taken from the
  // agency's.
  const Json& derived = out["wasDerivedFrom"];
  EXPECT_EQ(count_if(derived, "prov:generatedEntity", "story:c2", "prov:PrimarySource"), 2u);
  EXPECT_EQ(count_if(derived, "prov:generatedEntity", "story:c2"), 5u);
  EXPECT_EQ(count_if(derived, "prov:generatedEntity", "story:article-2", "prov:Quotation"), 1u);
  // The denial is no source of claim 1.
  EXPECT_EQ(count_if(derived, "prov:generatedEntity", "story:c1"), 2u);
  EXPECT_EQ(count_if(out["wasInfluencedBy"], "prov:influencee", "story:c1"), 1u);
  // The wire's report and the copy are each attributed to outlet and agency, the Ledger's to the Ledger.
  EXPECT_EQ(count_if(out["wasAttributedTo"], "prov:entity", "story:article-2"), 2u);
  EXPECT_EQ(count_if(out["wasAttributedTo"], "prov:entity", "story:article-3"), 1u);
}

TEST(Prov, EveryNameThatIsUsedIsDeclared) {
  const SampleAccount sample;
  const Json out = account_to_prov(sample.account);
  for (const auto& [part, records] : out.items()) {
    if (part == "prefix" || part == "entity" || part == "activity" || part == "agent") continue;
    for (const auto& [id, record] : records.items()) {
      EXPECT_TRUE(id.starts_with("_:")) << id;
      for (const auto& [key, value] : record.items()) {
        if (!value.is_string() || !value.get<std::string>().starts_with("story:")) continue;
        const std::string name = value;
        EXPECT_TRUE(out["entity"].contains(name) || out["activity"].contains(name) ||
                    out["agent"].contains(name))
            << part << " " << name;
      }
    }
  }
}

TEST(Prov, OfAnEmptyAccount) {
  Account account;
  account.story_id = "Ä b";
  const Json out = account_to_prov(account);
  EXPECT_EQ(out["prefix"]["story"], "urn:stemma:story:%C3%84%20b:");
  EXPECT_FALSE(out.contains("entity"));
}

}  // namespace
}  // namespace stemma
