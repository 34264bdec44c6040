/** What `make` gives, made when it is first asked for: a process that never asks does not wait for it. */
export const once = <Value>(make: () => Value): (() => Value) => {
  let made: {readonly value: Value} | undefined;
  return () => (made ??= {value: make()}).value;
};
