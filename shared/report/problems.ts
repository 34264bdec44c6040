/** What somebody can find wrong with a page, as they say it. */
export const PROBLEM_CHOICES = {
  contact: 'The phone number, email or website does not work',
  times: 'The dates, times or place are wrong',
  ended: 'It has ended',
  different: 'It is not what the page says',
  other: 'Something else',
} as const;
export type ReportedProblem = keyof typeof PROBLEM_CHOICES;

export const isReportedProblem = (value: string): value is ReportedProblem =>
  Object.hasOwn(PROBLEM_CHOICES, value);

/** The most letters of what somebody adds, and of what they are answered. */
export const MOST_NOTE = 500;
export const MOST_REPLY = 1500;
