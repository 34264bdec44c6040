import type {JSX} from 'preact';
import {WarningCallout} from '../components/WarningCallout.tsx';
import {Diff} from '../editing/Diff.tsx';
import type {DraftView} from './views.ts';

const outcomeOf = ({fate}: DraftView): string => {
  if (fate === 'stuck') {
    return 'This page is to be hidden. Then they cannot send the change. They can still read it, and we tell them.';
  }
  return fate === 'kept'
    ? 'This page stays, so they can still send it. Where you change the same thing, they choose again.'
    : 'If this page is hidden, they cannot send the change any more.';
};

/** Changes that providers are writing and have not sent: what each holds, and what becomes of it. */
export const Drafts = ({drafts}: {readonly drafts: readonly DraftView[]}): JSX.Element | null =>
  drafts.length === 0 ? null : (
    <WarningCallout
      heading={drafts.length === 1 ? 'A change is not sent yet' : 'Changes are not sent yet'}
      headingLevel={2}
    >
      {drafts.map((draft) => (
        <>
          <p>
            Somebody at {draft.organisationName} is changing {draft.name}. They last did so on {draft.on}.{' '}
            {outcomeOf(draft)}
          </p>
          <Diff rows={draft.rows} caption={`What they want to change of ${draft.name}`} />
        </>
      ))}
      <p>You can ask them to send it first.</p>
    </WarningCallout>
  );
