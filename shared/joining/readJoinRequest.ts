import {Mailbox, Phone, WebAddress} from '#shared/model/primitives.ts';
import {OrganisationKind} from '#shared/model/programme.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';

/** The most letters of each answer. */
export const MOST = {organisation: 160, offer: 500, name: 120, answer: 1500} as const;

/** Kinds of provider, as people say them. */
export const ORGANISATION_KINDS = {
  nhs: 'Part of the NHS',
  council: 'A council',
  charity: 'A charity',
  company: 'A company',
  'community-group': 'A group of people, without a charity or a company',
  'not-known': 'Something else',
} as const satisfies Readonly<Record<OrganisationKind, string>>;

/** What somebody says who asks for their organisation to be a provider on the menu. */
export interface JoinRequest {
  readonly organisation: string;
  readonly kind: OrganisationKind;
  readonly website?: string;
  readonly offer: string;
  readonly name: string;
  readonly email: string;
  readonly phone?: string;
}

const textErrors = (values: FormValues): FormError[] =>
  (
    [
      ['organisation', 'Enter the name of the organisation or group'],
      ['offer', 'Say what you offer'],
      ['name', 'Enter your name'],
    ] as const
  ).flatMap(([field, missing]) => {
    const typed = valueOf(values, field).trim();
    const at = {field, href: `#${field}`} as const;
    if (typed === '') return {...at, text: missing};
    return typed.length > MOST[field] ? {...at, text: `Use ${MOST[field]} letters or fewer`} : [];
  });

const WRONG = {
  kind: 'Choose what you are',
  website: 'Enter a whole web address, like https://www.example.org, or nothing',
  email: 'Enter an email address, like name@example.com',
  phone: 'Enter a phone number, like 0113 496 0000, or nothing',
} as const;

/** In the order of the form. */
const ORDER = ['organisation', 'kind', 'website', 'offer', 'name', 'email', 'phone'];

/** Reads the form; what is missing or wrong comes back as errors, in the form's order. */
export const readJoinRequest = (
  values: FormValues,
): {readonly request: JoinRequest} | {readonly errors: readonly FormError[]} => {
  const typed = (field: string): string => valueOf(values, field).trim().toWellFormed();
  const kind = OrganisationKind.safeParse(typed('kind')).data;
  const [website, email, phone] = [typed('website'), typed('email'), typed('phone')];
  const wrong: (keyof typeof WRONG)[] = [
    ...(kind ? [] : (['kind'] as const)),
    ...(website === '' || WebAddress.safeParse(website).success ? [] : (['website'] as const)),
    ...(Mailbox.safeParse(email).success ? [] : (['email'] as const)),
    ...(phone === '' || Phone.safeParse(phone).success ? [] : (['phone'] as const)),
  ];
  const errors = [
    ...textErrors(values),
    ...wrong.map((field) => ({field, href: `#${field}`, text: WRONG[field]}) as const),
  ].toSorted((one, other) => ORDER.indexOf(one.field) - ORDER.indexOf(other.field));
  if (errors.length > 0 || !kind) return {errors};
  return {
    request: {
      organisation: typed('organisation'),
      kind,
      offer: typed('offer'),
      name: typed('name'),
      email,
      ...(website !== '' && {website}),
      ...(phone !== '' && {phone}),
    },
  };
};
