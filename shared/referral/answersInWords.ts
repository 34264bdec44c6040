import type {Listing, ListingQuestion} from '#shared/model/listing.ts';
import type {Person} from '#shared/model/referral.ts';

const inWords = ({type, choices}: ListingQuestion, answer: string): string => {
  if (type === 'yes-no') return answer === 'yes' ? 'Yes' : answer === 'no' ? 'No' : answer;
  return choices.find(({value}) => value === answer)?.label ?? answer;
};

/** The answers to a listing's own questions, in its order and its words; answers to questions that it does not ask are left out. */
export const answersInWords = (
  {referral}: Pick<Listing, 'referral'>,
  answers: Readonly<Record<string, string>>,
): Person['answers'] =>
  referral.questions.flatMap((question) => {
    const answer = answers[question.id];
    return answer === undefined || answer === ''
      ? []
      : [{id: question.id, ask: question.ask, answer: inWords(question, answer)}];
  });
