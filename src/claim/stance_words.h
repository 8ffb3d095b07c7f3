// Words by which news says where a party stands.
#pragma once

#include <string_view>

#include "claim/claim.h"

namespace stemma {

// A phrase that a party is the subject of; `phrase` is lower case, its words stand next to each other. What
// follows is the issue.
struct StanceCue {
  std::string_view phrase;
  PositionStance stance;
};

// Longer phrases before shorter ones that they contain.
inline constexpr StanceCue kStanceCues[] = {
    {"has not ruled out", PositionStance::kUncommitted},
    {"have not ruled out", PositionStance::kUncommitted},
    {"had not ruled out", PositionStance::kUncommitted},
    {"did not rule out", PositionStance::kUncommitted},
    {"would not rule out", PositionStance::kUncommitted},
    {"refused to rule out", PositionStance::kUncommitted},
    {"declined to rule out", PositionStance::kUncommitted},
    {"declined to say whether", PositionStance::kUncommitted},
    {"declined to say if", PositionStance::kUncommitted},
    {"would not say whether", PositionStance::kUncommitted},
    {"would not say if", PositionStance::kUncommitted},
    {"did not say whether", PositionStance::kUncommitted},
    {"did not say how", PositionStance::kUncommitted},
    {"has not decided whether", PositionStance::kUncommitted},
    {"has yet to decide whether", PositionStance::kUncommitted},
    {"declined to comment on", PositionStance::kUncommitted},
    {"would only accept", PositionStance::kConditions},
    {"will only accept", PositionStance::kConditions},
    {"would accept only", PositionStance::kConditions},
    {"would only agree to", PositionStance::kConditions},
    {"will only agree to", PositionStance::kConditions},
    {"will only talk", PositionStance::kConditions},
    {"would only talk", PositionStance::kConditions},
    {"will not accept", PositionStance::kRejects},
    {"would not accept", PositionStance::kRejects},
    {"won't accept", PositionStance::kRejects},
    {"cannot accept", PositionStance::kRejects},
    {"could not accept", PositionStance::kRejects},
    {"does not accept", PositionStance::kRejects},
    {"did not accept", PositionStance::kRejects},
    {"will not recognise", PositionStance::kRejects},
    {"will not recognize", PositionStance::kRejects},
    {"would not recognise", PositionStance::kRejects},
    {"would not recognize", PositionStance::kRejects},
    {"will never accept", PositionStance::kRejects},
    {"would never accept", PositionStance::kRejects},
    {"will not agree to", PositionStance::kRejects},
    {"would not agree to", PositionStance::kRejects},
    {"will not tolerate", PositionStance::kRejects},
    {"will not allow", PositionStance::kRejects},
    {"would not allow", PositionStance::kRejects},
    {"will not negotiate", PositionStance::kRejects},
    {"would not negotiate", PositionStance::kRejects},
    {"ruled out", PositionStance::kRejects},
    {"rules out", PositionStance::kRejects},
    {"ruling out", PositionStance::kRejects},
    {"turned down", PositionStance::kRejects},
    {"turns down", PositionStance::kRejects},
    {"refused to", PositionStance::kRejects},
    {"refuses to", PositionStance::kRejects},
    {"rejected", PositionStance::kRejects},
    {"rejects", PositionStance::kRejects},
    {"vetoed", PositionStance::kRejects},
    {"rebuffed", PositionStance::kRejects},
    {"is opposed to", PositionStance::kOpposes},
    {"are opposed to", PositionStance::kOpposes},
    {"was opposed to", PositionStance::kOpposes},
    {"were opposed to", PositionStance::kOpposes},
    {"is against", PositionStance::kOpposes},
    {"are against", PositionStance::kOpposes},
    {"voted against", PositionStance::kOpposes},
    {"spoke out against", PositionStance::kOpposes},
    {"came out against", PositionStance::kOpposes},
    {"campaigned against", PositionStance::kOpposes},
    {"protested against", PositionStance::kOpposes},
    {"objected to", PositionStance::kOpposes},
    {"objects to", PositionStance::kOpposes},
    {"opposed", PositionStance::kOpposes},
    {"opposes", PositionStance::kOpposes},
    {"oppose", PositionStance::kOpposes},
    {"is in favour of", PositionStance::kSupports},
    {"is in favor of", PositionStance::kSupports},
    {"are in favour of", PositionStance::kSupports},
    {"are in favor of", PositionStance::kSupports},
    {"was in favour of", PositionStance::kSupports},
    {"was in favor of", PositionStance::kSupports},
    {"came out in favour of", PositionStance::kSupports},
    {"came out in favor of", PositionStance::kSupports},
    {"voted in favour of", PositionStance::kSupports},
    {"voted in favor of", PositionStance::kSupports},
    {"voted for", PositionStance::kSupports},
    {"is open to", PositionStance::kSupports},
    {"are open to", PositionStance::kSupports},
    {"was open to", PositionStance::kSupports},
    {"were open to", PositionStance::kSupports},
    {"remained open to", PositionStance::kSupports},
    {"remains open to", PositionStance::kSupports},
    {"is ready to", PositionStance::kSupports},
    {"are ready to", PositionStance::kSupports},
    {"was ready to", PositionStance::kSupports},
    {"would be ready to", PositionStance::kSupports},
    {"is willing to", PositionStance::kSupports},
    {"was willing to", PositionStance::kSupports},
    {"would be willing to", PositionStance::kSupports},
    {"is prepared to", PositionStance::kSupports},
    {"was prepared to", PositionStance::kSupports},
    {"agreed to", PositionStance::kSupports},
    {"agrees to", PositionStance::kSupports},
    {"endorsed", PositionStance::kSupports},
    {"endorses", PositionStance::kSupports},
    {"supports", PositionStance::kSupports},
    {"supported", PositionStance::kSupports},
    {"support", PositionStance::kSupports},
    {"backs", PositionStance::kSupports},
    {"backed", PositionStance::kSupports},
    {"favours", PositionStance::kSupports},
    {"favors", PositionStance::kSupports},
    {"favoured", PositionStance::kSupports},
    {"favored", PositionStance::kSupports},
    {"welcomed", PositionStance::kSupports},
    {"welcomes", PositionStance::kSupports},
    {"called for", PositionStance::kDemands},
    {"calls for", PositionStance::kDemands},
    {"calling for", PositionStance::kDemands},
    {"called on", PositionStance::kDemands},
    {"calls on", PositionStance::kDemands},
    {"appealed to", PositionStance::kDemands},
    {"appealed for", PositionStance::kDemands},
    {"appeals for", PositionStance::kDemands},
    {"insisted on", PositionStance::kDemands},
    {"insists on", PositionStance::kDemands},
    {"insist on", PositionStance::kDemands},
    {"pressed for", PositionStance::kDemands},
    {"pushed for", PositionStance::kDemands},
    {"pushes for", PositionStance::kDemands},
    {"lobbied for", PositionStance::kDemands},
    {"demanded", PositionStance::kDemands},
    {"demands", PositionStance::kDemands},
    {"demand", PositionStance::kDemands},
    {"urged", PositionStance::kDemands},
    {"urges", PositionStance::kDemands},
    {"asked for", PositionStance::kDemands},
    {"put forward", PositionStance::kProposes},
    {"proposed", PositionStance::kProposes},
    {"proposes", PositionStance::kProposes},
    {"offered to", PositionStance::kProposes},
    {"offers to", PositionStance::kProposes},
    {"offered", PositionStance::kProposes},
    {"tabled", PositionStance::kProposes},
    {"floated", PositionStance::kProposes},
};

// Words of a quoted or reported statement that make it a demand of its speaker.
inline constexpr std::string_view kDemandModals[] = {"should",   "must",   "ought to", "need to",
                                                     "needs to", "has to", "have to"};
// ... a refusal: the modal with its negation, followed by one of kRefusedVerbs.
inline constexpr std::string_view kRefusalModals[] = {"will not",   "would not",   "won't",
                                                      "wouldn't",   "cannot",      "can't",
                                                      "will never", "would never", "shall not"};
inline constexpr std::string_view kRefusedVerbs[] = {
    "accept",   "allow",  "recognise", "recognize", "agree",   "negotiate", "sign",    "support",
    "tolerate", "permit", "approve",   "surrender", "cede",    "withdraw",  "resign",  "give",
    "join",     "take",   "back",      "consider",  "discuss", "pay",       "release", "legally"};
// ... a condition.
inline constexpr std::string_view kConditionMarks[] = {
    "only if",    "only after",        "only when",     "unless",
    "as long as", "on condition that", "provided that", "on the condition that"};

// Words that may stand between a party and its verb.
inline constexpr std::string_view kBetweenPartyAndVerb[] = {
    "has",       "have",      "had",      "also",      "repeatedly",    "again",
    "strongly",  "firmly",    "flatly",   "then",      "later",         "still",
    "now",       "already",   "publicly", "recently",  "earlier",       "previously",
    "would",     "will",      "clearly",  "staunchly", "categorically", "immediately",
    "on",        "monday",    "tuesday",  "wednesday", "thursday",      "friday",
    "saturday",  "sunday",    "today",    "yesterday", "formally",      "consistently",
    "long",      "initially", "always",   "swiftly",   "quickly",       "explicitly",
    "continued", "to",        "fully",    "openly",    "and",           "did",
    "does",      "do",        "himself",  "herself",   "themselves",    "itself"};

// Where the words of an issue end.
inline constexpr std::string_view kIssueEnds[] = {
    "because", "saying",  "said",    "says",    "but",       "while",   "although",
    "though",  "citing",  "adding",  "which",   "who",       "whose",   "where",
    "amid",    "despite", "arguing", "calling", "according", "whereas", "warning"};

}  // namespace stemma
