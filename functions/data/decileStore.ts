import {type DynamoDBDocumentClient, GetCommand} from '@aws-sdk/lib-dynamodb';
import * as z from 'zod/mini';
import {decileOfUnit} from '#shared/geo/deciles.ts';
import {parsePostcode} from '#shared/geo/postcode.ts';
import {unitNumber} from '#shared/geo/sectorTable.ts';
import {indexKeys} from './keys.ts';

/** A sector's deciles, as the postcode import writes them. */
export const DecilesRow = z.object({deciles: z.instanceof(Uint8Array), isApproximate: z.boolean()});

/** Tenths of the areas of a nation by deprivation: 1 is the most deprived. */
export interface DecileFound {
  readonly decile: number;
  /** The file told where the postcode lies only about. */
  readonly isApproximate: boolean;
}

/** The deprivation decile of a whole postcode; null without an import, or where the file had none. */
export const decileStore =
  ({client, tableName}: {client: DynamoDBDocumentClient; tableName: string}) =>
  async (typed: string): Promise<DecileFound | null> => {
    const postcode = parsePostcode(typed);
    if (postcode?.kind !== 'full') return null;
    const key = indexKeys.deciles(postcode.sector);
    const {Item} = await client.send(new GetCommand({TableName: tableName, Key: key}));
    if (!Item) return null;
    const {deciles, isApproximate} = DecilesRow.parse(Item);
    const decile = decileOfUnit(deciles, unitNumber(postcode.unit));
    return decile === null ? null : {decile, isApproximate};
  };
