import type {JSX} from 'preact';
import {BackLink} from '../components/BackLink.tsx';
import {region} from '../region.ts';
import {NearForm} from './NearForm.tsx';
import {ProgrammeForm} from './ProgrammeForm.tsx';
import {PROGRAMMES_PATH, ProgrammesPage} from './ProgrammesPage.tsx';
import {WORDS_PATH} from './paths.ts';
import {PreviewPage} from './PreviewPage.tsx';
import type {MenuWordsView} from './views.ts';
import {WordsForm} from './WordsForm.tsx';
import {WordsPage} from './WordsPage.tsx';

const pageOf = (view: MenuWordsView): JSX.Element => {
  switch (view.page) {
    case 'words':
      return <WordsPage view={view} />;
    case 'row':
      return <WordsForm view={view} />;
    case 'near':
      return <NearForm view={view} />;
    case 'preview':
      return <PreviewPage view={view} />;
    case 'programmes':
      return <ProgrammesPage view={view} />;
    case 'programme':
      return <ProgrammeForm view={view} />;
  }
};

const backOf = (view: MenuWordsView): {readonly href: string; readonly text: string} => {
  switch (view.page) {
    case 'words':
    case 'programmes':
      return {href: '/curator', text: 'Back to your start page'};
    case 'programme':
      return {href: PROGRAMMES_PATH, text: 'All programmes'};
    case 'row':
    case 'near':
      return {href: WORDS_PATH, text: 'All words'};
    case 'preview':
      return view.back;
  }
};

const render = (view: MenuWordsView): JSX.Element => (
  <>
    <BackLink {...backOf(view)} classes="app-back" />
    {pageOf(view)}
  </>
);

/** What search understands, for whoever looks after the menu: words that were added, and what each change would do. */
export const wordsRegion = region<MenuWordsView>({name: 'words', render});

export const wordsTitle = (view: MenuWordsView): string => {
  switch (view.page) {
    case 'words':
      return 'Words that search understands';
    case 'row':
      return `${view.errors.length > 0 ? 'Error: ' : ''}${view.row === 'new' ? 'Add words' : 'Change words'}`;
    case 'near':
      return `${view.errors.length > 0 ? 'Error: ' : ''}${view.stored ? 'Take back what also helps' : 'Add what also helps'}`;
    case 'preview':
      return view.heading;
    case 'programmes':
      return 'Programmes';
    case 'programme':
      return `${view.errors.length > 0 ? 'Error: ' : ''}${view.stored ? `Programme: ${view.stored.called}` : 'Add a programme'}`;
  }
};
