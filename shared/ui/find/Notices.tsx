import type {JSX} from 'preact';
import type {Notice} from '#shared/model/search.ts';
import {InsetText} from '../components/InsetText.tsx';

/** One notice: a single way on stands in the sentence, a choice of several in a list. */
const NoticeText = ({notice: {text, links}}: {readonly notice: Notice}): JSX.Element => {
  const anchors = links.map(({label, query}) => <a href={`/find?${query}`}>{label}</a>);
  return anchors.length < 2 ? (
    <p>
      {text} {anchors}
    </p>
  ) : (
    <>
      <p>{text}</p>
      <ul>
        {anchors.map((anchor) => (
          <li>{anchor}</li>
        ))}
      </ul>
    </>
  );
};

/** A fault in the place: said at its field, and so not here again. */
export const PLACE_FAULTS: ReadonlySet<Notice['code']> = new Set(['place-not-found', 'outside-coverage']);

/** What to know about these results, all in one block. */
export const Notices = ({notices}: {readonly notices: readonly Notice[]}): JSX.Element | null => {
  const shown = notices.filter(({code}) => !PLACE_FAULTS.has(code));
  return shown.length === 0 ? null : (
    <InsetText classes="app-notices">
      {shown.map((notice) => (
        <NoticeText notice={notice} />
      ))}
    </InsetText>
  );
};
