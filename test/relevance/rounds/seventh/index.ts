import type {Judgement} from '#shared/judged/judgement.ts';
import {carers} from './carers.ts';
import {conditionAndPlace} from './conditionAndPlace.ts';
import {conditionAndWay} from './conditionAndWay.ts';
import {filterWords} from './filterWords.ts';
import {worries} from './worries.ts';

export const seventh: readonly Judgement[] = [
  ...conditionAndPlace,
  ...conditionAndWay,
  ...worries,
  ...carers,
  ...filterWords,
];
