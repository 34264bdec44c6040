import * as z from 'zod';
import {StartError} from '../startError.ts';
import {type FunctionModel, functionNamed} from './functions.ts';
import type {LocalTemplate} from './localTemplate.ts';
import {isOfSystems} from './systems.ts';

const Pool = z.looseObject({
  LambdaConfig: z.looseObject({PreSignUp: z.string().optional()}).default({}),
  EmailConfiguration: z.looseObject({From: z.string().optional()}).default({}),
});
const Client = z.looseObject({
  CallbackURLs: z.array(z.string()),
  LogoutURLs: z.array(z.string()).default([]),
  AllowedOAuthScopes: z.array(z.string()),
  GenerateSecret: z.boolean().default(false),
});

/** The user pool and its client, as far as the local issuer plays them. */
export interface SignInModel {
  readonly clientId: string;
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
  readonly scopes: readonly string[];
  readonly mailFrom: string;
  /** Asked before an account is made. */
  readonly preSignUp: FunctionModel | undefined;
}

/** Undefined when the template has no user pool. @throws StartError for what the local issuer cannot play */
export const signInOf = (
  template: LocalTemplate,
  functions: readonly FunctionModel[],
): SignInModel | undefined => {
  const ofPeople = (type: string) =>
    template.ofType(type).filter((resource) => !isOfSystems(template, resource));
  const [pool, ...others] = ofPeople('AWS::Cognito::UserPool');
  if (!pool) return undefined;
  const [client, ...otherClients] = ofPeople('AWS::Cognito::UserPoolClient');
  if (!client || others.length > 0 || otherClients.length > 0)
    throw new StartError('The local cloud plays one user pool of people with one client.');
  const {LambdaConfig, EmailConfiguration} = Pool.parse(pool.properties);
  const {CallbackURLs, LogoutURLs, AllowedOAuthScopes, GenerateSecret} = Client.parse(client.properties);
  if (GenerateSecret)
    throw new StartError('The local cloud plays a public client, and this one has a secret.');
  return {
    clientId: client.ref,
    callbackUrls: CallbackURLs,
    logoutUrls: LogoutURLs,
    scopes: AllowedOAuthScopes,
    mailFrom: EmailConfiguration.From ?? 'no-reply@verificationemail.com',
    preSignUp:
      LambdaConfig.PreSignUp === undefined ? undefined : functionNamed(functions, LambdaConfig.PreSignUp),
  };
};
