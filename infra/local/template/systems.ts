import * as z from 'zod';
import type {LocalResource, LocalTemplate} from './localTemplate.ts';
import type {Secrets} from './secrets.ts';

const Server = z.looseObject({
  Identifier: z.string(),
  UserPoolId: z.string(),
  Scopes: z.array(z.looseObject({ScopeName: z.string()})),
});
const Client = z.looseObject({
  UserPoolId: z.string(),
  AllowedOAuthFlows: z.tuple([z.literal('client_credentials')]),
  AllowedOAuthScopes: z.array(z.string()),
  GenerateSecret: z.literal(true),
});

/** A client of the pool that gives systems their tokens. */
export interface SystemClient {
  readonly clientId: string;
  readonly secret: string;
  readonly scopes: readonly string[];
}

/** The user pool with a resource server, as far as the local issuer plays it. */
export interface SystemsModel {
  readonly clients: readonly SystemClient[];
  /** All that it can give: `referrals/write`. */
  readonly scopes: readonly string[];
}

/** True for what belongs to a pool that gives tokens to systems: it has a resource server, and the people's has none. */
export const isOfSystems = (template: LocalTemplate, {ref, properties}: LocalResource): boolean =>
  template
    .ofType('AWS::Cognito::UserPoolResourceServer')
    .map((server) => Server.parse(server.properties).UserPoolId)
    .some((pool) => pool === ref || pool === properties.UserPoolId);

/** The clients of systems. Cognito makes their secrets; here they are local ones, kept beside the others. */
export const systemsOf = (template: LocalTemplate, secrets: Secrets): SystemsModel => ({
  clients: template
    .ofType('AWS::Cognito::UserPoolClient')
    .filter((client) => isOfSystems(template, client))
    .map(({ref, properties}) => ({
      clientId: ref,
      secret: secrets.value(`client/${ref}`),
      scopes: Client.parse(properties).AllowedOAuthScopes,
    })),
  scopes: template
    .ofType('AWS::Cognito::UserPoolResourceServer')
    .map(({properties}) => Server.parse(properties))
    .flatMap(({Identifier, Scopes}) => Scopes.map(({ScopeName}) => `${Identifier}/${ScopeName}`)),
});
