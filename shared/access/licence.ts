import * as z from 'zod/mini';
import {IsoInstant} from '#shared/model/primitives.ts';
import {type FormError, type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import type {Actor} from './actor.ts';

/**
 * Whose licence it is: of a provider, or of an ODS code as far as it is proven who is of it. A code is only typed, so what
 * somebody says of it counts for those of their own mail domain (`provenBy`), and where that is many organisations', for
 * themselves alone: nobody speaks for strangers, or takes back what they have said.
 */
export type LicenceOf =
  {readonly odsCode: string; readonly provenBy: string} | {readonly organisationId: string};

/** The licence of the organisation that somebody gives as theirs. */
export const licenceOf = (
  {account, domain}: Pick<Actor, 'account' | 'domain'>,
  odsCode: string,
): LicenceOf => ({
  odsCode,
  provenBy: domain ?? account.id,
});

/**
 * That an organisation holds a licence for the Patient Activation Measure, as somebody of it has said. It counts for
 * everybody of it, until somebody of it takes it back.
 */
export const Licence = z.object({
  confirmedBy: z.object({accountId: z.string(), name: z.string()}),
  confirmedAt: IsoInstant,
});
export type Licence = z.infer<typeof Licence>;

const LONGEST_NAME = 120;
const ConfirmingName = z
  .string()
  .check(z.trim(), z.minLength(1), z.maxLength(LONGEST_NAME), z.regex(/^[^\u0000-\u001f\u007f]*$/));

/** Who confirms it, or what is wrong with the form in the order of its fields. */
export const readLicence = (
  values: FormValues,
): {readonly name: string} | {readonly errors: readonly FormError[]} => {
  const name = ConfirmingName.safeParse(valueOf(values, 'name'));
  const holds = listOf(values, 'holds').includes('yes');
  if (name.success && holds) return {name: name.data};
  return {
    errors: [
      ...(name.success
        ? []
        : [
            {
              field: 'name',
              href: '#name',
              text: `Enter your name, in ${LONGEST_NAME} letters or fewer`,
            } as const,
          ]),
      ...(holds
        ? []
        : [
            {field: 'holds', href: '#holds', text: 'Tick this if your organisation holds a licence'} as const,
          ]),
    ],
  };
};
