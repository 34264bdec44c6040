import type {ComponentChildren, JSX} from 'preact';
import type {Suggestion} from './views.ts';

const LEVEL_WORDS = {
  suits: 'It is made for people at this activation level.',
  other: 'It is made for people at another activation level.',
  'not-said': undefined,
} as const;

/** Why it stands where it does: whoever reads it decides. */
const whyOf = ({isProviders, fit}: Suggestion): string =>
  [isProviders ? 'They suggest it.' : undefined, LEVEL_WORDS[fit]]
    .filter((words) => words !== undefined)
    .join(' ');

/** Other support near the person, in order, each with what can be done with it. Nothing of it is the person's to read. */
export const Suggestions = ({
  suggestions,
  actionOf,
}: {
  readonly suggestions: readonly Suggestion[];
  readonly actionOf: (suggestion: Suggestion) => ComponentChildren;
}): JSX.Element => (
  <>
    <h2 class="nhsuk-heading-m">Other support near them</h2>
    <ul class="nhsuk-list">
      {suggestions.map((suggestion) => (
        <li>
          <p class="nhsuk-u-margin-bottom-2">
            <a href={`/support/${suggestion.slug}`}>{suggestion.name}</a>, {suggestion.providerName}.{' '}
            {whyOf(suggestion)}
          </p>
          {actionOf(suggestion)}
        </li>
      ))}
    </ul>
  </>
);
