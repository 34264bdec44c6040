/** What a provider writes down of somebody who rings: a whole form, without a need. */
export const SAID_BY_PHONE = {
  name: 'Amina Khalid',
  'dateOfBirth-day': '27',
  'dateOfBirth-month': '3',
  'dateOfBirth-year': '1968',
  contactBy: 'phone-message',
  phone: '0113 496 0000',
  postcode: 'LS8 4AB',
  'q-diagnosed': 'yes',
  agreed: 'yes',
} as const;
