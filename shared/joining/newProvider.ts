import {Mailbox, WebAddress} from '#shared/model/primitives.ts';
import {OrganisationKind} from '#shared/model/programme.ts';
import {type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {MOST} from './readJoinRequest.ts';

/** A provider that a curator makes, and the mailbox of whoever is asked in first. */
export interface NewProvider {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly website?: string;
  readonly email: string;
}

/** What tells two names apart: "Tea & Talk" and "tea  & talk" are one provider. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * Reads what a curator types of a new provider. `prefix` stands before the fields' ids where a page has several such
 * forms.
 */
export const readNewProvider = (
  values: FormValues,
  prefix = '',
): {readonly provider: NewProvider} | {readonly errors: readonly FormError[]} => {
  const typed = (field: string): string => valueOf(values, field).trim().toWellFormed();
  const [name, website, email, kind] = [
    typed('organisation'),
    typed('website'),
    typed('email'),
    typed('kind'),
  ];
  const wrong = {
    organisation:
      nameKey(name) === ''
        ? 'Enter the name of the provider'
        : name.length > MOST.organisation && `Use ${MOST.organisation} letters or fewer`,
    website:
      website !== '' &&
      !WebAddress.safeParse(website).success &&
      'Enter a whole web address, like https://www.example.org, or nothing',
    email: !Mailbox.safeParse(email).success && 'Enter an email address, like name@example.com',
  };
  const errors = Object.entries(wrong).flatMap(([field, text]) =>
    text === false ? [] : [{field: `${prefix}${field}`, href: `#${prefix}${field}` as const, text}],
  );
  if (errors.length > 0) return {errors};
  return {
    provider: {
      name,
      kind: OrganisationKind.safeParse(kind).data ?? 'not-known',
      email,
      ...(website !== '' && {website}),
    },
  };
};
