import type {JSX} from 'preact';
import type {SafetyNotice} from '#shared/model/search.ts';
import {CareCard} from '../components/CareCard.tsx';

/** Urgent help, because of a word that was typed. */
export const SafetyCard = ({safety}: {readonly safety: SafetyNotice}): JSX.Element => (
  <CareCard variant="emergency" heading={safety.title}>
    {safety.advice.map((line) => (
      <p>{line}</p>
    ))}
  </CareCard>
);
