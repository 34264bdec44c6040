import {programmes} from './programmeDraft.ts';

/** Courses for people with type 1 diabetes. */
export const type1Courses = programmes(
  {
    id: 'dafne',
    name: 'DAFNE',
    aliases: ['Dose Adjustment for Normal Eating', 'Remote DAFNE'],
    supportType: 'condition-education',
    conditions: ['diabetes-type-1'],
    summary: 'A 5-day course on fitting insulin to the food that you eat.',
    format:
      'Small groups of 6 to 8 people learn to count carbohydrate and change doses. It runs Monday to Friday, or 1 day a week for 5 weeks. A nurse and a dietitian lead it, and you meet again about 8 weeks later. There is a remote version.',
    whoFor: 'Adults with type 1 diabetes who take background and mealtime insulin.',
    delivery: ['in-person-group', 'video-group'],
    howToJoin: 'Through your hospital diabetes team.',
    evidence: {
      note: 'In people whose long-term blood sugar (HbA1c) was above 58, it fell by 4 to 8 mmol/mol.',
      limits: 'About 1 in 10 people do not finish, and more of those who do it remotely.',
    },
    schemes: ['qismet'],
  },
  {
    id: 'bertie',
    name: 'BERTIE',
    aliases: ['BERTIE online'],
    supportType: 'condition-education',
    conditions: ['diabetes-type-1'],
    summary: 'A 4-week type 1 course, 1 day a week, with practice at home in between.',
    format: 'You come for 6 hours a week, 4 weeks in a row. There is a free online version in 3 parts.',
    whoFor: 'People aged 16 or over who take several insulin injections a day.',
    notFor: 'You need to be able to come to all 4 days.',
    delivery: ['in-person-group', 'self-paced-online'],
    howToJoin: 'Through your diabetes team. You can start the online version yourself.',
    evidence: {
      note: 'Services that run it have reported on their own groups.',
      limits: 'We found no trial. Outside Bournemouth, where it began, it may not be accredited.',
    },
    schemes: ['qismet'],
  },
);
