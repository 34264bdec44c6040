import type {Mail} from './keptMails.ts';

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Escaped text with its links made clickable. */
const linked = (text: string): string =>
  escape(text).replace(
    /https?:\/\/[^\s<>"]+?(?=[.,;)]*(?:\s|$|&gt;|&quot;))/g,
    (url) => `<a href="${url}">${url}</a>`,
  );

const letter = ({to, from, subject, text, html, atEpochSeconds, ...mail}: Mail): string => `<article>
<h2>${escape(subject)}</h2>
<p>To <b>${escape(to.join(', '))}</b>, from ${escape(from)}, ${new Date(atEpochSeconds * 1000).toLocaleString('en-GB', {timeZone: 'Europe/London'})}</p>
<pre>${linked(text)}</pre>
${mail.tags === undefined ? '' : `<form method="post" action="/inbox/bounce"><button name="id" value="${escape(mail.id)}">Let this mail come back</button></form>`}
${html === undefined ? '' : `<details><summary>As HTML</summary><iframe sandbox="allow-popups" srcdoc="${escape(html)}"></iframe></details>`}
</article>`;

/** Every mail that was sent, newest first, and what could not be delivered inside. Works without script. */
export const inboxPage = (
  mails: readonly Mail[],
  deadLetters: readonly {readonly atIso: string; readonly function: string; readonly reason: string}[],
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Inbox (${mails.length})</title>
<meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="5">
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem}article{border:1px solid #aeb7bd;padding:0 1rem;margin:1rem 0}pre{white-space:pre-wrap;font:inherit}iframe{width:100%;height:30rem;border:0}</style>
</head><body><h1>Inbox</h1>
<p>Mail that the local cloud sent. It goes nowhere else, and is forgotten when you stop.</p>
${mails.length === 0 ? '<p>No mail yet.</p>' : mails.toReversed().map(letter).join('\n')}
${
  deadLetters.length === 0
    ? ''
    : `<h2>Dead letters</h2><ul>${deadLetters.map(({atIso, function: name, reason}) => `<li>${escape(atIso)}: ${escape(name)} gave up (${escape(reason)})</li>`).join('')}</ul>`
}
</body></html>`;
