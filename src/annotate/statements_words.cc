#include "annotate/statements_words.h"

#include <array>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace stemma {

namespace {

struct VerbEntry {
  std::string_view forms;  // "lemma", or "lemma third past participle gerund" where it is irregular
  uint32_t traits;
  std::string_view prepositions = "";
};

constexpr uint32_t kC = kTakesClause, kB = kTakesClause | kTakesBareClause, kI = kInverts,
                   kT = kTakesInfinitive, kO = kTakesObject, kA = kTakesAddressee, kQ = kTakesQuestion,
                   kAs = kTakesAs, kH = kHedges, kD = kDenies, kHold = kHolds, kN = kIsAlsoNoun,
                   kP = kNeedsParty, kG = kTakesGerund;

constexpr VerbEntry kVerbs[] = {
    // --- saying ---
    {"say says said said saying", kB | kI | kQ},
    {"tell tells told told telling", kB | kI | kA | kQ},
    {"add", kB | kI},
    {"announce", kB | kI | kO},
    {"write writes wrote written writing", kB | kI},
    {"tweet", kB | kI | kN},
    {"retweet", kO},
    {"post", kI | kN},
    {"state", kB | kI | kN},
    {"declare", kB | kI | kO},
    {"report", kB | kI | kO | kN},
    {"confirm", kB | kI | kO | kQ},
    {"reaffirm", kC | kO},
    {"affirm", kC | kI | kO},
    {"acknowledge", kB | kI | kO | kG},
    {"admit admits admitted admitted admitting", kB | kI | kG | kO},
    {"concede", kB | kI},
    {"confess", kC | kI, "to"},
    {"note", kB | kI | kO | kN},
    {"observe", kC | kI | kP},
    {"remark", kC | kI | kN},
    {"comment", kC | kI | kN, "on"},
    {"mention", kC | kO | kN},
    {"explain", kB | kI | kQ | kO},
    {"clarify", kC | kI},
    {"stress stresses stressed stressed stressing", kC | kI | kO | kN},
    {"emphasize", kC | kI | kO},
    {"emphasise", kC | kI | kO},
    {"underline", kC | kO},
    {"underscore", kC | kO},
    {"highlight", kC | kO | kN},
    {"reiterate", kC | kI | kO},
    {"repeat", kC | kI | kO},
    {"continue", kI},
    {"conclude", kB | kI},
    {"recall", kC | kI | kQ | kO},
    {"recount", kC | kI | kQ | kO},
    {"reply replies replied replied replying", kC | kI},
    {"respond", kC | kI},
    {"answer", kI | kN},
    {"retort", kI},
    {"counter", kC | kI},
    {"quip quips quipped quipped quipping", kI | kC},
    {"joke", kC | kI | kN},
    {"shout", kI | kC},
    {"yell", kI},
    {"cry cries cried cried crying", kI},
    {"exclaim", kI},
    {"whisper", kI},
    {"chant", kI | kO | kN},
    {"declaim", kI},
    {"lament", kC | kI | kO},
    {"complain", kC | kI, "about of"},
    {"boast", kC | kI, "about of"},
    {"brag brags bragged bragged bragging", kC | kI, "about"},
    {"muse", kC | kI},
    {"opine", kC | kI},
    {"insist", kB | kI, "on"},
    {"assert", kB | kI | kO},
    {"argue", kB | kI, "for against"},
    {"maintain", kB | kI | kP},
    {"contend", kB | kI},
    {"claim", kB | kI | kT | kN | kO},
    {"allege", kB | kI | kO},
    {"charge", kC | kI | kN},
    {"assure", kB | kI | kA},
    {"inform", kC | kI | kA},
    {"notify notifies notified notified notifying", kC | kA},
    {"advise", kC | kI | kA | kT},
    {"remind", kC | kI | kA | kT},
    {"warn", kB | kI | kA | kT, "of against about"},
    {"caution", kC | kI | kA | kT | kN, "against"},
    {"alert", kC | kA},
    {"predict", kB | kI | kO},
    {"forecast forecasts forecast forecast forecasting", kC | kO | kN},
    {"project", kC | kN},
    {"estimate", kB | kI | kO | kN},
    {"calculate", kC | kP},
    {"reckon", kB | kI},
    {"suggest", kB | kI | kG | kO},
    {"hint", kC | kN, "at"},
    {"imply implies implied implied implying", kB | kO},
    {"indicate", kB | kI | kO},
    {"signal signals signaled signaled signaling", kC | kO | kN},
    {"signal signals signalled signalled signalling", kC | kO | kN},
    {"disclose", kC | kI | kO | kQ},
    {"reveal", kB | kI | kO | kQ},
    {"divulge", kC | kO | kQ},
    {"leak", kO | kN},
    {"testify testifies testified testified testifying", kB | kI, "about"},
    {"swear swears swore sworn swearing", kB | kI | kT},
    {"attest", kC, "to"},
    {"certify certifies certified certified certifying", kC},
    {"attribute", kO, ""},
    {"describe", kAs | kO | kQ},
    {"characterize", kAs},
    {"characterise", kAs},
    {"portray", kAs},
    {"depict", kAs},
    {"label labels labeled labeled labeling", kO | kN},
    {"label labels labelled labelled labelling", kO | kN},
    {"dub dubs dubbed dubbed dubbing", kO},
    {"brand", kO | kN},
    {"hail", kO | kAs},
    {"liken", kO},
    {"call", kO | kN, "for on"},
    {"denounce", kO | kAs},
    {"condemn", kO},
    {"criticize", kO},
    {"criticise", kO},
    {"blast", kO | kN},
    {"slam slams slammed slammed slamming", kO},
    {"attack", kO | kN | kHold},
    {"mock", kO},
    {"ridicule", kO | kN},
    {"deride", kO},
    {"lambast", kO},
    {"lambaste", kO},
    {"decry decries decried decried decrying", kO},
    {"deplore", kO},
    {"blame", kO | kN},
    {"accuse", kO},
    {"fault", kO | kN},
    {"chide", kO},
    {"rebuke", kO | kN},
    {"praise", kO | kN},
    {"laud", kO},
    {"applaud", kO},
    {"commend", kO},
    {"thank", kO},
    {"congratulate", kO},
    {"defend", kO},
    {"endorse", kO},
    {"welcome welcomes welcomed welcomed welcoming", kO},
    {"tout", kO},
    {"cite", kO},
    {"quote", kO | kN},
    {"invoke", kO},
    {"point", 0, "to out"},
    {"refer refers referred referred referring", 0, "to"},
    {"allude", 0, "to"},
    {"speak speaks spoke spoken speaking", kQ, "of about"},
    {"talk", kQ | kN, "about of"},
    {"rail", 0, "against"},
    {"tease", kI},
    {"discuss", kO | kQ},
    {"debate", kO | kQ | kN},
    {"address addresses addressed addressed addressing", kO | kN | kHold},
    {"outline", kO | kQ | kN},
    {"detail", kO | kQ | kN},
    {"elaborate", 0, "on"},
    {"echo echoes echoed echoed echoing", kO | kN},
    {"propose", kC | kT | kO | kG},
    {"offer", kT | kO | kN},
    {"recommend", kC | kO | kG},
    {"promise", kB | kI | kT | kO | kN | kA},
    {"pledge", kC | kI | kT | kO | kN},
    {"vow", kC | kI | kT | kO | kN},
    {"threaten", kC | kI | kT},
    {"guarantee guarantees guaranteed guaranteed guaranteeing", kC | kO | kN},
    {"agree agrees agreed agreed agreeing", kB | kI | kT, "with on to"},
    {"disagree disagrees disagreed disagreed disagreeing", kC, "with"},
    {"concur concurs concurred concurred concurring", kC | kI},
    {"deny denies denied denied denying", kB | kI | kO | kG | kD},
    {"dispute", kC | kO | kD | kN},
    {"refute", kO | kD},
    {"rebut rebuts rebutted rebutted rebutting", kO | kD},
    {"reject", kO | kD | kN},
    {"dismiss dismisses dismissed dismissed dismissing", kO | kAs | kD},
    {"debunk", kO | kD},
    {"disavow", kO | kD},
    {"contradict", kO | kD},
    {"ask", kI | kQ | kT | kA | kC, "about for"},
    {"inquire", kI | kQ},
    {"wonder", kI | kQ | kN},
    {"question", kO | kQ | kN},
    {"challenge", kO | kN},
    {"urge", kC | kI | kT | kA | kO},
    {"exhort", kT | kA},
    {"implore", kT | kA | kI},
    {"plead", kI | kT | kC, "for"},
    {"beg begs begged begged begging", kI | kT | kA},
    {"appeal", kN | kT, "for to"},
    {"demand", kC | kI | kT | kO | kN},
    {"order", kC | kT | kA | kN},
    {"instruct", kT | kA},
    {"rule rules ruled ruled ruling", kB | kI | kN, "out against"},
    {"decree decrees decreed decreed decreeing", kC | kN},
    {"find finds found found finding", kB | kI | kP},
    {"show shows showed shown showing", kB | kI | kQ},
    {"document", kO | kQ | kN},
    {"read reads read read reading", kI},
    {"learn", kC},
    {"determine", kC | kQ},
    {"rate", kO | kN | kHold},
    {"stipulate", kC},
    {"specify specifies specified specified specifying", kC | kQ | kO},
    {"reassure", kC | kA},
    {"apologize", kI, "for"},
    {"apologise", kI, "for"},
    {"advocate", kC | kO | kG | kN, "for"},
    {"protest", kC | kI | kO | kN, "against over"},
    {"object", kC | kI | kN, "to"},
    {"volunteer", kI | kC | kT | kN},
    {"interject", kI},
    {"sum sums summed summed summing", 0, "up"},
    // --- thinking, wanting, expecting: attitudes ---
    {"believe", kB | kI | kHold, "in"},
    {"think thinks thought thought thinking", kB | kI | kHold, "about of"},
    {"know knows knew known knowing", kB | kQ | kHold | kP, "about"},
    {"realize", kC | kQ | kHold},
    {"realise", kC | kQ | kHold},
    {"understand understands understood understood understanding", kC | kQ | kHold},
    {"recognize", kC | kO | kHold},
    {"recognise", kC | kO | kHold},
    {"remember", kC | kQ | kHold},
    {"forget forgets forgot forgotten forgetting", kC | kQ | kHold},
    {"assume", kB | kHold},
    {"presume", kB | kHold},
    {"suspect", kB | kI | kH | kHold},
    {"doubt", kB | kO | kQ | kHold | kN | kD},
    {"fear", kB | kI | kO | kHold | kN | kH},
    {"worry worries worried worried worrying", kB | kI | kHold | kN, "about"},
    {"hope", kB | kT | kHold | kN, "for"},
    {"wish wishes wished wished wishing", kB | kT | kHold | kN, "for"},
    {"want", kT | kO | kHold},
    {"seek seeks sought sought seeking", kT | kO | kHold},
    {"intend", kT | kHold},
    {"plan plans planned planned planning", kT | kHold | kN, "on"},
    {"aim", kT | kHold | kN},
    {"expect", kC | kT | kO | kHold},
    {"anticipate", kC | kO | kHold},
    {"foresee foresees foresaw foreseen foreseeing", kC | kO | kHold},
    {"consider", kO | kG | kHold},
    {"regard", kAs | kHold | kN},
    {"view", kAs | kHold | kN},
    {"see sees saw seen seeing", kAs | kQ | kHold},
    {"feel feels felt felt feeling", kB | kHold},
    {"judge", kO | kC | kHold | kN},
    {"decide", kC | kT | kQ | kHold, "against"},
    {"choose chooses chose chosen choosing", kT | kHold},
    {"prefer prefers preferred preferred preferring", kT | kO | kHold},
    {"favor", kO | kHold | kN},
    {"favour", kO | kHold | kN},
    {"support", kO | kHold | kN},
    {"back", kO | kHold | kN},
    {"oppose", kO | kG | kHold},
    {"like", kO | kT | kHold},
    {"love", kO | kT | kHold | kN},
    {"hate", kO | kT | kHold},
    {"admire", kO | kHold},
    {"resent", kO | kHold},
    {"trust", kO | kC | kHold | kN},
    {"refuse", kT | kHold},
    {"decline", kT | kHold | kN},
    {"care", kHold | kN, "about"},
    {"dream", kC | kHold | kN, "of"},
    {"imagine", kC | kQ | kO | kHold},
    {"figure", kB | kHold | kN},
    {"guess guesses guessed guessed guessing", kB | kI | kHold | kN},
    {"push pushes pushed pushed pushing", kHold, "for"},
    {"press presses pressed pressed pressing", kHold | kN, "for"},
    {"regret regrets regretted regretted regretting", kC | kO | kG | kHold},
    {"ignore", kO | kHold},
    {"approve", kO | kHold, "of"},
    {"disapprove", kHold, "of"},
    {"cheer", kO | kHold | kN},
};

// The five forms of a verb, regular unless given.
std::array<std::string, 5> inflect(std::string_view forms) {
  std::array<std::string, 5> out;
  size_t count = 0;
  for (size_t at = 0; at <= forms.size() && count < out.size();) {
    const size_t space = std::min(forms.find(' ', at), forms.size());
    out[count++] = std::string(forms.substr(at, space - at));
    at = space + 1;
  }
  if (count == 5) return out;
  const std::string base = out[0];
  const bool ends_in_e = base.back() == 'e';
  const std::string stem = ends_in_e ? base.substr(0, base.size() - 1) : base;
  return {base, base + "s", stem + "ed", stem + "ed", stem + "ing"};
}

using VerbMap = std::unordered_map<std::string, CueVerb>;

VerbMap make_verb_map() {
  VerbMap map;
  for (const VerbEntry& entry : kVerbs) {
    const auto forms = inflect(entry.forms);
    const std::string_view lemma = entry.forms.substr(0, entry.forms.find(' '));
    for (size_t i = 0; i < forms.size(); ++i)
      map.try_emplace(forms[i], CueVerb{lemma, entry.traits, entry.prepositions, static_cast<ListedForm>(i)});
  }
  return map;
}

// By WordList, space-separated.
constexpr std::array<std::string_view, static_cast<size_t>(WordList::kCount)> kLists = {
    // kDeterminer
    "the a an this these those his her its their my our your some any no every each several many most few "
    "all both another other such what whose either neither half more fewer enough certain various",
    // kPreposition
    "of in on at to for from with by about against under over between among into during before after since "
    "until through throughout across near behind beyond within without amid despite toward towards around "
    "off onto upon outside inside alongside along following regarding concerning via per than like unlike "
    "ahead except including",
    // kSubjectPronoun
    "i he she they we it you who which everyone everybody nobody someone somebody anyone",
    // kObjectPronoun
    "me him them us her it you himself herself themselves itself",
    // kConjunction
    "and but or while as because although though whereas if when where whether unless nor so yet once",
    // kAuxiliary
    "is are was were be been being am has have had having do does did will would can could may might must "
    "shall should isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't "
    "can't cannot couldn't mustn't shouldn't needn't it's he's she's they're we're i'm you're i've we've "
    "they've you've he'd she'd they'd we'd i'd i'll he'll she'll they'll we'll it'll that's there's",
    // kAdverb
    "also not never ever always often still just now then later earlier once again already soon too even "
    "only first further afterwards afterward instead meanwhile however therefore thus yet almost nearly "
    "perhaps maybe indeed rather quite very well far ago long previously famously n't himself herself "
    "themselves itself all both ever-more nonetheless nevertheless moreover furthermore likewise",
    // kFiniteVerb
    "went came took made gave got became kept left began held brought stood lost paid met ran hit set led "
    "struck cut put won fell rose grew spent built sent sat broke drove fled fought caught died threw "
    "bought sold taught chose shot bore beat shook drew fed hid rode shut sank sang stole hurt spread "
    "flew swam swept slid sped fell froze woke wore tore dealt dug burst spun swung clung stuck rang leapt "
    "makes takes goes comes gets gives keeps remains seems appears becomes includes means looks turns "
    "faces holds leaves leads runs lies sits stands works lives continues begins starts ends helps allows "
    "requires provides contains brings puts sets hits kills follows rises falls goes lets meets wins loses "
    "plays pays uses tries fails moves carries poses represents depends exists belongs matters happens go "
    "come take make get give keep remain seem appear become include mean look face lead run live work",
    // kTimeWord
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december jan feb aug sept oct nov dec today yesterday tomorrow "
    "tonight overnight week month year morning afternoon evening night weekend mon tue tues wed thu thur "
    "thurs fri sat sun noon midnight midday hour hours days weeks months years day minutes moments",
    // kTimeModifier
    "last next early late earlier later this that same previous following",
    // kPostmodifier
    "familiar close aware briefed involved present based led responsible knowledgeable privy speaking "
    "working close-by injured trapped aboard nearby contacted interviewed reached quoted cited loyal "
    "opposed critical able",
    // kReportingNoun
    "claim claims allegation allegations accusation accusations report reports warning warnings statement "
    "statements announcement announcements assertion assertions argument suggestion suggestions admission "
    "assurance assurances prediction predictions estimate estimates denial denials confirmation conclusion "
    "testimony rumor rumors rumour rumours speculation reminder declaration revelation revelations "
    "insistence belief fear fears hope hopes concern concerns view opinion promise promises pledge vow "
    "threat threats comment comments remark remarks contention complaint complaints finding findings "
    "evidence indication indications suspicion suspicions message notion idea proposal demand demands "
    "expectation expectations doubt doubts assumption charge charges accusation word news theory",
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
    // kHedgeWord
    "reportedly allegedly apparently purportedly supposedly may might possibly perhaps probably likely "
    "suspected alleged unconfirmed rumored rumoured believed thought could presumably seemingly",
    // kScene
    "there here now then",
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

const CueVerb* find_cue_verb(std::string_view word) {
  static const VerbMap map = make_verb_map();
  const auto found = map.find(std::string(word));
  return found == map.end() ? nullptr : &found->second;
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
