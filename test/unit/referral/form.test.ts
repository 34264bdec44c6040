import {describe, expect, it} from 'vitest';
import {canonicalJson} from '#shared/referral/canonicalJson.ts';
import {checkStep, readCallMe, readForm} from '#shared/referral/form/checkStep.ts';
import {readDateOfBirth} from '#shared/referral/form/dateOfBirth.ts';
import {allAnswers, answersOfStep, type FormValues} from '#shared/referral/form/values.ts';

const TODAY = '2026-05-01';

const WHOLE: FormValues = {
  for: 'me',
  helperName: '',
  name: 'Amina Khalid',
  'dateOfBirth-day': '27',
  'dateOfBirth-month': '3',
  'dateOfBirth-year': '1968',
  contactBy: 'phone-message',
  phone: '0113 496 0000',
  email: '',
  postcode: 'ls8 4ab',
  run: '',
  needs: ['step-free', 'large-print'],
  interpreter: 'ur',
  note: 'I work on\r\nMondays.',
  nhsNumber: '999 000 0018',
  'q-breathless': 'yes',
};

const texts = (step: 'who' | 'contact' | 'needs', values: FormValues) =>
  checkStep(step, values, TODAY).map(({field, text}) => [field, text]);

describe('the form', () => {
  it('becomes a request, tidied', () => {
    const read = readForm(WHOLE, {slug: 'living-well', today: TODAY});
    expect(read).toEqual({
      request: {
        listing: 'living-well',
        for: 'me',
        name: 'Amina Khalid',
        dateOfBirth: '1968-03-27',
        contactBy: 'phone-message',
        phone: '0113 496 0000',
        postcode: 'LS8 4AB',
        needs: ['step-free', 'large-print'],
        interpreter: 'ur',
        note: 'I work on\r\nMondays.',
        nhsNumber: '9990000018',
        answers: {breathless: 'yes'},
      },
    });
  });

  it('says which page is not finished, the first of them', () => {
    const rest = {...WHOLE, postcode: ''};
    expect(readForm(rest, {slug: 'living-well', today: TODAY})).toMatchObject({step: 'contact'});
    expect(readForm({}, {slug: 'living-well', today: TODAY})).toMatchObject({step: 'who'});
  });

  it('names every fault of an empty page in the order of its fields, in words for the public', () => {
    expect(texts('who', {})).toEqual([
      ['for', 'Choose who this is for'],
      ['name', 'Enter a full name'],
      ['dateOfBirth', 'Enter a date of birth, like 27 3 1968'],
    ]);
    expect(texts('contact', {})).toEqual([
      ['contactBy', 'Choose the best and safest way'],
      ['postcode', 'Enter a full UK postcode, like LS8 4AB'],
    ]);
    expect(texts('needs', {})).toEqual([]);
  });

  it('wants the address of the way of contact that was chosen, and no other', () => {
    expect(texts('contact', {contactBy: 'email', phone: '0113 496 0000', postcode: 'LS8 4AB'})).toEqual([
      ['email', 'Enter an email address, or choose another way'],
    ]);
    expect(texts('contact', {contactBy: 'text', email: 'a@example.com', postcode: 'LS8 4AB'})).toEqual([
      ['phone', 'Enter a phone number, or choose another way'],
    ]);
  });

  it('takes no name that could begin a new line of a mail', () => {
    expect(texts('who', {...WHOLE, name: 'Amina\r\nBcc: all@example.com'})).toEqual([
      ['name', 'Use letters and numbers on one line'],
    ]);
  });

  it('says that a place outside the menu is outside it', () => {
    expect(texts('contact', {...WHOLE, postcode: 'BT1 1AA'})).toEqual([
      ['postcode', 'Enter a postcode in England, Scotland or Wales'],
    ]);
  });

  it('keeps of a post only the fields of its page', () => {
    expect(answersOfStep('who', {...WHOLE, isAdmin: 'yes', formToken: 'x'})).toEqual({
      for: 'me',
      helperName: '',
      name: 'Amina Khalid',
      'dateOfBirth-day': '27',
      'dateOfBirth-month': '3',
      'dateOfBirth-year': '1968',
    });
    expect(Object.keys(allAnswers({...WHOLE, key: 'x', 'second-note': 'x'}))).not.toContain('key');
  });

  it('asks for a call with a name and a number only', () => {
    expect(readCallMe({name: 'Amina', phone: '07700 900000', note: 'x'}, 'living-well')).toEqual({
      request: {listing: 'living-well', name: 'Amina', phone: '07700 900000'},
    });
    expect(readCallMe({name: '', phone: '12'}, 'living-well')).toMatchObject({
      errors: [{field: 'name'}, {field: 'phone'}],
    });
  });
});

describe('a date of birth', () => {
  const read = (day: string, month: string, year: string) =>
    readDateOfBirth({'dateOfBirth-day': day, 'dateOfBirth-month': month, 'dateOfBirth-year': year}, TODAY);

  it('is read from numbers and from the names of months', () => {
    expect(read('7', '3', '1968')).toEqual({date: '1968-03-07'});
    expect(read('07', 'March', '1968')).toEqual({date: '1968-03-07'});
    expect(read('7', 'sept', '1968')).toEqual({date: '1968-09-07'});
  });

  it.each([
    ['', '', '', 'Enter a date of birth, like 27 3 1968'],
    ['7', '', '1968', 'Date of birth must have a month'],
    ['7', '', '', 'Date of birth must have a month and a year'],
    ['31', '2', '1968', 'Date of birth must be a real date, like 27 3 1968'],
    ['7', '3', '68', 'Year of birth must have 4 numbers'],
    ['2', '5', '2026', 'Date of birth must be in the past'],
    ['7', '3', '1868', 'Year of birth must be 1900 or later'],
  ])('of %s %s %s says "%s %s"', (day, month, year, text) => {
    expect(read(day, month, year)).toMatchObject({text});
  });
});

describe('two requests', () => {
  it('are the same whatever the order of their fields, and with what is absent left out', () => {
    expect(canonicalJson({b: 1, a: {d: [1, 2], c: undefined}})).toBe(canonicalJson({a: {d: [1, 2]}, b: 1}));
  });

  it('differ when a list differs in order', () => {
    expect(canonicalJson({a: [1, 2]})).not.toBe(canonicalJson({a: [2, 1]}));
  });
});
