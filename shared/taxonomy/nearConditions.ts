import type {ConditionSlug} from './conditions.ts';

/**
 * For each condition others whose support helps with it too, because they go together or are lived with alike. Never a
 * diagnosis: search shows what is for them only below what is for the very condition.
 */
export const NEAR_CONDITIONS: Partial<Record<ConditionSlug, readonly ConditionSlug[]>> = {
  ptsd: ['anxiety', 'depression'],
  'perinatal-mental-health': ['depression', 'anxiety'],
  'sleep-problems': ['anxiety'],
  anxiety: ['depression'],
  depression: ['anxiety'],
  bipolar: ['severe-mental-illness', 'depression'],
  'severe-mental-illness': ['bipolar'],
  loneliness: ['depression'],
  alcohol: ['anxiety'],
  dementia: ['carers'],
  'me-cfs': ['long-covid', 'fibromyalgia'],
  'long-covid': ['me-cfs'],
  fibromyalgia: ['persistent-pain', 'me-cfs'],
  'persistent-pain': ['fibromyalgia'],
  'back-pain': ['persistent-pain'],
  endometriosis: ['persistent-pain'],
  migraine: ['persistent-pain'],
  osteoporosis: ['falls-frailty'],
  'falls-frailty': ['osteoporosis'],
  osteoarthritis: ['rheumatoid-arthritis'],
  'rheumatoid-arthritis': ['osteoarthritis'],
  gout: ['rheumatoid-arthritis'],
  bronchiectasis: ['copd'],
  'pulmonary-fibrosis': ['copd'],
  'heart-failure': ['coronary-heart-disease'],
  'atrial-fibrillation': ['coronary-heart-disease', 'hypertension'],
  'high-cholesterol': ['hypertension', 'coronary-heart-disease'],
  'peripheral-arterial-disease': ['coronary-heart-disease'],
  'liver-disease': ['obesity-weight', 'alcohol'],
  prediabetes: ['obesity-weight'],
  ibs: ['ibd'],
  ibd: ['ibs'],
};
