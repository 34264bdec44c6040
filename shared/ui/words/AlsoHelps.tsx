import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {Table} from '../components/Table.tsx';
import {WORDS_PATH} from './paths.ts';
import type {MenuWordsView} from './views.ts';

/** Pairs of conditions that curators have added: support for the one also helps with the other. */
export const AlsoHelps = ({view}: {readonly view: Extract<MenuWordsView, {page: 'words'}>}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">What also helps</h2>
    <p>
      Who searches for one condition also finds support for some others, below what is for the very one. Here
      you add to those that search knows.
    </p>
    {view.isNearFull ? (
      <p>There is no room for more. Take back one that is not needed.</p>
    ) : (
      <Button text="Add what also helps" variant="secondary" href={`${WORDS_PATH}?near=new`} />
    )}
    {view.near.length === 0 ? (
      <p>Nothing was added yet.</p>
    ) : (
      <Table
        responsive
        caption="What also helps, as it was added"
        captionSize="s"
        head={['Support for', 'Also helps with', 'Take back']}
        rows={view.near.map(({id, supportFor, helpsWith}) => [
          supportFor,
          helpsWith,
          {
            text: (
              <a href={`${WORDS_PATH}?${new URLSearchParams({near: id}).toString()}`}>
                Take back
                <span class="nhsuk-u-visually-hidden">
                  {' '}
                  {supportFor} for {helpsWith}
                </span>
              </a>
            ),
          },
        ])}
      />
    )}
  </>
);
