import {describe, expect, it} from 'vitest';
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

describe('how to join, where the form is turned off', () => {
  it('leaves out what leads to the form, and keeps the rest', () => {
    expect(waysWithoutForm('Ask for a place on this page. Or call us on a weekday.')).toBe(
      'Or call us on a weekday.',
    );
    expect(waysWithoutForm('Ask for a place on this page.')).toBe('');
    expect(waysWithoutForm('Call us. Come on a Monday.')).toBe('Call us. Come on a Monday.');
  });
});
