// Words by which news says who stands behind a statement.
#pragma once

#include <string_view>

namespace stemma {

// Determiners and the like that a source's name is given without.
inline constexpr std::string_view kNameLeadIns[] = {"the", "a",     "an",  "its", "his",
                                                    "her", "their", "our", "some"};
// Possessors that add nothing to a body's name ("the country's security ministry").
inline constexpr std::string_view kIdlePossessors[] = {"country's", "country’s", "nation's", "nation’s",
                                                       "kingdom's", "kingdom’s", "city's",   "city’s"};

// Titles of those who speak for somebody else; what they say is the body's word.
inline constexpr std::string_view kSpokespersonTitles[] = {"spokesperson", "spokeswoman", "spokesman",
                                                           "press secretary", "press officer"};
// What may stand before such a title without naming a body.
inline constexpr std::string_view kIdleTitleWords[] = {"chief", "senior", "deputy",  "acting", "official",
                                                       "lead",  "former", "another", "local",  "company"};

// Documents in which their issuer speaks: they are his words, not a source of their own.
inline constexpr std::string_view kUtterances[] = {
    "statement", "statements", "tweet",   "tweets",   "post",  "posts",      "letter",   "message",
    "messages",  "video",      "videos",  "audio",    "email", "communique", "findings", "note",
    "memo",      "recording",  "remarks", "comments", "blog",  "release"};
// "The police force issued a statement saying": verbs between the issuer and such a document.
inline constexpr std::string_view kIssuingVerbs[] = {
    "issued",   "released", "posted", "published", "made",      "sent",      "shared", "circulated",
    "uploaded", "tweeted",  "gave",   "issuing",   "releasing", "published", "put out"};

// Nouns by which reports name a company again that they have named before ("the bank said").
inline constexpr std::string_view kCompanyNouns[] = {
    "company",   "firm",         "bank",      "airline",     "carrier", "carmaker",
    "automaker", "manufacturer", "operator",  "retailer",    "giant",   "lender",
    "insurer",   "broker",       "brokerage", "corporation", "startup", "conglomerate",
    "producer",  "supermarket",  "drugmaker", "chain",       "utility", "shipbuilder"};
// ... and another body; the name itself must have the noun ("the ministry": the Foreign Ministry).
inline constexpr std::string_view kInstitutionNouns[] = {
    "ministry",   "department", "agency",  "commission", "committee", "council",    "court",
    "union",      "hospital",   "embassy", "university", "bureau",    "foundation", "association",
    "federation", "alliance",   "board",   "institute",  "authority", "campaign",   "federation"};

// Who publishes for the house that employs them.
inline constexpr std::string_view kHouseAnalysts[] = {"analysts", "economists", "strategists", "researchers"};
// Hearers that are sometimes taken for the speaker.
inline constexpr std::string_view kPress[] = {"reporters", "journalists", "correspondents"};

// Words behind which a noun phrase's head does not stand.
inline constexpr std::string_view kPhraseEnds[] = {
    "of",       "in",      "at",     "from",     "for",     "with",  "on",       "to",
    "near",     "who",     "whose",  "that",     "which",   "close", "familiar", "aware",
    "involved", "briefed", "polled", "speaking", "outside", "inside"};
// Nouns of people, beside those that the statements know, and endings of such nouns.
inline constexpr std::string_view kPeople[] = {
    "family",    "relative",   "friend",        "father",   "mother",  "son",       "daughter", "brother",
    "sister",    "wife",       "husband",       "parent",   "cousin",  "neighbour", "neighbor", "resident",
    "villager",  "survivor",   "passenger",     "driver",   "pilot",   "captain",   "worker",   "employee",
    "owner",     "manager",    "director",      "teacher",  "student", "pupil",     "doctor",   "nurse",
    "patient",   "farmer",     "fisherman",     "soldier",  "officer", "fighter",   "militant", "rebel",
    "insurgent", "protester",  "activist",      "voter",    "trader",  "dealer",    "broker",   "lawyer",
    "judge",     "prosecutor", "priest",        "rabbi",    "imam",    "bishop",    "pastor",   "leader",
    "critic",    "supporter",  "opponent",      "rival",    "player",  "coach",     "author",   "writer",
    "reporter",  "editor",     "correspondent", "commuter", "tourist", "visitor",   "guest",    "colleague",
    "one",       "some",       "many",          "others",   "man",     "woman",     "boy",      "girl",
    "child",     "children",   "men",           "women",    "team",    "crew",      "crowd",    "group",
    "movement",  "couple"};
inline constexpr std::string_view kPeopleEndings[] = {"man", "woman", "men", "women", "ist", "ian", "eer"};

// Pronouns as sources: inside another statement they mean its speaker.
inline constexpr std::string_view kSourcePronouns[] = {"i",   "we",   "he",   "she",  "it",  "they",
                                                       "you", "this", "that", "both", "who", "which"};

// "told AFP", "in an interview with NBC News": what stands before the outlet that somebody spoke to.
inline constexpr std::string_view kToldPhrases[] = {
    "told",         "tells",        "telling",      "interview with", "interviewed by", "interview on",
    "speaking to",  "spoke to",     "spoken to",    "speaking with",  "speaking on",    "quoted by",
    "cited by",     "carried by",   "statement to", "comments to",    "remarks to",     "confirmed to",
    "talking to",   "talked to",    "told to",      "interview to",   "said on",        "said in",
    "quoted on",    "broadcast on", "broadcast by", "published by",   "published in",   "appearance on",
    "appearing on", "interview in", "an email to",  "email to",       "wrote in",       "writing in",
    "message to"};

// Words that may stand between such a phrase and the outlet's name.
inline constexpr std::string_view kOutletDescriptions[] = {"the",
                                                           "a",
                                                           "news",
                                                           "agency",
                                                           "wire",
                                                           "service",
                                                           "state",
                                                           "state-run",
                                                           "state-owned",
                                                           "broadcaster",
                                                           "newspaper",
                                                           "channel",
                                                           "television",
                                                           "tv",
                                                           "radio",
                                                           "station",
                                                           "magazine",
                                                           "website",
                                                           "daily",
                                                           "weekly",
                                                           "private",
                                                           "public",
                                                           "local",
                                                           "national",
                                                           "official",
                                                           "program",
                                                           "programme",
                                                           "network",
                                                           "site",
                                                           "semi-official",
                                                           "pro-government",
                                                           "independent",
                                                           "portal",
                                                           "outlet",
                                                           "tabloid",
                                                           "cable"};

// Verbs by which an outlet names what its report rests on.
inline constexpr std::string_view kCitingWords[] = {"citing", "quoting", "cited",
                                                    "quoted", "cites",   "quotes"};

// Parts of cues by which an outlet quotes somebody in so many words.
inline constexpr std::string_view kQuotingStems[] = {"quot", "cit", "interview"};
// Cues of saying that take no hearer: said for all to hear.
inline constexpr std::string_view kPlainSaying[] = {
    "said",     "says",   "saying", "announced", "announces",    "confirmed",
    "confirms", "stated", "states", "added",     "adding",       "declared",
    "warned",   "warns",  "denied", "denies",    "acknowledged", "told reporters"};

// Where the name of an unnamed source ends and what it is said to know begins.
inline constexpr std::string_view kSourceQualifiers[] = {
    " who ",   " whose ", " that ",    " which ",    " speaking ",  " on condition",
    " under ", ", ",      " because ", " as saying", " as telling", " and said"};

// Groups that speak for a state or a service though no one in them is named: a body.
inline constexpr std::string_view kBodyGroups[] = {
    "authorities", "authority",    "police",     "officials",  "government",     "investigators",
    "prosecutors", "military",     "army",       "navy",       "administration", "ministry",
    "department",  "firefighters", "regulators", "regulator",  "coastguard",     "court",
    "council",     "lawmakers",    "parliament", "organisers", "organizers",     "rescuers",
    "forces",      "services",     "service",    "party",      "company",        "union",
    "agency",      "embassy",      "commission"};

// Words by which an article says that its sources wanted no name.
inline constexpr std::string_view kAnonymousMarks[] = {
    "anonym",          "not authorized", "not authorised",           "declined to be named",
    "not to be named", "not be named",   "declined to be identified"};

// Words that make a group unnamed whatever else it is.
inline constexpr std::string_view kUnnamedMarks[] = {"source",  "sources",  "person",   "people",
                                                     "insider", "insiders", "diplomat", "diplomats",
                                                     "leaks",   "reports",  "rumours",  "rumors"};

// Office that a principal's spokesperson speaks for, by the principal's title.
struct OfficeName {
  std::string_view title;   // folded, as it ends a role
  std::string_view office;  // what follows the nation
};
inline constexpr OfficeName kOffices[] = {{"vice president", "vice president's office"},
                                          {"vice-president", "vice president's office"},
                                          {"president", "presidency"},
                                          {"prime minister", "prime minister's office"},
                                          {"premier", "prime minister's office"},
                                          {"chancellor", "chancellery"},
                                          {"foreign minister", "foreign ministry"},
                                          {"defence minister", "defence ministry"},
                                          {"defense minister", "defense ministry"},
                                          {"interior minister", "interior ministry"},
                                          {"finance minister", "finance ministry"},
                                          {"health minister", "health ministry"},
                                          {"justice minister", "justice ministry"},
                                          {"governor", "governor's office"},
                                          {"mayor", "mayor's office"},
                                          {"king", "royal court"}};

// "The newspaper said", "the report added": the report cited before, where these words are the whole source.
inline constexpr std::string_view kReportNouns[] = {
    "report",    "newspaper",   "paper",       "article",      "broadcaster", "channel",
    "magazine",  "news agency", "wire agency", "site",         "website",     "outlet",
    "news site", "daily",       "tabloid",     "station",      "network",     "reports",
    "story",     "publication", "news outlet", "news service", "wire service"};
// "Its sources", "the sources": those of the report cited before.
inline constexpr std::string_view kSameSourceWords[] = {"its sources",  "its source",    "the sources",
                                                        "the source",   "those sources", "these sources",
                                                        "both sources", "the people",    "the officials"};
// Adverbs by which a sentence stays with the report cited before it.
inline constexpr std::string_view kReportedAdverbs[] = {"reportedly", "allegedly", "purportedly",
                                                        "supposedly", "the reported "};

// Adverbs and phrases by which an article holds its own sentence as unconfirmed.
inline constexpr std::string_view kHedgeWords[] = {"reportedly",
                                                   "allegedly",
                                                   "apparently",
                                                   "supposedly",
                                                   "purportedly",
                                                   "is believed to",
                                                   "are believed to",
                                                   "was believed to",
                                                   "were believed to",
                                                   "is thought to",
                                                   "are thought to",
                                                   "was thought to",
                                                   "may have",
                                                   "might have",
                                                   "could have",
                                                   "is suspected",
                                                   "are suspected",
                                                   "unconfirmed",
                                                   "appears to",
                                                   "appear to",
                                                   "appeared to",
                                                   "it is feared",
                                                   "rumoured",
                                                   "rumored",
                                                   "not independently verified",
                                                   "could not be independently",
                                                   "is said to",
                                                   "are said to",
                                                   "was said to",
                                                   "were said to"};

}  // namespace stemma
