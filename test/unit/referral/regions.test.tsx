import {renderToString} from 'preact-render-to-string';
import {describe, expect, it} from 'vitest';
import {followRegion} from '#shared/ui/follow/followRegion.tsx';
import {FOLLOW_STATES} from '#shared/ui/follow/states.ts';
import {providerRegion} from '#shared/ui/provider/providerRegion.tsx';
import {PROVIDER_STATES} from '#shared/ui/provider/states.ts';
import {referRegion} from '#shared/ui/refer/referRegion.tsx';
import {REFER_STATES} from '#shared/ui/refer/states.ts';
import {wantsMail} from '#shared/referral/wantsMail.ts';

const states = [
  ...Object.entries(REFER_STATES).map(
    ([name, view]) => [`refer: ${name}`, <>{referRegion.render(view)}</>] as const,
  ),
  ...Object.entries(FOLLOW_STATES).map(
    ([name, view]) => [`follow: ${name}`, <>{followRegion.render(view)}</>] as const,
  ),
  ...Object.entries(PROVIDER_STATES).map(
    ([name, view]) => [`provider: ${name}`, <>{providerRegion.render(view)}</>] as const,
  ),
];

const idsIn = (html: string): string[] => [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');

describe('every state of the referral pages', () => {
  it.each(states)('%s has one h1, and no id twice', (_name, view) => {
    const html = renderToString(view);
    expect(html.match(/<h1/g)).toHaveLength(1);
    const ids = idsIn(html);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it.each(states)('%s leads from each error to a field that is there', (_name, view) => {
    const html = renderToString(view);
    const summary = /nhsuk-error-summary__list.*?<\/ul>/s.exec(html)?.[0] ?? '';
    const targets = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id ?? '');
    expect(targets.filter((target) => !idsIn(html).includes(target))).toEqual([]);
  });

  it('posts every form to a path of ours', () => {
    const actions = states.flatMap(([, view]) =>
      [...renderToString(view).matchAll(/<form[^>]*action="([^"]+)"/g)].map(([, action]) => action ?? ''),
    );
    expect(actions.length).toBeGreaterThan(20);
    expect(actions.filter((action) => !/^\/(refer|my-referral|provider)/.test(action))).toEqual([]);
  });
});

describe('the page that asks for an email address', () => {
  it('promises news only to those who choose email, as we send it', () => {
    const html = renderToString(<>{referRegion.render(REFER_STATES['contact, empty'])}</>);
    expect(html).toContain('if you chose email: we then send news of this request');
    expect(wantsMail({hasEmail: true}, {contactBy: 'email'})).toBe(true);
    expect(wantsMail({hasEmail: true}, {contactBy: 'phone-no-message'})).toBe(false);
  });
});
