import type {JSX} from 'preact';
import {SECTIONS} from '#shared/proposal/sections.ts';
import {region} from '../region.ts';
import {DatesPage} from './DatesPage.tsx';
import {History} from './History.tsx';
import {ListingsPage} from './ListingsPage.tsx';
import {MergedPage} from './MergedPage.tsx';
import {Preview} from './Preview.tsx';
import {SectionForm} from './SectionForm.tsx';
import {StartCheck} from './StartCheck.tsx';
import {StartPage} from './StartPage.tsx';
import {TasksPage} from './TasksPage.tsx';
import {TermCheck} from './TermCheck.tsx';
import {TermPage} from './TermPage.tsx';
import type {EditingView} from './views.ts';

const render = (view: EditingView): JSX.Element => {
  switch (view.page) {
    case 'listings':
      return <ListingsPage view={view} />;
    case 'tasks':
      return <TasksPage view={view} />;
    case 'merged':
      return <MergedPage view={view} />;
    case 'section':
      return <SectionForm view={view} />;
    case 'dates':
      return <DatesPage view={view} />;
    case 'start':
      return <StartPage view={view} />;
    case 'start-check':
      return <StartCheck view={view} />;
    case 'term':
      return <TermPage view={view} />;
    case 'term-check':
      return <TermCheck view={view} />;
    case 'preview':
      return <Preview view={view} />;
    case 'history':
      return <History view={view} />;
  }
};

/** A provider's listings, and changing one. */
export const listingsRegion = region<EditingView>({name: 'listings', render});

const TITLES = {
  listings: 'Your listings',
  tasks: 'Change a listing',
  merged: 'Part of another page now',
  dates: 'Dates',
  start: 'Change a start',
  'start-check': 'Save this change?',
  term: 'Copy last term',
  'term-check': 'Save these dates?',
  preview: 'The page as it would be',
  history: 'What was changed',
} as const;

export const listingsTitle = (view: EditingView): string =>
  `${'errors' in view && view.errors.length > 0 ? 'Error: ' : ''}${
    view.page === 'section' ? SECTIONS[view.section].heading : TITLES[view.page]
  }`;
