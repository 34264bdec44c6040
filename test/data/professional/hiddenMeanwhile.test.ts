import {describe, expect, it} from 'vitest';
import type {Listing} from '#shared/model/listing.ts';
import {referring, TYPED} from './referring.ts';

const {nurse, world} = referring();

const CALL = {
  name: 'Amina Rashid-Holt',
  phone: '0113 496 0942',
  contactBy: 'phone-message',
  agreement: 'agreed',
  tellReferrer: 'yes',
};
const CHOIR: Partial<Listing> = {
  id: 'test:choir',
  slug: 'choir',
  name: 'Roundhay Choir',
  referral: {self: true, professional: true, isOnline: true, how: 'Sing at the door.', questions: []},
};

const saved = async () => (await world().rows('REFERRAL#')).filter(({sk}) => sk === 'REFERRAL').length;

describe('A page that is hidden between sending and sending again', () => {
  it.each(['refer', 'call'])(
    'gives the references of what was sent, and makes nothing new: %s',
    async (form) => {
      await world().addListing(CHOIR);
      const path = `/professional/${form}`;
      const both = ['living-well', 'choir'];
      const typed = form === 'refer' ? {} : {...CALL, listing: both};
      const seen =
        form === 'refer'
          ? await nurse().post(path, {...TYPED, listing: both})
          : await nurse().get(`${path}?listing=living-well&listing=choir`);
      const first = await nurse().post(path, typed, {from: seen});
      expect(first.location).toMatch(/reference=.*reference=/);
      await world().addListing({status: 'hidden'});
      const again = await nurse().post(path, typed, {from: seen});
      expect([again.status, again.location]).toEqual([303, first.location]);
      await world().addListing({...CHOIR, status: 'hidden'});
      expect((await nurse().post(path, typed, {from: seen})).location).toBe(first.location);
      expect(await saved()).toBe(2);
    },
  );

  it.each(['refer', 'call'])(
    'says of one that was not sent there that it was not, and no more of it: %s',
    async (form) => {
      await world().addListing(CHOIR);
      const path = `/professional/${form}`;
      const typed = form === 'refer' ? {} : {...CALL, listing: ['choir']};
      const seen =
        form === 'refer'
          ? await nurse().post(path, {...TYPED, listing: ['choir']})
          : await nurse().get(`${path}?listing=choir`);
      await world().addListing({...CHOIR, status: 'hidden'});
      const {body} = await nurse().post(path, typed, {from: seen});
      expect(body).toContain('Roundhay Choir');
      expect(body).toContain('Its page is not shown on this site now.');
      expect(body).not.toMatch(/Sing at the door|href="\/support\/choir"/);
      expect(await saved()).toBe(0);
    },
  );
});
