import type {JSX} from 'preact';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {DAY_PARTS} from '#shared/referral/form/typedDay.ts';
import {BackLink} from '../components/BackLink.tsx';
import {Button} from '../components/Button.tsx';
import {DateInput} from '../components/DateInput.tsx';
import {Input} from '../components/Input.tsx';
import {InsetText} from '../components/InsetText.tsx';
import {Select} from '../components/Select.tsx';
import {Errors} from '../form/Errors.tsx';
import type {CertificateFormView} from './views.ts';

const NONE = {value: '', text: 'Choose one'} as const;

const Day = ({
  view,
  field,
  legend,
  hint,
}: {
  readonly view: CertificateFormView;
  readonly field: 'validFrom' | 'validTo' | 'expectedOn';
  readonly legend: string;
  readonly hint: string;
}): JSX.Element => {
  const fault = view.errors.find((error) => error.field === field);
  return (
    <DateInput
      id={field}
      namePrefix={field}
      legend={{text: legend, size: 'm'}}
      hint={hint}
      values={Object.fromEntries(DAY_PARTS.map((part) => [part, valueOf(view.values, `${field}-${part}`)]))}
      errorMessage={fault?.text}
      errorParts={DAY_PARTS.filter((part) => fault?.href === `#${field}-${part}`)}
    />
  );
};

export const claimTitle = ({kind, isNew}: Pick<CertificateFormView, 'kind' | 'isNew'>): string => {
  if (!isNew) return kind === 'held' ? 'Change a certificate' : 'Change what you work towards';
  return kind === 'held' ? 'Tell us of a certificate' : 'Tell us what you work towards';
};

const notice = ({isOvertaken, isChecked}: CertificateFormView): string | undefined => {
  if (isOvertaken)
    return 'Somebody else changed this a moment ago. Below is what you typed. Look at the list to see what they changed, or save yours.';
  return isChecked
    ? 'We have checked this certificate. If you change it, people read that we have not checked it yet, until we have looked again.'
    : undefined;
};

/** What a provider says that it holds, or works towards. */
export const ClaimForm = ({view}: {readonly view: CertificateFormView}): JSX.Element => {
  const {values, errors} = view;
  const said = notice(view);
  return (
    <>
      <BackLink href="/provider/certificates" text="All certificates" classes="app-back" />
      <Errors errors={errors} />
      <h1 class="nhsuk-heading-l">
        <span class="nhsuk-caption-l">{view.providerName}</span> {claimTitle(view)}
      </h1>
      {said !== undefined && <InsetText text={said} />}
      <p>
        Copy what stands on your certificate. Do not name any person here. We look at it, and until then
        people read that you say so and that we have not checked it.
      </p>
      <form method="post" action={view.action} novalidate>
        <input type="hidden" name="formToken" value={view.formToken} />
        <input type="hidden" name="change" value={String(view.change)} />
        <input type="hidden" name="certificateId" value={view.certificateId} />
        <Select
          name="about"
          label={{text: 'What is it for?', size: 'm'}}
          hint="A certificate is for one programme that you run."
          items={[NONE, ...view.claimables.map(({value, label}) => ({value, text: label}))]}
          value={valueOf(values, 'about')}
          errorMessage={errorOf(errors, 'about')}
        />
        <Select
          name="scheme"
          label={{text: 'Who certifies it?', size: 'm'}}
          items={[NONE, ...view.schemes.map(({value, label}) => ({value, text: label}))]}
          value={valueOf(values, 'scheme')}
          errorMessage={errorOf(errors, 'scheme')}
        />
        <Input
          name="standard"
          label={{text: 'Standard', size: 'm'}}
          hint={`As the certificate names it${view.standards.length > 0 ? `, like ${view.standards.slice(0, 2).join(' or ')}` : ''}. Leave it empty if it names none.`}
          value={valueOf(values, 'standard')}
          width={20}
          autocomplete="off"
          errorMessage={errorOf(errors, 'standard')}
        />
        {view.kind === 'held' ? (
          <>
            <Input
              name="number"
              label={{text: 'Certificate number', size: 'm'}}
              hint="Leave it empty if it has none."
              value={valueOf(values, 'number')}
              width={20}
              autocomplete="off"
              spellcheck={false}
              errorMessage={errorOf(errors, 'number')}
            />
            <Day view={view} field="validFrom" legend="When did it begin?" hint="For example, 1 7 2025" />
            <Day
              view={view}
              field="validTo"
              legend="When does it end?"
              hint="As the certificate says. For example, 30 6 2028"
            />
          </>
        ) : (
          <Day
            view={view}
            field="expectedOn"
            legend="When do you hope to hold it?"
            hint="We do not show this date to the public. For example, 30 6 2028"
          />
        )}
        <Button text="Save" preventDoubleClick />
      </form>
      {!view.isNew && (
        <form method="post" action={view.action} novalidate>
          <input type="hidden" name="formToken" value={view.formToken} />
          <input type="hidden" name="change" value={String(view.change)} />
          <input type="hidden" name="step" value="take-back" />
          <h2 class="nhsuk-heading-m">Is it no longer so?</h2>
          <p>Take it back, and people read nothing of it any more. We keep that you told us.</p>
          <Button text="Take it back" variant="secondary" preventDoubleClick />
        </form>
      )}
    </>
  );
};
