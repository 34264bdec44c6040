import {expect} from 'vitest';
import {COURSE, type PersonWords} from './people.ts';
import type {JourneyWorld} from './world.ts';

/** What the API answers. */
export interface Saved {
  readonly reference: string;
  /** The person's private link. */
  readonly followUrl: string;
}

/** A referral as a program saves it, for a viewer with this address. */
export const saveByApi = async (
  {cloud}: JourneyWorld,
  person: PersonWords,
  {address, run}: {readonly address: string; readonly run?: string},
): Promise<Saved> => {
  const [day, month, year] = person.born;
  const answer = await fetch(`${cloud.url}/api/referrals`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
      'x-forwarded-for': address,
    },
    body: JSON.stringify({
      listing: COURSE.slug,
      for: 'me',
      name: person.name,
      dateOfBirth: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
      contactBy: 'email',
      phone: person.phone,
      email: person.email,
      postcode: person.postcode,
      answers: {'diabetes-type': 'type-2'},
      needs: ['large-print', 'companion-welcome'],
      interpreter: 'pl',
      note: person.note,
      ...(run !== undefined && {run}),
    }),
  });
  expect(answer.status).toBe(201);
  return (await answer.json()) as Saved;
};

/** The id of the latest start of the course that is not cancelled. */
export const lastRun = async ({cloud}: Pick<JourneyWorld, 'cloud'>): Promise<string> => {
  const answer = await fetch(`${cloud.url}/api/support/${COURSE.slug}`);
  const {runs} = (await answer.json()) as {runs: {id: string; status: string}[]};
  return runs.findLast(({status}) => status === 'planned')?.id ?? 'none';
};
