import * as z from 'zod/mini';
import {ACCESS_NEEDS} from './access.ts';
import {AUDIENCES} from './audiences.ts';
import {CONDITIONS} from './conditions.ts';
import {DELIVERY_MODES} from './delivery.ts';
import {LANGUAGES} from './languages.ts';
import {SUPPORT_TYPES} from './supportTypes.ts';
import {slugsOf} from './term.ts';

// Apart from the terms: search reads the terms, and must not read zod for it.
export const AccessNeed = z.enum(slugsOf(ACCESS_NEEDS));
export type AccessNeed = z.infer<typeof AccessNeed>;
export const Audience = z.enum(slugsOf(AUDIENCES));
export type Audience = z.infer<typeof Audience>;
export const ConditionSlug = z.enum(slugsOf(CONDITIONS));
export type ConditionSlug = z.infer<typeof ConditionSlug>;
export const DeliveryMode = z.enum(slugsOf(DELIVERY_MODES));
export type DeliveryMode = z.infer<typeof DeliveryMode>;
export const LanguageCode = z.enum(slugsOf(LANGUAGES));
export type LanguageCode = z.infer<typeof LanguageCode>;
export const SupportType = z.enum(slugsOf(SUPPORT_TYPES));
export type SupportType = z.infer<typeof SupportType>;
