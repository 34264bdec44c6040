import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {NotificationBanner} from '../components/NotificationBanner.tsx';
import {Table} from '../components/Table.tsx';
import {AlsoHelps} from './AlsoHelps.tsx';
import {ChangesTable} from './ChangesTable.tsx';
import {WORDS_PATH} from './paths.ts';
import type {MenuWordsView, WordsNotice} from './views.ts';

const NOTICES: Readonly<Record<WordsNotice, string>> = {
  added: 'Added. Searches read the words in a few seconds.',
  changed: 'Changed. Searches read the words so in a few seconds.',
  'taken-out': 'Taken out. Searches read the words as before in a few seconds.',
  'near-added': 'Added. Searches find so in a few seconds.',
  'near-taken-back': 'Taken back. Searches find as before in a few seconds.',
};

/** All words that curators have added to search, and what was changed of them. */
export const WordsPage = ({view}: {readonly view: Extract<MenuWordsView, {page: 'words'}>}): JSX.Element => (
  <>
    {view.notice !== undefined && <NotificationBanner variant="success" text={NOTICES[view.notice]} />}
    <h1 class="nhsuk-heading-l">Words that search understands</h1>
    <p>
      Search knows many words of the public for conditions and kinds of support. Here you add those that it
      misses. You see what changes before anything is saved.
    </p>
    {view.isFull ? (
      <p>There is no room for more rows. Take out one that is not needed.</p>
    ) : (
      <Button text="Add words" href={`${WORDS_PATH}?row=new`} />
    )}
    {view.rows.length === 0 ? (
      <>
        <h2 class="nhsuk-heading-m">Words that were added</h2>
        <p>None yet.</p>
      </>
    ) : (
      <Table
        responsive
        caption="Words that were added"
        captionSize="m"
        head={['Words', 'What they mean', 'Change']}
        rows={view.rows.map(({id, phrases, means}) => [
          phrases.join(', '),
          means.length > 1 ? `Any of: ${means.join(', ')}` : means.join(),
          {
            text: (
              <a href={`${WORDS_PATH}?${new URLSearchParams({row: id}).toString()}`}>
                Change or take out<span class="nhsuk-u-visually-hidden"> {phrases[0]}</span>
              </a>
            ),
          },
        ])}
      />
    )}
    <AlsoHelps view={view} />
    <ChangesTable changes={view.changes} />
  </>
);
