import type {JSX} from 'preact';
import {PROBLEMS, type ProblemSlug} from '#shared/problems.ts';
import {Button} from '../components/Button.tsx';
import {FirstSearch} from '../find/SearchBox.tsx';
import {region} from '../region.ts';

export interface ProblemProps {
  readonly slug: ProblemSlug;
  /** What went wrong, for the public. */
  readonly detail: string;
  /** Names the request, so that a person can quote it. */
  readonly requestId?: string | undefined;
  /** What was posted when the fault was ours: one press sends it again. */
  readonly again?:
    | {
        readonly action: string;
        readonly values: readonly {readonly name: string; readonly value: string}[];
      }
    | undefined;
}

const isOurFault = (slug: ProblemSlug): boolean => PROBLEMS[slug].status >= 500;

/** For whoever follows an old link to a page that is hidden: why that may be, and what it means for them. */
const NotShown = (): JSX.Element => (
  <>
    <p>
      We hide a page when nobody has told us for a long time that it is right, or when nothing is offered
      there now. It may come back.
    </p>
    <ul>
      <li>
        If you have asked to join, your request is still with them.{' '}
        <a href="/my-referral">See where your request is</a>.
      </li>
      <li>
        If you work there, <a href="/provider/still-right">say that the page is still right</a>. You can also
        use the link in our last email.
      </li>
    </ul>
  </>
);

/** A failure with a way on: what happened, a search box, the browse pages and who to call. */
const SendAgain = ({action, values}: NonNullable<ProblemProps['again']>): JSX.Element => (
  <form method="post" action={action}>
    {values.map(({name, value}) => (
      <input type="hidden" name={name} value={value} />
    ))}
    <p>What you typed is kept on this page.</p>
    <Button text="Send this again" preventDoubleClick />
  </form>
);

const Problem = ({slug, detail, requestId, again}: ProblemProps): JSX.Element => (
  <>
    <h1 class="nhsuk-heading-l">{slug === 'not-found' ? 'Page not found' : PROBLEMS[slug].title}</h1>
    <p>{detail}</p>
    {again && <SendAgain {...again} />}
    {slug === 'not-found' && (
      <ul>
        <li>If you typed the web address, check that it is right.</li>
        <li>If you pasted it, check that you copied all of it.</li>
        <li>
          If it was the page of a course or a group, it may have ended. You can look for another one here.
        </li>
      </ul>
    )}
    {slug === 'not-shown' && <NotShown />}
    <h2 class="nhsuk-heading-m">{slug === 'not-shown' ? 'Find other support' : 'Find support'}</h2>
    <FirstSearch />
    <ul class="nhsuk-list app-links">
      <li>
        <a href="/conditions">A to Z of conditions</a>
      </li>
      <li>
        <a href="/support-types">Kinds of support</a>
      </li>
      <li>
        <a href="/my-referral">See where your request is</a>
      </li>
    </ul>
    <h2 class="nhsuk-heading-m">If you would rather talk to someone</h2>
    <p>
      Call your GP surgery and ask for a link worker. If you need medical help and it is not an emergency,{' '}
      <a href="tel:111">call 111</a>. In an emergency, <a href="tel:999">call 999</a>.
    </p>
    {isOurFault(slug) && requestId !== undefined && (
      <p class="nhsuk-body-s">
        If you <a href="/help/contact">tell us about it</a>, give this number: {requestId}
      </p>
    )}
  </>
);

/** What stands on every page that could not be answered. */
export const problemRegion = region<ProblemProps>({
  name: 'problem',
  render: Problem,
});
