import {Suggestions} from '#shared/model/suggestions.ts';
import type {ApiOperation} from '../operation.ts';

/** `GET /api/suggest` */
export const suggestOperation: ApiOperation = {
  summary: 'All words that search understands',
  description:
    'The same for everybody: look through it where somebody types, so that no keystroke has to be sent.',
  success: {status: 200, description: 'Every word, with others that lead to it.', schema: Suggestions},
  examples: [
    {
      name: 'words',
      summary: 'Shortened',
      status: 200,
      answer: {terms: [{label: 'Type 2 diabetes', kind: 'condition', words: ['sugar diabetes']}]},
      varies: ['/terms'],
    },
  ],
};
