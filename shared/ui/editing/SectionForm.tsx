import type {JSX} from 'preact';
import {labelOf} from '#shared/proposal/diff.ts';
import {fieldsOf, inputName} from '#shared/proposal/fields.ts';
import {SECTIONS} from '#shared/proposal/sections.ts';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Radios} from '../components/Radios.tsx';
import {Errors} from '../form/Errors.tsx';
import {FieldInput} from './FieldInput.tsx';
import {Lines} from './Lines.tsx';
import type {Clash, SectionView} from './views.ts';

/** What somebody else has made of a field meanwhile: whoever comes second chooses. */
const ClashField = ({clash, view}: {readonly clash: Clash; readonly view: SectionView}): JSX.Element => {
  const name = `choice-${inputName(clash.field)}`;
  return (
    <>
      <InsetText>
        <p>Somebody else changed “{clash.label}” while you were working. It now says:</p>
        <Lines lines={clash.theirs} />
      </InsetText>
      <input type="hidden" name={`against-${inputName(clash.field)}`} value={clash.against} />
      <Radios
        name={name}
        legend={`Which one stays? ${clash.label}`}
        items={[
          {value: 'ours', text: 'What I typed below'},
          {value: 'theirs', text: 'What they wrote'},
        ]}
        value={valueOf(view.values, name)}
        errorMessage={errorOf(view.errors, name)}
      />
    </>
  );
};

const INTRODUCTIONS: Partial<Record<SectionView['section'], string>> = {
  group: 'Answer what you can. An answer that is missing is not shown and not marked.',
  contact:
    'When you change any of these, we tell the contact that was there before. It goes live when a curator has checked it.',
};

/** One page of the task list: its fields, each with a sentence and an example. */
export const SectionForm = ({view}: {readonly view: SectionView}): JSX.Element => {
  const {heading} = SECTIONS[view.section];
  const introduction = INTRODUCTIONS[view.section];
  return (
    <>
      <BackLink href={view.back} text="All parts of this page" />
      <Errors errors={view.errors} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{view.listingName}</span> {heading}
      </h1>
      {introduction !== undefined && <p>{introduction}</p>}
      <form method="post" action={view.action} novalidate>
        <input type="hidden" name="formToken" value={view.formToken} />
        <input type="hidden" name="seen" value={view.seen} />
        {fieldsOf(view.section).map((name) => {
          const locked = view.locked.find(({field}) => field === name);
          const clash = view.clashes.find(({field}) => field === name);
          return locked ? (
            <>
              <h2 class="nhsuk-heading-m">{labelOf(name)}</h2>
              <Lines lines={locked.lines} />
              <p>
                This comes from {view.programmeName ?? 'the programme'} and is the same on each of its pages.
              </p>
            </>
          ) : (
            <>
              {clash && <ClashField clash={clash} view={view} />}
              <FieldInput
                name={name}
                values={view.values}
                errors={view.errors}
                placeBlocks={view.placeBlocks}
                questionBlocks={view.questionBlocks}
                areaAsItIs={view.areaAsItIs}
              />
            </>
          );
        })}
        <Button text="Save" preventDoubleClick />
      </form>
    </>
  );
};
