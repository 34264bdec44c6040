import type {ComponentChildren, JSX} from 'preact';

/** A name and what is known of it. */
export type Fact = readonly [string, ComponentChildren];

/** Short facts, name and value in one line each where there is room. */
export const Facts = ({facts}: {readonly facts: readonly Fact[]}): JSX.Element => (
  <dl class="app-facts">
    {facts.map(([name, value]) => (
      <div class="app-facts__fact">
        <dt>{name}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
