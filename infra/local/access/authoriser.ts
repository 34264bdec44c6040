import {ACCOUNT} from '../aws.ts';
import type {FunctionModel} from '../template/functions.ts';
import type {Statement} from '../template/statements.ts';
import {decide, fitsPattern, type Permission} from './policy.ts';

/** A call that a function's role does not allow. */
export interface DeniedCall {
  /** Its label: "menu". */
  readonly function: string;
  readonly action: string;
  readonly resource: string;
}

/** One action on one resource that a role allows. */
export interface Grant {
  /** The function's label: "menu". */
  readonly function: string;
  readonly action: string;
  readonly resource: string;
  /** The name of its statement: two may give one action on one table, each for rows of its own. */
  readonly right: string | undefined;
}

export interface Authoriser {
  /** The function that signs with this access key; undefined for a key that no function has. */
  readonly functionOf: (accessKeyId: string) => FunctionModel | undefined;
  readonly accessKeyOf: (name: string) => string;
  /** Undefined when the role allows it, else AWS's sentence. Both are recorded. */
  readonly refusal: (caller: FunctionModel, permission: Permission) => string | undefined;
  readonly deniedCalls: () => readonly DeniedCall[];
  /** Grants on services that are enforced here and that nothing has used yet. */
  readonly grantsUnused: () => readonly Grant[];
}

/** Services whose grants are enforced here; the others are asserted on the template. */
const ENFORCED = /^(dynamodb|s3|ses):/;

interface HeldGrant extends Grant {
  readonly statement: Statement;
}

const grantsOf = ({label, statements}: FunctionModel): HeldGrant[] =>
  statements
    .filter(({Effect}) => Effect === 'Allow')
    .flatMap((statement) =>
      statement.Action.filter((action) => ENFORCED.test(action)).flatMap((action) =>
        statement.Resource.map((resource) => ({
          function: label,
          action,
          resource,
          right: statement.Sid,
          statement,
        })),
      ),
    );

/** Decides by the synthesised roles, and remembers what was used and what was refused. */
export const authoriserOf = (functions: readonly FunctionModel[]): Authoriser => {
  const byKey = new Map(functions.map((model, index) => [`LOCAL${String(index).padStart(15, '0')}`, model]));
  const keys = new Map([...byKey].map(([key, {name}]) => [name, key]));
  const grants = functions.flatMap(grantsOf);
  const used = new Set<Grant>();
  const denied: DeniedCall[] = [];

  /** Only what the deciding statement gives: another that would allow it too is one too many, and shows as unused. */
  const markUsed = (decided: Statement | undefined, {action, resource}: Permission): void => {
    for (const grant of grants) {
      if (
        grant.statement === decided &&
        fitsPattern(grant.action, action, {ignoreCase: true}) &&
        fitsPattern(grant.resource, resource)
      ) {
        used.add(grant);
      }
    }
  };

  return {
    functionOf: (accessKeyId) => byKey.get(accessKeyId),
    accessKeyOf: (name) => keys.get(name) ?? '',
    refusal: (caller, permission) => {
      const {isAllowed, statement} = decide(caller.statements, permission);
      if (isAllowed) {
        markUsed(statement, permission);
        return undefined;
      }
      denied.push({function: caller.label, action: permission.action, resource: permission.resource});
      const reason = statement
        ? 'with an explicit deny in an identity-based policy'
        : `because no identity-based policy allows the ${permission.action} action`;
      return `User: arn:aws:sts::${ACCOUNT}:assumed-role/${caller.roleName}/${caller.name} is not authorized to perform: ${permission.action} on resource: ${permission.resource} ${reason}`;
    },
    deniedCalls: () => denied,
    grantsUnused: () =>
      grants
        .filter((grant) => !used.has(grant))
        .map(({function: name, action, resource, right}) => ({function: name, action, resource, right})),
  };
};
