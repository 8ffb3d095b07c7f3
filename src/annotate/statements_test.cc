#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "annotate/annotation.h"
#include "language/model_for_test.h"

namespace stemma {

namespace {

struct Read {
  Article article;
  Annotation annotation;

  std::string words(ByteSpan span) const { return std::string(span.of(article.text)); }
  std::string content(const Statement& statement) const {
    std::string out;
    for (const ByteSpan span : statement.content) out += (out.empty() ? "" : " / ") + words(span);
    return out;
  }
};

// An article whose paragraphs are the lines of `text`.
Read annotated(const std::string& text, BlockKind kind = BlockKind::kParagraph) {
  Read read;
  read.article.text = text;
  for (size_t begin = 0; begin < text.size();) {
    const size_t end = std::min(text.find('\n', begin), text.size());
    read.article.blocks.push_back({kind, {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}});
    begin = end + 1;
  }
  read.annotation = annotate(read.article, model_for_test());
  return read;
}

std::string line_of(const Read& read, const Statement& statement) {
  std::string out = statement.source ? read.words(statement.source->span) : "-";
  out += " | " + (statement.cue ? read.words(*statement.cue) : "-");
  return out + " | " + read.content(statement);
}

// Every statement as "source | cue | content", one a line.
std::string said(const std::string& text) {
  const Read read = annotated(text);
  std::string out;
  for (const Statement& statement : read.annotation.statements)
    out += (out.empty() ? "" : "\n") + line_of(read, statement);
  return out;
}

Statement only(const Read& read) {
  EXPECT_EQ(read.annotation.statements.size(), 1u) << read.article.text;
  return read.annotation.statements.empty() ? Statement{} : read.annotation.statements.front();
}
Statement only(const std::string& text) {
  return only(annotated(text));
}

// --- the places of source, cue and content ---------------------------------------------------------------

TEST(Statements, SourceThenVerbThenClause) {
  EXPECT_EQ(said("Ada Orr said that the bridge had been closed."),
            "Ada Orr | said | the bridge had been closed");
  EXPECT_EQ(said("The minister said the bridge had been closed on Monday."),
            "The minister | said | the bridge had been closed on Monday");
  EXPECT_EQ(said("Police have warned that the river may rise."), "Police | have warned | the river may rise");
  EXPECT_EQ(said("Ada Orr told reporters that the bridge was closed."),
            "Ada Orr | told | the bridge was closed");
}

TEST(Statements, ThatAfterATimeBeginsTheClause) {
  EXPECT_EQ(said("The union said on Tuesday that would no longer be possible."),
            "The union | said | that would no longer be possible");
  EXPECT_EQ(said("The union said on Tuesday that this would no longer be possible."),
            "The union | said | this would no longer be possible");
  EXPECT_EQ(said("The union said this week that the pay was low."), "The union | said | the pay was low");
}

TEST(Statements, WhatIsSaidOfAReportedThingIsReportedWithIt) {
  EXPECT_EQ(said("A plan reported by Reuters also includes new guarantees."),
            "Reuters | reported | A plan / also includes new guarantees");
}

TEST(Statements, ClauseThenVerb) {
  EXPECT_EQ(said("The bridge had been closed, the minister said."),
            "the minister | said | The bridge had been closed");
  EXPECT_EQ(said("The bridge had been closed, said Ada Orr."), "Ada Orr | said | The bridge had been closed");
  EXPECT_EQ(said("The bridge, Ada Orr said, had been closed."),
            "Ada Orr | said | The bridge / had been closed");
  EXPECT_EQ(said("As Ada Orr said, the bridge was closed."), "Ada Orr | said | the bridge was closed");
}

TEST(Statements, Quotations) {
  EXPECT_EQ(said("“We closed the bridge,” Ada Orr said."), "Ada Orr | said | “We closed the bridge,”");
  EXPECT_EQ(said("“We closed the bridge,” said Ada Orr."), "Ada Orr | said | “We closed the bridge,”");
  EXPECT_EQ(said("Ada Orr said: “We closed the bridge.”"), "Ada Orr | said | “We closed the bridge.”");
  EXPECT_EQ(said("“We closed,” Ada Orr said, “and we wait.”"),
            "Ada Orr | said | “We closed,” / “and we wait.”");
  EXPECT_EQ(said("Ada Orr called the bridge “a ruin”."), "Ada Orr | called | the bridge “a ruin”");
}

TEST(Statements, AccordingTo) {
  EXPECT_EQ(said("According to Ada Orr, the bridge was closed."),
            "Ada Orr | According to | the bridge was closed");
  EXPECT_EQ(said("The bridge was closed, according to two officials."),
            "two officials | according to | The bridge was closed");
  EXPECT_EQ(said("According to the port, the offer let it close the bridge."),
            "the port | According to | the offer let it close the bridge");
}

TEST(Statements, FramesAtTheEndOfASentence) {
  EXPECT_EQ(said("The bridge was closed, Ada Orr said in a statement posted on the page of the port."),
            "Ada Orr | said | The bridge was closed");
  EXPECT_EQ(said("The bridge was closed, local media report."),
            "local media | report | The bridge was closed");
  EXPECT_EQ(said("The bridge was closed, the Swiss police and rescue services said."),
            "the Swiss police and rescue services | said | The bridge was closed");
  EXPECT_EQ(said("Ada Orr closed the bridge after a long report."), "");
}

TEST(Statements, WhomAnOutletQuotesBetweenItsNameAndTheVerb) {
  EXPECT_EQ(
      said("It was closed after the Orrby Courier, quoting two officials, reported that it was unsafe."),
      "the Orrby Courier | reported | it was unsafe\n"
      "two officials | quoting | it was unsafe");
}

TEST(Statements, NounsThatReport) {
  EXPECT_EQ(said("Police dismissed rumours that the bridge was mined."),
            "Police | dismissed | rumours that the bridge was mined");
  EXPECT_EQ(said("It follows Ada Orr’s claim that the bridge was safe."),
            "Ada Orr | claim | the bridge was safe");
}

// --- quotations over sentences ---------------------------------------------------------------------------

TEST(Statements, QuotationOverTwoSentences) {
  EXPECT_EQ(said("“We closed the bridge. We are waiting,” Ada Orr said."),
            "Ada Orr | said | “We closed the bridge. We are waiting,”");
}

TEST(Statements, QuotationThatStandsAloneGoesOn) {
  const Read read = annotated("“We closed the bridge,” Ada Orr said.\n“Nobody was hurt.”");
  ASSERT_EQ(read.annotation.statements.size(), 2u);
  const Statement& second = read.annotation.statements[1];
  EXPECT_TRUE(second.continues);
  ASSERT_TRUE(second.source);
  EXPECT_EQ(read.words(second.source->span), "Ada Orr");
  EXPECT_EQ(read.content(second), "“Nobody was hurt.”");
}

TEST(Statements, CueAtTheEndOfASentenceWaitsForItsQuotation) {
  EXPECT_EQ(said("Ada Orr said this:\n“We closed the bridge.”"), "Ada Orr | said | “We closed the bridge.”");
}

TEST(Statements, SubjectsSetOff) {
  EXPECT_EQ(said("Ada Orr -- the head of the port -- said it was closed."), "Ada Orr | said | it was closed");
  EXPECT_EQ(said("Ada Orr, a former minister who ran the port of Orrby, says that it was closed."),
            "Ada Orr, a former minister who ran the port of Orrby | says | it was closed");
  EXPECT_EQ(said("Said Orr: “We closed it.”"), "Orr | Said | “We closed it.”");
  EXPECT_EQ(said("She said officials had closed it."), "She | said | officials had closed it");
  EXPECT_EQ(said("Ada Orr, the minister, joined in, adding: “We closed it.”"),
            "Ada Orr, the minister | adding | “We closed it.”");
}

TEST(Statements, TranscriptsNameTheSpeaker) {
  EXPECT_EQ(said("ORR: We closed it. Nobody knew.\nVALE: Why was that?\nORR: It was old."),
            "ORR | : | We closed it. Nobody knew.\nVALE | : | Why was that?\nORR | : | It was old.");
  EXPECT_EQ(said("WATCH: The bridge falls."), "");
}

TEST(Statements, SignatureAfterADash) {
  EXPECT_EQ(said("“We closed the bridge.” — Ada Orr, teacher"),
            "Ada Orr, teacher | — | “We closed the bridge.”");
}

TEST(Statements, ClausesOfManyForms) {
  EXPECT_EQ(said("The port says she’s sure of it."), "The port | says | she’s sure of it");
  EXPECT_EQ(said("Ada Orr said there needs to be a bridge."), "Ada Orr | said | there needs to be a bridge");
  EXPECT_EQ(said("Builders say the bridge, made by the port in May, has failed."),
            "Builders | say | the bridge, made by the port in May, has failed");
  EXPECT_EQ(said("A worker who left the port said all but three were safe."),
            "A worker who left the port | said | all but three were safe");
  EXPECT_EQ(said("The toll rose in August, a survey of ports found."),
            "a survey of ports | found | The toll rose in August");
  EXPECT_EQ(said("The bridge may open soon, said Ada Orr, a builder who oversees the port."),
            "Ada Orr, a builder who oversees the port | said | The bridge may open soon");
  EXPECT_EQ(said("Ada Orr, who ran the port until May, said Bo Vale reached out to builders."),
            "Ada Orr, who ran the port until May | said | Bo Vale reached out to builders");
  EXPECT_EQ(said("In an interview on “The Hour,” Ada Orr said that it was closed."),
            "Ada Orr | said | it was closed");
}

// --- kinds of sources ------------------------------------------------------------------------------------

TEST(Statements, KindsOfSources) {
  EXPECT_EQ(only("Two officials said the bridge was closed.").source->kind, SourceKind::kUnnamed);
  EXPECT_EQ(only("A person familiar with the matter said the bridge was closed.").source->kind,
            SourceKind::kUnnamed);
  EXPECT_EQ(only("The interior ministry said the bridge was closed.").source->kind, SourceKind::kBody);
  EXPECT_EQ(only("Reuters reported that the bridge was closed.").source->kind, SourceKind::kAgency);
  EXPECT_EQ(only("The newspaper reported that the bridge was closed.").source->kind, SourceKind::kOutlet);
  EXPECT_EQ(only("The report said the bridge was closed.").source->kind, SourceKind::kDocument);
  EXPECT_EQ(only("Spokeswoman Ada Orr said the bridge was closed.").source->kind, SourceKind::kPerson);
}

TEST(Statements, SpokespeopleSpeakForABody) {
  EXPECT_EQ(only("Interior Ministry spokeswoman Ada Orr said the bridge was closed.").source->speaks_for,
            "Interior Ministry");
  EXPECT_EQ(only("A spokesman for the port said the bridge was closed.").source->speaks_for, "port");
}

TEST(Statements, PronounIsWhoSpokeBefore) {
  const Read read = annotated("Ada Orr said the bridge was closed. She said it would open on Monday.");
  ASSERT_EQ(read.annotation.statements.size(), 2u);
  ASSERT_TRUE(read.annotation.statements[1].source);
  EXPECT_EQ(read.words(read.annotation.statements[1].source->span), "She");
  EXPECT_EQ(read.annotation.statements[1].source->entity, read.annotation.statements[0].source->entity);
  EXPECT_TRUE(read.annotation.statements[1].source->entity);
}

// --- stance, type, nesting -------------------------------------------------------------------------------

TEST(Statements, Stance) {
  EXPECT_EQ(only("Ada Orr said the bridge was closed.").stance, Stance::kAsserts);
  EXPECT_EQ(only("Ada Orr denied that the bridge was closed.").stance, Stance::kDenies);
  EXPECT_EQ(only("Police suspect that the bridge was mined.").stance, Stance::kHedges);
  EXPECT_EQ(only("The bridge is believed to have been mined.").stance, Stance::kHedges);
}

TEST(Statements, ToRefuseIsNotToDeny) {
  EXPECT_EQ(only("Ada Orr rejected the allegations.").stance, Stance::kDenies);
  EXPECT_EQ(only("Ada Orr denied involvement in the fire.").stance, Stance::kDenies);
  EXPECT_EQ(only("The mayor rejected any claim on the islands.").stance, Stance::kAsserts);
  for (const char* text : {"The mayor rejected the offer.", "The council denied port access to four ships.",
                           "The council denied port access to four ships suspected of carrying coal."})
    for (const Statement& statement : annotated(text).annotation.statements)
      EXPECT_NE(statement.stance, Stance::kDenies) << text;
}

TEST(Statements, WhatAQuotedPersonWantsIsNoStatementOfItsOwn) {
  EXPECT_EQ(said("Ada Orr said the port wants to close the bridge."),
            "Ada Orr | said | the port wants to close the bridge");
  EXPECT_EQ(said("“I think we like the old bridge,” Ada Orr said."),
            "Ada Orr | said | “I think we like the old bridge,”");
}

TEST(Statements, Types) {
  EXPECT_EQ(only("“We closed the bridge,” Ada Orr said.").type, StatementType::kDirect);
  EXPECT_EQ(only("Ada Orr said the bridge was closed.").type, StatementType::kIndirect);
  EXPECT_EQ(only("Ada Orr said the bridge was “closed for good”.").type, StatementType::kMixed);
}

TEST(Statements, AStatementWithinAnother) {
  const Read read = annotated("The newspaper quoted Ada Orr as saying the bridge was closed.");
  ASSERT_EQ(read.annotation.statements.size(), 2u);
  EXPECT_FALSE(read.annotation.statements[0].outer);
  EXPECT_EQ(read.annotation.statements[1].outer, 0u);
  EXPECT_EQ(line_of(read, read.annotation.statements[0]), "The newspaper | quoted | the bridge was closed");
  EXPECT_EQ(line_of(read, read.annotation.statements[1]), "Ada Orr | as saying | the bridge was closed");
}

TEST(Statements, CitingGivesTheInnerSource) {
  const Read read = annotated("The newspaper reported that the bridge was closed, citing two officials.");
  ASSERT_EQ(read.annotation.statements.size(), 2u);
  EXPECT_EQ(line_of(read, read.annotation.statements[1]).substr(0, 22), "two officials | citing");
  EXPECT_EQ(read.annotation.statements[1].outer, 0u);
}

TEST(Statements, AttitudesAreNoReports) {
  EXPECT_TRUE(only("Ada Orr hopes that the bridge will open.").is_attitude);
  EXPECT_FALSE(only("Ada Orr confirmed that the bridge will open.").is_attitude);
}

// --- what is none ----------------------------------------------------------------------------------------

TEST(Statements, ClausesThatBeginWithACountAndSubjectsWithAParticiple) {
  EXPECT_EQ(said("The harbour brigade said at least forty people were injured."),
            "The harbour brigade | said | at least forty people were injured");
  EXPECT_EQ(said("The doctor said more than ninety people were treated."),
            "The doctor | said | more than ninety people were treated");
  EXPECT_EQ(said("The pilot said the plane flew from Ellery without passengers."),
            "The pilot | said | the plane flew from Ellery without passengers");
  EXPECT_EQ(said("Survivors rescued from the wreckage said the ferry failed to turn."),
            "Survivors rescued from the wreckage | said | the ferry failed to turn");
}

TEST(Statements, WhatIsNone) {
  for (const char* text :
       {"The bridge was closed on Monday.", "A report that was published on Monday is long.",
        "The claims were paid.", "Ships like the old one sank.", "The state of the bridge is bad."})
    EXPECT_EQ(said(text), "") << text;
}

TEST(Statements, HeadingsAreReadButContinueNobody) {
  const Read heading = annotated("Orr Says Bridge Was Closed For Good", BlockKind::kHeading);
  EXPECT_EQ(line_of(heading, only(heading)), "Orr | Says | Bridge Was Closed For Good");
  Read read;
  read.article.text = "“We closed it,” Ada Orr said.\n“A great loss”";
  read.article.blocks = {{BlockKind::kParagraph, {0, 33}},
                         {BlockKind::kHeading, {34, static_cast<uint32_t>(read.article.text.size())}}};
  read.annotation = annotate(read.article, model_for_test());
  EXPECT_EQ(read.annotation.statements.size(), 1u);
}

TEST(Statements, CaptionsAreNotRead) {
  EXPECT_TRUE(
      annotated("Ada Orr said the bridge was closed.", BlockKind::kCaption).annotation.statements.empty());
}

TEST(Statements, EveryStatementSaysItsRule) {
  for (const char* text : {"Ada Orr said that it was closed.", "It was closed, said Ada Orr.",
                           "According to Ada Orr, it was closed.", "Ada Orr: “We closed it.”",
                           "The bridge is believed to have been mined."})
    EXPECT_FALSE(only(text).why.empty()) << text;
}

TEST(Statements, ContentsLieInTheTextInOrder) {
  const Read read =
      annotated("“We closed,” Ada Orr said, “and we wait.” He said “no.” The police, it is said, left.");
  uint32_t last = 0;
  for (size_t i = 0; i < read.annotation.statements.size(); ++i) {
    const Statement& statement = read.annotation.statements[i];
    ASSERT_FALSE(statement.content.empty());
    EXPECT_GE(statement.content.front().begin, last);
    last = statement.content.front().begin;
    for (size_t k = 0; k < statement.content.size(); ++k) {
      EXPECT_LE(statement.content[k].end, read.article.text.size());
      if (k > 0) {
        EXPECT_LE(statement.content[k - 1].end, statement.content[k].begin);
      }
    }
    if (statement.outer) {
      EXPECT_LT(*statement.outer, i);
    }
  }
}

}  // namespace

}  // namespace stemma
