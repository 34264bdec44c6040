import type {Organisation} from '#shared/model/programme.ts';
import {factsOf} from '#shared/organisation/facts.ts';
import type {WishStore} from '../../../data/organisations/wishStore.ts';
import {idFrom} from '../../../data/secrets.ts';

const DAY_MS = 86_400_000;

/** The provider that changes what the menu says of it, who sent that, and what it wants to say. */
export const WISHED = {
  organisationId: 'demo:organisation:harehills',
  by: 'office@harehills.example',
  phone: '0113 496 0177',
  why: 'We have moved, and have a new number.',
} as const;

/** Leaves a change of an organisation for a curator, where nothing was ever done to it. */
export const leaveWish = async (
  wishes: Pick<WishStore, 'history' | 'send'>,
  organisation: Organisation,
  accountId: string,
  now: Date,
): Promise<void> => {
  const {id: organisationId} = organisation;
  if ((await wishes.history(organisationId)).length > 0) return;
  const at = new Date(now.getTime() - DAY_MS);
  const before = factsOf(organisation);
  await wishes.send(
    {
      id: idFrom(`demo-wish/${organisationId}`),
      organisationId,
      before,
      after: {...before, phone: WISHED.phone},
      why: WISHED.why,
      sentBy: {role: 'provider', accountId},
      sentAt: at.toISOString(),
    },
    at,
  );
};
