import type {JSX} from 'preact';
import type {Notice} from '#shared/model/search.ts';
import {InsetText} from '../components/InsetText.tsx';

/** Things to know about these results, each with where to go from there. A fault in the place stands at its field. */
export const Notices = ({notices}: {readonly notices: readonly Notice[]}): JSX.Element => (
  <>
    {notices
      .filter(({code}) => code !== 'place-not-found')
      .map(({text, links}) => (
        <InsetText>
          <p>{text}</p>
          {links.length > 0 && (
            <ul>
              {links.map(({label, query}) => (
                <li>
                  <a href={`/find?${query}`}>{label}</a>
                </li>
              ))}
            </ul>
          )}
        </InsetText>
      ))}
  </>
);
