import {describe, expect, it} from 'vitest';
import type {ListingQuestion} from '#shared/model/listing.ts';
import {questionInWords, questionValues, readQuestions} from '#shared/proposal/questionForm.ts';

const TYPE: ListingQuestion = {
  id: 'diabetes-type',
  ask: 'Which type of diabetes do you have?',
  why: 'This course is about type 2.',
  type: 'choice',
  choices: [
    {value: 'type-2', label: 'Type 2'},
    {value: 'type-1', label: 'Type 1'},
  ],
  use: 'must-answer',
  stops: [{answer: 'type-1', because: 'Ask your team: they know of courses for type 1.'}],
};
const OXYGEN: ListingQuestion = {
  id: 'oxygen',
  ask: 'Do you use oxygen at home?',
  why: 'We make sure that there is oxygen in the room.',
  type: 'yes-no',
  choices: [],
  use: 'extra',
  stops: [],
};
const BOTH = [TYPE, OXYGEN];

const read = (change: Record<string, string>, before: readonly ListingQuestion[] = BOTH) =>
  readQuestions({...questionValues(before), ...change}, before);
const idsOf = (result: ReturnType<typeof read>) =>
  'value' in result ? result.value.map(({id}) => id) : result.wrong;

describe('The form for a page’s own questions', () => {
  it('gives back what stands there when nobody types', () => {
    expect(read({})).toEqual({value: BOTH});
  });

  it('adds one, takes one out, and puts them in another order', () => {
    const another = {
      'questions-2-ask': 'Can you climb 10 stairs?',
      'questions-2-why': 'There is no lift.',
      'questions-2-type': 'yes-no',
      'questions-2-use': 'must-answer',
      'questions-2-stops': 'No: Ask us about the class on the ground floor.',
      'questions-2-place': '1',
    };
    const added = read(another);
    expect(idsOf(added)).toEqual(['can-you-climb-10-stairs', 'diabetes-type', 'oxygen']);
    expect('value' in added && added.value[0]?.stops).toEqual([
      {answer: 'no', because: 'Ask us about the class on the ground floor.'},
    ]);
    expect(idsOf(read({'questions-0-remove': 'yes'}))).toEqual(['oxygen']);
    expect(idsOf(read({'questions-0-place': '2'}))).toEqual(['oxygen', 'diabetes-type']);
    expect(idsOf(read({'questions-1-place': '1'}))).toEqual(['oxygen', 'diabetes-type']);
  });

  it('keeps the name of a question and of an answer when their words are put right', () => {
    const result = read({
      'questions-0-ask': 'Which kind of diabetes do you have?',
      'questions-0-choices': 'Type two\r\nType 1\r\nI am not sure',
    });
    expect('value' in result && result.value[0]).toMatchObject({
      id: 'diabetes-type',
      choices: [
        {value: 'type-2', label: 'Type two'},
        {value: 'type-1', label: 'Type 1'},
        {value: 'i-am-not-sure', label: 'I am not sure'},
      ],
    });
  });

  it.each([
    [{'questions-0-why': ''}, 'questions-0-why'],
    [{'questions-0-choices': 'Type 2'}, 'questions-0-choices'],
    [{'questions-0-choices': 'Type 2\nType 2'}, 'questions-0-choices'],
    [{'questions-0-stops': 'Type 3: Ask us.'}, 'questions-0-stops'],
    [{'questions-0-type': 'text', 'questions-0-stops': ''}, 'questions-0-use'],
    [{'questions-1-stops': 'Yes: Ask us.'}, 'questions-1-stops'],
    [{'questions-1-type': 'essay'}, 'questions-1-type'],
  ])('says what is wrong with %o, and where', (change, at) => {
    expect(read(change)).toMatchObject({at});
  });

  it('says one in words, with why it is asked and what it stops', () => {
    expect(questionInWords(TYPE)).toBe(
      '“Which type of diabetes do you have?” Why: This course is about type 2. Answer: Type 2 / Type 1. Asked before the form. Stops at “Type 1”: Ask your team: they know of courses for type 1.',
    );
  });
});
