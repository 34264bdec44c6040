import type {JSX} from 'preact';
import type {Risk} from '#shared/proposal/risk.ts';
import {Tag} from '../components/Tag.tsx';

const RISKS = {
  3: {text: 'High', colour: 'red'},
  2: {text: 'Medium', colour: 'yellow'},
  1: {text: 'Low', colour: 'grey'},
} as const;

/** How much harm a wrong one could do. */
export const RiskTag = ({risk}: {readonly risk: Risk}): JSX.Element => <Tag {...RISKS[risk]} />;
