// Countries with their other names and demonyms, states, regions and large cities, from general knowledge.
#pragma once

#include <string_view>

namespace stemma {

// Entries parted by ';': names '|'-parted with the canonical one first, then '/' and the demonyms.
inline constexpr std::string_view kCountries = R"(
Afghanistan/Afghan|Afghans; Albania/Albanian|Albanians; Algeria/Algerian|Algerians; Andorra/Andorran; Angola/Angolan|Angolans;
Antigua and Barbuda/Antiguan; Argentina/Argentine|Argentinian|Argentines; Armenia/Armenian|Armenians; Australia/Australian|Australians|Aussie;
Austria/Austrian|Austrians; Azerbaijan/Azerbaijani|Azeri|Azerbaijanis; Bahamas|The Bahamas/Bahamian; Bahrain/Bahraini|Bahrainis;
Bangladesh/Bangladeshi|Bangladeshis; Barbados/Barbadian; Belarus|Belorussia/Belarusian|Belarusians|Belarussian; Belgium/Belgian|Belgians;
Belize/Belizean; Benin/Beninese; Bhutan/Bhutanese; Bolivia/Bolivian|Bolivians; Bosnia|Bosnia-Herzegovina|Bosnia and Herzegovina/Bosnian|Bosnians;
Botswana/Botswanan; Brazil/Brazilian|Brazilians; Brunei/Bruneian; Bulgaria/Bulgarian|Bulgarians; Burkina Faso/Burkinabe; Burundi/Burundian;
Cambodia/Cambodian|Cambodians; Cameroon/Cameroonian|Cameroonians; Canada/Canadian|Canadians; Cape Verde/Cape Verdean;
Central African Republic|CAR/Central African; Chad/Chadian|Chadians; Chile/Chilean|Chileans; China|People's Republic of China|PRC|Communist China/Chinese;
Colombia/Colombian|Colombians; Comoros/Comorian; Congo|DR Congo|DRC|Democratic Republic of Congo|Democratic Republic of the Congo/Congolese;
Costa Rica/Costa Rican|Costa Ricans; Croatia/Croatian|Croatians|Croat; Cuba/Cuban|Cubans; Cyprus/Cypriot|Cypriots;
Czech Republic|Czechia/Czech|Czechs; Denmark/Danish|Danes|Dane; Djibouti/Djiboutian; Dominica; Dominican Republic/Dominican|Dominicans;
East Timor|Timor-Leste/Timorese; Ecuador/Ecuadorian|Ecuadorean; Egypt/Egyptian|Egyptians; El Salvador/Salvadoran|Salvadorans; Equatorial Guinea;
Eritrea/Eritrean|Eritreans; Estonia/Estonian|Estonians; Eswatini|Swaziland/Swazi; Ethiopia/Ethiopian|Ethiopians; Fiji/Fijian;
Finland/Finnish|Finns; France/French|Frenchman; Gabon/Gabonese; Gambia|The Gambia/Gambian; Georgia/Georgian|Georgians;
Germany|Federal Republic of Germany/German|Germans; Ghana/Ghanaian|Ghanaians; Greece/Greek|Greeks; Grenada/Grenadian; Guatemala/Guatemalan|Guatemalans;
Guinea/Guinean; Guinea-Bissau; Guyana/Guyanese; Haiti/Haitian|Haitians; Honduras/Honduran|Hondurans; Hungary/Hungarian|Hungarians;
Iceland/Icelandic|Icelanders; India/Indian|Indians; Indonesia/Indonesian|Indonesians; Iran|Islamic Republic of Iran/Iranian|Iranians; Iraq/Iraqi|Iraqis;
Ireland|Republic of Ireland/Irish; Israel/Israeli|Israelis; Italy/Italian|Italians; Ivory Coast|Cote d'Ivoire|Côte d'Ivoire/Ivorian; Jamaica/Jamaican|Jamaicans;
Japan/Japanese; Jordan/Jordanian|Jordanians; Kazakhstan/Kazakh|Kazakhstani; Kenya/Kenyan|Kenyans; Kiribati; Kosovo/Kosovar|Kosovan;
Kuwait/Kuwaiti|Kuwaitis; Kyrgyzstan/Kyrgyz; Laos/Laotian|Lao; Latvia/Latvian|Latvians; Lebanon/Lebanese; Lesotho; Liberia/Liberian|Liberians;
Libya/Libyan|Libyans; Liechtenstein; Lithuania/Lithuanian|Lithuanians; Luxembourg; Madagascar/Malagasy; Malawi/Malawian; Malaysia/Malaysian|Malaysians;
Maldives|The Maldives/Maldivian; Mali/Malian|Malians; Malta/Maltese; Marshall Islands/Marshallese; Mauritania/Mauritanian; Mauritius/Mauritian;
Mexico/Mexican|Mexicans; Micronesia; Moldova/Moldovan|Moldovans; Monaco/Monegasque; Mongolia/Mongolian; Montenegro/Montenegrin; Morocco/Moroccan|Moroccans;
Mozambique/Mozambican; Myanmar|Burma/Burmese; Namibia/Namibian; Nauru; Nepal/Nepalese|Nepali; Netherlands|The Netherlands|Holland/Dutch;
New Zealand/New Zealander|New Zealanders; Nicaragua/Nicaraguan|Nicaraguans; Niger/Nigerien; Nigeria/Nigerian|Nigerians;
North Korea|N. Korea|N Korea|DPRK|Democratic People's Republic of Korea|Hermit Kingdom/North Korean|North Koreans; North Macedonia|Macedonia/Macedonian|Macedonians;
Norway/Norwegian|Norwegians; Oman/Omani; Pakistan/Pakistani|Pakistanis; Palau/Palauan; Palestine|State of Palestine|Palestinian territories|Palestinian Territories/Palestinian|Palestinians;
Panama/Panamanian|Panamanians; Papua New Guinea/Papuan; Paraguay/Paraguayan; Peru/Peruvian|Peruvians; Philippines|The Philippines/Filipino|Philippine|Filipinos;
Poland/Polish|Poles|Pole; Portugal/Portuguese; Qatar/Qatari|Qataris; Romania/Romanian|Romanians; Russia|Russian Federation/Russian|Russians;
Rwanda/Rwandan|Rwandans; Saint Lucia|St. Lucia|St Lucia; Samoa/Samoan; San Marino; Saudi Arabia|Kingdom of Saudi Arabia|KSA/Saudi|Saudis|Saudi Arabian;
Senegal/Senegalese; Serbia/Serbian|Serbs|Serb|Serbians; Seychelles; Sierra Leone/Sierra Leonean; Singapore/Singaporean|Singaporeans; Slovakia/Slovak|Slovaks;
Slovenia/Slovenian|Slovene; Solomon Islands; Somalia/Somali|Somalis; Somaliland; South Africa/South African|South Africans;
South Korea|S. Korea|S Korea|Republic of Korea|ROK/South Korean|South Koreans; South Sudan/South Sudanese; Soviet Union|USSR|U.S.S.R./Soviet|Soviets; Spain/Spanish|Spaniards|Spaniard;
Sri Lanka/Sri Lankan|Sri Lankans; Sudan/Sudanese; Suriname/Surinamese; Sweden/Swedish|Swedes|Swede; Switzerland/Swiss; Syria|Syrian Arab Republic/Syrian|Syrians;
Taiwan|Republic of China/Taiwanese; Tajikistan/Tajik; Tanzania/Tanzanian|Tanzanians; Thailand/Thai|Thais; Togo/Togolese; Tonga/Tongan; Trinidad and Tobago/Trinidadian;
Tunisia/Tunisian|Tunisians; Turkey|Türkiye|Turkiye/Turkish|Turks|Turk; Turkmenistan/Turkmen; Tuvalu; Uganda/Ugandan|Ugandans; Ukraine/Ukrainian|Ukrainians;
United Arab Emirates|UAE|U.A.E.|Emirates/Emirati|Emiratis; United Kingdom|UK|U.K.|Britain|Great Britain/British|Britons|Briton|Brits;
United States|US|U.S.|USA|U.S.A.|United States of America|America|U.S|U. S./American|Americans; Uruguay/Uruguayan; Uzbekistan/Uzbek|Uzbeks; Vanuatu;
Vatican|Holy See|Vatican City; Venezuela/Venezuelan|Venezuelans; Vietnam|Viet Nam/Vietnamese; Yemen/Yemeni|Yemenis; Yugoslavia/Yugoslav; Zambia/Zambian|Zambians;
Zimbabwe/Zimbabwean|Zimbabweans; England/English|Englishman; Scotland/Scottish|Scots|Scot; Wales/Welsh; Northern Ireland/Northern Irish; Greenland/Greenlandic;
Hong Kong|Hongkong/Hong Konger|Hong Kongers; Macau|Macao; Puerto Rico/Puerto Rican|Puerto Ricans; Guam; Bermuda/Bermudian; Gibraltar; Chechnya/Chechen|Chechens;
Crimea|Crimean Peninsula|Crimean peninsula/Crimean; Tibet/Tibetan|Tibetans; Kashmir/Kashmiri; Kurdistan|Iraqi Kurdistan/Kurdish|Kurds|Kurd; Catalonia/Catalan|Catalans; East Germany/East German;
West Germany/West German; Czechoslovakia/Czechoslovak; Transnistria; Abkhazia/Abkhaz; South Ossetia; Nagorno-Karabakh|Karabakh; Western Sahara|/Sahrawi
)";

// Adjectives and nouns of peoples, faiths and parts of the world that are no names by themselves.
inline constexpr std::string_view kOtherDemonyms = R"(
African|Africans|Asian|Asians|European|Europeans|Arab|Arabs|Arabic|Latin|Latino|Latinos|Hispanic|Hispanics|Jewish|Jew|Jews|Muslim|Muslims|Islamic|Islamist|Islamists|
Christian|Christians|Catholic|Catholics|Protestant|Protestants|Orthodox|Sunni|Sunnis|Shiite|Shiites|Shia|Shi'ite|Hindu|Hindus|Buddhist|Buddhists|Sikh|Sikhs|Mormon|
Republican|Republicans|Democrat|Democrats|Democratic|Tory|Tories|Labour|Communist|Communists|Nazi|Nazis|Marxist|Western|Eastern|Northern|Southern|Nordic|Baltic|Balkan|
Caucasian|Slavic|Yazidi|Yazidis|Rohingya|Uighur|Uighurs|Uyghur|Uyghurs|Hutu|Tutsi|Pashtun|Hazara|Tatar|Tatars|Roma|Berber|Mediterranean|Scandinavian|Caribbean|Central American|
Latin American|South American|North American|Middle Eastern|Asian-American|African-American|African-Americans|African American|Native American|Native Americans|Anglo|Franco|Euro|Zionist|Salafist|Stalinist|
Californian|Texan|Texans|Floridian|New Yorker|New Yorkers|Londoner|Londoners|Parisian|Parisians|Muscovites|Berliner|Bavarian|Sicilian|Basque|Flemish|Walloon|Quebecois|Hawaiian|Alaskan
)";

// US states, parts of the world, seas, rivers and regions of countries.
inline constexpr std::string_view kRegions = R"(
Alabama|Ala.; Alaska; Arizona|Ariz.; Arkansas|Ark.; California|Calif.; Colorado|Colo.; Connecticut|Conn.; Delaware|Del.; Florida|Fla.; Hawaii; Idaho; Illinois|Ill.; Indiana|Ind.;
Iowa; Kansas|Kan.; Kentucky|Ky.; Louisiana|La.; Maine; Maryland|Md.; Massachusetts|Mass.; Michigan|Mich.; Minnesota|Minn.; Mississippi|Miss.; Missouri|Mo.; Montana|Mont.;
Nebraska|Neb.; Nevada|Nev.; New Hampshire|N.H.; New Jersey|N.J.; New Mexico|N.M.; North Carolina|N.C.; North Dakota|N.D.; Ohio; Oklahoma|Okla.; Oregon|Ore.; Pennsylvania|Pa.;
Rhode Island|R.I.; South Carolina|S.C.; South Dakota|S.D.; Tennessee|Tenn.; Texas; Utah; Vermont|Vt.; Virginia|Va.; Washington state; West Virginia|W.Va.; Wisconsin|Wis.;
Wyoming|Wyo.; Ontario; Quebec; British Columbia; Alberta; Manitoba; Saskatchewan; Nova Scotia; New Brunswick; Newfoundland; Yukon; Nunavut; New South Wales; Queensland;
Tasmania; Western Australia; South Australia; Northern Territory; Europe; Asia; Africa; North America; South America; Latin America; Central America; Antarctica; Oceania; Middle East|Mideast;
Far East; Near East; Eastern Europe; Western Europe; Central Europe; Central Asia; South Asia; Southeast Asia; East Asia; North Africa; West Africa; East Africa; Sahel; Maghreb; Caribbean;
Balkans; Baltics; Caucasus; Scandinavia; Siberia; Arctic; Antarctic; Pacific|Pacific Ocean; Atlantic|Atlantic Ocean; Indian Ocean; Mediterranean|Mediterranean Sea; Black Sea; Red Sea; Baltic Sea; North Sea;
Caspian Sea; South China Sea; East China Sea; Sea of Japan; Yellow Sea; Persian Gulf; Gulf of Mexico; Gulf of Aden; Strait of Hormuz; Suez Canal; Panama Canal; English Channel; Bosphorus; Sea of Azov; Korean Peninsula|Korean peninsula;
Korea; Gaza|Gaza Strip; West Bank; Golan Heights; Sinai|Sinai Peninsula; Donbas|Donbass; Bavaria; Saxony; Brandenburg; Lower Saxony; Hesse; North Rhine-Westphalia; Baden-Wuerttemberg; Rhineland-Palatinate;
Normandy; Brittany; Provence; Alsace; Corsica; Lombardy; Tuscany; Sicily; Sardinia; Calabria; Andalusia; Basque Country; Galicia; Flanders; Wallonia; Cornwall; Devon; Kent; Essex; Sussex; Surrey; Yorkshire; Lancashire;
Norfolk; Suffolk; Hampshire; Oxfordshire; Hertfordshire; Xinjiang; Inner Mongolia; Guangdong; Sichuan; Yunnan; Fujian; Hunan; Hubei; Zhejiang; Jiangsu; Liaoning; Punjab; Gujarat; Maharashtra; Kerala; Tamil Nadu; Uttar Pradesh;
Bihar; West Bengal; Rajasthan; Karnataka; Assam; Sindh; Balochistan; Khyber Pakhtunkhwa; Waziristan; Helmand; Kandahar; Kunduz; Nangarhar; Herat; Aceh; Papua; Java; Sumatra; Bali; Borneo; Mindanao; Luzon; Okinawa; Hokkaido; Fukushima;
Anbar; Nineveh; Diyala; Idlib; Darfur; Tigray; Oromia; Amhara; Borno; Kano; Lagos state; Biafra; Katanga; North Kivu; Puntland; Dagestan; Tatarstan; Donetsk; Luhansk|Lugansk; Kherson; Zaporizhzhia|Zaporizhia; Himalayas; Alps; Andes; Pyrenees;
Amazon rainforest; Sahara; Rhine; Danube; Nile; Thames; Seine; Volga; Dnieper|Dnipro River; Mekong; Ganges; Euphrates; Tigris; Mississippi River; Amazon River; Hudson; Potomac; Everest|Mount Everest; Silicon Valley; Wall Street; Capitol Hill; Manhattan; Brooklyn; Queens;
Bronx|The Bronx; Staten Island; Long Island; Hollywood; Broadway; Times Square; Trafalgar Square; Tiananmen Square; Tahrir Square; Red Square; Guantanamo|Guantanamo Bay; Chernobyl; Hamptons; Bay Area; Midwest; New England; Cape Cod; Westminster; Whitehall; Downing Street; Champs-Elysees; Scotland Yard
)";

inline constexpr std::string_view kCities = R"(
London; Paris; Berlin; Rome; Madrid; Lisbon; Vienna; Brussels; Amsterdam; The Hague|Hague; Rotterdam; Bern; Zurich; Geneva; Basel; Luxembourg City; Dublin; Belfast; Edinburgh; Glasgow; Cardiff; Manchester; Birmingham; Liverpool;
Leeds; Sheffield; Bristol; Newcastle; Nottingham; Leicester; Southampton; Portsmouth; Oxford; Cambridge; Brighton; Hull; Bradford; Coventry; Croydon; Salisbury; Aberdeen; Dundee; Swansea; Plymouth; Exeter; York; Norwich; Cork; Galway; Copenhagen;
Stockholm; Gothenburg; Malmo; Oslo; Bergen; Helsinki; Reykjavik; Tallinn; Riga; Vilnius; Warsaw; Krakow; Gdansk; Lodz; Wroclaw; Poznan; Prague; Brno; Bratislava; Budapest; Bucharest; Sofia; Belgrade; Zagreb; Ljubljana; Sarajevo; Skopje; Podgorica;
Pristina; Tirana; Athens; Thessaloniki; Nicosia; Valletta; Munich; Hamburg; Frankfurt; Cologne; Stuttgart; Dusseldorf; Duisburg; Dortmund; Essen; Leipzig; Dresden; Hanover; Nuremberg; Bremen; Bonn; Potsdam; Salzburg; Innsbruck; Graz; Marseille; Lyon; Toulouse;
Nice; Nantes; Strasbourg; Bordeaux; Lille; Rennes; Grenoble; Cannes; Calais; Avignon; Milan; Naples; Turin; Palermo; Genoa; Bologna; Florence; Venice; Verona; Bari; Catania; Barcelona; Valencia; Seville; Bilbao; Malaga; Zaragoza; Porto; Antwerp; Ghent; Bruges; Liege; Utrecht;
Eindhoven; Arnhem; Moscow; St. Petersburg|St Petersburg|Saint Petersburg; Novosibirsk; Yekaterinburg; Kazan; Samara; Rostov; Rostov-on-Don; Volgograd; Vladivostok; Sochi; Grozny; Kursk; Belgorod; Bryansk; Kaliningrad; Murmansk; Kyiv|Kiev; Kharkiv|Kharkov; Odesa|Odessa; Lviv; Dnipro|Dnipropetrovsk;
Mariupol; Mykolaiv; Sumy; Chernihiv; Poltava; Bakhmut; Avdiivka; Pokrovsk; Kramatorsk; Sloviansk|Slavyansk; Melitopol; Zhytomyr; Vinnytsia; Sevastopol; Simferopol; Minsk; Chisinau; Tiraspol; Tbilisi; Yerevan; Baku; Astana; Almaty; Tashkent; Samarkand; Bishkek; Dushanbe; Ashgabat; Ankara; Istanbul; Izmir;
Antalya; Adana; Gaziantep; Diyarbakir; Damascus; Aleppo; Homs; Hama; Raqqa; Palmyra; Latakia; Daraa; Kobani; Deir al-Zor; Beirut; Tripoli; Sidon; Amman; Jerusalem; Tel Aviv; Haifa; Gaza City; Rafah; Khan Younis; Ramallah; Hebron; Nablus; Jenin; Bethlehem; Eilat; Ashkelon; Sderot; Cairo; Alexandria; Giza; Luxor;
Port Said; Suez; Sharm el-Sheikh; Baghdad; Mosul; Basra; Fallujah; Ramadi; Tikrit; Kirkuk; Erbil|Irbil; Najaf; Karbala; Tehran; Isfahan; Mashhad; Tabriz; Qom; Natanz; Bushehr; Kuwait City; Riyadh; Jeddah; Mecca; Medina; Doha; Abu Dhabi; Dubai; Sharjah; Manama; Muscat; Sanaa; Aden; Hodeidah; Taiz; Kabul; Kandahar City;
Jalalabad; Mazar-i-Sharif|Mazar-e-Sharif; Lashkar Gah; Ghazni; Islamabad; Karachi; Lahore; Peshawar; Quetta; Rawalpindi; Faisalabad; Multan; Abbottabad; New Delhi|Delhi; Mumbai|Bombay; Kolkata|Calcutta; Chennai|Madras; Bangalore|Bengaluru; Hyderabad; Ahmedabad; Pune; Surat; Jaipur; Lucknow; Kanpur; Agra; Varanasi; Amritsar; Srinagar; Bhopal;
Patna; Goa; Kochi; Guwahati; Dhaka; Chittagong; Colombo; Kandy; Kathmandu; Thimphu; Male; Yangon|Rangoon; Naypyitaw|Naypyidaw; Mandalay; Bangkok; Chiang Mai; Phuket; Pattaya; Vientiane; Phnom Penh; Siem Reap; Hanoi; Ho Chi Minh City|Saigon; Da Nang; Kuala Lumpur; Penang; Putrajaya; Jakarta; Surabaya; Bandung; Medan; Denpasar; Manila;
Cebu; Davao; Quezon City; Marawi; Zamboanga; Tacloban; Dili; Bandar Seri Begawan; Beijing|Peking; Shanghai; Guangzhou; Shenzhen; Tianjin; Chongqing; Chengdu; Wuhan; Nanjing; Hangzhou; Xi'an|Xian; Shenyang; Harbin; Dalian; Qingdao; Kunming; Urumqi; Lhasa; Fuzhou; Xiamen; Zhengzhou; Changsha; Taipei; Kaohsiung; Tokyo; Osaka; Kyoto;
Yokohama; Nagoya; Sapporo; Kobe; Hiroshima; Nagasaki; Sendai; Fukuoka; Seoul; Busan; Incheon; Daegu; Gwangju; Pyeongchang; Pyongyang; Kaesong; Panmunjom; Wonsan; Yongbyon; Ulan Bator|Ulaanbaatar; Sydney; Melbourne; Brisbane; Perth; Adelaide; Canberra; Hobart; Darwin; Gold Coast; Cairns; Auckland; Wellington; Christchurch; Port Moresby;
Suva; Honiara; Tunis; Sousse; Algiers; Oran; Rabat; Casablanca; Marrakech; Fez; Tangier; Benghazi; Sirte; Misrata; Derna; Khartoum; Omdurman; Juba; Addis Ababa; Mekelle; Asmara; Mogadishu; Kismayo; Hargeisa; Nairobi; Mombasa; Garissa; Eldoret; Kampala; Entebbe; Kigali; Bujumbura; Dodoma; Dar es Salaam; Zanzibar; Lusaka; Harare; Bulawayo; Lilongwe;
Maputo; Gaborone; Windhoek; Pretoria; Johannesburg; Cape Town; Durban; Soweto; Bloemfontein; Port Elizabeth; Maseru; Mbabane; Luanda; Kinshasa; Brazzaville; Lubumbashi; Goma; Bukavu; Bangui; N'Djamena|Ndjamena; Yaounde; Douala; Libreville; Malabo; Lagos; Abuja; Kaduna; Maiduguri; Port Harcourt; Ibadan; Jos; Benin City; Enugu; Chibok; Sokoto; Accra;
Kumasi; Lome; Cotonou; Porto-Novo; Abidjan; Yamoussoukro; Monrovia; Freetown; Conakry; Bissau; Dakar; Banjul; Bamako; Timbuktu; Gao; Ouagadougou; Niamey; Diffa; Nouakchott; Praia; Antananarivo; Port Louis; Victoria; Moroni; New York|New York City|NYC|N.Y.; Los Angeles|L.A.|LA; Chicago; Houston; Phoenix; Philadelphia; San Antonio; San Diego; Dallas; San Jose|San José; Austin;
Jacksonville; Fort Worth; Columbus; Charlotte; San Francisco; Indianapolis; Seattle; Denver; Washington|Washington, D.C.|Washington D.C.|Washington DC|D.C.|DC; Boston; El Paso; Nashville; Detroit; Oklahoma City; Portland; Las Vegas; Memphis; Louisville; Baltimore; Milwaukee; Albuquerque; Tucson; Fresno; Sacramento; Kansas City; Mesa; Atlanta; Omaha; Colorado Springs; Raleigh; Miami; Miami Beach;
Long Beach; Virginia Beach; Oakland; Minneapolis; St. Paul; Tulsa; Tampa; Arlington; New Orleans; Wichita; Cleveland; Bakersfield; Aurora; Anaheim; Honolulu; Santa Ana; Corpus Christi; Lexington; Stockton; St. Louis|St Louis; Pittsburgh; Cincinnati; Anchorage; Newark; Jersey City; Toledo; Orlando; Irvine; Laredo; Buffalo; Chesapeake; Lubbock; Scottsdale; Reno; Norfolk City; Baton Rouge; Richmond;
Boise; San Bernardino; Spokane; Rochester; Des Moines; Montgomery; Tacoma; Birmingham, Alabama; Little Rock; Salt Lake City; Hartford; Providence; Worcester; New Haven; Knoxville; Fort Lauderdale; Chattanooga; Charleston; Savannah; Santa Fe; Syracuse; Albany; Trenton; Harrisburg; Annapolis; Tallahassee; Santa Barbara; Santa Monica; Malibu; Palo Alto; Cupertino; Mountain View; Menlo Park; Berkeley; Ferguson; Flint; Waco;
Orlando, Florida; West Palm Beach; Palm Beach; Mar-a-Lago; Camp David; Langley; Quantico; Sandy Hook; Newtown; Parkland; Charlottesville; Baghouz; Toronto; Montreal; Vancouver; Ottawa; Calgary; Edmonton; Winnipeg; Quebec City; Halifax; Mexico City; Guadalajara; Monterrey; Tijuana; Ciudad Juarez; Cancun; Acapulco; Puebla; Veracruz; Guatemala City; San Salvador; Tegucigalpa; San Pedro Sula; Managua; Panama City; Belize City;
Havana; Santiago de Cuba; Kingston; Port-au-Prince; Santo Domingo; San Juan; Nassau; Bridgetown; Port of Spain; Caracas; Maracaibo; Bogota|Bogotá; Medellin; Cali; Cartagena; Quito; Guayaquil; Lima; Cusco; La Paz; Santa Cruz; Sucre; Santiago; Valparaiso; Buenos Aires; Cordoba; Rosario; Montevideo; Asuncion; Brasilia|Brasília; Sao Paulo|São Paulo; Rio de Janeiro|Rio; Salvador; Recife; Fortaleza; Belo Horizonte; Manaus; Curitiba; Porto Alegre; Georgetown; Paramaribo; Cayenne;
Lourdes; Davos; Dayton; Maastricht; Schengen; Nuuk; Torshavn; Waterloo; Lockerbie; Dunkirk; Guernica; Srebrenica; Mazar; Banki; Lampedusa; Lesbos|Lesvos; Kos; Ibiza; Mallorca|Majorca; Tenerife; Crete; Rhodes; Corfu; Santorini
)";

}  // namespace stemma
