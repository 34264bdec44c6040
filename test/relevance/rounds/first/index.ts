import type {Judgement} from '#shared/judged/judgement.ts';
import {justTold} from './justTold.ts';
import {longIll} from './longIll.ts';
import {lookedAfter} from './lookedAfter.ts';
import {company} from './company.ts';
import {ways} from './ways.ts';

export const first: readonly Judgement[] = [...justTold, ...longIll, ...lookedAfter, ...company, ...ways];
