import type {Judgement} from '#shared/judged/judgement.ts';
import {first} from './first/index.ts';
import {second} from './second/index.ts';
import {third} from './third/index.ts';
import {fourth} from './fourth/index.ts';
import {fifth} from './fifth/index.ts';
import {sixth} from './sixth/index.ts';
import {seventh} from './seventh/index.ts';

/** The training searches, in the rounds in which they were written: each before what was learnt from it. */
export const ROUNDS: ReadonlyMap<string, readonly Judgement[]> = new Map([
  ['first', first],
  ['second', second],
  ['third', third],
  ['fourth', fourth],
  ['fifth', fifth],
  ['sixth', sixth],
  ['seventh', seventh],
]);
