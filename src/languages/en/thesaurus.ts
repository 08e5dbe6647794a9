/**
 * Everyday words that people use for the same thing, or nearly, a group a line: what somebody types, and what a text says. Written for this
 * desk; where it comes from is told in docs/ARCHITECTURE.md. A word stands in a group for each of its senses.
 */
export const thesaurus = `
abandon desert forsake forsook leave
abate ease weaken fade
abdominal belly stomach
able capable competent ability
abolish abolition repeal scrap revoke annul
about approximately roughly around some circa estimated
above over atop overhead
absent missing away lacking
abstain abstention neutral undecided
abundance plenty abundant ample profusion
abundant plentiful ample copious rich
abuse mistreat mistreatment violation maltreatment misconduct
accede accession join entry joined
accelerate hasten hurry rush quicken speed faster
acceleration speed faster
accept acceptance embrace approve welcome
accident crash collision wreck mishap pileup
accidental unintentional inadvertent mistakenly accidentally
acclaimed praised celebrated
accomplice helper partner sidekick accessory
according per pursuant accordance
accountable accountability answerable responsible liable liability
accredit recognise certify approve
accumulate collect gather pile amass build
accuse accusation allege allegation blame charge claim
accuse accusation blame allege charge accused
achieve achievement accomplish accomplishment attain feat
acknowledge recognise admit thank
acquiesce accept agree yield
acquire acquisition obtain gain procure purchase
acquit clear free innocent
across through throughout via
active energetic lively busy
activist campaigner protester organizer organiser
actor actress performer thespian
actually indeed really fact truly
acute severe sudden
add addition append supplement extra additional
addiction addict addicted dependence
adherence obey compliance follow keep
adherent supporter follower fan believer
adjacent beside next
adjudicate judge decide settle
adjust adjustment adapt adaptation tweak modify tune
admire respect like esteem admiration
admit confess confession acknowledge concede admission
adopt adoption adopted foster
adopt approve pass endorse ratify accept
adult grown mature grownup
adult grownup mature maturity adulthood
advantage benefit upside perk
advertisement advertising advert commercial promotion publicity
advice advise counsel guidance
advise advice recommend recommendation counsel adviser advisor
advocate support call argue back
advocate support campaign argue defend
affect influence impact effect
affidavit statement sworn oath
afraid scared frightened fearful fear
after afterwards later subsequently following since
again once anew repeat afresh
against versus anti opposed
agency body organisation organization institution
agenda topic plan list
aggression attack invasion
aggressor attacker invader
agree agreement consent accord concur
aid relief help assistance assist humanitarian
aircraft airplane aeroplane plane jet airliner
airdrop parachute drop
airforce aviation pilot airman aircrew flyer
airlift fly plane
airline carrier flight airway
airport airfield airstrip runway aerodrome terminal
airstrike bombing bomb raid
album record disc lp vinyl
alcohol liquor spirits booze
alive living live surviving
all every everyone everybody entire
alleviation relief easing
alliance coalition bloc league partnership axis
allocate give assign
allocate share earmark assign reserve
allow permit let permission authorize enable
ally allied alliance partner coalition bloc
alone solitary lone solo unaccompanied lonely
alphabet letter character script
already yet beforehand hitherto
also too additionally besides moreover
always constantly forever invariably ever
ambassador diplomat envoy emissary consul
ambition aspiration aspire ambitious
ambush trap surprise waylay lure
ammunition ammo bullet cartridge round munition shell
amnesty pardon clemency reprieve mercy
amount quantity quantities sum volume
amputate cut amputation limb
ancestor forefather forebear predecessor ancestry lineage descent
ancient antique archaic antiquity prehistoric
anger rage fury wrath angry
angry furious mad outraged anger
anguish pain sorrow agony suffering
animal beast creature fauna wildlife
annex annexation incorporate absorb
annex appendix attachment addendum
anniversary anniversaries jubilee centenary commemoration
announce announcement declare declaration proclaim proclamation
announce announcement declare proclaim unveil tell told
annual yearly year annually
annul cancel void invalidate
anonymous nameless unnamed unknown
answer reply replies response
answer reply response respond retort
antagonist villain enemy
antibiotic drug medicine penicillin
apartment flat condo condominium tenement lodging
ape gorilla chimpanzee orangutan
apology apologies apologize apologise sorry regret
appeal plea beg urge exhort implore
appear appearance emerge emergence surface
appellant appeal
apply application applicant candidate
appoint appointment name nominate designate install
appoint appointment nominate nomination designate assign
apprehension fear worry anxiety
approve approval ratify ratification endorse endorsement
approximate guess rough estimate ballpark
arachnid spider scorpion
arbitration arbitrator settle judge referee
archaeology archaeologist excavation dig dug
architect designer architecture architectural planner
area region zone district locality
arid dry desert
army armies military forces troops
army military armed defence forces
around surrounding encircling circa
arraign arraignment charge court
arrears debt owed unpaid
arrest detain detention catch caught apprehend nab custody capture
arrive arrival land landed come came
arrive arrival reach landing came
arson fire burning
artificial manmade synthetic fabricated
artillery cannon gun howitzer mortar
artist painter sculptor artistic
ascertain find check
ashamed shame embarrassed shameful
ask inquire question query enquiry inquiry
assailant attacker gunman mugger
assassinate assassination assassin murder assassinated
assemble gather put
assent agreement approval consent
assess evaluate judge rate appraise check assessment evaluation
assessed assessment share dues
asset property belongings wealth
assistant aide helper deputy secretary clerk
assume suppose guess presume
astronaut cosmonaut spaceman spacewoman
astronomy astronomer observatory telescope stargazer
asylum shelter protection refuge
atheist unbeliever godless
athlete sportsman sportswoman sportsmen player competitor
atom molecule particle atomic
atrocity horror cruelty massacre crime
attack assault raid strike offensive onslaught
attend attendance attendee present audience
attribute blame credit owing
auction bid bidder bidding
audience spectator viewer listener
audit auditor inspect inspection inspector review
austerity cuts saving belt
author writer novelist wrote written penned
authoritarian dictatorial autocratic strict harsh
authority control command rule
automatic automated automation robotic
autonomy selfrule autonomous
available accessible obtainable offer
avalanche snow slide
average mean typical median
avert prevent avoid
avian bird birds
avoid avoidance evade shun dodge sidestep
award prize honour honor medal accolade bestow
baby infant newborn toddler babe
back rear behind hind
bad poor awful terrible negative
bag sack purse pouch handbag
bailout rescue
ball sphere globe spherical
ban boycott embargo sanction blacklist
band ensemble quartet musicians
bank lender banker banking
bankrupt insolvent broke bust
bankruptcy bankrupt insolvency insolvent broke collapse
baptism baptize christening christen baptise
barn stable shed byre
barrage shelling salvo
barren bare infertile empty
base barracks camp garrison outpost encampment
basement cellar vault underground
basic fundamental elementary rudimentary underlying
battalion soldiers unit troops
battery batteries accumulator rechargeable
battle fight combat clash skirmish engagement
bay gulf inlet cove
beautiful pretty lovely attractive beauty handsome
because due owing reason
bed mattress cot bunk
bedroom dormitory dormitories bunk
bee wasp hornet honeybee
beer ale lager brew brewery breweries
before prior previously earlier beforehand
beginner novice newcomer rookie learner newbie amateur
believe belief faith conviction creed
belligerent fighting warring hostile
belly stomach abdomen tummy gut
below under beneath underneath
beneficiary recipient receiver
benign harmless mild
best finest top optimal
betray betrayal traitor treason defect
better superior improved best
between among amid amongst
bicycle bike cycle cyclist cycling
big large huge great giant enormous massive sizable
bilateral both mutual
bill invoice receipt tab
biography biographies memoir autobiography autobiographies
biology life biologist
bipartisan both
birth born childbirth delivery nativity
birthday birthdate birth born
bishop archbishop cardinal prelate diocese
bitter sour acidic tart
black dark ebony jet
blame fault responsible responsibility culprit
blasphemy insult god
blind sightless eyesight vision
blindness blind sightless unsighted
blockade block siege besiege cordon encircle
blood bleed bled bloodstream
blue azure navy turquoise
blunt dull rounded unsharpened
body figure physique bodily
bolster reinforce strengthen boost support fortify
bomb bombing bombard shell airstrike bombardment
bomb explosive grenade dynamite mine
bomb explosive grenade mine bombing device
bombardment shelling bombing
bone skeleton skeletal spine
book volume publication title
border frontier boundary boundaries
border frontier boundary crossing
born birth newborn birthplace birthday
borrow borrower debt loan owe indebted
boss manager employer supervisor superior foreman
botany plant botanical botanist
both pair couple
bottle flask jar jug
bottom base foot underside
bowl dish plate basin
box container crate carton case
boxing boxer pugilist heavyweight
boy lad schoolboy boyhood
boyfriend girlfriend lover sweetheart partner fiance fiancee
branch office bureau field outpost
brand trademark label make logo
brave courageous bold fearless courage
breach break broke
bread loaf loaves bun roll
break broke broken fracture shatter snap
breath breathe respiration respiratory lung
bribe bribery corruption graft kickback corrupt
brick concrete cement mortar
bridge viaduct overpass span crossing
brief momentary short fleeting
bright luminous shining brilliant
brightness bright glow radiance luminous
broadcast air televise transmit telecast
broken damaged faulty defective
brown tan chestnut bronze
budget expenditure spending finance fiscal
budget spending expenditure outlay allocation
build built construct construction erect builder
builder contractor mason carpenter bricklayer
building edifice structure construction
bureaucracy paperwork formality form administrative
burglary breakin thief
burn burnt arson torch ablaze blaze
bury burial funeral grave cemetery
bury buried burial inter grave funeral
bush shrub hedge thicket
buy bought purchase buyer acquire purchaser
cache hoard store stash
cake pastry pastries dessert pie
calculate calculation compute reckon
camp encampment bivouac tent
campaign canvass electioneering stump
campaign drive crusade movement
canal waterway channel
cancel cancellation scrap axe shelve
cancel scrap call abandon drop
cancer tumour tumor malignant carcinoma leukemia
candidate contender nominee hopeful runner
candidate nominee contender applicant hopeful
canoe kayak raft dinghy rowboat
capability ability power skill
capable able can
capital seat metropolis headquarters
capture captured apprehend captive caught
cardiac heart
care tend nurse nurture caretaker
cargo freight load shipment goods consignment
carnivore meat predator carnivorous
carriage wagon cart coach
carry transport convey haul freight
cartel gang ring syndicate
cartoon animation animated comic
castle fortress fort stronghold citadel fortification
casualty victim toll loss dead wounded
catalyst trigger spark
cattle cow bull ox oxen livestock bovine
cause caused reason trigger prompt
cause reason motive motivation
celebrate celebration festivity party festival
celebrity celebrities star famous fame icon superstar renowned
celibate unmarried chaste celibacy
censure condemn punish blame rebuke
census count people
central middle mid core heart
centre center middle core midst
ceramic pottery clay pot
cerebral brain stroke
ceremony ceremonies ritual rite
certain sure definite surely certainly definitely
cessation end stop halt
chairman chair head president chairwoman
chairman chairperson chair chairwoman head leader
champion championship title winner
change alter alteration modify modification amend revise
chapter section passage paragraph
character role protagonist persona
characteristic feature trait attribute
charge indict indictment prosecute accuse
charity charities charitable philanthropy nonprofit foundation
charity ngo nonprofit humanitarian charitable
chase pursue pursuit hunt follow
cheap inexpensive affordable discount
cheese butter dairy milk
chef cook baker culinary
chemical compound substance reagent
chemistry chemist chemical alchemist
chicken hen poultry fowl rooster
child children kid youngster minor juvenile
childhood boyhood upbringing infancy youth
choice option alternative choose chose chosen
choir chorus choral chorister
choose chose chosen choice pick select selection opt
chronic lasting persistent
church chapel cathedral parish basilica
cinema movie film picture
circle ring disc round circular
circumstance situation condition plight
citizen national citizenship nationality
city cities town metropolis municipality urban
civil civilian nonmilitary unarmed
civilian noncombatant bystander resident citizen
claim allege allegation assert assertion contend maintain
clandestine secret hidden underground
clash battle fight fought combat skirmish firefight confrontation
class lesson course lecture seminar tutorial
clause article paragraph section part
clean pure spotless hygienic
clear obvious evident plain apparent
clemency mercy pardon leniency
clergy priests church
clever smart intelligent bright brainy
cliff precipice bluff escarpment
climate weather warming
climbing climber mountaineer mountaineering
clock watch timepiece timer chronometer
close closed shut closure seal
closed shut locked sealed
cloth fabric textile material
clothes clothing garment dress apparel attire wear wore worn
club society association fraternity
coach trainer manager coaching
coal charcoal anthracite colliery
coast shore seashore seaside coastline beach
coastal seaside shore seafront offshore
coat jacket cloak overcoat
code cipher encryption cryptography
cold chill chilly cool
cold cool chilly freezing icy
collapse crumble cave implode topple
collateral guarantee pledge security
colleague coworker workmate associate teammate
collide collision crash smash impact
colony colonies colonial settlement dependency
colour color hue shade tint
coloured colored colour color colourful
combatant fighter soldier
combine merge unite fuse amalgamate
combustion burn burning fire
comedian comic comedy comedies humorist comedienne
comet meteor asteroid meteorite
command commander captain commandant
command lead led direct oversee head charge
commander chief leader head boss general captain
commemorate commemoration memorial anniversary remembrance
commend praise compliment
comment remark commentary observation
committee panel commission board council
commodity goods raw material
common widespread prevalent ubiquitous commonplace
communique statement announcement message
communism communist marxist marxism bolshevik
company companies firm business corporation enterprise
compare comparison versus against
compensate compensation reimburse refund reparation damages
compensation damages reparation redress payout
compensation reparation damages reimbursement restitution
compete competition competitor contest rival
competence skill ability
complaint complain grievance allegation objection
complete completion finish finalize accomplish
completely fully totally entirely wholly utterly
complicated complex intricate convoluted complexity
complicit complicity accomplice involved helper
comply obey follow respect
component ingredient constituent element
composer compose songwriter composition
compromise deal middle concession
compromise middle concession settlement
compulsory forced required must
compulsory mandatory obligatory required binding
computer laptop pc mainframe
concern worry unease
concession compromise giveaway allowance
concession compromise yield giveaway
concur agree accept
concurrently together while simultaneously
condemn denounce criticise criticize slam blast deplore
confidential secret private
confirm confirmation verify verification validate corroborate
confiscate seize seizure impound expropriate commandeer
confluence meet join junction
congenital inborn hereditary
congregation churchgoers worshippers
connect connection link join linked
connected linked related associated connection
conquer conquest subjugate conqueror subdue
conquer seize capture occupy retake recapture
conscript draft draftee drafted
conscription draft compulsory
consecutive row straight running successive
consensus agree agreement common
consent permission yes agreement
conservation protect nature saving
consider think regard view
consignment delivery shipment load
consist comprise composed composition
consolidate strengthen
constabulary police
constant continuous continual steady nonstop uninterrupted
constituency district riding seat
constitution charter constitutional statute
consultation consult discuss talk ask
contagious catching infectious
contain contained include comprise
contempt scorn disrespect disdain
contender rival challenger
content happy satisfied pleased
contestant competitor player
contested disputed challenged
contiguous neighbouring adjoining
contingent troops group soldiers
continue proceed persist ongoing continuation sustain
contraception birth contraceptive condom pill
contract deal agreement bargain
contract tender procurement procure vendor supplier
contravene contravention break breach violate
contribute contribution contributor contributing participate provide
contribute contribution input chip contributor
control controlled controlling regulate dominate
controversial disputed contentious contested
convene call gather meet hold
convey tell say pass communicate
convoy caravan column motorcade
cooperate cooperation collaborate collaboration partner teamwork
copy imitate imitation replicate reproduce duplicate
copy replica duplicate reproduction imitation
corn maize sweetcorn cob
coronary heart
corporation company firm giant
corpse cadaver carcass remains
correspond match fit agree
corridor hallway passage aisle
corrosion rust rusting corrode
corruption bribe bribery graft kickback embezzle
cost price charge fee expense worth
cost price expense charge fee amount
counteroffensive counterattack
counterpart equal colleague peer opposite
counterpart equal partner opposite equivalent
country countries nation state land
countryside rural rustic farmland
coup putsch overthrow overthrew topple oust
courage bravery valour brave heroism
court tribunal courtroom bench courthouse
court tribunal courtroom judiciary bench
crack fissure rift breach fracture
create creation creator produce generate
creditor lender bank owed
crime offence offense felony misdeed wrongdoing
criminal crook felon offender lawbreaker outlaw convict culprit perpetrator
crisis crises emergency emergencies
critic opponent detractor reviewer
criticism condemnation disapproval censure
criticize criticise criticism critic condemn denounce slam
cronyism favouritism favoritism friend
crop harvest yield produce
cross crucifix crucifixion crucify
crowd mob throng mass multitude
crowded overcrowded packed congested
crown coronation enthrone accession throne
cruel brutal heartless inhumane merciless
cuisine food cooking dishes
culminate finish peak
culpability guilt blame fault
culpable guilty blame fault
culture cultural civilization civilisation
cumulative total added sum
cup mug goblet tumbler
curfew lockdown confinement shutdown
currency currencies coin banknote tender
current contemporary nowadays today modern
current present existing ongoing today
curtail cut limit reduce shorten
curve bend arc arch
curved bent crooked winding arched
customer client consumer buyer shopper patron
customs duty tariff levy import
cut slash reduce trim cutback downsize
daily everyday day diurnal
dam reservoir weir barrage
damage destroy wreck ravage vandalize
damage harm destruction ruin
damage harm ruin wreck vandalise
damages compensation payout money
dancer dance ballet ballerina choreographer choreography
danger peril risk hazard
dangerous hazardous risky unsafe perilous danger
dark dim gloomy darkness
darkness dark shade shadow
dawn start birth beginning
day daily everyday daytime
dead deceased late lifeless
deadline cutoff due expiry expire
deadly lethal fatal mortal
deaf deafness hearing mute
death demise dead die decease
debate argue argument dispute discuss
debate discussion argument controversy controversies
debt loan owe liability liabilities borrowing
debtor borrower
decade century centuries millennium
decide decision decided determine resolve resolution
decolonization decolonisation independence freedom colony
decrease decline reduce reduction lower drop decreasing lessen
decreasing declining falling shrinking dwindling
deem consider think judge regard
deep depth profound bottomless
defeat beat beaten vanquish rout
defeat loss beaten rout
defect defector switch turncoat
defence defense protection safeguard
defend defence defense defender protect
defend defence defense shield fend
defender fullback defence
deficit shortfall loss losses
deficit shortfall minus hole
deforestation trees logging forest
defunct dead closed gone
degree diploma qualification certificate doctorate
delay postponement postpone defer lateness
delegate assign entrust pass
delegate representative member attendee participant
delegation team group mission
deliberate deliberation discuss debate think
deliberate intentional purposeful deliberately intentionally
deliver delivery handover hand shipment
demand insist require call claim
demarcate demarcation mark border draw
dementia memory alzheimer forgetful
demilitarize demilitarized demilitarised
demine demining mine clearance
demobilize demobilise disband
democracy democracies democratic republic
democracy democratic democrat representative
demographic people population
demonstration protest rally rallies protester demonstrator
denounce attack blast condemn
dentist tooth teeth dental orthodontist
deny denial denied refute reject disavow
depart departure leave left exit embark
depend dependent rely reliant dependence hinge
dependent reliant depend rely relying
depict show picture describe portray
deplete empty drain exhaust dry use
deploy deployment send sent dispatch station post
deploy deployment station dispatch post mobilize
deport deportation expel expulsion repatriate repatriation
deport deportation expel extradite extradition
depose overthrow overthrew overthrown oust topple coup dethrone
deposition testimony
depreciate value fall
depression melancholy sadness gloom
deprivation poverty lack
depth deep deepness deepest
deputy vice assistant second number substitute
derive from origin originate
descendant offspring progeny heir posterity successor
describe description portray depict portrayal characterize
description portrayal depiction account
deserter runaway desert
design designer designed devise architect
despite regardless notwithstanding although
despotism tyranny dictatorship oppression
destitute poor penniless needy
destroy destruction demolish demolition ruin raze flatten wreck
destroy destruction ruin demolish wreck devastate
detective investigator inspector sleuth
detente thaw easing relaxation
deter discourage prevent scare
deteriorate worse worsen
deterrent deterrence discouragement
devalue cheaper devaluation
devalue devaluation weaken lower
develop developer devise create elaborate
devil satan demon lucifer
devolve devolution transfer decentralize
diagnosis diagnoses diagnose diagnosed
diary diaries logbook journal
dictator tyrant autocrat despot dictatorship tyranny
dictator tyrant despot autocrat strongman
dictionary dictionaries lexicon glossary glossaries vocabulary
die death dead decease perish fatal fatality
difference distinction disparity differ
different distinct unlike differ difference differing
differentiate tell distinguish difference separate
difficult hard tough challenging tricky difficulty
digital electronic online computerised virtual
diminish lessen weaken less smaller
diplomat ambassador envoy emissary attache
direct director directed helm filmmaker
direct straight directly firsthand
direction course heading bearing
director filmmaker producer moviemaker
dirty filthy polluted contaminated unclean
disability disabled handicap handicapped impairment
disabled handicapped impaired disability
disadvantage drawback downside shortcoming
disagree disagreement dissent object objection differ
disappear disappearance vanish missing gone
disappoint letdown unhappy disappointment
disarm disarmament demobilise demobilize demobilisation
disaster catastrophe calamity calamities tragedy
disburse disbursement pay payout
discipline disciplinary reprimand punish conduct
discontent unhappy dissatisfied grievance
discontinue stop drop end
discord quarrel strife disagreement
discount rebate reduction markdown
discover discoverer uncover unearth identify
discovery discoveries discover finding
disenfranchise exclude deprive vote
dishonest deceitful lying untruthful
dismiss dismissal fire sack oust axe removal
dismiss dismissal fire sack oust layoff axe
disobey defy defiance flout violate
displace displacement uproot evict forced drive
displaced refugee homeless uprooted evacuee
dispute quarrel row disagreement argument feud
disqualify ban bar exclude
disqualify ban disqualified
dissatisfied unhappy displeased discontent
dissent disagree disagreement protest
dissident opponent critic activist rebel
dissolution breakup dissolve disband end
dissolve disband dissolution disbanded dismantle
distance far range mileage
distress pain trouble upset suffering
distribute distribution allocate allot share ration
dividend payout profit
divorce divorced divorcee annulment
divorce separation split estranged breakup
doctor physician medic surgeon practitioner
document record file paper dossier
dog hound puppy puppies canine
domestic internal home inland
donate donation donor contribute contribution gift charity
donate donation give gave given contribute contribution gift grant
donation gift contribution donate donor gave
donor giver contributor sponsor benefactor backer funder
doping drug steroid cheating
dose amount dosage
double twice twofold doubling
double twice twofold twin
downsizing cut reduction smaller
draft conscription conscript enlistment
draw tie equal
drawdown reduction cut withdrawal pullout
drawing sketch illustration diagram
dream nightmare vision dreamt
drink beverage drank drunk
drive drove driven driver motorist
driver motorist chauffeur motoring
drone uav unmanned quadcopter
drought arid aridity dry
drug narcotic cocaine heroin dope
drum percussion drummer percussionist
dry arid parched drought
dues fee contribution
duration length span timespan
duration long time
duty obligation responsibility responsibilities
dwindle shrink fall fewer
dynasty family rulers house
each every per apiece individual
eager keen willing impatient
ear hearing auditory deaf
early beforehand premature ahead
earmark reserve keep aside allocate
earmark reserve set allocate
earn earning wage salary income pay
earth world globe planet
earthquake quake tremor seismic
ease alleviate relieve relief soothe lessen mitigate
east eastern easterly eastward
easy simple straightforward effortless ease
economy economies economic economical
edge rim margin fringe brink
editor publisher editorial editing
educate education school schooling tuition
education schooling teaching learning instruction training
educational academic instructional scholastic
effective efficient working productive
egg ovum hatch clutch
elaborate explain detail expand
elderly senior aged pensioner oldster retiree
elect choose chose chosen pick select
election poll ballot vote electoral
election vote poll ballot elect referendum
electorate voter constituent turnout
electricity electric power electrical
elicit draw evoke
eligible allowed qualify fit entitled
eliminate knocked
emancipate free emancipation
embargo sanction boycott blockade
embassy embassies consulate mission legation
embezzlement theft stealing steal stole
emergency crisis catastrophe disaster calamity
emission gas pollution carbon
emolument pay salary
empathy feeling sympathy pity compassion
empire imperial imperialism dominion
empty vacant void bare unoccupied
enact pass legislate legislation adopt
enclave pocket surrounded
encroach encroachment intrude
encyclopedia encyclopaedia compendium reference
end finish conclude conclusion terminate termination cease ending finale expire
endangered dying threatened rare
ending end finish conclusion close
enemy enemies foe adversary opponent rival hostile
enforce enforcement impose implement police
enfranchise right
engage engaged betroth fiance engagement
engineer technician mechanic engineering
enough sufficient adequate ample sufficiently
ensemble group band
enshrine protect guarantee secure
entail mean involve need require
enter entry entrance admission access
enthusiastic keen eager excited
entitled eligible qualify right allowed
entitlement right benefit claim
entrepreneur businessman founder owner
envelope parcel package packet
envisage foresee plan imagine picture
envoy messenger delegate emissary
epidemic outbreak pandemic cholera disease plague
equal equality even level parity
equalizer equaliser goal tie
equip equipment gear kit supply hardware
equipment gear kit apparatus hardware
erode wear eat erosion
escalate worsen grow rise increase
escape flee fled breakout jailbreak getaway fugitive
escape flee fled runaway fugitive evade abscond
escort accompany guard protect protection
especially particularly notably specially
essential necessary vital indispensable required needed
establish found founded founder establishment foundation
eternal everlasting endless immortal forever
ethics ethical moral morality
evacuate evacuation clear rescue airlift
evacuate evacuation evacuee flee
evasion dodge dodging cheating
evening dusk sunset twilight nightfall
event incident occurrence episode happening affair
evidence proof clue testimony exhibit
evidence proof testimony confirmation
evolution evolve darwinism evolutionary
evolve evolution develop development progress progression
exact precise exactly precisely accurate
exam examination test quiz assessment
examine examination inspect inspection check scrutinize
example instance illustration specimen
exceed more beyond pass top
excellent outstanding superb brilliant exceptional
except excluding besides barring
excessive too overly excess undue
exchange swap trade barter interchange
excise tax duty
exclude exclusion omit omission
exclusive sole exclusively restricted
execute execution hang behead guillotine
executive boss manager chief
exempt exemption free excused
exempt free excused spared
exercise workout training fitness
exhibit exhibition display showcase expo
exile banish banishment expel expulsion
exodus flight leaving departure fled
expatriate foreigner expat abroad
expect expectation anticipate await forecast
expectation hope anticipation anticipate
expedite speed hasten quicken
expel oust throw kick evict deport
expenditure spending cost
expensive costly pricey dear
experiment test trial experimental
expert specialist authority professional connoisseur guru
explain explanation clarify clarification account interpret
explode explosion blast detonate blow blew burst
explode explosion blast detonate detonation burst
exploit exploitation abuse misuse
explore exploration explorer expedition survey
explorer adventurer expedition exploration discoverer
export exporter exported exportation outflow
extend extension renew renewal prolong continue
extend extension renew renewal prolong lengthen
extinction extinct endangered vanished
extreme radical drastic intense
eye vision sight eyesight visual
facilitate help ease enable assist
facilitator helper mediator organiser
faction group wing camp side
factor cause
factory factories plant mill works workshop manufacturer
fail failed failure flop unsuccessful fiasco
failed unsuccessful failure failing
fair just impartial equitable
fake false bogus counterfeit phony sham forged
fake forgery counterfeit bogus hoax forged
fall fell fallen drop plunge plummet tumble
false wrong incorrect untrue inaccurate mistaken
family household relative kin relation clan
famous celebrated renowned noted fame celebrity
fan supporter admirer enthusiast follower devotee
far distant remote faraway
farm ranch plantation homestead agriculture farming
farmer grower peasant agriculturist rancher planter
fascism fascist nazi nazism
fashion style vogue trend
fast fasting ramadan hunger
fast quick rapid speedy swift speed
fat overweight obese plump
fate destiny destinies doom
father dad daddy papa paternal fatherhood
fatigue tired tiredness exhaustion
fault defect flaw malfunction
fear terror dread fright afraid
feline cat
female feminine femininity womanly
feminism feminist suffragette suffrage
fence wall barrier wire
ferry ferries liner steamer
fertile rich productive
fertility children birth fertile
festival carnival celebration fete
few scant scarce handful
fewer less lower reduced
fight fought combat battle clash fighter
financial monetary economic fiscal
find found discover discovery locate detect
fine penalty forfeit ticket
fine penalty punish sanction ticket
fire blaze inferno flames
firefighter fireman firemen firefighting
first initial earliest firstly
first initial earliest original
fisherman fishermen fisher angler fishing fishery fisheries
fjord inlet
flag banner standard ensign
flat level plane horizontal
flexible adaptable bendable elastic
flight fly flew flown plane aircraft airliner
flood deluge inundation flooding
floor storey story level
flower blossom bloom petal
fluctuate change swing vary vacillate
fly flew flown flight airborne aviate
fog mist haze smog
follow followed follower succeed ensue
foment stir incite
food nourishment meal diet fare
food ration meal nutrition grocery
foot feet toe paw
football soccer footballer fifa
forbid forbade forbidden ban prohibit prohibition outlaw bar
forbidden banned prohibited taboo
force compel coerce oblige coercion
force strength might power
foreign abroad international
foreign overseas abroad
forest wood woods woodland jungle rainforest
forge forgery counterfeit fake falsify
former previous ex past onetime erstwhile
formerly previously once originally
fossil dinosaur prehistoric extinct
fracture broken break bone
fragile weak shaky delicate
fraud scam swindle deceive cheat con
fraud scam swindle deception embezzlement
free gratis complimentary costless
free unrestricted unhindered liberated
freedom liberty independence liberation autonomy
freeze froze frozen block seize confiscate
frequency often recurrence regularity
friction rubbing resistance
friend pal buddy mate companion friendship chum
front fore forward ahead
frustrate annoy upset frustration
fuel petrol gasoline diesel gas
full packed crowded filled crammed
fund finance funding pay paid bankroll bill sponsor subsidise subsidize
funeral burial bury buried cremation interment
future upcoming forthcoming coming prospective
gambling gamble bet wager casino lottery lotteries
gang mob gangster mobster crew bandit thug
garden yard park lawn
garrison base troops fort
gas vapour vapor fume
gate door entrance doorway entry
gather assemble assembly convene congregate rally
gendarmerie police
gene genetic dna hereditary chromosome
general commander marshal admiral commandant
generate cause produce
genius prodigy mastermind gifted brilliant
geology rock geologist
germ virus bacteria bacterium microbe pathogen
gerrymander redistrict redraw boundary
gigantic colossal immense vast enormous mammoth
girl lass schoolgirl girlhood
give gave given grant donate provide
goal aim objective target purpose
goal score point scoring
goalkeeper keeper goalie
god deity deities divine goddess lord
good fine great excellent positive
govern rule reign ruler government
government administration cabinet regime executive
government administration regime governance authorities
governor prefect governorate province
governor viceroy prefect governorship
gradual gradually progressively bit stepwise
graduate graduation alumnus alumni alumna
grain cereal wheat barley oats rye
grammar syntax grammatical conjugation
grandfather grandmother grandparent grandpa grandma granddad granny
grass pasture meadow grassland prairie lawn
grateful thankful thank thanks gratitude
grave tomb cemetery cemeteries graveyard mausoleum crypt
gravity gravitational gravitation freefall
grey gray silver ashen
group band gang bunch cluster
grow grew grown growth expand expansion enlarge
guarantee assure assurance ensure warrant
guard sentry warden watchman guardian bodyguard
guard sentry watchman bodyguard sentinel
guard sentry watchman patrol escort bodyguard
guest visitor invitee caller
guilty convicted culpable liable responsible
gun firearm rifle pistol handgun revolver shotgun
gymnastics gymnast gymnasium gym
habitat environment ecosystem surroundings
haemorrhage bleed hemorrhage bleeding
half halves halve fifty
hamper hinder impede slow block obstruct
hand fist palm finger
handover transfer handing transition turnover
happy glad pleased joyful delighted
harbour harbor port dock quay wharf pier seaport
hard solid firm stiff rigid
hardly barely scarcely just
harm damage hurt injure impair
harmful damaging detrimental injurious
hat cap headgear helmet
hate hatred loathe detest dislike despise
hatred hate loathing hostility
headline heading title caption
headline informant tipster whistleblower informer
headquarters hq seat office base
healthy well fit health
heat warmth hot warm
heaven paradise afterlife eden
heavy weighty hefty weight weigh
hegemony dominance domination control power
height altitude tall elevation high
helicopter chopper rotorcraft aircraft
hell underworld damnation inferno
helmet vest body armour bulletproof
help helped aid assist assistance helper
herbivore plant grass herbivorous
herd flock pack swarm
heretic unbeliever heresy
hero heroine champion idol heroic
hesitate wait unsure waver doubt
hibernate sleep winter hibernation
hidden concealed invisible buried unseen
hide hid hidden conceal secret cover
higher greater bigger larger
highway motorway freeway expressway turnpike
hijack carjack commandeer hijacker
hill hillock mound knoll
hire recruit recruitment employ engage enlist
hit struck strike slam smack
hobby hobbies pastime leisure recreation
hole pit cavity cavities
holiday vacation leave getaway
homeland motherland fatherland birthplace native
homesick nostalgia nostalgic missing
honest truthful sincere trustworthy
horse mare stallion pony ponies equine
hospital clinic infirmary ward medical
hospital clinic infirmary ward sanatorium
host hosted hold held venue
hostile unfriendly antagonistic aggressive
hot warm heat boiling
hotel inn hostel motel lodge guesthouse
house home dwelling residence abode
however but nevertheless although yet
humid damp sticky wet
hunger hungry starve starvation famine malnutrition undernourished
hungry starving famished malnourished
hunter hunting hunt poacher huntsman
hurricane typhoon cyclone tornado
husband spouse married hubby
hut cabin shack cottage shed
hypothesis theory idea assumption
ice frost freeze froze frozen glacier
idea notion concept thought
identity id identification card papers
ideology ideologies doctrine dogma
illegal unlawful illicit illegitimate criminal
illicit illegal unlawful banned
illiterate uneducated read illiteracy
illness sickness disease ailment sick ill malady disorder
illustrate show explain picture
imagination fantasy fantasies imaginary
immediate instant prompt immediately once instantly
immigrant migrant immigration migration settler newcomer
immigrate immigration immigrant migrant migration newcomer
imminent soon coming near
immunity privilege exemption protection
immunity protected resistant immune
impartiality fairness neutrality
impeach impeachment oust remove trial
implement implementation introduce introduced enact enforce
implication effect meaning result
import imported importer inbound
import importer imported importation inflow
important significant key major vital crucial importance
impossible unfeasible unattainable unachievable hopeless
impound tow seize
imprison imprisonment jail prison incarcerate
improve improvement better enhance enhancement upgrade refine
impunity unpunished immunity exempt
inappropriate unsuitable improper unfit
inaugural first opening maiden
incapacity unable inability
incarceration prison jail imprisonment
incite stir provoke encourage
include inclusion encompass incorporate embrace
including inclusive comprising incorporating
increase rise rose risen raise grow climb hike surge
increasing growing rising mounting
incumbent current sitting present
incursion raid invasion entry
indemnify indemnity compensate insure
independent autonomous sovereign autonomy independence
indicate indication signify sign signal
indigenous native aboriginal local
indignation anger outrage
indirect roundabout indirectly secondhand
induce cause bring lead
industry industries manufacturing sector trade
ineffective useless inefficient futile
ineligible barred disqualified banned unfit
inexperienced novice beginner untrained unskilled
infamous notorious disreputable dreaded feared
infant baby babies
infantry foot soldier
infected contagious infectious communicable
infection infect contagion contagious infectious
inferior worse lower weaker
inflation prices price
inflation prices rising expensive
influx arrival inflow flood wave
information info data facts
infraction breach offence violation
inhabited lived populated
inherit inheritance heir legacy bequeath heritage
inheritance inherit bequest bequeath heritage legacy legacies
injunction order ban stop
injure injury wound hurt wounded maim
injury injuries wound hurt injured trauma
innocent acquit acquittal cleared exonerate blameless
innovative novel pioneering groundbreaking
insect bug beetle fly flies
inside interior inner indoor
inside within interior inner indoors
insist demand say stress
instead rather alternatively alternative
instigate start stir
insufficient inadequate lacking short meagre meager
insult slur offend abuse
insurance insurer coverage underwriter insured
insurgency rebellion uprising rebel
insurrection uprising revolt rebellion riot
intact unbroken undamaged unharmed whole
intelligence intellect clever smart
intelligence spying spy
intend intention aim purpose intent meant
intensify worsen grow heighten deepen
interim temporary provisional stopgap meantime
interlocutor negotiator contact partner speaker
intermediary middleman broker mediator
international global worldwide multinational world
internet web online cyber website
internment imprisonment camp detention
interrogate interrogation question grill
interrupt interruption disrupt disruption disturb
interval gap break pause
invade invasion incursion occupy occupation
invade invasion invader incursion occupy
invent invention inventor devise pioneer
inventor invention invent creator pioneer
invest investment investor stake fund
investigate investigation probe inquiry enquiry inquest examine
investigate investigation probe inquiry inquest investigator
investor shareholder stockholder investment backer financier
irregularity fraud cheating problem rigging
irrigation water watering irrigate
island isle islet archipelago
isthmus neck narrow
jealous envy envious jealousy
jewel gem gemstone jewellery jewelry diamond
job occupation profession career employment work post trade
jobless unemployed unemployment joblessness
jockey rider horseman horsemen rode
join joined membership enlist affiliate
joint combined collective cooperative
joke jest humour humor funny
journalist reporter correspondent newsman columnist journalism
joy happiness delight happy
judge justice magistrate jurist judicial judiciary
judge verdict ruling rule adjudicate
junction intersection crossroads crossing interchange
junior lower subordinate inferior
junta regime military generals army
jurisdiction power authority reach court
jury juries juror panel
justify excuse reason defend justification
juvenile youth teen teenager minor
keep kept retain maintain preserve hold
kidnap abduct abduction hostage hijack ransom
kidnap abduct abduction seize snatch hostage captive
kidnapping abduction kidnap abduct hostage captive
kill killed slay slain murder homicide
kill killed slay slain slaughter shoot
kilometre kilometer mile distance
kind friendly gentle nice generous
kind sort category categories type
kindergarten preschool nursery nurseries playschool
king monarch ruler sovereign crown
king monarch ruler sovereign emperor majesty
kitchen galley oven stove cooker
knife knives blade dagger
know knew known knowledge aware
knowledge awareness knew known
known recognised recognized familiar acknowledged
lack shortage scarcity shortfall deficiency dearth
lamp light bulb lantern torch
landmine mine
landslide mudslide rockfall
language tongue dialect lingo
lapse expire run
largest biggest greatest maximum
larva larvae caterpillar grub maggot
last final latest ultimate
last final ultimate closing lastly
last lasting endure duration persist
late delayed overdue tardy belated
law legislation act statute bill code
law legislation statute act legal
lawmaker legislator senator deputy parliamentarian congressman
lawyer attorney solicitor barrister counsel advocate
layer stratum strata coating tier
lazy idle inactive dormant
lead led leader head leadership
leader chief head boss ruler leadership
leaf leaves foliage frond
leak whistleblower disclose expose breach
learn learned learnt study learner
least minimum minimal smallest lowest
leather hide pelt fur
leave holiday vacation rest break
left port lefthand leftward
legal lawful legitimate permitted allowed
legitimacy lawfulness acceptance legality
legitimate legal lawful rightful valid
length long extent longest
lengthy protracted long drawn
lenient mild soft mercy
letter mail correspondence note
library libraries librarian archive
licence license permit authorization authorisation
license licence permit authorization certify accredit
lie falsehood untruth deceit
lifetime lifespan longevity life lives
light lightweight weightless airy
like similar such resembling
likely probable probably presumably expected
line stripe row streak
liquidate sell close liquidation
list register catalogue catalog inventory inventories roster
live lived reside inhabit dwell resident inhabitant
livelihood living job income
loan lend lent credit debt
lobbyist lobby pressure influence persuade
local native indigenous homegrown
locate location situated located position site
logistics logistical supply transport delivery
long lengthy extended elongated length
loose slack untied unattached
lose lost loser defeated
lose lost loss misplace mislay
loser beaten defeated lost
loud noisy noise deafening
love affection fondness adoration
lower bottom lowermost lowest
loyalist supporter loyal faithful
lucky fortunate luckily fortunately
lucrative profitable rich money
lyrics words song
machine apparatus device appliance machinery
madness insanity insane mad crazy lunatic
magazine journal periodical weekly
magic witchcraft sorcery wizard witch sorcerer
magnet magnetic magnetism magnetise
main chief principal primary leading core
majority bulk preponderance mainstream
male man men masculine boy
malfeasance wrongdoing corruption misconduct
malignant cancer deadly
malnourished hungry starving thin
man men male guy gentleman bloke fellow chap
manage management manager run administer
mandate authorisation authorization authorise authorize permission approval remit
mandate power task job authority
manhunt search hunt
manslaughter killing kill homicide
manual handmade hand handcrafted
manufacture build produce
manuscript scroll parchment handwritten
many numerous several lots plenty multiple
map chart atlas cartography
marginalized marginalised excluded sidelined
market bazaar marketplace mart fair
marriage wedding marry wed wedlock matrimony nuptials
marry married marriage wed wedding spouse
marsh swamp bog wetland
mask disguise veil masquerade
massacre slaughter carnage bloodbath butcher genocide
masterpiece greatest best work
match game fixture contest
material substance matter stuff
maternal mother pregnancy
mathematics math maths mathematician arithmetic
maximum limit ceiling cap
maximum max peak limit upper
maybe perhaps possibly potentially
mayor mayoral alderman councillor
mayor municipality town council councillor
meal dinner lunch supper breakfast feast
meaning sense significance definition
meanwhile meantime simultaneously while during
measure measurement gauge quantify metre
measurement measure gauge metric
meat beef pork lamb mutton
medal honour honor decoration
medalist medallist medal winner
mediate mediator mediation broker arbitrate arbiter
medical clinical health medicinal
medicine drug medication pill pharmaceutical
medieval middle ages
meet met meeting encounter conference summit
member affiliate membership participant
member membership participant belong
memoir life story autobiography
memorandum memo note understanding
memory memories remembrance recollection
mercenary contractor hired private
merchandise goods stuff products
merge merger consolidate consolidation fusion
merger takeover acquisition buyout consolidation
metal iron steel alloy metallic
meteorology weather meteorologist
method technique procedure approach
metro subway tube underground
midfielder midfield centre
migrant immigrant asylum newcomer migration
migrate move travel migration
mild gentle moderate soft
militia gunmen fighters armed
millionaire billionaire tycoon magnate mogul
mine pit quarry quarries colliery
minimum least lowest floor
minimum min least floor
minister secretary ministry portfolio
ministry ministries department bureau agency
minor child children kid underage juvenile
misappropriate misappropriation steal embezzle theft
misconduct wrongdoing misbehaviour misbehavior abuse
misdemeanor misdemeanour petty minor
missile rocket warhead projectile
missing disappear disappearance vanish lost
mission operation intervention task expedition campaign
mission task assignment errand
missionary preacher converting
mistake error blunder slip
mobile portable movable moving
mobilize mobilise gather
model prototype template archetype
molestation abuse assault
monarchy kingdom realm throne crown dynasty
monastery monasteries abbey convent priory cloister
money cash fund finance dollar sum
money cash funds finance
monitor observe observer watchdog oversight supervise supervision
monk nun friar monastic abbot
monkey ape primate chimpanzee
monopoly monopolies cartel trust antitrust
monthly month quarterly quarter
monument memorial statue cenotaph
moon lunar moonlight crescent
morbidity illness disease
more additional extra further another
morning dawn sunrise daybreak
mortality death deaths
mosque minaret imam islam muslim
most majority bulk mostly
mostly mainly largely chiefly primarily predominantly
mother mom mum mama maternal motherhood
motorcycle motorbike moped scooter
motto slogan catchphrase watchword
mountain peak mount summit
mountainous hilly upland alpine
mourn grief condolence grieve bereaved
mouse mice rat rodent
mouth lips jaw oral
move moved movement motion travel
mud clay silt muddy
multinational international foreign coalition
multitude loads masses heaps
murder homicide kill assassinate assassination slay slain
murder homicide killing assassination manslaughter slaying
murderer killer assassin gunman gunmen slayer
museum gallery galleries exhibition exhibit
musician instrumentalist performer player guitarist pianist
mutual shared common reciprocal
mystery mysteries enigma puzzle riddle
myth legend folklore mythology fable tale
name named call dub title entitle
narcotic drug heroin cocaine opium
narcotics drugs dope
narrow thin slim slender
national nationwide countrywide state
nationalism nationalist patriot patriotism
natural organic wild unspoiled
naturalize naturalise naturalization citizenship
nature natural wilderness environment
nausea vomit vomiting queasy
navy naval fleet maritime seaman sailor marine
navy navies naval fleet flotilla armada
near close nearby adjacent neighbouring neighboring beside
nearly almost practically virtually close
necessitate require need force
need require requirement necessary necessity
negligence careless carelessness neglect
negotiate negotiation bargain mediate talks
negotiate negotiation talk bargain bargaining
negotiation talks bargaining mediation
neighbour neighbor neighbourhood neighborhood nearby adjacent
nepotism favouritism favoritism relative
nest den lair burrow
neurological brain nerve
neutral impartial unbiased nonaligned
neutrality neutral nonaligned uninvolved
new recent fresh novel latest
newest latest youngest last
news report bulletin coverage
newspaper paper daily tabloid gazette
next following subsequent coming
nickname alias pseudonym sobriquet moniker
nil none nought
noble nobleman aristocrat lord baron duke earl count nobility
noncompliance disobey disobedience
none nobody nothing
nonproliferation nuclear spread
normal ordinary standard typical average regular
normalize normalise normalization restore mend
north northern northerly northward
notify inform tell alert brief briefing
novel fiction story stories tale
now currently presently nowadays today
nuclear reactor atomic uranium
number figure digit numeral
nurse carer caregiver paramedic orderly
nurse midwife carer caregiver nursing
nutrition food diet
obey comply compliance adhere abide observe
obsolete outdated dated useless
obstacle hurdle barrier hindrance
obstruct block bar
occupy occupation occupier takeover annex
ocular eye
offensive attack push drive
offer proposal bid tender proffer
officer lieutenant sergeant colonel captain
official formal officially authorised authorized
official functionary bureaucrat officer civil
offspring young babies
often frequently regularly repeatedly frequent
old aged elderly ancient age senior
oldest earliest eldest first
oligarchy elite clique
olympics olympic olympian olympiad
ombudsman watchdog complaint complain
only just merely solely exclusively
open accessible unlocked ajar
open opened inaugurate inauguration unlock
operate operation operator run
opinion view viewpoint stance belief
opinion view viewpoint standpoint
opportunity opportunities chance opening
oppose opposition object objection resist resistance against
oppose opposition opponent resist
opposite contrary reverse converse
oppress crush repress oppression
optimistic hopeful positive hope
orchestra symphony symphonies philharmonic
ordain priest ordination
order command instruct instruction directive decree
ordnance munition bomb shell
organisation organization association society institution body
organize organise organization arrange coordinate stage
originate start begin root
orphan fatherless motherless parentless
orphan orphanage foster adopted adoption parentless
oust kick remove drive overthrow topple
outline plan sketch summary
outperform beat better outdo surpass
outrage anger fury shock
outside exterior outer external outdoors
outside exterior outer outdoor
overnight nocturnal night nighttime
overt open public
overturn reverse cancel quash undo
own owned owner ownership possess possession belong proprietor
owner proprietor landlord possessor ownership holder
pain ache suffering agony
painkiller aspirin morphine analgesic
painting portrait canvas mural fresco
pair couple duo
palace mansion chateau manor villa
panic fear scare alarm
parade procession march cavalcade
paralysis paralysed paralyzed unable
paramilitary militia armed
pardon amnesty forgive forgave clemency
parent mother father mom dad mum parental
parliament legislature congress assembly senate
parole early release
part portion section piece segment fraction
participate participation participant involve involvement compete
partly partially somewhat incompletely
party celebration bash festivity festivities
party faction political movement
party parties faction political
past bygone history historical
past former previous bygone history
path trail track footpath walkway
patrol guard watch monitor
pattern design motif decoration
pay paid payment fund finance bill foot spend
peace peaceful calm stability harmony
peace peaceful harmony reconciliation
peacekeeper peacekeeping helmet observer
peak maximum culminate climax highest
peasant farmer poor
peninsula cape headland promontory
pension retire old retirement
perceive see view feel
percentage percent proportion share
perennial yearly constant always lasting
performance show production staging
perjury lie lying false
permanent lasting perpetual enduring durable
permission consent approval authorization
perpetrator attacker culprit criminal
persecute persecution oppress harass mistreat
person people human individual folk folks
personnel staff employee worker workforce manpower crew
persuade convince persuasion coax induce
pertain concern relate regarding
pessimistic gloomy negative hopeless
petitioner applicant
pharmacy pharmacist chemist drugstore
phase stage step period
phased gradual
philanthropy charity giving philanthropist
philosophy philosophies philosopher thinker
phone telephone mobile handset
photographer photography cameraman photojournalist
phrase expression idiom saying
physics physicist quantum mechanics
piano keyboard pianist harpsichord
picture image photo photograph snapshot
piece bit fragment chunk slice
pig hog swine boar sow
pilgrim pilgrimage holy journey
pilot airman aviator flyer captain cockpit
pipe tube duct hose
pirate buccaneer corsair privateer
pitch field ground
place location site spot position venue
plain steppe flatland prairie
plaintiff complainant accuser claimant
plan planned scheme intend blueprint
plan scheme blueprint strategy
plastic polymer nylon polythene
plateau tableland highland upland
play drama theatrical dramatic
plebiscite referendum vote poll
pledge promise commit commitment vow undertake undertaking
plenary full whole general
plenipotentiary envoy representative
plot conspiracy conspiracies intrigue
plot conspire conspiracy scheme conspirator
plumage feather feathers
plummet crash drop fall
plunder loot rob pillage
plurality most majority
poet poetry poem verse ode lyric sonnet
poison poisoning toxic venom toxin
poison toxin toxic venom poisonous
poisonous toxic venomous poison
polar arctic antarctic pole
police cop policeman policemen policewoman constable officer sheriff
police policeman policewoman cop officer constable patrolman sheriff gendarme
policy policies strategy programme platform
politician statesman policymaker leader
politician statesman statesmen lawmaker legislator
politics political government statecraft
pollution contamination pollute contaminate smog
ponder contemplate think consider reflect
poor impoverished needy destitute broke poverty
pope papal pontiff papacy vatican
popular beloved liked favourite favorite popularity
population inhabitants populace demographic
port harbour harbor dock wharf terminal seaport
possibility possibilities likelihood probability chance
possible feasible doable achievable viable potential
post mail postal postage
postpone delay defer reschedule adjourn postponement late
postpone delay defer suspend postponement
power authority control rule rein
powerful influential mighty dominant
powerless helpless impotent unable
praise acclaim tribute applause
prayer pray worship devotion prayed
precarious shaky dangerous unsafe fragile
precede before earlier preceding prior
precipitation rain snow
precondition condition requirement demand
predator hunter killer
predecessor previous former forerunner
predecessor previous last former
predict prediction forecast foresee project prophecy
preface foreword introduction intro
prefer rather favour like preference
preferable better preferred
pregnant expecting pregnancy expectant
prehistoric ancient stone
premature early soon
premier chancellor minister cabinet
premier prime minister pm
premiere debut opening unveil
prepare preparation ready arrange prep
present attending here attendance
preside chair lead head
president presidency presidential head
press media journalist reporter newspaper news
press media newspapers journalism
pretext excuse cover
prevent prevention avert forestall preclude
prey hunted victim food
price cost charge fee fare
priest clergyman clergy vicar pastor minister reverend
prince princess royal royalty
principle tenet maxim precept
prison jail gaol penitentiary cell lockup
prison jail gaol penitentiary imprisonment cell custody
prisoner inmate detainee convict captive
private personal individual privately
probation supervision suspended
problem difficulty difficulties trouble
procurement buying purchase
produce production manufacture producer manufacturer
product goods merchandise ware commodity commodities
professor lecturer academic scholar
proficient good skilled able
profit gain benefit earning proceeds revenue
profit gain earnings surplus
profitable lucrative profit moneymaking
progress advance headway development
project undertaking venture enterprise
proliferation spread
prolific productive busy
prolonged long lengthy
promise pledge vow commitment swear swore sworn oath
promote promotion elevate upgrade advance
promulgate proclaim publish declare
pronunciation pronounce accent intonation
property properties estate possession asset
prophet messiah apostle disciple
proportion share part slice
propose suggest offer recommend put
prosecute prosecutor prosecution indict indictment sue
protagonist hero main character
protect protection safeguard shield preserve
protectorate colony dependency territory
protest demonstration demonstrate demonstrator rally march protester
proud pride dignity
prove proof proven evidence demonstrate
proven confirmed verified established
proverb saying maxim adage
provide supply provision furnish supplier equip
province region state territory territories district
provoke incite instigate spark trigger
pseudonym alias penname nickname
psychology psychologist psychiatrist psychiatry
pub bar tavern saloon taproom
public communal publicly civic
publish publication publisher issue release print
pulmonary lung breathing
punctual timely prompt schedule
punish punishment penalty penalize discipline
purported supposed alleged claimed
purview scope remit reach
quarantine isolate isolation separate
queen empress monarch sovereign
question query queries inquiry enquiry
quickly fast rapidly hastily
quiet silent hushed silence
quite rather fairly pretty
quorum minimum enough
quota share limit allowed
quote quotation cite citation
race ethnicity ethnic racial racism
race marathon sprint racing
racketeering extortion mafia organized
radiation radioactive radioactivity fallout
radio communication transmitter walkie satellite
radio wireless broadcast broadcaster
raid swoop storm search
rain rainfall precipitation shower downpour
ramification repercussion consequence effect
rank status standing position
ransom extortion extort blackmail racket
rape assault molest abuse
rape sexual assault molest harassment exploitation
rapporteur reporter investigator expert
rapprochement thaw reconciliation closer warming
rare rarely seldom scarce infrequent uncommon hardly
rate ratio pace proportion
ratify ratification confirm sign approve
rationale reason why grounds
raw uncooked unprocessed crude
ready prepared set readiness
reaffirm reiterate repeat restate again
real actual genuine authentic really
rebel insurgent guerrilla fighter militant militia insurrectionist
rebel insurgent guerrilla revolutionary mutineer
rebel rebellion revolt uprising mutiny insurgent
rebellion uprising revolt insurrection mutiny revolution
rebuild rebuilt reconstruct reconstruction renovate restore
rebuild reconstruction reconstruct repair restore
recall summon withdraw return
receive received recipient accept obtain got
recently lately newly recent
recession slump crash downturn
recession slump downturn depression
recipe ingredient cuisine cookery dish
recital concert performance
recognize recognise recognition identify acknowledge
reconcile reconciliation peace mediate conciliate
reconnaissance scouting scout recon spy
reconvene meet resume regather
record recording document log tape
recover recapture retake regain reclaim
recover recovery rebound recuperate heal bounce
recruit recruitment enlist hire sign conscript
rectify fix correct right
red crimson scarlet ruby
redeploy move shift relocate
redress remedy compensation repair
referee umpire linesman adjudicator
reform overhaul restructure modernise modernize
reform overhaul restructure reorganize revamp reorganization
reform overhaul restructuring reorganisation reorganization
refugee asylum exile displaced evacuee
refuse refusal reject decline rejection spurn
refute disprove deny reject rebut
regarding concerning about
regent caretaker ruler guardian
regional provincial area territorial
register registration enrol enroll record enlist
regular routine habitual customary
regulate regulation regulator regulatory govern
reign rule king
reimburse reimbursement refund compensate repay repaid
reinforcement extra backup
reintegrate reintegration rehabilitate rehabilitation
reject veto refuse rebuff
relationship connection link tie
release free freed liberate parole
release free liberate liberation freed
relegate demote drop relegation
reliable dependable trustworthy trusted
religion faith belief creed denomination
religious spiritual sacred holy
relocate relocation resettle transfer move displace
reluctant unwilling hesitant
remainder rest remnant leftover residue
remand custody jail hold
remedy fix cure correct
remittance sending transfer money
remove removal eliminate delete erase strip eradicate
renal kidney
rent lease hire tenant charter rental
repair fix mend maintenance restore
reparation compensation payback damages
repatriate return home
repercussion effect result consequence fallout
replace replacement substitute supplant swap supersede successor
replace replacement successor substitute succeed
replenish refill restock top
report account coverage dispatch story
report account document dossier write written wrote
represent representation representative delegate embody
repression crackdown oppression suppress
reprieve delay stay respite
reprimand scold rebuke tell censure
reptile snake lizard crocodile
reputation prestige renown esteem
request petition appeal ask plea solicit
rescue save saved saviour retrieve recover
rescue save saviour salvage retrieve rescuer
research study researcher examine investigate
research study studies investigation analysis
resemble like look similar
resentment anger bitterness grudge
reservist reserve
reshuffle shake change cabinet
resident inhabitant dweller occupant local
resign resignation quit relinquish
resign resignation quit stepped abdicate
resignation resign quit abdicate abdication
resolution decision motion declaration ruling
respect honour esteem admire
respiratory breathing lung
restaurant cafe diner eatery bistro cafeteria
restitution repayment return
restore restitution repatriate repatriation reinstate return
restrict restriction limit limitation curb constrain
result outcome consequence effect aftermath
resume restart reopen relaunch reboot revive
retail shop store sell
retire retirement retiree pension pensioner
retreat pullback withdraw fallback
retreat withdraw withdrew withdrawal pullout pullback
return returned comeback homecoming revert
reveal disclose disclosure uncover expose unveil divulge
revenge retaliate retaliation reprisal vengeance avenge
revenue income money
revenue income turnover proceeds
revoke rescind cancel withdraw annul
reward prize award bounty
rhythm beat tempo cadence
rich wealthy affluent prosperous wealth millionaire
rig rigged fraud cheat cheating irregularity
right entitlement privilege prerogative liberty
right freedom liberty entitlement
right starboard righthand rightward
riot unrest disorder looting turmoil
riot unrest uproar disturbance rampage looting
rivalry competition rivalries compete
river stream creek brook tributary
road street avenue lane boulevard
roadblock checkpoint barricade barrier
robot automaton android robotic automated
rocket missile projectile launcher
roof ceiling dome rooftop
room chamber hall parlour
rope cord cable string line
roster squad list
rotation swap replace change
rough coarse bumpy uneven
round circular spherical ring
route course itinerary itineraries
royal regal imperial kingly
rubbish garbage trash waste refuse litter
ruin remains wreckage debris rubble
rule guideline regulation norm provision
rule regulation guideline code ordinance
rumour rumor gossip hearsay unconfirmed
runner sprinter racer jogger
rural countryside country village agrarian
sacrilege desecrate insult
sad unhappy sorrowful depressed
sadness sorrow grief sad mourning
safe secure harmless safely protected
safeguard protection protect guarantee
sail cruise voyage navigate seafaring
sailor seaman seamen mariner crewman seafarer
saint holy sacred saintly canonized
salary wage pay payment stipend earnings allowance
salesman salesperson seller vendor rep
salvation saved saving
same identical equal equivalent alike
sanction embargo restriction ban penalty
sand gravel grit sandy
sanitation toilet sewage hygiene clean
satisfied happy pleased satisfaction
sausage ham bacon salami
savanna grassland plain savannah
save saving conserve preserve conservation
say said tell told state remark mention
scandal disgrace outrage controversy
scarce few rare little
schedule timetable agenda calendar
schedule timetable slated agenda planned
schism split division
scholarship bursary fellowship grant stipend
school academy academies college schooling
school college classroom academy lesson
scientific science scholarly academic
scientist researcher investigator scholar academic
scripture bible gospel testament
scrutiny checking inspection
sculpture statue carving
sea ocean marine maritime
search seek sought quest look hunt
seat chair bench stool
secede secession independence breakaway separatist
second secondly next following
secondary subordinate lesser auxiliary ancillary
secret clandestine covert hidden undercover confidential
secret confidential classified covert hidden hid
secretariat office bureau administration
sect cult group
secular worldly lay nonreligious
secure security safe safety protect
security safety safe protection
sedition treason rebellion incitement
see saw seen sight view witness
segregation apartheid separation racial
seizure capture confiscation grab
seizure fit epilepsy convulsion
sell sold sale seller vendor vend
senator congressman congresswoman congressmen representative deputy legislator
send sent dispatch transmit mail forward
senior ranking superior higher
sentence convict conviction condemned guilty
sentence punish punishment penalty jail fine
sentence punishment penalty penalties fine
separate apart detached independent separately
separatist breakaway secessionist splinter
sequel prequel trilogy continuation spinoff
serf slave peasant
serious grave severe critical seriously
sermon preach preacher homily preaching
servant maid butler domestic attendant housekeeper
serve service servant serving duty
session meeting sitting
settle settlement settler colonize colony homestead
sever cut break broke end
several few handful couple some
sewage waste toilet sewer
shallow superficial surface skin
shame humiliation embarrassment disgrace
shape form contour outline
share shared common joint
share stock equity equities securities
sharp pointed keen jagged
sheep lamb ewe ram
shelter refuge tent housing accommodation
shift change move switch
ship boat vessel craft
ship shipment transport cargo consign freight
ship vessel boat freighter
shipwreck wreck sink sank sunk founder capsize
shoe boot footwear sandal
shoot shot gunfire fire gunshot shooting gunman shooter
shop store outlet boutique retailer supermarket
shopkeeper merchant trader dealer retailer grocer storekeeper
short low brief squat
shortage scarcity scarce dearth deficiency lack
shortage shortfall lack gap deficit scarcity
show shown display exhibit present demonstrate
shrink shrank shrunk shrinkage contract dwindle diminish
sibling brother sister twin
sick ill unwell ailing sickness illness
siege besiege blockade surround encircle
sign signature signatory autograph ink
sign signed signature initial ink
silence quiet hush mute silent
similar alike comparable resemble resemblance akin
similarity similarities likeness resemblance
simultaneous concurrent coinciding synchronous
since from because ever
singer vocalist songwriter vocal soprano tenor
single lone sole solitary
situated lies located
size dimension magnitude extent
skiing ski skier slalom
skill talent ability abilities aptitude
skilled experienced expert qualified trained
skyscraper tower highrise tall
slave slavery bondage serf enslaved servitude
slow sluggish gradual slowly
slum shantytown ghetto favela
small little tiny minor miniature minuscule slight
smell odour odor scent perfume fragrance
smoking cigarette tobacco cigar
smooth even sleek polished
smuggle smuggler contraband trafficking trafficker
smuggle smuggler traffic trafficking contraband bootleg
snake serpent reptile viper
sniper marksman sharpshooter shooter
snow snowfall blizzard snowstorm
soar jump rise climb rocket
socialism socialist leftist leftwing
soft tender squishy flexible
software program app application
soil earth ground dirt
soldier troop serviceman combatant infantryman trooper
soldier troops trooper serviceman infantryman fighter warrior
solidify harden freeze set
solution remedy answer fix resolve
solve solution solved resolve fix
sometimes occasionally occasional periodically
song ballad anthem hymn tune melody melodies
soon shortly presently imminent upcoming
soul spirit ghost spectre phantom
sound noise acoustic audible
source origin root provenance
south southern southerly southward
sovereignty independence selfrule independent
space cosmos universe cosmic
spacecraft spaceship satellite shuttle probe
speak spoke spoken talk speech address
speaker orator lecturer narrator
special particular specific distinctive
species breed kind variety
specimen sample example
spectacles eyeglasses lens goggles
spectator fan watcher viewer
speculate guess wonder speculation
speech address oration spoke
speed velocity velocities pace fast
spelling spell orthography misspell
spend spent expenditure spending outlay expense
spice seasoning herb flavour condiment
splinter breakaway faction split
spokesperson spokesman spokeswoman mouthpiece representative
sponsor sponsorship fund bankroll subsidize patron
sporadic scattered rare occasional irregular
sport athletics sporting athletic
spread disseminate propagate proliferate diffuse circulate
sprint dash run
spy espionage intelligence snoop
spy espionage intelligence surveillance agent
spy spies espionage agent informer mole intelligence
stabilize stabilise stabilization steady calm
stable steady firm stability
stadium arena ground amphitheatre
stairs staircase ladder stairway steps
stalemate deadlock stuck impasse standoff gridlock
standoff confrontation stalemate
start begin began begun launch commence outset beginning onset inception initiate kickoff
statement communique declaration announcement release
statement declaration announcement proclamation
station depot terminal stop terminus
stationary fixed static immobile motionless
statistics statistical data figures
statue sculpture bust figurine
statutory legal law
stay remain keep kept linger
steal stole stolen theft thief rob robbery burglar heist loot
still yet remain nonetheless
stimulus boost aid package
stipulate say demand require specify
stipulate state require say specify
stockpile store reserve cache
stone rock boulder pebble
stop halt cease discontinue quit suspend suspension pause shutdown
storm tempest gale thunderstorm
straight direct unbent linear
strait channel narrow sea
stranger outsider newcomer unknown foreigner
strength size headcount number total
stress anxiety anxious strain tension
strict stern rigid harsh
strike walkout stoppage picket industrial
strong powerful mighty robust sturdy strength
stronghold bastion fortress fief lair
student pupil schoolchild schoolchildren undergraduate learner trainee
stupid dumb foolish silly
subpoena summon summons order
subsequent later next after
subside ease sink calm fade
subsidiary subsidiaries affiliate branch division offshoot
subsidize subsidise support help
subsidy subsidies grant aid funding allowance
subsidy subsidize grant aid stipend support
subsidy support handout
substantiate prove back
substitute sub bench
suburb outskirts suburban periphery
subversion subversive undermine plot
succeed success successful achieve prosper
succeed succession successor replace
successful success thriving victorious
successive after following consecutive
successor next heir follower
sudden abrupt unexpected suddenly overnight
sue sued lawsuit litigation court plaintiff
suffer suffering endure undergo underwent ordeal
suffrage vote franchise voting
suggestion proposal recommendation proposition
suicide killed
suitable appropriate proper fitting apt
suitcase luggage baggage trunk
summarize short sum summary recap
summit meeting conference talks gathering
summit top peak apex pinnacle
sun solar sunlight sunshine
superstition omen taboo superstitious
supervise supervision oversee oversaw supervisor overseer
supply provide provision furnish deliver
support back backing endorse favour favor
support backing endorsement sponsorship
support endorse backing supporter backer
supposed alleged purported reputed apparent allegedly
suppress crush quell stifle quash
surgery surgeries operation surgical
surpass beat pass exceed top outdo
surplus extra excess leftover
surplus extra leftover spare remaining
surprise shock astonishment amazement
surprised astonished amazed shocked
surrender capitulate yield capitulation submit
surveillance watching spying monitor
survive survival survivor outlive survived
survivor survive survival living
suspect accused defendant alleged
suspect suspicion suspected accused defendant
sustenance food
suzerainty overlordship control
swear swore sworn oath inaugurate inauguration
sweet candy candies confectionery chocolate
sweet sugary candied sugared
swimming swim swimmer swam swum
sword sabre blade rapier
symbol emblem sign insignia
symptom sign indication manifestation
synagogue rabbi jewish temple
synthesize combine synthesis
talk discuss discussion conversation chat dialogue converse
tall high towering lofty height
tank armoured armored apc humvee mrap
taste flavour flavor palate
tax duty levy tariff taxation toll
taxi cab taxicab rickshaw
teach taught teacher educate instruct tutor
teacher instructor tutor educator schoolteacher schoolmaster
team squad side crew lineup
teargas pepper baton riot truncheon
technical technological specialised specialized
technocrat expert specialist
technology technologies tech technological
teenager teen adolescent youth youngster
temperature degree celsius fahrenheit
temple shrine sanctuary pagoda
temporary provisional interim transient momentary
tenant renter lodger leaseholder occupant lessee
tenure term time period
terminate end close
terrain land ground
terrible awful dreadful horrible horrific
territory area zone region terrain district
terrorist militant extremist bomber
terrorist terrorism terror extremist
test trial experiment try exam
testimony statement evidence account
textbook manual handbook guidebook
theatre theater playhouse stage auditorium
theft robbery burglary heist larceny stolen
theft steal stole stolen rob robbery burglary loot thief
theology religion god theologian
theory theories hypothesis hypotheses
therefore thus hence consequently so
thick dense thickness heavy
thief thieves robber burglar stole theft
thin skinny lean slim
thirst water drinking well drink
threat menace danger risk peril
threat menace threaten intimidation
threaten intimidate intimidation menace scare bully
threaten threat menace intimidate danger
thwart foil stop prevent
tiebreaker decider shootout
tight taut fixed firm
time period era age epoch
timetable schedule calendar timeline roadmap
tired exhausted weary fatigued
together jointly collectively joint
toilet lavatory bathroom restroom loo washroom
tool instrument implement device utensil
torture torment brutality cruelty beat
torture torment mistreat mistreatment
total overall aggregate combined sum
totalitarian dictatorship dictatorial authoritarian
tough resilient hardy rugged durable
tour rotation turn stint
tournament championship competition contest cup
toy doll plaything teddy
trade commerce dealer merchant business deal
trade commerce trading business commercial
tradition custom practice convention traditional
traditional conventional customary classic
trafficking smuggling trade
train railway railroad rail locomotive
train training coach trainee practise practice
train training drill exercise instruct coach
transform transformation convert conversion turn morph
transition interim transitional caretaker provisional
translate translation translator render interpret interpreter
transparency openness open honesty
transparent open clear
travel journey trip voyage traveller tour visit
traveller traveler tourist passenger voyager holidaymaker
treasury exchequer finance coffer
treat treatment cure heal remedy therapy
treatment therapy therapies cure remedy remedies
treaty pact accord agreement convention deal
treaty treaties pact agreement accord convention
trial hearing lawsuit case proceeding litigation
trial lawsuit litigation case proceedings suit
tribe ethnic clan indigenous tribal
tribunal court panel
trilateral tripartite
trio triple threefold
triple threefold treble
triple thrice threefold
trousers pants jeans slacks
truce ceasefire armistice lull
truce ceasefire armistice peace
truck lorry lorries van pickup
true correct right accurate truth factual
trust fund pot kitty pool account
trusteeship trustee guardianship administer
truth fact reality true
try tried attempt effort endeavour endeavor
tundra frozen arctic
tunnel underpass subway passage
turnover sales revenue income
ugly hideous unattractive unsightly
ultimatum deadline threat demand
unable incapable cannot powerless
unanimous unanimously everyone consensus
unanimous united consensus unopposed
uncertain unsure unclear doubtful unknown
undefeated unbeaten
underground subterranean buried beneath
undermine weaken hurt damage sabotage
underscore underline stress emphasize emphasise highlight
understand understood comprehend grasp understanding
undisputed uncontested unanimous agreed
unemployed jobless unemployment redundant layoff workless
unequal uneven inequality disparity imbalance
unfair unjust biased discriminatory
uniform consistent constant homogeneous
uniform fatigues dress outfit beret
uniform outfit costume livery
unilateral alone unilaterally
unimportant trivial minor insignificant negligible petty
uninhabited empty deserted
union syndicate guild labour brotherhood
unique sole singular unparalleled
unit battalion brigade regiment squad platoon contingent company
unite unification unify reunify reunification union
university universities college campus polytechnic
unknown unidentified unfamiliar obscure anonymous
unlawful illegal wrongful criminal
unlikely improbable doubtful doubtfully
unlucky unfortunate unfortunately sadly
unmarried single bachelor spinster
unofficial informal unauthorised unauthorized
unpaid owed arrears overdue owe outstanding
unpopular disliked hated detested
unrelated unconnected irrelevant separate
unstable shaky volatile precarious instability
unusual odd strange weird peculiar abnormal bizarre
upper top topmost uppermost
upset sad angry distressed disturbed
urban city municipal metropolitan town
urge encourage exhort press prompt
urgent pressing critical immediate
use used utilize usage employ usable
useful helpful handy practical
usual usually normally generally typically ordinarily
usurp seize grab usurper steal
vaccine vaccinate vaccination jab inoculate immunise
vaccine vaccination inoculation immunization jab shot
vague unclear ambiguous imprecise hazy
valley canyon gorge ravine
valuable precious priceless prized
various diverse varied assorted miscellaneous variety
vary change differ variation
vegetable vegetarian veggie vegan
vehicle car automobile auto motorcar
vehicle car truck lorry van jeep pickup
verdict judgment judgement ruling conviction
verdict ruling judgment decision
version edition variant revision
vertical upright perpendicular erect
very extremely highly really
vet vetting screen screening background check
veteran former
veto block reject rejection refuse refusal
vicinity near area around
victim casualty casualties sufferer
victory victories win triumph success
vigilante militia lynch mob
village hamlet settlement rural
villain rogue scoundrel crook baddie
violate violation breach infringe infringement break
violence unrest bloodshed turmoil disorder mayhem
violent brutal savage vicious ferocious
violin fiddle violinist cello
visa passport permit travel document
visible seen noticeable conspicuous
volatile unstable tense dangerous
volcano eruption erupt volcanic lava
voluntary optional elective willing
volunteer unpaid willing helper
vote ballot voting cast voter referendum
voter elector electorate constituent
vulnerable exposed defenceless susceptible
vulnerable weak defenceless defenseless
wage salary pay earnings income paycheck remuneration
wait await queue pending
waiter waitress bartender barman server
wall barrier fence rampart
want desire wish crave desired
war conflict hostilities fighting warfare
war warfare conflict hostilities battle
warehouse depot storehouse storage granary
warehouse depot storehouse store storage
warn warning alert caution alarm advisory
warrant order permit
warship battleship frigate destroyer cruiser
weak feeble frail fragile weakness
wealth riches fortune affluence rich prosperous prosperity
weapon arm armament arsenal weaponry
weapon arms armament weaponry
weekly week fortnight fortnightly
weight mass heaviness heavy weigh
west western westerly westward
wet damp moist soaked humid
wheel tyre tire rim
white pale ivory snowy
whole entire full complete total all
wide broad width breadth
widow widower widowed bereaved
wife wives spouse married
willing ready happy prepared
win won winner victory triumph victorious
window pane glazing casement
wine vineyard winery wineries grape
winner victor champion victorious won
wisdom wise sage prudence
wise sensible prudent wisdom
withdraw withdrew withdrawal pullout leave left exit
without lacking minus sans
witness eyewitness bystander onlooker testify
witness onlooker bystander eyewitness observer spectator
woman women female girl lady
woman women female lady gal
wood timber lumber wooden
wool woollen fleece yarn
word term vocabulary expression
work worked job labour labor employment
worker employee staff personnel labourer workforce labor
worried anxious concerned worry nervous
worse inferior worst deteriorated
worsen deteriorate deterioration degrade aggravate exacerbate decline
worst poorest gravest lowest
worthless useless valueless junk
wound wounded injure injury injured hurt harm maimed
wrestling wrestler sumo grappling
writ document
write wrote written author writer pen compose
yellow golden gold amber
young youthful juvenile youth junior
zoology animal zoologist
`

/** Phrases, and after each what a text says for it in one word. Verbs in their base form. */
export const phrases = `
a great deal: considerable substantial significant
a lot of: many numerous considerable substantial
able to: capable can ability
able to read: literate literacy
about to happen: imminent impending upcoming forthcoming
above the sea: elevation altitude
act in: starring cast appear role
acting boss: interim caretaker provisional
active at night: nocturnal night
add up to: total amount sum number
after death: posthumous posthumously
against human rights: violation abuse violate
against the government: opposition dissident rebel antigovernment
against the idea: oppose opposed object opposition
against the law: illegal unlawful illicit prohibit
against the rules: violate breach prohibit violation
agree on: accord settle consensus
agree to a treaty: ratify ratification accede sign
agree to disagree: compromise differ dispute
ahead of time: early advance premature beforehand
aid group: charity ngo humanitarian agency
aid worker: humanitarian relief staff
air crash: plane accident wreckage
air raid: bombing bombardment airstrike
air strike: bombing bombardment raid
all agreed: unanimous unanimously consensus
all in favour: unanimous unanimously
allowed to: permit authorized entitled eligible
allowed to do: mandate authorise permit entitle
allowed to shoot: authorise force engagement rule
allowed to use force: authorise mandate chapter necessary means
answer for: accountable responsible liable accountability
armed gang: militia bandit paramilitary
armed group: militia rebel insurgent gang paramilitary
arms ban: embargo weapon sanction
arms cut: disarmament reduction treaty
arms deal: weapon contract sale
arms dealer: weapon trader trafficker
arms race: weapon buildup rivalry
army rule: junta military regime martial
army take power: coup junta putsch seize
art show: exhibition gallery
as good as: equal equivalent comparable
as many as: maximum up
as soon as possible: urgent immediate promptly immediately
ask for help: appeal request aid plea
ask for more time: extend extension postpone adjourn
ask the people: referendum plebiscite consult poll
ask the suspect: interrogate interrogation question
ask to stay: asylum residency apply
asked for help: request appeal invite plead
asked for soldiers: request invite intervention
asked the council: request appeal letter urge
at a standstill: stop stall deadlock
at an impasse: deadlock stall stalemate
at birth: congenital newborn
at fault: blame responsible guilty
at first: initially originally
at gunpoint: gun armed threat
at large: fugitive free escape
at least: minimum over exceed
at loggerheads: dispute disagree quarrel
at most: maximum limit
at odds: disagree dispute differ
at once: immediate immediately simultaneously
at risk: danger threaten vulnerable
at risk of hunger: famine starve malnutrition
at stake: risk threaten danger
at the helm: lead head command
at the same time: simultaneous simultaneously concurrent concurrently
at war: fight conflict hostility
atom bomb: nuclear atomic weapon
attack back: counterattack retaliate counteroffensive
attack first: preemptive aggression strike invade
attack from hiding: ambush sniper guerrilla
baby deaths: infant mortality
back and forth: alternate fluctuate
back away: retreat withdraw retract
back down: retreat concede withdraw yield relent
back off: retreat withdraw relent
back out: withdraw renege quit cancel
back up: support reinforce confirm copy
bad at: incompetent poor weak
bad behavior: misconduct abuse indiscipline
bad behaviour: misconduct abuse indiscipline
bad blood: hostility feud enmity
bad economy: recession slump downturn
bad guy: villain antagonist criminal
bad relations: tension strained hostile
bad soil: barren infertile
bail out: rescue subsidise loan release
ban on guns: embargo arms sanction
ban on weapons: embargo arms sanction
band together: unite ally join coalition cooperate
based on: adapted adaptation inspired
basic law: constitution charter constitutional
be afraid of: fear apprehension dread
be happy about: welcome commend praise
be sure: certain confident convinced
beat up: assault attack batter hit injure
because of: due owing caused attributed
become a citizen: naturalise naturalize citizenship
become a country: independence statehood secession
become a monk: ordained monastery
become a priest: ordained ordination
become free: independence liberate liberation sovereign
become friends again: reconcile reconciliation rapprochement normalise
become its own country: independence secede secession sovereign
become king: crowned throne accession coronation
become one company: merge merger
become queen: crowned throne accession coronation
beef up: strengthen reinforce increase boost
before long: soon shortly
before writing: prehistoric prehistory
beg for: plead appeal request
begin talks: negotiate open start discuss
behind bars: jail prison imprison
behind closed doors: secret private confidential
behind schedule: delay late postpone
behind the scenes: secret private covert
believe in god: faith religious theist
believer in: follower adherent devotee
belt tightening: austerity cut saving
best know for: famous notable renowned
best seller: popular sold
better half: spouse wife husband
better than: superior surpass outperform exceed
big attack: offensive assault onslaught
big boss: chief leader president chairman
big business: corporation industry company
big company: corporation conglomerate multinational enterprise
big hit: success popular blockbuster
big meeting: summit conference congress assembly
big name: famous celebrity star
big powers: permanent superpower great
big wave: tsunami tidal
biggest city: largest populous metropolis
bill of rights: constitution liberty charter
bird flu: avian influenza
birth control: contraception contraceptive
bite by bite: gradual gradually phased progressive
bite the dust: die fail fall
black market: illegal smuggle contraband
block a vote: veto reject oppose
block the money: freeze asset sanction
blood bath: massacre slaughter carnage
blood loss: haemorrhage bleeding hemorrhage
blood relative: kin family sibling
blood shed: violence killing massacre
blow the whistle: reveal expose disclose leak whistleblower
blow to pieces: explode bomb destroy
blow up: explode bomb destroy detonate blast explosion
blue beret: peacekeeper peacekeeping troop
blue helmet: peacekeeper peacekeeping troop
boat people: refugee migrant asylum
body bag: corpse casualty dead
body count: casualty dead fatality killed
boil over: erupt explode escalate
boiling point: temperature celsius
bomb from the air: airstrike bombardment raid
bombs from planes: airstrike bombardment raid
boots on the ground: troop soldier army deploy force
border crossing: checkpoint frontier gate
border guard: patrol frontier police
born again: reborn rebirth reincarnation evangelical
born with: congenital hereditary genetic
boss before: predecessor former previous
both sides: party bilateral mutual belligerent
bow out: withdraw resign retire leave
box office: gross takings earnings
brain damage: neurological cerebral concussion
break a promise: renege betray breach violate
break a treaty: violate breach violation
break away: secede separate split independence
break bone: fracture fractured
break down: collapse fail stall malfunction
break free: escape independence liberate secede
break from the country: secede secession separatist independence
break in the church: schism reformation
break into: burgle burglary enter rob
break new ground: pioneer innovate first
break off: sever suspend end cut interrupt
break out: erupt start begin escape began
break ranks: defect dissent rebel split
break the deadlock: agree compromise resolve stalemate
break the law: violate illegal offence crime breach
break the news: announce reveal inform report
break the rules: violate breach infringe violation
break through: penetrate breach advance
break ties: sever end relation recall
break up: split disperse dissolve separate disband
bring about: cause produce achieve lead
bring back: return restore reinstate reintroduce recover
bring charges: charge prosecute indict accuse sue
bring down: overthrow topple shoot reduce lower oust
bring forward: advance submit propose earlier
bring home: return repatriate recall evacuate
bring in: introduce import earn recruit
bring in money: revenue profitable fundraise
bring in secretly: smuggle traffic contraband
bring on: cause trigger induce provoke
bring out: release publish launch
bring to a close: conclude terminate
bring to an end: stop finish conclude terminate
bring to justice: prosecute trial punish try convict
bring to light: reveal expose discover disclose uncover
bring to the table: offer propose negotiate
bring together: unite gather reconcile assemble
bring under control: contain quell extinguish curb
bring up: raise mention rear educate
bring up to date: modernize update renovate
brush aside: dismiss ignore reject
buckle under: yield collapse submit
buffer zone: demilitarised neutral strip
build up: accumulate increase mass amass strengthen
burn alive: stake immolation
burn down: destroy fire blaze torch
burn to the ground: destroy fire blaze torch
burst into flames: ignite burn explode fire
business owner: entrepreneur proprietor
buy and sell: trade deal commerce
buy by: acquire acquisition takeover purchase
buy from abroad: import importer
buy off: bribe corrupt bribery
buy out: acquire purchase takeover
buy time: delay stall postpone
by accident: accidental unintentional inadvertent
by force: coercion violence military
by word of mouth: oral verbal
call a halt: stop end suspend
call an election: announce vote schedule dissolve
call back the ambassador: recall withdraw consultation
call into question: doubt challenge dispute undermine
call it a day: retire quit conclude
call it quits: resign stop retire end
call off: cancel scrap suspend abandon
call on: urge appeal ask visit request
call the shots: control command lead decide
call to arms: mobilise mobilisation rally
call to court: summon subpoena summons
call up: conscript draft mobilise summon telephone
called a meeting: convene summon session
camp for refugees: displaced settlement shelter
cannot be charged: immunity exempt privilege
cannot be cured: incurable terminal
cannot have children: infertile infertility sterile
cannot hear: deaf deafness
cannot pay: default insolvent bankrupt
cannot pay back: default insolvent
cannot read: illiterate illiteracy
cannot see: blind blindness
cannot sleep: insomnia sleepless
cannot walk: paralysed disabled wheelchair paralyzed
car bomb: explosive explosion blast
carry a disease: carrier infect vector
carry off: seize abduct win succeed
carry on: continue proceed persist maintain
carry out: execute conduct perform implement commit
carry through: complete implement accomplish
cash strapped: poor broke indebted
catch a disease: infect contract infected
catch fire: burn ignite blaze
catch off guard: surprise unprepared unexpected
catch red handed: arrest guilty detain
catch up with: overtake reach capture
cause of death: autopsy died illness
cave in: collapse yield concede relent
chain of islands: archipelago islands
chain of mountains: range ridge
change of faith: convert conversion
change of mind: reverse reversal reconsider
change of power: transition succession handover
change over: transition switch conversion
change religion: convert conversion
change sides: defect defector switch
change the constitution: amend amendment reform
change the law: amend amendment reform legislation
change the mind: reverse reconsider reversal
change the text: amend amendment revise redraft
charged with: indict accuse prosecute
chase away: expel repel drive disperse
chase out: expel drive oust drove
cheap loan: concessional subsidise credit
cheat at elections: rig fraud irregularity ballot
cheat in the vote: rig fraud irregularity manipulate
check how it goes: review monitor assess evaluate
children with guns: soldier recruit minor
chip in: contribute donate pay share
civil war: conflict rebellion insurgency
clamp down: crackdown suppress restrict repress
clean bill of health: healthy cleared approve
clean dirty money: launder laundering corruption
clean energy: renewable solar wind
clean slate: amnesty new restart
clean sweep: win victory all
clean up: decontaminate clear remove cleanup purge
clean water: drinking potable sanitation
clear of blame: acquit exonerate vindicate innocent
clear out: evacuate empty leave expel
clear the way: enable allow permit pave
close ally: friend partner supporter
close by: nearby adjacent vicinity
close call: escape narrow danger
close down: shut closure cease shutdown
close in on: approach surround near encircle
close its doors: shut liquidate cease bankrupt
close off: seal block cordon shut
close ranks: unite unity solidarity
close shave: escape narrow danger
close to the end: final concluding late
club of countries: bloc alliance union organization
cold shoulder: reject snub ignore shun
cold war: superpower soviet rivalry
come after: successor succeed replace follow
come ashore: land landfall arrive beach
come back: return reappear recover comeback
come before: predecessor previous precede former
come clean: confess admit reveal acknowledge
come down with: contract infect catch ill sick
come first: win victory champion gold
come forward: volunteer testify witness offer
come home: return repatriate repatriation
come into being: establish found create form
come into force: effect start begin valid enact
come out: release publish appear reveal
come out against: oppose object reject criticise
come out on top: win victory prevail beat
come second: silver runner
come third: bronze podium
come to a halt: stop stall end suspend
come to a stop: halt cease stall
come to an agreement: agree accord settlement consensus
come to an end: finish conclude expire stop
come to blows: fight clash brawl violence
come to light: reveal emerge discover disclose expose
come to nothing: fail collapse failure unsuccessful
come to power: elect assume seize rule inaugurate
come to terms: agree settle accept agreement settlement
come to the aid: help assist support rescue
come to the end: expire terminate conclude complete
come to the rescue: save help aid
come together: unite gather meet assemble met
come under attack: target assault bomb shell
come under fire: attack criticise shell criticism shoot
come up with: propose devise suggest produce plan
common ground: agreement consensus compromise
company boss: ceo executive chairman director
control by gangs: territory stronghold seize
cook the books: fraud falsify embezzle accounting
cool down: calm ease defuse
cost a fortune: expensive costly million
could not agree: deadlock impasse stalemate fail
count the people: census population
countries must obey: binding mandatory enforce
countries sending troops: contributor contributing contingent deploy
countries that pay: donor contributor contributing fund
countries that send soldiers: troop contributor contributing contingent
country next door: neighbour neighboring bordering adjacent
country of birth: nationality origin native
country they come from: origin homeland native
court case: trial lawsuit litigation
court date: hearing trial schedule
court decision: ruling verdict judgment
court for war crimes: tribunal international criminal
court order: injunction writ ruling
court ruling: verdict judgment decision
cover up: conceal hide suppress concealment
crack down: crackdown suppress repress arrest
crack of dawn: morning sunrise early
cross swords: clash dispute quarrel
cross the border: enter infiltrate flee frontier
cross the line: breach violate transgress
cry for help: appeal plea distress
cut a deal: agree negotiate agreement settlement
cut back: reduce decrease curb trim lower
cut down: reduce fell kill lower
cut down trees: deforestation logging
cut in half: halve reduce split
cut off: isolate sever block suspend stop
cut off a leg: amputate amputation
cut open: surgery operation incision dissect
cut relations: sever break diplomatic
cut short: curtail shorten abbreviate end
cut spending: austerity savings budget
cut the troops: reduce drawdown reduction downsize
cut ties: sever break end suspend
dark ages: medieval mediaeval
dark horse: candidate outsider unknown
day in court: trial hearing lawsuit
day of the vote: election polling ballot
dead and hurt: casualty fatality wounded toll
dead body: corpse remains cadaver
dead end: deadlock impasse stalemate
dead heat: tie draw equal
dead in the water: fail stall collapse
deaf ear: ignore refuse disregard
deal between countries: treaty accord pact agreement convention
death penalty: execution capital execute
death row: execution condemned prisoner
death sentence: execution capital condemn
death squad: militia paramilitary assassin
death toll: killed dead casualty fatality
die down: subside ease abate calm
die of hunger: starve starvation famine
die out: extinct extinction vanish disappear
die young: premature early
dig in: entrench fortify persist
dig into: investigate probe examine
dig up: excavate exhume unearth discover
dig up bones: excavate fossil excavation
dirt poor: poverty impoverished destitute
dirty air: pollution smog
dirty money: corruption bribe laundering
dirty water: contaminated sewage polluted
do away with: abolish eliminate scrap remove
do it or else: ultimatum threat threaten
do not pay: default arrears unpaid overdue
do not vote: abstain abstention absent
do over: repeat redo renovate
dodge taxes: evade evasion fraud
dog fight: aerial combat fighter
door to door: canvass house search
double agent: spy traitor espionage
double cross: betray cheat deceive
drag on: continue prolong last protract
drag out: prolong protract delay
draw back: withdraw retreat pull
draw out: prolong protract lengthen
draw the line: limit refuse demarcate
draw up: draft prepare formulate write
drive away: repel expel deter displace
drive back: repel repulse retreat
drive from home: displace refugee evict expel
drive out: expel oust evict repel displace
drive out a people: cleansing expel deportation
drop bombs: bomb bombard raid airstrike
drop charges: dismiss withdraw acquit
drop out: withdraw quit abandon leave
drug boss: kingpin lord trafficker baron
drug lord: trafficker cartel kingpin
drug runner: trafficker smuggler dealer
dry spell: drought arid rainfall
dry up: drought deplete exhaust
dying out: extinct endangered extinction
earth shaking: earthquake quake seismic tremor
ease off: relax reduce abate slacken
easy to catch: contagious infectious
eat no meat: vegetarian vegan
eat plants: herbivore herbivorous
eleventh hour: late last deadline
empty land: desert wilderness uninhabited
end a law: repeal abolish revoke
end in a tie: draw drawn
end of slavery: abolition emancipation
end of the war: armistice peace surrender treaty
end result: outcome consequence effect
ethnic cleansing: genocide expulsion atrocity
every day: daily everyday
every four years: quadrennial olympiad
every month: monthly month
every two years: biennial biannual
every week: weekly week
every year: annual annually yearly
everybody agreed: unanimous unanimously consensus
everyone voted yes: unanimous unanimously adopt
expecting a baby: pregnant pregnancy
extra time: overtime prolongation
eye for an eye: revenge retaliation reprisal
eye witness: observer testimony onlooker
face off: confront compete clash confrontation
factory worker: labourer labour
fair and square: honest legal just
fake vote: rig fraud fraudulent irregularity
fall apart: collapse disintegrate fail split
fall back: retreat withdraw pullback
fall behind: lag delay trail
fall from power: oust overthrow topple depose
fall ill: sick disease infect hospitalise
fall in love: romance affair relationship
fall into the hands: capture seize captured
fall out with: quarrel dispute split feud
fall short: fail insufficient lack below
fall sick: ill disease infect hospitalise
fall through: collapse fail cancel
fall to pieces: collapse disintegrate break
fall victim: suffer die hurt
falling rocks: landslide avalanche
family business: enterprise firm dynasty
family name: surname lastname
farm land: arable agricultural
farm worker: labourer agricultural
feed the hungry: food aid relief famine
feed up: frustrated angry tired
feel bad about: regret remorse guilt
feel sorry for: sympathy pity compassion regret
fend off: repel resist defend avert
few people: sparsely minority
fewer soldiers: reduce drawdown reduction withdrawal
fewer than before: decrease decline drop
fight against gangs: anti combat crackdown suppression
fight against terror: counterterrorism antiterrorism antiterrorist
fight back: resist retaliate counterattack resistance
fight off: repel resist defend repulse
fight over: dispute contest battle conflict
fight the government: rebel insurgent insurgency uprising
fight the verdict: appeal challenge contest
fight to the death: battle resist last
fighting starts again: resume renew hostilities
figure out: determine solve understand calculate
filthy rich: wealthy millionaire billionaire
find a way: solve solution resolve
find common ground: agree compromise consensus
find dead: die body kill murder
find fault: criticise blame complain
find guilty: convict sentence conviction
find innocent: acquit acquittal exonerate clear
find not guilty: acquit acquittal exonerate
find out: discover learn reveal detect determine
find out who: investigate identify investigation
finish first: win victory champion
fire fight: gunbattle clash shootout
first book: debut novel
first ever: inaugural maiden pioneer
first film: debut directorial
first lady: wife president spouse
first name: forename given called
first of all: primarily initially
first people there: indigenous native aboriginal
first place: winner gold champion victory
first time: debut inaugural initial premiere
first version: draft outline prototype
fizzle out: fail end subside
flare up: erupt escalate intensify outbreak
flash point: trouble tension clash
flee for safety: refugee evacuate displace escape
flee inside the country: internally displaced displacement
flow into: tributary mouth drain
fly in: arrive airlift deliver land
fly out: depart airlift evacuate
folk story: legend folklore myth tale
follow suit: imitate copy similarly
follow through: implement complete fulfil
food aid: relief ration grain
food shortage: famine hunger malnutrition
foot dragging: delay reluctance stalling
foot soldier: infantry troop fighter
foot the bill: pay fund finance paid
for a living: job profession occupation
for a short time: temporary interim brief provisional
for the government: loyalist progovernment ally
for the idea: favour support advocate endorse
for the time being: temporary interim provisional
force out: oust expel evict remove depose
forced from home: displace refugee evict expel
forced sex: rape sexual abuse assault
forced to fight: conscript conscription recruit
foreign aid: assistance donor donation
foreign army: occupation multinational force troop
foreign soil: abroad overseas territory
forgive crimes: amnesty pardon clemency
founding father: founder founded
founding paper: charter constitution treaty declaration
four times: quadruple fourfold
free of charge: gratis complimentary donate
free of tax: exempt exemption duty
free the slaves: emancipation abolition
free trade: tariff liberalisation market
freedom fighter: rebel guerrilla insurgent
freedom of speech: expression press censorship
fresh start: begin new restart
friendly country: ally partner allied
friendly fire: accidental mistake ally
from now on: henceforth future onward
full number: strength complement capacity total
full strength: complement capacity authorise deploy
fully working: operational active function
gang area: territory stronghold slum
gang boss: leader kingpin warlord
gang leader: kingpin boss warlord
gear up: prepare ready mobilise
gentleman agreement: informal pact accord
get a job: hire employ appoint work
get a prize: award awarded receive win
get along: cooperate friendly relations
get away: escape flee fled evade
get away with it: impunity unpunished acquit
get better: improve recover improvement recovery
get bigger: grow expand increase enlarge swell
get catch: arrest capture detain seize
get cold feet: withdraw hesitate reconsider fear
get divorced: divorce separate split
get elected: win vote election elect won
get even: retaliate revenge avenge retaliation
get fired: dismiss sack dismissal layoff
get going: launch commence begin
get higher: rise increase climb
get hold of: obtain acquire contact reach
get hurt: injure wound injury casualty
get in the way: obstruct hinder hamper impede interfere
get into trouble: arrest accuse scandal
get killed: die kill death dead murder
get lose: stray disappear miss
get lower: decline decrease fall drop
get married: marry wed wedding marriage
get pay: salary wage earn receive
get poorer: impoverish poverty decline
get ready: prepare preparation plan
get richer: prosper enrich prosperity
get rid of: remove eliminate dispose oust abolish dismantle
get sick: ill infect illness disease
get smaller: shrink diminish decrease dwindle contract
get started: begin start launch began
get stronger: strengthen intensify consolidate
get the job: appoint appointment elect nominate
get together: meet gather met assemble
get tough: crackdown harden strict tighten
get under way: begin start launch open began
get used to: adapt adjust accustom
get weaker: weaken deteriorate decline subside
get worse: deteriorate worsen escalate decline
giant wave: tsunami tidal
give a hand: help assist aid support
give a speech: speak address statement spoke
give away: donate reveal betray cede
give back: return restore repay restitution
give birth: born deliver baby
give evidence: testify testimony witness
give ground: retreat concede compromise withdraw
give hope: encourage inspire optimism
give in: surrender concede yield capitulate submit
give notice: notify warn announce inform
give out: distribute hand issue award
give shelter: host accommodate harbour asylum refuge
give the go ahead: approve authorise permit allow clear
give the job over: transfer transition handover
give the job to: appoint assign nominate entrust designate
give the money back: reimburse refund repay restitution
give the nod: approve authorise permit endorse agree
give up: surrender abandon quit relinquish renounce cede
give up guns: disarm disarmament surrender
give up the throne: abdicate abdication
give way: yield collapse concede retreat
global warming: climate greenhouse emission
go after: pursue chase target hunt
go ahead: proceed start continue begin
go along: comply agree accept consent
go along with: agree accept support consent
go around: orbit circle bypass
go around the sun: orbit planet
go away: leave depart left disappear
go back on: break renege breach violate
go between: mediator intermediary envoy broker
go beyond: exceed surpass transcend
go break: bankrupt bankruptcy insolvent insolvency
go bust: bankrupt bankruptcy insolvent collapse insolvency
go down: fall decline drop decrease fell sink
go down a league: relegated relegation
go free: acquit release freed acquittal
go home: return repatriate leave repatriation
go hungry: starve hunger starvation famine
go into business: found establish venture
go into exile: flee fled banish
go into hiding: hide flee fled underground fugitive
go into space: launch astronaut cosmonaut spaceflight
go missing: disappear vanish lost disappearance
go off: explode detonate explosion blast
go on strike: stoppage walkout picket
go on the market: launch release sale
go on trial: court prosecute accuse
go public: announce disclose list reveal
go to church: worship attend congregation
go to higher court: appeal appellate supreme
go to the polls: vote elect election ballot
go to war: fight invade attack conflict
go under: bankrupt collapse fail sink insolvent
go unpunished: impunity acquit accountability
go up: rise increase climb rose grow soar
go up a league: promoted promotion
go up in flames: burn fire blaze destroy
go without: lack deprive shortage
go wrong: fail failure error malfunction
good at: skilled proficient talented expert
good economy: boom growth prosperity
good guy: hero protagonist
good relations: friendly tie cooperation
good soil: fertile arable
grab power: coup seize usurp putsch
grass roots: popular local activist
green light: approve authorise permit allow clear
grind to a halt: stop stall paralyse standstill
ground breaking: pioneer innovative historic
ground to a halt: stop stall paralyse standstill
ground zero: epicentre blast site
group of countries: bloc alliance coalition union
group of islands: archipelago islands
groups in the war: faction militia belligerent rebel
grow up: raise born childhood adult
guerrilla fighter: rebel insurgent militia
guilty party: culprit offender perpetrator
gun battle: shootout firefight clash
gun down: shoot kill shot assassinate murder
gun fire: shooting shot shelling
gun man: shooter attacker sniper
gun running: smuggle arms traffic
guns not allowed: embargo ban disarmament
half as much: half halved fifty
half hearted: reluctant lukewarm weak
hammer out: negotiate agree draft agreement
hand back: return restore cede
hand down: deliver sentence pass bequeath
hand in: submit deliver surrender tender
hand in guns: disarm disarmament surrender
hand out: distribute give issue
hand over: surrender transfer deliver extradite cede
hand over to court: extradite surrender transfer
hang on to: retain keep cling
hang up boots: retire retirement
hard currency: dollar foreign exchange
hard feelings: resentment anger hostility
hard hit: damage devastate affect
hard line: hardliner uncompromising strict
hard times: recession austerity depression hardship crisis
hard up: poor broke needy
have a baby: birth pregnancy pregnant maternity
have an effect: affect influence impact
have an operation: surgery surgical
have to leave home: displaced displacement evacuate evict refugee
have to obey: binding mandatory obligatory
head cover: veil headscarf hijab
head cut off: beheaded decapitated guillotine executed
head honcho: leader boss chief
head of government: premier minister chancellor
head of state: president king monarch queen emperor
head of the army: general commander chief
head of the church: pope patriarch archbishop
head of the company: ceo chairman executive president
head off: prevent avert avoid forestall
heart attack: cardiac coronary
heart disease: cardiovascular coronary cardiac
heart trouble: cardiac cardiovascular coronary
heavy fighting: battle clash combat
heavy handed: harsh brutal repressive
heavy rain: flood storm downpour
heavy weapon: artillery tank mortar
help after a disaster: relief humanitarian aid reconstruction
help for people: humanitarian aid relief assistance
help for the poor: welfare charity aid relief
help from abroad: foreign aid assistance humanitarian international
help from the state: subsidy welfare benefit assistance
help group: charity ngo humanitarian organization
help out: assist aid support
help the police: assist support train backup
help them talk: mediate mediator facilitate
help to make peace: mediate mediator broker facilitate
help with money: fund finance subsidise aid assistance
help worker: humanitarian relief aid staff
hide money: launder laundering evade offshore
hide out: hideout conceal shelter fugitive
high blood pressure: hypertension cardiovascular
high water: flood tide
higher prices: inflation rise hike
highest court: supreme constitutional appeal
highest number: ceiling maximum cap peak limit
highest point: summit peak elevation
hired killer: assassin hitman mercenary
hired soldier: mercenary contractor private
hit back: retaliate respond counterattack
hit man: assassin killer gunman
hit out at: criticise attack condemn denounce
hit rock bottom: lowest fall decline
hit the streets: protest demonstrate march
hold a grudge: resent hostile hatred
hold a meeting: meet met convene gather
hold an election: vote elect poll ballot
hold back: restrain withhold delay hinder curb
hold captive: detain hostage prisoner imprison
hold for questions: detain custody interrogate
hold hostage: captive kidnap detain abduct
hold in custody: detain arrest jail remand
hold off: delay repel resist postpone
hold office: serve term govern
hold responsible: blame accuse liable charge
hold sway: control dominate rule influence
hold talks: negotiate meet discuss confer met negotiation
hold the games: host olympics venue
hold to account: punish prosecute accountable responsible
hold together: unite maintain preserve
hold without trial: detain detention arbitrary internment
hole up: hide barricade shelter
holy book: scripture bible quran koran torah
holy city: mecca jerusalem vatican
holy day: festival sabbath feast
holy man: saint priest prophet monk
holy place: shrine temple sanctuary
holy trip: pilgrimage pilgrim
holy war: jihad crusade islamic
home ground: stadium venue
home rule: autonomy selfrule independence
home town: birthplace native born
homeless people: displaced refugee shelter
honest broker: mediator intermediary neutral
hot potato: controversial sensitive issue
hot rock: lava magma volcanic
hot spot: trouble conflict crisis
house arrest: detain confine detention
house of parliament: assembly legislature chamber
house of worship: church mosque temple synagogue
how big: size number strength area large
how cold: temperature celsius
how come: because reason why cause
how deep: depth metre below
how far: distance kilometre mile range
how fast: speed kilometre rate hour
how heavy: weight weigh ton kilogram
how high: altitude elevation height metre
how hot: temperature celsius
how large: size number area total strength
how long: since until duration month year period
how many die: mortality fatality toll
how many people: population attendance strength number
how many voted: turnout electorate ballot
how often: frequency daily weekly annual regular times
how old: age born year birth
how soon: date deadline schedule within
how tall: height metre foot high
how wide: width breadth wingspan metre
hue and cry: outcry protest uproar
human shield: hostage civilian captive
human trafficking: smuggle slavery prostitution
hundred years: century centenary centennial
hunger strike: fast protest prisoner
hunt down: capture pursue kill track
ill health: sickness disease illness
ill treatment: abuse torture mistreatment
ill will: hostility hatred animosity
in a row: consecutive successive straight
in bad shape: poor deteriorate weak
in charge: lead command head chief responsible
in charge of: lead command head run responsible
in cold blood: murder deliberate kill
in custody: detain arrest jail
in danger: risk threaten endanger
in debt: owe indebted loan
in exile: abroad banish flee
in favor of: support approve back
in favour of: support approve back
in hiding: fugitive hide underground
in hot water: trouble scandal accuse
in jail: prison imprison detain
in love: romance romantic affair relationship
in mourning: mourn grief bereaved
in need: poor needy destitute
in office: term serve incumbent
in power: rule govern government
in prison: jail imprison inmate
in ruins: destroy devastate rubble
in secret: covert clandestine confidential
in shambles: chaos disorder collapse
in short supply: scarce shortage lack
in talks: negotiate negotiation discuss
in tatters: ruin destroy collapse
in the east: eastern northeast southeast
in the end: eventually finally ultimately
in the meantime: meanwhile interim
in the north: northern northeast northwest
in the pipeline: plan prepare develop
in the red: deficit debt loss
in the running: candidate contender contest
in the south: southern southeast southwest
in the west: western northwest southwest
in the works: plan prepare develop
in vain: unsuccessful fail futile
inside job: insider conspiracy accomplice
insult god: blasphemy blasphemous
iron curtain: communist soviet border
iron fist: repression harsh dictator authoritarian
iron out: resolve settle solve
is it allowed: legal permit permitted authorize lawful
jack up: raise increase hike
jail break: escape prison fugitive
jail for life: imprisonment sentence convict
jail time: sentence prison imprison
job cut: layoff redundancy dismissal
job loss: unemployment layoff redundancy
join a treaty: accede ratify accession sign
join forces: ally unite merge cooperate alliance coalition
join in: participate share enter
join the army: enlist recruit volunteer conscript
jump ship: defect desert abandon
jump the gun: premature early hasty
just like: similar resemble identical
kangaroo court: tribunal unfair sham trial
keep a promise: fulfil honour pledge commit
keep a secret: conceal confidential hide
keep alive: survive sustain preserve
keep an eye on: monitor observe watch supervise
keep apart: separate isolate quarantine segregate
keep at bay: repel prevent resist contain
keep civilians safe: protect protection safeguard
keep from: prevent prohibit deter refrain
keep in check: contain restrain curb control
keep in the dark: uninformed secret conceal unaware
keep it going: extend renew prolong continue maintain
keep order: police security stability stabilization
keep out: exclude ban bar prevent
keep people safe: protect protection secure civilian safeguard
keep quiet: silent silence conceal secret
keep races apart: segregation apartheid
keep secret: conceal hide classify confidential
keep the peace: peacekeeping peacekeeper police security
keep up: maintain continue sustain
keep watch: guard monitor observe patrol
keep watching: monitor observe surveillance
keeping the peace: peacekeeping peacekeeper stabilization
kick off: begin start open launch began
kick out: expel oust evict eject dismiss
kick out of church: excommunicate excommunication
kick the bucket: die dead death
kicked out of power: oust depose overthrow topple coup
kidney disease: renal dialysis
kids who fight: soldier recruit minor child
kill a leader: assassinate assassination assassin
kill a whole people: genocide extermination holocaust
kill itself: suicide suicidal
kill many people: massacre slaughter genocide
killed for politics: assassinate assassination assassin
killing spree: massacre shooting murder
knight on horseback: cavalry mounted
knock down: demolish destroy hit
knock on effect: repercussion consequence ramification
knock out: disable eliminate defeat destroy
knock out of: eliminate defeat eliminated
know as: called named nickname dubbed alias
knuckle under: submit yield surrender
lack of food: hunger famine malnutrition
lack of money: shortfall deficit underfunded bankruptcy
lack of rain: drought dry arid
lame duck: outgoing president term
landslide win: majority victory overwhelming
lash out: attack criticise condemn denounce
last day: deadline expiry final
last ditch: final desperate effort
last eight: quarterfinal quarterfinalist
last ever: final farewell
last four: semifinal semifinalist
last name: surname family called
last of its kind: extinct endangered
last place: bottom relegated
last resort: final alternative desperate
last rites: funeral death priest
last warning: ultimatum deadline final
last will: testament inheritance estate
later on: subsequently afterwards later
law by the president: decree executive order
law firm: lawyer attorney solicitor
law maker: legislator deputy parliament senator
law of the land: constitution legislation statute
lay claim: assert demand sovereignty
lay down arms: surrender disarm ceasefire disarmament
lay down guns: disarm disarmament surrender demobilise
lay eggs: breed nest spawn clutch
lay low: hide conceal underground
lay off: dismiss sack redundant fire layoff dismissal
lay siege: besiege surround blockade encircle
lay the blame: accuse fault responsible
lay the foundation: establish found begin basis
lay the groundwork: prepare pave basis found
lay to rest: bury funeral burial inter
lay waste: destroy devastate ravage destruction
lead to: cause result produce
lead up to: before precede prior
leave a treaty: withdraw withdrawal denounce
leave alone: spare untouched abandon
leave behind: abandon desert forsake
leave home: flee emigrate depart fled
leave office: resign retire quit depart
leave out: exclude omit omission
leave the army: veteran discharge desert demobilise
leave the country: emigrate flee exile depart fled
leave their homes: displaced displacement flee evacuate
leave town: depart flee move
legal action: lawsuit sue prosecute
legal battle: lawsuit court trial
lend a hand: help assist aid
less money: austerity cuts reduction
less than half: minority fewer
let go: release free dismiss fire
let in: admit allow enter accept
let off: acquit pardon exempt spare
let off debt: forgive relief cancel waive
let off paying: waive exempt forgive
let out early: parole release commute
let out of jail: release parole pardon amnesty
let people in: admit admission asylum accept
let prisoners go: release amnesty pardon free
lie in court: perjury false testimony
lie low: hide conceal underground
lie to: deceive mislead false
lie under oath: perjury false testimony
lied to: deceive mislead false
life after death: afterlife immortality
life behind bars: sentence prison imprisonment
life partner: spouse husband wife
life sentence: imprison prison murder
life story: biography autobiography memoir
list of banned people: blacklist sanction designate
live in trees: arboreal canopy
live in water: aquatic marine
live on land: terrestrial land
live through: survive endure survivor experience
lived through: survive endure survivor experience
liver disease: hepatitis cirrhosis
loan shark: usurer lender creditor
lock bank accounts: freeze asset sanction
lock horns: clash dispute quarrel
lock up: imprison jail detain arrest
locked up without trial: detain detention arbitrary internment
long ago: ancient former formerly antiquity
long illness: chronic prolonged
long lasting: durable permanent enduring
long time: prolonged lengthy protracted decades
look after: care guard protect tend
look at again: review reconsider reassess
look down on: despise scorn contempt
look down upon: despise disdain contempt
look for: search seek hunt sought
look for clues: investigate investigation forensic
look forward to: expect anticipate await hope
look into: investigate examine probe study inquiry
look like: resemble resemblance appearance similar
look out for: watch protect beware
look the other way: ignore overlook tolerate
look up to: admire respect idol revere
looking forward: anticipate expect hopeful
lose a baby: miscarriage stillborn
lose a job: dismiss unemployed fire redundant sack
lose a life: die death kill dead
lose an election: defeat beaten vote
lose control: crash overthrow chaos
lose face: humiliate embarrass disgrace
lose ground: retreat decline weaken
lose hope: despair hopeless
lose money: loss deficit bankrupt
lose patience: impatient frustration exasperated
lose power: oust overthrow blackout defeat
lose the job: dismiss dismissal redundant sack unemployed
lose their homes: displaced homeless displacement uprooted
lose weight: diet slim
losing memory: dementia alzheimer amnesia
loss of blood: haemorrhage bleeding hemorrhage
loss of life: death casualty fatality killed
lower house: assembly chamber deputy
lung disease: pulmonary tuberculosis pneumonia respiratory
mad at: angry furious outraged
mad cow: bse encephalopathy
main character: protagonist hero
main city: capital metropolis
main language: official spoken
main office: headquarters headquartered
main points: summary outline highlights
make a colony: colonize settle
make a comeback: return recover revive
make a deal: agree agreement negotiate contract accord
make a decision: decide choose rule chose
make a killing: profit earn gain
make a law: legislate legislation enact adopt
make a living: earn work employ livelihood
make a loss: deficit loss unprofitable
make a mistake: err error blunder wrong
make a profit: profitable earn profit gain
make a promise: pledge vow commit
make a saint: canonized beatified
make a speech: speak address spoke
make afraid: intimidate frighten terrorize scare
make amends: compensate apologise reparation
make an offer: propose bid proposal
make angry: provoke outrage infuriate anger enrage
make better: improve enhance alleviate
make bigger: enlarge expand extend increase
make by people: artificial synthetic manmade
make cheaper: reduce subsidize discount
make clear: clarify explain specify emphasize
make difficult: hinder hamper complicate impede
make easier: facilitate simplify ease
make ends meet: survive cope poverty afford
make fun of: mock ridicule satire insult
make good on: fulfil honour implement
make happy: please satisfy delight
make happy again: reconcile console
make harder: hinder hamper impede complicate
make headway: progress advance improve
make history: first record historic
make holy: consecrate canonize sanctify
make impossible: prevent preclude
make in a lab: synthetic artificial
make into law: enact legislate ratify pass
make it calm: stabilise stabilize pacify restore
make it illegal: ban prohibit outlaw criminalise
make it safe: secure stabilise stabilize protect
make king: crowned throne coronation
make know: announce reveal declare disclose
make laws: legislate legislation legislature parliament
make legal: legalise permit allow law
make longer: extend prolong lengthen
make money: earn profit income revenue
make of: consist contain material compose
make of ice: glacier icy frozen
make off with: steal stole rob theft
make or break: decisive crucial critical
make peace: reconcile ceasefire truce settle treaty
make possible: enable facilitate allow
make progress: advance improve succeed
make public: publish announce disclose reveal release
make shorter: shorten curtail abbreviate reduce
make smaller: reduce shrink downsize
make stronger: strengthen reinforce fortify bolster consolidate
make sure: ensure guarantee check verify secure
make them answer: accountability accountable responsible prosecute
make up: reconcile invent comprise constitute fabricate
make up again: reconcile reconciliation rapprochement
make up for: compensate offset
make up of: consist comprise member include compose
make up story: fiction legend myth hoax
make up the mind: decide resolve determine
make use of: utilize employ exploit
make war: fight attack invade conflict
make way for: yield clear replace
make weaker: weaken undermine erode
make worse: aggravate exacerbate worsen compound
man in charge: leader head chief
man make: artificial synthetic
man of god: priest clergyman preacher
many countries: multinational international coalition multilateral
many gods: polytheism polytheistic
many languages: multilingual linguistic
martial law: emergency curfew military
mass grave: burial corpse massacre
mass killing: massacre genocide slaughter
mass murder: massacre genocide slaughter
meat eater: carnivore carnivorous predator
meet face to face: talk summit encounter
meet halfway: compromise concede concession
meet up: meeting gather encounter
meet with: talk confer visit discuss
meeting of countries: summit conference assembly
meeting of leaders: summit conference congress
men with guns: gunman militia armed fighter
mental hospital: psychiatric asylum
mental illness: psychiatric depression schizophrenia disorder
mess up: fail blunder spoil botch
middle ages: medieval mediaeval
middle man: broker mediator intermediary
miss out: lose exclude lack
mob rule: anarchy lynch chaos
moment of silence: mourn commemorate tribute
money back: refund reimburse repay
money coming in: revenue income receipt
money down the drain: waste squander loss
money for: fund budget funding allocation
money for a hostage: ransom release payment
money for damage: compensation reparation damages indemnity
money for soldiers: stipend salary reimburse allowance
money for the year: budget annual appropriation
money for victims: compensation reparation restitution
money from abroad: remittance investment aid
money from countries: contribution donor fund assessed
money from the state: subsidy grant welfare benefit
money give: donation grant contribution disburse
money going out: expenditure expense spending
money laundering: illicit fraud corruption
money lender: bank creditor usurer
money make: profit revenue income earnings
money missing: shortfall gap deficit embezzle
money owed: debt liability arrears
money plan: budget financial appropriation
money pot: fund trust treasury
money promised: pledge commitment pledged
money send home: remittance transfer migrant
money set aside: earmark allocate reserve appropriation
money spend: expenditure spending outlay disbursement
money to get out: bail ransom bond
money to the poor: welfare charity benefit
money worth less: inflation devaluation depreciation
more or less: approximately roughly about nearly
more soldiers: reinforcement surge additional increase
more than before: increase rise growth
more than half: majority most
more time: extend extension prolong renewal
most allowed: ceiling maximum cap limit
most people: majority populous
mother tongue: language native speak
mouth of the river: estuary delta
move ahead: proceed advance continue
move forward: advance progress proceed
move in: enter occupy settle
move out: leave evacuate vacate withdraw
move over to: switch convert transition
must be do: mandatory obligatory compulsory require
must join the army: conscript conscription draft compulsory
nail down: finalise secure agree
named after: namesake honour eponym
narrow sea: strait channel
national team: squad international
native land: homeland birthplace origin
natural disaster: earthquake flood hurricane
nerve agent: chemical sarin gas
never lose: undefeated unbeaten
never punished: impunity unpunished accountability
new boss: successor appoint appointment replace
new heart: transplant transplantation
new law: legislation act bill decree enact
new start: renewal relaunch rebirth
new trial: appeal retrial overturn
next in charge: successor deputy heir
next in line: heir successor succeed
next king: heir successor
next of kin: relative family spouse
next to: adjacent neighbouring beside bordering
night time: evening dark curfew
no agreement: deadlock impasse stalemate fail
no coast: landlocked inland
no confidence vote: motion censure parliament
no country: stateless nationality statelessness
no cure: incurable terminal
no fly zone: airspace exclusion flight
no god: atheism atheist
no longer: former ceased discontinued
no longer alive: extinct dead deceased
no money leave: bankrupt insolvent deplete exhaust
no rain: drought dry arid
no sea: landlocked inland
no way to: impossible unable
nobody against: unanimous unopposed consensus
nobody agreed: deadlock stalemate impasse
nobody lives: uninhabited deserted
nobody punished: impunity unpunished accountability
normal people: civilian public citizen
not a must: voluntary optional nonbinding
not agree: disagree dispute oppose object dissent
not allowed: prohibited forbidden banned illegal barred
not allowed in: ban bar refuse visa
not allowed out: curfew confine detain lockdown
not allowed to leave: detain ban confine
not allowed to travel: ban sanction restriction
not believe in god: atheist atheism agnostic
not eat: fast fasting starve
not enough: insufficient inadequate shortage lack shortfall
not enough food: malnutrition hunger famine undernourished
not enough money: shortfall deficit underfunded shortage insufficient
not enough people: understaffed shortage shortfall vacancy
not enough soldiers: understrength shortage shortfall
not guilty: acquit innocent acquittal exonerate
not happy: dissatisfied displeased discontent unhappy
not have to pay: exempt exemption waive free
not let: prevent forbid deny prohibit refuse
not lose: undefeated unbeaten
not on any side: neutral impartial independent nonaligned
not pay back: default unpaid
not pay tax: evade evasion exempt
not proven: allege unconfirmed unverified
not say: withhold undisclosed unspecified conceal
not sure: uncertain unclear doubtful undecided
not take sides: neutral impartial neutrality nonaligned
not tell: withhold conceal undisclosed
not the same: different differ distinct unequal
not well know: obscure unknown
not yet: pending awaited
not yet working: delayed incomplete pending
nothing to eat: hunger hungry starve famine
nuclear test: explosion detonation underground
number of soldiers allowed: ceiling strength authorise maximum
number two: deputy vice second
off limits: forbidden ban restrict
off the hook: acquit free excuse
off the record: unofficial confidential anonymous
off the table: reject exclude refuse
office in another country: embassy consulate mission
oil rich: petroleum crude reserve
old age: elderly pension senior
old bones: fossil skeleton remains
old boss: predecessor former previous
old soldier: veteran former retired
old story: legend myth folklore
old times: ancient antiquity medieval
olive branch: peace offer reconciliation gesture
on a visit: tour trip travel
on alert: ready alarm vigilant
on bad terms: hostile strained tense
on bail: release bond freed
on fire: burn blaze flame
on good terms: friendly cordial ally
on hold: suspend delay pause postpone
on standby: ready reserve alert
on strike: stoppage walkout striker
on the border: frontier boundary borders
on the brink: verge near edge
on the coast: coastal seaside shore port
on the fence: undecided neutral uncommitted
on the front line: battle combat frontline
on the ground: field local deploy site
on the loose: fugitive escape wanted
on the mend: recover improve heal
on the payroll: employ employee staff
on the rise: increase grow climb
on the ropes: weak near defeat
on the run: fugitive flee escape
on the same page: agree unanimous consensus
on the table: propose offer discuss
on the verge: brink near close
on trial: court accuse prosecute defendant
once a year: annual annually yearly
one after another: consecutive successive sequence
one country alone: unilateral unilaterally solo
one god: monotheism monotheistic
one in four: quarter percent
one in two: half fifty percent
one man rule: dictatorship autocracy tyranny dictator
one more year: extend extension renew renewal annual
one party rule: authoritarian communist single regime
only for now: interim temporary provisional
open fire: shoot shot attack
open the door: allow enable admit
operate on: surgery surgical surgeon
opposite number: counterpart minister colleague
order from a judge: injunction warrant writ ruling
order from the president: decree executive edict
order to come: summon subpoena summons
ordinary people: civilian public citizen population
other side: opponent rival adversary enemy opposition
our man abroad: ambassador envoy diplomat
out loud: aloud verbal oral
out of a country: deport expel extradite deportation exile
out of a job: unemployed jobless unemployment
out of business: bankrupt defunct closed liquidate
out of control: uncontrolled chaos rampant
out of danger: safe stable recover
out of date: obsolete outdated expired
out of jail: release freed parole
out of money: bankrupt broke insolvent
out of the country: abroad exile overseas
out of the question: impossible refuse reject
out of the running: withdraw eliminate disqualify
out of the woods: safe recover survive
out of work: unemployed jobless unemployment
over and do: concluded complete finished
over budget: cost exceed overrun
owe money: debt creditor liability indebted
owes money: debt debtor arrears owe
own country: homeland independence sovereignty nation
own up: confess admit acknowledge
owned by: subsidiary owner acquire property
pain killer: analgesic morphine aspirin
paper for work: permit licence visa
paper they signed: treaty agreement accord memorandum
paper to enter: visa permit passport
paper to travel: passport visa document
paper trail: document record evidence
part of a state: province county district region
part of the country: region province territory district
part of the text: clause article paragraph provision section
part of the world: region continent
parting of ways: separation split divorce
pass a law: legislate enact approve adopt
pass away: die death dead
pass on: transmit transmission bequeath convey
pass the buck: blame responsibility shift
pass up: reject refuse decline
pave the way: enable prepare allow lead
pay a visit: travel trip arrive
pay attention: heed notice listen
pay back: repay reimburse refund
pay by choice: voluntary contribution donation
pay by everyone: assessed contribution dues
pay cut: wage salary reduction
pay fighter: mercenary contractor private
pay for: fund finance cost sponsor
pay for damage: compensate compensation reparation indemnify
pay in secret: bribe bribery corruption covert
pay lip service: insincere hypocrisy pretend
pay off: settle repay bribe succeed
pay out: disburse disbursement distribute compensate
pay packet: wage salary income
pay raise: wage salary increase
pay respects: mourn honour funeral
pay rise: wage salary increase
pay the price: suffer punish cost
pay to be free: ransom bail bond
pay to belong: dues subscription contribution
pay tribute: honour praise commemorate
pay under the table: bribe bribery corruption kickback
pay up: settle owe due
peace deal: accord treaty agreement settlement
peace helper: mediator peacekeeper envoy
peace offering: gesture gift concession
peace pact: accord treaty agreement
peace plan: proposal settlement accord
peace talks: negotiation negotiate conference
peace treaty: accord agreement pact
pen name: pseudonym alias
people accused: defendant suspect charge
people hurt: casualty injured wounded injury
people in need: vulnerable humanitarian destitute needy
people killed: casualty fatality death victim
people live there: population inhabitants residents
people living there: population resident inhabitant
people send to talk: delegation envoy negotiator
people who can vote: voter electorate eligible franchise suffrage
people who flee: refugee displaced asylum exile
people who run away: refugee displaced fugitive deserter
people who write it: author draft drafter
people with guns: gunman militia armed
people without food: hunger starvation famine malnutrition insecurity
people without jobs: unemployed unemployment jobless
person accused: defendant suspect charge
person running: candidate contender nominee
person who do it: perpetrator culprit suspect assailant
person who see: witness testify eyewitness
person who speaks for: spokesperson spokesman representative
phase out: discontinue eliminate abolish
pick sides: support choose favour
picked for the job: appoint nominate select designate
pile up: accumulate amass backlog accumulation
pin down: trap immobilise determine
pin the blame: accuse fault responsible
pipe dream: unrealistic impossible hope
pitch in: help contribute assist
place of birth: birthplace born native
place of worship: church mosque temple synagogue
place to hide: refuge hideout shelter
place to live: home housing residence
place to stay: accommodation shelter hotel
plan for a law: bill draft legislation
plane crash: air accident wreckage
plant eater: herbivore herbivorous
play a part: contribute role participate involve
play a role: contribute involve influence factor
play down: minimise downplay understate
play for: team club squad sign
play the part: portray starring cast
plea for help: appeal request aid
point of view: perspective stance opinion position viewpoint
point out: note mention indicate stress
point the finger: blame accuse fault
police of the country: national gendarmerie constabulary
police violence: brutality abuse repression
police work: policing investigation enforcement
poll booth: voting ballot station
poor countries: developing underdeveloped impoverished
pot of money: fund trust treasury
power broker: influential politician mediator
power cut: blackout outage electricity
power grab: coup seize takeover
power plant: reactor electricity generator
power struggle: rivalry contest feud
powers that be: authority government leadership
price freeze: control cap inflation
price hike: increase inflation raise
price of oil: crude barrel petroleum
price tag: cost value million
prices go down: deflation drop
prices go up: inflation rise hike
prices going up: inflation increase
prison term: sentence jail imprison
prisoner of war: captive captured soldier
promise to pay: pledge commit commitment guarantee
promised money: pledge commitment pledged
prop up: support subsidise sustain bolster
protected from courts: immunity exempt privilege
proud of: pride honour
public eye: publicity attention media
public purse: budget treasury taxpayer
pull apart: separate split dismantle
pull back: withdraw retreat withdrawal
pull down: demolish dismantle destroy
pull off: achieve accomplish succeed
pull out: withdraw leave retreat withdrawal pullout
pull the plug: cancel end stop scrap
pull the strings: control manipulate influence
pull through: survive recover recovery
pull together: unite cooperate collaborate
punish a country: sanction embargo isolate
punish with money: fine sanction penalty
push ahead: proceed advance continue
push back: repel delay resist postpone
push for: urge demand advocate lobby
push out: expel oust remove force
push through: force enact approve
put a stop to: halt end ban prevent
put an end to: stop halt abolish terminate
put aside: save reserve shelve ignore
put at risk: endanger threaten jeopardise imperil
put behind bars: imprison jail sentence prison convict
put forth: propose submit offer present
put forward: propose suggest submit nominate present proposal
put in charge: appoint name head command
put in danger: endanger threaten jeopardise risk
put in jail: imprison arrest detain prison
put in place: establish install implement deploy introduce
put in prison: imprison jail sentence detain
put in writing: sign document written record
put into effect: implement enforce enact
put into practice: implement apply execute carry
put into words: express articulate formulate
put money aside: earmark allocate reserve save
put money into: invest fund finance subsidise
put off: delay postpone defer deter
put on a play: stage perform production
put on hold: suspend delay pause freeze postpone
put on ice: suspend shelve delay freeze postpone
put on paper: document draft record write
put on show: exhibit display exhibition
put on trial: prosecute court try indict
put out: extinguish issue publish release douse
put pressure on: press urge force coerce sanction
put the blame on: accuse fault condemn
put the brakes on: slow curb limit halt
put to a vote: ballot referendum decide
put to death: execute execution kill hang
put to sleep: euthanasia anaesthetic
put together: assemble form compile build
put up a fight: resist defend resistance
put up for sale: sell auction offer
put up money: fund finance invest pay contribute
put up with: tolerate endure bear accept
rainy season: monsoon wet
raise money: fund collect donate fundraising
raise the alarm: warn alert warning
rank and file: member ordinary soldier
rat on: betray inform denounce
raw material: commodity resource mineral
reach a deal: agree agreement accord settle
reach an agreement: agree deal accord settle
reach out: contact approach appeal
ready to go: standby deploy operational prepared
real name: born alias birth
rebel hold: insurgent occupied controlled
red carpet: welcome honour reception
red light: refuse stop ban
red line: limit ultimatum threshold
red tape: bureaucracy regulation procedure
refuse to buy: boycott embargo reject
rein in: curb restrain control limit
rich countries: developed industrialized donor western
ride out: survive endure withstand
right away: immediate immediately instantly promptly
right hand man: deputy aide assistant
right now in office: incumbent current sitting
right to decide themselves: determination sovereignty autonomy
right to vote: suffrage franchise enfranchise voting
rip off: cheat swindle overcharge fraud
rise against: rebel revolt uprising insurrection
rise from the dead: resurrection resurrected
rise up: rebel revolt uprising rebellion
rising prices: inflation cost
root out: eradicate eliminate purge
round table: conference negotiation discussion
round the clock: continuous constant hourly
round up: arrest detain gather capture
royal family: dynasty monarchy royalty
rubber stamp: approve endorse ratify
rule by priests: theocracy clerical theocratic
rule by the people: democracy democratic republic
rule itself: autonomy autonomous independent sovereignty
rule of generals: junta military regime
rule of kings: monarchy kingdom royal
rule of law: justice legal constitution
rule out: exclude reject dismiss deny
rule over: govern reign dominate
rules of the country: constitution law legislation
rules of war: convention humanitarian law
ruling family: dynasty royal monarchy
ruling party: government incumbent majority
run aground: strand ship reef
run away: flee escape fled
run for office: candidate campaign contest election
run for president: candidate campaign candidacy election
run for safety: flee escape evacuate
run from the army: desert deserter defect
run low: shortage deplete scarce
run out: expire end lapse exhaust
run out of: exhaust lack shortage deplete
run over: hit collide crush
run riot: rampage loot violence
run short: lack shortage scarce
run short of money: shortfall deficit underfunded
run the country: govern rule lead president
run the show: control lead manage command
run up against: encounter face confront
runner up: second finalist loser
runs in the family: hereditary genetic inherited
safe and sound: unharmed unhurt rescue
safe haven: refuge sanctuary enclave
safe house: refuge hideout hiding
safe place: refuge shelter haven sanctuary asylum
safety net: welfare protection insurance
same as: identical equal equivalent
same score: draw tie level
say again: reiterate reaffirm repeat
say goodbye: farewell leave depart
say in advance: predict forecast announce
say in court: testify testimony plead
say in public: declare announce publicly
say it again: reiterate repeat reaffirm
say it was: accuse allege claim
say it was bad: condemn criticise denounce deplore
say no: refuse reject decline deny
say no to: reject refuse veto decline oppose
say openly: declare admit acknowledge
say publicly: announce declare statement
say sorry: apologise apology regret
say to have: allege reportedly purported
say yes: agree accept approve consent
scale back: reduce curtail decrease
scale down: reduce curtail decrease
score a goal: scorer net goal
scrape by: survive subsist poverty
sea robber: pirate buccaneer privateer corsair
seal off: cordon block close isolate
second in charge: deputy vice assistant
second place: silver runner
second vote: runoff round ballot election
secret meeting: closed private clandestine
see eye to eye: agree concur agreement
see from earth: visible observe
see it happen: witness eyewitness testify
seek refuge: asylum shelter flee
seek safety: refuge asylum flee
seek shelter: refuge asylum flee
sell abroad: export exporter
sell in secret: smuggle traffic illicit
sell off: privatise dispose auction
sell out: betray exhaust unavailable
sell people: trafficking slavery traffic slave
sell to the public: retail privatize flotation
send back: return deport repatriate expel
send back home: repatriate deport repatriation return
send fewer: reduce drawdown reduction
send for: summon request invite
send for trial: extradite indict committal
send home: repatriate deport return
send in: deploy dispatch submit
send more: reinforce reinforcement increase additional augment
send off: dispatch eject expel
send out: dispatch issue emit
send packing: expel dismiss oust
send soldiers: deploy deployment troop contribute contingent dispatch
send there: deploy station dispatch post
send to find out: investigate reconnaissance inquiry
send to jail: imprison sentence prison
send to prison: jail imprison sentence
send to talk: envoy delegate negotiator emissary
send word: inform notify message
set a record: best beat highest
set alight: burn torch ignite arson
set apart: distinguish distinctive
set back: delay hinder hamper impede
set fire to: burn torch ignite arson
set free: release freed liberate acquit
set in motion: start launch trigger initiate
set off: trigger detonate depart spark cause
set on fire: burn torch ignite arson
set out: depart leave begin outline
set sail: depart leave voyage
set the stage: prepare pave enable
set up: establish found create form launch install
set up camp: settle encamp tent
set up shop: open establish base
settle a score: revenge retaliate avenge
settle down: calm reside stabilise
settle for: accept compromise agree
sex for food: exploitation abuse sexual
shake hands: greet agree handshake
shake on it: agree deal handshake
shake up: reorganise reshuffle reform
share a border: neighbour border adjacent bordering
shell out: pay spend paid
shoot dead: kill murder gunman
shoot down: destroy intercept reject
shooting star: meteor meteorite
shore up: support strengthen bolster
short for: abbreviation acronym
short of food: hunger hungry famine shortage
short of money: poor broke fund
short on cash: poor broke indebted
short time: brief temporary briefly
short version: summary abstract abridged synopsis
shorter sentence: commute reduce leniency
shoulder the blame: responsibility accept fault
show of force: demonstration exercise display parade
show of support: rally solidarity demonstration
show up: arrive appear attend
shun the vote: boycott abstain abstention
shut down: close closure shutdown halt
shut off: stop disconnect isolate
shut out: exclude bar ban
side effect: consequence complication reaction adverse
side in parliament: party faction bloc caucus
side with: support ally back favour
sides in the war: belligerent party faction warring combatant
sign off on: approve authorise ratify
sign up: enlist register join enrol recruit
single out: choose select target
sit down with: meet negotiate talk met
sit on the fence: neutral undecided uncommitted
sit out: boycott abstain miss
sitting duck: target vulnerable victim
six months: semester biannual half
skip town: flee escape abscond
slap in the face: insult rebuff humiliation
slap on the wrist: reprimand fine punish
sleep in winter: hibernate hibernation
slip away: escape leave flee
slow down: decelerate delay decline ease
slow things down: delay hamper impede hinder
small company: startup enterprise firm
smallest part: atom particle molecule
smooth over: reconcile resolve settle
snap election: early vote poll
so far: date hitherto until yet
soldier on horse: cavalry mounted
soldiers from abroad: foreign multinational contingent peacekeeper
soldiers from other countries: foreign multinational contingent coalition
soldiers go home: withdraw withdrawal repatriate demobilise
soldiers keep the peace: peacekeeper peacekeeping contingent
soldiers take power: coup junta putsch mutiny
song writer: composer lyricist
sooner or later: eventually inevitable
sorry for: regret apologize remorse apology
sort out: resolve solve settle
space traveller: astronaut cosmonaut
speak against: condemn criticise denounce oppose
speak badly of: denounce slander defame criticize
speak for: represent spokesperson advocate spokesman
speak language: tongue dialect
speak out: criticise protest denounce
speak to the crowd: address speech rally
speak up: protest advocate criticise
special court: tribunal chamber extraordinary
special messenger: envoy emissary representative
speed up: accelerate hasten quicken
spell out: explain specify clarify detail
spill over: spread extend escalate
spill the beans: reveal confess disclose
spin doctor: spokesman adviser publicist
split the atom: fission nuclear
split up: separate divorce divide break
spread of disease: epidemic transmission outbreak contagion
spring up: emerge appear arise
square off: confront fight compete
stalking horse: candidate pretext decoy
stamp out: eradicate eliminate suppress
stand by: support wait uphold ready
stand down: resign quit withdraw leave resignation
stand firm: resist refuse insist
stand for: represent mean symbolise
stand for letters: abbreviation acronym
stand guard: protect patrol sentry
stand in the way: block obstruct hinder prevent
stand out: distinctive prominent notable
stand trial: court accuse prosecute
stand up to: resist defy confront oppose
start a business: found establish entrepreneur
start from scratch: restart begin new
start of the war: outbreak invasion hostilities
start over: restart begin again
start up: launch establish found initiate
start with: begin commence initial
state of emergency: curfew martial decree
state owned: government public national
state run: government public national
stateless people: refugee citizenship nationality
stave off: avert prevent delay
stay at home: quarantine lockdown isolation confinement
stay at home order: lockdown curfew quarantine
stay away: absent boycott avoid
stay in at night: curfew confine lockdown
stay in power: rule govern remain office
stay out of: avoid neutral abstain
stay out of it: neutral abstain nonintervention
stay the same: unchanged constant stable remain
steal from the state: embezzle embezzlement corruption misappropriate
steal people: kidnap abduct abduction hostage
steal public money: embezzle embezzlement corruption misappropriate
stem from: originate cause result
step aside: resign quit withdraw leave resignation
step by step: gradual gradually phased incremental
step down: resign quit leave retire resignation left
step in: intervene mediate intervention replace
step up: increase intensify escalate boost strengthen
stick to: adhere abide insist
stick to rules: comply compliance adhere observe
stick to the deal: comply compliance adhere honour
stick together: unite solidarity unity
sticking point: obstacle dispute disagreement
still in power: incumbent rule remain reign
still owed: arrears outstanding debt overdue
stir up: incite provoke foment
stock market: exchange shares nasdaq
stone age: prehistoric neolithic palaeolithic
stone throwing: riot protest unrest
stop fighting: ceasefire truce armistice cessation
stop from happening: prevent avert forestall
stop over: visit stopover stay
stop selling guns: embargo arms ban
stop selling weapons: embargo arms ban
stop shooting: ceasefire truce cessation
stop to the fighting: ceasefire truce armistice cessation
stop trade: embargo sanction boycott blockade
stop trading: embargo sanction boycott
stopped by a vote: veto block reject
storm out: leave walkout quit
strapped for cash: poor broke indebted
street fight: brawl clash riot
strike a deal: agree agreement accord settle
strike back: retaliate counterattack retaliation
strike breaker: scab worker replacement
strike down: kill overturn annul
strip of land: isthmus peninsula corridor
strong ally: friend partner supporter
strong wind: storm gale hurricane
study of animals: zoology biology
study of language: linguistics linguist
study of numbers: mathematics arithmetic
study of plants: botany botanist botanical
study of rocks: geology geologist
study of stars: astronomy astronomer
study of the mind: psychology psychologist
study of the past: history archaeology
study of weather: meteorology meteorologist
stumbling block: obstacle hurdle impediment
suicide bomber: attacker explosive terrorist
surrounded by land: landlocked enclave
surrounded by water: island isle
swap places: exchange rotate rotation
swear enemy: foe rival adversary
swear in: inaugurate oath inauguration
sweep under the rug: conceal hide ignore
swine flu: influenza pandemic
swing vote: undecided decisive voter
switch over: transition transfer convert changeover
switch sides: defect defector betray
take a break: pause rest suspend recess adjourn
take a stand: oppose resist position declare
take advantage: exploit abuse use benefit
take aim: target criticise attack
take apart: dismantle disassemble demolish
take away: remove confiscate seize deprive strip
take back: recapture retake regain recover reclaim
take bribes: corrupt corruption bribery graft
take by gangs: kidnap abduct hostage
take care of: handle manage treat look nurse
take charge: lead command head assume control
take down: remove demolish dismantle defeat
take drugs: doping steroid addict
take effect: start begin force implement valid
take guns away: disarm disarmament confiscate
take hostage: kidnap abduct seize captive
take in: shelter accept host admit accommodate
take into custody: arrest detain hold held jail
take issue: disagree object dispute oppose criticise
take land: annex conquer occupy seize
take off: depart launch departure start rise
take office: inaugurate sworn assume inauguration
take on: hire employ recruit accept assume confront
take out: destroy kill remove eliminate withdraw
take over: assume succeed seize control replace acquire
take own life: suicide suicidal
take part: participate join attend participant
take people: kidnap abduct abduction hostage
take place: occur happen held stage
take power: seize coup assume elect rule
take prisoner: capture detain seize captive
take revenge: retaliate avenge retaliation reprisal
take sides: support favour back partial
take soldiers out: withdraw withdrawal pullout drawdown
take stock: assess review evaluate
take the blame: responsibility admit confess accept guilt
take the job over: succeed replace transition handover
take the lead: head initiate spearhead
take the oath: swear sworn inaugurate inauguration
take to court: sue prosecute lawsuit charge trial
take to the streets: protest demonstrate march rally demonstration
take turns: alternate rotate rotation
take up arms: rebel fight revolt insurgent mobilise
talk about: discuss address mention debate
talk about peace: negotiate negotiation mediation
talk badly about: criticize slander defame denounce
talk into: persuade convince urge
talk out of: dissuade deter discourage
talk over: discuss negotiate consult
talk to: consult address interview negotiate
tax at the border: tariff customs duty
tax break: exemption relief incentive
tax dodge: evasion fraud avoidance
tax on goods: tariff duty excise levy
tax on imports: tariff duty customs
team up: join ally unite merge partner cooperate alliance
tear apart: divide destroy ravage
tear down: demolish dismantle destroy
tear gas: riot disperse protest
tear up: shred cancel scrap
tell a lie: deceive perjury false mislead
tell apart: distinguish differentiate
tell the court: testify testimony witness plead
tell the judge: testify testimony plead
tell the truth: honest testify confess
ten years: decade decennial
tested positive: infected diagnosed
thank for: commend appreciate gratitude
thanks to: due owing credit attributed
these days: current currently contemporary nowadays
think about: consider contemplate reflect
think again: reconsider review
think alike: agree concur consensus
think highly of: admire esteem respect praise
think of as: regard consider deem perceive
think tank: institute research analyst
third place: bronze podium
third side: mediator neutral intermediary
thousand years: millennium millennia
three countries: trilateral tripartite trio
three months: quarter quarterly trimester
three times: triple thrice threefold treble
throw a party: celebrate celebration host
throw away: discard waste dump
throw foreigners out: deport expel banish deportation
throw in jail: imprison arrest detain
throw in the towel: surrender quit concede
throw out: expel eject reject evict
throw out diplomats: expel persona recall
throw out of: disqualified expelled
throw out of office: oust depose impeach dismiss overthrow
throw support behind: endorse back favour
throw up: vomit nausea
thumbs down: reject rejection disapprove
thumbs up: approve approval endorse support
tie the knot: marry wed wedding
tie up: bind moor finalise
tighten the belt: austerity save cut
time in jail: sentence imprisonment incarceration
time in office: term tenure presidency mandate
time in power: reign rule term tenure presidency
time is up: expire expiry deadline lapse
tip off: warn inform alert
tired of: weary fatigue exhausted
tit for tat: retaliation reprisal reciprocal
to begin with: initially originally
tone down: moderate soften ease
too fat: obese overweight obesity
too little food: malnutrition insecurity shortage famine
too many: excessive surplus overcrowded
too much: excessive surplus excess
top brass: general officer commander
top cop: police commissioner chief
top court: supreme constitutional highest
top diplomat: foreign minister ambassador
top dog: leader champion chief
top job: president chief leader
top judge: justice supreme court
touch down: land arrive landing
touch off: trigger spark cause ignite
toughen up: strengthen harden tighten
track down: find found locate trace capture
trade ban: embargo sanction boycott
trade barrier: tariff quota duty
trade deal: agreement treaty accord
trade in: sell exchange deal
trade union: labour worker syndicate
traditional clothes: costume dress
train the police: capacity instruct academy
trip to mecca: hajj pilgrimage
trouble breathing: respiratory asthma
tug of war: struggle contest rivalry
turf war: rivalry feud gang
turn a blind eye: ignore overlook tolerate
turn around: reverse reversal recovery
turn away: refuse reject deny
turn back: return retreat repel
turn down: reject refuse decline deny
turn in: surrender submit denounce
turn into: become transform convert transformation
turn out: attend attendance prove
turn to gas: evaporate vapour
turn to ice: freeze frozen
turn to water: melt condense
turn violent: riot clash violence
turned into a film: adapted adaptation
turning point: milestone decisive watershed
twice a year: biannual semiannual
two countries: bilateral both mutual
two languages: bilingual bilingualism
two times: double twice twofold
two weeks: fortnight fortnightly
typical food: cuisine dish speciality
un boss: secretary general chief
un police: formed officer peacekeeping civilian
un soldiers: peacekeeper peacekeeping helmet contingent
un troops: peacekeeper peacekeeping contingent
under arrest: detain custody jail
under attack: assault bomb target
under fire: attack criticise shell
under house arrest: detain confine confinement
under pressure: force press stress
under siege: besiege surround blockade
under the rule: reign dominion colony occupied
under the table: bribe secret illegal
under water: flooded submerged submarine
under way: underway begin progress
under wraps: secret conceal confidential
until now: hitherto date yet
up and down: fluctuate volatile fluctuation
up and running: operational active function
up for grabs: available contest vacant
up in arms: angry protest outrage
up in the air: uncertain undecided unresolved
up to now: date hitherto current
upper house: senate chamber legislature
urgent meeting: emergency session extraordinary
use its veto: block reject prevent
use up: exhaust consume deplete
very first: inaugural initial earliest
very worried: concern alarm grave deeply
vote against: oppose reject veto
vote by the people: referendum plebiscite election ballot
vote down: reject defeat oppose
vote for: elect support favour ballot
vote in: elect election choose
vote of confidence: parliament motion support
vote out: oust defeat unseat
vote rigging: fraud irregularity cheat
voting area: constituency district precinct electoral
voting place: polling station precinct booth
wake up call: warning alarm alert
walk away: leave abandon quit
walk down the aisle: marry wed wedding
walk free: acquit release freed
walk off the job: strike walkout stoppage
walk on the moon: lunar astronaut apollo
walk out: leave strike quit walkout boycott
wall painting: mural fresco
want their own country: separatist secessionist independence nationalist
want their own state: separatist secessionist independence
wants to be elected: candidate contender nominee campaign
wants to be president: candidate contender presidential nominee
war chest: fund money reserve
war crime: atrocity genocide tribunal
war footing: mobilise mobilisation alert
war game: exercise manoeuvre drill
war hero: veteran soldier medal
war of words: dispute quarrel rhetoric
war on drugs: narcotics trafficking cartel
war refugee: displaced asylum exile
war tear: devastate ravage conflict
war zone: battlefield front combat
warring party: belligerent combatant faction
warring side: belligerent combatant faction
watch dog: monitor regulator commission observer
water down: weaken dilute soften
water power: hydroelectric hydropower
way of cooking: cuisine culinary
way of life: lifestyle culture custom tradition
way of thinking: mindset ideology mentality philosophy
way out: exit solution escape
weak spot: vulnerable weakness flaw
weapon of mass destruction: nuclear chemical biological
weapons store: arsenal depot cache stockpile armoury
wear down: exhaust weaken erode
well heeled: rich wealthy affluent
well know: famous renowned prominent notable
well off: rich wealthy affluent
well to do: rich wealthy affluent
what age: old year born
what caused: cause reason trigger factor
what date: day month scheduled
what it eats: diet feeds prey
what it may do: mandate power task authorise
what it means: meaning definition significance signify
what kind of: type sort category
what sort of: type kind category
what the court say: ruling verdict judgment
what the judge say: verdict ruling judgment sentence
what they talked about: agenda discuss topic
what time: hour clock oclock schedule
what year: date when since
where based: headquarters headquartered
where it lives: habitat native range distribution
where rivers meet: confluence junction
where weapons come from: trafficking smuggling supplier source
whip up: incite stir provoke
whistle blower: informant source leak
white flag: surrender truce capitulate
white house: washington administration
who agreed to: consent approve accept endorse
who asked for: request initiate appeal invite
who do it: perpetrator culprit suspect responsible
who is guilty: culprit perpetrator responsible liable
who is in it: member comprise participant contributor
who is paying: fund finance donor sponsor
who plays: actor cast starring portray
who think of: propose initiate suggest inventor
who write it: author writer composer
whose idea: propose suggest initiative inventor author
win an election: elect victory victor
win back: regain recapture recover
win over: persuade convince sway
wind down: reduce close end
wind up: end close liquidate
wipe off the map: destroy annihilate eliminate
wipe out: destroy eliminate eradicate annihilate
witch hunt: persecution purge harassment
within the law: legal lawful legitimate
without a job: unemployed jobless
without symptoms: asymptomatic symptom
word for word: verbatim literal literally
word of honour: promise pledge oath
word under oath: affidavit testimony deposition sworn
work force: staff employee labour
work out: solve resolve agree calculate
work stoppage: strike walkout picket
work together: cooperate collaborate cooperation partner
working class: labour worker poor
works for: employed employee
world champion: title champion
world court: international justice tribunal
world record: fastest record
worried about: concern alarm anxious
worry about: concern anxiety fear apprehension
worse than: inferior poorer
worth a fortune: valuable expensive million
worth less: devalue devaluation depreciate
wrap up: conclude finish end complete
write about: chronicle describe cover
write down: record document note transcribe
write off: cancel forgive scrap
write promise: treaty pledge agreement contract
write the text: draft penholder author
write to the council: report letter request
write together: coauthor collaborate
years in jail: sentence imprisonment convict
young animal: calf cub offspring juvenile
`

/** Verbs with those of their forms that no stemmer joins. */
export const irregularVerbs = `
arise arose arisen
beat beaten
become became
begin began begun
bend bent
bite bit bitten
bleed bled
blow blew blown
break broke broken
breed bred
bring brought
build built
burn burnt
buy bought
catch caught
choose chose chosen
come came
creep crept
deal dealt
dig dug
do did done
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
fall fell fallen
feed fed
feel felt
fight fought
find found
flee fled
fly flew flown
forbid forbade forbidden
forget forgot forgotten
freeze froze frozen
get got gotten
give gave given
go went gone
grow grew grown
hang hung
have had
hear heard
hide hid hidden
hold held
keep kept
know knew known
lay laid
lead led
leave left
lend lent
lie lain
lose lost
make made
mean meant
meet met
pay paid
ride rode ridden
ring rang rung
rise rose risen
run ran
say said
see saw seen
seek sought
sell sold
send sent
shake shook shaken
shoot shot
show shown
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat
sleep slept
speak spoke spoken
speed sped
spend spent
spring sprang sprung
stand stood
steal stole stolen
stick stuck
strike struck
swear swore sworn
sweep swept
swim swam swum
swing swung
take took taken
teach taught
tear tore torn
tell told
think thought
throw threw thrown
wake woke woken
wear wore worn
win won
wind wound
withdraw withdrew withdrawn
write wrote written
`
