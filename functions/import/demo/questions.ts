import type {ListingQuestion} from '#shared/model/listing.ts';

/** The questions that several listings ask. An answer that stops never blocks "please call me". */
export const heartAttackRecently: ListingQuestion = {
  id: 'heart-attack-6-weeks',
  ask: 'Have you had a heart attack in the last 6 weeks?',
  why: 'Your heart needs time to heal before you exercise in a group.',
  type: 'yes-no',
  choices: [],
  use: 'must-answer',
  stops: [
    {
      answer: 'yes',
      because: 'Wait until 6 weeks have passed. Your hospital heart team can tell you when it is safe.',
    },
  ],
};

export const chestPainAtRest: ListingQuestion = {
  id: 'chest-pain-at-rest',
  ask: 'Do you get chest pain when you are sitting still?',
  why: 'Pain at rest needs to be looked at before you exercise.',
  type: 'yes-no',
  choices: [],
  use: 'must-answer',
  stops: [
    {
      answer: 'yes',
      because:
        'Please speak to your GP surgery first. Call 999 if you have chest pain now that does not go away.',
    },
  ],
};

export const breathlessnessGrade: ListingQuestion = {
  id: 'breathlessness',
  ask: 'When do you get breathless?',
  why: 'It helps us put you in the right class. Doctors call this the MRC grade.',
  type: 'choice',
  choices: [
    {value: 'hard-exercise', label: 'Only with hard exercise'},
    {value: 'hurrying', label: 'Hurrying on the flat or walking up a slight hill'},
    {value: 'slower', label: 'I walk slower than others my age, or stop for breath at my own pace'},
    {value: 'hundred-metres', label: 'I stop after about 100 metres, or a few minutes'},
    {value: 'dressing', label: 'Dressing, or I am too breathless to go out'},
  ],
  use: 'extra',
  stops: [],
};

export const usesOxygen: ListingQuestion = {
  id: 'oxygen',
  ask: 'Do you use oxygen at home?',
  why: 'We make sure that there is oxygen and the right help in the room.',
  type: 'yes-no',
  choices: [],
  use: 'extra',
  stops: [],
};

export const whichDiabetes: ListingQuestion = {
  id: 'diabetes-type',
  ask: 'Which type of diabetes do you have?',
  why: 'This course is about type 2. Type 1 has courses of its own.',
  type: 'choice',
  choices: [
    {value: 'type-2', label: 'Type 2'},
    {value: 'type-1', label: 'Type 1'},
    {value: 'not-sure', label: 'I am not sure'},
  ],
  use: 'must-answer',
  stops: [
    {answer: 'type-1', because: 'Ask your diabetes team about a type 1 course, such as DAFNE or BERTIE.'},
  ],
};

export const pregnantNow: ListingQuestion = {
  id: 'pregnant-now',
  ask: 'Are you pregnant now?',
  why: 'Advice on food and weight is different in pregnancy.',
  type: 'yes-no',
  choices: [],
  use: 'must-answer',
  stops: [{answer: 'yes', because: 'Your midwife or antenatal clinic has support made for pregnancy.'}],
};

export const diagnosedWhen: ListingQuestion = {
  id: 'diagnosed-when',
  ask: 'When were you told that you have it?',
  why: 'We run one group for the first year and another for later on. A rough idea is fine.',
  type: 'text',
  choices: [],
  use: 'extra',
  stops: [],
};

export const painMonths: ListingQuestion = {
  id: 'pain-months',
  ask: 'How many months have you had this pain?',
  why: 'The classes are made for pain that has lasted 3 months or more.',
  type: 'number',
  choices: [],
  use: 'extra',
  stops: [],
};

export const eatingDisorder: ListingQuestion = {
  id: 'eating-disorder',
  ask: 'Are you having treatment for an eating disorder?',
  why: 'Weighing and food records can do harm. There is better help for you.',
  type: 'yes-no',
  choices: [],
  use: 'must-answer',
  stops: [{answer: 'yes', because: 'Talk to the team that treats you. They can suggest support that fits.'}],
};
