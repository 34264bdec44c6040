import type {JSX} from 'preact';
import {Input} from '../components/Input.tsx';

export interface PlaceFieldProps {
  /** A postcode or a town, as typed. */
  readonly value?: string | undefined;
  readonly error?: string | undefined;
  /** Above results there is no room for it. */
  readonly hasHint?: boolean;
}

/** The box for a place, the same wherever a search can begin. */
export const PlaceField = ({value, error, hasHint = true}: PlaceFieldProps): JSX.Element => (
  <Input
    name="postcode"
    label={{text: 'Postcode or town', size: 's'}}
    hint={hasHint ? 'We use it for this search and do not keep it' : undefined}
    value={value}
    width={20}
    autocomplete="postal-code"
    spellcheck={false}
    errorMessage={error}
    attributes={{maxlength: 80, enterkeyhint: 'search', 'data-suggest': 'places'}}
  />
);
