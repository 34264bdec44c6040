import type {IncomingMessage, ServerResponse} from 'node:http';
// @ts-expect-error -- the package brings no types; what is used of it is said below
import {Provider} from 'oidc-provider';

/** As much of the package as is used here: it brings no types of its own. */
interface OidcProvider {
  readonly callback: () => (request: IncomingMessage, response: ServerResponse) => void;
  readonly interactionDetails: (
    request: IncomingMessage,
    response: ServerResponse,
  ) => Promise<{uid: string; prompt: {name: string}; params: Record<string, unknown>}>;
  readonly interactionFinished: (
    request: IncomingMessage,
    response: ServerResponse,
    result: Record<string, unknown>,
  ) => Promise<void>;
  readonly Grant: new (properties: {accountId: string; clientId: string}) => {
    addOIDCScope: (scope: string) => void;
    save: () => Promise<string>;
  };
}

type Constructor = new (issuer: string, configuration: Record<string, unknown>) => OidcProvider;

export const newOidcProvider = (issuer: string, configuration: Record<string, unknown>): OidcProvider =>
  new (Provider as Constructor)(issuer, configuration);

export type {OidcProvider};
