import {expect, it} from 'vitest';
import {countOwed} from '#shared/referral/countOwed.ts';

it('counts what a provider owes by its day, and neither whom to mark nor what waits for somebody else', () => {
  const owed = countOwed(
    [
      {what: 'answer', by: '2026-05-04'},
      {what: 'acknowledge', by: '2026-05-05'},
      {what: 'call', by: '2026-05-05'},
      {what: 'ask', by: '2026-05-06'},
      {what: 'mark', by: '2026-05-01'},
      {what: 'wait', by: '2026-05-05'},
    ],
    '2026-05-05',
  );
  expect(owed).toEqual({overdue: 1, today: 2, later: 1});
});
