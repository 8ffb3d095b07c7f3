// Given names of many cultures, from general knowledge, by the gender that they mostly show. Folded, parted
// by spaces.
#pragma once

#include <string_view>

namespace stemma {

inline constexpr std::string_view kFemaleNames = R"(
abigail ada adele adriana agata agnes agnieszka aicha aida aisha aishatu akiko alba alejandra aleksandra alena alessandra
alexandra alexandria alexis alice alicia alina alison allison alma alyssa amal amalia amanda amber amelia amelie amina amira
amy ana anastasia andrea andrzejka angela angelica angelina angie anita anja anjali ann anna annabel annalena anne annegret
annette annie antonia anya aoife april ariana arianna arlene asma astrid ashley asha aung-san-suu aurora ava ayesha aylin
azadeh barbara beatrice beatriz becky belinda bernadette bernice bertha beth bethany betsy betty beverly bianca blanca
bonnie brenda briana bridget brigitte brittany camila camilla camille candace carla carmen carol carolina caroline carolyn
carrie catalina caterina catherine cathy cecilia cecile celeste celia celine chantal charlene charlotte chelsea cheryl
chiara chimamanda chiyo chloe chloé christiane christina christine cindy claire clara clare claudia colette colleen
constance consuelo corinne courtney cristina crystal cynthia dagmar daisy dalia dana daniela daniella danielle daphne
daria dawn deborah debra deepika deirdre delia denise diana diane dianne dina dolores dominique donatella donna dora doreen
doris dorothy ebru edith edna eileen ekaterina elaine eleanor elena eleni elif elina elisa elisabeth elise eliza elizabeth
ella ellen eloise elsa elsie elvira emilia emilie emily emine emma enrica erica erika erin esmeralda esra esther ethel
eugenia eunice eva evelyn faith farah fatemeh fatima fatma fatou federica felicia ferial fiona flora florence frances
francesca francine franziska freya gabriela gabriella gabrielle gail galina genevieve georgia georgina geraldine gertrude
gillian gina ginger giorgia giovanna gisela giulia gladys glenda gloria golda grace greta gretchen guadalupe gudrun gwen
gwendolyn hadiza hanan hannah hanna harriet hazel heather heidi helen helena helene helga henrietta hilary hilda hillary
hind holly hope huda ida ilona ilse imelda imogen ines inga ingrid ioana irene irena irina iris irma isabel isabella
isabelle isla ivana ivanka ivy iwona jacinda jackie jacqueline jade jamila jana jane janet janice janine jasmin jasmine
jayne jean jeanette jeanine jeanne jemima jenna jennifer jenny jessica jill jo joan joana joanna joanne jocelyn johanna
jolene josefina josephine joy joyce juana juanita judith judy julia juliana julie juliet juliette june kaja kamala karen
karin karina karolina karoline kasia kate katarina katerina katharina katherine kathleen kathryn kathy katia katie katja
katrin katrina katya kay kayla kaylee keiko keira kelly kendra kerry khadija kiera kim kimberly kirsten kirsty kristen
kristi kristin kristina kudirat kyra lakshmi lana lara larisa laura lauren laurence lea leah leila leila lena leonor leslie
leticia leyla lidia lilian liliana lillian lily linda lindsay lindsey lisa liv liudmila liza lois lola lora lorena loretta
lori lorraine lottie louisa louise lourdes lucia luciana lucie lucille lucinda lucy luisa luz lydia lyn lynda lynn lynne
lyudmila mabel mackenzie madeleine madeline madison magdalena maggie maia maisie malala malgorzata manuela marcela marcia
margaret margarita margaux margot maria mariam mariana marianne marie mariko marilyn marina marine marion marisa marissa
marjorie marlene marta martha martina mary maryam mary-ann matilda maud maureen mavis maya mayra meera megan meghan mei
melania melanie melinda melissa mercedes meredith merkel mia michele michelle mildred mina mira miranda miriam mitsuko
moira molly mona monica monika monique morgane muriel mutinta myra myriam myrtle nadia nadine nadja nancy naomi narges
natalia natalie natalya natasha nazanin nelly nessa ngozi nicola nicole nicoletta nina nisha nnenna noemi nora noreen norma
nour oksana olena olga olive olivia oluchi ophelia orla pamela paola patricia patsy patti paula paulina pauline pearl
peggy penelope penny petra philippa phoebe phyllis pia pippa pilar polly prisca priscilla priti priya rachel rahel raisa
ramona rania raquel rasha rebecca regina rekha renata renee reyhaneh rhea rhoda rhonda rita roberta robin robyn rocio
romina rosa rosalie rosalind rosalyn rosanna rose rosemary rosie roxana roxanne ruby ruth sabina sabine sabrina sadaf sade
sally salma samantha samira samia sandra sania sanna saoirse sara sarah saskia savannah selena selma serena shabana shannon
sharon sheila shelley sheryl shirin shirley sian sigrid silke silvia simona simone sinead siobhan sofia sofie soledad sonia
sonja sonya sophia sophie soraya stacey stacy stefania stella stephanie sue suella sunita susan susana susanna susanne
susie suzanne suzy svetlana sveta swati sylvia sylvie tabitha taisiya tamar tamara tammy tania tanya tara tatiana tatyana
teresa tereza tess tessa thandi thelma theresa therese tiffany tina tonya toni tracey tracy tricia trudy tulsi ulrika ulrike
ursula usha valentina valeria valerie vanessa vera verena veronica veronika vicki vicky victoria vigdis viktoria viola
violet virginia viviana vivian vivien vivienne wanda wendy wilhelmina wilma winifred winnie xiomara yael yasmin yasmine
yelena yekaterina yevgenia yoko yolanda yulia yuliia yuliya yumi yuriko yvette yvonne zahra zainab zara zeinab zoe zoya
zuzana
)";

inline constexpr std::string_view kMaleNames = R"(
aaron abbas abdel abdul abdulaziz abdulla abdullah abdullahi abdulrahman abdur abe abel abid abraham abu abubakar adam adama
adel adem adnan adolf adrian agustin ahmad ahmed ahmet aidan aiden ajay akbar akhtar akira aklilu al alain alan alassane
albert alberto aldo alec alejandro aleksandar aleksander aleksandr aleksei aleksey alessandro alex alexander alexandre
alexandros alexei alexey alexis alf alfonso alfred alfredo ali alistair aliou allan allen alonso alpha alphonse alvaro alvin
amadou amar ambrose amir amit amos anand anas anatoly anders anderson andre andrea andreas andrei andres andrew andrey
andrii andriy andrzej andy angel angelo angus anil ansar anselm anthony anton antonin antonio antonis antony anwar ari ariel
arif aristide arjun armando arnaud arne arnold arsen arseniy art artem arthur arturo arun arvind asad asif ashraf ashton
atiku atul august augustin augusto aurelien austin avi avigdor axel ayman ayub aziz babak bakhtiyar baldwin ban barack barnaby
barney barry bart bartholomew bashar bashir basil bassam bastian ben benedict benigno benito benjamin benny bernard bernardo
bernd bernie bert bertrand bhumibol bilal bill billy bo bob bobby bogdan bola boris boyko brad bradley brandon brendan brent
bret brett brian brice bronislaw bruce bruno bryan bryce burt byron calvin cameron camilo carl carlo carlos carlton carsten
casey caspar cedric cesar chad charles charlie chester chet chidi chinedu chris christian christoph christophe christopher
chuck clarence claude claudio claus clayton clement cliff clifford clint clive clyde cody colin colm conor constantin
constantine cornelius corey cory craig cristian cristobal curt curtis cyril cyrus dale damian damien damon dan daniel daniele
danilo danny dariusz darius darrell darren daryl dave david dean dennis denis denys derek desmond devon dexter didier diego
dieter dietmar dilip dimitri dimitris dinesh dirk dmitri dmitriy dmitry dmytro dominic dominik don donald donato donny doug
douglas drew duane duncan dusan dustin dwayne dwight dylan eamon earl ebrahim eddie edgar edmund edmond eduard eduardo edward
edwin efrain ehud einar elias elijah eliot elliot elliott elmer elon elvis emanuel emil emiliano emilio emir emmanuel
emmerson enio enrico enrique enzo eoin eric erich erik ernest ernesto ernst errol erwin esteban ethan etienne eugene evan
evgeny evo ezekiel fabian fabien fabio fadi faisal farid farouk faruk fayez federico felipe felix ferdinand ferenc fernando
fidel filip finn fintan florian floyd francesco francis francisco franco francois frank franklin frank-walter franz fred
freddie freddy frederic frederick frederik friedrich fritz fumio fyodor gabriel gaetano gareth garry gary gaston gaurav gavin
gene geoff geoffrey georg george georges georgios gerald gerard gerardo gerd gerhard gerry gert ghassan giacomo gian gianni
gilbert gilberto gilles gino giorgio giovanni giuseppe gleb glen glenn godfrey gonzalo goran gordon graeme graham grant greg
gregoire gregor gregorio gregory grigory grzegorz guido guillaume guillermo gus gustav gustavo guy habib hadi hafez haider
hakan hakim hal hamad hamed hamid hamish hamza han hank hans hans-peter hardeep harold haris harish harjit harley haroun harry
haruki hasan hashim hassan hayder hector heiko heinrich heinz helmut henri henrik henrique henry herbert herman hermann hernan
hichem hideo hideki hiroshi hisham horst hosni houssem howard hubert hugh hugo humberto humphrey hung hussain hussein ian
ibrahim idris idriss ignacio igor ihor ilham ilya iman imran ingo ioannis isa isaac isaias isidro islam ismail ismael israel
issa istvan ivan ivo iyad jack jackson jacob jacques jae jaime jair jake jakob jakub jamal james jamie jan janez janos jared
jaroslaw jaroslav jason jasper javad javier jawad jay jayden jean jean-baptiste jean-bertrand jean-claude jean-jacques
jean-louis jean-luc jean-marc jean-marie jean-michel jean-noel jean-paul jean-pierre jean-yves jeb jed jeff jefferson jeffrey
jens jeremiah jeremy jermaine jerome jerry jerzy jess jesse jesus jim jimmy jindrich jiri jj joachim joao joaquin jochen jody
joe joel joerg johan johann johannes john johnny jon jonah jonas jonathan jonathon jordan jordi jorge jorgen jose josef
joseph josh joshua josip jozef juan juan-carlos jules julian julien julio julius junior jurgen juri justin kai kaleb kamal
kamel kamran karel karim karl karsten kaspar kassym-jomart kayode kazuo keir keith ken kenan kenji kenneth kenny kent kerem
kevin khaled khalid khalifa khalil kieran kirill klaus klemens kofi konrad konstantin kostas kris kristian krzysztof kumar kurt
kwame kwasi kyle kyriakos lachlan lai lamar lance lars larry laszlo laurent lawrence lech lee leif leigh len lennart leo leon
leonard leonardo leonel leonid leopoldo leroy les leszek lev levi lewis liam linus lionel lloyd logan lorenzo lothar lou louis
luc luca lucas luciano ludovic ludwig luis luiz lukas luke lyndon lynton maciej magnus mahathir mahdi mahinda mahmood mahmoud
mahmud majid malcolm malik mallam mamadou mamoun manasseh manfred mannie manny manoj manu manuel marat marc marcel marcelo
marcin marco marcos marcus marek mario marion mariano marin marius mariusz mark markus marko marlon marshall martin marty
martyn marvin marwan massimo mateo mateusz mathew mathias mathieu matias mats matt matteo matthew matthias mattias maurice
mauricio maurizio mauro max maxim maxime maximilian maxwell mehdi mehmet mel melvin menachem mevlut michael michal michel
miguel mihai mikael mike mikhail miklos milan milos miloslav milton mircea miroslav mitch mitchell mitt moammar mohamad
mohamed mohammad mohammed mohammad-javad mohan mohsen moises monty mordechai morgan morris moritz moses moshe moussa muammar
mubarak muhammad muhammadu muhammed muhyiddin mukesh murad murat mustafa mustapha mykhailo mykola myron nabil nadav naftali
najib narendra nasser nat nathan nathaniel nawaz ned neil nelson nestor nevil neville nicholas nick nicky nicolae nicolas
nicos niels nigel nikola nikolai nikolaos nikolas nikolaus nikolay nikos niklas nils nitin noah noam noel nolan norbert norman
nouri nuno obinna octavio olaf oleg oleh oleksandr oleksii oleksiy oliver olivier olusegun omar omer oren orlando orrin oscar
oskar osama osman oswald othman otto owen pablo paddy panagiotis paolo park pascal pat patrice patrick patrik paul pawel pavel
pavlo pedro pedrag per percy perry pervez pete peter petr petro petros phil philip philippe phillip pierce pierre
pierre-alain pieter piotr prabowo pradeep prakash pranab pravin preston prince pyotr qasem quentin quincy rabee radek radoslaw
rafael rafal rafik rafiq raheem rahim rahman rahul raila rainer raj rajesh rajiv rakesh ralf ralph ram ramiro ramon ramzan
ramzi rand randall randolph randy raphael rashid raul ravi ray raymond reginald reinhard rejep recep reza rex ricardo riccardo
richard rick ricky riley rob robert roberto robbie rodney rodolfo rodrigo rodrigue roger rohan rohit roland rolando rolf
roman romain romano romeo ron ronald ronan ronnie rory ross roy ruben rudolf rudolph rudy rui rupert russell rustam rustem
ryan saad saadi sadiq sahle-work said saif sajid salah salim salman salva salvador salvatore sam sami samir samuel sandeep
sandro sandy sanjay santiago sasha saul sayed sayid scott sean sebastian sebastien sepp serge sergei sergey sergio serhii
serhiy seth seymour shane shannon sharif shashi shaukat shaun shavkat shawn sheikh sheldon shigeru shimon shinzo sid sidney
siddharth silvio simon simeon sir slobodan solomon soren spencer stan stanislav stanley stanislaw stavros stefan stefano steffen
stein stellan sten stephan stephane stephen sterling steve steven stewart stuart sudhir suleiman sultan sundar sunil suresh
sven syed sylvester taavi tadeusz taha tahir taiwo taiye takashi takeshi tamim tanner tariq taro tarek tariq tayyip ted teddy
tedros terence terrence terry thabo thaddeus thanasis theo theodor theodore thierry thom thomas thorsten tidjane tim timo
timothy timur titus tobias toby todd togo tom tomas tomasz tommaso tommy tony torsten travis trent trevor tristan troy tyler
tyrone udo uhuru ulf ulrich umar umaru umberto uri uwe vaclav vadim vadym valentin valentyn valery vasily vasyl vernon viacheslav
victor vidar vijay vikram viktor vince vincent vincenzo vinod vishal vitali vitalii vitaliy vitaly vitor vivek vlad vladimir
vladislav vladyslav vojislav volker volodymyr vyacheslav wade wael waldemar wallace walid walter warren wassim wayne wendell
werner wes wesley wilbur wilfred wilhelm will willem william willie willy wilson wim winston wojciech wolfgang woodrow
xavier yadav yair yang yannick yannis yaroslav yasser yassin yasuo yaw yemi yevgeny yevhen yitzhak yoav yoichi yoram yosef
yoshihide yousef youssef yuri yurii yuriy yusuf yves zac zach zachary zack zafar zaheer zalmay zaman zayd zayed zbigniew zdenek
zeljko zhivko zia ziad zinedine zlatko zoltan zoran zubair
)";

// Names that people of either gender bear, and East Asian family names, which come first: a sequence that
// begins with one may be a person.
inline constexpr std::string_view kOtherNames = R"(
adi adrianne ainsley alexi andi andie ash aubrey bailey billie blair bobbie brook brooke cary chi chris claude dakota dale dana
devin drew eden ellis esme finley frankie gael gale hayden hollis indra jaden jan jody jordan jules jude kadri kelly kendall kerry
kiran kit lane laurie lee leslie loren lou marley micah mischa morgan nat nicky noor noa pat quinn ray reese remy rene robbie
robin rory rowan ruan sam sandy sasha sascha shay shelby sidney skylar sky stevie sydney tatum taylor toni val vivian whitney
bae cai cao chang chen cheng cho choi chung dai deng ding dong fan fang feng fu gao geng gong gu guo han he hong hou hsu hu hua
huang hwang jang jeon jia jiang jin jung kang kim kong kwon lai lam lau lei leung li liang liao lim lin ling liu lu luo ma meng
mao moon ng ngo nguyen pan pang park peng pham phan qian qin ren ryu seo shao shen shi shin sim sohn song su suh sun tan tang
tran trinh tsai tse tsang vo wan wang wei wen wong woo wu xi xia xiang xiao xie xu xue yan yang yao ye yeung yi yin yoo yoon
you yu yuan yun zeng zhang zhao zheng zhong zhou zhu zou abe aso kan kono koizumi suga kishida ishiba tanaka suzuki sato
takahashi watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki
)";

}  // namespace stemma
