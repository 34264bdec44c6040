/** Further attributes of a component's main element, such as `autocomplete` or `aria-live`. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;
