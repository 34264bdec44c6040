import {setTimeout as delay} from 'node:timers/promises';
import {benchCloud} from './benchCloud.ts';
import type {Bench} from './figures.ts';
import {spreadInWords, spreadOf} from './spread.ts';

const WARM_UP = 5;
const ROUNDS = 50;
const LONGEST_MS = 30_000;
const LOOK_MS = 2;
/** Of the demonstration menu: takes referrals online, and asks nothing that the API must be told. */
const LISTING = 'desmond-newly-diagnosed-leeds';

/** From posting a referral to the person's mail in the inbox, through the distribution, function, stream and courier. */
export const benchMailed: Bench = async () => {
  const cloud = await benchCloud();
  const answeredMs: number[] = [];
  const mailedMs: number[] = [];
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const email = `bench-${round}@example.com`;
    const startedAtMs = performance.now();
    const answer = await fetch(`${cloud.url}/api/referrals`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': `bench-of-mails-${round}-${Date.now()}`,
        // A clinic sends fewer than 60 an hour.
        'x-forwarded-for': `203.0.113.${round % 100}`,
      },
      body: JSON.stringify({
        listing: LISTING,
        for: 'me',
        name: 'Bench Person',
        dateOfBirth: '1968-03-27',
        contactBy: 'email',
        email,
        postcode: 'LS8 4AB',
        answers: {'diabetes-type': 'type-2'},
      }),
    });
    if (answer.status !== 201)
      throw new Error(`The referral was answered ${answer.status}: ${await answer.text()}`);
    const answered = performance.now() - startedAtMs;
    while (!cloud.mails().some(({to}) => to.includes(email))) {
      if (performance.now() - startedAtMs > LONGEST_MS)
        throw new Error(`No mail to ${email} in ${LONGEST_MS} ms`);
      await delay(LOOK_MS);
    }
    if (round < WARM_UP) continue;
    answeredMs.push(answered);
    mailedMs.push(performance.now() - startedAtMs);
  }
  const [answered, mailed] = [spreadOf(answeredMs), spreadOf(mailedMs)];
  return {
    figures: [
      {what: 'a referral posted → answered', measured: spreadInWords(answered)},
      {what: 'a referral posted → mail in the inbox', measured: spreadInWords(mailed)},
    ],
    details: {answered, mailed},
  };
};
