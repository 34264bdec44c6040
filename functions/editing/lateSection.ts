import {fieldsOf, inputName} from '#shared/proposal/fields.ts';
import type {SectionName} from '#shared/proposal/sections.ts';
import {type FormValues, valueOf} from '#shared/referral/form/values.ts';
import type {SectionView} from '#shared/ui/editing/views.ts';
import type {Editing} from './deps.ts';
import {readMarks} from './marks.ts';
import type {Subject} from './openSubject.ts';
import {sectionView} from './sectionView.ts';

/** A posted page that cannot be saved now, with everything that was typed, what it was typed over, and why in `text`. */
export const lateSection = (
  subject: Subject,
  {section, values}: {readonly section: SectionName; readonly values: FormValues},
  editing: Editing,
  text: string,
): SectionView => {
  const [first] = fieldsOf(section);
  const id = first ? inputName(first) : '';
  return sectionView(subject, section, editing, {
    outcome: 'again',
    values,
    errors: [{field: 'late', href: `#${id}`, text}],
    clashes: [],
    kept: readMarks(valueOf(values, 'seen')),
  });
};
