import type {Letter} from '#shared/referral/messages/letter.ts';

/**
 * To the contacts of a page that was merged into another, and to whoever was changing it: where it leads now, and what stays
 * with them. `draftLink`: where a change of it stands that was not sent.
 */
export const pagesMerged = ({
  name,
  stays,
  link,
  draftLink,
}: {
  readonly name: string;
  /** The name of the page that stays. */
  readonly stays: string;
  readonly link: string;
  readonly draftLink?: string;
}): Letter => ({
  subject: 'Your page is now part of another',
  parts: [
    {
      text: `There were two pages of the same support on Local Menu. A curator made one of them: ${name} is now part of ${stays}. Old links lead there.`,
    },
    {link, label: 'See the page that stays'},
    {
      text: 'You still answer the requests that were sent to you before. New requests go to the page that stays.',
    },
    ...(draftLink === undefined
      ? []
      : [
          {text: `Somebody at your organisation was changing ${name}. That change was not sent.`},
          {link: draftLink, label: 'Read the change'},
        ]),
    {text: 'If they are not the same, tell the people who look after the menu. They can undo it.'},
    {link: new URL('/help/contact', link).href, label: 'How to reach us'},
  ],
});

/** To the contacts of the page that stays, when the one that was merged into it was another provider's. */
export const pageTaken = ({
  name,
  goes,
  link,
}: {
  readonly name: string;
  /** The name of the page that is part of it now. */
  readonly goes: string;
  readonly link: string;
}): Letter => ({
  subject: 'Another page is now part of yours',
  parts: [
    {
      text: `There were two pages of the same support on Local Menu, by two providers. A curator made one of them: ${goes} is now part of ${name}, and you answer all new requests.`,
    },
    {link, label: 'See your page'},
    {text: 'Requests that were sent to the other provider before stay with them.'},
    {text: 'If they are not the same, tell the people who look after the menu. They can undo it.'},
    {link: new URL('/help/contact', link).href, label: 'How to reach us'},
  ],
});

/** Who asks a page that is one of its own again: everybody, nobody before its mailbox has answered a code, nobody while it is hidden. */
export type AskedOf = 'everybody' | 'after-code' | 'hidden';

const ASKED: Readonly<Record<AskedOf, (name: string) => string>> = {
  everybody: (name) => `From now on you answer what people ask of ${name}.`,
  'after-code': (name) => `${name} takes no requests here until its mailbox has answered a code.`,
  hidden: (name) => `${name} is hidden now, so that nobody finds it or asks anything of it here.`,
};

/**
 * To the contacts of a page that had been merged into another, and to whoever was changing it: it is a page of its own again.
 * `draftLink`: where a change of it stands that was not sent.
 */
export const pagesParted = ({
  name,
  stays,
  askedOf,
  link,
  draftLink,
}: {
  readonly name: string;
  /** The name of the page of which it was a part. */
  readonly stays: string;
  readonly askedOf: AskedOf;
  readonly link: string;
  readonly draftLink?: string;
}): Letter => ({
  subject: 'Your page is a page of its own again',
  parts: [
    {
      text: `A curator had made ${name} part of ${stays} on Local Menu, and has undone that. ${name} is a page of its own again. Its old links lead there.`,
    },
    {link, label: 'See your page'},
    {
      text: `${ASKED[askedOf](name)} Requests that were sent to ${stays} in between stay there.`,
    },
    ...(draftLink === undefined
      ? []
      : [
          {text: `Somebody at your organisation was changing ${name}. That change can be sent now.`},
          {link: draftLink, label: 'Go on with the change'},
        ]),
    {text: 'If the two are the same support, tell the people who look after the menu.'},
    {link: new URL('/help/contact', link).href, label: 'How to reach us'},
  ],
});

/** To the contacts of the page that stayed, when the one that is no part of it any more is another provider's. */
export const pageGivenBack = ({
  name,
  goes,
  link,
}: {
  readonly name: string;
  /** The name of the page that was part of it. */
  readonly goes: string;
  readonly link: string;
}): Letter => ({
  subject: 'Another page is no longer part of yours',
  parts: [
    {
      text: `A curator had made ${goes} part of ${name} on Local Menu, and has undone that. ${goes} is a page of its own again, and its provider answers new requests for it.`,
    },
    {link, label: 'See your page'},
    {text: 'You still answer the requests that were sent to you.'},
    {text: 'If the two are the same support, tell the people who look after the menu.'},
    {link: new URL('/help/contact', link).href, label: 'How to reach us'},
  ],
});
