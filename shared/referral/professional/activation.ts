import * as z from 'zod/mini';
import {dateInWords} from '#shared/london.ts';
import {IsoDate, IsoInstant} from '#shared/model/primitives.ts';
import {type FormError, type FormValues, valueOf} from '../form/values.ts';

/**
 * The Patient Activation Measure is Insignia Health's, and used under licence. A professional whose organisation holds
 * one may write down the level that the licensed tool gave. Nothing here shows, asks or scores its statements, or makes a
 * level of anything else.
 */
export const ACTIVATION_LEVELS = ['1', '2', '3', '4'] as const;

/** The licensed forms, by how many statements they have. */
export const ACTIVATION_TOOLS = ['PAM-13', 'PAM-10'] as const;

export const Activation = z.strictObject({
  level: z.int().check(z.minimum(1), z.maximum(4)),
  tool: z.enum(ACTIVATION_TOOLS),
  /** London day on which it was measured. */
  on: IsoDate,
});
export type Activation = z.infer<typeof Activation>;

/** A level that was measured again when the support had ended, and who wrote it down. Never shown to the person. */
export const ActivationAfter = z.extend(Activation, {
  by: z.enum(['professional', 'provider']),
  accountId: z.string(),
  /** When it was written down. */
  at: IsoInstant,
});
export type ActivationAfter = z.infer<typeof ActivationAfter>;

/** For whom the measure is not made: said beside the field. */
export const ACTIVATION_NOT_FOR =
  'Do not use it with somebody who has a severe and lasting mental illness, dementia or a learning disability. Talk with them about what matters to them instead.';

/** The fields of the form. */
export const ACTIVATION_FIELDS = [
  'activationLevel',
  'activationTool',
  'activationOn-day',
  'activationOn-month',
  'activationOn-year',
] as const;

const error = (field: string, href: `#${string}`, text: string): FormError => ({field, href, text});

/** The day that was typed, `YYYY-MM-DD`, or undefined when it is none or not over. */
const dayOf = (values: FormValues, today: string): string | undefined => {
  const part = (name: string) => valueOf(values, `activationOn-${name}`).trim();
  const date = `${part('year')}-${part('month').padStart(2, '0')}-${part('day').padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  const isReal = !Number.isNaN(parsed.getTime()) && parsed.toISOString().slice(0, 10) === date;
  return isReal && date <= today && date >= '2005-01-01' ? date : undefined;
};

/** The level as it was typed, nothing when none was, or what is wrong with it. */
export const readActivation = (
  values: FormValues,
  today: string,
): {readonly activation?: Activation} | {readonly errors: readonly FormError[]} => {
  const typed = valueOf(values, 'activationLevel');
  if (typed === '') return {};
  const level = ACTIVATION_LEVELS.find((each) => each === typed);
  const tool = ACTIVATION_TOOLS.find((each) => each === valueOf(values, 'activationTool'));
  const on = dayOf(values, today);
  const errors = [
    ...(level === undefined
      ? [error('activationLevel', '#activationLevel', 'Choose a level from 1 to 4')]
      : []),
    ...(tool === undefined ? [error('activationTool', '#activationTool', 'Choose which form was used')] : []),
    ...(on === undefined
      ? [error('activationOn', '#activationOn-day', 'Enter the day on which it was measured, like 27 3 2026')]
      : []),
  ];
  return level === undefined || tool === undefined || on === undefined
    ? {errors}
    : {activation: {level: Number(level), tool, on}};
};

/** For the provider and the referrer; never for the person, who may lose heart at a number. */
export const activationInWords = ({level, tool, on}: Activation): string =>
  `Level ${level} (${tool}, ${dateInWords(on)})`;

/** How a listing's own levels meet the one that was measured: a reason to put it first, or to think again. */
export const activationFit = (
  {activationLevels}: {readonly activationLevels: readonly number[]},
  {level}: Pick<Activation, 'level'>,
): 'suits' | 'other' | 'not-said' => {
  if (activationLevels.length === 0) return 'not-said';
  return activationLevels.includes(level) ? 'suits' : 'other';
};
