export {ACCESS_NEEDS} from './access.ts';
export {AUDIENCES} from './audiences.ts';
export {CONDITIONS} from './conditions.ts';
export {DELIVERY_MODES} from './delivery.ts';
export {LANGUAGES} from './languages.ts';
export {AccessNeed, Audience, ConditionSlug, DeliveryMode, LanguageCode, SupportType} from './schemas.ts';
export {SUPPORT_TYPES} from './supportTypes.ts';
export {labelIn, type Term} from './term.ts';
