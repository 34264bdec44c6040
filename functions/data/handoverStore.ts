import {PutCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {IsoInstant, Slug} from '#shared/model/primitives.ts';
import {epochSeconds, RETENTION_SECONDS} from '#shared/referral/retention.ts';
import {referralKeys} from './keys.ts';
import {getLive, isRefused, type ReferralsTable} from './referral/table.ts';

/** What was chosen with somebody, under a code. Nothing says who they are, or who chose. */
const Handover = z.object({
  code: z.string(),
  slugs: z.array(Slug),
  createdAt: IsoInstant,
  expiresAtEpochSeconds: z.int(),
});
export type Handover = z.infer<typeof Handover>;

const MOST_CODES = 5;

/** Menus that were handed over, each for 2 weeks. */
export const handoverStore = (table: ReferralsTable) => ({
  /** Keeps a list under a code that is free, or whose time is over. */
  async create(slugs: readonly string[], newCode: () => string, now: Date): Promise<Handover> {
    for (let tries = 1; ; tries += 1) {
      const code = newCode();
      const handover: Handover = {
        code,
        slugs: [...slugs],
        createdAt: now.toISOString(),
        expiresAtEpochSeconds: epochSeconds(now) + RETENTION_SECONDS.handover,
      };
      try {
        await table.client.send(
          new PutCommand({
            TableName: table.tableName,
            Item: {...referralKeys.handover(code), ...handover},
            ConditionExpression: 'attribute_not_exists(pk) OR expiresAtEpochSeconds <= :now',
            ExpressionAttributeValues: {':now': epochSeconds(now)},
          }),
        );
        return handover;
      } catch (failure) {
        // Another list has this code; or it is ours, whose answer did not come, and a second one harms nobody.
        if (!isRefused(failure) || tries === MOST_CODES) throw failure;
      }
    }
  },

  /** Undefined when there is none, or its time is over. */
  get: (code: string, now: Date): Promise<Handover | undefined> =>
    getLive(table, Handover, referralKeys.handover(code), now),
});

export type HandoverStore = ReturnType<typeof handoverStore>;
