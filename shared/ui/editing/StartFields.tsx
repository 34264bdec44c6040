import type {ComponentChildren, JSX} from 'preact';
import {AS_IT_IS} from '#shared/proposal/readStartChange.ts';
import {errorOf, type FormError, type FormValues, valueOf} from '#shared/referral/form/values.ts';
import {LANGUAGES} from '#shared/taxonomy/index.ts';
import {Input} from '../components/Input.tsx';
import {Select} from '../components/Select.tsx';

interface Form {
  readonly values: FormValues;
  readonly errors: readonly FormError[];
}

const fieldOf =
  ({values, errors}: Form) =>
  (name: string) => ({name, value: valueOf(values, name), errorMessage: errorOf(errors, name)});

/** From when to when a start meets. */
export const StartTimes = ({view}: {readonly view: Form}): JSX.Element => {
  const field = fieldOf(view);
  return (
    <>
      <Input
        {...field('startsAt')}
        label={{text: 'Starts at', size: 's'}}
        hint="For example: 6:30pm"
        width={5}
      />
      <Input {...field('endsAt')} label={{text: 'Ends at', size: 's'}} hint="For example: 8pm" width={5} />
    </>
  );
};

const capacityHint = (taken: number): string =>
  taken > 0
    ? `${taken} ${taken === 1 ? 'is' : 'are'} taken, offered or asked for: it cannot have fewer.`
    : 'We count who takes one. Leave this empty when you count them yourself. For example: 12';

interface StartDetailsProps {
  readonly view: Form & {
    readonly places: readonly string[];
    /** The start's own place, where it is none of the page's. */
    readonly ownPlace?: string | undefined;
    /** How many places people have, are offered, or asked for. */
    readonly taken?: number;
  };
  /** What is asked right after the place. */
  readonly children?: ComponentChildren;
}

/** Where and how a start is held, and for how many people. */
export const StartDetails = ({view, children}: StartDetailsProps): JSX.Element => {
  const field = fieldOf(view);
  const {places, ownPlace, taken = 0} = view;
  return (
    <>
      {(places.length > 0 || ownPlace !== undefined) && (
        <Select
          {...field('place')}
          label={{text: 'Place', size: 's'}}
          hint="One of the places on the page. A new one is added there first."
          items={[
            {value: '', text: 'As on the page'},
            ...places.map((text, index) => ({value: String(index), text})),
            ...(ownPlace === undefined ? [] : [{value: AS_IT_IS, text: ownPlace}]),
          ]}
        />
      )}
      {children}
      <Select
        {...field('language')}
        label={{text: 'Language', size: 's'}}
        hint="The one in which it is held. For example: English"
        items={LANGUAGES.map(({slug, label}) => ({value: slug, text: label}))}
        value={valueOf(view.values, 'language') || 'en'}
      />
      <Input
        {...field('capacity')}
        label={{text: 'Places in all (optional)', size: 's'}}
        hint={capacityHint(taken)}
        inputmode="numeric"
        width={3}
      />
      <Input
        {...field('note')}
        label={{text: 'Note (optional)', size: 's'}}
        hint="For example: bring your own lunch"
      />
    </>
  );
};
