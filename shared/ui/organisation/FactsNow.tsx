import type {JSX} from 'preact';
import {SummaryList} from '../components/SummaryList.tsx';
import type {OwnOrganisation} from './views.ts';

/** What the menu says of an organisation now. */
export const FactsNow = ({facts}: Pick<OwnOrganisation, 'facts'>): JSX.Element => (
  <SummaryList
    rows={facts.map(({label, value}) => ({
      key: label,
      value: <span class="app-typed">{value ?? 'Nothing'}</span>,
    }))}
  />
);
