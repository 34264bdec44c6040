import {describe, expect, it} from 'vitest';
import {eventInWords} from '#shared/referral/providerWords.ts';
import {NOT_SUITABLE_REASONS, reasonForPerson, reasonForReferrer} from '#shared/referral/reasons.ts';
import {waysWithoutForm} from '#shared/ui/listing/waysWithoutForm.ts';
import {referTitle} from '#shared/ui/refer/referRegion.tsx';
import {REFER_STATES} from '#shared/ui/refer/states.ts';

describe('the title of a page of the form', () => {
  it('says what its heading says', () => {
    expect(referTitle(REFER_STATES['sent, call me'])).toBe('We have asked them to call you');
    expect(referTitle(REFER_STATES.sent)).toBe('Your request has been sent');
    expect(referTitle(REFER_STATES['contact, for someone'])).toContain('the person you are helping');
    expect(referTitle(REFER_STATES['contact, empty'])).toBe('How can they contact you?');
  });
});

describe('why somebody is not suitable', () => {
  const [first] = NOT_SUITABLE_REASONS;

  it('goes on from its heading, for the provider, whoever referred and the person', () => {
    const step = {
      referralId: 'r1',
      number: 2,
      event: 'not-suitable',
      at: '2026-05-01T09:00:00.000Z',
      by: 'provider',
      from: 'received',
      to: 'not-suitable',
      reason: first.code,
      expiresAtEpochSeconds: 0,
    } as const;
    expect(eventInWords(step)).toContain('not suitable (it is not the support that would help them most)');
    expect(reasonForReferrer(first.code)).toBe('It is not the support that would help them most');
    expect(reasonForPerson(first.code)).toBe('They think that other support would help you more.');
  });

  it('says "we" to nobody but the provider', () => {
    for (const {refer, tell} of NOT_SUITABLE_REASONS) {
      expect(`${refer} ${tell}`).not.toMatch(/\b(we|us|our)\b/i);
    }
  });
});

describe('how to join, where the form is turned off', () => {
  it('leaves out what leads to the form, and keeps the rest', () => {
    expect(waysWithoutForm('Ask for a place on this page. Or call us on a weekday.')).toBe(
      'Or call us on a weekday.',
    );
    expect(waysWithoutForm('Ask for a place on this page.')).toBe('');
    expect(waysWithoutForm('Call us. Come on a Monday.')).toBe('Call us. Come on a Monday.');
  });
});
