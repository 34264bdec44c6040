import type {JSX} from 'preact';
import {region} from '../region.ts';
import {ImportPage} from './ImportPage.tsx';
import {UploadPage} from './UploadPage.tsx';
import type {ImportingView} from './views.ts';

const render = (view: ImportingView): JSX.Element =>
  view.page === 'upload' ? <UploadPage view={view} /> : <ImportPage view={view} />;

/** Adding and changing many pages by a file. */
export const importingRegion = region<ImportingView>({name: 'importing', render});

export const importingTitle = (view: ImportingView): string => {
  if (view.page === 'import') return view.state === 'previewed' ? 'What the file would change' : 'An import';
  return `${view.errors.length > 0 ? 'Error: ' : ''}Add or change many pages`;
};
