import {RetentionDays} from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';
import {DeclaredSystem} from '#shared/access/systems.ts';
import {MapSource} from '#shared/model/mapSource.ts';

/** Something that is on unless somebody writes down why not. */
const OptOut = z.strictObject({
  optOutReason: z.string().min(20, 'Say why in a sentence'),
});

/** How long CloudWatch keeps a log: of its lengths those that are of use here. */
const LOG_RETENTION_DAYS = [
  RetentionDays.ONE_DAY,
  RetentionDays.ONE_WEEK,
  RetentionDays.TWO_WEEKS,
  RetentionDays.ONE_MONTH,
  RetentionDays.THREE_MONTHS,
  RetentionDays.SIX_MONTHS,
  RetentionDays.ONE_YEAR,
] as const;

/**
 * Everything that differs between one deployment and another. Nothing else in infra/ reads the environment or asks
 * which stage it is.
 */
export const StageSettings = z.strictObject({
  /** Part of every stack's name. */
  stage: z.string().regex(/^[a-z][a-z0-9-]{0,19}$/, 'Small letters, digits and dashes, 20 at most'),
  region: z.string().regex(/^[a-z]{2}-[a-z]+-\d$/, 'An AWS region such as eu-west-2'),
  /** Scheme and host of the public site, without a slash at the end. Links in mail begin with it. */
  siteOrigin: z.url({protocol: /^https?$/}).refine((origin) => !origin.endsWith('/'), 'No slash at the end'),
  /** Your own host name and its certificate, which CloudFront wants in us-east-1; null: CloudFront's own host name. */
  domain: z
    .strictObject({
      name: z.hostname(),
      certificateArn: z
        .string()
        .regex(/^arn:aws:acm:us-east-1:\d{12}:certificate\/[\w-]+$/, 'An ACM certificate in us-east-1'),
    })
    .nullable(),
  /** Where pictures of a map beside the results come from; null: no map is offered, and no other host is ever asked. */
  map: z._default(z.nullable(MapSource), null),
  /**
   * Whether the websites that listings name are looked at once a week. Off: no other host is ever asked.
   * `loopback-too` is for tests, whose websites are on the same computer.
   */
  websiteChecks: z.enum(['off', 'public', 'loopback-too']).default('off'),
  /** The sender of all mail: an address of a domain that SES has verified in `region`. */
  mailFrom: z.email(),
  /** The mailbox of whoever looks after the menu: told when a provider leaves a referral unanswered. */
  curatorMail: z.email(),
  /**
   * Mail domains whose people may refer, matched whole after the last @. Everybody else who signs in must be invited.
   */
  professionalMailDomains: z.array(z.hostname()),
  /**
   * Record systems that refer by themselves. Each gets a client with the issuer of its tokens, whose id and secret AWS
   * shows to whoever deploys; `id` stays the same for as long as it is the same system.
   */
  systems: z._default(
    z.array(
      z.strictObject({
        id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/, 'Small letters, digits and dashes, 40 at most'),
        name: DeclaredSystem.shape.name,
        referrer: DeclaredSystem.shape.referrer,
      }),
    ),
    [],
  ),
  /** The first part of Cognito's host name; nobody else in the region may have it. */
  signInDomainPrefix: z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/),
  /** Who is told when an alarm goes off. */
  alarms: z.union([z.strictObject({email: z.email()}), OptOut]),
  logRetentionDays: z.literal(LOG_RETENTION_DAYS),
  /**
   * How many of a function may run at once: places that nobody else can take, and no more than these.
   * A new AWS account may have too few in all; then decline until its quota is raised.
   */
  reservedConcurrency: z.union([
    z.strictObject({referrals: z.int().min(5), courier: z.int().min(1)}),
    OptOut,
  ]),
  /** Requests that the HTTP API lets through before it answers 429, for all callers together: the ceiling of the bill. */
  requestLimit: z.strictObject({perSecond: z.int().min(1), burst: z.int().min(1)}),
});
export type StageSettings = z.infer<typeof StageSettings>;

/** The stage that `npm start` runs. What has no part on one computer is declined here, with its reason. */
const LOCAL: StageSettings = {
  stage: 'local',
  region: 'eu-west-2',
  siteOrigin: 'http://localhost:8080',
  domain: null,
  map: null,
  websiteChecks: 'off',
  mailFrom: 'no-reply@local-menu.example',
  curatorMail: 'curator@menu.example',
  professionalMailDomains: ['surgery.example', 'hospital.example'],
  systems: [
    {id: 'demo-surgery', name: 'Example Surgery record system', referrer: 'nurse@surgery.example'},
    {id: 'demo-hospital', name: 'Example Hospital record system', referrer: 'nurse@hospital.example'},
  ],
  signInDomainPrefix: 'local-menu',
  alarms: {optOutReason: 'The local cloud has no CloudWatch: the person who runs it reads its output.'},
  logRetentionDays: RetentionDays.ONE_WEEK,
  reservedConcurrency: {referrals: 20, courier: 5},
  requestLimit: {perSecond: 1000, burst: 2000},
};

/**
 * The settings of one stage from `stages`, which is cdk.json's context of that name; for `local` what stands there
 * changes what stands here, so that a map can be tried.
 * @throws Error that names each setting that is missing or wrong
 */
export const settingsOf = (stage: string, stages: unknown): StageSettings => {
  const known = z.record(z.string(), z.unknown()).safeParse(stages ?? {});
  const given = known.success ? known.data[stage] : undefined;
  if (stage === LOCAL.stage && given === undefined) return LOCAL;
  if (given === undefined) {
    throw new Error(
      `There are no settings for the stage "${stage}". Write them in cdk.json: context, stages, ${stage}.`,
    );
  }
  const own = z.record(z.string(), z.unknown()).parse(given);
  const result = StageSettings.safeParse({...(stage === LOCAL.stage ? LOCAL : {stage}), ...own});
  if (!result.success) {
    throw new Error(
      `The settings of the stage "${stage}" are not complete:\n${z.prettifyError(result.error)}`,
    );
  }
  return result.data;
};
