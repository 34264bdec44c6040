import type {JSX} from 'preact';
import {Tag} from '../components/Tag.tsx';
import type {CheckRow} from './views.ts';

const TAGS = {
  fresh: undefined,
  due: {text: 'Check it', colour: 'blue'},
  amber: {text: 'May be out of date', colour: 'yellow'},
  sunk: {text: 'Comes last', colour: 'orange'},
  hidden: {text: 'Hidden', colour: 'red'},
} as const;

/** A page, where it stands, what doubts it and what comes next. */
export const CheckFacts = ({
  row,
  level: Heading,
}: {
  readonly row: CheckRow;
  readonly level: 'h2' | 'h3';
}): JSX.Element => {
  const tag = TAGS[row.stage];
  return (
    <>
      <Heading class="nhsuk-heading-s">
        {row.stage === 'hidden' ? row.name : <a href={`/support/${row.slug}`}>{row.name}</a>}{' '}
        {tag && <Tag text={tag.text} colour={tag.colour} />}
      </Heading>
      <p>
        {row.lastCheck} {row.shown}
      </p>
      {row.doubts.length > 0 && (
        <ul class="nhsuk-list nhsuk-list--bullet">
          {row.doubts.map((doubt) => (
            <li>{doubt}</li>
          ))}
        </ul>
      )}
      <p>{row.next}</p>
    </>
  );
};
