import {programmes} from './programmeDraft.ts';

const QISMET = ['qismet'];

/** Courses in a room for people with type 2 diabetes, or at risk of it. */
export const type2Courses = programmes(
  {
    id: 'desmond-newly-diagnosed',
    name: 'DESMOND Newly Diagnosed',
    aliases: ['DESMOND'],
    supportType: 'condition-education',
    conditions: ['diabetes-type-2'],
    summary: 'A 6-hour course for people who found out in the last year that they have type 2 diabetes.',
    format:
      'A group of up to 10 people, each with a companion if they wish. It lasts 6 hours, in 1 day or 2 half days. 2 trained professionals lead it. You talk through how diabetes works, food, moving more and your own next step.',
    whoFor: 'Adults with type 2 diabetes, in the first 12 months.',
    delivery: ['in-person-group'],
    howToJoin: 'Often through your GP or nurse. Some local services let you ask for a place yourself.',
    evidence: {
      note: 'A trial compared 437 people on the course with 387 who had usual care. People on the course lost more weight, moved more, smoked less and were less low in mood.',
      limits: 'Their long-term blood sugar (HbA1c) was not clearly better than with usual care.',
    },
    schemes: QISMET,
  },
  {
    id: 'desmond-foundation',
    name: 'DESMOND Foundation',
    aliases: ['DESMOND Ongoing'],
    supportType: 'condition-education',
    conditions: ['diabetes-type-2'],
    summary: 'The DESMOND course for people who have lived with type 2 diabetes for more than a year.',
    format:
      'The same shape as the course for newly diagnosed people: 6 hours, up to 10 people, 2 trained leaders. There is more about what changes over the years.',
    whoFor: 'Adults who have had type 2 diabetes for over a year.',
    delivery: ['in-person-group'],
    howToJoin: 'Often through your GP or nurse. Some local services let you ask for a place yourself.',
    evidence: {
      note: 'The well-known DESMOND trial was about newly diagnosed people.',
      limits: 'We have not checked research on this version, so we do not borrow those results for it.',
    },
    schemes: QISMET,
  },
  {
    id: 'desmond-community-languages',
    name: 'DESMOND in community languages',
    aliases: ['DESMOND South Asian', 'DESMOND African and Caribbean'],
    supportType: 'condition-education',
    conditions: ['diabetes-type-2'],
    summary: 'DESMOND made to fit South Asian, African and Caribbean food, faith and family life.',
    format:
      'The same 6 hours, with food models, pictures and stories that fit. A leader who speaks the language, or an interpreter, takes part. Each local page says which language.',
    whoFor: 'Adults with type 2 diabetes who would like the course in their own language.',
    delivery: ['in-person-group'],
    howToJoin: 'Through your GP or nurse, or by asking yourself where the local service allows it.',
    evidence: {
      note: 'It was adapted from the DESMOND course together with the communities that it is for.',
      limits: 'We have not checked whether trials were done of each language version.',
    },
    schemes: QISMET,
  },
  {
    id: 'lets-prevent',
    name: 'Let’s Prevent Diabetes',
    aliases: ['Lets Prevent'],
    supportType: 'condition-education',
    conditions: ['prediabetes'],
    summary: 'A course from the DESMOND family for people whose blood sugar is higher than it should be.',
    format: 'A group course of about 6 hours about risk, food and activity, led by trained professionals.',
    whoFor: 'Adults told that they are at risk of type 2 diabetes.',
    delivery: ['in-person-group'],
    howToJoin: 'Through your GP surgery.',
    evidence: {
      note: 'Trials of this course have been published.',
      limits: 'We have not yet checked their results, so we do not quote them.',
    },
    schemes: QISMET,
  },
  {
    id: 'walking-away',
    name: 'Walking Away from Diabetes',
    aliases: ['Walking Away'],
    supportType: 'condition-education',
    conditions: ['prediabetes'],
    summary: 'One group session, with a step counter, for people at risk of type 2 diabetes.',
    format:
      'A single session of about 3 hours. You learn your risk, set a step goal and go home with a plan.',
    whoFor: 'Adults told that they are at risk of type 2 diabetes.',
    delivery: ['in-person-group'],
    howToJoin: 'Through your GP surgery, or by asking where the local service allows it.',
    evidence: {
      note: 'Trials of this session have been published.',
      limits: 'We have not yet checked their results, so we do not quote them.',
    },
    schemes: QISMET,
  },
  {
    id: 'x-pert-diabetes',
    name: 'X-PERT Diabetes',
    aliases: ['X-PERT', 'XPERT'],
    supportType: 'condition-education',
    conditions: ['diabetes-type-2', 'prediabetes'],
    summary: 'A 6-week course about food, blood sugar and long-term health with type 2 diabetes.',
    format:
      'A group meets once a week for 6 weeks, for 2 and a half hours each time. A nurse or dietitian leads it. There are sister courses on weight, insulin and prevention.',
    whoFor: 'Adults with type 2 diabetes, or at risk of it.',
    delivery: ['in-person-group', 'video-group'],
    howToJoin: 'Through your GP or nurse. Some areas let you ask yourself.',
    evidence: {
      note: 'In the programme’s own records, long-term blood sugar (HbA1c) was 8.6 mmol/mol lower after a year. Of those who signed up, 78% came, and 78% of those finished.',
      limits:
        'Nobody was compared with a group that did not do the course, so other things may explain part of it.',
    },
    schemes: QISMET,
  },
  {
    id: 'dsmp',
    name: 'Diabetes Self-Management Programme',
    aliases: ['DSMP'],
    supportType: 'condition-education',
    conditions: ['diabetes-type-2', 'carers'],
    summary: 'A 7-week course led by a health professional and a person who lives with diabetes.',
    format:
      'Groups of 12 to 16 people meet for 3 hours a week, for 7 weeks. Each week you set a small goal of your own. Carers can come too.',
    whoFor: 'People who have had type 2 diabetes for at least 3 months, and carers.',
    delivery: ['in-person-group'],
    howToJoin: 'Through your GP surgery, or by asking where the local service allows it.',
    evidence: {
      note: 'One London area that runs it sends each surgery a letter saying who came.',
      limits: 'We have not found research on results for this version.',
    },
    schemes: QISMET,
  },
);
