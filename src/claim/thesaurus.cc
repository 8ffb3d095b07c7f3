#include "claim/thesaurus.h"

#include <map>

#include "base/strings.h"
#include "claim/stem.h"

namespace stemma {

namespace {

// Words that news uses for one kind of happening, verbs and the nouns made from them, by what an editor would
// call the same thing in a headline. Base forms; the stemmer covers inflection, irregular forms are listed. A
// word stands in one group alone: where it has several senses, in the one most frequent in news.
constexpr const char* kHappenings[] = {
    // life and death
    "kill die died dying dead deadly death fatal fatality toll perish slay slain slew murder lethal "
    "manslaughter casualty victim",
    "injure injury hurt wound wounded maim casualties",
    "survive survivor survival",
    "born birth",
    "bury burial funeral cremate",
    "suicide",
    // harm, accident, disaster
    "attack assault bombing bomb bomber blast explode explosion explosive detonate detonation raid ambush "
    "onslaught assailant attacker",
    "airstrike airstrikes",
    "shoot shot shooting gunfire gunman gunmen shooter",
    "hit strike struck ram collide collision smash slam crash crashed accident wreck",
    "derail derailment overturn flip topple capsize tip",
    "sink sank sunk",
    "destroy destruction devastate devastation demolish raze ruin flatten",
    "damage harm shatter",
    "burn blaze wildfire inferno arson flame ablaze",
    "flood flooding inundate deluge",
    "earthquake quake tremor aftershock",
    "collapse crumble cave",
    "storm hurricane typhoon cyclone tornado",
    "trap stuck stranded strand",
    "rescue rescuer",
    "evacuate evacuation evacuee",
    "flee fled escape",
    "miss missing disappear disappearance vanish",
    "search hunt manhunt",
    "contaminate contamination pollute pollution leak spill",
    "infect infection outbreak contagion epidemic pandemic virus disease illness sick ill",
    // police and courts
    "arrest arrested detain detention custody apprehend",
    "abduct abduction kidnap kidnapped kidnapper kidnapping",
    "captive captivity hostage captor",
    "free freed freeing freedom release liberate liberation",
    "seize seizure impound confiscate confiscation",
    "accuse accusation allege allegation blame",
    "sue lawsuit litigation",
    "prosecute prosecution prosecutor indict indictment",
    "convict conviction guilty",
    "sentence sentenced jail prison imprison imprisonment incarcerate",
    "acquit acquittal exonerate",
    "investigate investigation investigator probe inquiry inquest",
    "suspect suspicion suspected",
    "rape",
    "rob robbery theft steal stole stolen burglary",
    "corrupt corruption bribe bribery graft",
    "fraud embezzle swindle",
    "smuggle smuggler traffic trafficking trafficker contraband",
    "spy spying espionage",
    "hack hacker hacking cyberattack breach",
    "confess confession admit admission acknowledge",
    "violate violation infringe infringement",
    // talk and agreement
    "talk negotiate negotiation negotiator discuss discussion dialogue",
    "meet met meeting summit conference session",
    "mediate mediator mediation broker brokered intermediary facilitate facilitator",
    "agree agreement deal accord pact treaty settlement",
    "swap exchange trade",
    "propose proposal offer suggest suggestion",
    "plan blueprint framework",
    "sign signed signature",
    "ceasefire truce armistice",
    "concede concession compromise",
    "recognise recognize recognition",
    "annex annexation",
    "occupy occupation occupied occupier",
    "freeze froze frozen",
    "guarantee assurance assure",
    "threaten threat menace",
    "warn warning caution alert",
    "demand insist insistence",
    "urge appeal plead",
    "reject rejection refuse refusal rebuff spurn",
    "deny denial denied dismiss refute rebut dispute",
    "condemn condemnation denounce denunciation decry",
    "praise laud hail applaud welcome",
    "criticise criticize criticism critic",
    "apologise apologize apology sorry",
    "promise vow pledge commit commitment",
    "confirm confirmation verify verification",
    "announce announcement unveil declare declaration",
    "reveal disclose disclosure expose",
    "publish publication",
    "predict prediction forecast expect expectation anticipate estimate",
    "downgrade scale",
    "cancel cancellation scrap scrapped abandon",
    "postpone postponement delay delayed suspend suspension halt",
    "resume resumption restart",
    "attend attendance participate participation participant",
    "represent representative representation",
    "visit visited visitor",
    "join joined",
    "boycott",
    "invite invitation",
    "host hosted hosting",
    // war and force
    "invade invasion",
    "fight fought fighting battle clash combat skirmish",
    "bombard bombardment shell shelling",
    "retaliate retaliation retaliatory revenge reprisal avenge vengeance",
    "withdraw withdrawal withdrew pullout retreat",
    "deploy deployment",
    "surrender capitulate",
    "defeat beat",
    "capture captured",
    "surround besiege siege encircle",
    "displace displacement displaced homeless uproot",
    "claim responsibility",
    "test tested testing",
    // power and votes
    "elect election vote ballot poll",
    "resign resignation quit",
    "appoint appointment nominate nomination",
    "sack oust ouster dismissal",
    "protest protester demonstration demonstrate demonstrator rally march riot unrest",
    "ban banned banning prohibit prohibition bar outlaw forbid forbidden",
    "sanction sanctioned blacklist embargo",
    "approve approval endorse endorsement ratify",
    "impose imposition imposed",
    "support backing back",
    "oppose opposition opponent",
    "launch launched",
    // money and business
    "buy bought purchase acquire acquisition takeover",
    "sell sold sale sales",
    "transfer transferred supply supplied deliver delivery export import",
    "pay paid payment",
    "cost charge levy",
    "tax taxation",
    "earn earning earnings profit income",
    "lose lost loss",
    "rise rose risen increase climb jump surge soar grow growth grew boost raise gain",
    "fall fell fallen drop decline decrease plunge slump slide tumble dip shrink",
    "cut slash reduce reduction lower trim",
    "hire hired recruit employ",
    "bankrupt bankruptcy insolvency insolvent",
    "merge merger",
    "invest investment investor",
    "close closed closing closure shut shutdown",
    "open opened reopen opening reopened",
    "build built construct construction",
    "repair fix restore restoration",
    "inspect inspection inspector check checked",
    "fail failed failure failing",
    // movement
    "arrive arrival arrived land landed landing",
    "depart departure departed leave left",
    "fly flew flown flight",
    "travel trip journey travelled headed bound route voyage",
    "take-off takeoff",
    "board boarded aboard passenger onboard",
    "speed speeding fast speeded sped",
    "divert diversion diverted",
    "treat treated treatment",
    "hospital hospitalise hospitalize hospitalised hospitalized clinic",
    "identify identified identity identification",
    "recover recovered recovery",
    "pregnant pregnancy baby infant",
    "work worker employee employed labourer staff personnel",
};

// Things and people that news calls by several words.
constexpr const char* kThings[] = {
    "vessel boat tanker freighter ship ferry",
    "vehicle car truck lorry van automobile",
    "plane aircraft jet airplane aeroplane airliner",
    "helicopter chopper",
    "train locomotive",
    "bus coach minibus",
    "tram streetcar trolley",
    "policeman police officer constable cop",
    "soldier troop serviceman servicemen military army",
    "militant insurgent fighter rebel extremist jihadist terrorist terror",
    "gun firearm rifle weapon pistol",
    "missile rocket",
    "crew crewman crewmen crewmember sailor",
    "girl schoolgirl",
    "boy schoolboy",
    "child children kid",
    "woman women",
    "man men",
    "student pupil",
    "teacher",
    "doctor physician medic",
    "firefighter fireman firemen",
    "paramedic ambulance",
    "tourist holidaymaker vacationer",
    "citizen national",
    "foreigner foreign",
    "relative family parent kin",
    "government administration cabinet",
    "lawmaker parliament legislator legislature",
    "envoy emissary ambassador",
    "company firm corporation",
    "bank lender",
    "share stock",
    "percent per-cent percentage",
    "petroleum oil fuel crude",
    "satellite reconnaissance",
    "image picture photo photograph footage video",
    "house home residence",
    "road highway motorway street",
    "bridge overpass",
    "wall fence barrier",
    "cause reason",
    "wind gust",
    "forest wood woods wooded",
    "mountain mountainous hill",
    "curve bend corner",
    "territory region province",
    "frontline front-line front",
    "money cash fund",
    "law legislation bill",
    "rule regulation",
    "ransom",
    "area zone",
    "west western",
    "east eastern",
    "north northern",
    "south southern",
};

std::map<std::string, Concept, std::less<>> make_concepts() {
  std::map<std::string, Concept, std::less<>> out;
  uint32_t id = 0;
  const auto add = [&](const char* group, ConceptKind kind) {
    for (const std::string_view word : split(group, ' ')) out.try_emplace(stem(word), Concept{id, kind});
    ++id;
  };
  for (const char* group : kHappenings) add(group, ConceptKind::kHappening);
  for (const char* group : kThings) add(group, ConceptKind::kThing);
  return out;
}

}  // namespace

std::optional<Concept> concept_of(std::string_view stemmed) {
  static const std::map<std::string, Concept, std::less<>> kConcepts = make_concepts();
  const auto at = kConcepts.find(stemmed);
  if (at == kConcepts.end()) return std::nullopt;
  return at->second;
}

}  // namespace stemma
