import {Organisation} from '#shared/model/programme.ts';
import {directoryKeys, KEY} from '../keys.ts';
import {contentHash, without} from './contentHash.ts';
import {type Directory, getRow} from './read.ts';
import {ConditionFailed, transact} from './transact.ts';

/** Writes a new provider; false when one stands there already, which is left as it is. */
export const makeProvider = async (directory: Directory, given: Organisation): Promise<boolean> => {
  const organisation = Organisation.parse(given);
  const key = directoryKeys.organisation(organisation.id);
  if (await getRow(directory, key, true)) return false;
  try {
    await transact(directory.client, [
      {
        what: 'provider',
        item: {
          Put: {
            TableName: directory.tableName,
            Item: {...key, organisation, contentHash: contentHash(without(organisation, 'updatedAt'))},
            ConditionExpression: 'attribute_not_exists(#pk)',
            ExpressionAttributeNames: {'#pk': KEY.partition},
          },
        },
      },
    ]);
    return true;
  } catch (failure) {
    if (failure instanceof ConditionFailed) return false;
    throw failure;
  }
};
