import type {JSX} from 'preact';
import {Table} from '../components/Table.tsx';
import type {ComparedLine, PreviewShown, TypedSearch} from './views.ts';

const Lines = ({lines}: {readonly lines: readonly string[]}): JSX.Element => (
  <ul class="nhsuk-list">
    {lines.map((line) => (
      <li>{line}</li>
    ))}
  </ul>
);

const Figures = ({preview: {figures, judged}}: {readonly preview: PreviewShown}): JSX.Element =>
  figures === undefined ? (
    <p>
      None of the listings that were judged is in this menu, so there are no figures. What changes in the{' '}
      {judged} searches is below.
    </p>
  ) : (
    <Table
      responsive
      caption={`How well the judged searches do (${figures.of} of them have a graded listing in this menu)`}
      captionSize="s"
      firstCellIsHeader
      head={['Figure', {text: 'Before', format: 'numeric'}, {text: 'After', format: 'numeric'}]}
      rows={[
        ['A best listing stands first (precision at 1)', ...figures.precisionAt1],
        ['Good ones stand before fair ones (nDCG at 10)', ...figures.ndcgAt10],
        ['Searches with what must never be in the first 5', ...figures.hardFails],
      ]}
    />
  );

const Changed = ({changed, more}: {readonly changed: readonly ComparedLine[]; readonly more: number}) => (
  <>
    <Table
      responsive
      caption="Judged searches that change"
      captionSize="s"
      firstCellIsHeader
      head={['Search', 'What changes in the first 10']}
      rows={changed.map(({q, from, lines}) => [
        from === '' ? `“${q}”` : `“${q}” from ${from}`,
        {text: <Lines lines={lines} />},
      ])}
    />
    {more > 0 && <p>{more} more searches change.</p>}
  </>
);

const Typed = ({search}: {readonly search: TypedSearch}): JSX.Element => (
  <>
    <h3 class="nhsuk-heading-s">“{search.q}”</h3>
    {search.lines.length === 0 ? <p>Nothing changes in the first 10.</p> : <Lines lines={search.lines} />}
    <Table
      responsive
      head={['Place', 'Before', 'After']}
      firstCellIsHeader
      rows={search.after
        .concat(search.before.slice(search.after.length))
        .map((_, index) => [
          String(index + 1),
          search.before[index] ?? 'Nothing',
          search.after[index] ?? 'Nothing',
        ])}
    />
  </>
);

/** How many searches there are to compare, and what is known of those that are still to be made. */
const Made = ({
  preview: {judged, notMade, notMadeSame, isFurther},
}: {
  readonly preview: PreviewShown;
}): JSX.Element => (
  <>
    <p>
      {notMade === 0
        ? `We made ${judged} judged searches of the menu as it is now, before and after.`
        : `We made ${judged} of ${judged + notMade} judged searches of the menu as it is now, before and after. There was no time for more. Of those that we looked at in one go, the ones that this change can reach came first.`}
    </p>
    {isFurther && (
      <p>
        What changes in the searches before these is on the page before this one. The figures are of all of
        them.
      </p>
    )}
    {notMade > 0 && notMadeSame === notMade && (
      <p>
        The other {notMade} find the same as before: this change does not touch how they are read. Only the
        figures are without them.
      </p>
    )}
  </>
);

/** What search would do differently: the judged searches, and those that somebody typed. */
export const Preview = ({preview}: {readonly preview: PreviewShown}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">What search would do differently</h2>
    <Made preview={preview} />
    <Figures preview={preview} />
    {preview.changed.length === 0 ? (
      <p>
        {preview.isFurther
          ? 'The first 10 results of those on this page stay as they are.'
          : 'The first 10 results of each of them stay as they are.'}
      </p>
    ) : (
      <Changed changed={preview.changed} more={preview.moreChanged} />
    )}
    {preview.typed.length > 0 && <h2 class="nhsuk-heading-m">The searches that you typed</h2>}
    {preview.typed.map((search) => (
      <Typed search={search} />
    ))}
  </>
);
