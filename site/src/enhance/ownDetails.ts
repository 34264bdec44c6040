/** What a browser knows of its owner, by the id of the field of the referral form that asks it. */
const OWN = {
  name: 'name',
  'dateOfBirth-day': 'bday-day',
  'dateOfBirth-month': 'bday-month',
  'dateOfBirth-year': 'bday-year',
} as const;
const HELPER = {helperName: 'name'} as const;

const offer = (fields: Readonly<Record<string, string>>, isOffered: boolean): void => {
  for (const [id, purpose] of Object.entries(fields)) {
    document.getElementById(id)?.setAttribute('autocomplete', isOffered ? purpose : 'off');
  }
};

/** "Who wants the support?": the browser offers its owner's details only in the fields that ask for its owner's. */
export const ownDetails = (): void => {
  document.addEventListener('change', ({target}) => {
    if (!(target instanceof HTMLInputElement) || target.name !== 'for') return;
    offer(OWN, target.value === 'me');
    offer(HELPER, target.value === 'someone');
  });
};
