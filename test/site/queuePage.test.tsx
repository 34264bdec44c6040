import {render} from 'preact-render-to-string';
import {describe, expect, test} from 'vitest';
import {QueuePage} from '#shared/ui/editing/QueuePage.tsx';
import type {QueueRow} from '#shared/ui/editing/views.ts';
import {textOf} from './text.ts';

const row: QueueRow = {
  href: '/curator/proposals/example-course',
  name: 'A course',
  organisationName: 'A provider',
  sentOn: '3 May 2026, 2pm',
  risk: 1,
  isNew: false,
  fields: ['Summary'],
};

const page = (shown: number, waiting: number): string => {
  const rows = Array.from({length: shown}, () => row);
  const view = {page: 'queue', formToken: 'A', rows, waiting, spotChecks: [], notice: undefined} as const;
  return textOf(render(<QueuePage view={view} />));
};

describe('the changes that wait for a curator', () => {
  test('are counted, all of them, also where only the first are shown', () => {
    expect(page(50, 200)).toContain('The first 50 of 200 changes');
    expect(page(2, 2)).toContain('2 changes');
    expect(page(2, 2)).not.toContain('The first');
    expect(page(1, 1)).toContain('1 change');
  });
});
