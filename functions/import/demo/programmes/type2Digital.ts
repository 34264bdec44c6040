import {programmes} from './programmeDraft.ts';

/** National and digital programmes about type 2 diabetes and its risk. */
export const type2Digital = programmes(
  {
    id: 'mydesmond',
    name: 'MyDESMOND',
    aliases: ['My DESMOND'],
    supportType: 'online-course',
    conditions: ['diabetes-type-2'],
    summary: 'The DESMOND course as a website that you work through in your own time.',
    format: 'Short lessons, trackers and questions to an expert. Your local service gives you a code.',
    whoFor: 'Adults with type 2 diabetes where the local service has bought it.',
    delivery: ['self-paced-online'],
    howToJoin: 'Ask your local diabetes service for a code.',
    evidence: {
      note: 'Its makers say that 60,000 people have used it and 92% would recommend it.',
      limits: 'These are the makers’ own figures. They do not show what happened to people’s health.',
    },
    schemes: ['qismet'],
  },
  {
    id: 'healthy-living',
    name: 'Healthy Living for people with type 2 diabetes',
    aliases: ['Healthy Living', 'HeLP Diabetes'],
    supportType: 'online-course',
    conditions: ['diabetes-type-2', 'carers'],
    summary: 'A free NHS website about living with type 2 diabetes that you can join by yourself.',
    format:
      'You read, answer short quizzes and use planning tools at your own pace. It was called HeLP Diabetes.',
    whoFor:
      'Adults with type 2 diabetes, and their carers or relatives. You need a device and an email address.',
    notFor: 'It is not made for type 1 diabetes, pregnancy, or people at risk who do not have diabetes.',
    delivery: ['self-paced-online'],
    howToJoin: 'Sign up yourself online.',
    evidence: {
      note: 'A trial of the first version found lower blood sugar in people who used it.',
      limits:
        'That version had staff to help and a watched forum, and the national one does not. Its funding was first agreed to March 2024, so check that it is still running.',
    },
  },
  {
    id: 'path-to-remission',
    name: 'NHS Type 2 Diabetes Path to Remission',
    aliases: ['Path to Remission', 'NHS Low Calorie Diet', 'T2DR'],
    supportType: 'condition-education',
    conditions: ['diabetes-type-2', 'obesity-weight'],
    summary: 'A year of support that begins with 12 weeks of soups and shakes in place of meals.',
    format:
      'For 12 weeks you have only total diet replacement products, 800 to 900 calories a day. Then food comes back step by step. There are about 20 one-to-one sessions in a year.',
    whoFor: 'People aged 18 to 65 who found out in the last 6 years and are above a set weight for height.',
    notFor: 'It is not safe for everyone, so a GP checks your health and medicines first.',
    delivery: ['in-person-one-to-one', 'video-one-to-one'],
    howToJoin: 'Only a GP surgery can refer you.',
    evidence: {
      note: 'Of people who finished the year, 32% had blood sugar below the diabetes range without medicines.',
      limits:
        'Few people finish. The figure comes from a report in the press, and we have not seen the source.',
    },
  },
  {
    id: 'nhs-diabetes-prevention',
    name: 'NHS Diabetes Prevention Programme',
    aliases: ['Healthier You', 'NDPP'],
    supportType: 'condition-education',
    conditions: ['prediabetes', 'gestational-diabetes'],
    summary: 'Nine months of help to lower your chance of getting type 2 diabetes.',
    format: 'A group, or an app with one-to-one help, for 9 months. It covers food, weight and moving more.',
    whoFor:
      'Adults with a blood test in the at-risk range in the last year, and people who have had diabetes in pregnancy.',
    notFor: 'It is not for people who are pregnant now or have an active eating disorder.',
    delivery: ['in-person-group', 'app', 'video-group'],
    howToJoin: 'Through your GP surgery. Some people can join after an online risk check.',
    evidence: {
      note: 'People who finished lost 3.6kg on average. In a pilot of the app, people lost 3.1kg.',
      limits:
        'Only half of the people in the pilot were followed up, and those who stay may differ from those who leave.',
    },
  },
);
