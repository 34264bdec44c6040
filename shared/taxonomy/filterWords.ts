import type {AccessNeed} from './access.ts';
import type {Audience} from './audiences.ts';
import type {DeliveryMode} from './delivery.ts';
import type {LanguageCode} from './languages.ts';

/** The filters that words can stand for: names and values are those of the search query. */
export interface FilterPatch {
  readonly delivery?: readonly DeliveryMode[];
  readonly language?: readonly LanguageCode[];
  readonly access?: readonly AccessNeed[];
  readonly audience?: readonly Audience[];
  readonly cost?: readonly ('free' | 'pay' | 'varies')[];
  readonly when?: readonly ('daytime' | 'evening' | 'weekend')[];
  readonly route?: 'self' | 'professional';
  readonly certified?: true;
  readonly startsWithinDays?: number;
  /** "near me": the person's own place is wanted. */
  readonly isNear?: true;
}

/** Words that search takes for a filter, which the person sees and can remove. Matched like synonyms. */
export interface FilterWords {
  readonly phrases: readonly string[];
  readonly filter: FilterPatch;
}

/** Ways of joining in that need no journey. */
export const FROM_HOME = [
  'home-visit',
  'phone',
  'video-group',
  'video-one-to-one',
  'self-paced-online',
  'app',
  'online-forum',
  'post',
] as const satisfies readonly DeliveryMode[];

export const ONLINE = [
  'video-group',
  'video-one-to-one',
  'self-paced-online',
  'app',
  'online-forum',
] as const satisfies readonly DeliveryMode[];

const language = (code: LanguageCode, ...phrases: string[]): FilterWords => ({
  phrases,
  filter: {language: [code]},
});
const access = (need: AccessNeed, ...phrases: string[]): FilterWords => ({phrases, filter: {access: [need]}});

const LANGUAGE_WORDS: readonly FilterWords[] = [
  language('en', 'in english', 'english speaking'),
  language('pa', 'punjabi', 'in punjabi', 'punjabi speaking'),
  language('ur', 'urdu', 'in urdu', 'urdu speaking'),
  language('bn', 'bengali', 'bangla', 'sylheti', 'in bengali'),
  language('gu', 'gujarati', 'in gujarati'),
  language('hi', 'hindi', 'in hindi'),
  language('pl', 'polish', 'in polish'),
  language('ar', 'arabic', 'in arabic'),
  language('ro', 'romanian', 'in romanian'),
  language('sk', 'slovak', 'in slovak'),
  language('hu', 'hungarian', 'in hungarian'),
  language('cs', 'czech', 'in czech'),
  language('ku', 'kurdish', 'sorani', 'in kurdish'),
  language('fa', 'farsi', 'persian', 'in farsi'),
  language('so', 'somali', 'in somali'),
  language('tr', 'turkish', 'in turkish'),
  language('zh', 'chinese', 'cantonese', 'mandarin', 'in chinese'),
  language('es', 'spanish', 'in spanish'),
  language('fr', 'french', 'in french'),
  language('pt', 'portuguese', 'in portuguese'),
  language('it', 'italian', 'in italian'),
  language('uk', 'ukrainian', 'in ukrainian'),
  language('ti', 'tigrinya', 'in tigrinya'),
  language('ps', 'pashto', 'pushto', 'in pashto'),
  language('phr', 'mirpuri', 'pahari', 'in mirpuri'),
];

const ACCESS_WORDS: readonly FilterWords[] = [
  access(
    'step-free',
    'wheelchair',
    'wheelchair access',
    'wheelchair accessible',
    'wheelchair user',
    'step free',
    'no stairs',
    'no steps',
    'cannot climb stairs',
    'ramp',
    'disabled access',
  ),
  access('accessible-toilet', 'disabled toilet', 'accessible toilet'),
  access('parking', 'parking', 'car park', 'blue badge'),
  access('public-transport', 'public transport', 'bus route', 'near a bus stop', 'by bus'),
  access('hearing-loop', 'hearing loop', 'loop system'),
  access('bsl-interpreter', 'BSL', 'sign language', 'british sign language'),
  access('language-interpreter', 'interpreter', 'translator'),
  access('easy-read', 'easy read'),
  access('large-print', 'large print', 'big print'),
  access('braille', 'braille'),
  access(
    'companion-welcome',
    'bring a friend',
    'bring someone',
    'bring my wife',
    'bring my husband',
    'bring my partner',
  ),
  access('assistance-dog', 'assistance dog', 'guide dog'),
  access('quiet-space', 'quiet space', 'quiet room'),
  access('chair-based', 'chair based', 'seated', 'seated exercise', 'sitting down', 'while sitting'),
  access('transport-help', 'help with transport', 'transport help', 'patient transport', 'pick me up'),
  access('childcare', 'childcare', 'creche'),
  access('prayer-space', 'prayer room', 'prayer space'),
  access(
    'women-only',
    'women only',
    'woman only',
    'ladies only',
    'female only',
    'for women',
    'womens group',
    'ladies group',
    'only women',
  ),
  access('men-only', 'men only', 'male only', 'for men', 'mens group', 'only men'),
  access('device-loan', 'borrow a tablet', 'device loan', 'free wifi'),
  access(
    'no-internet-needed',
    'no internet',
    'without internet',
    'not online',
    'no computer',
    'without a computer',
    'offline',
  ),
  access(
    'low-reading',
    'cannot read',
    'cant read',
    'cannot read well',
    'struggle to read',
    'not good at reading',
  ),
  access('dementia-friendly', 'dementia friendly'),
  access('learning-disability-friendly', 'learning disability friendly'),
  access('autism-friendly', 'autism friendly'),
  access('trans-inclusive', 'trans inclusive', 'trans friendly'),
];

export const FILTER_WORDS: readonly FilterWords[] = [
  ...LANGUAGE_WORDS,
  ...ACCESS_WORDS,
  {
    phrases: [
      'online',
      'on line',
      'zoom',
      'teams call',
      'video call',
      'digital',
      'website',
      'virtual',
      'on the internet',
      'webinar',
    ],
    filter: {delivery: ONLINE},
  },
  {phrases: ['app', 'on my phone'], filter: {delivery: ['app']}},
  {
    phrases: [
      'phone',
      'by phone',
      'phone only',
      'telephone',
      'by telephone',
      'over the phone',
      'on the phone',
      'phone call',
    ],
    filter: {delivery: ['phone']},
  },
  {
    phrases: ['at home', 'from home', 'cannot leave the house', 'cant leave the house'],
    filter: {delivery: FROM_HOME},
  },
  {
    phrases: ['home visit', 'housebound', 'come to my house', 'in my own home'],
    filter: {delivery: ['home-visit']},
  },
  {
    phrases: ['face to face', 'in person'],
    filter: {delivery: ['in-person-group', 'in-person-one-to-one', 'home-visit', 'drop-in']},
  },
  {
    phrases: ['one to one', '1 to 1', '1 2 1', 'one on one'],
    filter: {delivery: ['in-person-one-to-one', 'video-one-to-one', 'home-visit', 'phone']},
  },
  {phrases: ['drop in'], filter: {delivery: ['drop-in']}},
  {phrases: ['forum', 'online forum', 'chat room'], filter: {delivery: ['online-forum']}},
  {phrases: ['by post', 'in the post'], filter: {delivery: ['post']}},
  {phrases: ['evening', 'in the evening', 'after work', 'night time'], filter: {when: ['evening']}},
  {phrases: ['weekend', 'at the weekend', 'saturday', 'sunday'], filter: {when: ['weekend']}},
  {phrases: ['daytime', 'during the day', 'morning', 'afternoon'], filter: {when: ['daytime']}},
  {phrases: ['free', 'for free', 'free of charge', 'no cost', 'costs nothing'], filter: {cost: ['free']}},
  {
    phrases: [
      'self refer',
      'self referral',
      'refer myself',
      'without gp',
      'without a gp',
      'without my gp',
      'without seeing my gp',
      'without going to my gp',
      'without doctor',
      'without a doctor',
      'without my doctor',
      'without seeing a doctor',
      'no gp',
      'no gp referral',
      'no referral',
      'sign up',
      'sign myself up',
      'book myself',
    ],
    filter: {route: 'self'},
  },
  {
    phrases: ['certified', 'certificated', 'QISMET', 'QISMET certified', 'accredited'],
    filter: {certified: true},
  },
  {phrases: ['this week'], filter: {startsWithinDays: 7}},
  {phrases: ['next week'], filter: {startsWithinDays: 14}},
  {phrases: ['this month', 'starting soon', 'soon', 'next few weeks'], filter: {startsWithinDays: 31}},
  {
    phrases: [
      'carer',
      'unpaid carer',
      'for carers',
      'caring for my mum',
      'caring for mum',
      'caring for my dad',
      'caring for dad',
      'caring for my husband',
      'caring for my wife',
      'caring for someone',
      'caring for my partner',
      'care for my mum',
      'care for my dad',
      'care for my husband',
      'care for my wife',
      'looking after mum',
      'looking after my mum',
      'looking after dad',
      'looking after my dad',
      'looking after husband',
      'looking after my husband',
      'looking after my wife',
      'looking after wife',
      'looking after someone',
      'respite',
      'carers break',
    ],
    filter: {audience: ['carers']},
  },
  {
    phrases: [
      'newly diagnosed',
      'new diagnosis',
      'just diagnosed',
      'just been diagnosed',
      'recently diagnosed',
      'just been told',
      'just found out',
      'diagnosed today',
      'diagnosed recently',
      'diagnosed this week',
      'told today',
    ],
    filter: {audience: ['newly-diagnosed']},
  },
  {
    phrases: [
      'near me',
      'nearby',
      'near by',
      'close to me',
      'close by',
      'around here',
      'near here',
      'round here',
      'in my area',
      'my area',
      'local to me',
      'locally',
    ],
    filter: {isNear: true},
  },
];

/** Words before which a number of letters and digits is a place ("in ls8"), or a town's name is one ("near Leeds"). */
export const PLACE_PREPOSITIONS: ReadonlySet<string> = new Set([
  'in',
  'near',
  'around',
  'at',
  'by',
  'within',
  'from',
]);

/** Look like outward codes, and are vitamins or roads more often. Read as a place only after a preposition. */
export const NOT_OUTCODES: ReadonlySet<string> = new Set([
  'b1',
  'b2',
  'b3',
  'b6',
  'b12',
  'm1',
  'm6',
  'm25',
  'e45',
  'co2',
  'w8',
]);

/** Towns whose names are words too. Read as a place only after a preposition. */
export const NOT_TOWNS: ReadonlySet<string> = new Set(
  'reading bath settle deal sale ware street hope battle march mold barking hook rugby bury wells stone nelson crook hull poole ash rye diss eye hove leek lancing looe'.split(
    ' ',
  ),
);
