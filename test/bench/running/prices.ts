/**
 * AWS's list prices of eu-west-2 in dollars, before tax and without any free allowance, as known in November 2025.
 * **Not looked up on the day, and not checked on a bill**: look at https://aws.amazon.com/pricing before you rely on
 * them.
 */
export const PRICES = {
  lambdaArmPerGbSecond: 0.0000133334,
  lambdaPerRequest: 0.2e-6,
  httpApiPerRequest: 1.17e-6,
  cloudFrontPerRequest: 1.2e-6,
  cloudFrontPerGb: 0.085,
  dynamoDbPerReadUnit: 0.1485e-6,
  dynamoDbPerWriteUnit: 0.7423e-6,
  logsPerGb: 0.5985,
  alarmPerMonth: 0.1,
  keyPerMonth: 1,
  secretPerMonth: 0.4,
  metricPerMonth: 0.3,
  schedulerPerStart: 1.25e-6,
} as const;

/** Dollars for a pound, about what one was in November 2025. */
const DOLLARS_IN_POUND = 1.3;

/** A line of a bill. */
export interface CostItem {
  readonly what: string;
  readonly dollars: number;
  /** Within what every account is given each month. */
  readonly isGiven?: boolean;
}

export const poundsOf = (items: readonly CostItem[]): number =>
  items.reduce((sum, {dollars}) => sum + dollars, 0) / DOLLARS_IN_POUND;

/** "£1.23 (a £0.50, b £0.73)" */
export const billInWords = (items: readonly CostItem[]): string =>
  `£${poundsOf(items).toFixed(2)} (${items.map(({what, dollars}) => `${what} £${(dollars / DOLLARS_IN_POUND).toFixed(2)}`).join(', ')})`;
