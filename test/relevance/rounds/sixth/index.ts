import type {Judgement} from '#shared/judged/judgement.ts';
import {everyday} from './everyday.ts';
import {feelings} from './feelings.ts';
import {roles} from './roles.ts';
import {access} from './access.ts';

export const sixth: readonly Judgement[] = [...everyday, ...feelings, ...roles, ...access];
