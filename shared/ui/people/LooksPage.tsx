import type {JSX} from 'preact';
import {Button} from '../components/Button.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Table} from '../components/Table.tsx';
import {Errors} from '../form/Errors.tsx';
import {ReferenceInput} from '../form/ReferenceInput.tsx';
import type {LooksView} from './views.ts';

/** Who looked at a referral's details, by its reference. */
export const LooksPage = ({view}: {readonly view: LooksView}): JSX.Element => {
  const {reference, looks, errors} = view;
  return (
    <>
      <Errors errors={errors} />
      <h1 class="nhsuk-heading-l">Who looked at what</h1>
      <p>See who opened what a person told us, or deleted it. You do not see what it says.</p>
      <form method="get" action="/people/looks" novalidate>
        <ReferenceInput
          label="Reference of the referral"
          whereItIs="The person and the provider have it."
          value={reference}
          errors={errors}
        />
        <Button text="Show who looked" variant="secondary" />
      </form>
      {looks?.length === 0 && <InsetText text="Nobody has looked at it yet." />}
      {looks !== undefined && looks.length > 0 && (
        <Table
          responsive
          firstCellIsHeader
          caption={`Referral ${reference}`}
          captionSize="m"
          head={['When', 'Who', 'On which side', 'What they did']}
          rows={looks.map(({at, who, side, did}) => [at, who, side, did])}
        />
      )}
      <p>Whoever opens it is written down once an hour. The oldest may have been deleted.</p>
    </>
  );
};
