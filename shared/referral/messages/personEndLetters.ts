import type {Letter} from './letter.ts';
import {type PersonLetterFacts, PRIVATE, ring, URGENT} from './personParts.ts';

/** Two questions after the end. */
const HOW_WAS_IT = 'Tell us how it was, in a minute';

/** They went to the end. */
export const personCompleted = (facts: PersonLetterFacts): Letter => ({
  subject: `You have finished: ${facts.reference}`,
  parts: [
    {text: 'They have told us that you have finished. Well done.'},
    {link: facts.link, label: HOW_WAS_IT},
    {link: `${facts.origin}/find`, label: 'See what else there is'},
    ...ring(facts.phone, 'If you have a question'),
    PRIVATE,
  ],
});

/** They left before the end. */
export const personEnded = (facts: PersonLetterFacts): Letter => ({
  subject: `About your request: ${facts.reference}`,
  parts: [
    {text: 'They have told us that you stopped going. That is all right.'},
    {text: 'You may be able to come back, or try something else.'},
    {link: facts.link, label: HOW_WAS_IT},
    {link: `${facts.origin}/find`, label: 'Find other support'},
    ...ring(facts.phone, 'If you want to come back, or this is not right'),
    PRIVATE,
  ],
});

/** They did not come. */
export const personMissed = (facts: PersonLetterFacts): Letter => ({
  subject: `We missed you: ${facts.reference}`,
  parts: [
    {text: 'They have told us that you did not come. That is all right.'},
    {text: 'You may be able to have another date, or try something else.'},
    {link: facts.link, label: 'Tell us what kept you from going'},
    {link: `${facts.origin}/find`, label: 'Find other support'},
    ...ring(facts.phone, 'If you want another date, or this is not right'),
    PRIVATE,
  ],
});

/** They said no to the provider. */
export const personDeclined = (facts: PersonLetterFacts): Letter => ({
  subject: `About your request: ${facts.reference}`,
  parts: [
    {text: 'They have told us that you do not want to go on. That is all right.'},
    {link: `${facts.origin}/find`, label: 'Find other support'},
    ...ring(facts.phone, 'If this is not right, or you change your mind'),
    PRIVATE,
  ],
});

/** The provider cannot take it. Why stands behind the link, not in the mail. */
export const personNotSuitable = (facts: PersonLetterFacts): Letter => ({
  subject: `An answer to your request: ${facts.reference}`,
  parts: [
    {text: 'They have looked at your request and cannot help you this time.'},
    {link: facts.link, label: 'See why, and what else there is'},
    {link: `${facts.origin}/find`, label: 'Find other support'},
    ...ring(facts.phone, 'If you want to talk about it'),
    PRIVATE,
  ],
});

/** The provider never answered. */
export const personUnanswered = (facts: PersonLetterFacts): Letter => ({
  subject: `They did not answer: ${facts.reference}`,
  parts: [
    {text: 'They have not answered your request, so we have ended it. We are sorry.'},
    {
      text: 'You can ask somebody else. Some can have your request as it is, with one press. Others ask you questions of their own first.',
    },
    {link: facts.link, label: 'See who else can help'},
    ...ring(facts.phone, 'If you still want to ask them'),
    PRIVATE,
    URGENT,
  ],
});

/** They have started with one of several: whether they still want the others. `links` is one private link for each. */
export const personOthers = ({
  reference,
  others,
}: {
  readonly reference: string;
  readonly others: readonly {readonly reference: string; readonly link: string}[];
}): Letter => ({
  subject: `Do you still want the others? ${reference}`,
  parts: [
    {text: 'You have started. We hope that it goes well.'},
    {text: 'You were also put forward for something else. Do you still want it?'},
    {text: 'If you do, you do not need to do anything. If you do not, open it and stop it:'},
    ...others.map((other) => ({link: other.link, label: `Reference ${other.reference}`})),
    PRIVATE,
  ],
});
