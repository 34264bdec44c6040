import type {Letter} from './letter.ts';

/** A menu that a professional chose with the person: where it is, and not what is on it. */
export const handoverLetter = ({link, code}: {readonly link: string; readonly code: string}): Letter => ({
  subject: 'The page that was chosen with you',
  parts: [
    {text: 'Somebody who looks after you asked us to send you this.'},
    {link, label: 'Open the page'},
    {text: 'Or type this code on our website, at the page “go”:'},
    {code},
    {
      text: 'The page works for 14 days. If you do not know what this is about, you do not need to do anything. We delete your address within 7 days.',
    },
  ],
});
