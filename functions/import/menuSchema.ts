import * as z from 'zod/mini';
import {MenuRecord} from '#shared/model/menuRecord.ts';

/** The JSON Schema of one line of a menu file, made from the model itself: what may be left out is not required. */
export const menuSchema = (): object => ({
  title: 'A line of a Local Menu file',
  ...z.toJSONSchema(MenuRecord, {io: 'input', target: 'draft-2020-12', unrepresentable: 'any'}),
});
