import type {FormError, FormValues} from '#shared/referral/form/values.ts';
import type {OpenPart} from './OpenPages.tsx';

/** A request to become a provider, for curators. */
export interface ShownJoin {
  readonly id: string;
  readonly organisation: string;
  readonly kind: string;
  readonly website: string | undefined;
  readonly offer: string;
  readonly name: string | undefined;
  readonly email: string | undefined;
  readonly phone: string | undefined;
  readonly on: string;
  /** As the form that takes them in begins: what they typed, until a curator changes it. */
  readonly values: FormValues;
}

/** Requests that nobody has answered, and the form by which a curator asks a provider in. */
export interface ProvidersView {
  readonly page: 'providers';
  readonly formToken: string;
  readonly joins: readonly ShownJoin[];
  readonly part: OpenPart;
  /** What was typed in the form for a provider that did not ask. */
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  readonly notice: 'made' | 'known' | 'answered' | 'cleared' | 'limit' | undefined;
  /** The provider that was made, or that stands there already. */
  readonly provider: {readonly id: string; readonly name: string} | undefined;
}
