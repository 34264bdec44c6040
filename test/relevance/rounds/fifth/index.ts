import type {Judgement} from '#shared/judged/judgement.ts';
import {morning} from './morning.ts';
import {worried} from './worried.ts';
import {oneThing} from './oneThing.ts';
import {families} from './families.ts';

export const fifth: readonly Judgement[] = [...morning, ...worried, ...oneThing, ...families];
