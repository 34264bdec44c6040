import type {Judgement} from '#shared/judged/judgement.ts';
import {justTold} from './justTold.ts';
import {parentsAndCarers} from './parentsAndCarers.ts';
import {older} from './older.ts';
import {short} from './short.ts';
import {indirect} from './indirect.ts';

export const third: readonly Judgement[] = [
  ...justTold,
  ...parentsAndCarers,
  ...older,
  ...short,
  ...indirect,
];
