import type {JSX} from 'preact';
import type {SafetyNotice} from '#shared/model/search.ts';
import {CareCard, type CareCardProps} from '../components/CareCard.tsx';
import {PhoneText} from './PhoneText.tsx';

/** How soon to act, by what the words were about. */
const VARIANTS: Readonly<Record<SafetyNotice['card'], CareCardProps['variant']>> = {
  emergency: 'emergency',
  'mental-health': 'urgent',
  harm: 'urgent',
  poisoning: 'emergency',
  stroke: 'emergency',
  'diabetes-emergency': 'emergency',
  pregnancy: 'urgent',
  'urgent-advice': 'urgent',
};

/** Urgent help, above the results and never instead of them. */
export const SafetyCard = ({safety}: {readonly safety: SafetyNotice}): JSX.Element => (
  <CareCard variant={VARIANTS[safety.card]} heading={safety.title}>
    {safety.advice.length === 1 ? (
      safety.advice.map((text) => (
        <p>
          <PhoneText text={text} />
        </p>
      ))
    ) : (
      <ul>
        {safety.advice.map((text) => (
          <li>
            <PhoneText text={text} />
          </li>
        ))}
      </ul>
    )}
  </CareCard>
);
