import {inWords} from '#shared/proposal/inWords.ts';
import {fieldsOf} from '#shared/proposal/fields.ts';
import {sectionValues} from '#shared/proposal/formValues.ts';
import {valueIn} from '#shared/proposal/page.ts';
import {questionBlocks} from '#shared/proposal/questionForm.ts';
import {isLocked, MOST_PLACES} from '#shared/proposal/readSection.ts';
import type {SectionName} from '#shared/proposal/sections.ts';
import type {FormValues} from '#shared/referral/form/values.ts';
import type {SectionView} from '#shared/ui/editing/views.ts';
import type {Editing} from './deps.ts';
import {marksText} from './marks.ts';
import type {Subject} from './openSubject.ts';
import type {Again} from './saveSection.ts';

/** Blocks for places: those of the page or of the form, and one for another. */
const placeBlocks = (values: FormValues): number => {
  const numbers = Object.entries(values).flatMap(([name, value]) => {
    const number = /^places-(\d{1,2})-/.exec(name)?.[1];
    return number !== undefined && value !== '' ? [Number(number)] : [];
  });
  return Math.min(Math.max(-1, ...numbers) + 2, MOST_PLACES);
};

/** One page of the task list: as it stands, or with what was typed. */
export const sectionView = (
  {wanted, programme}: Subject,
  section: SectionName,
  {home, formToken}: Editing,
  again?: {readonly values: FormValues} & Again,
): SectionView => {
  const fields = fieldsOf(section);
  const values = again?.values ?? sectionValues(wanted, section);
  const {serviceArea} = wanted.listing;
  return {
    page: 'section',
    action: `${home}/${section}`,
    formToken,
    back: home,
    listingName: wanted.listing.name,
    section,
    values,
    errors: again?.errors ?? [],
    seen: marksText(wanted, fields, again?.kept),
    clashes: again?.clashes ?? [],
    locked: fields
      .filter((field) => isLocked(wanted, field))
      .map((field) => ({field, lines: inWords(field, valueIn(wanted, field))})),
    programmeName: programme?.name,
    placeBlocks: placeBlocks(values),
    questionBlocks: questionBlocks(values),
    areaAsItIs: serviceArea?.kind === 'around' ? serviceArea.label : undefined,
  };
};
