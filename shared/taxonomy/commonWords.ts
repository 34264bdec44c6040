/**
 * Words of common English, of 5 letters or more (in shorter ones no slip is mended), from general knowledge. None of them
 * is a slip of the keyboard, however near it is to a word of ours: "tried" is not "tired", nor "consultant" "constant".
 */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  `about above abroad absence absolute accept accident account across action actual address admit adult
   advance advert afford afraid after again against agency agree ahead aisle alarm alive allow allowed
   almost alone along already although always amazing among amount angry animal ankle annoyed another answer
   anybody anyone anything anyway anywhere apart apple apply appointment approach april argue around arrange
   arrive asked asking asleep attend auntie autumn avoid awake aware awful awkward badly baker bakery
   balance balloons barely bargain basic basket bastard bathroom battery beach beard beast beaten beautiful
   because become bedroom before began beginning behave behind being believe belong below bench bending
   beside better between beyond birthday bitter blame blank blanket bleed blocked bloke blood board boats
   boiled boiler boiling bones boots bored boring borrow bosses bother bottle bottom bought bowling boxes
   brain brave bread break breakfast breaking breathe bridge brief bright bring broke broken brother brought
   brush budget build builder building bully burden buried burnt business butcher butter button buying cabin
   cakes camera cancel cannot canteen capable captain careers careful careless carer carpet carried carry
   castle catch caught cause caused ceiling cellar centre certain certainly chain chair chance change
   changed changes charge charity chase cheap check cheer cheese chemist chest chicken chief child children
   chips chocolate choice choose chose christmas church cinema circle clean cleaner clear clearly clever
   client climb clinic clock close closed closer clothes cloud coach coast coffee coins collect college
   colour comes comfort comfortable coming common company compare complain complete computer concern
   condition confident confuse constant consultant contact continue control cooker cooking cooler copper
   corner correct cottage couch council count counter country couple courage course cousin cover crash crawl
   cream credit cried cries crisps cross crowd cruel crying cuddle curtain customer cycle daily damage dance
   danger darling daughter deadly dealing dearly death decent decide declare degree delay deliver dentist
   depend depends describe deserve despair desperate detail devil dietician differ different difficult
   dinner direct dirty disabled disease dishes dismiss distance doctor dodgy doing dollar donkey doors
   dotted double doubt dozen dragged drama drawer dread dream dress dressed dried drink drive driver driving
   dropped drove dying eager early earth easier easily eating effect effort eight either elbow elderly
   eldest eleven email empty ended ending energy engine enjoy enough enter entire envelope equal especially
   estate evening event eventually every everyone exact exactly example except excited excuse exist expect
   expected expensive explain extra faced facing factory failed failing faint faith false family famous
   fancy farmer fashion fasten faster father fault favour feared feeding feeling fence fetch fever fewer
   field fifteen fifth fifty fight figure filled final finally finding finger finish finished fired first
   fitted fixed flash flesh flies flight floor flour flower flown fluid flying focus folks follow foolish
   force foreign forest forever forget forgive forgot forms forty forward found fourth freedom freeze
   freezing fresh friday fridge fried friend friends frighten front frozen fruit fuller funny furious
   further future garage garden gather gentle getting giant girls given giving glass glasses gloves going
   golden gossip grand grant grass grateful grave great green greet greyed grief grocer ground growing grown
   guess guest guide guilty habit handle handled hands handy hanging happen happened happens happy hardest
   hardly hassle hated haven having headed heading health healthy heard hearing heating heaven heavy height
   hello helped helpful helping hidden hiding higher highly holding holiday homely honest honestly hoping
   horrible horse hospital hotel house housing however hubby human humour hundred hungry hurry husband ideal
   ignore ignored illness image imagine important improve income increase indeed indoors infant injured
   inside insist instead insure intend interest internal interpret interview invite invited island issue
   itself jacket january jealous jelly joking journey judge juggle juice jumper junior kettle kicked killing
   kindly kitchen kneel knees knife knock known label labour ladder landlord language large lasted lately
   later laugh laughed laundry lawyer layer leader leading leaflet learn least leave leaving lecture legal
   lemon length lesson letter level library lifted lifting light lights likely limit listen listened little
   lives living loads local locked lonely longer looked looking loose losing louder lounge loved lovely
   lower lowest lucky lunch lungs machine magazine maintain major making manage manager march market
   marriage married match mates matter meals meaning meant measure medal medium meeting member mental
   mention merry message metal middle might miles million minded minor minus minute minutes mirror miserable
   missed missing mistake mixed mobile model modern moment monday money monkey month months moody morning
   mortgage mostly mother motor mountain mouse mouth moved moving muddle mummy murder muscle music myself
   naked named narrow nasty nature naughty nearer nearly neatly needed needle neighbour neither nephew
   nervous never newspaper nicely niece nightie nobody noise noisy normal normally north nothing notice
   noticed november nowhere number nurse nurses obvious ocean october offer offered office often older
   oldest onion opened opening opinion option orange order ordered other ought outdoor outside overnight
   owned owner packed packet paddle painted panel paper parcel pardon parents parked parking partly partner
   party passed patch patience patient pause paying peace pension people pepper perfect perhaps period
   permit person petrol phone phoned photo physio picked picture pictures piece piling pillow pills place
   placed places plain plane plans plant plaster plastic plate played player please plenty pocket point
   pointless police polite popped porch porter possible posted potato pound power praise prayer prefer
   prepare present press pressed pretend pretty price pride print prison private prize probably problem
   problems process promise proper properly protect proud prove provide public pulled punch pupil purple
   purpose purse pushed putting puzzle quarter queen question queue quick quicker quickly quiet quietly
   quite rabbit radio raging raised ranked rarely rather reach reached react reader ready realise really
   reason receive recent recently record recover reduce refuse refused regret regular relax release relief
   remain remember remind remove repair repeat replace reply report rescue respect result retire retired
   return reward riding right ringing river roast robbed rocket rolled rooms rotten rough round route
   rubbish ruined running rushed saddle safely safer sailor salad salary sandwich sauce saved saving saying
   scales scans scare scared scatter scene school schools science scissors score scream screen search season
   second secret section seeing seemed seems sense sensible sentence separate serious serve served service
   settle seven several severe shake shaking shame shape share sharing sharp sheet shelf shift shine shirt
   shock shocked shoes shoot shopping short shorts shoulder shout shouted shove shower sight signed signing
   silent silly silver similar simple simply since singer single sister sitting situation skirt slept slice
   slide slightly slipped slower slowly small smaller smart smell smile smooth snack sneeze social socks
   solid solve someone something sometimes somewhere sorry sorted sound south space spare speak speaks
   special speech speed spell spend spent spill spirit split spoil spoke sport spread spring square stable
   staff stage stairs stamp stand standing start started starts state station stayed steady steal steam
   steep steps stick still stock stolen stomach stone stood stopped store storm story straight strain
   strange stranger street strength stretch strict strike string strip strong stuck student study stuff
   stupid style subject sudden suddenly suffer sugar suggest suitable summer sunday sunshine supper supply
   suppose supposed surface surgery surprise survive swallow swear sweep sweet swelling swept switch table
   tablet tablets taken taking talked talker taller target taste taught teach teacher teaching tears tease
   teeth telling temper tenant terrible terrified tests thank thanks their theirs there these thick thief
   thing things think thinking third thirty those though thought thousand three threw throat through throw
   thrown thumb thursday ticket tight tiles times tipped tired toast today together toilet tomorrow tongue
   tonight tools topic total touch tough toward towards towel tower track trade traffic train trained travel
   treat treated treatment trick tried tries trouble trousers truck trust truth trying tuesday tunnel turned
   twelve twenty twice twist typed typical umbrella uncle under understand unfair unhappy uniform unless
   unlike until upset upstairs urgent useful useless usual usually valley value various vegetables victim
   video village visit visited visitor voice wages waist waited waiting waking walked walker wallet wander
   wanted wanting wants wardrobe warned washed washing waste watch watched water wearing weather wedding
   wednesday weekly weigh weighs weird welcome wheel whenever where whether while whisper white whole wicked
   widow willing window windy winking winner winter wired wisdom within without witness woken woman women
   wonder wonderful wooden words worked worker working works world worried worse worst worth wound wrist
   write writing written wrong yellow yesterday young younger yours yourself`.split(/\s+/),
);
