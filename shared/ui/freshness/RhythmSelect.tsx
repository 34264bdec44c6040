import type {JSX} from 'preact';
import {RHYTHMS, rhythmInWords} from '#shared/freshness/rhythm.ts';
import type {LabelGiven} from '../components/Label.tsx';
import {Select} from '../components/Select.tsx';

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** How often we ask whether a page is right. */
export const RhythmSelect = ({
  id,
  label,
  months,
}: {
  /** Where a page has several of them. */
  readonly id?: string;
  readonly label: LabelGiven;
  readonly months: number;
}): JSX.Element => (
  <Select
    name="months"
    id={id}
    label={label}
    hint="Choose a shorter time if your dates or places change often."
    items={RHYTHMS.map((each) => ({value: String(each), text: capital(rhythmInWords(each))}))}
    value={String(months)}
  />
);
