/** A bar of a picture, from one number to another; null is hidden. */
interface PictureBar {
  readonly label: string;
  readonly between: readonly [from: number, to: number] | null;
}

/** A table's numbers as bars in groups. */
export interface Picture {
  readonly title: string;
  /** Where the longest bar would end. */
  readonly most: number;
  readonly groups: readonly {readonly label: string; readonly bars: readonly PictureBar[]}[];
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A choice of a form, with what is chosen. */
export interface Chooser {
  readonly name: string;
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
}

export interface OutcomesTable {
  readonly caption: string;
  readonly titles: readonly {readonly text: string; readonly isNumber: boolean}[];
  /** Each row's label, then its cells. */
  readonly rows: readonly (readonly string[])[];
}

/** What became of referrals: one table of a quarter, and the same as a picture. */
export interface OutcomesView {
  readonly path: '/provider/outcomes' | '/curator/outcomes';
  readonly choosers: readonly Chooser[];
  readonly tables: readonly OutcomesTable[];
  readonly picture: Picture | null;
  /** What a reader must know of the numbers, a sentence each. */
  readonly notes: readonly string[];
  readonly csvHref: string;
  /** Some of the numbers were made up for the demonstration. */
  readonly isInvented: boolean;
}
