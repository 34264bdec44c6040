import type {JSX} from 'preact';
import {Table} from '../components/Table.tsx';
import type {ChangeLine} from './views.ts';

const GoBack = ({href, what}: {readonly href: string; readonly what: string}): JSX.Element => (
  <a href={href}>
    Put back what was before<span class="nhsuk-u-visually-hidden">: {what}</span>
  </a>
);

/** What was changed, by whom and why, the newest first. */
export const ChangesTable = ({changes}: {readonly changes: readonly ChangeLine[]}): JSX.Element => {
  const canGoBack = changes.some(({backHref}) => backHref !== undefined);
  return changes.length === 0 ? (
    <>
      <h2 class="nhsuk-heading-m">What was changed</h2>
      <p>Nothing yet.</p>
    </>
  ) : (
    <Table
      responsive
      caption="What was changed"
      captionSize="m"
      head={['When', 'What', 'Why', 'By', ...(canGoBack ? ['Go back'] : [])]}
      rows={changes.map(({at, what, why, who, backHref}) => [
        at,
        what,
        why,
        who,
        ...(canGoBack ? [backHref === undefined ? '' : {text: <GoBack href={backHref} what={what} />}] : []),
      ])}
    />
  );
};
