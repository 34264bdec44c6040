import type {AccessNeed} from '#shared/taxonomy/index.ts';

/** Help that a person may ask for when they refer themselves: access needs, in their own words (Accessible Information Standard: ask, record, flag, share, act). */
export const SUPPORT_NEEDS: readonly {readonly slug: AccessNeed; readonly label: string}[] = [
  {slug: 'step-free', label: 'I need a place without steps'},
  {slug: 'hearing-loop', label: 'I use a hearing loop'},
  {slug: 'bsl-interpreter', label: 'I need a British Sign Language interpreter'},
  {slug: 'large-print', label: 'I need large print'},
  {slug: 'easy-read', label: 'I need easy read'},
  {slug: 'braille', label: 'I need Braille'},
  {slug: 'low-reading', label: 'I find reading or writing hard'},
  {slug: 'learning-disability-friendly', label: 'I have a learning disability'},
  {slug: 'autism-friendly', label: 'I am autistic'},
  {slug: 'dementia-friendly', label: 'I have trouble with my memory'},
  {slug: 'chair-based', label: 'I need to sit down'},
  {slug: 'companion-welcome', label: 'I want to bring someone with me'},
  {slug: 'assistance-dog', label: 'I have an assistance dog'},
  {slug: 'transport-help', label: 'I need help to get there'},
  {slug: 'childcare', label: 'I need childcare'},
  {slug: 'no-internet-needed', label: 'I do not use the internet'},
];

/** The words of a need, as the person picked it. */
export const needInWords = (slug: string): string =>
  SUPPORT_NEEDS.find((need) => need.slug === slug)?.label ?? slug;

/** Preferred ways of contact, each with whether a message is safe. */
export const CONTACT_WAYS = [
  {value: 'email', label: 'Email'},
  {value: 'phone-message', label: 'Phone, and it is safe to leave a message'},
  {value: 'phone-no-message', label: 'Phone, but do not leave a message'},
  {value: 'text', label: 'Text message'},
] as const;

export const contactWayInWords = (value: string): string =>
  CONTACT_WAYS.find((way) => way.value === value)?.label ?? value;
