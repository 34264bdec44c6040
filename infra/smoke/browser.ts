import {must, SmokeFailure, type Visit, type Visited} from './visit.ts';

/** A form of ours as a page shows it: where it posts to, and what it carries unseen. */
export interface PageForm {
  readonly action: string;
  readonly hidden: readonly (readonly [string, string])[];
}

const plain = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&lt;', '<').replaceAll('&amp;', '&');

const attribute = (tag: string, name: string): string =>
  plain(new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '');

/** The form on a page that posts to an address that begins so. @throws SmokeFailure when there is none */
export const formIn = ({text, path}: Visited, to: string): PageForm => {
  for (const [form] of text.matchAll(/<form[^>]*>.*?<\/form>/gs)) {
    const action = attribute(form, 'action');
    if (!action.startsWith(to) || !/^<form[^>]*method="post"/i.test(form)) continue;
    const inputs = form.match(/<input[^>]*type="hidden"[^>]*>/g) ?? [];
    return {action, hidden: inputs.map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')] as const)};
  }
  throw new SmokeFailure(`${path} has no form that posts to ${to}`);
};

const MOST_REDIRECTS = 5;

/** A browser without script: it keeps cookies, follows redirects and posts forms. */
export const browser = (visit: Visit) => {
  const cookies = new Map<string, string>();
  const go = async (path: string, init: RequestInit = {}, redirects = 0): Promise<Visited> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await visit(path, {
      ...init,
      headers: {...(init.headers as Record<string, string>), ...(cookie !== '' && {cookie})},
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = answer.headers.get('location');
    if (answer.status !== 303 || location === null) return answer;
    must(redirects < MOST_REDIRECTS, `${path} leads round and round`);
    const {pathname, search} = new URL(location, 'https://here.example');
    return await go(pathname + search, {}, redirects + 1);
  };
  return {
    open: (path: string) => go(path),
    /** Sends a form with these answers beside what it carries. */
    send: ({action, hidden}: PageForm, answers: Readonly<Record<string, string>> = {}) =>
      go(action, {
        method: 'POST',
        headers: {'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin'},
        body: new URLSearchParams([
          ...hidden.map(([name, value]) => [name, value]),
          ...Object.entries(answers),
        ]),
      }),
  };
};
