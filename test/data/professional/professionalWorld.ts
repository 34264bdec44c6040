import {randomBytes} from 'node:crypto';
import {HANDOVER_CODE_BYTES, handoverCodeFrom} from '#shared/referral/handoverCode.ts';
import type {Role} from '#shared/access/account.ts';
import {type Actor, actorOf} from '#shared/access/actor.ts';
import type {ReferrerProfile} from '#shared/access/profile.ts';
import {type FieldError, ProblemError} from '#shared/problems.ts';
import {licenceStore} from '../../../functions/data/accounts/licenceStore.ts';
import {profileStore} from '../../../functions/data/accounts/profileStore.ts';
import {handoverStore} from '../../../functions/data/handoverStore.ts';
import {letterStore} from '../../../functions/data/letterStore.ts';
import {problemReply} from '../../../functions/http/reply.ts';
import type {Route} from '../../../functions/http/router.ts';
import type {ProfessionalDeps} from '../../../functions/professional/deps.ts';
import {actOnOneReferral} from '../../../functions/professional/actOnOneReferral.ts';
import {callForPage, callForSend} from '../../../functions/professional/callFor.ts';
import {
  handOver,
  handOverPage,
  handOverStart,
  sendHandOver,
} from '../../../functions/professional/handOver.ts';
import {changeLicence, licencePage} from '../../../functions/professional/licence.ts';
import {madeReferrals, referSent} from '../../../functions/professional/made.ts';
import {oneReferral} from '../../../functions/professional/oneReferral.ts';
import {referPage} from '../../../functions/professional/referPage.ts';
import {referSend} from '../../../functions/professional/referSend.ts';
import {systemReferral} from '../../../functions/professional/systemReferral.ts';
import {type ReferralWorld, referralWorld} from '../../support/referralWorld.ts';
import {type Visitor, visitor} from '../../support/visitor.ts';

const AT = '2026-05-01T08:00:00.000Z';
const PROFESSIONAL: Role = {role: 'professional', grantedBy: 'mail-domain', grantedAt: AT};

/** Somebody signed in, with the roles that are given. */
export const actor = (id: string, roles: readonly Role[] = [PROFESSIONAL]): Actor =>
  actorOf({id, email: `${id}@surgery.example`, createdAt: AT, sessionsFrom: AT}, roles);

/** What a system was answered. */
export interface SystemAnswer {
  readonly status: number;
  readonly body: {
    readonly type?: string;
    readonly referrals?: readonly {readonly listing: string; readonly reference: string}[];
    readonly errors?: readonly FieldError[];
  };
}

export interface ProfessionalWorld {
  readonly world: ReferralWorld;
  /** A record system that somebody answers for, who has said who they are; what it sends, by its key. */
  readonly system: (
    clientId: string,
    who: Actor,
    profile?: Pick<ReferrerProfile, 'odsCode'> | null,
  ) => Promise<(json: unknown, key?: string) => Promise<SystemAnswer>>;
  /** A browser in which somebody is signed in, who has said who they are. */
  readonly signedIn: (who: Actor, profile?: Pick<ReferrerProfile, 'odsCode'>) => Promise<Visitor>;
}

/** The routes of professionals on tables of their own; signing in itself is tested elsewhere. */
export const professionalWorld = async (endpoint: string): Promise<ProfessionalWorld> => {
  const world = await referralWorld(endpoint);
  const profiles = profileStore(world.accounts);
  const licences = licenceStore(world.accounts);
  const table = {client: world.client, tableName: world.referralsTable};
  const deps: ProfessionalDeps = {
    ...world.referralDeps,
    profiles,
    licences,
    handovers: handoverStore(table),
    samePages: world.providerDeps.samePages,
    letters: letterStore(table),
    newHandoverCode: () => handoverCodeFrom(randomBytes(HANDOVER_CODE_BYTES)),
    shells: () => ({professional: ['', 'head', '', 'professional', '']}),
  };
  const routes: Readonly<Record<string, Route>> = {
    referPage: referPage(deps),
    referSend: referSend(deps),
    handOverStart: handOverStart(deps),
    handOver: handOver(deps),
    handOverPage: handOverPage(deps),
    sendHandOver: sendHandOver(deps),
    callForPage: callForPage(deps),
    callForSend: callForSend(deps),
    referSent: referSent(deps),
    licencePage: licencePage(deps),
    changeLicence: changeLicence(deps),
    oneReferral: oneReferral(deps),
    actOnOneReferral: actOnOneReferral(deps),
    madeReferrals: madeReferrals(deps),
  };
  const saveProfile = (id: string, profile: Pick<ReferrerProfile, 'odsCode'>) =>
    profiles.save(
      id,
      {
        name: `Nurse ${id}`,
        job: 'Practice nurse',
        organisation: 'Example Surgery',
        replyEmail: 'team@surgery.example',
        ...profile,
      },
      new Date(AT),
    );
  return {
    world,
    async system(clientId, who, profile = {}) {
      if (profile) await saveProfile(who.account.id, profile);
      const route = systemReferral(deps);
      return async (json, key) => {
        const reply = await Promise.resolve(
          route({
            id: 'test',
            method: 'POST',
            path: '/api/professional/referrals',
            params: {},
            query: new URLSearchParams(),
            headers: {
              'content-type': 'application/json',
              ...(key !== undefined && {'idempotency-key': key}),
            },
            cookies: new Map(),
            body: Buffer.from(JSON.stringify(json)),
            viewerAddress: null,
            system: {clientId, name: `${clientId}, record system`, actor: who},
          }),
        ).catch((failure: unknown) => {
          if (failure instanceof ProblemError) return problemReply(failure, 'test');
          throw failure;
        });
        return {status: reply.status, body: JSON.parse(reply.body ?? '{}') as SystemAnswer['body']};
      };
    },
    async signedIn(who, profile = {}) {
      const {id} = who.account;
      await saveProfile(id, profile);
      const session = {actor: who, cookie: `cookie-${id}`};
      const withSession = Object.entries(routes).map(
        ([name, route]) => [name, (request: Parameters<Route>[0]) => route({...request, session})] as const,
      );
      return visitor({function: 'professional', routes: Object.fromEntries(withSession)});
    },
  };
};
