/** What is said where nobody could be old enough and young enough. */
export const WRONG_ORDER = 'The oldest age must not be below the youngest';

interface Ages {
  readonly minimumAge?: number | undefined;
  readonly maximumAge?: number | undefined;
}

/** Whether the oldest age is below the youngest. */
export const isWrongOrder = ({minimumAge, maximumAge}: Ages): boolean =>
  minimumAge !== undefined && maximumAge !== undefined && maximumAge < minimumAge;
