import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {projectFolder} from '../../infra/local/projectFolder.ts';

/** Where the real inputs are, if they are anywhere. */
export const sharedData = process.env.SHARED_DATA ?? join(projectFolder, '../shared/data');

export const hasSharedData = existsSync(join(sharedData, 'postcodes/ukpostcodes.csv.gz'));
