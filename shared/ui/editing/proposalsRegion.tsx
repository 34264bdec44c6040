import type {JSX} from 'preact';
import {SECTIONS} from '#shared/proposal/sections.ts';
import {region} from '../region.ts';
import {History} from './History.tsx';
import {Preview} from './Preview.tsx';
import {ProposalPage} from './ProposalPage.tsx';
import {QueuePage} from './QueuePage.tsx';
import {SectionForm} from './SectionForm.tsx';
import type {ProposalsView} from './views.ts';

const render = (view: ProposalsView): JSX.Element => {
  switch (view.page) {
    case 'queue':
      return <QueuePage view={view} />;
    case 'proposal':
      return <ProposalPage view={view} />;
    case 'section':
      return <SectionForm view={view} />;
    case 'preview':
      return <Preview view={view} />;
    case 'history':
      return <History view={view} />;
  }
};

/** Changes that wait for a curator. */
export const proposalsRegion = region<ProposalsView>({name: 'proposals', render});

const TITLES = {
  queue: 'Changes to approve',
  proposal: 'A change to approve',
  preview: 'The page as it would be',
  history: 'What was changed',
} as const;

export const proposalsTitle = (view: ProposalsView): string =>
  `${'errors' in view && view.errors.length > 0 ? 'Error: ' : ''}${
    view.page === 'section' ? SECTIONS[view.section].heading : TITLES[view.page]
  }`;
