import * as z from 'zod/mini';
import {ListingQuestion} from '#shared/model/listing.ts';
import {type FormValues, listOf, valueOf} from '#shared/referral/form/values.ts';

export const MOST_QUESTIONS = 12;
const MOST_CHOICES = 12;
/** Letters of each part, as the model has them. */
const LONGEST = {ask: 200, why: 300, label: 120, because: 300, id: 60} as const;

export const QUESTION_TYPES = [
  {value: 'yes-no', text: 'Yes or no'},
  {value: 'choice', text: 'One of several answers'},
  {value: 'text', text: 'A line of text'},
  {value: 'number', text: 'A number'},
] as const;

export const QUESTION_USES = [
  {value: 'extra', text: 'At the end of the form: people can leave it out'},
  {value: 'must-answer', text: 'Before the form: everybody answers it'},
] as const;

const YES_NO = [
  {value: 'yes', label: 'Yes'},
  {value: 'no', label: 'No'},
] as const;

type Answer = ListingQuestion['choices'][number];

const answersOf = ({type, choices}: Pick<ListingQuestion, 'type' | 'choices'>): readonly Answer[] =>
  type === 'yes-no' ? YES_NO : type === 'choice' ? choices : [];

/** The name of a part of the question at a place, counted from 0. */
export const questionPart = (index: number, part: string): string => `questions-${index}-${part}`;

/** Questions as their form shows them. */
export const questionValues = (questions: readonly ListingQuestion[]): Record<string, string> =>
  Object.fromEntries(
    questions.flatMap((question, index) => {
      const labelOf = (answer: string): string =>
        answersOf(question).find(({value}) => value === answer)?.label ?? answer;
      const parts = {
        id: question.id,
        ask: question.ask,
        why: question.why,
        type: question.type,
        choices: question.choices.map(({label}) => label).join('\n'),
        use: question.use,
        stops: question.stops.map(({answer, because}) => `${labelOf(answer)}: ${because}`).join('\n'),
        place: String(index + 1),
      };
      return Object.entries(parts).map(([part, value]) => [questionPart(index, part), value] as const);
    }),
  );

const plain = (text: string): string => text.toWellFormed().replaceAll(/\s+/g, ' ').trim();

const linesIn = (text: string): string[] =>
  text
    .split('\n')
    .map(plain)
    .filter((line) => line !== '');

/** Small letters, numbers and hyphens of a text, unlike any that is taken. */
const slugOf = (text: string, taken: readonly string[]): string => {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST.id)
    .replaceAll(/^-+|-+$/g, '');
  const name = words === '' ? 'answer' : words;
  let slug = name;
  for (let number = 2; taken.includes(slug); number += 1) slug = `${name}-${number}`;
  return slug;
};

/** Whether words say the same: capitals, and how they end, may be put right. Other words may mean anything. */
const sayTheSame = (one: string, other: string): boolean => {
  const [bare, otherBare] = [one, other].map((text) => text.toLowerCase().replace(/[\s.?!:]+$/, ''));
  return bare === otherBare;
};

/**
 * Answers to choose from. One that says the same keeps its name; other words get a name of their own, on whatever line they
 * stand: what somebody has answered, or a record system sends, must not come to mean something else.
 */
const choicesFrom = (lines: readonly string[], before: readonly Answer[]): Answer[] =>
  lines.reduce<Answer[]>((made, label) => {
    const taken = [...before, ...made].map(({value}) => value);
    const same =
      before.find((each) => each.label === label) ??
      before.find((each) => sayTheSame(each.label, label) && !lines.includes(each.label));
    const isFree = same !== undefined && !made.some(({value}) => value === same.value);
    return [...made, {value: isFree ? same.value : slugOf(label, taken), label}];
  }, []);

type ReadQuestion = {readonly question: ListingQuestion} | {readonly wrong: string; readonly at: string};

/** "Yes: Wait until 6 weeks have passed." as an answer that stops; null where the line begins with no answer. */
const stopFrom = (line: string, answers: readonly Answer[]): ListingQuestion['stops'][number] | null => {
  const found = answers
    .filter(({label}) => line.toLowerCase().startsWith(`${label.toLowerCase()}:`))
    .sort((one, other) => other.label.length - one.label.length)[0];
  const because = found ? line.slice(found.label.length + 1).trim() : '';
  return found && because !== '' && because.length <= LONGEST.because ? {answer: found.value, because} : null;
};

const readQuestion = (
  values: FormValues,
  index: number,
  {before, taken}: {readonly before: readonly ListingQuestion[]; readonly taken: readonly string[]},
): ReadQuestion => {
  const name = (part: string): string => questionPart(index, part);
  const text = (part: string): string => valueOf(values, name(part));
  const wrong = (part: string, words: string): ReadQuestion => ({wrong: words, at: name(part)});
  const [ask, why] = [plain(text('ask')), plain(text('why'))];
  if (ask === '' || ask.length > LONGEST.ask)
    return wrong('ask', `Enter the question, in ${LONGEST.ask} letters or fewer`);
  if (why === '' || why.length > LONGEST.why)
    return wrong('why', `Say why you ask, in ${LONGEST.why} letters or fewer`);
  const type = ListingQuestion.shape.type.safeParse(text('type'));
  if (!type.success) return wrong('type', 'Choose how people answer');
  const use = ListingQuestion.shape.use.safeParse(text('use'));
  if (!use.success) return wrong('use', 'Choose when you ask it');
  const stood = before.find(({id}) => id === text('id'));
  const labels = type.data === 'choice' ? linesIn(text('choices')) : [];
  const isFit =
    labels.length >= 2 &&
    labels.length <= MOST_CHOICES &&
    labels.every(({length}) => length <= LONGEST.label);
  if (type.data === 'choice' && (!isFit || new Set(labels).size < labels.length)) {
    return wrong('choices', `Enter 2 to ${MOST_CHOICES} different answers, one a line`);
  }
  const choices = choicesFrom(labels, stood?.choices ?? []);
  const answers = answersOf({type: type.data, choices});
  if (use.data === 'must-answer' && answers.length === 0) {
    return wrong('use', 'Before the form, ask for yes or no, or for one of several answers');
  }
  const stops = linesIn(text('stops')).map((line) => stopFrom(line, answers));
  const isSaid = stops.filter((stop) => stop !== null);
  if (isSaid.length < stops.length) {
    return wrong('stops', 'Begin each line with one of the answers and a colon, like Yes: Ask your GP first');
  }
  if (use.data === 'extra' && isSaid.length > 0) {
    return wrong('stops', 'Only a question before the form can say that this is not right for them');
  }
  return {
    question: {
      id: stood && sayTheSame(stood.ask, ask) ? stood.id : slugOf(ask, taken),
      ask,
      why,
      type: type.data,
      choices,
      use: use.data,
      stops: isSaid,
    },
  };
};

/** A question that is given another place goes before whatever stands there when it moves up, and after it when it moves down. */
const placeOf = (values: FormValues, index: number): number => {
  const wanted = Number(valueOf(values, questionPart(index, 'place')) || index + 1);
  const own = index + 1;
  return wanted < own ? wanted - 0.5 : wanted > own ? wanted + 0.5 : own;
};

/** The questions of a form in their order, or the first thing that is wrong. What is empty, or ticked to go, goes. */
export const readQuestions = (
  values: FormValues,
  before: readonly ListingQuestion[],
): {readonly value: readonly ListingQuestion[]} | {readonly wrong: string; readonly at: string} => {
  const found: {question: ListingQuestion; place: number}[] = [];
  for (let index = 0; index < MOST_QUESTIONS; index += 1) {
    const said = ['ask', 'why', 'choices', 'stops'].map((part) =>
      valueOf(values, questionPart(index, part)).trim(),
    );
    if (said.join('') === '' || listOf(values, questionPart(index, 'remove')).includes('yes')) continue;
    const taken = [...before, ...found.map(({question}) => question)].map(({id}) => id);
    const read = readQuestion(values, index, {before, taken});
    if ('wrong' in read) return read;
    found.push({question: read.question, place: placeOf(values, index)});
  }
  return {value: found.sort((one, other) => one.place - other.place).map(({question}) => question)};
};

/** How many blocks a form has: those of the page or of what was typed, and one for another. */
export const questionBlocks = (values: FormValues): number => {
  const numbers = Object.entries(values).flatMap(([name, value]) => {
    const number = /^questions-(\d{1,2})-ask$/.exec(name)?.[1];
    return number !== undefined && value !== '' ? [Number(number)] : [];
  });
  return Math.min(Math.max(-1, ...numbers) + 2, MOST_QUESTIONS);
};

/** A list of questions, as a change of a page has it. */
export const Questions = z.array(ListingQuestion);

/** One question in words: what, why, how it is answered, when, and what stops. */
export const questionInWords = (question: ListingQuestion): string => {
  const {ask, why, type, choices, use, stops} = question;
  const kind =
    type === 'choice'
      ? choices.map(({label}) => label).join(' / ')
      : QUESTION_TYPES.find(({value}) => value === type)?.text;
  const labelOf = (answer: string) =>
    answersOf(question).find(({value}) => value === answer)?.label ?? answer;
  return [
    `“${ask}”`,
    `Why: ${why}`,
    `Answer: ${kind ?? type}.`,
    use === 'must-answer' ? 'Asked before the form.' : 'Asked at the end of the form.',
    ...stops.map(({answer, because}) => `Stops at “${labelOf(answer)}”: ${because}`),
  ].join(' ');
};
