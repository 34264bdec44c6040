import * as z from 'zod/mini';
import {Phone, WebAddress} from '#shared/model/primitives.ts';
import type {SourcePhone} from './sourceService.ts';

/** A web address as the model has it: the first of several, with its scheme; undefined when there is none in it. */
export const webAddressOf = (given: string | undefined): string | undefined => {
  const first = given?.trim().split(/[\s,;]+/)[0];
  if (!first) return undefined;
  const whole = /^https?:\/\//i.test(first) ? first : `http://${first.replace(/^\/+/, '')}`;
  const hasHost = /^https?:\/\/[^/?#]+\.[a-z]{2,}/i.test(whole);
  return hasHost ? WebAddress.safeParse(whole).data : undefined;
};

export const emailOf = (given: string | undefined): string | undefined =>
  z
    .email()
    .check(z.maxLength(254))
    .safeParse(given?.trim().split(/[\s,;]+/)[0]).data;

/** Of what can be a number with its extension. Beyond it, looking for the extension would take ever longer. */
const LONGEST_NUMBER = 60;
const EXTENSION = /^(.*?)[\s,]*(?:x|ext\.?|extension)\s*(\d{1,6})$/i;

interface DialledPhone {
  readonly phone: string;
  readonly extension?: string | undefined;
}

/** The first number that a person can ring (not a fax), with its extension apart. */
export const phoneOf = (phones: readonly SourcePhone[]): DialledPhone | undefined => {
  for (const {number, extension, type = ''} of phones) {
    if (/fax/i.test(type) || number.trim().length > LONGEST_NUMBER) continue;
    const [, before, inside] = EXTENSION.exec(number.trim()) ?? [];
    const phone = Phone.safeParse((before ?? number).replaceAll(/[./]/g, ' ').trim()).data;
    if (phone !== undefined) return {phone, extension: inside ?? extension};
  }
  return undefined;
};
