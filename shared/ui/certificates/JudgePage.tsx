import type {ComponentChildren, JSX} from 'preact';
import {METHODS} from '#shared/certification/readJudgement.ts';
import {DAY_PARTS} from '#shared/referral/form/typedDay.ts';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {Button} from '../components/Button.tsx';
import {DateInput} from '../components/DateInput.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Radios} from '../components/Radios.tsx';
import {Table} from '../components/Table.tsx';
import {Textarea} from '../components/Textarea.tsx';
import {Errors} from '../form/Errors.tsx';
import {Facts} from './Facts.tsx';
import {OpenFile} from './OpenFile.tsx';
import type {JudgeView} from './views.ts';

const METHOD_CHOICES: Readonly<Record<(typeof METHODS)[number], string>> = {
  register: 'It stands in the certifier’s own list',
  'certificate-seen': 'We have seen the certificate',
  'certifier-confirmed': 'The certifier has told us so',
};

const Form = ({
  view,
  decision,
  children,
}: {
  readonly view: JudgeView;
  readonly decision?: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <form method="post" action={view.action} novalidate>
    <input type="hidden" name="formToken" value={view.formToken} />
    <input type="hidden" name="change" value={String(view.change)} />
    {decision !== undefined && <input type="hidden" name="decision" value={decision} />}
    {children}
  </form>
);

const Verify = ({view}: {readonly view: JudgeView}): JSX.Element => {
  const fault = view.errors.find(({field}) => field === 'checkedOn');
  return (
    <Form view={view} decision="verify">
      <h2 class="nhsuk-heading-m">It is so</h2>
      <Radios
        name="method"
        legend={{text: 'How did you check it?', size: 's'}}
        items={METHODS.map((value) => ({value, text: METHOD_CHOICES[value]}))}
        value={valueOf(view.values, 'method')}
        errorMessage={errorOf(view.errors, 'method')}
      />
      <DateInput
        id="checkedOn"
        namePrefix="checkedOn"
        legend={{text: 'When did you check it?', size: 's'}}
        values={Object.fromEntries(
          DAY_PARTS.map((part) => [part, valueOf(view.values, `checkedOn-${part}`)]),
        )}
        errorMessage={fault?.text}
        errorParts={DAY_PARTS.filter((part) => fault?.href === `#checkedOn-${part}`)}
      />
      <Button text="Say that it is checked" preventDoubleClick />
    </Form>
  );
};

const Why = ({view, field}: {readonly view: JudgeView; readonly field: 'reason' | 'endReason'}) => (
  <Textarea
    name={field}
    label={{text: 'Why?', size: 's'}}
    hint="We mail this to the provider. Do not name any person."
    rows={3}
    value={valueOf(view.values, field)}
    errorMessage={errorOf(view.errors, field)}
  />
);

const History = ({view}: {readonly view: JudgeView}): JSX.Element => (
  <Table
    responsive
    caption="Everything that was done"
    captionSize="m"
    head={['When', 'What', 'By', 'What it said then']}
    rows={view.history.map(({at, what, side, who, reason, said}) => [
      at,
      {text: reason === undefined ? what : `${what}: ${reason}`},
      {text: who === '' ? side : `${side}, ${who}`},
      said,
    ])}
  />
);

/** One certificate: what its provider says of it, what there is to decide, and everything that was done. */
export const JudgePage = ({view}: {readonly view: JudgeView}): JSX.Element => {
  const {facts, can} = view;
  return (
    <>
      <Errors errors={view.errors} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{facts.providerName}</span> {facts.about}
      </h1>
      {view.isOvertaken && (
        <InsetText text="It was changed while you had this page open. Look again before you decide: nothing was saved." />
      )}
      <Facts facts={facts} reason={view.reason} />
      {view.fileForm && (
        <>
          <OpenFile form={view.fileForm} />
          <p>
            The file is from the provider. Nobody has looked through it for viruses. We write down that you
            opened it.
          </p>
        </>
      )}
      {view.warnings.map((text) => (
        <InsetText text={text} />
      ))}
      {!can.verify && !can.refuse && !can.end && <p>There is nothing for you to decide here.</p>}
      {can.verify && <Verify view={view} />}
      {can.refuse && (
        <Form view={view} decision="refuse">
          <h2 class="nhsuk-heading-m">It is not so, or we cannot tell</h2>
          <p>People read nothing of it then. The provider can tell us of it again.</p>
          <Why view={view} field="reason" />
          <Button text="Refuse it" variant="secondary" preventDoubleClick />
        </Form>
      )}
      {can.end && (
        <Form view={view}>
          <h2 class="nhsuk-heading-m">It is no longer so</h2>
          <Radios
            name="decision"
            legend={{text: 'What has the certifier done?', size: 's'}}
            items={[
              {value: 'suspend', text: 'Suspended it for a time'},
              {value: 'withdraw', text: 'Withdrawn it for good'},
            ]}
            value={valueOf(view.values, 'decision')}
            errorMessage={errorOf(view.errors, 'decision')}
          />
          <Why view={view} field="endReason" />
          <Button text="Show it no longer" variant="warning" preventDoubleClick />
        </Form>
      )}
      <History view={view} />
    </>
  );
};
