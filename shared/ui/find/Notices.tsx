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

/** What to know about these results, all in one block. A fault in the place stands at its field. */
export const Notices = ({notices}: {readonly notices: readonly Notice[]}): JSX.Element | null => {
  const shown = notices.filter(({code}) => code !== 'place-not-found');
  return shown.length === 0 ? null : (
    <InsetText classes="app-notices">
      {shown.map((notice) => (
        <NoticeText notice={notice} />
      ))}
    </InsetText>
  );
};
