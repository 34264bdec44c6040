import {describe, expect, it} from 'vitest';
import {type Letter, letterHtml, letterText} from '#shared/referral/messages/letter.ts';
import {
  providerAnswered,
  providerOfferLapsed,
  providerPhoneThem,
  providerReminder,
  providerRingOffer,
  providerStartCancelled,
} from '#shared/referral/messages/answerLetters.ts';
import {handoverLetter} from '#shared/referral/messages/handoverLetter.ts';
import * as ended from '#shared/referral/messages/personEndLetters.ts';
import * as person from '#shared/referral/messages/personLetters.ts';
import * as start from '#shared/referral/messages/personStartLetters.ts';
import * as curator from '#shared/referral/messages/curatorLetters.ts';
import {personEmailChanged, personNewLink, personReminder} from '#shared/referral/messages/ownLetters.ts';
import {referrerOutcome, referrerPutRight} from '#shared/referral/messages/referrerLetters.ts';
import * as provider from '#shared/referral/messages/providerLetters.ts';

const FACTS = {
  reference: '7K3D-9QXP',
  link: 'https://menu.example/my-referral/AAAAAAAAAAAAAAAAAAAAAA',
  phone: '0113 496 0101',
  origin: 'https://menu.example',
};

const OF_LISTING = {...FACTS, listingName: 'Walk and Talk', providerName: 'Roundhay Wellbeing'};

const LETTERS: Readonly<Record<string, Letter>> = {
  'person sent': person.personSent({...FACTS, answerBy: '2026-05-08'}),
  'person received': person.personReceived({...FACTS, answerBy: '2026-05-08'}),
  'person call planned': person.personCallPlanned({...FACTS, callOn: '2026-05-08'}),
  'person accepted': person.personAccepted(FACTS),
  'person offered': start.personOffered({...FACTS, startsOn: '2026-05-08', startsAt: '10:00'}),
  'person offered, with a place': start.personOffered({
    ...FACTS,
    startsOn: '2026-05-08',
    startsAt: '10:00',
    answerBy: '2026-05-06',
  }),
  'person start cancelled': start.personStartCancelled(FACTS),
  'person start changed': start.personStartChanged({
    ...FACTS,
    startsOn: '2026-05-08',
    startsAt: '10:00',
    answerBy: '2026-05-06',
  }),
  'provider start cancelled': providerStartCancelled({
    ...FACTS,
    startsOn: '2026-05-08',
    answerBy: '2026-05-06',
  }),
  'person offer lapsed': start.personOfferLapsed(FACTS),
  'provider ring offer': providerRingOffer({...FACTS, startsOn: '2026-05-08', answerBy: '2026-05-06'}),
  'provider offer lapsed': providerOfferLapsed(FACTS),
  'person booked': start.personBooked({...FACTS, startsOn: '2026-05-08', startsAt: undefined}),
  'person completed': ended.personCompleted(FACTS),
  'person ended': ended.personEnded(FACTS),
  'person missed': ended.personMissed(FACTS),
  'person declined': ended.personDeclined(FACTS),
  'person not suitable': ended.personNotSuitable(FACTS),
  'person late': person.personLate({...FACTS, answerBy: '2026-05-11'}),
  'person reopened': person.personReopened({...FACTS, answerBy: '2026-05-11'}),
  'person unanswered': ended.personUnanswered(FACTS),
  'person asked to be passed on': person.personTransferAsked({...FACTS, answerBy: '2026-05-11'}),
  'handed over': handoverLetter({link: 'https://menu.example/go/K7P-4QX', code: 'K7P-4QX'}),
  'referrer put right': referrerPutRight(FACTS),
  'provider put right': providerAnswered('provider-put-right', {...FACTS, isBooked: false}),
  'referrer outcome': referrerOutcome({...FACTS, stateLabel: 'Booked', next: 'The person has a place.'}),
  'person new link': personNewLink(FACTS),
  'person email changed': personEmailChanged(FACTS),
  'person reminder': personReminder({...FACTS, startsOn: '2026-05-08', startsAt: '10:00'}),
  'provider phone them': providerPhoneThem({...FACTS, hasPhone: true}),
  'provider phone them, no number': providerPhoneThem({...FACTS, hasPhone: false}),
  'curator bounced': curator.curatorBounced({...OF_LISTING, reached: 'by-mail'}),
  'curator unreachable': curator.curatorUnreachable({...OF_LISTING, reached: 'by-nothing'}),
  'provider reminder': providerReminder({...FACTS, startsOn: '2026-05-08', canBeReached: true}),
  'provider reminder, no number': providerReminder({...FACTS, startsOn: '2026-05-08', canBeReached: false}),
  'provider offer taken': providerAnswered('provider-offer-taken', {...FACTS, isBooked: false}),
  'provider other date': providerAnswered('provider-other-date', {...FACTS, isBooked: false}),
  'provider declined': providerAnswered('provider-declined', {...FACTS, isBooked: false}),
  'provider details changed': providerAnswered('provider-details-changed', {...FACTS, isBooked: false}),
  'person others': ended.personOthers({
    reference: FACTS.reference,
    others: [{reference: '7K3D-9QXQ', link: FACTS.link}],
  }),
  'person code': person.personCode({code: '004512'}),
  'provider new': provider.providerNew({...FACTS, acknowledgeBy: '2026-05-06', actBy: '2026-05-11'}),
  'provider new link': provider.providerNewLink(FACTS),
  'provider code': provider.providerCode({code: '004512', reference: FACTS.reference}),
  'provider withdrawn': provider.providerWithdrawn(FACTS),
  'provider late': provider.providerLate({...FACTS, answerBy: '2026-05-11', isSeen: false}),
  'provider unanswered': provider.providerUnanswered({...FACTS, reopenBy: '2026-06-29'}),
  'curator late': curator.curatorLate({...OF_LISTING, reached: 'by-mail'}),
  'curator unanswered': curator.curatorUnanswered({...OF_LISTING, reached: 'by-provider'}),
};

describe('letters', () => {
  // Their functions are given neither name, listing nor condition; this guards the fixed words.
  it.each(Object.entries(LETTERS))('%s says nothing of health, in subject or text', (_name, letter) => {
    const words = `${letter.subject} ${letterText(letter)}`;
    expect(words).not.toMatch(/diabet|copd|lung|heart|mental|pain|cancer|condition|illness|patient/i);
  });

  it.each(Object.entries(LETTERS))('%s has the same links in text and HTML', (_name, letter) => {
    const links = letter.parts.flatMap((part) => ('link' in part ? [part.link] : []));
    expect(
      links.every(
        (link) => letterText(letter).includes(link) && letterHtml(letter).includes(`href="${link}"`),
      ),
    ).toBe(true);
  });

  it('tell the person when they will be called', () => {
    expect(letterText(person.personCallPlanned({...FACTS, callOn: '2026-05-08'}))).toContain(
      'Friday 8 May 2026',
    );
  });

  it('escape whatever they are given, and load nothing', () => {
    const html = letterHtml({subject: '<b>', parts: [{text: '<script>"x"</script>'}, {code: '<'}]});
    expect(html).not.toContain('<script>');
    expect(html).not.toMatch(/src=|url\(/);
  });
});
