type Filled<Given> = {[Name in keyof Given]: Exclude<Given[Name], undefined>};

/** Without the members that have no value: the feed leaves out what is not known, and never says null or nothing. */
export const filled = <Given extends object>(given: Given): Partial<Filled<Given>> & object =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([, value]) => value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<Filled<Given>>;
