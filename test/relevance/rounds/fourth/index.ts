import type {Judgement} from '#shared/judged/judgement.ts';
import {textMessages} from './textMessages.ts';
import {letters} from './letters.ts';
import {newToEnglish} from './newToEnglish.ts';
import {seldomAsked} from './seldomAsked.ts';
import {professional} from './professional.ts';

export const fourth: readonly Judgement[] = [
  ...textMessages,
  ...letters,
  ...newToEnglish,
  ...seldomAsked,
  ...professional,
];
