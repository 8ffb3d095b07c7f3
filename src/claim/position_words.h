// Words by which news says where a party stands.
#pragma once

#include <optional>
#include <string_view>

#include "claim/claim.h"

namespace stemma {

// A predicate that a party is the subject of, or a noun that is a party's; what follows is the issue.
struct StanceCue {
  std::string_view phrase;  // lemmas, next to each other; the first is the verb, adjective or noun
  std::optional<PositionStance> stance;   // nothing: it tells a stance only with a negation
  std::optional<PositionStance> negated;  // "did not accept"; nothing: then it tells none
};

// Of several that begin with the same word the longer come first.
inline constexpr StanceCue kStancePredicates[] = {
    {"come out in favour of", PositionStance::kSupports, std::nullopt},
    {"come out in favor of", PositionStance::kSupports, std::nullopt},
    {"vote in favour of", PositionStance::kSupports, std::nullopt},
    {"vote in favor of", PositionStance::kSupports, std::nullopt},
    {"lash out at", PositionStance::kOpposes, std::nullopt},
    {"speak out against", PositionStance::kOpposes, std::nullopt},
    {"come out against", PositionStance::kOpposes, std::nullopt},
    {"in favour of", PositionStance::kSupports, PositionStance::kOpposes},
    {"in favor of", PositionStance::kSupports, PositionStance::kOpposes},
    {"turn down", PositionStance::kRejects, std::nullopt},
    {"refuse to", PositionStance::kRejects, std::nullopt},
    {"rule out", PositionStance::kRejects, PositionStance::kUncommitted},
    {"warn against", PositionStance::kOpposes, std::nullopt},
    {"opposed to", PositionStance::kOpposes, std::nullopt},
    {"object to", PositionStance::kOpposes, std::nullopt},
    {"vote against", PositionStance::kOpposes, std::nullopt},
    {"campaign against", PositionStance::kOpposes, std::nullopt},
    {"protest against", PositionStance::kOpposes, std::nullopt},
    {"threaten to", PositionStance::kConditions, std::nullopt},
    {"pledge to", PositionStance::kSupports, std::nullopt},
    {"vow to", PositionStance::kSupports, std::nullopt},
    {"promise to", PositionStance::kSupports, std::nullopt},
    {"commit to", PositionStance::kSupports, std::nullopt},
    {"vote for", PositionStance::kSupports, std::nullopt},
    {"ready to", PositionStance::kSupports, std::nullopt},
    {"prepared to", PositionStance::kSupports, std::nullopt},
    {"prepare to", PositionStance::kSupports, std::nullopt},
    {"agree to", PositionStance::kSupports, PositionStance::kRejects},
    {"open to", PositionStance::kSupports, PositionStance::kRejects},
    {"willing to", PositionStance::kSupports, PositionStance::kRejects},
    {"call for", PositionStance::kDemands, std::nullopt},
    {"call on", PositionStance::kDemands, std::nullopt},
    {"appeal to", PositionStance::kDemands, std::nullopt},
    {"appeal for", PositionStance::kDemands, std::nullopt},
    {"insist on", PositionStance::kDemands, std::nullopt},
    {"press for", PositionStance::kDemands, std::nullopt},
    {"push for", PositionStance::kDemands, std::nullopt},
    {"lobby for", PositionStance::kDemands, std::nullopt},
    {"ask for", PositionStance::kDemands, std::nullopt},
    {"put forward", PositionStance::kProposes, std::nullopt},
    {"offer to", PositionStance::kProposes, std::nullopt},
    {"early to", PositionStance::kUncommitted, std::nullopt},
    {"say whether", std::nullopt, PositionStance::kUncommitted},
    {"say if", std::nullopt, PositionStance::kUncommitted},
    {"say how", std::nullopt, PositionStance::kUncommitted},
    {"decide whether", std::nullopt, PositionStance::kUncommitted},
    {"comment on", std::nullopt, PositionStance::kUncommitted},
    {"deny", PositionStance::kRejects, std::nullopt},
    {"dismiss", PositionStance::kRejects, std::nullopt},
    {"dispute", PositionStance::kRejects, std::nullopt},
    {"reject", PositionStance::kRejects, std::nullopt},
    {"veto", PositionStance::kRejects, std::nullopt},
    {"rebuff", PositionStance::kRejects, std::nullopt},
    {"condemn", PositionStance::kOpposes, std::nullopt},
    {"denounce", PositionStance::kOpposes, std::nullopt},
    {"criticise", PositionStance::kOpposes, std::nullopt},
    {"criticize", PositionStance::kOpposes, std::nullopt},
    {"oppose", PositionStance::kOpposes, std::nullopt},
    {"against", PositionStance::kOpposes, std::nullopt},
    {"pledge", PositionStance::kSupports, std::nullopt},
    {"endorse", PositionStance::kSupports, std::nullopt},
    {"welcome", PositionStance::kSupports, std::nullopt},
    {"accept", PositionStance::kSupports, PositionStance::kRejects},
    {"support", PositionStance::kSupports, PositionStance::kOpposes},
    {"back", PositionStance::kSupports, PositionStance::kOpposes},
    {"favour", PositionStance::kSupports, PositionStance::kOpposes},
    {"favor", PositionStance::kSupports, PositionStance::kOpposes},
    {"recognise", std::nullopt, PositionStance::kRejects},
    {"recognize", std::nullopt, PositionStance::kRejects},
    {"tolerate", std::nullopt, PositionStance::kRejects},
    {"allow", std::nullopt, PositionStance::kRejects},
    {"negotiate", std::nullopt, PositionStance::kRejects},
    {"want", PositionStance::kDemands, std::nullopt},
    {"seek", PositionStance::kDemands, std::nullopt},
    {"order", PositionStance::kDemands, std::nullopt},
    {"challenge", PositionStance::kDemands, std::nullopt},
    {"demand", PositionStance::kDemands, std::nullopt},
    {"urge", PositionStance::kDemands, std::nullopt},
    {"propose", PositionStance::kProposes, std::nullopt},
    {"offer", PositionStance::kProposes, std::nullopt},
    {"table", PositionStance::kProposes, std::nullopt},
    {"float", PositionStance::kProposes, std::nullopt},
    {"comment", std::nullopt, PositionStance::kUncommitted},
};

inline constexpr StanceCue kStanceNouns[] = {
    {"call for", PositionStance::kDemands, std::nullopt},
    {"demand for", PositionStance::kDemands, std::nullopt},
    {"demand that", PositionStance::kDemands, std::nullopt},
    {"push for", PositionStance::kDemands, std::nullopt},
    {"insistence on", PositionStance::kDemands, std::nullopt},
    {"opposition to", PositionStance::kOpposes, std::nullopt},
    {"objection to", PositionStance::kOpposes, std::nullopt},
    {"support for", PositionStance::kSupports, std::nullopt},
    {"approval of", PositionStance::kSupports, std::nullopt},
    {"pledge to", PositionStance::kSupports, std::nullopt},
    {"rejection of", PositionStance::kRejects, std::nullopt},
    {"refusal to", PositionStance::kRejects, std::nullopt},
    {"denial of", PositionStance::kRejects, std::nullopt},
    {"offer to", PositionStance::kProposes, std::nullopt},
    {"offer of", PositionStance::kProposes, std::nullopt},
    {"proposal to", PositionStance::kProposes, std::nullopt},
    {"proposal for", PositionStance::kProposes, std::nullopt},
    {"plan to", PositionStance::kProposes, std::nullopt},
    {"threat to", PositionStance::kConditions, std::nullopt},
};

// Verbs that negate what they govern: "refused to rule out", "declined to say whether".
inline constexpr std::string_view kRefusals[] = {"refuse", "decline"};
// Readiness that a condition may follow.
inline constexpr std::string_view kReadiness[] = {"ready", "willing", "prepared", "prepare", "open"};
// Auxiliaries that make a statement a demand of its speaker, and with a negated verb of kRefused a refusal.
inline constexpr std::string_view kDemandModals[] = {"should", "must", "ought"};
inline constexpr std::string_view kRefusalModals[] = {"will", "would", "can", "shall"};
inline constexpr std::string_view kRefused[] = {
    "accept",   "allow",  "recognise", "recognize", "agree",   "negotiate", "sign",   "support",
    "tolerate", "permit", "approve",   "surrender", "cede",    "withdraw",  "resign", "give",
    "join",     "take",   "back",      "consider",  "discuss", "pay",       "release"};
// ... a condition.
inline constexpr std::string_view kConditionMarks[] = {
    "only if",    "only after",        "only when",     "unless",
    "as long as", "on condition that", "provided that", "on the condition that"};
// Who speaks for whom: "a spokeswoman for the ministry", "members of the council".
inline constexpr std::string_view kSpeakersFor[] = {"spokesman", "spokeswoman", "spokesperson", "member",
                                                    "official"};
inline constexpr std::string_view kSpeakingFor[] = {"for", "of"};
// What somebody offers who proposes nothing.
inline constexpr std::string_view kCourtesies[] = {
    "condolences", "thoughts", "sympathies", "sympathy", "prayers", "apology", "thanks", "congratulations"};

}  // namespace stemma
