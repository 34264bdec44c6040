/** Why a provider says "not suitable": the code that is kept, what the provider picks, and what the person reads. */
export const NOT_SUITABLE_REASONS = [
  {
    code: 'not-the-right-support',
    pick: 'Something else would suit them better',
    tell: 'They think that something else would suit you better.',
  },
  {code: 'outside-area', pick: 'They live outside our area', tell: 'They cannot take people from your area.'},
  {
    code: 'age',
    pick: 'They are outside the ages we support',
    tell: 'It is for people of a different age.',
  },
  {
    code: 'see-gp-first',
    pick: 'They need to see their GP or nurse first',
    tell: 'They ask you to talk to your GP or nurse first.',
  },
  {
    code: 'needs-professional-referral',
    pick: 'A health worker has to refer them',
    tell: 'They need your GP, nurse or another health worker to refer you.',
  },
  {
    code: 'cannot-meet-needs',
    pick: 'We cannot give the support that they need to take part',
    tell: 'They cannot give the help that you need to take part.',
  },
  {code: 'no-places', pick: 'We have no places', tell: 'They have no places left.'},
  {
    code: 'cannot-reach',
    pick: 'We tried and could not reach them',
    tell: 'They tried to reach you and could not.',
  },
] as const;

/** The sentence that the person reads for a reason code. */
export const reasonForPerson = (code: string | undefined): string | undefined =>
  NOT_SUITABLE_REASONS.find((reason) => reason.code === code)?.tell;
