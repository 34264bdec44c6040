import {DynamoDBClient} from '@aws-sdk/client-dynamodb';
import {GetAccountCommand, GetEmailIdentityCommand, SESv2Client} from '@aws-sdk/client-sesv2';
import type {StageSettings} from '../config.ts';

const domainOf = (mailFrom: string): string => mailFrom.slice(mailFrom.indexOf('@') + 1);

/** Names under .example belong to nobody (RFC 2606): they are what cdk.json comes with. */
const isExample = (host: string): boolean => host === 'example' || host.endsWith('.example');

const exampleNeeds = (settings: StageSettings): string[] => {
  const hosts = [
    new URL(settings.siteOrigin).hostname,
    domainOf(settings.mailFrom),
    ...(settings.domain ? [settings.domain.name] : []),
    ...('email' in settings.alarms ? [domainOf(settings.alarms.email)] : []),
  ].filter(isExample);
  return hosts.length === 0
    ? []
    : [
        `The settings of "${settings.stage}" still name ${[...new Set(hosts)].join(', ')}, which is an example. Write your own in cdk.json (context, stages, ${settings.stage}).`,
      ];
};

const credentialNeeds = async (region: string): Promise<string[]> => {
  const client = new DynamoDBClient({region});
  try {
    await client.config.credentials();
    return [];
  } catch {
    return [
      'No AWS credentials were found. Sign in with your usual tool ("aws sso login") and set AWS_PROFILE, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    ];
  } finally {
    client.destroy();
  }
};

const mailNeeds = async ({region, mailFrom}: StageSettings): Promise<string[]> => {
  const client = new SESv2Client({region});
  const domain = domainOf(mailFrom);
  const verify = `Verify the domain ${domain} in SES in ${region}: Identities, Create identity, then its DKIM records in your DNS.`;
  try {
    const identity = await client.send(new GetEmailIdentityCommand({EmailIdentity: domain}));
    const account = await client.send(new GetAccountCommand({}));
    return [
      ...(identity.VerifiedForSendingStatus === true ? [] : [verify]),
      ...(account.ProductionAccessEnabled === true
        ? []
        : [
            `SES in ${region} is still in its sandbox and mails only verified addresses. Ask AWS for production access.`,
          ]),
    ];
  } catch (failure) {
    if (failure instanceof Error && failure.name === 'NotFoundException') return [verify];
    return [
      `SES in ${region} could not be asked about ${domain} (${failure instanceof Error ? failure.name : 'unknown'}).`,
    ];
  } finally {
    client.destroy();
  }
};

/** What is missing before this stage can be deployed: one sentence each, with what to do. Nothing is changed. */
export const needsOf = async (settings: StageSettings): Promise<readonly string[]> => {
  const credentials = await credentialNeeds(settings.region);
  return [
    ...exampleNeeds(settings),
    ...credentials,
    // Without credentials every question to AWS would only fail again.
    ...(credentials.length === 0 ? await mailNeeds(settings) : []),
  ];
};
