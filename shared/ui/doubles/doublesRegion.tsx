import type {JSX} from 'preact';
import {region} from '../region.ts';
import {ComparePage} from './ComparePage.tsx';
import {ConfirmPage, LookPage} from './ConfirmPage.tsx';
import {MergesPage, UndoPage} from './MergesPage.tsx';
import {PairsPage} from './PairsPage.tsx';
import type {DoublesView} from './views.ts';

const render = (view: DoublesView): JSX.Element => {
  switch (view.page) {
    case 'pairs':
      return <PairsPage view={view} />;
    case 'compare':
      return <ComparePage view={view} />;
    case 'look':
      return <LookPage view={view} />;
    case 'confirm':
      return <ConfirmPage view={view} />;
    case 'merges':
      return <MergesPage view={view} />;
    case 'undo':
      return <UndoPage view={view} />;
  }
};

/** Pages that may be the same, and making one of two. */
export const doublesRegion = region<DoublesView>({name: 'doubles', render});

const TITLES = {
  pairs: 'Pages that may be the same',
  compare: 'Are these the same?',
  look: 'The page as it would be',
  confirm: 'Make one page of two',
  merges: 'Pages that were merged',
  undo: 'Make two pages again',
} as const;

export const doublesTitle = (view: DoublesView): string =>
  `${'errors' in view && view.errors.length > 0 ? 'Error: ' : ''}${TITLES[view.page]}`;
