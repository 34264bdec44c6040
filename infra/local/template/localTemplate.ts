import * as z from 'zod';
import {StartError} from '../startError.ts';
import type {Assembly} from './assembly.ts';
import {type Identity, identityOf} from './identity.ts';
import {resolve, type Scope} from './resolve.ts';
import type {Secrets} from './secrets.ts';

/** One resource with nothing left to resolve. */
export interface LocalResource {
  readonly stack: string;
  readonly id: string;
  readonly type: string;
  readonly ref: string;
  readonly arn: string;
  /** Where it stands in the CDK app ("Site/Distribution/Resource"), or its logical id. */
  readonly path: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface LocalTemplate {
  readonly ofType: (...types: string[]) => readonly LocalResource[];
  /** The folder of an asset from its key in the asset bucket (`<hash>.zip`). */
  readonly assetFolder: (key: string) => string;
}

interface Options {
  /** Host and port that stand for the distribution. */
  readonly siteHost: string;
  /** What stands for Cognito where people sign in, and where systems get their tokens. */
  readonly issuerUrl: string;
  readonly systemIssuerUrl: string;
  /** The site's address in the settings of the local stage; wherever it stands, the real one goes. */
  readonly declaredOrigin: string;
  readonly secrets: Secrets;
}

const SecretSpec = z.looseObject({
  GenerateSecretString: z.looseObject({PasswordLength: z.number().optional()}).optional(),
  SecretString: z.string().optional(),
});

const PoolRef = z.object({Ref: z.string()});

/** Whether a user pool gives tokens to systems. */
const hasResourceServer = (
  resources: Readonly<Record<string, {Type: string; Properties: Readonly<Record<string, unknown>>}>>,
  poolId: string,
): boolean =>
  Object.values(resources).some(
    ({Type, Properties: {UserPoolId}}) =>
      Type === 'AWS::Cognito::UserPoolResourceServer' && PoolRef.safeParse(UserPoolId).data?.Ref === poolId,
  );

/** All stacks of an assembly as one account would see them once deployed. */
export const localTemplate = (
  assembly: Assembly,
  {siteHost, issuerUrl, systemIssuerUrl, declaredOrigin, secrets}: Options,
): LocalTemplate => {
  const identities = new Map<string, Identity>();
  const scopes = new Map<string, Scope>();

  const scopeOf = (stack: string): Scope => {
    const known = scopes.get(stack);
    if (known) return known;
    const template = assembly.templates.get(stack);
    if (!template) throw new StartError(`The template has no stack "${stack}".`);

    const identity = (id: string): Identity => {
      const key = `${stack}/${id}`;
      const met = identities.get(key);
      if (met) return met;
      const resource = template.Resources[id];
      if (!resource) throw new StartError(`The template of ${stack} names "${id}", which is not in it.`);
      // Only names are needed to know who a resource is, and resolving more could go round in a circle.
      const names = Object.fromEntries(
        Object.entries(resource.Properties).filter(
          ([name]) => name === 'Name' || name === 'Identifier' || name.endsWith('Name'),
        ),
      );
      const made = identityOf(resource.Type, stack, id, resolve(names, scope) as Record<string, unknown>);
      identities.set(key, made);
      return made;
    };
    const scope: Scope = {
      stack,
      ref: (id) => {
        const parameter = template.Parameters[id];
        return parameter ? (parameter.Default ?? '') : identity(id).ref;
      },
      attribute: (id, name) => {
        if (template.Resources[id]?.Type === 'AWS::CloudFront::Distribution' && name === 'DomainName')
          return siteHost;
        if (template.Resources[id]?.Type === 'AWS::Cognito::UserPool' && name === 'ProviderURL')
          return hasResourceServer(template.Resources, id) ? systemIssuerUrl : issuerUrl;
        return identity(id).attributes[name] ?? `${stack}-${id}-${name}`;
      },
      exported: (name) => {
        for (const [other, {Outputs}] of assembly.templates) {
          for (const output of Object.values(Outputs)) {
            if (output.Export && resolve(output.Export.Name, scopeOf(other)) === name)
              return resolve(output.Value, scopeOf(other));
          }
        }
        throw new StartError(`No stack exports "${name}", which ${stack} imports.`);
      },
      output: (other, name) => resolve(assembly.templates.get(other)?.Outputs[name]?.Value, scopeOf(other)),
      condition: (name) => resolve(template.Conditions[name], scope),
      mapping: (path) => {
        let found: unknown = template.Mappings;
        for (const key of path) found = z.record(z.string(), z.unknown()).parse(found)[key];
        return found;
      },
      secret: (arn, key) => secretValue(arn, key),
    };
    scopes.set(stack, scope);
    return scope;
  };

  const secretValue = (arn: string, key: string): string => {
    for (const [stack, {Resources}] of assembly.templates) {
      for (const [id, resource] of Object.entries(Resources)) {
        if (resource.Type !== 'AWS::SecretsManager::Secret' || scopeOf(stack).ref(id) !== arn) continue;
        const {GenerateSecretString, SecretString} = SecretSpec.parse(resource.Properties);
        if (SecretString !== undefined) return SecretString;
        const length = GenerateSecretString?.PasswordLength;
        return secrets.value(key ? `${arn}/${key}` : arn, length === undefined ? {} : {length});
      }
    }
    return secrets.value(key ? `${arn}/${key}` : arn);
  };

  /** The local host has no certificate, so its own links are plain http; and its port may be another than declared. */
  const atLocalOrigin = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value)
        .replaceAll(`https://${siteHost}`, `http://${siteHost}`)
        .replaceAll(declaredOrigin, `http://${siteHost}`),
    );

  const resources = [...assembly.templates].flatMap(([stack, template]) =>
    Object.entries(template.Resources)
      .filter(([, {Condition}]) => Condition === undefined || scopeOf(stack).condition(Condition) === true)
      .map(([id, {Type, Properties, Metadata}]): LocalResource => {
        const scope = scopeOf(stack);
        const path = Metadata['aws:cdk:path'];
        return {
          stack,
          id,
          type: Type,
          ref: String(scope.ref(id)),
          arn: String(scope.attribute(id, 'Arn')),
          path: typeof path === 'string' ? path : id,
          properties: atLocalOrigin(resolve(Properties, scope)) as Record<string, unknown>,
        };
      }),
  );

  return {
    ofType: (...types) => resources.filter(({type}) => types.includes(type)),
    assetFolder: (key) => {
      const folder = assembly.assets.get(key.replace(/\.zip$/, ''));
      if (!folder)
        throw new StartError(`The asset ${key} is not in the synthesised output. Run "npm run synth" again.`);
      return folder;
    },
  };
};
