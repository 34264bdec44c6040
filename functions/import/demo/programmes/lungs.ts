import {programmes} from './programmeDraft.ts';

/** Programmes for people with lung conditions. */
export const lungs = programmes(
  {
    id: 'pulmonary-rehabilitation',
    name: 'Pulmonary rehabilitation',
    aliases: ['PR', 'pulm rehab'],
    supportType: 'pulmonary-rehabilitation',
    conditions: ['copd', 'bronchiectasis', 'pulmonary-fibrosis', 'asthma'],
    summary: 'Six to 8 weeks of exercise and talks for people whose lungs make them breathless.',
    format:
      'You are assessed first. Then a group meets twice a week for 6 to 8 weeks. Physiotherapists lead exercise at your own level, and each class has a short talk.',
    whoFor: 'People with COPD or another lung condition who get breathless walking on the flat or uphill.',
    notFor:
      'You may have to wait if you have had a heart attack in the last 6 weeks or chest pain that comes at rest.',
    delivery: ['in-person-group', 'video-group'],
    howToJoin: 'Through your GP, nurse or hospital team. Some areas let you ask yourself.',
    evidence: {
      note: 'About 90% of people who finish feel or do better. The national standard is to start within 90 days.',
      limits: 'That figure leaves out the people who stop before the end.',
    },
    schemes: ['rcp-pr'],
  },
  {
    id: 'mycopd',
    name: 'myCOPD',
    supportType: 'digital-app',
    conditions: ['copd'],
    summary: 'An app for people with COPD: inhaler videos, a symptom diary and online exercise.',
    format: 'You use it on a phone or computer, when you like. It has a 6-week exercise course.',
    whoFor: 'People at any stage of COPD with a device and the internet.',
    delivery: ['app'],
    howToJoin: 'Your local service gives you a code.',
    evidence: {
      note: 'The national advisers (NICE) say that it shows promise. They allow the NHS to use it while more is found out.',
      limits: 'They also say that the benefit is still uncertain.',
    },
  },
  {
    id: 'space-for-copd',
    name: 'SPACE for COPD',
    aliases: ['SPACE'],
    supportType: 'condition-education',
    conditions: ['copd'],
    summary: 'A home programme for milder COPD: a workbook with phone calls, or 6 group sessions.',
    format: 'You follow a workbook at home with phone support, or meet 6 times over 5 months.',
    whoFor: 'People with COPD, most often at a milder stage.',
    delivery: ['phone', 'post', 'in-person-group'],
    howToJoin: 'Through your GP, nurse or hospital team.',
    evidence: {
      note: 'In a trial of the groups, people knew more, were less tired and were more sure of themselves.',
      limits: 'The main measure, a score of COPD symptoms, was no different from usual care.',
    },
    schemes: ['qismet'],
  },
  {
    id: 'asthma-self-management',
    name: 'Supported asthma self-management',
    aliases: ['asthma action plan'],
    supportType: 'condition-education',
    conditions: ['asthma'],
    summary: 'A yearly review and a written plan that says what to do when your asthma changes.',
    format:
      'A nurse checks your inhaler technique and your triggers. Together you write a plan to keep at home.',
    whoFor: 'Anyone with asthma, and parents of children with asthma.',
    delivery: ['in-person-one-to-one', 'in-person-group', 'video-one-to-one'],
    howToJoin: 'Ask your GP surgery for an asthma review, or join a local session.',
    evidence: {
      note: 'NHS England’s summary says that supported self-management improves outcomes in asthma.',
      limits: 'We have not checked the studies behind that sentence ourselves.',
    },
  },
);
