import {randomUUID} from 'node:crypto';
import type * as z from 'zod/mini';
import {ReferralCreated, type ReferralRequest} from '#shared/model/referralRequest.ts';
import type {Check} from './checks.ts';
import {must} from './visit.ts';

/** Nobody: a number that Ofcom keeps for drama, and a name that says what it is. */
const NOBODY: Partial<z.input<typeof ReferralRequest>> = {
  for: 'me',
  name: 'Smoke Test, please ignore',
  dateOfBirth: '1970-01-01',
  phone: '07700 900000',
  contactBy: 'phone-no-message',
  postcode: 'LS8 4AB',
  note: 'Sent by npm run smoke to see that referrals work. There is no such person.',
  needs: [],
};

/** Sends one referral for nobody, twice with one key, and opens its private page. The provider is told. */
export const sendReferral = (slug: string): Check => ({
  name: `a referral to ${slug} is saved once, and can be followed`,
  run: async (visit) => {
    const send = () =>
      visit('/api/referrals', {
        method: 'POST',
        headers: {'content-type': 'application/json', 'idempotency-key': key},
        body: JSON.stringify({listing: slug, ...NOBODY}),
      });
    const key = randomUUID();
    const first = await send();
    must(first.status === 201, `/api/referrals answers ${first.status}: ${first.text.slice(0, 400)}`);
    const created = ReferralCreated.parse(JSON.parse(first.text));
    const again = ReferralCreated.parse(JSON.parse((await send()).text));
    must(again.reference === created.reference, 'the same key made two referrals');
    const {pathname} = new URL(created.followUrl, 'https://here.example');
    const page = await visit(pathname);
    must(page.status < 400, `the private page answers ${page.status}`);
    console.log(`  its reference is ${created.reference}; withdraw it at ${created.followUrl}`);
  },
});
