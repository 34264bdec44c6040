import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import type {JoinStore} from '../../../data/joinStore.ts';
import {newMessage} from '../../../data/outboxStore.ts';
import {idFrom} from '../../../data/secrets.ts';

/** Leaves a group's request to be on the menu, to be answered. */
export const leaveJoin = async ({save}: Pick<JoinStore, 'save'>, now: Date): Promise<void> => {
  const id = idFrom('demo-join');
  await save(
    {
      id,
      organisation: 'Beckside Singing for Lungs',
      kind: 'community-group',
      website: 'https://beckside-singing.example',
      offer: 'We sing together each Tuesday afternoon in Bingley. It is for anybody who gets out of breath.',
      name: 'Sam Example',
      email: 'sam@beckside-singing.example',
      phone: '01274 496 0000',
      createdAt: now.toISOString(),
      expiresAtEpochSeconds: epochSeconds(now) + RETENTION_SECONDS.join,
    },
    [newMessage('join-curator', {join: id}, now, {id: idFrom(`join-curator/${id}`)})],
  );
};
