import type {Meaning, Synonym} from './meaning.ts';

/** One thing that people do together: the words that ask for it, and others with which a listing may say it. */
const activity = (phrases: readonly string[], saidAs: readonly string[]): Synonym => ({
  phrases,
  saidAs,
  means: ['support:group-activity'] satisfies readonly Meaning[],
  isOneOf: true,
});

/** Activities by name. "Walk" alone is not read as one: people who cannot walk far write it too. */
export const ACTIVITY_SYNONYMS: readonly Synonym[] = [
  activity(
    ['singers', 'choir', 'singing', 'singing group', 'sing along', 'community choir'],
    ['sing', 'singer', 'song'],
  ),
  activity(
    [
      'walking group',
      'walking',
      'go for a walk',
      'going for walks',
      'rambler',
      'walks',
      'health walk',
      'walk and talk',
      'nordic walking',
      'walking club',
      'rambling',
    ],
    ['walk', 'walker', 'stroll'],
  ),
  activity(
    [
      'hands dirty',
      'outdoors',
      'planting',
      'gardening',
      'gardening group',
      'allotment',
      'growing vegetables',
    ],
    ['garden', 'gardener'],
  ),
  activity(['mens shed', 'woodwork'], ['shed', 'workshop']),
  activity(['swimming', 'aqua aerobics', 'aqua class'], ['swim', 'pool', 'water', 'aqua']),
  activity(['dancing', 'dance', 'dance class'], ['dancer']),
  activity(
    ['cooking class', 'cookery class', 'cookery', 'learn to cook', 'baking', 'cooking'],
    ['cook', 'kitchen'],
  ),
  activity(['art', 'art group', 'art class', 'painting', 'crafts', 'craft group'], ['paint', 'draw']),
  activity(['knit and natter', 'knitting', 'sewing'], ['knit', 'sew']),
  activity(['tai chi', 'yoga', 'pilates'], []),
  activity(['chair exercise'], ['chair']),
  activity(['gym', 'gym referral', 'exercise referral', 'exercise on referral', 'keep fit'], []),
  activity(['boxing'], ['boxer']),
  activity(['five a side', 'football', 'walking football'], []),
  activity(['bowls'], []),
  activity(['cycling'], ['bike']),
  activity(['bingo'], []),
  activity(['fasting', 'keep fast', 'ramadan'], ['fast', 'ramadan']),
  activity(['book group', 'book club'], ['reading group']),
  activity(
    ['coffee morning', 'hot dinner', 'hot meal', 'meal with others', 'dinner club', 'lunch club'],
    ['coffee', 'lunch'],
  ),
];
