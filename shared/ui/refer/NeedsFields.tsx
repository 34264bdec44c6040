import type {JSX} from 'preact';
import {SUPPORT_NEEDS} from '#shared/referral/needs.ts';
import {errorOf, type FormError, type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';
import {LANGUAGES} from '#shared/taxonomy/index.ts';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {Input} from '../components/Input.tsx';
import {Select} from '../components/Select.tsx';

/** What somebody needs to take part: asked in the same words of the person, and of whoever asks for them. */
export const NeedsFields = ({
  isMe,
  values,
  errors,
}: {
  readonly isMe: boolean;
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}): JSX.Element => (
  <>
    <Checkboxes
      name="needs"
      legend={{
        text: isMe ? 'What do you need to take part?' : 'What do they need to take part?',
        size: 'm',
      }}
      hint="Choose all that apply."
      items={SUPPORT_NEEDS.map(({slug, label}) => ({value: slug, text: label}))}
      values={listOf(values, 'needs')}
      errorMessage={errorOf(errors, 'needs')}
    />
    <Select
      name="interpreter"
      label={{text: isMe ? 'Do you need an interpreter?' : 'Do they need an interpreter?', size: 'm'}}
      items={[
        {value: '', text: 'No interpreter needed'},
        ...LANGUAGES.filter(({slug}) => slug !== 'en').map(({slug, label}) => ({
          value: slug,
          text: label,
        })),
      ]}
      value={valueOf(values, 'interpreter')}
      errorMessage={errorOf(errors, 'interpreter')}
    />
    <Input
      name="otherNeeds"
      label={{text: isMe ? 'Any other help that you need' : 'Any other help that they need', size: 'm'}}
      value={valueOf(values, 'otherNeeds')}
      errorMessage={errorOf(errors, 'otherNeeds')}
    />
  </>
);
