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

  it('keeps the name of a question and of an answer when they say the same', () => {
    const result = read({
      'questions-0-ask': 'Which type of diabetes do you have',
      'questions-0-choices': 'I am not sure\r\nTYPE 2.\r\nType 1',
    });
    expect('value' in result && result.value[0]).toMatchObject({
      id: 'diabetes-type',
      choices: [
        {value: 'i-am-not-sure', label: 'I am not sure'},
        {value: 'type-2', label: 'TYPE 2.'},
        {value: 'type-1', label: 'Type 1'},
      ],
    });
  });

  it('names what has other words anew, so that an answer of before never means something else', () => {
    const replaced = read({
      'questions-0-choices': 'Type 2\r\nNone of these',
      'questions-0-stops': 'None of these: Ask your GP first.',
      'questions-1-ask': 'Do you have a pacemaker?',
    });
    expect(idsOf(replaced)).toEqual(['diabetes-type', 'do-you-have-a-pacemaker']);
    expect('value' in replaced && replaced.value[0]).toMatchObject({
      choices: [
        {value: 'type-2', label: 'Type 2'},
        {value: 'none-of-these', label: 'None of these'},
      ],
      stops: [{answer: 'none-of-these', because: 'Ask your GP first.'}],
    });
    // Not even under a name that another answer had.
    const named = read({'questions-0-choices': 'Type 2\r\nType: 1', 'questions-0-stops': ''});
    expect('value' in named && named.value[0]?.choices[1]?.value).toBe('type-1-2');
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
