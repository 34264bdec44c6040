import type {ComponentChildren, JSX} from 'preact';

/** One question that people ask of a listing, and its answer. */
export const Section = ({
  id,
  heading,
  children,
}: {
  readonly id: string;
  readonly heading: string;
  readonly children: ComponentChildren;
}): JSX.Element => (
  <section aria-labelledby={id} class="app-section">
    <h2 class="nhsuk-heading-m" id={id}>
      {heading}
    </h2>
    {children}
  </section>
);

/** A list with bullets, or nothing when there is nothing to list. */
export const Bullets = ({items}: {readonly items: readonly string[]}): JSX.Element | null =>
  items.length === 0 ? null : (
    <ul>
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
