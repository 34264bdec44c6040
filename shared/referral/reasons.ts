/**
 * Why a provider says "not suitable": the code that is kept, and a sentence for each of those who read it below that
 * heading. `pick` is for the provider, who says it of itself; `refer` for whoever referred; `tell` for the person.
 */
export const NOT_SUITABLE_REASONS = [
  {
    code: 'not-the-right-support',
    pick: 'It is not the support that would help them most',
    refer: 'It is not the support that would help them most',
    tell: 'They think that other support would help you more.',
  },
  {
    code: 'outside-area',
    pick: 'They live outside our area',
    refer: 'They live outside the area that it serves',
    tell: 'They cannot take people from your area.',
  },
  {
    code: 'age',
    pick: 'They are outside the ages we support',
    refer: 'They are outside the ages that it is for',
    tell: 'It is for people of a different age.',
  },
  {
    code: 'see-gp-first',
    pick: 'They need to see their GP or nurse first',
    refer: 'They need to see their GP or nurse first',
    tell: 'They ask you to talk to your GP or nurse first.',
  },
  {
    code: 'needs-professional-referral',
    pick: 'A health worker has to refer them',
    refer: 'Their GP, nurse or another health worker has to refer them',
    tell: 'They need your GP, nurse or another health worker to refer you.',
  },
  {
    code: 'cannot-meet-needs',
    pick: 'We cannot give the support that they need to take part',
    refer: 'It cannot give the support that they need to take part',
    tell: 'They cannot give the help that you need to take part.',
  },
  {
    code: 'no-places',
    pick: 'We have no places',
    refer: 'It has no places',
    tell: 'They have no places left.',
  },
  {
    code: 'cannot-reach',
    pick: 'We tried and could not reach them',
    refer: 'The provider tried and could not reach them',
    tell: 'They tried to reach you and could not.',
  },
] as const;

/**
 * Why somebody said no, did not come or left: what kept them from it ("could not") apart from what they made of it
 * ("would not"). What can be mended differs. `pick` is for staff, `own` for the person.
 */
export const LEAVING_REASONS = [
  {
    code: 'could-not-time',
    group: 'could-not',
    pick: 'The day or the time did not suit them',
    own: 'The day or the time does not suit me',
  },
  {
    code: 'could-not-work',
    group: 'could-not',
    pick: 'They could not get away from work',
    own: 'I cannot get away from work',
  },
  {code: 'could-not-travel', group: 'could-not', pick: 'They could not get there', own: 'I cannot get there'},
  {
    code: 'could-not-cost',
    group: 'could-not',
    pick: 'It cost too much to take part or to get there',
    own: 'It costs too much to take part or to get there',
  },
  {code: 'could-not-unwell', group: 'could-not', pick: 'They were unwell', own: 'I am not well enough'},
  {
    code: 'could-not-caring',
    group: 'could-not',
    pick: 'They had to look after somebody',
    own: 'I have to look after somebody',
  },
  {
    code: 'could-not-needs',
    group: 'could-not',
    pick: 'They did not get the help that they need to take part',
    own: 'I do not have the help that I need to take part',
  },
  {
    code: 'would-not-no-use',
    group: 'would-not',
    pick: 'They did not think that it would help',
    own: 'I do not think that it will help me',
  },
  {
    code: 'would-not-know-enough',
    group: 'would-not',
    pick: 'They know enough already',
    own: 'I know enough already',
  },
  {
    code: 'would-not-feelings',
    group: 'would-not',
    pick: 'They felt worried, low or ashamed about it',
    own: 'I feel worried, low or ashamed about it',
  },
  {
    code: 'would-not-group',
    group: 'would-not',
    pick: 'They did not want this kind of support',
    own: 'I do not want this kind of support',
  },
  {
    code: 'not-known',
    group: 'not-known',
    pick: 'We did not ask, or they did not say',
    own: 'I would rather not say',
  },
] as const;

/** Why a provider opens a referral again. Only the first holds against what the person has decided. */
export const REOPENING_REASONS = [
  {code: 'asked-again', pick: 'They have asked us again'},
  {code: 'place-free', pick: 'We can help them after all'},
  {code: 'by-mistake', pick: 'It was ended by mistake'},
] as const;

/** Who said on the phone that something is to be put right. */
export const SAID_BY = [
  {
    code: 'said-by-them',
    pick: 'They told us themselves',
    asked: 'They did themselves',
    own: 'as you said',
  },
  {
    code: 'said-by-helper',
    pick: 'Somebody who helps them told us',
    asked: 'Somebody who helps them',
    own: 'as somebody who helps you said',
  },
] as const;

/** What a provider picked, for a code of either list; the code itself when it stands in none. */
export const reasonPicked = (code: string): string =>
  [...NOT_SUITABLE_REASONS, ...LEAVING_REASONS, ...REOPENING_REASONS, ...SAID_BY].find(
    (reason) => reason.code === code,
  )?.pick ?? code;

const GROUPS = {'could-not': 'Could not', 'would-not': 'Would not', 'not-known': undefined} as const;

/**
 * Why it ended, for whoever referred: "Could not: They could not get there". What kept somebody from it can be mended;
 * what they made of it is talked about.
 */
export const reasonForReferrer = (code: string): string => {
  const refused = NOT_SUITABLE_REASONS.find((reason) => reason.code === code);
  if (refused) return refused.refer;
  const leaving = LEAVING_REASONS.find((reason) => reason.code === code);
  const group = leaving && GROUPS[leaving.group];
  return group === undefined ? reasonPicked(code) : `${group}: ${reasonPicked(code)}`;
};

/** The sentence that the person reads for a reason code. */
export const reasonForPerson = (code: string | undefined): string | undefined =>
  NOT_SUITABLE_REASONS.find((reason) => reason.code === code)?.tell;
