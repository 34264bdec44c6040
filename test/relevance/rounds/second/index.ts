import type {Judgement} from '#shared/judged/judgement.ts';
import {justTold} from './justTold.ts';
import {professional} from './professional.ts';
import {body} from './body.ts';
import {mind} from './mind.ts';
import {wishes} from './wishes.ts';

export const second: readonly Judgement[] = [...justTold, ...professional, ...body, ...mind, ...wishes];
