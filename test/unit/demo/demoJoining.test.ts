import {describe, expect, it} from 'vitest';
import {demoMenu} from '../../../functions/import/demo/index.ts';
import {recordsOf, TODAY} from './records.ts';

const {organisations, listings} = recordsOf(demoMenu(TODAY));

describe('joining a demonstration listing', () => {
  it('is by oneself, through a professional, and both', () => {
    const routes = new Set(
      listings.map(
        ({listing: {referral}}) =>
          `${referral.self ? 'self' : ''} ${referral.professional ? 'professional' : ''}`,
      ),
    );
    expect(routes).toEqual(new Set(['self professional', 'self ', ' professional']));
  });

  it('says whom to ask wherever only a professional may ask', () => {
    const silent = listings.filter(({listing: {referral}}) => !referral.self && !referral.askWhom);
    expect(silent).toEqual([]);
  });

  it('is online only where the mailbox is verified, and some mailboxes are not', () => {
    const wrong = listings.filter(
      ({listing, mailbox}) => listing.referral.isOnline !== (mailbox?.verified === true),
    );
    expect(wrong).toEqual([]);
    expect(listings.filter(({mailbox}) => mailbox?.verified === false).length).toBeGreaterThanOrEqual(4);
  });

  it('does not send people to a form that is not there', () => {
    const wrong = listings.filter(
      ({listing: {referral}}) => !referral.isOnline && referral.how.includes('on this page'),
    );
    expect(wrong).toEqual([]);
  });

  it('has questions that stop, with a choice or a yes to stop at, and why', () => {
    const questions = listings.flatMap(({listing}) => listing.referral.questions);
    const stops = questions.flatMap((question) => question.stops.map(({answer}) => ({question, answer})));
    expect(stops.length).toBeGreaterThan(10);
    const impossible = stops.filter(
      ({question, answer}) =>
        question.use !== 'must-answer' ||
        (question.type === 'yes-no'
          ? !['yes', 'no'].includes(answer)
          : !question.choices.some(({value}) => value === answer)),
    );
    expect(impossible).toEqual([]);
  });

  it('asks no question twice on one listing', () => {
    const twice = listings.filter(({listing: {referral}}) => {
      const ids = referral.questions.map(({id}) => id);
      return new Set(ids).size !== ids.length;
    });
    expect(twice).toEqual([]);
  });
});

describe('contacts of the demonstration', () => {
  /** Numbers that Ofcom keeps for drama: https://www.ofcom.org.uk/phones-and-broadband/phone-numbers/numbers-for-drama */
  const DRAMA = /^(0113 496 0\d{3}|01632 960\d{3}|0808 157 0\d{3}|07700 900\d{3})$/;

  it('has only phone numbers that ring nobody', () => {
    const phones = [
      ...organisations.map(({phone}) => phone ?? ''),
      ...listings.map(({listing}) => listing.contact.phone ?? ''),
    ];
    expect(phones.filter((phone) => !DRAMA.test(phone))).toEqual([]);
    const inText = JSON.stringify(listings).match(/\b0\d{3,4} ?\d{3} ?\d{3,4}\b/g) ?? [];
    expect(inText.filter((phone) => !DRAMA.test(phone))).toEqual([]);
  });

  it('has only mailboxes and websites that belong to nobody', () => {
    const text = JSON.stringify({organisations, listings});
    const hosts = [...text.matchAll(/(?:https?:\/\/|@)([a-z0-9.-]+)/g)].map(([, host = '']) => host);
    expect(hosts.length).toBeGreaterThan(listings.length);
    expect(hosts.filter((host) => !/\.example\.(org|com|net)$/.test(host))).toEqual([]);
  });
});
