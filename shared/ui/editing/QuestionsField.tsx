import type {JSX} from 'preact';
import {fieldOf} from '#shared/proposal/fields.ts';
import {MOST_QUESTIONS, QUESTION_TYPES, QUESTION_USES, questionPart} from '#shared/proposal/questionForm.ts';
import {errorOf, valueOf} from '#shared/referral/form/values.ts';
import {Checkboxes} from '../components/Checkboxes.tsx';
import {Fieldset} from '../components/Fieldset.tsx';
import {Input} from '../components/Input.tsx';
import {Select} from '../components/Select.tsx';
import {Textarea} from '../components/Textarea.tsx';
import type {FieldProps} from './FieldInput.tsx';

type Props = Pick<FieldProps, 'values' | 'errors' | 'questionBlocks'>;

/** One question: what, why, how people answer, when, and what its answers mean. */
const Question = ({index, values, errors, questionBlocks}: Props & {readonly index: number}): JSX.Element => {
  const isNew = valueOf(values, questionPart(index, 'id')) === '';
  const part = (of: string) => {
    const name = questionPart(index, of);
    return {name, value: valueOf(values, name), errorMessage: errorOf(errors, name)};
  };
  return (
    <Fieldset legend={{text: isNew ? 'Another question' : `Question ${index + 1}`, size: 'm'}}>
      <input
        type="hidden"
        name={questionPart(index, 'id')}
        value={valueOf(values, questionPart(index, 'id'))}
      />
      <Input {...part('ask')} label="What do you ask?" hint="For example: Do you use oxygen at home?" />
      <Textarea
        {...part('why')}
        label="Why do you ask?"
        hint="People read this. For example: We make sure that there is oxygen in the room."
        rows={2}
      />
      <Select {...part('type')} label="How do people answer?" items={QUESTION_TYPES} />
      <Textarea
        {...part('choices')}
        label="The answers, one a line"
        hint="Only for one of several answers. For example: Type 2"
        rows={3}
      />
      <Select {...part('use')} label="When do you ask it?" items={QUESTION_USES} />
      <Textarea
        {...part('stops')}
        label="Answers with which this is not right for them (optional)"
        hint="Only before the form. One a line: the answer, a colon, and what they can do instead. For example: Yes: Wait until 6 weeks have passed."
        rows={3}
      />
      <Select
        {...part('place')}
        value={valueOf(values, questionPart(index, 'place')) || String(index + 1)}
        label="Its place in the order"
        items={Array.from({length: Math.min(questionBlocks, MOST_QUESTIONS)}, (_, at) => ({
          value: String(at + 1),
          text: String(at + 1),
        }))}
      />
      {!isNew && (
        <Checkboxes
          name={questionPart(index, 'remove')}
          items={[{value: 'yes', text: 'Remove this question'}]}
        />
      )}
    </Fieldset>
  );
};

/** The questions that a page asks, and room for one more. */
export const QuestionsField = (props: Props): JSX.Element => (
  <div id="referral-questions">
    <p>{fieldOf('referral.questions').hint}</p>
    {Array.from({length: props.questionBlocks}, (_, index) => (
      <Question index={index} {...props} />
    ))}
  </div>
);
