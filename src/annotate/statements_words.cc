#include "annotate/statements_words.h"

#include <array>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace stemma {

namespace {

constexpr uint32_t kC = kTakesClause, kB = kTakesClause | kTakesBareClause, kI = kInverts,
                   kT = kTakesInfinitive, kO = kTakesObject, kA = kTakesAddressee, kQ = kTakesQuestion,
                   kAs = kTakesAs, kH = kHedges, kD = kDenies, kHold = kHolds, kG = kTakesGerund;

constexpr CueVerb kVerbs[] = {
    // --- saying ---
    {"say", kB | kI | kQ},
    {"tell", kB | kI | kA | kQ},
    {"add", kB | kI},
    {"announce", kB | kI | kO},
    {"write", kB | kI},
    {"tweet", kB | kI},
    {"retweet", kO},
    {"post", kI},
    {"state", kB | kI},
    {"declare", kB | kI | kO},
    {"report", kB | kI | kO},
    {"confirm", kB | kI | kO | kQ},
    {"reaffirm", kC | kO},
    {"affirm", kC | kI | kO},
    {"acknowledge", kB | kI | kO | kG},
    {"admit", kB | kI | kG | kO},
    {"concede", kB | kI},
    {"confess", kC | kI, "to"},
    {"note", kB | kI | kO},
    {"observe", kC | kI},
    {"remark", kC | kI},
    {"comment", kC | kI, "on"},
    {"mention", kC | kO},
    {"explain", kB | kI | kQ | kO},
    {"clarify", kC | kI},
    {"stress", kC | kI | kO},
    {"emphasize", kC | kI | kO},
    {"emphasise", kC | kI | kO},
    {"underline", kC | kO},
    {"underscore", kC | kO},
    {"highlight", kC | kO},
    {"reiterate", kC | kI | kO},
    {"repeat", kC | kI | kO},
    {"continue", kI},
    {"conclude", kB | kI},
    {"recall", kC | kI | kQ | kO},
    {"recount", kC | kI | kQ | kO},
    {"reply", kC | kI},
    {"respond", kC | kI},
    {"answer", kI},
    {"retort", kI},
    {"counter", kC | kI},
    {"quip", kI | kC},
    {"joke", kC | kI},
    {"shout", kI | kC},
    {"yell", kI},
    {"cry", kI},
    {"exclaim", kI},
    {"whisper", kI},
    {"chant", kI | kO},
    {"declaim", kI},
    {"lament", kC | kI | kO},
    {"complain", kC | kI, "about of"},
    {"boast", kC | kI, "about of"},
    {"brag", kC | kI, "about"},
    {"muse", kC | kI},
    {"opine", kC | kI},
    {"insist", kB | kI, "on"},
    {"assert", kB | kI | kO},
    {"argue", kB | kI, "for against"},
    {"maintain", kB | kI},
    {"contend", kB | kI},
    {"claim", kB | kI | kT | kO},
    {"allege", kB | kI | kO},
    {"charge", kC | kI},
    {"assure", kB | kI | kA},
    {"inform", kC | kI | kA},
    {"notify", kC | kA},
    {"advise", kC | kI | kA | kT},
    {"remind", kC | kI | kA | kT},
    {"warn", kB | kI | kA | kT, "of against about"},
    {"caution", kC | kI | kA | kT, "against"},
    {"alert", kC | kA},
    {"predict", kB | kI | kO},
    {"forecast", kC | kO},
    {"project", kC},
    {"estimate", kB | kI | kO},
    {"calculate", kC},
    {"reckon", kB | kI},
    {"suggest", kB | kI | kG | kO},
    {"hint", kC, "at"},
    {"imply", kB | kO},
    {"indicate", kB | kI | kO},
    {"signal", kC | kO},
    {"disclose", kC | kI | kO | kQ},
    {"reveal", kB | kI | kO | kQ},
    {"divulge", kC | kO | kQ},
    {"leak", kO},
    {"testify", kB | kI, "about"},
    {"swear", kB | kI | kT},
    {"attest", kC, "to"},
    {"certify", kC},
    {"attribute", kO, ""},
    {"describe", kAs | kO | kQ},
    {"characterize", kAs},
    {"characterise", kAs},
    {"portray", kAs},
    {"depict", kAs},
    {"label", kO},
    {"dub", kO},
    {"brand", kO},
    {"hail", kO | kAs},
    {"liken", kO},
    {"call", kO, "for on"},
    {"denounce", kO | kAs},
    {"condemn", kO},
    {"criticize", kO},
    {"criticise", kO},
    {"blast", kO},
    {"slam", kO},
    {"attack", kO | kHold},
    {"mock", kO},
    {"ridicule", kO},
    {"deride", kO},
    {"lambast", kO},
    {"lambaste", kO},
    {"decry", kO},
    {"deplore", kO},
    {"blame", kO},
    {"accuse", kO},
    {"fault", kO},
    {"chide", kO},
    {"rebuke", kO},
    {"praise", kO},
    {"laud", kO},
    {"applaud", kO},
    {"commend", kO},
    {"thank", kO},
    {"congratulate", kO},
    {"defend", kO},
    {"endorse", kO},
    {"welcome", kO},
    {"tout", kO},
    {"cite", kO},
    {"quote", kO},
    {"invoke", kO},
    {"point", 0, "to out"},
    {"refer", 0, "to"},
    {"allude", 0, "to"},
    {"speak", kQ, "of about"},
    {"talk", kQ, "about of"},
    {"rail", 0, "against"},
    {"tease", kI},
    {"discuss", kO | kQ},
    {"debate", kO | kQ},
    {"address", kO | kHold},
    {"outline", kO | kQ},
    {"detail", kO | kQ},
    {"elaborate", 0, "on"},
    {"echo", kO},
    {"propose", kC | kT | kO | kG},
    {"offer", kT | kO},
    {"recommend", kC | kO | kG},
    {"promise", kB | kI | kT | kO | kA},
    {"pledge", kC | kI | kT | kO},
    {"vow", kC | kI | kT | kO},
    {"threaten", kC | kI | kT},
    {"guarantee", kC | kO},
    {"agree", kB | kI | kT, "with on to"},
    {"disagree", kC, "with"},
    {"concur", kC | kI},
    {"deny", kB | kI | kO | kG | kD},
    {"dispute", kC | kO | kD},
    {"refute", kO | kD},
    {"rebut", kO | kD},
    {"reject", kO | kD},
    {"dismiss", kO | kAs | kD},
    {"debunk", kO | kD},
    {"disavow", kO | kD},
    {"contradict", kO | kD},
    {"ask", kI | kQ | kT | kA | kC, "about for"},
    {"inquire", kI | kQ},
    {"wonder", kI | kQ},
    {"question", kO | kQ},
    {"challenge", kO},
    {"urge", kC | kI | kT | kA | kO},
    {"exhort", kT | kA},
    {"implore", kT | kA | kI},
    {"plead", kI | kT | kC, "for"},
    {"beg", kI | kT | kA},
    {"appeal", kT, "for to"},
    {"demand", kC | kI | kT | kO},
    {"order", kC | kT | kA},
    {"instruct", kT | kA},
    {"rule", kB | kI, "out against"},
    {"decree", kC},
    {"find", kB | kI},
    {"show", kB | kI | kQ},
    {"document", kO | kQ},
    {"read", kI},
    {"learn", kC},
    {"determine", kC | kQ},
    {"rate", kO | kHold},
    {"stipulate", kC},
    {"specify", kC | kQ | kO},
    {"reassure", kC | kA},
    {"apologize", kI, "for"},
    {"apologise", kI, "for"},
    {"advocate", kC | kO | kG, "for"},
    {"protest", kC | kI | kO, "against over"},
    {"object", kC | kI, "to"},
    {"volunteer", kI | kC | kT},
    {"interject", kI},
    {"sum", 0, "up"},
    // --- thinking, wanting, expecting: attitudes ---
    {"believe", kB | kI | kHold, "in"},
    {"think", kB | kI | kHold, "about of"},
    {"know", kB | kQ | kHold, "about"},
    {"realize", kC | kQ | kHold},
    {"realise", kC | kQ | kHold},
    {"understand", kC | kQ | kHold},
    {"recognize", kC | kO | kHold},
    {"recognise", kC | kO | kHold},
    {"remember", kC | kQ | kHold},
    {"forget", kC | kQ | kHold},
    {"assume", kB | kHold},
    {"presume", kB | kHold},
    {"suspect", kB | kI | kH | kHold},
    {"doubt", kB | kO | kQ | kHold | kD},
    {"fear", kB | kI | kO | kHold | kH},
    {"worry", kB | kI | kHold, "about"},
    {"hope", kB | kT | kHold, "for"},
    {"wish", kB | kT | kHold, "for"},
    {"want", kT | kO | kHold},
    {"seek", kT | kO | kHold},
    {"intend", kT | kHold},
    {"plan", kT | kHold, "on"},
    {"aim", kT | kHold},
    {"expect", kC | kT | kO | kHold},
    {"anticipate", kC | kO | kHold},
    {"foresee", kC | kO | kHold},
    {"consider", kO | kG | kHold},
    {"regard", kAs | kHold},
    {"view", kAs | kHold},
    {"see", kAs | kQ | kHold},
    {"feel", kB | kHold},
    {"judge", kO | kC | kHold},
    {"decide", kC | kT | kQ | kHold, "against"},
    {"choose", kT | kHold},
    {"prefer", kT | kO | kHold},
    {"favor", kO | kHold},
    {"favour", kO | kHold},
    {"support", kO | kHold},
    {"back", kO | kHold},
    {"oppose", kO | kG | kHold},
    {"like", kO | kT | kHold},
    {"love", kO | kT | kHold},
    {"hate", kO | kT | kHold},
    {"admire", kO | kHold},
    {"resent", kO | kHold},
    {"trust", kO | kC | kHold},
    {"refuse", kT | kHold},
    {"decline", kT | kHold},
    {"care", kHold, "about"},
    {"dream", kC | kHold, "of"},
    {"imagine", kC | kQ | kO | kHold},
    {"figure", kB | kHold},
    {"guess", kB | kI | kHold},
    {"push", kHold, "for"},
    {"press", kHold, "for"},
    {"regret", kC | kO | kG | kHold},
    {"ignore", kO | kHold},
    {"approve", kO | kHold, "of"},
    {"disapprove", kHold, "of"},
    {"cheer", kO | kHold},
};

using VerbMap = std::unordered_map<std::string_view, const CueVerb*>;

VerbMap make_verb_map() {
  VerbMap map;
  for (const CueVerb& verb : kVerbs) map.emplace(verb.lemma, &verb);
  return map;
}

// By WordList, space-separated.
constexpr std::array<std::string_view, static_cast<size_t>(WordList::kCount)> kLists = {
    // kReportingNoun
    "claim allegation accusation report warning statement announcement assertion argument suggestion "
    "admission assurance prediction estimate denial confirmation conclusion testimony rumor rumour "
    "speculation reminder declaration revelation insistence belief fear hope concern view opinion "
    "promise pledge vow threat comment remark contention complaint finding evidence indication "
    "suspicion message notion idea proposal demand expectation doubt assumption charge word news theory",
    // kOccasion
    "statement interview conference briefing speech tweet tweets post posts email e-mail letter report "
    "television tv radio twitter facebook telegram x instagram blog phone telephone text message release "
    "op-ed column article memo filing affidavit testimony hearing court address remarks note video clip "
    "broadcast podcast appearance debate rally event ceremony meeting visit call press ",
    // kDocument
    "report reports statement statements letter memo memorandum document documents filing filings affidavit "
    "indictment complaint lawsuit study studies survey surveys poll polls email emails e-mail e-mails "
    "tweet tweets article articles story editorial op-ed communique communiqué release bulletin transcript "
    "draft dossier cable cables review audit paper papers post posts text note notice verdict ruling "
    "judgment judgement order warrant law bill resolution constitution treaty manifesto book video footage "
    "images photos photographs data figures statistics records analysis research findings message diary "
    "inquiry headline petition plan deal agreement website page records resume biography",
    // kSpeaksForBody
    "spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople spokespersons spox "
    "press-secretary",
    // kBody
    "police ministry government department agency agencies company firm bank court committee commission "
    "council party parliament senate congress army military navy force forces union association "
    "organisation organization office authority authorities administration kremlin pentagon cabinet "
    "board group embassy consulate university hospital airline airport operator regulator watchdog "
    "federation foundation institute institution charity club league team prosecution opposition "
    "coalition alliance presidency palace bureau corporation corp inc ltd plc service services brigade "
    "coastguard guard command headquarters academy college school church municipality city state campaign "
    "exchange fund trust society network house tribunal parliament prosecutors fbi cia un eu nato "
    "militants rebels insurgents taliban militia firefighters",
    // kPersonRole
    "minister president chancellor premier mayor governor senator congressman congresswoman representative "
    "chief director secretary chairman chairwoman chair chairperson ceo leader head commander general "
    "colonel captain major lieutenant sergeant superintendent inspector commissioner judge lawyer attorney "
    "prosecutor professor doctor dr analyst economist expert king queen prince princess pope bishop "
    "archbishop imam rabbi ambassador envoy mp lawmaker legislator deputy candidate author writer "
    "journalist reporter editor columnist coach player manager owner founder resident neighbor neighbour "
    "witness survivor victim mother father son daughter brother sister wife husband widow uncle aunt cousin "
    "friend colleague driver passenger pilot farmer teacher student worker nurse activist campaigner "
    "historian scientist researcher strategist adviser advisor aide man woman boy girl mr mrs ms sir lord "
    "baroness lady sen rep gov gen col capt lt sgt prof officer official diplomat marshal admiral sheriff",
    // kUnnamed
    "source sources official officials diplomat diplomats aide aides adviser advisers advisor advisors "
    "insider insiders person people analyst analysts expert experts critics supporters observers witness "
    "witnesses resident residents residents eyewitness eyewitnesses lawmakers lawmaker officer officers "
    "executive executives investor investors trader traders economist economists activist activists "
    "employee employees worker workers scientist scientists researchers researcher friend friends "
    "relative relatives family families neighbor neighbors neighbour neighbours survivor survivors those "
    "one others some many most someone doctors medics rescuers lawyers opponents proponents advocates "
    "republicans democrats conservatives liberals voters parents students historians scholars "
    "locals villagers protesters passengers soldiers commanders ministers leaders senators",
    // kOutletNoun
    "newspaper paper daily weekly magazine broadcaster channel tabloid website site outlet outlets media "
    "press network station journal newswire newspapers broadcasters",
};

const std::array<std::unordered_set<std::string_view>, kLists.size()>& list_sets() {
  static const auto sets = [] {
    std::array<std::unordered_set<std::string_view>, kLists.size()> out;
    for (size_t list = 0; list < kLists.size(); ++list) {
      std::string_view words = kLists[list];
      while (!words.empty()) {
        const size_t space = std::min(words.find(' '), words.size());
        if (space > 0) out[list].insert(words.substr(0, space));
        words.remove_prefix(std::min(space + 1, words.size()));
      }
    }
    return out;
  }();
  return sets;
}

}  // namespace

const CueVerb* find_cue_verb(std::string_view lemma) {
  static const VerbMap map = make_verb_map();
  const auto found = map.find(lemma);
  return found == map.end() ? nullptr : found->second;
}

bool is_in(WordList list, std::string_view word) {
  const auto& set = list_sets()[static_cast<size_t>(list)];
  return set.find(word) != set.end();
}

std::string singular(std::string_view word) {
  const auto ends = [&](std::string_view end) { return word.size() > end.size() + 1 && word.ends_with(end); };
  if (ends("ies")) return std::string(word.substr(0, word.size() - 3)) + "y";
  if (ends("sses") || ends("ches") || ends("shes") || ends("xes"))
    return std::string(word.substr(0, word.size() - 2));
  if (ends("s") && !ends("ss") && !ends("us") && !ends("is"))
    return std::string(word.substr(0, word.size() - 1));
  return std::string(word);
}

}  // namespace stemma
