// Words that decide what a capitalised sequence is, from general knowledge of English news. Folded, parted by
// spaces; in lists of phrases, parted by ';'.
#pragma once

#include <string_view>

namespace stemma {

// Titles that stand before a name, capitalised: "Foreign Secretary David Lammy".
inline constexpr std::string_view kTitleWords = R"(
mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. professor sir dame lord lady baroness baron count countess duke duchess earl viscount prince princess king queen emperor empress sultan emir sheikh sheik
pope cardinal archbishop bishop rev rev. reverend father fr. sister brother monsignor rabbi imam ayatollah mullah maulana hojatoleslam patriarch dean canon pastor deacon abbot chaplain st.-
president president-elect vice-president vice-chancellor premier chancellor minister ministers secretary undersecretary under-secretary governor gov. gov senator senators sen. sen sens. congressman congresswoman representative rep. rep reps. delegate del.
mayor councillor councilor councilman councilwoman alderman commissioner commissar ambassador envoy consul speaker leader chairman chairwoman chairperson chair vice-chairman whip mp mep msp comptroller treasurer
general gen. gen lt. lt lieutenant col. col colonel maj. maj major capt. capt captain cmdr. commander adm. adm admiral brig. brigadier sgt. sgt sergeant cpl. corporal pvt. private staff-sgt. marshal commodore commandant
officer inspector superintendent supt. det. detective constable sheriff chief deputy trooper pc dc ds dci agent ranger warden coroner
judge justice magistrate prosecutor attorney lawyer solicitor barrister counsel solicitor-general
director director-general director-general. secretary-general manager ceo cfo coo founder co-founder president-designate spokesman spokeswoman spokesperson editor editor-in-chief reporter correspondent analyst economist coach principal head
dr comrade señor senor señora monsieur madame herr frau pvt first-lady lady-in-waiting mullah hajji haji sayyid mallam alhaji chief-executive vice-premier
)";
// Of these, forms of address rather than offices.
inline constexpr std::string_view kCourtesyTitles =
    "mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. sir dame lord lady señor senor señora monsieur madame "
    "herr frau hajji haji sayyid mallam alhaji comrade maulana sheikh sheik rev rev. fr fr.";
// Of these, titles that show a woman or a man.
inline constexpr std::string_view kFemaleTitles =
    "mrs mrs. ms ms. miss dame lady baroness countess duchess princess queen empress sister congresswoman "
    "councilwoman chairwoman spokeswoman madame frau señora senora";
inline constexpr std::string_view kMaleTitles =
    "mr mr. sir lord baron count duke earl viscount prince king emperor sultan emir sheikh sheik pope "
    "cardinal "
    "father fr. brother monsignor imam ayatollah mullah congressman councilman alderman chairman spokesman "
    "monsieur herr";
// Words that stand before a title word and belong to it.
inline constexpr std::string_view kTitleModifiers = R"(
prime foreign vice deputy former ex acting interim assistant associate senior junior chief executive first second third staff special interior defence defense finance home health education energy environment justice labor labour transport transportation
trade treasury press white-house state attorney solicitor director secretary lieutenant major brigadier rear field air wing squadron master police fire district high national security public federal supreme house majority minority opposition
crown grand retired late then outgoing incoming newly-appointed party cabinet budget culture information agriculture commerce economy economics interior-ministry under permanent principal lead managing general financial operating medical technical
political military diplomatic presidential parliamentary provincial regional local regional city county council world bureau news sports business science europe middle east
)";

// Nouns in small letters that name a person's role: "Kremlin spokesman Dmitry Peskov", "..., a retired
// teacher,".
inline constexpr std::string_view kRoleNouns = R"(
spokesman spokeswoman spokesperson president vice-president premier chancellor minister secretary governor senator congressman congresswoman representative mayor councillor councilor commissioner ambassador envoy consul diplomat speaker leader
chairman chairwoman chairperson chair chief director manager boss executive ceo cfo founder co-founder owner head deputy adviser advisor aide assistant official officer commander general colonel captain major lieutenant sergeant admiral soldier
policeman policewoman detective inspector superintendent constable sheriff agent guard firefighter paramedic judge magistrate prosecutor attorney lawyer solicitor barrister advocate activist campaigner organizer organiser volunteer
analyst economist strategist expert researcher scientist scholar historian academic professor lecturer teacher principal headteacher student pupil engineer architect designer developer programmer doctor surgeon physician nurse psychologist
editor reporter correspondent journalist columnist commentator blogger broadcaster presenter anchor host photographer filmmaker director producer writer author novelist poet biographer artist painter musician singer rapper composer conductor actor actress
comedian dancer model star athlete player footballer striker goalkeeper defender midfielder quarterback coach trainer swimmer sprinter cyclist golfer boxer driver pilot co-pilot sailor astronaut cosmonaut farmer fisherman shopkeeper businessman
businesswoman entrepreneur tycoon billionaire millionaire banker broker trader investor accountant consultant lobbyist worker employee colleague resident neighbour neighbor villager witness passenger tourist survivor victim suspect gunman attacker
defendant convict inmate prisoner hostage refugee migrant priest pastor bishop archbishop cardinal pope rabbi imam cleric monk nun king queen prince princess father mother dad mum mom son daughter brother sister husband wife widow widower uncle aunt
cousin nephew niece grandfather grandmother grandson granddaughter parent girlfriend boyfriend partner fiance fiancee friend member candidate nominee lawmaker legislator parliamentarian politician mp mep republican democrat treasurer dean rector provost
negotiator mediator whistleblower informant militant rebel warlord dictator strongman carpenter fitter electrician plumber mechanic builder chef cook waiter barber clerk cashier guide translator interpreter librarian curator
coordinator superintendent counsel chancellor ministers veteran native teenager man woman boy girl schoolgirl schoolboy
)";

// Capitalised, the last word of a body's name, or the one before "of", "for" and "on".
inline constexpr std::string_view kBodyHeads = R"(
ministry ministerio department dept. dept office bureau agency administration authority commission committee council board assembly parliament congress senate house court tribunal police constabulary force forces army navy guard corps marines brigade battalion
regiment division squadron legion militia front movement party union federation confederation league association organization organisation society institute institution foundation trust fund bank group company co. co corp. corp corporation inc. inc ltd. ltd llc llp plc
gmbh ag sa nv holdings partners industries enterprises systems technologies technology solutions services service airlines airways air motors motor pharmaceuticals laboratories labs energy petroleum oil gas electric power insurance capital securities investments
university college school academy seminary conservatory hospital clinic infirmary church synagogue temple mosque congregation diocese archdiocese club team united athletic rovers wanderers museum gallery library orchestra theatre theater opera ballet
center centre council embassy consulate mission delegation secretariat presidency government cabinet treasury exchange network channel television tv radio times post journal news herald tribune gazette press magazine newspaper review broadcasting studios
records entertainment pictures productions media books publishing publishers alliance coalition initiative campaign project program programme task panel inquiry branch brigade directorate inspectorate ombudsman registry archives observatory
customs command headquarters pact treaty-organization organisation chamber syndicate cooperative cartel brotherhood jihad state-department reserve ambulance railway railways rail transport transit ports port-authority reformers democrats republicans
investigators consortium associates brothers sons stores supermarkets hotels casino resorts foods brewery enforcement steel mills mines mining shipping lines logistics motors aerospace aviation aircraft defence semiconductor software
)";
// Of these, words that say "body" only at the end of a name and may otherwise be a place, a person or a
// thing.
inline constexpr std::string_view kWeakBodyHeads =
    "house air force oil gas electric power capital energy post times news state service services rail "
    "transport branch "
    "steel mills mines club team union front front energy technology project program programme campaign";

// Of these, words that end the name of a company.
inline constexpr std::string_view kCompanyHeads = R"(
bank group company co. co corp. corp corporation inc. inc ltd. ltd llc llp plc gmbh ag sa nv holdings industries enterprises technologies airlines airways air motors motor pharmaceuticals laboratories petroleum insurance capital securities investments
exchange-group entertainment pictures studios stores supermarkets hotels casino resorts foods brewery steel mills mines mining shipping lines logistics aerospace semiconductor software railways telecom
)";

// The last word of a place's name.
inline constexpr std::string_view kPlaceHeads = R"(
street st road rd avenue ave boulevard lane drive square plaza highway motorway freeway parkway expressway bridge tunnel station airport airfield airbase port harbor harbour pier dock docks docklands terminal junction corner village town city borough
district county parish shire state province region prefecture oblast governorate canton territory island islands isle peninsula cape bay gulf sea ocean strait channel lake river creek canal falls dam reservoir mountain mountains mount hill hills valley
canyon desert forest woods park garden gardens beach coast shore plain plateau basin delta glacier volcano reef heights ridge point springs camp base prison jail cemetery cathedral palace castle tower towers stadium arena hall mall market hotel
zone suburb neighborhood neighbourhood gate embankment green common fields farm ranch crater pass crossing checkpoint plant mosque building monument memorial
)";
// In small letters after a name these belong to it: "Borno state", "Rhine river".
inline constexpr std::string_view kSmallPlaceHeads = R"(
state province region river city town valley peninsula forest county district island islands prefecture oblast governorate motorway mountains desert sea bay lake strait canal bridge
)";

// After a people's or a country's name in small letters these make a body: "Swiss government".
inline constexpr std::string_view kSmallBodies = R"(
government; military; army; navy; air force; armed forces; security forces; forces; special forces; police; federal police; national police; parliament; embassy; consulate; consulate general; presidency; administration; authorities; central bank; foreign ministry;
foreign office; ministry; defence ministry; defense ministry; interior ministry; finance ministry; health ministry; justice ministry; oil ministry; energy ministry; trade ministry; economy ministry; education ministry; transport ministry; information ministry; agriculture ministry;
environment ministry; security ministry; state department; coast guard; intelligence service; intelligence services; secret service; supreme court; high court; constitutional court; stock exchange; football federation; olympic committee; civil aviation authority; civil aviation authorities;
aviation authorities; special forces command; joint forces command; police force; transport police; border guard; border police; foreign ministry; cabinet; senate; congress; navy; opposition
)";
// These are a body's name in small letters even without a country: "the foreign ministry".
inline constexpr std::string_view kBareBodies = R"(
foreign ministry; defence ministry; defense ministry; interior ministry; finance ministry; health ministry; justice ministry; oil ministry; energy ministry; trade ministry; economy ministry; education ministry; transport ministry; information ministry; agriculture ministry; environment ministry;
security ministry; public security ministry; commerce ministry; culture ministry; labour ministry; labor ministry; tourism ministry; home ministry; foreign office; state department; civil aviation agency; civil aviation authority; coast guard; central bank; security council
)";

// What ministries, boards and offices are about: they may stand on both sides of "and" within one name.
inline constexpr std::string_view kTopicWords = R"(
securities exchange food drug drugs trade commerce industry health human services safety security information culture sports youth education science technology research justice home foreign affairs defence defense interior finance economy economic social labor labour
employment pensions housing urban rural development agriculture fisheries forestry environment natural resources energy mines petroleum water transport transportation rail road roads aviation maritime ports customs immigration citizenship border revenue excise
firearms alcohol tobacco explosives standards weights statistics planning budget management oceanic atmospheric aeronautics space arts letters humanities media communications broadcasting telecommunications digital innovation business tourism antiquities heritage
disease diseases infectious control prevention medicine medical hygiene tropical family children women men families veterans emergency relief rescue disaster refugees migrants rights law order enforcement investigation intelligence counter-terrorism terrorism
crime corruption fraud peace cooperation co-operation reconstruction rehabilitation prisons probation courts elections religious religion welfare community communities local municipal regional national international public private general state federal
central royal imperial united free democratic people people's peoples workers farmers teachers students engineers
)";

// Lower-case words inside a person's name.
inline constexpr std::string_view kParticles =
    "de da di do dos das del della delle der den des du la le el al bin bint ben ibn van von zu zum zur ter "
    "ten te af av y e i "
    "ould abu ul ud-din bar mac san dal dalla lo o";

inline constexpr std::string_view kCalendarWords = R"(
monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun january february march april may june july august september october november december
jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. jan feb mar apr jun jul aug sept sep oct nov dec christmas easter ramadan thanksgiving halloween hanukkah diwali eid passover am pm a.m. p.m. gmt utc est edt pst pdt cet cest bst et ist
)";

// Bodies, movements, companies and products that need no other sign. "TYPE/NAME|OTHER NAME"; TYPE is o
// (body), c (company), m (armed or political movement) or x (other).
inline constexpr std::string_view kKnownBodies = R"(
o/United Nations|UN|U.N.|UNO; o/UN Security Council|U.N. Security Council|United Nations Security Council|Security Council; o/UN General Assembly|United Nations General Assembly|U.N. General Assembly|General Assembly; o/European Union|EU|E.U.; o/European Commission;
o/European Parliament; o/European Council; o/European Central Bank|ECB; o/European Court of Human Rights|ECHR; o/European Court of Justice|ECJ; o/Council of Europe; o/Eurozone; o/NATO|Nato|North Atlantic Treaty Organization|North Atlantic Treaty Organisation;
o/World Health Organization|World Health Organisation|WHO; o/International Monetary Fund|IMF; o/World Bank; o/World Trade Organization|World Trade Organisation|WTO; o/International Criminal Court|ICC; o/International Court of Justice|ICJ;
o/International Atomic Energy Agency|IAEA; o/UNICEF|Unicef; o/UNESCO|Unesco; o/UNHCR|UN refugee agency; o/UNRWA; o/UNDP; o/World Food Programme|WFP|World Food Program; o/OSCE|Organization for Security and Co-operation in Europe|Organisation for Security and Co-operation in Europe;
o/OECD; o/OPEC|Opec; o/OPEC+; o/G7|Group of Seven|G-7; o/G8|G-8; o/G20|Group of 20|G-20; o/BRICS|Brics; o/ASEAN|Asean|Association of Southeast Asian Nations; o/African Union|AU; o/Arab League; o/ECOWAS|Ecowas; o/Mercosur; o/APEC|Apec; o/Gulf Cooperation Council|GCC;
o/Organization of American States|OAS; o/Organisation of Islamic Cooperation|OIC; o/Commonwealth; o/Interpol|INTERPOL; o/Europol; o/Eurojust; o/Frontex; o/OPCW|Organisation for the Prohibition of Chemical Weapons; o/Red Cross; o/Red Crescent;
o/International Committee of the Red Cross|ICRC|International Committee for the Red Cross|International Red Cross; o/Médecins Sans Frontières|Medecins Sans Frontieres|Doctors Without Borders|MSF; o/Amnesty International|Amnesty; o/Human Rights Watch|HRW; o/Greenpeace; o/Oxfam;
o/Save the Children; o/Transparency International; o/Reporters Without Borders; o/Committee to Protect Journalists|CPJ; o/FIFA|Fifa; o/UEFA|Uefa; o/International Olympic Committee|IOC; o/World Anti-Doping Agency|WADA|Wada; o/NBA; o/NFL; o/NHL; o/MLB; o/NCAA; o/IAAF; o/FIA; o/PGA; o/ICAO; o/IATA;
o/White House; o/Kremlin|the Kremlin; o/Pentagon|the Pentagon; o/Downing Street|No. 10|Number 10|10 Downing Street; o/Elysee|Elysee Palace|Élysée; o/Capitol; o/Congress|US Congress|U.S. Congress; o/Senate|US Senate|U.S. Senate; o/House of Representatives|US House of Representatives; o/Supreme Court; o/House of Commons|Commons; o/House of Lords; o/Parliament; o/Knesset; o/Bundestag;
o/Bundesrat; o/Duma|State Duma; o/Verkhovna Rada|Rada; o/Politburo; o/Diet; o/Lok Sabha; o/Rajya Sabha; o/Majlis; o/Loya Jirga; o/State Department|US State Department|U.S. State Department|Department of State|US Department of State; o/Treasury Department|US Treasury Department|U.S. Treasury Department|United States Treasury Department|US Treasury|U.S. Treasury; o/Treasury;
o/Justice Department|Department of Justice|US Justice Department|U.S. Justice Department|DOJ; o/Defense Department|Department of Defense|US Defense Department|U.S. Department of Defense; o/Department of Homeland Security|Homeland Security|DHS|Homeland Security Department; o/FBI|Federal Bureau of Investigation; o/CIA|Central Intelligence Agency; o/National Security Agency|NSA; o/National Security Council|NSC;
o/Secret Service; o/DEA|Drug Enforcement Administration; o/Immigration and Customs Enforcement|ICE; o/Internal Revenue Service|IRS; o/Securities and Exchange Commission|SEC|US Securities and Exchange Commission|U.S. Securities and Exchange Commission; o/Federal Reserve|Fed|the Fed|US Federal Reserve|U.S. Federal Reserve; o/Federal Aviation Administration|FAA; o/National Transportation Safety Board|NTSB;
o/Federal Communications Commission|FCC; o/Federal Trade Commission|FTC; o/Food and Drug Administration|FDA; o/Environmental Protection Agency; o/Centers for Disease Control and Prevention|CDC|Centers for Disease Control; o/NASA|Nasa; o/NOAA; o/USGS|US Geological Survey|U.S. Geological Survey; o/USAID; o/FEMA; o/TSA; o/Coast Guard|US Coast Guard|U.S. Coast Guard; o/Marine Corps|Marines;
o/Democratic Party|Democrats; o/Republican Party|GOP|Republicans; o/Labour Party; o/Conservative Party|Conservatives; o/Liberal Democrats|Lib Dems; o/SNP|Scottish National Party; o/UKIP|Ukip; o/Reform UK; o/Sinn Fein|Sinn Féin; o/DUP|Democratic Unionist Party; o/AfD|Alternative for Germany; o/CDU|Christian Democratic Union; o/CSU; o/SPD|Social Democratic Party; o/National Front; o/National Rally;
o/Communist Party|Chinese Communist Party|CCP; o/Workers' Party; o/BJP|Bharatiya Janata Party; o/ANC|African National Congress; o/Likud; m/Fatah; o/AKP; m/PKK|Kurdistan Workers' Party|Kurdistan Workers Party; m/YPG; o/United Russia; m/Muslim Brotherhood; m/Hamas; m/Hezbollah|Hizbollah|Hizbullah; m/Houthis|Houthi; m/Taliban|Taleban|the Taliban; m/Al Qaeda|al-Qaeda|al-Qaida|al Qaeda|Al-Qaeda|Al-Qaida|Al Qaida;
m/Islamic State|ISIS|ISIL|IS|Daesh|Islamic State of Iraq and Syria|Isis|Islamic State in Iraq and Syria|Islamic State of Iraq and the Levant; m/Boko Haram; m/Al Shabaab|al-Shabaab|al-Shabab|Al-Shabab|al Shabaab; m/Islamic Jihad|Palestinian Islamic Jihad; m/PLO; m/FARC|Farc; m/ELN; m/IRA; m/ETA; m/Tamil Tigers|LTTE; m/Lashkar-e-Taiba; m/Jaish-e-Mohammed; m/Free Syrian Army; m/Nusra Front|al-Nusra|Jabhat al-Nusra; m/Haqqani network; o/Wagner|Wagner Group;
o/Revolutionary Guards|Revolutionary Guard|IRGC|Islamic Revolutionary Guard Corps; o/Quds Force; o/Mossad; o/Shin Bet; o/IDF|Israel Defense Forces; o/FSB; o/KGB; o/GRU; o/SBU; o/MI5; o/MI6; o/GCHQ; o/ISI; o/RAF|Royal Air Force; o/Royal Navy; o/NHS|National Health Service; o/Scotland Yard|Metropolitan Police|Met Police; o/HMRC; o/BTP|British Transport Police; o/Bank of England; o/Bank of Japan; o/Bundesbank; o/People's Bank of China; o/PLA|People's Liberation Army;
c/Facebook; c/Meta; c/Twitter; c/Google; c/Alphabet; c/YouTube; c/Instagram; c/WhatsApp; c/Telegram; c/TikTok; c/Snapchat; c/LinkedIn; c/Reddit; c/Wikipedia; c/WikiLeaks|Wikileaks; c/Apple|Apple Inc|Apple Inc.; c/Microsoft|Microsoft Corp|Microsoft Corp.; c/Amazon|Amazon.com; c/Netflix; c/Uber; c/Tesla; c/SpaceX; c/IBM; c/Intel; c/Nvidia|NVIDIA; c/Oracle; c/Cisco; c/Dell; c/Sony; c/Samsung|Samsung Electronics; c/Huawei; c/Alibaba; c/Tencent; c/Baidu; c/Yahoo|Yahoo!; c/OpenAI; c/PayPal; c/eBay; c/Airbnb;
c/Boeing; c/Airbus; c/Lockheed Martin; c/Raytheon; c/BAE Systems|BAE; c/Rolls-Royce; c/General Motors|GM; c/Ford|Ford Motor; c/Chrysler; c/Toyota; c/Honda; c/Nissan; c/Volkswagen|VW; c/BMW; c/Mercedes-Benz; c/Renault; c/Fiat; c/Hyundai; c/Siemens; c/Bosch; c/BASF; c/Bayer; c/Thyssenkrupp|ThyssenKrupp; c/ArcelorMittal; c/Nestle|Nestlé; c/Novartis; c/Roche; c/Pfizer; c/Moderna; c/AstraZeneca; c/GlaxoSmithKline|GSK; c/Johnson & Johnson; c/Merck;
c/Exxon Mobil|ExxonMobil|Exxon; c/Chevron; c/BP|British Petroleum; c/Shell|Royal Dutch Shell; c/TotalEnergies; c/Eni; c/Gazprom; c/Rosneft; c/Lukoil; c/Saudi Aramco|Aramco; c/Petrobras; c/CNOOC; c/Sinopec; c/PetroChina; c/Goldman Sachs|Goldman; c/JPMorgan Chase|JPMorgan|JP Morgan|J.P. Morgan; c/Morgan Stanley; c/Citigroup|Citigroup Inc.|Citi|Citibank; c/Bank of America|Bank of America Corp.|BofA; c/Wells Fargo; c/HSBC; c/Barclays; c/Lloyds; c/RBS|Royal Bank of Scotland; c/Deutsche Bank; c/UBS; c/Credit Suisse; c/BNP Paribas; c/Societe Generale|Société Générale; c/Santander; c/UniCredit; c/Lehman Brothers; c/BlackRock; c/Berkshire Hathaway; c/Moody's; c/Fitch; c/Standard & Poor's|S&P; c/Nasdaq; c/New York Stock Exchange|NYSE; c/FactSet; c/Visa; c/Mastercard|MasterCard;
c/Walmart|Wal-Mart; c/Starbucks; c/McDonald's; c/Coca-Cola; c/PepsiCo|Pepsi; c/Nike; c/Adidas; c/Ikea|IKEA; c/Disney|Walt Disney; c/Warner Bros|Warner Bros.; c/Comcast; c/Verizon; c/AT&T; c/Vodafone; c/Nokia; c/Ericsson; c/Ryanair; c/EasyJet|easyJet; c/Lufthansa; c/Air France; c/British Airways; c/Delta Air Lines; c/United Airlines; c/American Airlines; c/Southwest Airlines; c/Aeroflot; c/Emirates Airlines; c/Qatar Airways; c/FedEx; c/UPS; c/DHL; c/Maersk; c/MSC; c/Deutsche Bahn; c/Amtrak; c/PwC; c/KPMG; c/Deloitte; c/McKinsey; o/Harvard; o/Yale; o/Stanford; o/Princeton; o/MIT; o/Columbia University; o/UCLA; o/Real Madrid; o/Manchester United; o/Manchester City; o/Chelsea; o/Arsenal; o/Juventus; o/Bayern Munich; o/Crystal Palace;
o/Nobel Committee; o/Tour de France; x/World Cup; x/Olympics; x/Olympic Games; x/Super Bowl; x/Brexit; x/Holocaust; x/Bible; x/Koran; x/Quran; x/Cold War; x/World War I; x/World War II; x/Iraq War; x/Gulf War; x/Vietnam War; x/Constitution; x/Android; x/Windows; x/iPhone; x/iPad; x/COVID-19|Covid-19|Covid; x/Ebola; x/HIV; x/AIDS|Aids; x/DNA; x/CCTV cameras; x/Internet|internet; x/Oscar; x/Oscars; x/Grammy; x/Emmy; x/Nobel Peace Prize; x/Nobel Prize; x/Pulitzer Prize; x/Dow; x/Dow Jones Industrial Average; x/Brent; x/God; x/Allah; x/Jesus Christ
)";

}  // namespace stemma
