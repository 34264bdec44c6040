import type {OrganisationEvent} from '../model/organisationChange.ts';
import type {Letter} from '../referral/messages/letter.ts';
import {factRows} from './facts.ts';

type Told = Pick<OrganisationEvent, 'before' | 'after'> & {readonly link: string};

const becameLines = ({before, after}: Told): {readonly text: string}[] =>
  factRows(before, after).map((row) => ({text: `${row.label}: ${row.before} became ${row.after}.`}));

/** To whoever sent a change of an organisation that came back: what the curator wrote. `link`: the page to change it. */
export const organisationReturned = ({
  before,
  message,
  link,
}: Pick<OrganisationEvent, 'before'> & {readonly message: string; readonly link: string}): Letter => ({
  subject: 'Your change needs another look',
  parts: [
    {text: `A curator has looked at your change of ${before.name}, and sent it back. They wrote:`},
    {text: message},
    {link, label: 'Change it and send it again'},
    {text: 'What the public sees has not changed. Nothing that you wrote is lost.'},
  ],
});

/** To whoever sent a change of an organisation that was approved. `link`: where they see what the menu says now. */
export const organisationApproved = (told: Told): Letter => ({
  subject: 'Your change is in the menu',
  parts: [
    {
      text: `A curator has approved your change of ${told.before.name}. It shows on the pages of all your listings:`,
    },
    ...becameLines(told),
    {link: told.link, label: 'See what the menu says of your organisation'},
  ],
});

/** To the contacts of an organisation's listings: how people find and reach it has changed, and what to do if that is wrong. */
export const organisationChanged = ({
  isByCurator,
  ...told
}: Told & {readonly isByCurator: boolean}): Letter => ({
  subject: 'What the menu says of your organisation was changed',
  parts: [
    {
      text: `${isByCurator ? 'The people who look after the menu' : 'Somebody at your organisation'} changed what Local Menu says of ${told.before.name}:`,
    },
    ...becameLines(told),
    {
      text: 'If you know of this, you do not need to do anything. If it is wrong, tell the people who look after the menu today.',
    },
    {link: new URL('/help/contact', told.link).href, label: 'How to reach us'},
  ],
});
