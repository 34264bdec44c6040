import type {Letter} from './letter.ts';

interface Asking {
  readonly organisation: string;
}

/** To the curator: somebody asks for an organisation to be a provider. */
export const joinToCurator = ({organisation, link}: Asking & {readonly link: string}): Letter => ({
  subject: 'Somebody asks to be on the menu',
  parts: [
    {text: `They say that they are from: ${organisation}.`},
    {text: 'Check who they are before you let them in.'},
    {link, label: 'See what they offer, and answer'},
  ],
});

/** To whoever asked, when the curator does not make them a provider. */
export const joinAnswered = ({organisation, text}: Asking & {readonly text: string}): Letter => ({
  subject: 'Your request to be on Local Menu',
  parts: [
    {text: `You asked for this to be on Local Menu: ${organisation}.`},
    {text},
    {
      text: 'We have deleted your name, your email address and your phone number from your request. Our copy of this email goes within 7 days.',
    },
  ],
});
