import {programmes} from './programmeDraft.ts';

/** Programmes before, during and after cancer treatment. */
export const cancer = programmes(
  {
    id: 'hope',
    name: 'HOPE (Help Overcoming Problems Effectively)',
    aliases: ['HOPE', 'iHOPE', 'Hope programme'],
    supportType: 'condition-education',
    conditions: ['cancer'],
    summary: 'Six weeks with others who have had cancer: tiredness, worry, sleep and what you want next.',
    format:
      'A group of 6 to 12 people meets for 2 and a half hours a week. iHOPE is a 6-week online version, with people to guide it and a forum.',
    whoFor: 'Adults living with cancer, or after it.',
    delivery: ['in-person-group', 'self-paced-online', 'online-forum'],
    howToJoin: 'Ask yourself, or through your cancer team.',
    evidence: {
      note: 'People’s quality of life and confidence were better after the course than before, among 84 people.',
      limits: 'There was no comparison group, and the number is small.',
    },
    schemes: ['qismet'],
  },
  {
    id: 'macmillan-prehabilitation',
    name: 'Macmillan prehabilitation',
    aliases: ['prehab'],
    supportType: 'prehabilitation',
    conditions: ['cancer', 'prehabilitation'],
    summary: 'Getting body and mind ready in the weeks before cancer treatment starts.',
    format: 'You answer some questions and get your own plan: moving, eating and feelings.',
    whoFor: 'People who have just been told that they have cancer and are waiting for treatment.',
    delivery: ['in-person-one-to-one', 'in-person-group', 'phone'],
    howToJoin: 'Through your cancer team.',
    evidence: {
      note: 'Local projects have reported good results.',
      limits: 'They are single projects, and we have not checked trials.',
    },
  },
);
