import {programmes} from './programmeDraft.ts';

/** Programmes after heart trouble or a stroke. */
export const heartAndStroke = programmes(
  {
    id: 'cardiac-rehabilitation',
    name: 'Cardiac rehabilitation',
    aliases: ['cardiac rehab', 'heart rehab'],
    supportType: 'cardiac-rehabilitation',
    conditions: ['coronary-heart-disease', 'heart-failure'],
    summary: 'Eight weeks or more of exercise and advice after a heart attack, stent or bypass.',
    format:
      'An assessment, then classes or a home plan for about 8 weeks. At least 3 kinds of professional work with you.',
    whoFor: 'People who have had a heart attack, a stent or a bypass, or who have heart failure.',
    delivery: ['in-person-group', 'home-visit', 'video-group'],
    howToJoin: 'The hospital usually refers you before you go home. Some services let you ask yourself.',
    evidence: {
      note: 'It is offered across the country and checked each year by a national audit.',
      limits: 'Only about 43% of the people who could go do go. The figure is for several groups together.',
    },
    schemes: ['ncp-cr'],
  },
  {
    id: 'reach-hf',
    name: 'REACH-HF',
    aliases: ['REACH'],
    supportType: 'cardiac-rehabilitation',
    conditions: ['heart-failure'],
    summary: 'A heart failure programme that you follow at home, with a book for the person who helps you.',
    format:
      'You choose chair exercise or walking, and keep a tracker. A nurse or physiotherapist visits and rings. A family member or friend has their own handbook.',
    whoFor: 'People with stable heart failure, and those who care for them.',
    delivery: ['home-visit', 'phone'],
    howToJoin: 'Through your heart failure nurse or hospital team.',
    evidence: {
      note: 'People who had it rated their quality of life better after a year than those who did not. Nine in 10 stayed with it.',
      limits: 'We have not checked results for people whose heart failure is changing fast.',
    },
    schemes: ['ncp-cr'],
  },
  {
    id: 'my-stroke-guide',
    name: 'My Stroke Guide',
    supportType: 'information',
    conditions: ['stroke', 'carers'],
    summary: 'A free website with plain advice, videos and a forum for life after a stroke.',
    format: 'You read and watch what you need, when you need it. There is a forum to talk with others.',
    whoFor: 'People who have had a stroke, and those close to them.',
    delivery: ['self-paced-online', 'online-forum'],
    howToJoin: 'Sign up yourself online.',
    evidence: {
      note: 'The charity that runs it publishes how many people use it.',
      limits: 'Use is not the same as benefit, and we found no trial.',
    },
  },
  {
    id: 'here-for-you',
    name: 'Here For You',
    supportType: 'formal-peer-support',
    conditions: ['stroke', 'carers'],
    summary: 'A weekly phone call from a trained volunteer who knows about stroke.',
    format: 'The same volunteer rings you each week for some weeks. Many have had a stroke themselves.',
    whoFor: 'People who have had a stroke, and carers.',
    delivery: ['phone'],
    howToJoin: 'Ask yourself, or have someone ask for you.',
    evidence: {
      note: 'The charity that began it reports on the number of calls and what callers say.',
      limits: 'Those are reports of use. We found no trial.',
    },
  },
  {
    id: 'bridges',
    name: 'Bridges self-management',
    aliases: ['Bridges'],
    supportType: 'self-management-education',
    conditions: ['stroke'],
    summary: 'A workbook of real stories that you use with your therapist after a stroke.',
    format: 'You and your therapist use the book in your usual appointments. You choose the goals.',
    whoFor: 'People having therapy after a stroke.',
    delivery: ['in-person-one-to-one', 'home-visit'],
    howToJoin: 'Your stroke therapist offers it.',
    evidence: {
      note: 'Studies showed that it can be done as part of ordinary stroke care.',
      limits: 'They were early studies, to see if it works in practice, and too small to prove benefit.',
    },
    schemes: ['qismet'],
  },
);
