/** The youngest age at which a person can use the form without somebody to ask for them. */
export const YOUNGEST_ALONE = 16;

/** Whole years from a date of birth to a day. Somebody born on 29 February has their birthday on 1 March in other years. */
export const ageOn = (dateOfBirth: string, day: string): number =>
  Number(day.slice(0, 4)) - Number(dateOfBirth.slice(0, 4)) - (day.slice(5) < dateOfBirth.slice(5) ? 1 : 0);
