export {ACCESS_NEEDS, AccessNeed} from './access.ts';
export {Audience, AUDIENCES} from './audiences.ts';
export {CONDITIONS, ConditionSlug} from './conditions.ts';
export {DELIVERY_MODES, DeliveryMode} from './delivery.ts';
export {LanguageCode, LANGUAGES} from './languages.ts';
export {SUPPORT_TYPES, SupportType} from './supportTypes.ts';
export {labelIn, type Term} from './term.ts';
