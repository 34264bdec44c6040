import type {Person, Referral} from '../model/referral.ts';
import {type FormError, type FormValues, listOf, valueOf} from './form/values.ts';
import {isMailed} from './isMailed.ts';
import {type OwnSection, type PersonChange, readSection, sectionValues} from './ownDetails.ts';
import {SAID_BY} from './reasons.ts';
import {isOpen, type ReferralStep} from './states.ts';

/** What somebody puts right on the phone, each by its step and the part of what they told us that it changes. */
const SECTION_OF = {
  'put-right': 'contact',
  'put-right-needs': 'needs',
  'put-right-about': 'about',
} as const satisfies Partial<Record<ReferralStep, OwnSection>>;
export type PutRight = keyof typeof SECTION_OF;

export const PUT_RIGHTS = [
  'put-right',
  'put-right-needs',
  'put-right-about',
] as const satisfies readonly PutRight[];

export const isPutRight = (name: string): name is PutRight => Object.hasOwn(SECTION_OF, name);

/** What was put right, as it goes on after a time: the same for everybody who reads the history. */
export const PUT_RIGHT_WORDS: Readonly<Record<PutRight, string>> = {
  'put-right': 'how to reach them',
  'put-right-needs': 'what they need to take part',
  'put-right-about': 'their name, date of birth or postcode',
};

/**
 * What whoever talks with them can put right. Who is mailed does it on their own page while the request is open, and is asked
 * to call once it has ended; how they are reached by mail stays theirs to say.
 */
export const putRightsOf = (
  referral: Pick<Referral, 'state' | 'hasEmail' | 'emailBouncedAt' | 'erasedAt'>,
): readonly PutRight[] => {
  if (referral.erasedAt !== undefined || referral.state === 'transferred') return [];
  if (!isMailed(referral)) return PUT_RIGHTS;
  return isOpen(referral.state) ? [] : PUT_RIGHTS.filter((step) => step !== 'put-right');
};

/** A form as it would be with what stands there in every field that was left empty. */
const withWhatStands = (values: FormValues, stands: FormValues): FormValues => {
  const born = ['dateOfBirth-day', 'dateOfBirth-month', 'dateOfBirth-year'];
  const isBornEmpty = born.every((part) => valueOf(values, part).trim() === '');
  const isKept = (field: string): boolean =>
    born.includes(field) ? isBornEmpty : valueOf(values, field).trim() === '';
  return {
    ...values,
    ...Object.fromEntries(Object.entries(stands).filter(([field]) => isKept(field))),
  };
};

/** An address of theirs is theirs to give, and what they wrote themselves is theirs to change. */
const NOT_BY_PHONE: readonly (keyof PersonChange)[] = ['email', 'note'];

interface Known {
  readonly person: Person;
  /** London day, `YYYY-MM-DD`. */
  readonly today: string;
}

const readChange = (
  section: OwnSection,
  values: FormValues,
  known: Known,
): {readonly change: PersonChange} | {readonly errors: readonly FormError[]} => {
  // Nobody is to be mailed at an address that somebody else typed, or at one that is known not to work.
  const way =
    section === 'contact' && valueOf(values, 'contactBy') === 'email' ? '' : valueOf(values, 'contactBy');
  const read = readSection(section, {...values, contactBy: way, email: ''}, known);
  if ('errors' in read) return read;
  const change = Object.entries(read.change).filter(
    ([field]) => !NOT_BY_PHONE.some((other) => other === field),
  );
  return {change: Object.fromEntries(change)};
};

/**
 * What was said on the phone to be put right, and who said so; or what is wrong with it. `keepsEmpty`: what is left empty
 * stays as it is, for whoever is not shown what stands there.
 */
export const readPutRight = (
  step: PutRight,
  values: FormValues,
  {keepsEmpty = false, ...known}: Known & {readonly keepsEmpty?: boolean},
): {readonly change: PersonChange; readonly reason: string} | {readonly errors: readonly FormError[]} => {
  const section = SECTION_OF[step];
  // What they need is one answer: what is not ticked is not needed.
  const typed =
    keepsEmpty && section !== 'needs' ? withWhatStands(values, sectionValues(section, known.person)) : values;
  const read = readChange(section, {...typed, needs: listOf(typed, 'needs')}, known);
  const reason = valueOf(values, 'reason');
  const isSaid = SAID_BY.some(({code}) => code === reason);
  const errors: FormError[] = [
    ...('errors' in read ? read.errors : []),
    ...(isSaid ? [] : [{field: 'reason', href: `#${step}-reason`, text: 'Choose who told you'} as const]),
  ];
  return 'errors' in read || errors.length > 0 ? {errors} : {change: read.change, reason};
};
