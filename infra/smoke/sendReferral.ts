import * as z from 'zod';
import {PROOF} from '#shared/referral/form/proof.ts';
import {ListingQuestion} from '#shared/model/listing.ts';
import {questionField} from '#shared/referral/form/values.ts';
import {browser, formIn} from './browser.ts';
import type {Check} from './checks.ts';
import {must, type Visited} from './visit.ts';

/** Nobody: a number that Ofcom keeps for drama, and a name that says what it is. */
const WHO = {
  for: 'me',
  name: 'Smoke Test, please ignore',
  'dateOfBirth-day': '1',
  'dateOfBirth-month': '1',
  'dateOfBirth-year': '1970',
};
const CONTACT = {contactBy: 'phone-no-message', phone: '07700 900000', postcode: 'LS8 4AB'};
const NEEDS = {note: 'Sent by npm run smoke to see that referrals work. There is no such person.', run: ''};

const Asking = z.object({
  listing: z.object({referral: z.object({questions: z.array(ListingQuestion)})}),
});

/** The first answer to a question that stops nobody. */
const answerTo = ({type, choices, stops}: z.infer<typeof ListingQuestion>): string => {
  const stopping = new Set(stops.map(({answer}) => answer));
  const possible = {
    'yes-no': ['yes', 'no'],
    choice: choices.map(({value}) => value),
    number: ['1'],
    text: ['Nobody'],
  }[type];
  return possible.find((answer) => !stopping.has(answer)) ?? '';
};

const referenceOn = ({text, path, status}: Visited): string => {
  const [, reference] = /<strong>([A-Z0-9]{4}-[A-Z0-9]{4})<\/strong>/.exec(text) ?? [];
  must(reference !== undefined, `${path} answers ${status}, and is no confirmation`);
  return reference;
};

/**
 * Fills in the form for nobody, page by page as a browser without script, sends it twice as one who is not sure, and
 * opens its private page. The provider is told.
 */
export const sendReferral = (slug: string): Check => ({
  name: `a referral to ${slug} is sent once, and can be followed`,
  run: async (visit) => {
    const {open, send} = browser(visit);
    const answer = await visit(`/api/support/${slug}`);
    must(answer.status === 200, `/api/support/${slug} answers ${answer.status}`);
    const {questions} = Asking.parse(JSON.parse(answer.text)).listing.referral;
    const first = Object.fromEntries(
      questions
        .filter(({use}) => use === 'must-answer')
        .map((question) => [questionField(question.id), answerTo(question)]),
    );

    let page = await open(`/refer/${slug}`);
    for (const answers of [{age: 'fits', notFor: 'no', ...first}, WHO, CONTACT, NEEDS]) {
      page = await send(formIn(page, '/refer/'), answers);
      must(page.status === 200, `${page.path} answers ${page.status}`);
    }
    let form = formIn(page, `/refer/${slug}/check`);
    let sent = await send(form);
    if (sent.text.includes(`name="${PROOF.field}"`)) {
      form = formIn(sent, `/refer/${slug}/check`);
      sent = await send(form, {[PROOF.field]: PROOF.answer});
    }
    const reference = referenceOn(sent);
    must(referenceOn(await send(form)) === reference, 'sent twice, it became two referrals');

    const [, own] = /href="(\/my-referral\/[^"]+)"/.exec(sent.text) ?? [];
    must(own !== undefined, 'the confirmation does not lead to the request');
    const followed = await open(own);
    must(followed.text.includes(reference), `${own} does not show the request`);
    console.log(`  its reference is ${reference}; its provider can answer it`);
  },
});
